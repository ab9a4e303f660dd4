import type { SavePage } from '@/lib/contracts/books';
import type { PageLayer } from '@/lib/contracts/page-layers';
import type { PageBox, PagePoint } from '@/lib/domain/layout/page-point';
import { isFullOfEffects, withEffect } from '@/lib/domain/page/effects/effects';
import { newEffect } from '@/lib/domain/page/effects/new-effect';
import { inkLayerFor, whyClosed, withInkLayer } from '@/lib/domain/page/strokes/ink-layers';
import { isInsidePolygon } from '@/lib/geometry';
import { DONE, type Canvas, type CanvasTool, type Gesture } from '../canvas/tool';
import { EffectOptions } from './effect-options';

/** A shorter drag is a press, in page millimetres. */
const LEAST_DRAG_MM = 3;

/** Puts effect lines on the page's sheet of ink: over a whole panel where it is pressed, or as large as it is dragged. */
export const effectsTool: CanvasTool = {
  id: 'effects',
  key: 'u',
  cursor: 'crosshair',
  stages: ['storyboard', 'draw', 'letter'],
  press: ({ at }, canvas) => {
    const layer = inkLayerFor(canvas.content, canvas.settings.inkLayerId);
    const reason = layer === null ? null : whyNoEffect(layer);
    if (reason === null) return placing(at, canvas, layer?.id ?? null);
    canvas.refuse(reason);
    return DONE;
  },
  Options: EffectOptions,
};

function whyNoEffect(layer: PageLayer): 'layerHidden' | 'layerLocked' | 'effectsFull' | null {
  return whyClosed(layer) ?? (isFullOfEffects(layer) ? 'effectsFull' : null);
}

function placing(from: PagePoint, start: Canvas, layerId: string | null): Gesture {
  const id = start.newId();
  const target = layerId ?? start.newId();
  const put = (content: SavePage, to: PagePoint): SavePage => {
    const panel = content.panels.findLast(({ polygon }) => isInsidePolygon(from, polygon)) ?? null;
    const place = { id, seed: seedOf(id), at: from, box: boxBetween(from, to), panel };
    const effect = newEffect(start.settings.effectKind, place);
    return withEffect(layerId === null ? withInkLayer(content, target) : content, target, effect);
  };
  const state: Gesture = {
    move: ({ at }, canvas) => {
      canvas.preview(put(canvas.content, at));
      return state;
    },
    release: ({ at }, canvas) => {
      canvas.reset();
      canvas.edit((content) => put(content, at));
      canvas.select({ kind: 'effect', id });
      canvas.use('select');
    },
    cancel: (canvas) => canvas.reset(),
  };
  return state;
}

function boxBetween(a: PagePoint, b: PagePoint): PageBox | null {
  const box = {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    right: Math.max(a.x, b.x),
    bottom: Math.max(a.y, b.y),
  };
  return Math.min(box.right - box.left, box.bottom - box.top) < LEAST_DRAG_MM ? null : box;
}

/** The last 32 bits of an id are random. */
function seedOf(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(-8), 16) >>> 0;
}
