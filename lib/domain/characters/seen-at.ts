import type { View } from '@/lib/rough/vocabulary';

/** Degrees that a body is turned in each view, from -180 to 180: 0 looks to the viewer, 90 to the viewer's right. */
const ANGLES: readonly (readonly [View, number])[] = [
  ['front', 0],
  ['three_quarter_left', -36],
  ['three_quarter_right', 36],
  ['profile_left', -84],
  ['profile_right', 84],
  ['from_behind', 180],
];
/** Degrees that the head turns when it looks aside with all its might. */
const HEAD_DEGREES = 40;

/** Somebody seen from an angle: the nearest view of the body, and the head turned (-1 to 1) by what is left. */
export interface SeenAt {
  readonly view: View;
  readonly turn: number;
}

/** An angle between -180 (not included) and 180. */
export function wrapDegrees(degrees: number): number {
  const turned = ((((degrees + 180) % 360) + 360) % 360) - 180;
  return turned === -180 ? 180 : turned;
}

export function seenAt(degrees: number): SeenAt {
  const [first, ...others] = ANGLES;
  const rest = (angle: number): number => wrapDegrees(degrees - angle);
  const [view, angle] = others.reduce(
    (best, one) => (Math.abs(rest(one[1])) < Math.abs(rest(best[1])) ? one : best),
    first ?? ['front', 0],
  );
  const turn = Math.max(-1, Math.min(1, rest(angle) / HEAD_DEGREES));
  return { view, turn: Math.round(turn * 20) / 20 + 0 };
}

/** The angles of a turnaround: the front, three quarters, the profile, the back, and three quarters from the other side. */
export const TURNAROUND = [0, -36, -84, 180, 36] as const;
