import { add, cross, mul, norm, spline3, sub, type P3 } from '../geometry/geometry';
import type { Mark } from './figure-build';
import { inHand, type HandFrame } from './hand-frame';
import { KNUCKLES, type FingerBones } from './hand-finger';
import type { FingerBend } from './hand-shapes';

/** Out of the back of a finger that points along d. */
function backOf(d: P3, spread: number): P3 {
  const s = (spread * Math.PI) / 180;
  return norm([d[2] * Math.cos(s), d[2] * Math.sin(s), -Math.sqrt(d[0] * d[0] + d[1] * d[1])]);
}

/** Across, forwards, in radii of the fingertip: the outline of a nail. */
const NAIL = [
  [-0.56, 0.5],
  [-0.62, -0.15],
  [-0.42, -0.62],
  [0, -0.76],
  [0.42, -0.62],
  [0.62, -0.15],
  [0.56, 0.5],
] as const;

function nail(tip: P3, d: P3, out: P3, radius: number): P3[] {
  const side = norm(cross(d, out)),
    points: P3[] = [];
  for (const [x, y] of NAIL)
    points.push(
      add(
        add(tip, mul(d, y * radius)),
        add(mul(side, x * radius), mul(out, radius * Math.sqrt(Math.max(0.1, 1 - x * x)) * 0.97)),
      ),
    );
  return points;
}

function nailMark(h: HandFrame, part: number, tip: P3, d: P3, out: P3, radius: number): Mark {
  const looks = sub(inHand(h, out), h.o);
  return { part, w: 0.5, out: looks, pts: nail(tip, d, out, radius).map((q) => inHand(h, q)) };
}

/** Nail and joints of one finger, and the furrow beside its knuckle in a fist. */
export function fingerMarks(
  h: HandFrame,
  parts: { finger: number; palm: number },
  index: number,
  bones: FingerBones,
  [knuckle, middle, , spread]: FingerBend,
): Mark[] {
  const { points, directions, radius } = bones,
    [, base, joint, last, tip] = points,
    marks: Mark[] = [],
    to = (part: number, w: number, line: readonly P3[]): void => {
      marks.push({ part, w, pts: line.map((q) => inHand(h, q)) });
    };
  marks.push(nailMark(h, parts.finger, tip, directions[2], backOf(directions[2], spread), radius * 0.86));
  const joints = [
    [joint, directions[1], radius],
    [last, directions[2], radius * 0.92],
  ] as const;
  for (const [at, d, r] of joints) {
    const out = backOf(norm(add(d, directions[0])), spread),
      side = norm(cross(d, out)),
      tick = (width: number, sign: number, shift: number): P3[] =>
        [-width, 0, width].map((q) =>
          add(add(at, mul(d, shift)), add(mul(side, q * r), mul(out, sign * r * (1 - 0.3 * Math.abs(q))))),
        );
    if (middle < 60) to(parts.finger, 0.5, tick(0.5, 1, 0));
    if (middle < 40) to(parts.finger, 0.5, tick(0.7, -1, 0));
  }
  if (knuckle > 50) {
    const next = KNUCKLES[index + 1];
    if (next) {
      const y = (base[1] + next[1]) / 2;
      to(parts.palm, 0.6, [
        [0.535, y, -0.045],
        [0.5, y, -0.072],
        [0.44, y * 0.98, -0.088],
      ]);
    }
  }
  return marks;
}

const PALM_LINES: readonly (readonly [w: number, line: readonly P3[]])[] = [
  [
    0.62,
    [
      [0.4, 0.19, 0.09],
      [0.33, 0.06, 0.1],
      [0.2, 0.015, 0.108],
      [0.06, 0.005, 0.098],
    ],
  ],
  [
    0.5,
    [
      [0.43, 0.18, 0.09],
      [0.36, 0.06, 0.1],
      [0.3, -0.07, 0.11],
      [0.26, -0.16, 0.1],
    ],
  ],
  [
    0.5,
    [
      [0.47, 0.06, 0.088],
      [0.42, -0.06, 0.096],
      [0.4, -0.18, 0.07],
    ],
  ],
];

/** The three lines of a palm that is not closed. */
export function palmMarks(h: HandFrame, part: number): Mark[] {
  return PALM_LINES.map(([w, line]) => ({ part, w, pts: spline3(line, 5).map((q) => inHand(h, q)) }));
}

/** The thumb's nail and the crease of its last joint. */
export function thumbMarks(h: HandFrame, part: number, thumb: readonly P3[], thick: number): Mark[] {
  const tip = thumb[3]!,
    joint = thumb[2]!,
    d = norm(sub(tip, joint)),
    // a thumb's nail looks away from the palm's middle
    out = norm(cross(d, cross([0.4, -0.25, 0.6], d)));
  return [nailMark(h, part, tip, d, mul(out, -1), 0.05 * thick)];
}
