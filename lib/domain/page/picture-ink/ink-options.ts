import type { Tone } from '@/lib/contracts/page-areas';

/** How a picture becomes ink. Lengths are in page millimetres. */
export interface PictureInkOptions {
  /** From 0 to 255: what is darker is ink. */
  readonly threshold: number;
  /** From 0 to 1: how faint a line still counts; 0 leaves everything to the threshold. */
  readonly detail: number;
  /** Ink smaller than a square of this side is left out; 0 keeps everything. */
  readonly speckMm: number;
  /** Ink wider than this is filled as an area; null draws everything with strokes. */
  readonly blacksFromMm: number | null;
  /** Greys that tones tell apart; 0 lays no tones. */
  readonly levels: number;
}

export const PICTURE_INK_LIMITS = {
  threshold: { least: 0, most: 255 },
  speckMm: { least: 0, most: 2 },
  blacksFromMm: { least: 0.5, most: 4 },
  levels: { least: 0, most: 5 },
} as const;

/** As most drawings with lines want it. */
export const PICTURE_INK: PictureInkOptions = {
  threshold: 110,
  detail: 0.5,
  speckMm: 0.4,
  blacksFromMm: 1.2,
  levels: 0,
};

/** The screen that greys get unless a person chooses another. */
export const USUAL_SCREEN = { screen: 'dot', lpi: 60, angleDeg: 45 } as const satisfies Omit<Tone, 'density'>;

/**
 * As lines that Koma drew become strokes: they are only lines, on white, at the resolution at which they are looked at. Hatching
 * that is wider than a pen is an area.
 */
export const DRAWN_LINES: PictureInkOptions = { threshold: 170, detail: 0, speckMm: 0.1, blacksFromMm: 1.6, levels: 0 };
