import { add, mul, norm, type P3 } from '../../geometry/geometry';
import type { FigureBuild } from '../figure-build';
import { GRIP, inHand } from '../hand-frame';
import { SIDES, signOf } from '../pose';

/** An oar in each hand, its blade outside and low. */
export function addOars(g: FigureBuild): void {
  const { u } = g.body.b;
  for (const side of SIDES) {
    const hand = g.hands[side];
    if (!hand) continue;
    const s = signOf(side),
      grip = inHand(hand, GRIP),
      out: P3 = norm([s, 0.3, 0.12]),
      wood = g.mat('#a9764a');
    g.rod(
      g.part(`oar ${side}`, wood, { edge: true }),
      [add(grip, mul(out, -0.55 * u)), add(grip, mul(out, 6.4 * u))],
      0.11 * u,
    );
    g.box(
      `oar blade ${side}`,
      wood,
      add(grip, mul(out, 7.1 * u)),
      mul(out, 0.95 * u),
      [0, 0.06 * u, 0.4 * u],
      [0.02 * u, 0.05 * u, 0],
    );
  }
}
