import { columnOf } from '../../anatomy/orientation';
import type { Body } from '../../anatomy/body';
import { dot, len3, sub, type P3 } from '../../geometry/geometry';
import { along, type Sight } from './figure-space';

/** Room that an arm and clothes take over the skin, in units scaled by the build. */
export const ARM_EASE = 0.62;
/** How far around its middle a head is hair and skin, in its units. */
const HEAD_REACH = 1.3;
const STEP = 0.16;
const FARTHEST = 7;
const RINGS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.88];

/** Whether head or trunk are between a point and the viewer. */
export function isBehindBody(body: Body, point: P3, { toViewer }: Sight): boolean {
  const sight = { from: point, toViewer };
  for (let at = STEP; at < FARTHEST; at += 2 * STEP) if (isWithinBody(body, along(sight, at), ARM_EASE)) return true;
  return false;
}

/**
 * What is solved at the depth nearest to the wanted one at which none of its points is within head or trunk, on the side
 * of them on which it was; at the wanted depth where there is none.
 */
export function clearOfBody<Solved>(
  body: Body,
  {
    wanted,
    isBehind,
    solve,
    points,
  }: {
    readonly wanted: number;
    readonly isBehind: boolean;
    readonly solve: (depth: number) => Solved;
    readonly points: (solved: Solved) => readonly { readonly at: P3; readonly ease: number }[];
  },
): Solved {
  const first = solve(wanted);
  let found = first;
  const way = isBehind ? -STEP : STEP;
  for (let moved = way; Math.abs(moved) < FARTHEST; moved += way) {
    if (!points(found).some(({ at, ease }) => isWithinBody(body, at, ease))) return found;
    found = solve(wanted + moved);
  }
  return first;
}

function isWithinBody(body: Body, point: P3, ease: number): boolean {
  const head = body.J['head'];
  if (head && len3(sub(point, head)) < HEAD_REACH * body.b.headScale) return true;
  return RINGS.some((t) => {
    const { c, R, w, df, db } = body.ring(t, ease * body.b.u);
    const from = sub(point, c);
    const [x, y, z] = [dot(from, columnOf(R, 0)), dot(from, columnOf(R, 1)), dot(from, columnOf(R, 2))];
    return Math.abs(y) < 0.07 * body.b.torso && (x / w) ** 2 + (z / (z > 0 ? df : db)) ** 2 < 1;
  });
}
