import type { Balloon } from '@/lib/contracts/balloons';
import { isInside, rotateDegrees } from '@/lib/geometry';
import type { PagePoint } from '../../layout/page-point';
import { balloonOutline } from './balloon-outline';

/** Whether a point lies in a balloon's own outline with its tails; of balloons without one, in their box. */
export function isInBalloon(balloon: Balloon, at: PagePoint): boolean {
  const local = rotateDegrees([at.x - balloon.at.x, at.y - balloon.at.y], -balloon.turnDeg);
  const { rings, apart } = balloonOutline(balloon);
  if (rings.length + apart.length === 0)
    return Math.abs(local[0]) <= balloon.widthMm / 2 && Math.abs(local[1]) <= balloon.heightMm / 2;
  return [...rings, ...apart].some((ring) => isInside(local, ring));
}
