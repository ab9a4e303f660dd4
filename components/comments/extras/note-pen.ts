import { MOST_POINTS, type Stroke } from '@/lib/contracts/page-layers';
import { fitWidths, type InkLine } from '@/lib/domain/page/strokes/pen/ink-line';
import { BUILT_IN_PENS } from '@/lib/domain/page/strokes/pen/pen-presets';
import { fittingPoints } from '@/lib/domain/page/strokes/stroke-line';
import { flatPoints } from '@/lib/domain/page/strokes/strokes';

/** The pen of ink notes: a red that stands out from ink and tones. */
export const NOTE_PEN = { ...BUILT_IN_PENS['g-pen'], colour: '#d4002a', widthMm: 0.9, minWidth: 0.25 };

/** A line that was drawn with the pen of ink notes as a stroke of one; null for one without a point. */
export function noteStroke(id: string, line: InkLine): Stroke | null {
  const drawn = fittingPoints(line.finish());
  if (drawn.length === 0) return null;
  const { points, widthMm } = fitWidths(drawn.slice(0, MOST_POINTS), NOTE_PEN.widthMm);
  const { pen, colour } = NOTE_PEN;
  return { id, pen, colour, widthMm, hasWidths: true, panelId: null, points: flatPoints(points) };
}
