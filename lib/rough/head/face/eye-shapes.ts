/** Lids of the eye shapes in (u, v): u from the inner (-1) to the outer corner (1), v down, by the eye's half size. */
import { curve, type P2 } from '../../geometry/geometry';
import type { EyeStyle } from '../head-spec';

export interface EyeShapeTable {
  /** v of the upper and lower lid over u. */
  readonly up: (u: number) => number;
  readonly low: (u: number) => number;
  /** u of the two corners. */
  readonly from: number;
  readonly to: number;
  /** How far the outer corner is raised. */
  readonly tilt: number;
  readonly lash: number;
  /** Half size of the iris. */
  readonly iris: readonly [number, number];
}
type Knots = readonly (readonly [number, number])[];

function table(up: Knots, low: Knots, tilt: number, lash: number, iris: readonly [number, number]): EyeShapeTable {
  const knots = (list: Knots): P2[] => list.map(([u, v]) => [u, v]);
  return { up: curve(knots(up)), low: curve(knots(low)), from: up[0]![0], to: up[up.length - 1]![0], tilt, lash, iris };
}

const ROUND_LOW: Knots = [[-0.95, 0.4], [-0.62, 0.78], [-0.1, 1], [0.5, 0.9], [0.9, 0.46]]; // prettier-ignore
export const EYE_SHAPES: Readonly<Record<EyeStyle, EyeShapeTable>> = {
  round: table(
    [[-1, 0.32], [-0.8, -0.28], [-0.34, -0.86], [0.25, -0.98], [0.74, -0.66], [1.02, 0]], // prettier-ignore
    ROUND_LOW,
    -0.02,
    1,
    [0.66, 0.96], // prettier-ignore
  ),
  gentle: table(
    [[-1, 0.38], [-0.76, -0.24], [-0.3, -0.8], [0.28, -0.94], [0.78, -0.58], [1.08, 0.12]], // prettier-ignore
    [[-0.96, 0.46], [-0.6, 0.78], [-0.05, 0.94], [0.54, 0.84], [0.94, 0.44]], // prettier-ignore
    -0.03,
    1.05,
    [0.6, 0.98], // prettier-ignore
  ),
  sharp: table(
    [[-1.02, 0.5], [-0.74, -0.1], [-0.26, -0.72], [0.34, -0.98], [0.8, -0.72], [1.1, -0.3]], // prettier-ignore
    [[-0.98, 0.54], [-0.6, 0.8], [-0.06, 0.94], [0.56, 0.74], [0.98, 0.14]], // prettier-ignore
    0.05,
    0.92,
    [0.58, 1], // prettier-ignore
  ),
  sleepy: table(
    [[-1, 0.2], [-0.74, -0.2], [-0.3, -0.42], [0.3, -0.46], [0.78, -0.26], [1.04, 0.16]], // prettier-ignore
    [[-0.95, 0.34], [-0.62, 0.78], [-0.1, 1], [0.5, 0.9], [0.88, 0.52]], // prettier-ignore
    -0.08,
    1.25,
    [0.64, 0.98], // prettier-ignore
  ),
  narrow: table(
    [[-1.04, 0.55], [-0.7, -0.2], [-0.2, -0.74], [0.36, -0.9], [0.84, -0.62], [1.12, -0.1]], // prettier-ignore
    [[-1, 0.6], [-0.55, 0.8], [0, 0.86], [0.56, 0.72], [1, 0.24]], // prettier-ignore
    0.04,
    0.85,
    [0.46, 1.1], // prettier-ignore
  ),
  button: table(
    [[-0.98, 0.2], [-0.76, -0.42], [-0.32, -0.9], [0.28, -0.96], [0.76, -0.6], [1, 0.08]], // prettier-ignore
    [[-0.92, 0.44], [-0.56, 0.84], [0, 1], [0.56, 0.86], [0.9, 0.46]], // prettier-ignore
    -0.02,
    0.8,
    [0.74, 0.98], // prettier-ignore
  ),
  old: table(
    [[-1, 0.3], [-0.72, -0.3], [-0.2, -0.75], [0.35, -0.8], [0.8, -0.4], [1.02, 0.2]], // prettier-ignore
    [[-0.95, 0.4], [-0.6, 0.75], [-0.1, 0.92], [0.46, 0.85], [0.86, 0.56]], // prettier-ignore
    -0.06,
    0.6,
    [0.52, 0.95], // prettier-ignore
  ),
};
