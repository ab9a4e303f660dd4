import type { InkReplaces } from '@/lib/contracts/books';
import type { BookFinish } from '@/lib/contracts/styles';
import type { Finish } from '@/lib/rough';

/** How panels are finished in a book. */
export interface BookStyle {
  /** Of Koma's own drawing. */
  readonly finish: 'ink' | 'colour';
  /** Whether panels are meant to be painted with a model. */
  readonly paintsWithModel: boolean;
}

/**
 * The finish of a book: what its project chose; else a model paints where a real one is installed, and ink and tone where
 * there is only a small one that draws on Koma's lines.
 */
export function bookStyle(chosen: BookFinish | null, model: { readonly needsInk: boolean } | null): BookStyle {
  if (chosen === 'ink' || chosen === 'colour') return { finish: chosen, paintsWithModel: false };
  return { finish: 'ink', paintsWithModel: chosen === 'model' || (model !== null && !model.needsInk) };
}

/**
 * What a panel shows below the page's ink: a painted picture, Koma's own drawing in a finish, with its lines or without, or
 * nothing but paper.
 */
export type PanelShows =
  | { readonly kind: 'picture' }
  | { readonly kind: 'drawing'; readonly finish: Finish; readonly hasLines: boolean }
  | { readonly kind: 'nothing' };

/**
 * @param panel.finish what the panel itself chose; null shows its picture where it has one, else the book's finish
 * @param panel.inkReplaces what of it ink on the page's layers stands in place of
 * @param panel.isPlanned while the storyboard is shown, which is then what every panel shows
 */
export function panelShows(
  panel: {
    readonly finish: Finish | null;
    readonly hasPicture: boolean;
    readonly inkReplaces?: InkReplaces | undefined;
    readonly isPlanned?: boolean;
  },
  { finish }: Pick<BookStyle, 'finish'>,
): PanelShows {
  if (panel.isPlanned) return { kind: 'drawing', finish: 'storyboard', hasLines: true };
  if (panel.inkReplaces === 'all') return { kind: 'nothing' };
  const hasLines = panel.inkReplaces === undefined;
  if (panel.finish !== null) return { kind: 'drawing', finish: panel.finish, hasLines };
  return panel.hasPicture ? { kind: 'picture' } : { kind: 'drawing', finish, hasLines };
}

/** Drawing units in an inch of a page. */
const UNITS_PER_INCH = 170;
const UNITS_PER_MM = UNITS_PER_INCH / 25.4;

/** The shorter side of a panel's drawing in drawing units, so that pens and dots are as wide in every panel of a page. */
export function drawingSide(rect: { left: number; top: number; right: number; bottom: number }): number {
  return Math.max(24, Math.round(Math.min(rect.right - rect.left, rect.bottom - rect.top) * UNITS_PER_MM));
}

/** Drawing units between the dots of screentone: 45 lines an inch on a screen, 60 in print. */
export function toneCell(dpi: number): number {
  return dpi >= 300 ? UNITS_PER_INCH / 60 : SCREEN_CELL;
}

/** Pixels between the dots of a page's screentone. */
export function tonePitch(dpi: number): number {
  return (toneCell(dpi) * dpi) / UNITS_PER_INCH;
}

const SCREEN_CELL = UNITS_PER_INCH / 45;

/** Pixels from a row of dots to the next row that is like it: below that dots are no dots but noise. */
const LEAST_PERIOD_PX = 3;

/**
 * Drawing units between the dots of screentone that is seen through pixels of its own. Rows at 45 degrees repeat every
 * cell times the root of 2: where that is an even number of pixels, every dot falls on pixels as its neighbours do, and the
 * tone doesn't beat with the screen. 0, flat grey, where the screen is too coarse for dots.
 * @param pxPerUnit device pixels of a drawing unit; 0 where nothing is laid out, which gets the usual dots
 */
export function screenToneCell(pxPerUnit: number): number {
  if (!(pxPerUnit > 0)) return SCREEN_CELL;
  const unitsPerPx = 1 / (Math.SQRT2 * pxPerUnit);
  const usualPx = SCREEN_CELL / unitsPerPx;
  return usualPx < LEAST_PERIOD_PX ? 0 : 2 * Math.round(usualPx / 2) * unitsPerPx;
}
