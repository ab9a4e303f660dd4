import { LEG_OF, type FigureBuild, type Side } from '../build';
import type { Ease } from '../limb-tube';
import { drawFolds, type FoldRow } from './fold-table';

const PI = Math.PI;
const HIP: readonly FoldRow[] = [
  {
    at: [
      [0.06, -0.9],
      [0.14, -0.45],
      [0.2, 0.1],
    ],
  },
  {
    at: [
      [0.12, -1.3],
      [0.22, -0.8],
      [0.34, -0.4],
    ],
    width: 0.6,
  },
  {
    at: [
      [0.05, 2.2],
      [0.12, 1.5],
      [0.16, 1.0],
    ],
    width: 0.55,
  },
  {
    at: [
      [0.16, PI + 0.9],
      [0.2, PI + 0.3],
      [0.17, PI - 0.4],
    ],
    width: 0.6,
    taper: [0.2, 0.7],
  },
];
/** Seated: cloth is squeezed in the groin. */
const SEATED: readonly FoldRow[] = [-1.1, -0.55, 0.5, 1.1].map((a) => ({
  at: [
    [0, a * 0.4],
    [0.1, a * 0.75],
    [0.22, a],
  ],
}));
const bothSides = (rows: (s: number) => readonly FoldRow[]): readonly FoldRow[] => [...rows(-1), ...rows(1)];
const KNEE = bothSides((s) => [
  {
    at: [
      [0.97, PI - s * 0.2],
      [0.92, PI - s * 0.8],
      [0.84, PI - s * 1.4],
    ],
    width: 0.7,
  },
  {
    at: [
      [1.03, PI - s * 0.2],
      [1.09, PI - s * 0.85],
      [1.16, PI - s * 1.4],
    ],
    width: 0.7,
  },
]);
const KNEE_BENT = bothSides((s) => [
  {
    at: [
      [1.0, PI - s * 0.3],
      [0.99, PI - s * 1.1],
      [0.96, PI - s * 1.9],
    ],
    width: 0.7,
  },
  {
    at: [
      [0.9, s * 0.5],
      [0.94, s * 0.15],
      [0.985, -s * 0.25],
    ],
    width: 0.5,
    taper: [0.4, 0.5],
  },
]);
const KNEE_STRAIGHT: readonly FoldRow[] = [
  {
    at: [
      [1.06, -0.7],
      [1.1, -0.1],
      [1.07, 0.5],
    ],
    width: 0.6,
    taper: [0.3, 0.6],
  },
  {
    at: [
      [0.9, 0.9],
      [0.94, 0.4],
      [0.93, -0.1],
    ],
    width: 0.55,
    taper: [0.3, 0.6],
  },
];

/** Cloth that breaks over the shoe, `end` along the leg. */
const ankleFolds = (end: number): readonly FoldRow[] => [
  {
    at: [
      [end - 0.08, -1.2],
      [end - 0.13, -0.4],
      [end - 0.09, 0.4],
    ],
    taper: [0.2, 0.6],
  },
  {
    at: [
      [end - 0.17, 1.5],
      [end - 0.21, 0.7],
      [end - 0.17, 0],
    ],
    taper: [0.2, 0.6],
  },
  {
    at: [
      [end - 0.25, -1.0],
      [end - 0.3, -0.3],
      [end - 0.27, 0.2],
    ],
    width: 0.55,
    taper: [0.3, 0.6],
  },
  {
    at: [
      [end - 0.1, 2.2],
      [end - 0.15, 3.0],
      [end - 0.1, 3.9],
    ],
    width: 0.6,
    taper: [0.3, 0.6],
  },
];

/** The folds of one leg of trousers. */
export function legFolds(g: FigureBuild, part: number, k: Side, end: number, ease: Ease): void {
  const key = LEG_OF[k],
    body = g.body,
    bend = body.joint(key).bend,
    draw = (rows: readonly FoldRow[]): void =>
      drawFolds(
        g,
        part,
        rows,
        (q, a) => body.on(body.limb(key, q), a, ease(q, a)),
        (q) => q <= end + 0.01,
      );
  draw(HIP);
  if (bend > 0.9) draw(SEATED);
  if (end > 1.2) {
    draw(KNEE);
    draw(bend > 0.5 ? KNEE_BENT : KNEE_STRAIGHT);
  }
  if (end > 1.8) draw(ankleFolds(end));
}
