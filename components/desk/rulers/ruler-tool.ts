import type { SavePage } from '@/lib/contracts/books';
import type { Ruler } from '@/lib/contracts/page-rulers';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import { moveRuler, newRuler } from '@/lib/domain/page/rulers/edit-ruler';
import { changeRulers, rulersOf, withRuler } from '@/lib/domain/page/rulers/rulers';
import { rulerDistance } from '@/lib/domain/page/rulers/ruler-shape';
import { inkLayerFor, withInkLayer } from '@/lib/domain/page/strokes/ink-layers';
import { panelUnder } from '@/lib/domain/page/strokes/panel-clip';
import { DONE, type Canvas, type CanvasTool, type Gesture } from '../canvas/tool';
import { RulerInspector } from './ruler-inspector';
import { RulerOptions } from './ruler-options';
import { whyNoRuler } from './why-no-ruler';

/** So near on the screen a press takes hold of a ruler. */
const NEAR_PX = 8;

/** Puts rulers on the page's sheet of ink, and moves those that are there. */
export const rulerTool: CanvasTool = {
  id: 'ruler',
  key: 'l',
  cursor: 'crosshair',
  stages: ['storyboard', 'draw', 'letter'],
  press: ({ at }, canvas) => {
    const held = rulerUnder(canvas, at);
    if (held !== null) return moving(held, at, canvas);
    const layer = inkLayerFor(canvas.content, canvas.settings.inkLayerId);
    const reason = layer === null ? null : whyNoRuler(layer);
    if (reason === null) return placing(at, canvas, layer?.id ?? null);
    canvas.refuse(reason);
    return DONE;
  },
  cursorAt: ({ at }, canvas) => (rulerUnder(canvas, at) === null ? undefined : 'move'),
  Inspector: RulerInspector,
  Options: RulerOptions,
};

/** The nearest ruler that may be touched at a point. */
function rulerUnder({ content, pixelMm }: Canvas, at: PagePoint): Ruler | null {
  const near = [...rulersOf(content).values()]
    .filter(({ ruler, layer }) => ruler.isVisible && layer.isVisible && !layer.isLocked)
    .map(({ ruler }) => ({ ruler, mm: rulerDistance(ruler, at) }))
    .filter(({ mm }) => mm <= NEAR_PX * pixelMm)
    .sort((a, b) => a.mm - b.mm);
  return near[0]?.ruler ?? null;
}

function moving({ id }: Ruler, from: PagePoint, start: Canvas): Gesture {
  start.selectRuler(id);
  const put = (content: SavePage, to: PagePoint): SavePage =>
    changeRulers(
      content,
      (one) => one.id === id,
      (one) => moveRuler(one, to.x - from.x, to.y - from.y),
    );
  let hasMoved = false;
  const state: Gesture = {
    move: ({ at }, canvas) => {
      hasMoved ||= Math.hypot(at.x - from.x, at.y - from.y) > canvas.pixelMm;
      if (hasMoved) canvas.preview(put(canvas.content, at));
      return state;
    },
    release: ({ at }, canvas) => {
      canvas.reset();
      if (hasMoved) canvas.edit((content) => put(content, at));
    },
    cancel: (canvas) => canvas.reset(),
  };
  return state;
}

function placing(from: PagePoint, start: Canvas, layerId: string | null): Gesture {
  const { kind, isOfPanel } = start.settings.rulers;
  const id = start.newId();
  const target = layerId ?? start.newId();
  const panelId = isOfPanel ? panelUnder(start.content.panels, from) : null;
  const put = (content: SavePage, to: PagePoint): SavePage =>
    withRuler(
      layerId === null ? withInkLayer(content, target) : content,
      target,
      newRuler(kind, { id, from, to, panelId }),
    );
  const state: Gesture = {
    move: ({ at }, canvas) => {
      canvas.preview(put(canvas.content, at));
      return state;
    },
    release: ({ at }, canvas) => {
      canvas.reset();
      canvas.edit((content) => put(content, at));
      canvas.selectRuler(id);
    },
    cancel: (canvas) => canvas.reset(),
  };
  return state;
}
