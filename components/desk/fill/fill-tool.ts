import type { Area } from '@/lib/contracts/page-areas';
import { MOST_AREAS } from '@/lib/contracts/page-areas';
import type { MaskShape } from '@/lib/contracts/layer-mask';
import type { PageLayer } from '@/lib/contracts/page-layers';
import type { SavePage } from '@/lib/contracts/books';
import { areaOf, type PagePoint } from '@/lib/domain/layout/page-point';
import { withArea } from '@/lib/domain/page/areas/areas';
import { withinLimit } from '@/lib/domain/page/areas/flood-fill';
import { layersAsSeen } from '@/lib/domain/page/layers/layer-tree';
import { isMaskFull, withMaskShape } from '@/lib/domain/page/stack/layer-mask';
import { inkLayerFor, whyClosed, withInkLayer } from '@/lib/domain/page/strokes/ink-layers';
import { panelUnder } from '@/lib/domain/page/strokes/panel-clip';
import { DONE, type Canvas, type CanvasPointer, type CanvasTool, type Gesture } from '../canvas/tool';
import { FillOptions } from './fill-options';
import { FillOverlay } from './fill-overlay';
import { ellipseIn, fillFor, rectangleIn } from '../canvas/fill-settings';

/** What is smaller was no more than a press. */
const LEAST_MM2 = 0.5;
/** A new point of a lasso is at least so far from the last. */
const STEP_MM = 0.1;

/** Fills areas on the page's sheet of ink: what is enclosed by hand, or what lines enclose at a point. */
export const fillTool: CanvasTool = {
  id: 'fill',
  key: 'g',
  cursor: 'crosshair',
  stages: ['storyboard', 'draw', 'letter'],
  press: (pointer, canvas) => {
    const masked = maskedLayer(canvas);
    const layer = masked ?? inkLayerFor(canvas.content, canvas.settings.inkLayerId);
    const reason = layer === null ? null : masked === null ? whyNoFill(layer) : whyClosed(masked);
    if (reason !== null) {
      canvas.refuse(reason);
      return DONE;
    }
    const { mode } = canvas.settings.fill;
    return mode === 'flood' ? flooding(layer) : outlining(pointer, mode, layer);
  },
  Overlay: FillOverlay,
  Options: FillOptions,
};

/** The layer whose mask is filled; null where it is none of this page. */
function maskedLayer({ content, settings }: Canvas): PageLayer | null {
  const { mask } = settings.fill;
  return layersAsSeen(content.layers).find(({ id }) => id === mask?.layerId) ?? null;
}

function whyNoFill(layer: PageLayer): 'strokesMissing' | 'layerHidden' | 'layerLocked' | 'areasFull' | null {
  if (layer.strokes === null) return 'strokesMissing';
  return whyClosed(layer) ?? ((layer.areas?.length ?? 0) >= MOST_AREAS ? 'areasFull' : null);
}

function flooding(layer: PageLayer | null): Gesture {
  const state: Gesture = {
    move: () => state,
    release: ({ at }, canvas) => {
      const keepAt = (rings: Area['rings']): void => keep(canvas, { layer, rings, at });
      canvas.actions.flood(at, layer?.id ?? null, keepAt);
    },
    cancel: () => undefined,
  };
  return state;
}

function outlining(from: CanvasPointer, mode: 'lasso' | 'rectangle' | 'ellipse', layer: PageLayer | null): Gesture {
  const lasso: PagePoint[] = [from.at];
  const outlineTo = (to: PagePoint): readonly PagePoint[] => {
    if (mode === 'rectangle') return rectangleIn(from.at, to);
    return mode === 'ellipse' ? ellipseIn(from.at, to) : lasso;
  };
  const state: Gesture = {
    move: ({ trail, at }, canvas) => {
      for (const { x, y } of trail) {
        const last = lasso.at(-1);
        if (last === undefined || Math.hypot(x - last.x, y - last.y) >= STEP_MM) lasso.push({ x, y });
      }
      canvas.show({ line: [...outlineTo(at)] });
      return state;
    },
    release: ({ at }, canvas) => {
      canvas.reset();
      const outline = outlineTo(at);
      if (outline.length < 3 || areaOf(outline) < LEAST_MM2) return;
      const rings = withinLimit([outline]);
      if (rings !== null) keep(canvas, { layer, rings, at: from.at });
    },
    cancel: (canvas) => canvas.reset(),
  };
  return state;
}

/** @param o.at in the panel that the area is clipped to */
function keep(canvas: Canvas, o: { layer: PageLayer | null; rings: Area['rings']; at: PagePoint }): void {
  const { fill, isClipping } = canvas.settings;
  const { rings, layer, at } = o;
  if (fill.mask !== null && layer?.id === fill.mask.layerId) {
    keepOnMask(canvas, layer, { id: canvas.newId(), rings, shows: fill.mask.shows });
    return;
  }
  const target = layer?.id ?? canvas.newId();
  const id = canvas.newId();
  canvas.edit((content: SavePage) => {
    const panelId = isClipping ? panelUnder(content.panels, at) : null;
    const area: Area = { id, rings, fill: fillFor(fill, rings), panelId };
    return withArea(layer === null ? withInkLayer(content, target) : content, target, area);
  });
}

function keepOnMask(canvas: Canvas, { id, mask }: PageLayer, shape: MaskShape): void {
  if (isMaskFull(mask ?? { shapes: [] }, shape)) canvas.refuse('maskFull');
  else canvas.edit((content: SavePage) => withMaskShape(content, id, shape));
}
