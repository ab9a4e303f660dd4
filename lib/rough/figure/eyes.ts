import { darken, lighten, mixColours } from '../colour';
import { brushLine, decimal, INK, inkedShape, onBothSides, type Side } from '../ink';
import { EYE_PAINT, type Expression, type Hex } from '../vocabulary';
import { AXIS, type Sitter } from './figure';

type ByExpression = Readonly<Partial<Record<Expression, number>>>;

/** How far the lids are open, 1 by default. */
const LIDS: ByExpression = {
  sleepy: 0.5,
  smug: 0.62,
  surprised: 1.15,
  scared: 1.12,
  angry: 0.9,
  disgust: 0.66,
  sparkling_eyes: 1.1,
};
/** How large the pupils are, 1 by default. */
const PUPILS: ByExpression = { surprised: 0.6, scared: 0.5, confused: 0.75, sparkling_eyes: 1.08 };
/** How far the inner ends of the brows go down (and the outer up), 0 by default. */
export const BROW_TILT: ByExpression = {
  angry: 13,
  smug: 6,
  sad: -11,
  crying: -12,
  scared: -12,
  embarrassed: -8,
  sleepy: -4,
  disgust: 7,
  nervous_smile: -8,
  yawning: -5,
  confused: -6,
  determined: 9,
  puffy_cheeks: 5,
};
/** How far the brows go down, 0 by default. */
export const BROW_SHIFT: ByExpression = {
  surprised: -12,
  scared: -6,
  laughing: -6,
  tongue_out: -4,
  sparkling_eyes: -9,
  confused: -5,
};
/** Expressions whose closed eyes curve downwards. */
export const DROOPING: ReadonlySet<Expression> = new Set<Expression>(['sad', 'crying', 'sleepy', 'frown']);

const EYE_Y = 264;

/** One eye's place and measures in figure units. */
interface Eye {
  readonly side: Side;
  readonly x: number;
  /** Half the width; less on the side that the head turns to. */
  readonly width: number;
  readonly height: number;
  readonly narrowing: number;
  readonly colour: Hex;
  /** Number in SVG ids. */
  readonly index: 0 | 1;
}

/** Both eyes with brows, or what covers or closes them. */
export function drawEyes(figure: Sitter, clipId: string): string {
  return onBothSides((side) => {
    const narrowing = 1 - Math.max(0, figure.how.turn * side) * 0.28;
    return drawEye(figure, { side, of: side, x: AXIS + side * 50 + figure.faceShift, narrowing }, clipId);
  });
}

/** Where an eye is drawn. */
export interface EyePlace {
  /** On which side of the face it is drawn. */
  readonly side: Side;
  /** Which of the person's eyes it is, as they are seen from the front. */
  readonly of: Side;
  readonly x: number;
  /** How wide it is seen, 1 from the front. */
  readonly narrowing: number;
}

/** One eye with its brow, or what covers or closes it. */
export function drawEye(figure: Sitter, place: EyePlace, clipId: string): string {
  const eye = measureEye(figure, place);
  const isCovered = isPatched(figure, place.of);
  const drawing = isCovered
    ? eyepatch(figure, eye)
    : isClosed(figure, place.of)
      ? closedEye(figure, eye)
      : openEye(figure, eye, clipId);
  return drawing + (isCovered ? '' : brow(figure, eye)) + (figure.how.expression === 'crying' ? tear(figure, eye) : '');
}

/** True of the eye that a patch covers. */
export function isPatched(figure: Sitter, side: Side): boolean {
  return figure.wears('eyepatch') && side === -1;
}

/** True of an eye that the expression or the person closes. */
export function isClosed({ how }: Sitter, side: Side): boolean {
  if (how.expression === 'laughing' || how.expression === 'yawning' || how.eyes === 'closed_eyes') return true;
  return how.eyes === 'one_eye_closed' && side === 1;
}

/** How far the lids are open, 1 by default. */
export function lidsOf({ how }: Sitter): number {
  return LIDS[how.expression] ?? 1;
}

function measureEye(figure: Sitter, { side, of, x, narrowing }: EyePlace): Eye {
  const { who, isGirl } = figure;
  return {
    side,
    x,
    width: (isGirl ? 28 : 25) * narrowing,
    height: (isGirl ? 37 : 28) * Math.min(1.1, lidsOf(figure)),
    narrowing,
    colour: EYE_PAINT[of === -1 ? who.eyeColours.left : who.eyeColours.right],
    index: side === -1 ? 0 : 1,
  };
}

function eyepatch({ inkWidth }: Sitter, { x }: Eye): string {
  const patch = `M${x - 34},240 Q${x},232 ${x + 34},240 L${x + 26},284 Q${x},300 ${x - 26},284Z`;
  const strap = `M${x - 32},242 L${AXIS - 104},210 M${x + 32},242 L${AXIS + 100},190`;
  return inkedShape(patch, '#2b2630', inkWidth) + brushLine(strap, '#2b2630', 6);
}

function closedEye({ how, inkWidth }: Sitter, { x, width }: Eye): string {
  const bend = DROOPING.has(how.expression) ? 22 : -26;
  return brushLine(
    `M${x - width - 3},${EYE_Y - 2} Q${x},${EYE_Y + bend} ${x + width + 3},${EYE_Y - 2}`,
    INK,
    Math.max(6, inkWidth * 1.6),
  );
}

