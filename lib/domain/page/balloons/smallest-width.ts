import type { LetterRoom } from '@/lib/lettering';

/** Words that look for the narrowest balloon of a kind and a proportion. */
export interface WidthSearch {
  /** In millimetres: where to begin, at least half of what comes out, and where to stop. */
  readonly guess: number;
  readonly widest: number;
  /** The room of such a balloon in some width. */
  readonly roomAt: (widthMm: number) => LetterRoom;
  /** Whether a room holds the words. */
  readonly holds: (room: LetterRoom) => boolean;
}

/** From one width that is tried to the next: all words try the same ones, so their rooms can be kept. */
const STEP = 1 + 1 / 64;
/** Steps by which a width grows that holds too little, and by which half a width lies below it. */
const GROWTH = 19;
const HALF = 45;

const widthOf = (step: number): number => STEP ** step;
const stepOf = (widthMm: number): number => Math.log(widthMm) / Math.log(STEP);

/**
 * The narrowest of the widths that are tried whose balloon holds the words, in millimetres; null if none up to the widest
 * does.
 */
export function smallestWidth({ guess, widest, roomAt, holds }: WidthSearch): number | null {
  const most = Math.floor(stepOf(widest));
  const isHeldAt = (step: number): boolean => holds(roomAt(widthOf(step)));
  let wide = Math.min(most, Math.round(stepOf(guess)));
  let narrow = wide - HALF;
  while (!isHeldAt(wide)) {
    if (wide >= most) return null;
    narrow = wide;
    wide = Math.min(most, wide + GROWTH);
  }
  while (wide - narrow > 1) {
    const middle = (narrow + wide) >> 1;
    if (isHeldAt(middle)) wide = middle;
    else narrow = middle;
  }
  return widthOf(wide);
}
