import { add, mul, type P3 } from '../../geometry/geometry';
import type { FigureBuild } from '../figure-build';
import { GRIP, inHand } from '../hand-frame';
import type { Side } from '../pose';

/** A walking stick with a crook, from the hand to the floor. */
export function addCane(g: FigureBuild, side: Side): void {
  const hand = g.hands[side];
  if (!hand) return;
  const { u } = g.body.b,
    grip = inHand(hand, GRIP),
    head = add(grip, mul(hand.y, 0.42 * hand.len)),
    wood = g.mat('#7a4f2e'),
    foot: P3 = [head[0] * 1.03, 0, head[2] + 0.35 * u],
    neck = add(head, [0, 0.32 * u, 0.16 * u]);
  g.rod(
    g.part('cane', wood, { edge: true }),
    [add(grip, mul(hand.y, -0.4 * hand.len)), grip, add(head, [0, 0.03 * u, 0]), neck, foot],
    (t) => (t < 0.7 ? 0.1 * u : 0.085 * u),
  );
  g.rod(g.part('cane tip', g.mat('#2f2b2b'), { edge: true }), [add(foot, [0, -0.4 * u, -0.02 * u]), foot], 0.11 * u);
}
