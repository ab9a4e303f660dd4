import type { SavePage } from '@/lib/contracts/books';
import { MOST_STROKES, type PageLayer, type Stroke } from '@/lib/contracts/page-layers';
import { layersAsSeen } from '@/lib/domain/page/layers/layer-tree';
import { crossingsOf } from '@/lib/domain/page/strokes/crossings';
import { eraseAlong, rememberedPieces, type Erased, type Eraser, type PieceId } from '@/lib/domain/page/strokes/erase';
import { isSeenAt } from '@/lib/domain/page/strokes/panel-clip';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import { EraserOptions } from './eraser-options';
import type { Canvas, CanvasPointer, CanvasTool, Gesture } from './tool';

/** Takes strokes away: whole ones, up to where they cross others, or what lies under it. Sheets that are hidden or locked are left alone. */
export const eraserTool: CanvasTool = {
  id: 'eraser',
  key: 'e',
  cursor: 'crosshair',
  stages: ['storyboard', 'draw', 'letter'],
  press: (pointer, canvas) => erasing(pointer, canvas),
  Options: EraserOptions,
};

/** Everything is counted on the page as it was pressed on; a release keeps it as one step. */
function erasing(from: CanvasPointer, start: Canvas): Gesture {
  const before = start.content;
  const eraser = eraserOn(start);
  const strokes = layersAsSeen(before.layers)
    .filter(isOpen)
    .flatMap(({ strokes: all }) => all ?? []);
  const piecesOf = rememberedPieces(pieceNames(start.newId));
  let at: PagePoint = from.at;
  let erased: Erased = new Map();
  const along = ({ trail, at: to }: CanvasPointer): boolean => {
    const path = [at, ...(trail.length > 0 ? trail : [to])];
    const next = eraseAlong(erased, { strokes, path, eraser });
    const isMore = next !== erased;
    erased = next;
    at = path.at(-1) ?? to;
    return isMore;
  };
  const show = (canvas: Canvas): void => canvas.preview(withoutErased(before, erased, piecesOf));
  if (along(from)) show(start);
  const state: Gesture = {
    move: (pointer, canvas) => {
      if (along(pointer)) show(canvas);
      return state;
    },
    release: (_, canvas) => {
      if (erased.size > 0) finish(canvas, erased, piecesOf);
      canvas.reset();
    },
    cancel: (canvas) => canvas.reset(),
  };
  return state;
}

function finish(canvas: Canvas, erased: Erased, piecesOf: Pieces): void {
  if (isTooFull(withoutErased(canvas.content, erased, piecesOf))) canvas.refuse('layerFull');
  else canvas.edit((content) => withoutErased(content, erased, piecesOf));
}

function isOpen({ kind, isVisible, isLocked }: PageLayer): boolean {
  return kind === 'ink' && isVisible && !isLocked;
}

function eraserOn({ content, settings }: Canvas): Eraser {
  const visible = layersAsSeen(content.layers).flatMap(({ strokes, isVisible }) => (isVisible ? (strokes ?? []) : []));
  const known = new Map<Stroke, readonly number[]>();
  const isSeen: Eraser['isSeenAt'] = (stroke, at) => isSeenAt(content.panels, stroke, at);
  return {
    ...settings.eraser,
    crossingsOf: (stroke) => {
      const places = known.get(stroke) ?? crossingsOf(stroke, visible, isSeen);
      known.set(stroke, places);
      return places;
    },
    isSeenAt: isSeen,
  };
}

type Pieces = ReturnType<typeof rememberedPieces>;

/** Pieces have the same names while the eraser goes on, so that what is seen of them is not made anew. */
function pieceNames(newId: () => string): PieceId {
  const names = new Map<string, string>();
  return (strokeId, piece) => {
    const key = `${strokeId} ${piece}`;
    const name = names.get(key) ?? newId();
    names.set(key, name);
    return name;
  };
}

/** A page without what was erased: strokes that somebody changed meanwhile lose the same parts of their lines. */
function withoutErased(page: SavePage, erased: Erased, piecesOf: Pieces): SavePage {
  const open = new Set(layersAsSeen(page.layers).flatMap((layer) => (isOpen(layer) ? [layer.id] : [])));
  return {
    ...page,
    layers: page.layers.map((layer) =>
      open.has(layer.id) && layer.strokes?.some(({ id }) => erased.has(id)) === true
        ? {
            ...layer,
            strokes: layer.strokes.flatMap((stroke) => piecesOf(stroke, erased)),
          }
        : layer,
    ),
  };
}

function isTooFull({ layers }: SavePage): boolean {
  return layers.some(({ strokes }) => (strokes?.length ?? 0) > MOST_STROKES);
}
