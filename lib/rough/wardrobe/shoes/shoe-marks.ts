import type { P3 } from '../../geometry/geometry';
import type { Foot } from './foot';

type Stroke = (points: readonly (readonly [number, number, number])[], width?: number, taper?: number) => void;

function strokes(foot: Foot, part: number): Stroke {
  return (points, width = 0.6, taper = 0.1) => {
    const line: P3[] = [];
    for (const [x, y, z] of points) line.push(foot.at(x, y, z + foot.raise(x)));
    foot.g.fold(part, line, width, taper, taper);
  };
}
/** Height of the instep over x. */
const instep = (x: number): number => 0.45 - x * 0.45;

/** A strip over the instep with a slot, and the seam around the toes. */
export function loaferMarks(foot: Foot, part: number): void {
  const ink = strokes(foot, part);
  ink([
    [0.36, 0.16, 0.17],
    [0.3, 0.09, 0.27],
    [0.3, -0.09, 0.27],
    [0.36, -0.16, 0.17],
  ]);
  ink(
    [
      [0.41, 0.165, 0.155],
      [0.36, 0.09, 0.245],
      [0.36, -0.09, 0.245],
      [0.41, -0.165, 0.155],
    ],
    0.5,
  );
  ink(
    [
      [0.42, 0.17, 0.15],
      [0.57, 0.11, 0.185],
      [0.62, 0, 0.175],
      [0.57, -0.11, 0.185],
      [0.42, -0.17, 0.15],
    ],
    0.5,
    0.3,
  );
}

/** Crossing laces between x0 and x1. */
export function laces(foot: Foot, part: number, from: number, to: number): void {
  const ink = strokes(foot, part),
    n = 4;
  for (let i = 0; i < n; i++) {
    const x = from + ((to - from) * i) / (n - 1),
      next = x + (to - from) / (n - 1) / 1.6,
      z = instep(x);
    ink(
      [
        [x, 0.075, z - 0.035],
        [(x + next) / 2, 0, z],
        [next, -0.075, instep(next) - 0.035],
      ],
      0.65,
      0.05,
    );
    ink(
      [
        [x, -0.075, z - 0.035],
        [(x + next) / 2, 0, z + 0.004],
        [next, 0.075, instep(next) - 0.035],
      ],
      0.65,
      0.05,
    );
  }
  for (const s of [-1, 1])
    ink(
      [
        [from - 0.04, s * 0.1, instep(from) - 0.03],
        [(from + to) / 2, s * 0.1, instep((from + to) / 2) - 0.03],
        [to + 0.03, s * 0.07, instep(to) - 0.025],
      ],
      0.55,
      0.1,
    );
}

export function toeCap(foot: Foot, part: number, x: number): void {
  strokes(foot, part)(
    [
      [x, 0.17, 0.07],
      [x + 0.015, 0.11, 0.165],
      [x + 0.025, 0, 0.19],
      [x + 0.015, -0.11, 0.165],
      [x, -0.17, 0.07],
    ],
    0.55,
  );
}

/** Slanted stripes on both flanks and the heel's patch. */
export function sneakerMarks(foot: Foot, part: number): void {
  const ink = strokes(foot, part);
  for (const s of [-1, 1])
    for (const x of [0.2, 0.28])
      ink(
        [
          [x, s * 0.165, 0.09],
          [x - 0.05, s * 0.15, 0.17],
          [x - 0.09, s * 0.13, 0.26],
        ],
        0.75,
        0.05,
      );
  ink(
    [
      [-0.2, 0.13, 0.08],
      [-0.17, 0.12, 0.22],
      [-0.2, 0.08, 0.33],
    ],
    0.55,
  );
  ink(
    [
      [-0.2, -0.13, 0.08],
      [-0.17, -0.12, 0.22],
      [-0.2, -0.08, 0.33],
    ],
    0.55,
  );
}

/** Plates that overlap towards the toes. */
export function plateMarks(foot: Foot, part: number): void {
  const ink = strokes(foot, part);
  for (const x of [0.18, 0.3, 0.42, 0.54, 0.65])
    ink(
      [
        [x, 0.19, 0.05],
        [x - 0.01, 0.12, 0.4 - x * 0.42],
        [x - 0.02, 0, 0.45 - x * 0.45],
        [x - 0.01, -0.12, 0.4 - x * 0.42],
        [x, -0.19, 0.05],
      ],
      0.7,
      0,
    );
}
