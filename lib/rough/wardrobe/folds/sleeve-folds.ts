import { ARM_OF, type FigureBuild, type Side } from '../build';
import type { Ease } from '../limb-tube';
import { drawFolds, type FoldRow } from './fold-table';

/** Pulled from the armpit over the upper arm. */
const SHOULDER: readonly FoldRow[] = [
  {
    at: [
      [0.1, -1.5],
      [0.16, -1.0],
      [0.25, -0.5],
    ],
  },
  {
    at: [
      [0.13, -1.9],
      [0.22, -1.3],
      [0.36, -0.8],
    ],
    width: 0.6,
  },
  {
    at: [
      [0.12, 2.6],
      [0.2, -2.9 + 6.283],
      [0.3, -2.4 + 6.283],
    ],
    width: 0.6,
  },
];
/** A raised arm pulls cloth up from the armpit in front and behind. */
const RAISED: readonly FoldRow[] = [
  {
    at: [
      [0.02, -1.2],
      [0.14, -0.7],
      [0.3, -0.1],
    ],
    width: 0.75,
  },
  {
    at: [
      [0.02, -2.0],
      [0.14, -2.4],
      [0.3, -2.9],
    ],
    width: 0.7,
  },
  {
    at: [
      [0.06, -1.6],
      [0.26, -1.5],
      [0.44, -1.2],
    ],
    width: 0.6,
  },
];
/** An arc round the crook and diagonals that leave its ends: never a star. */
const ELBOW: readonly FoldRow[] = [
  {
    at: [
      [0.92, -1.0],
      [0.955, -0.3],
      [0.94, 0.55],
    ],
    width: 0.7,
    taper: [0.3, 0.6],
  },
  {
    at: [
      [0.985, 1.0],
      [0.93, 1.6],
      [0.85, 2.2],
    ],
    width: 0.7,
  },
  {
    at: [
      [1.03, -1.05],
      [1.09, -1.6],
      [1.17, -2.1],
    ],
  },
  {
    at: [
      [0.6, 1.2],
      [0.7, 1.6],
      [0.84, 2.0],
    ],
    width: 0.55,
    taper: [0.3, 0.7],
  },
];
const ELBOW_BENT: readonly FoldRow[] = [
  {
    at: [
      [1.07, 1.05],
      [1.035, 0.3],
      [1.05, -0.5],
    ],
    width: 0.7,
    taper: [0.3, 0.6],
  },
  {
    at: [
      [1.0, -1.2],
      [0.93, -1.75],
      [0.84, -2.2],
    ],
  },
  {
    at: [
      [1.0, 1.25],
      [1.08, 1.8],
      [1.18, 2.3],
    ],
  },
];

/** Cloth that gathers above the cuff, `end` along the arm. */
const wristFolds = (end: number): readonly FoldRow[] => [
  {
    at: [
      [end - 0.14, -0.9],
      [end - 0.19, 0],
      [end - 0.15, 0.8],
    ],
    width: 0.6,
    taper: [0.3, 0.6],
  },
  {
    at: [
      [end - 0.22, 2.2],
      [end - 0.27, 3.0],
      [end - 0.21, 3.8],
    ],
    width: 0.6,
    taper: [0.3, 0.6],
  },
  {
    at: [
      [end - 0.3, 0.6],
      [end - 0.34, 1.3],
      [end - 0.29, 1.9],
    ],
    width: 0.55,
    taper: [0.3, 0.6],
  },
];

/** The folds of a sleeve that ends at `end`: few, and where the arm pulls the cloth. */
export function sleeveFolds(g: FigureBuild, part: number, k: Side, end: number, ease: Ease): void {
  const key = ARM_OF[k],
    body = g.body,
    arm = body.joint(key),
    draw = (rows: readonly FoldRow[]): void =>
      drawFolds(
        g,
        part,
        rows,
        (q, a) => body.on(body.limb(key, q), a, ease(q, a)),
        (q) => q <= end + 0.01,
      );
  draw(arm.d1[1] < 0.25 ? RAISED : SHOULDER);
  if (end > 1.3) draw(ELBOW);
  if (end > 1.3 && arm.bend > 0.3) draw(ELBOW_BENT);
  if (end > 1.75) draw(wristFolds(end));
}
