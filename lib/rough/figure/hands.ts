import { brushLine, decimal, INK, jointedLimb, type Point, type Side } from '../ink';
import type { ArmPose } from '../vocabulary';
import type { Figure } from './figure';

/** How a hand is held. */
type HandShape = 'open' | 'v' | 'pointing' | 'fist' | 'resting';

/** The shape of the right hand; the left rests, but for raised arms. */
const RIGHT_HAND: Readonly<Partial<Record<ArmPose, HandShape>>> = {
  waving: 'open',
  arms_up: 'open',
  v: 'v',
  pointing: 'pointing',
  clenched_hand: 'fist',
};

function handShape({ how }: Figure, side: Side): HandShape {
  if (side < 0) return how.arms === 'arms_up' ? 'open' : 'resting';
  return RIGHT_HAND[how.arms] ?? 'resting';
}

/** The hand at the end of the arm on a side. */
export function drawHand(figure: Figure, at: Point, side: Side): string {
  const { paint, inkWidth } = figure;
  const [x, y] = at;
  const shape = handShape(figure, side);
  const palm = `<circle cx="${decimal(x)}" cy="${decimal(y)}" r="24" fill="${paint.skin}" stroke="${INK}" stroke-width="${inkWidth}"/>`;
  switch (shape) {
    case 'open': {
      const angles = [0.5, 1.05, 1.5, 1.95, 2.5].map((angle) => (side > 0 ? angle : Math.PI - angle));
      return drawFingers(figure, at, angles, 44) + palm + coverRoots(figure, at);
    }
    case 'v':
      return drawFingers(figure, at, [1.2, 1.85], 52) + palm + coverRoots(figure, at);
    case 'pointing':
      return drawFingers(figure, at, [side > 0 ? 0.06 : Math.PI - 0.06], 56) + palm;
    case 'fist':
      return (
        palm + brushLine(`M${x - 14},${y - 4} h26 M${x - 4},${y - 18} v14 M${x + 6},${y - 18} v14`, INK, inkWidth * 0.8)
      );
    case 'resting':
      return palm;
  }
}

/** Fingers by their angles from the right, counter-clockwise, in radians. */
function drawFingers({ paint, inkWidth }: Figure, [x, y]: Point, angles: readonly number[], length: number): string {
  return angles
    .map((angle) => {
      const tip: Point = [x + Math.cos(angle) * length, y - Math.sin(angle) * length];
      return jointedLimb([[x, y], tip], paint.skin, 13, inkWidth * 0.8);
    })
    .join('');
}

/** Hides the palm's outline where fingers begin. */
function coverRoots({ paint, inkWidth }: Figure, [x, y]: Point): string {
  return `<circle cx="${decimal(x)}" cy="${decimal(y)}" r="${decimal(23 - inkWidth)}" fill="${paint.skin}"/>`;
}
