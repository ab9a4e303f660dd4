import * as K from '../../../things/looks';
import { L, Model } from '../../../world/kit';
import type { Room } from './room';
import { asKind } from './as-kind';

/** A curtain on a rail beside a bed. */
export const bedCurtain = asKind('curtain', drawBedCurtain);
function drawBedCurtain(room: Room, x: number, z0: number, z1: number, look = L('#dfe9e6', 0.08)): void {
  const m = new Model().line(
    [
      [x, 2.05, z0 - 0.3],
      [x, 2.05, z1],
    ],
    0.03,
    K.STEEL,
  );
  const n = 7;
  for (let i = 0; i < n; i++) {
    const a = z0 + (((z1 - z0) * 0.55) / n) * i;
    const b = z0 + (((z1 - z0) * 0.55) / n) * (i + 1);
    m.sheet(
      [
        [x, 2.03, a],
        [x, 2.03, b],
        [x + (i % 2 ? 0.06 : -0.06), 0.3, b],
        [x + (i % 2 ? -0.06 : 0.06), 0.3, a],
      ],
      i % 2 ? look : { ...look, bw: look.bw + 0.14, c: '#c9d8d4' },
      { ink: 0.6 },
    );
  }
  room.w.model(m);
}
