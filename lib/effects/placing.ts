import type { Point } from '@/lib/geometry';
import { between, type Random } from './random';

/** Where a line of a group stands. */
export interface Placed {
  /** From 0 to 1 along all lines, ascending. */
  readonly share: number;
  /** In its bundle: -1 the first, 0 the middle, 1 the last. */
  readonly place: number;
}

/** Lines of a bundle. */
const BUNDLE = { least: 2, most: 8 } as const;

/**
 * So many lines along a span, in bundles with gaps between them as a hand draws them.
 * @param grouping 0: even gaps, 1: narrow bundles
 */
export function placeLines(count: number, grouping: number, random: Random): Placed[] {
  const gaps: number[] = [];
  const places: number[] = [];
  while (places.length < count) {
    const size = Math.min(count - places.length, Math.floor(between(random, BUNDLE.least, BUNDLE.most + 0.99)));
    for (let index = 0; index < size; index += 1) {
      places.push(size === 1 ? 0 : (2 * index) / (size - 1) - 1);
      gaps.push(between(random, 0.7, 1.3) * (1 - 0.5 * grouping));
    }
    gaps[gaps.length - 1] = (gaps.at(-1) ?? 1) + grouping * between(random, 0.6, 5);
  }
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  let at = between(random, 0, gaps.at(-1) ?? 0);
  return places.map((place, index) => {
    const share = at / total;
    at += gaps[index] ?? 0;
    return { share: Math.min(1, share), place };
  });
}

/** The two steps of the R2 sequence: powers of the plastic number (M. Roberts, 2018). */
const STEP = [0.7548776662466927, 0.5698402909980532] as const;

/** So many points of the unit square, spread without clumps and without rows. */
export function scatterPoints(count: number, random: Random): Point[] {
  const [x, y] = [random(), random()];
  const spread = 0.5 / Math.sqrt(count);
  return Array.from({ length: count }, (_, index): Point => {
    const jitter = [between(random, -spread, spread), between(random, -spread, spread)] as const;
    return [wrapped(x + STEP[0] * index + jitter[0]), wrapped(y + STEP[1] * index + jitter[1])];
  });
}

function wrapped(value: number): number {
  return value - Math.floor(value);
}

/** How wide or large one of several is: few near the largest, many small. @param variation 0: all are alike */
export function varied(largest: number, variation: number, draw: number): number {
  return largest * (1 - variation * (1 - draw ** 2.2) * 0.92);
}
