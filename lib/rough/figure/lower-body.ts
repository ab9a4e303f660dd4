import { darken } from '../colour';
import type { Hex } from '../vocabulary';
import type { Figure } from './figure';
import { drawKneeSocks, drawLegs, drawSkirt, drawTrousers, type Skirt } from './garments';

const BROWN_SHOE: Hex = '#4a3036';

/** Outfits that come with trousers, whoever wears them. */
export function isSuited({ who }: Figure): boolean {
  return who.outfit === 'suit' || who.outfit === 'gakuran';
}

/** What is worn below the trunk where the outfit does not say: bare legs for girls, trousers for boys. */
export function drawLowerBody(figure: Figure): string {
  const { who, isGirl, paint } = figure;
  if (isSuited(figure)) return drawTrousers(figure, darken(paint.cloth, 0.5));
  if (isGirl) {
    const hasSocks = who.outfit === 'school_uniform' || who.outfit === 'serafuku';
    return drawLegs(figure, paint.skin, BROWN_SHOE) + (hasSocks ? drawKneeSocks(figure) : '');
  }
  return drawTrousers(figure, who.outfit === 'armor' ? '#7d8898' : '#4b5266');
}

/** The lower body under a short skirt, which girls wear with everyday tops. */
export function lowerBodyWithSkirt(figure: Figure, skirt: Omit<Skirt, 'topY'>): string {
  return drawLowerBody(figure) + (figure.isGirl ? drawSkirt(figure, { ...skirt, topY: 690 }) : '');
}
