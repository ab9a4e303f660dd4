/**
 * Two runtimes, and one runtime on two processors, add float32 numbers in other orders, and a drawing's steps magnify
 * what that leaves. So a tolerance is never a number that happened to hold on one machine: it is the gap that was
 * measured for the very case, times this. Eight, as in `parity`: on a processor of another kind than the one that
 * measured, differences of up to 2.4 times the measured gap were seen (`v-dpmpp-2m` on x86 with AVX2 alone).
 */
const GAP_FACTOR = 8;

/** The largest absolute difference that is allowed where runtimes were measured to differ by `measuredGap`. */
export function gapTolerance(measuredGap: number): number {
  return GAP_FACTOR * measuredGap;
}
