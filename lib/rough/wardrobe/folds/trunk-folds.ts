import type { Fitting } from '../fitting';
import type { Top } from '../clothing';
import { drawFolds, type FoldRow } from './fold-table';

const PI = Math.PI;
const bothSides = (rows: (s: number) => readonly FoldRow[]): readonly FoldRow[] => [...rows(-1), ...rows(1)];

const ARMPIT = bothSides((s) => [
  {
    at: [
      [0.8, s * 1.35],
      [0.76, s * 0.95],
      [0.745, s * 0.6],
    ],
    width: 0.7,
  },
  {
    at: [
      [0.74, s * 1.5],
      [0.7, s * 1.1],
      [0.66, s * 0.9],
    ],
    width: 0.6,
  },
  {
    at: [
      [0.78, PI - s * 1.3],
      [0.72, PI - s * 0.9],
      [0.7, PI - s * 0.5],
    ],
  },
]);
const WAIST = bothSides((s) => [
  {
    at: [
      [0.46, s * 1.5],
      [0.43, s * 1.05],
      [0.42, s * 0.6],
    ],
  },
  {
    at: [
      [0.4, s * 1.55],
      [0.385, s * 1.2],
      [0.395, s * 0.8],
    ],
    width: 0.6,
  },
  {
    at: [
      [0.44, PI - s * 1.4],
      [0.4, PI - s * 0.9],
      [0.39, PI - s * 0.4],
    ],
  },
  {
    at: [
      [0.5, PI - s * 1.3],
      [0.47, PI - s * 0.8],
    ],
    width: 0.55,
  },
]);
const UNDER_BUST = bothSides((s) => [
  {
    at: [
      [0.66, s * 0.95],
      [0.615, s * 0.6],
      [0.61, s * 0.3],
    ],
    width: 0.55,
    taper: [0.4, 0.6],
  },
]);
/** The trunk leans to the side s: its flank there is pressed together. */
const pressed = (s: number): readonly FoldRow[] => [
  {
    at: [
      [0.36, s * 1.4],
      [0.43, s * 0.7],
      [0.52, s * -0.1],
    ],
    width: 0.7,
  },
  {
    at: [
      [0.32, s * 1.35],
      [0.37, s * 0.8],
      [0.43, s * 0.2],
    ],
  },
  {
    at: [
      [0.53, s * 1.5],
      [0.5, s * 0.9],
      [0.47, s * 0.45],
    ],
    width: 0.6,
  },
  {
    at: [
      [0.5, PI - s * 1.4],
      [0.46, PI - s * 0.8],
      [0.45, PI - s * 0.3],
    ],
    width: 0.6,
  },
];
/** Bent forward: the belly folds, the back is pulled straight. */
const BELLY: readonly FoldRow[] = [
  {
    at: [
      [0.43, -0.9],
      [0.4, 0],
      [0.43, 0.9],
    ],
    width: 0.7,
    taper: [0.4, 0.5],
  },
  {
    at: [
      [0.34, -0.6],
      [0.32, 0.1],
      [0.34, 0.8],
    ],
    width: 0.6,
    taper: [0.4, 0.5],
  },
];

/** The folds of the outermost top, by how the trunk leans and turns. */
export function trunkFolds(
  fit: Fitting,
  part: number,
  top: Top,
  surface: (t: number, a: number, off?: number) => [number, number, number],
): void {
  const { pose, g } = fit,
    lean = pose.chest[2] - pose.pelvis[2],
    turned = Math.abs(pose.chest[0] - pose.pelvis[0]),
    bent = pose.pelvis[1] - pose.chest[1],
    draw = (rows: readonly FoldRow[]): void =>
      drawFolds(
        g,
        part,
        rows,
        (t, a) => surface(t, a, 0.014),
        (t) => t > top.hem,
      );
  draw(ARMPIT);
  draw(WAIST);
  if (g.body.b.bust > 0.1) draw(UNDER_BUST);
  if (Math.abs(lean) + turned + Math.abs(bent) > 16) draw(pressed(lean > 0 ? 1 : -1));
  if (bent > 14) draw(BELLY);
  const low = top.hem;
  draw(
    low < 0.2
      ? [
          {
            at: [
              [low + 0.02, -0.6],
              [low + 0.09, -0.66],
              [low + 0.16, -0.6],
            ],
            width: 0.55,
          },
        ]
      : [
          {
            at: [
              [low + 0.015, 0.5],
              [low + 0.07, 0.44],
            ],
            width: 0.6,
          },
          {
            at: [
              [low + 0.015, -0.3],
              [low + 0.06, -0.36],
            ],
            width: 0.6,
          },
          {
            at: [
              [low + 0.015, PI - 0.5],
              [low + 0.07, PI - 0.44],
            ],
            width: 0.6,
          },
        ],
  );
}
