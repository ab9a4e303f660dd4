import { brushLine, decimal, INK, type Point } from '../ink';
import type { HandShape } from '../poses/pose';
import type { Hex } from '../vocabulary';
import { chainPath, hullOfDiscs, inkedForm, linePath, polygonPath, type Disc } from './outline';

/** A hand on the screen. */
export interface Hand {
  readonly wrist: Point;
  /** From the wrist to the fingers, clockwise from straight down, in degrees. */
  readonly degrees: number;
  /** 1: the thumb is to the right of a hand that hangs down, -1: to the left. */
  readonly thumbSide: 1 | -1;
  readonly scale: number;
}

/** A hand that hangs down from (0, 0), thumb to the right: palm, fingers from the index finger on, thumb, and creases. */
interface HandForm {
  readonly palm: readonly Disc[];
  readonly fingers: readonly (readonly Disc[])[];
  readonly creases: readonly (readonly Point[])[];
}

const disc = (x: number, y: number, radius: number): Disc => ({ at: [x, y], radius });

const PALM: readonly Disc[] = [disc(-2, 2, 14), disc(12, 28, 9), disc(-12, 28, 9), disc(-13, 16, 8)];
const FIST: readonly Disc[] = [disc(-1, 4, 15), disc(14, 24, 9), disc(-15, 24, 9), disc(13, 38, 8), disc(-12, 38, 8)];
const ROOTS: readonly Point[] = [
  [14, 30],
  [5, 33],
  [-5, 33],
  [-14, 30],
];
const LENGTHS = [29, 33, 30, 23];

/** A straight finger from its root at an angle from straight down towards the thumb. */
function finger(index: number, degrees: number, share = 1): readonly Disc[] {
  const [x, y] = ROOTS[index] ?? [0, 30];
  const length = (LENGTHS[index] ?? 28) * share;
  const angle = (degrees * Math.PI) / 180;
  return [disc(x, y, 6.4), disc(x + Math.sin(angle) * length, y + Math.cos(angle) * length, 5.2)];
}

/** Two bones of a finger that is bent a little towards the little finger. */
function bentFinger(index: number, degrees: number): readonly Disc[] {
  const [root, middle] = [finger(index, degrees)[0], finger(index, degrees, 0.55)[1]];
  if (!root || !middle) return [];
  const angle = ((degrees - 24) * Math.PI) / 180;
  const length = (LENGTHS[index] ?? 28) * 0.42;
  const tip: Point = [middle.at[0] + Math.sin(angle) * length, middle.at[1] + Math.cos(angle) * length];
  return [root, { ...middle, radius: 6 }, { at: tip, radius: 5 }];
}

const THUMB = [disc(8, 8, 8), disc(22, 20, 7), disc(24, 36, 5.4)];
const THUMB_OUT = [disc(8, 8, 8), disc(24, 14, 7), disc(37, 24, 5.4)];
const THUMB_ACROSS = [disc(14, 14, 8), disc(16, 30, 7), disc(-3, 34, 6)];
const between = (first: number, second: number, share: number): readonly Point[] => {
  const [a, b] = [ROOTS[first] ?? [0, 0], ROOTS[second] ?? [0, 0]];
  const x = (a[0] + b[0]) / 2;
  return [
    [x, 32],
    [x, 32 + 26 * share],
  ];
};
const KNUCKLES: readonly (readonly Point[])[] = [7, -2, -11].map((x) => [
  [x, 30],
  [x, 44],
]);

const HAND_FORMS: Readonly<Record<HandShape, HandForm>> = {
  relaxed: {
    palm: PALM,
    fingers: [...[6, 2, -2, -6].map((degrees, index) => bentFinger(index, degrees)), THUMB],
    creases: [between(0, 1, 0.7), between(1, 2, 0.8), between(2, 3, 0.6)],
  },
  open: {
    palm: PALM,
    fingers: [...[20, 5, -10, -27].map((degrees, index) => finger(index, degrees)), THUMB_OUT],
    creases: [
      [
        [8, 10],
        [2, 22],
      ],
    ],
  },
  flat: {
    palm: PALM,
    fingers: [...[2, 0, -1, -3].map((degrees, index) => finger(index, degrees)), THUMB],
    creases: [between(0, 1, 1), between(1, 2, 1), between(2, 3, 0.8)],
  },
  fist: { palm: FIST, fingers: [THUMB_ACROSS], creases: KNUCKLES },
  holding: { palm: FIST, fingers: [[disc(14, 12, 8), disc(22, 26, 7), disc(18, 40, 6)]], creases: KNUCKLES },
  pointing: { palm: FIST, fingers: [finger(0, 1, 1.5), THUMB_ACROSS], creases: KNUCKLES.slice(1) },
  v: { palm: FIST, fingers: [finger(0, 14, 1.4), finger(1, -12, 1.4), THUMB_ACROSS], creases: KNUCKLES.slice(1) },
};

/** The palm's edge that folds over the thumb's root is what tells thumb from palm in a fist. */
function thumbLine(form: HandForm): string {
  const thumb = form.fingers.at(-1) ?? [];
  return form.palm === FIST ? linePath(thumb.map(({ at }) => [at[0] - 5, at[1] + 5])) : '';
}

/**
 * A hand in a colour.
 * @param inkWidth of outlines in figure units.
 */
export function drawHand(
  hand: Hand,
  shape: HandShape,
  paint: { readonly skin: Hex; readonly inkWidth: number },
): string {
  const form = HAND_FORMS[shape];
  const width = paint.inkWidth / hand.scale;
  const flesh = polygonPath(hullOfDiscs(form.palm)) + form.fingers.map(chainPath).join('');
  const creases = [...form.creases.map(linePath), thumbLine(form)].join(' ').trim();
  const [x, y] = hand.wrist;
  return (
    `<g transform="translate(${decimal(x)} ${decimal(y)}) rotate(${decimal(-hand.degrees)}) ` +
    `scale(${(hand.thumbSide * hand.scale).toFixed(3)} ${hand.scale.toFixed(3)})">` +
    inkedForm(flesh, paint.skin, width * 0.85) +
    brushLine(creases, INK, width * 0.62) +
    '</g>'
  );
}
