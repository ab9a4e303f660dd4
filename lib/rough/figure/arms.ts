import { inkedShape, jointedLimb, onBothSides, type Point, type Side } from '../ink';
import { armJoints, type ArmJoints } from './arm-poses';
import type { Figure } from './figure';
import { drawHand } from './hands';
import { drawHeldBefore, drawHeldBehind } from './held-objects';
import { outfitSleeves } from './sleeves';

/** Both arms in their pose, with hands, sleeves and what they hold. */
export function drawArms(figure: Figure): string {
  return onBothSides((side) => {
    const joints = armJoints(figure, side);
    const hand = joints[2];
    const limb = outfitSleeves(figure).areShort ? bareArm(figure, joints) : sleevedArm(figure, joints, side);
    return drawHeldBehind(figure, hand, side) + limb + drawHand(figure, hand, side) + drawHeldBefore(figure, side);
  });
}

const armWidth = ({ isGirl }: Figure): number => (isGirl ? 46 : 56);

function between(from: Point, to: Point, share: number): Point {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

function bareArm(figure: Figure, [shoulder, elbow, hand]: ArmJoints): string {
  const { paint, inkWidth } = figure;
  const width = armWidth(figure);
  const sleeve = [shoulder, between(shoulder, elbow, 0.5)];
  return (
    jointedLimb([shoulder, elbow, hand], paint.skin, width - 8, inkWidth) +
    jointedLimb(sleeve, paint.cloth, width + 4, inkWidth)
  );
}

function sleevedArm(figure: Figure, [shoulder, elbow, hand]: ArmJoints, side: Side): string {
  const { who, paint, inkWidth } = figure;
  const sleeves = outfitSleeves(figure);
  const width = armWidth(figure);
  const wrist = between(hand, elbow, 0.14);
  const hanging =
    `M${elbow[0] - side * 10},${elbow[1] - 26} L${wrist[0]},${wrist[1] - 26} ` +
    `L${wrist[0] + side * 6},${wrist[1] + 70} L${elbow[0] + side * 8},${elbow[1] + 60}Z`;
  return (
    jointedLimb([elbow, hand], paint.skin, width - 10, inkWidth) +
    jointedLimb([shoulder, elbow, wrist], sleeves.colour, width, inkWidth) +
    (sleeves.areWide ? inkedShape(hanging, sleeves.colour, inkWidth) : '') +
    (who.outfit === 'armor' ? pauldron(shoulder, side, inkWidth) : '')
  );
}

/** The plate on an armoured shoulder. */
function pauldron([x, y]: Point, side: Side, inkWidth: number): string {
  const plate =
    `M${x - side * 34},${y - 30} C${x + side * 10},${y - 52} ${x + side * 52},${y - 16} ` +
    `${x + side * 48},${y + 46} L${x - side * 14},${y + 36}Z`;
  return inkedShape(plate, '#c3ccd8', inkWidth);
}
