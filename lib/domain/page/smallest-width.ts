import type { LetterRoom } from '@/lib/lettering/room';

/** A room for letters of a balloon of a width. */
export interface SizedRoom {
  readonly widthMm: number;
  readonly room: LetterRoom;
}

/** Words that look for the narrowest balloon of a kind and a proportion. */
export interface WidthSearch {
  /** In millimetres: where to begin, at least half of what comes out, and where to stop. */
  readonly guess: number;
  readonly widest: number;
  /** The room of such a balloon in some width. */
  readonly model: SizedRoom;
  readonly roomAt: (widthMm: number) => LetterRoom;
  /** Whether outlines of nearly the same size have rooms of unlike shapes, so that each has to be looked at. */
  readonly isUneven: boolean;
  /** Whether a room holds the words in letters so many times as large as they are wished. */
  readonly holds: (room: LetterRoom, times: number) => boolean;
}

/** How much larger a balloon is than the one before that held too little. */
const GROWTH = 1.35;
/** Share of a balloon's width to which its size is found. */
const PRECISION = 1 / 64;

/**
 * The narrowest balloon that holds the words, in millimetres; null if none up to the widest does. Outlines cost more
 * than looking whether words fit in one, so the width is looked for with larger and smaller letters in one outline, and
 * only what comes out is looked at in its own.
 */
export function smallestWidth(search: WidthSearch): number | null {
  const { guess, widest, isUneven } = search;
  const isHeldAt = remembered((widthMm) => search.holds(search.roomAt(widthMm), 1));
  const likely = likelyWidth(search);
  if (likely === null) return steppedWidth(guess, widest, isHeldAt);
  const near = isUneven ? NEAR : 0;
  const width = steppedWidth(guess, widest, (widthMm) =>
    Math.abs(widthMm - likely) < likely * near ? isHeldAt(widthMm) : widthMm >= likely,
  );
  if (width !== null && isHeldAt(width)) return width;
  if (width === null && (likely > widest * SURELY || !isHeldAt(widest))) return null;
  return steppedWidth(guess, widest, isHeldAt);
}

function remembered(fits: (widthMm: number) => boolean): (widthMm: number) => boolean {
  const known = new Map<number, boolean>();
  return (widthMm) => {
    const found = known.get(widthMm) ?? fits(widthMm);
    known.set(widthMm, found);
    return found;
  };
}

/** Share of a width in which uneven outlines hold more or less than the likely one. */
const NEAR = 0.09;
/** A width that likely needs to be so much larger than may be is not looked at. */
const SURELY = 1.04;

/** The narrowest of the widths that are tried: growing from a guess, then halving. */
function steppedWidth(guess: number, widest: number, fits: (widthMm: number) => boolean): number | null {
  let wide = Math.min(widest, guess);
  let narrow = wide / 2;
  while (!fits(wide)) {
    if (wide >= widest) return null;
    narrow = wide;
    wide = Math.min(widest, wide * GROWTH);
  }
  return halved({ narrow, wide }, PRECISION, fits);
}

interface Range {
  readonly narrow: number;
  readonly wide: number;
}

/** Between what does not fit and what does, to a share of the width. */
function halved(range: Range, precision: number, fits: (widthMm: number) => boolean): number {
  let { narrow, wide } = range;
  while (wide - narrow > wide * precision) {
    const middle = (narrow + wide) / 2;
    if (fits(middle)) wide = middle;
    else narrow = middle;
  }
  return wide;
}

/** No balloon of a page is wider, in millimetres. */
const MOST_MM = 400;
const ROUGHLY = 1 / 20;
const CLOSELY = 1 / 256;
/** How far a width that one outline gave may be from the one that an outline of about that size gives. */
const OFF = 1.07;

/** So much more than the widest needs not be looked at closely. */
const AT_MOST = 1.15;

/** In an outline of about the right size; null where no outline is large enough. */
function likelyWidth({ guess, widest, model, roomAt, holds }: WidthSearch): number | null {
  const fitsIn =
    ({ widthMm, room }: SizedRoom) =>
    (tried: number): boolean =>
      holds(room, widthMm / tried);
  const fits = fitsIn(model);
  if (widest < guess && !fits(widest * AT_MOST)) return widest * AT_MOST;
  let wide = Math.min(guess, widest * AT_MOST);
  while (!fits(wide)) {
    wide *= GROWTH;
    if (wide > MOST_MM) return null;
  }
  let found = halved({ narrow: wide / (wide > guess ? GROWTH : 2), wide }, ROUGHLY, fits);
  for (let round = 0; round < 3; round += 1) {
    const before = found;
    const range = { narrow: before / OFF, wide: before * OFF };
    found = halved(range, CLOSELY, fitsIn({ widthMm: before, room: roomAt(before) }));
    if (found > range.narrow * 1.01 && found < range.wide / 1.01) break;
  }
  return found;
}
