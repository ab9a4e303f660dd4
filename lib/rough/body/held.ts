import { lighten } from '../colour';
import { brushLine, decimal, INK, inkedShape, jointedLimb, type Point } from '../ink';
import type { Held } from '../poses/pose';
import type { Posed } from './sitter';

/** Something in the hand at (0, 0), the forearm coming from above, fingers down; the body's middle is to the left. */
type DrawThing = (posed: Posed) => { readonly behind: string; readonly before: string };

const THINGS: Readonly<Record<Held, DrawThing>> = {
  sword: ({ sitter: { inkWidth } }) => ({
    behind:
      inkedShape('M40,20 L360,-6 L384,14 L358,24 L40,38Z', '#e6ecf4', inkWidth) +
      jointedLimb(
        [
          [-44, 30],
          [34, 28],
        ],
        '#5b3a2a',
        14,
        inkWidth,
      ) +
      jointedLimb(
        [
          [40, -6],
          [42, 62],
        ],
        '#c99b3a',
        12,
        inkWidth,
      ),
    before: '',
  }),
  shield: ({ sitter: { paint, inkWidth } }) => ({
    behind: '',
    before:
      inkedShape('M-84,-70 Q0,-100 84,-70 C90,40 50,110 0,140 C-50,110 -90,40 -84,-70Z', paint.accent, inkWidth) +
      brushLine('M0,-84 V134 M-82,0 H82', '#c3ccd8', 12),
  }),
  book: ({ sitter: { paint, inkWidth } }) => ({
    behind: '',
    before:
      inkedShape('M-64,-40 L0,-26 L64,-40 V52 L0,68 L-64,52Z', paint.accent, inkWidth) +
      brushLine('M0,-26 V68', INK, inkWidth),
  }),
  umbrella: ({ sitter: { paint, inkWidth } }) => ({
    behind:
      jointedLimb(
        [
          [0, 50],
          [-6, -420],
        ],
        '#6b5040',
        8,
        inkWidth,
      ) +
      inkedShape(
        'M-246,-330 C-206,-500 184,-510 234,-340 q-40,-24 -80,0 q-40,-24 -80,0 q-40,-24 -80,0 q-40,-24 -80,0 q-40,-24 -80,0 q-40,-24 -80,10Z',
        paint.accent,
        inkWidth,
      ),
    before: '',
  }),
  phone: ({ sitter: { inkWidth } }) => ({
    behind: inkedShape('M-22,-50 h44 q6,0 6,6 v88 q0,6 -6,6 h-44 q-6,0 -6,-6 v-88 q0,-6 6,-6Z', '#3b3f4c', inkWidth),
    before: '',
  }),
  cup: ({ sitter: { paint, inkWidth } }) => ({
    behind:
      inkedShape('M-26,-46 H26 L22,18 H-22Z', lighten(paint.accent, 0.3), inkWidth) +
      brushLine('M26,-34 q24,4 -2,36', INK, inkWidth * 1.6),
    before: '',
  }),
  bread: ({ sitter: { inkWidth } }) => ({
    behind: inkedShape('M-34,-44 q34,-34 68,0 q16,34 -10,60 h-48 q-26,-26 -10,-60Z', '#e8b268', inkWidth),
    before: '',
  }),
  box: ({ sitter: { inkWidth } }) => ({
    behind: '',
    before:
      inkedShape('M-96,-84 H96 V52 H-96Z', '#c89a64', inkWidth) +
      inkedShape('M-96,-84 L-72,-112 H120 L96,-84Z', '#ddb27e', inkWidth) +
      brushLine('M0,-84 V-30 M96,-84 V52', INK, inkWidth),
  }),
  bag: ({ sitter: { paint, inkWidth } }) => ({
    behind:
      brushLine('M-30,70 Q0,-14 30,70', INK, inkWidth * 2.4) +
      inkedShape('M-72,66 H72 L80,170 H-80Z', paint.accent, inkWidth),
    before: '',
  }),
};

/** Things that stand upright however the hand is turned. */
const UPRIGHT: ReadonlySet<Held> = new Set<Held>(['umbrella', 'book', 'box', 'cup', 'phone', 'bag', 'bread', 'shield']);
/** Things that both hands hold before the body. */
const IN_BOTH_HANDS: ReadonlySet<Held> = new Set<Held>(['book', 'box']);

/** A hand on the screen, as it is drawn. */
interface HoldingHand {
  readonly at: Point;
  readonly degrees: number;
  readonly thumbSide: 1 | -1;
  readonly scale: number;
}

/** Where a thing is put. */
interface Spot {
  readonly at: Point;
  readonly degrees: number;
  readonly flip: 1 | -1;
  readonly scale: number;
}

interface HeldDrawing {
  readonly behind: string;
  readonly before: string;
}

const NOTHING: HeldDrawing = { behind: '', before: '' };

/** What the right hand holds, behind and before its arm. */
export function drawHeld(posed: Posed, hand: HoldingHand): HeldDrawing {
  const { held } = posed.pose;
  if (held === null || IN_BOTH_HANDS.has(held)) return NOTHING;
  const radians = (hand.degrees * Math.PI) / 180;
  const palm: Point = [
    hand.at[0] + Math.sin(radians) * 26 * hand.scale,
    hand.at[1] + Math.cos(radians) * 26 * hand.scale,
  ];
  const spot = { at: palm, scale: hand.scale };
  return UPRIGHT.has(held)
    ? put(posed, held, { ...spot, degrees: 0, flip: 1 })
    : put(posed, held, { ...spot, degrees: -hand.degrees, flip: hand.thumbSide });
}

/** What both hands hold between them; empty when a single hand holds something, or none does. */
export function drawHeldInBothHands(posed: Posed): string {
  const { held } = posed.pose;
  if (held === null || !IN_BOTH_HANDS.has(held)) return '';
  const { left, right } = posed.skeleton;
  const [a, b] = [posed.camera.seen(left.arm.wrist), posed.camera.seen(right.arm.wrist)];
  const at: Point = [(a.at[0] + b.at[0]) / 2, (a.at[1] + b.at[1]) / 2 - 10];
  return put(posed, held, { at, degrees: 0, flip: 1, scale: ((a.scale + b.scale) / 2) * posed.body.hand }).before;
}

function put(posed: Posed, held: Held, { at, degrees, flip, scale }: Spot): HeldDrawing {
  const { behind, before } = THINGS[held](posed);
  const open =
    `<g transform="translate(${at.map(decimal).join(' ')}) rotate(${decimal(degrees)}) ` +
    `scale(${(flip * scale).toFixed(3)} ${scale.toFixed(3)})">`;
  return { behind: behind && `${open}${behind}</g>`, before: before && `${open}${before}</g>` };
}
