import type { Stroke } from '@/lib/contracts/page-layers';

/** Widths of strokes, in millimetres. */
export const STROKE_WIDTH_MM = { least: 0.05, most: 40 } as const;

/** How the width of strokes changes: to one width, by millimetres, or by a factor in percent of what each has. */
export type WidthChange =
  | { readonly kind: 'to'; readonly mm: number }
  | { readonly kind: 'by'; readonly mm: number }
  | { readonly kind: 'percent'; readonly percent: number };

/**
 * A stroke with another width at full pressure, to 0.01 mm and within what strokes can have. Its points, and so how its width
 * swells along it, stay.
 * @returns the stroke itself where its width stays
 */
export function withWidth(stroke: Stroke, change: WidthChange): Stroke {
  const wanted = widthAfter(stroke.widthMm, change);
  const held = Math.max(STROKE_WIDTH_MM.least, Math.min(STROKE_WIDTH_MM.most, wanted));
  const widthMm = Math.round(held * 100) / 100;
  return widthMm === stroke.widthMm ? stroke : { ...stroke, widthMm };
}

function widthAfter(widthMm: number, change: WidthChange): number {
  switch (change.kind) {
    case 'to':
      return change.mm;
    case 'by':
      return widthMm + change.mm;
    case 'percent':
      return (widthMm * change.percent) / 100;
    default:
      return change satisfies never;
  }
}
