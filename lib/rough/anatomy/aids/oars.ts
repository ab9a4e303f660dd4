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
      out: P3 = norm([s, 0.36, 0.5]),
      wood = g.mat('#a9764a');
    g.rod(
      g.part(`oar ${side}`, wood, { edge: true }),
      [add(grip, mul(out, -0.55 * u)), add(grip, mul(out, 12.2 * u))],
      0.11 * u,
    );
    g.box(
      `oar blade ${side}`,
      wood,
      add(grip, mul(out, 13.3 * u)),
      mul(out, 1.3 * u),
      [0, 0.5 * u, 0.05 * u],
      [0.03 * u, 0, 0.06 * u],
    );
  }
}
