import type { FigureBuild } from '../../anatomy/figure-build';
import type { Wings } from '../../vocabulary/creatures';
import { addWingsOf } from './wing-pair';

/** Raised arms and jumps spread the wings; who sits or lies folds them a little. */
function liftOf({ body }: FigureBuild): number {
  const { J } = body,
    arms = Math.min(J['lWri']![1] - J['lSho']![1], J['rWri']![1] - J['rSho']![1]),
    isUp = arms < 0 || (body.pose.lift ?? 0) > 0.5,
    isLow = J['pelvis']![1] > -3.4;
  return isUp ? 1 : isLow ? 0.45 : 0.7;
}

/** Adds a pair of wings to a figure: they grow between its shoulder blades, over the clothes. */
export function addWings(g: FigureBuild, wings: Wings): void {
  const { body } = g,
    at = body.trunk(0.8, Math.PI, 0.1),
    size = (0.5 + body.b.torso * 0.11) * 1.5;
  addWingsOf(g, wings, { root: at, back: 0, half: 0.34 * body.b.chest, size, lift: liftOf(g), turn: body.RC });
}
