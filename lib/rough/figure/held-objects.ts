import { brushLine, INK, inkedShape, jointedLimb, type Point, type Side } from '../ink';
import { AXIS, type Figure } from './figure';

/** What the hand of a side holds, as far as it is behind the arm. */
export function drawHeldBehind(figure: Figure, hand: Point, side: Side): string {
  if (side < 0) return '';
  if (figure.how.arms === 'holding_sword') return sword(figure, hand);
  return figure.how.arms === 'holding_umbrella' ? umbrella(figure, hand) : '';
}

/** What the hands hold before them; drawn with the right arm. */
export function drawHeldBefore({ how, paint, inkWidth }: Figure, side: Side): string {
  if (side < 0 || how.arms !== 'holding_book') return '';
  const cover = `M${AXIS - 64},520 L${AXIS},534 L${AXIS + 64},520 V612 L${AXIS},628 L${AXIS - 64},612Z`;
  return inkedShape(cover, paint.accent, inkWidth) + brushLine(`M${AXIS},534 V628`, INK, inkWidth);
}

function sword({ inkWidth }: Figure, [x, y]: Point): string {
  const blade =
    `M${x - 8},${y - 24} L${x + 50},${y - 360} L${x + 76},${y - 376} ` + `L${x + 70},${y - 346} L${x + 16},${y - 20}Z`;
  const guard: Point[] = [
    [x - 34, y - 34],
    [x + 38, y - 18],
  ];
  const grip: Point[] = [
    [x, y],
    [x - 10, y + 50],
  ];
  return (
    inkedShape(blade, '#e6ecf4', inkWidth) +
    jointedLimb(guard, '#c99b3a', 12, inkWidth) +
    jointedLimb(grip, '#5b3a2a', 14, inkWidth)
  );
}

function umbrella({ paint, inkWidth }: Figure, [x, y]: Point): string {
  const stick: Point[] = [
    [x, y + 40],
    [x - 20, y - 420],
  ];
  const canopy =
    `M${x - 270},${y - 330} C${x - 220},${y - 500} ${x + 160},${y - 510} ${x + 210},${y - 340} ` +
    'q-40,-24 -80,0 q-40,-24 -80,0 q-40,-24 -80,0 q-40,-24 -80,0 q-40,-24 -80,0 q-40,-24 -80,10Z';
  return jointedLimb(stick, '#6b5040', 8, inkWidth) + inkedShape(canopy, paint.accent, inkWidth);
}
