import { brushLine, decimal, INK, inkedShape } from '../ink';
import type { Expression, Hex } from '../vocabulary';
import { AXIS, type Sitter } from './figure';

const INSIDE: Hex = '#a83845';
const TONGUE: Hex = '#f08a8f';

/** Where the mouth is, and the pen for it. */
interface Place {
  readonly x: number;
  readonly inkWidth: number;
  /** Width of a mouth that is a single line. */
  readonly lineWidth: number;
}

type DrawMouth = (place: Place) => string;

const line =
  (path: (x: number) => string): DrawMouth =>
  ({ x, lineWidth }) =>
    brushLine(path(x), INK, lineWidth);

const closed = line((x) => `M${x - 10},336 h20`);
const smiling = line((x) => `M${x - 20},331 Q${x},350 ${x + 20},331`);
const frowning = line((x) => `M${x - 16},343 Q${x},328 ${x + 16},343`);
const wavy = line((x) => `M${x - 24},338 q6,-9 12,0 t12,0 t12,0 t12,0`);
const smirking = line((x) => `M${x - 14},340 Q${x + 6},344 ${x + 22},328`);

const open: DrawMouth = ({ x, inkWidth }) =>
  inkedShape(
    `M${x - 17},328 Q${x},323 ${x + 17},328 Q${x + 15},356 ${x},357 Q${x - 15},356 ${x - 17},328Z`,
    INSIDE,
    inkWidth * 0.9,
  ) + `<path d="M${x - 9},350 Q${x},343 ${x + 9},350 Q${x},358 ${x - 9},350Z" fill="${TONGUE}"/>`;

const wideOpen: DrawMouth = ({ x, inkWidth }) =>
  inkedShape(
    `M${x - 30},322 Q${x},316 ${x + 30},322 Q${x + 26},362 ${x},363 Q${x - 26},362 ${x - 30},322Z`,
    INSIDE,
    inkWidth * 0.9,
  ) +
  `<path d="M${x - 16},354 Q${x},342 ${x + 16},354 Q${x},366 ${x - 16},354Z" fill="${TONGUE}"/>` +
  `<path d="M${x - 24},323 Q${x},319 ${x + 24},323 l-2,7 Q${x},327 ${x - 22},330Z" fill="#fff"/>`;

const grinning: DrawMouth = ({ x, inkWidth }) =>
  inkedShape(
    `M${x - 27},328 Q${x},336 ${x + 27},328 Q${x + 18},353 ${x},354 Q${x - 18},353 ${x - 27},328Z`,
    '#fff',
    inkWidth * 0.9,
  ) + brushLine(`M${x - 22},340 Q${x},347 ${x + 22},340`, INK, inkWidth * 0.6);

const small: DrawMouth = ({ x, inkWidth }) =>
  `<ellipse cx="${x}" cy="340" rx="8" ry="11" fill="${INSIDE}" stroke="${INK}" stroke-width="${decimal(inkWidth * 0.9)}"/>`;

const shouting: DrawMouth = ({ x, inkWidth }) =>
  inkedShape(
    `M${x - 22},330 L${x - 16},324 H${x + 16} L${x + 22},330 L${x + 18},356 H${x - 18}Z`,
    INSIDE,
    inkWidth * 0.9,
  ) + `<path d="M${x - 16},325 h32 v8 h-32Z M${x - 14},350 h28 v6 h-28Z" fill="#fff"/>`;

const tongueOut: DrawMouth = (place) =>
  smiling(place) + inkedShape(`M${place.x - 3},343 q1,18 9,19 q9,-1 8,-21Z`, TONGUE, place.inkWidth * 0.8);

const catlike = line((x) => `M${x - 20},332 q3,13 10,8 q6,-3 10,-8 q4,5 10,8 q7,5 10,-8`);
const pouting = line((x) => `M${x - 7},338 q7,-8 14,0`);
const slanted = line((x) => `M${x - 16},344 Q${x - 2},326 ${x + 18},336`);
const firm = line((x) => `M${x - 17},337 Q${x},333 ${x + 17},336`);

const yawning: DrawMouth = ({ x, inkWidth }) =>
  `<ellipse cx="${x}" cy="339" rx="15" ry="20" fill="${INSIDE}" stroke="${INK}" stroke-width="${decimal(inkWidth * 0.9)}"/>` +
  `<path d="M${x - 9},350 Q${x},340 ${x + 9},350 Q${x},360 ${x - 9},350Z" fill="${TONGUE}"/>`;

const nervous: DrawMouth = ({ x, inkWidth }) =>
  inkedShape(
    `M${x - 24},330 q8,6 16,1 q8,-5 16,0 q8,5 16,-1 Q${x + 18},350 ${x},350 Q${x - 18},350 ${x - 24},330Z`,
    '#fff',
    inkWidth * 0.9,
  );

const MOUTHS: Readonly<Record<Expression, DrawMouth>> = {
  smile: smiling,
  grin: grinning,
  open_mouth: open,
  closed_mouth: closed,
  frown: frowning,
  angry: frowning,
  sad: frowning,
  crying: wavy,
  surprised: small,
  embarrassed: wavy,
  smug: smirking,
  sleepy: closed,
  laughing: wideOpen,
  scared: wavy,
  tongue_out: tongueOut,
  cat_mouth: catlike,
  puffy_cheeks: pouting,
  disgust: slanted,
  nervous_smile: nervous,
  yawning,
  confused: small,
  determined: firm,
  sparkling_eyes: open,
  empty_eyes: closed,
};

/** The mouth of the expression; anger with its vein shouts. */
export function drawMouth({ how, faceShift, inkWidth }: Sitter): string {
  const place = { x: AXIS + faceShift * 1.15, inkWidth, lineWidth: Math.max(3.6, inkWidth) };
  const isShouting = how.expression === 'angry' && how.hasAngerVein;
  return (isShouting ? shouting : MOUTHS[how.expression])(place);
}
