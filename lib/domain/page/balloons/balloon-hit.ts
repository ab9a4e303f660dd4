import type { Balloon } from '@/lib/contracts/balloons';
import type { PagePoint } from '../../layout/page-point';
import { balloonOutline } from './balloon-outline';
import { isInside } from './place-balloons';
import { rotated } from './rotate-point';

/** Whether a point lies in a balloon's own outline with its tails; of balloons without one, in their box. */
export function isInBalloon(balloon: Balloon, at: PagePoint): boolean {
  const local = rotated({ x: at.x - balloon.at.x, y: at.y - balloon.at.y }, -balloon.turnDeg);
  const { rings, apart } = balloonOutline(balloon);
  if (rings.length + apart.length === 0)
    return Math.abs(local.x) <= balloon.widthMm / 2 && Math.abs(local.y) <= balloon.heightMm / 2;
  return [...rings, ...apart].some((ring) =>
    isInside(
      local,
      ring.map(([x, y]) => ({ x, y })),
    ),
  );
}
