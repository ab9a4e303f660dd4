import { rulersAt } from '@/lib/domain/page/rulers/rulers';
import { copiesUnder } from '@/lib/domain/page/rulers/symmetry';
import { inkLayerFor, whyNoInk } from '@/lib/domain/page/strokes/ink-layers';
import { panelUnder } from '@/lib/domain/page/strokes/panel-clip';
import type { InkPoint } from '@/lib/domain/page/strokes/pen/ink-point';
import { pressureIssue } from '@/lib/domain/page/strokes/pen/pressure-curve';
import { keepStrokes, roomOn } from './kept-strokes';
import { PenOptions } from './pen-options';
import { startQuickShape } from './quick-shape-hold';
import { startRuledLine } from './ruled-line';
import { WetInkSheet } from './wet-ink-sheet';
import { DONE, type Canvas, type CanvasPointer, type CanvasTool, type Gesture } from '../canvas/tool';

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
  Window: WetInkSheet,
  Options: PenOptions,
};

/** A stroke from its press on; one that the window loses is kept as far as it was drawn. */
function drawing(from: CanvasPointer, start: Canvas, layerId: string | null): Gesture {
  const { pen: look, pressureCurve: curve, isClipping } = start.settings;
  const { device } = from;
  const id = start.newId();
  const panelId = isClipping ? panelUnder(start.content.panels, from.at) : null;
  const clip = start.content.panels.find((panel) => panel.id === panelId)?.polygon ?? null;
  const rulers = start.settings.rulers.isSnapping ? rulersAt(start.content, from.at) : [];
  const copies = copiesUnder(rulers);
  if (layerId !== null && roomOn(start.content, layerId) <= copies.length) {
    start.refuse('layerFull');
    return DONE;
  }
  const options = { look, curve, device, pixelMm: start.pixelMm };
  const ruled = startRuledLine(options, { rulers, at: from.at });
  const shape = startQuickShape(options, start.settings.hasQuickShapes && !ruled.isRuled);
  const reports: InkPoint[] = [];
  const show = (canvas: Canvas, ahead?: readonly InkPoint[]): void => {
    const ink = { id, look, line: ruled.line, tail: ruled.line.tail(ahead), clip, copies };
    const { made } = shape;
    canvas.show({ ink: made === null ? ink : { ...ink, id: made.id, line: made.line, tail: made.line.tail() } });
  };
  const add = ({ at, trail, ahead }: CanvasPointer, canvas: Canvas): void => {
    if (shape.made !== null) return;
    reports.push(...trail);
    ruled.add(trail);
    show(canvas, ahead);
    shape.rest(at, reports, { canvas, show });
  };
  const finish = (canvas: Canvas): void => {
    shape.stop();
    ruled.end();
    const stroke = { id, pen: look.pen, colour: look.colour, panelId, opacity: look.opacity };
    const points = (shape.made?.line ?? ruled.line).finish();
    keepStrokes(canvas, layerId, { stroke, points, widthMm: look.widthMm, copies, isExact: shape.made !== null });
    canvas.reset();
    const pressures = reports.map(({ pressure }) => pressure);
    canvas.reportPressure(pressureIssue(device, pressures));
  };
  add(from, start);
  const state: Gesture = {
    move: (pointer, canvas) => {
      add(pointer, canvas);
      return state;
    },
    release: ({ at, trail }, canvas) => {
      // The line ends where the pen left the paper; what is reported as its pressure then is none.
      const last = reports.at(-1);
      if (last !== undefined && (last.x !== at.x || last.y !== at.y)) {
        ruled.add([{ ...last, ...at, timeMs: trail.at(-1)?.timeMs ?? NaN }]);
      }
      finish(canvas);
    },
    cancel: (canvas) => {
      shape.stop();
      canvas.reset();
    },
    lose: finish,
  };
  return state;
}
