import { darken } from '../colour';
import { brushLine, inkedShape } from '../ink';
import type { Outfit } from '../vocabulary';
import { AXIS, type Figure } from './figure';
import { drawLegs, drawSkirt, drawTorso } from './garments';
import { drawLowerBody, isSuited } from './lower-body';
import { drawOutfit } from './outfits';
import { outfitSleeves } from './sleeves';

/** Trunk, legs and clothes with what is worn round the neck. */
export function drawBody(figure: Figure): string {
  return (figure.isBehind ? drawBodyFromBehind(figure) : drawOutfit(figure)) + drawNeckwear(figure);
}

/** From behind girls show a skirt, boys trousers, whatever the outfit, unless it is a suit. */
function drawBodyFromBehind(figure: Figure): string {
  const { who, paint, inkWidth } = figure;
  const isSailor = who.outfit === 'serafuku';
  const hasSkirt = figure.isGirl && !isSuited(figure);
  const skirtColour = isSailor ? paint.cloth : darken(paint.accent, 0.35);
  return (
    (hasSkirt ? legsFromBehind(figure) : drawLowerBody(figure)) +
    drawTorso(figure, outfitSleeves(figure).colour) +
    (hasSkirt ? drawSkirt(figure, { colour: skirtColour, topY: 690, hemY: 850, flare: 34 }) : '') +
    (isSailor ? inkedShape(`M${AXIS - 84},392 H${AXIS + 84} V500 H${AXIS - 84}Z`, paint.cloth, inkWidth) : '')
  );
}

const LEGS_UNSEEN_FROM_BEHIND: ReadonlySet<Outfit> = new Set<Outfit>(['kimono', 'witch_robe', 'armor']);

function legsFromBehind(figure: Figure): string {
  return LEGS_UNSEEN_FROM_BEHIND.has(figure.who.outfit) ? '' : drawLegs(figure, figure.paint.skin, '#4a3036');
}

/** A scarf, else a choker. */
function drawNeckwear(figure: Figure): string {
  const { build, paint, inkWidth } = figure;
  if (figure.wears('scarf')) {
    const wrap =
      `M${AXIS - 56},366 C${AXIS - 30},404 ${AXIS + 30},404 ${AXIS + 56},366 ` +
      `L${AXIS + 62},400 C${AXIS + 30},440 ${AXIS - 30},440 ${AXIS - 62},400Z`;
    const end = `M${AXIS + 24},418 l36,-6 l14,130 l-46,6Z`;
    return inkedShape(wrap, paint.accent, inkWidth) + inkedShape(end, paint.accent, inkWidth);
  }
  if (!figure.wears('choker') || figure.isBehind) return '';
  return brushLine(`M${AXIS - build.neck},366 Q${AXIS},384 ${AXIS + build.neck},366`, '#2b2630', 10);
}
