import type { Stroke } from '@/lib/contracts/page-layers';
import { inkLayerFor, whyNoInk, withInkLayer, withStroke } from '@/lib/domain/page/strokes/ink-layers';
import { panelUnder } from '@/lib/domain/page/strokes/panel-clip';
import { flatPoints, simplifyStroke, type StrokePoint } from '@/lib/domain/page/strokes/strokes';
import { InkOverlay } from './ink-overlay';
import { PenOptions } from './pen-options';
import { DONE, type Canvas, type CanvasPointer, type CanvasTool, type Gesture } from './tool';

/** How far the line follows the hand at each report: the rest of a tremor is left out. */
const FOLLOW = 0.55;
/** A stroke of the contract has at most 6,000 points; a new one goes on where it is full. */
const MOST_POINTS = 5000;
/** Mice and fingers don't tell how hard they press. */
const EVEN_PRESSURE = 0.8;

/** Draws strokes on the page's sheet of ink; makes the sheet where there is none. */
export const penTool: CanvasTool = {
  id: 'pen',
  key: 'p',
  cursor: 'crosshair',
  stages: ['storyboard', 'draw', 'letter'],
  press: (pointer, canvas) => {
    const layer = inkLayerFor(canvas.content, canvas.settings.inkLayerId);
    const reason = layer === null ? null : whyNoInk(layer);
    if (reason !== null) {
      canvas.refuse(reason);
      return DONE;
    }
    return drawing(pointer, canvas, layer?.id ?? null);
  },
  Overlay: InkOverlay,
  Options: PenOptions,
};

function drawing(from: CanvasPointer, start: Canvas, layerId: string | null): Gesture {
  const { pen } = start.settings;
  const id = start.newId();
  const points: StrokePoint[] = [];
  const add = ({ trail, device }: CanvasPointer): void => {
    for (const raw of trail) {
      const pressure = device === 'pen' ? Math.max(0.05, raw.pressure) : EVEN_PRESSURE;
      const before = points.at(-1);
      if (points.length >= MOST_POINTS) return;
      points.push(
        before === undefined
          ? { ...raw, pressure }
          : {
              x: before.x + (raw.x - before.x) * FOLLOW,
              y: before.y + (raw.y - before.y) * FOLLOW,
              pressure: before.pressure + (pressure - before.pressure) * FOLLOW,
            },
      );
    }
  };
  const panelId = start.settings.isClipping ? panelUnder(start.content.panels, from.at) : null;
  const stroke = (of: readonly StrokePoint[]): Stroke => ({ id, ...pen, panelId, points: flatPoints(of) });
  add(from);
  start.show({ ink: stroke(points) });
  const state: Gesture = {
    move: (pointer, canvas) => {
      add(pointer);
      canvas.show({ ink: stroke(points) });
      return state;
    },
    release: (pointer, canvas) => {
      // The line ends where the pen left the paper.
      const last = points.at(-1);
      if (last !== undefined && points.length > 1) points.push({ ...pointer.at, pressure: last.pressure });
      keep(canvas, layerId, stroke(simplifyStroke(points)));
      canvas.reset();
    },
    cancel: (canvas) => canvas.reset(),
  };
  return state;
}

function keep(canvas: Canvas, layerId: string | null, stroke: Stroke): void {
  const target = layerId ?? canvas.newId();
  canvas.edit((content) => withStroke(layerId === null ? withInkLayer(content, target) : content, target, stroke));
}
