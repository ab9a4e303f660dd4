import type { SavePage } from '@/lib/contracts/books';
import { MOST_STROKES, type Stroke } from '@/lib/contracts/page-layers';
import { copied, type Copy } from '@/lib/domain/page/rulers/symmetry';
import { withInkLayer, withStroke } from '@/lib/domain/page/strokes/ink-layers';
import { fitWidths } from '@/lib/domain/page/strokes/pen/ink-line';
import { fittingPieces, splitPoints } from '@/lib/domain/page/strokes/pen/long-stroke';
import { flatPoints, type StrokePoint } from '@/lib/domain/page/strokes/strokes';
import type { Canvas } from '../canvas/tool';

interface Drawn {
  readonly stroke: Pick<Stroke, 'id' | 'pen' | 'colour' | 'panelId'> & { readonly opacity: number };
  readonly points: readonly StrokePoint[];
  readonly widthMm: number;
  /** Where symmetry draws it too. */
  readonly copies: readonly Copy[];
  /** Its corners are sharp: each point counts. */
  readonly isExact: boolean;
}

/** As far from the page as a stroke may be stored, in millimetres. */
const FARTHEST = { least: -5000, most: 20_000 } as const;

/**
 * Keeps what was drawn as one step: one stroke of the page and one for each copy, or several where one can't hold so many
 * points. A copy that lies beyond all that can be stored is left out.
 * @param layerId null makes a layer of ink
 */
export function keepStrokes(canvas: Canvas, layerId: string | null, drawn: Drawn): void {
  if (drawn.points.length === 0) return;
  const { opacity, ...bare } = drawn.stroke;
  const { points, widthMm } = fitWidths(drawn.points, drawn.widthMm);
  const target = layerId ?? canvas.newId();
  const room = Math.max(1, Math.floor(roomOn(canvas.content, target) / (drawn.copies.length + 1)));
  const pieces = drawn.isExact ? splitPoints(points) : fittingPieces(points, { widthMm, room });
  const placed = [pieces, ...copiesOf(pieces, drawn.copies)].flat();
  const strokes = placed.map((piece, at): Stroke => ({
    ...bare,
    id: at === 0 ? bare.id : canvas.newId(),
    widthMm,
    hasWidths: true,
    ...(opacity < 1 ? { opacity } : {}),
    points: flatPoints(piece),
  }));
  canvas.edit((content) =>
    strokes.reduce(
      (page, stroke) => withStroke(page, target, stroke),
      layerId === null ? withInkLayer(content, target) : content,
    ),
  );
}

function copiesOf(pieces: readonly StrokePoint[][], copies: readonly Copy[]): StrokePoint[][][] {
  const isStorable = ({ x, y }: StrokePoint): boolean =>
    Math.min(x, y) >= FARTHEST.least && Math.max(x, y) <= FARTHEST.most;
  return copies
    .map((copy) => pieces.map((piece) => piece.map((point) => copied(copy, point))))
    .filter((made) => made.every((piece) => piece.every(isStorable)));
}

/** Strokes that a layer still holds. */
export function roomOn({ layers }: SavePage, layerId: string): number {
  return MOST_STROKES - (layers.find(({ id }) => id === layerId)?.strokes?.length ?? 0);
}