function openEye(figure: Sitter, eye: Eye, clipId: string): string {
  const { x, width: w, height: h, index } = eye;
  const lids = lidsOf(figure);
  const topY = EYE_Y - h * (lids < 0.8 ? lids * 0.75 : 1);
  const opening =
    `M${x - w - 3},${EYE_Y - 6} C${x - w + 2},${topY} ${x + w - 2},${topY} ${x + w + 3},${EYE_Y - 6} ` +
    `C${x + w},${EYE_Y + h - 7} ${x - w},${EYE_Y + h - 7} ${x - w - 3},${EYE_Y - 6}Z`;
  return (
    `<clipPath id="${clipId}e${index}"><path d="${opening}"/></clipPath>` +
    irisGradient(eye, `${clipId}g${index}`) +
    `<g clip-path="url(#${clipId}e${index})">` +
    `<rect x="${x - 46}" y="${EYE_Y - 48}" width="92" height="96" fill="#fff"/>` +
    iris(figure, eye, `${clipId}g${index}`, topY) +
    '</g>' +
    lashes(eye, topY)
  );
}

/** From dark above to light below. */
export function irisGradient({ colour }: { readonly colour: Hex }, id: string): string {
  return (
    `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">` +
    `<stop offset="0" stop-color="${mixColours(colour, '#100818', 0.62)}"/>` +
    `<stop offset=".5" stop-color="${colour}"/>` +
    `<stop offset="1" stop-color="${lighten(colour, 0.45)}"/></linearGradient>`
  );
}

/** Iris, pupil, the lid's shadow and two highlights. */
function iris({ how, isGirl, faceShift }: Sitter, eye: Eye, gradientId: string, topY: number): string {
  const { x, height, narrowing, colour } = eye;
  const pupil = PUPILS[how.expression] ?? 1;
  const gazeX = how.gaze * 8 + faceShift * 0.18;
  const gazeY = how.gazeDown * 7;
  const irisScale = 0.55 + 0.45 * pupil;
  const radiusX = decimal(20 * narrowing * (isGirl ? 1 : 0.85) * irisScale);
  const radiusY = decimal((isGirl ? 31 : 24) * irisScale);
  return (
    `<ellipse cx="${decimal(x + gazeX)}" cy="${EYE_Y + gazeY}" rx="${radiusX}" ry="${radiusY}" ` +
    `fill="url(#${gradientId})" stroke="${mixColours(colour, '#100818', 0.7)}" stroke-width="3"/>` +
    `<ellipse cx="${decimal(x + gazeX)}" cy="${EYE_Y + 2 + gazeY}" rx="${decimal(8 * narrowing * pupil)}" ` +
    `ry="${decimal(12 * pupil)}" fill="${mixColours(colour, '#100818', 0.8)}"/>` +
    `<rect x="${x - 46}" y="${decimal(topY - 6)}" width="92" height="${decimal(height * 0.62)}" fill="#4b2f48" opacity=".3"/>` +
    highlights(how.expression, x + gazeX)
  );
}

/** Two lights; none in empty eyes, stars in sparkling ones. */
function highlights(expression: Expression, x: number): string {
  if (expression === 'empty_eyes') return '';
  const star = `<path d="M${decimal(x)},${EYE_Y - 20} l5,12 13,3 -13,6 -4,14 -5,-14 -13,-5 13,-4Z" fill="#fff"/>`;
  const lights =
    `<ellipse cx="${decimal(x - 8)}" cy="${EYE_Y - 11}" rx="7.5" ry="9" fill="#fff"/>` +
    `<circle cx="${decimal(x + 9)}" cy="${EYE_Y + 13}" r="4.8" fill="#fff"/>`;
  return expression === 'sparkling_eyes' ? star + lights : lights;
}

function lashes({ side: s, x, width: w, height }: Eye, topY: number): string {
  const upper =
    `M${decimal(x - s * (w + 3))},${EYE_Y - 2} ` +
    `C${decimal(x - s * (w - 4))},${decimal(topY + 1)} ${decimal(x + s * (w - 6))},${decimal(topY - 1)} ` +
    `${decimal(x + s * (w + 6))},${EYE_Y - 2} l${s * 9},-8 ` +
    `C${decimal(x + s * (w - 2))},${decimal(topY - 11)} ${decimal(x - s * (w - 4))},${decimal(topY - 7)} ` +
    `${decimal(x - s * (w + 3))},${EYE_Y - 2}Z`;
  const lower = `M${x - w * 0.5},${EYE_Y + height - 9} Q${x},${EYE_Y + height - 4} ${x + w * 0.6},${EYE_Y + height - 12}`;
  return `<path d="${upper}" fill="${INK}"/>${brushLine(lower, INK, 2.4)}`;
}

function brow({ how, isGirl, paint }: Sitter, { side, x }: Eye): string {
  const tilt = BROW_TILT[how.expression] ?? 0;
  const shift = BROW_SHIFT[how.expression] ?? 0;
  const path =
    `M${x - side * 27},${EYE_Y - 51 + shift + tilt} Q${x + side * 4},${EYE_Y - 62 + shift} ` +
    `${x + side * 32},${EYE_Y - 48 + shift - tilt * 0.7}`;
  return brushLine(path, darken(paint.hair, 0.5), isGirl ? 6 : 8);
}

function tear({ inkWidth }: Sitter, { x }: Eye): string {
  return inkedShape(`M${x - 8},${EYE_Y + 30} q-10,30 2,44 q14,-8 8,-44Z`, '#bfe6ff', inkWidth * 0.7);
}
