import { union, type Geom } from 'polyclip-ts';
import type { Ring } from '@/lib/geometry';
import { createRandom } from '@/lib/rough/tags';

/** Points are moved by at most so much, in millimetres, where the clipper can't tell edges apart: a fortieth of a line's width. */
const JITTER_MM = 0.004;
const MOST_TRIES = 6;

/**
 * One outline round several. The clipper gives up on some touching edges, so it is asked again with points moved by
 * less than can be seen; if it never can, the rings come back as they were.
 */
export function uniteRings(rings: readonly Ring[]): Ring[] {
  if (rings.length < 2) return [...rings];
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const found = attemptUnion(rings, attempt);
    if (found !== null) return found;
  }
  return [...rings];
}

function attemptUnion(rings: readonly Ring[], attempt: number): Ring[] | null {
  const random = createRandom(attempt);
  const jitter = (value: number): number =>
    Math.round((value + (random() - 0.5) * 2 * JITTER_MM * Math.min(1, attempt)) * 10_000) / 10_000;
  const [first, ...others] = rings.map((ring): Geom => [
    ring.map(([x, y]): [number, number] => [jitter(x), jitter(y)]),
  ]);
  if (first === undefined) return [];
  try {
    return union(first, ...others).flatMap((polygon) => polygon.map((ring) => ring.slice(0, -1)));
  } catch {
    return null;
  }
}
