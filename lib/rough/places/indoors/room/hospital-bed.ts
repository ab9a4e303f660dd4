import * as K from '../../../things/looks';
import { L, Model } from '../../../world/kit';
import type { Room } from './room';
import { asKind } from './as-kind';

/** A bed of steel tubes with white linen, head at the far end. */
export const hospitalBed = asKind('bed', drawHospitalBed);
function drawHospitalBed(room: Room, x: number, z: number): void {
  const m = new Model();
  for (const [a, b] of [
    [-0.44, -0.95],
    [0.44, -0.95],
    [-0.44, 0.95],
    [0.44, 0.95],
  ] as const)
    m.line(
      [
        [a, 0, b],
        [a, b > 0 ? 1 : 0.76, b],
      ],
      0.04,
      K.STEEL,
    );
  m.line(
    [
      [-0.44, 0.76, -0.95],
      [0.44, 0.76, -0.95],
    ],
    0.04,
    K.STEEL,
  ).line(
    [
      [-0.44, 1, 0.95],
      [0.44, 1, 0.95],
    ],
    0.04,
    K.STEEL,
  );
  m.box(0, 0.36, 0, 0.9, 0.08, 1.9, K.STEEL).box(0, 0.44, 0, 0.9, 0.14, 1.88, K.WHITE);
  m.box(0, 0.58, 0.66, 0.6, 0.1, 0.36, K.WHITE).box(0, 0.5, -0.28, 0.96, 0.12, 1.34, L('#c9dbe2', 0.12));
  room.put(m, { at: [x, 0, z] });
}
