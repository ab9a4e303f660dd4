import { decimal } from '../ink';
import type { ArmPose } from '../vocabulary';
import { drawArms } from './arms';
import { drawBackHair } from './back-hair';
import { drawBody } from './body';
import { drawFace } from './face';
import { AXIS, type Figure } from './figure';
import { drawFrontHair } from './front-hair';
import { drawBackHeadwear, drawFrontHeadwear } from './headwear';

/** Poses whose arms are drawn over head and body. */
const RAISED: ReadonlySet<ArmPose> = new Set<ArmPose>([
  'hand_on_chin',
  'waving',
  'v',
  'arms_up',
  'clenched_hand',
  'holding_sword',
  'hand_on_chest',
  'crossed_arms',
  'holding_book',
]);

/** One person as SVG elements in figure units, the layers from back to front. */
export function drawFigure(figure: Figure): string {
  const backHair = tiltHead(figure, drawBackHair(figure) + drawBackHeadwear(figure));
  const body = drawBody(figure);
  const arms = drawArms(figure);
  const head = tiltHead(figure, drawFace(figure) + drawFrontHair(figure) + drawFrontHeadwear(figure));
  if (figure.isBehind) return arms + body + head;
  return RAISED.has(figure.how.arms) ? backHair + body + head + arms : backHair + arms + body + head;
}

function tiltHead(figure: Figure, head: string): string {
  return `<g transform="rotate(${decimal(figure.how.tiltDegrees)} ${AXIS} 372)">${head}</g>`;
}
