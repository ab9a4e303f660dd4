import type { SavePage } from '@/lib/contracts/books';
import { MOST_STROKES, type Stroke } from '@/lib/contracts/page-layers';
import { inkLayerFor, whyNoInk, withInkLayer, withStroke } from '@/lib/domain/page/strokes/ink-layers';
import { panelUnder } from '@/lib/domain/page/strokes/panel-clip';
import { fitWidths, startInkLine } from '@/lib/domain/page/strokes/pen/ink-line';
import type { InkPoint } from '@/lib/domain/page/strokes/pen/ink-point';
import { fittingPieces } from '@/lib/domain/page/strokes/pen/long-stroke';
import { pressureIssue } from '@/lib/domain/page/strokes/pen/pressure-curve';
import { flatPoints, type StrokePoint } from '@/lib/domain/page/strokes/strokes';
import { PenOptions } from './pen-options';
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
  const line = startInkLine({ look, curve, device, pixelMm: start.pixelMm });
  const reports: InkPoint[] = [];
  const add = ({ trail, ahead }: CanvasPointer, canvas: Canvas): void => {
    reports.push(...trail);
    line.add(trail);
    canvas.show({ ink: { id, look, line, tail: line.tail(ahead), clip } });
  };
  const finish = (canvas: Canvas): void => {
    const stroke = { id, pen: look.pen, colour: look.colour, panelId, opacity: look.opacity };
    keep(canvas, layerId, { stroke, points: line.finish(), widthMm: look.widthMm });
    canvas.reset();
    canvas.reportPressure(
      pressureIssue(
        device,
        reports.map(({ pressure }) => pressure),
      ),
    );
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
        line.add([{ ...last, ...at, timeMs: trail.at(-1)?.timeMs ?? NaN }]);
      }
      finish(canvas);
    },
    cancel: (canvas) => canvas.reset(),
    lose: finish,
  };
  return state;
}

interface Drawn {
  readonly stroke: Pick<Stroke, 'id' | 'pen' | 'colour' | 'panelId'> & { readonly opacity: number };
  readonly points: readonly StrokePoint[];
  readonly widthMm: number;
}

/** One stroke of the page, or several where one can't hold so many points. */
function keep(canvas: Canvas, layerId: string | null, drawn: Drawn): void {
  if (drawn.points.length === 0) return;
  const { opacity, ...bare } = drawn.stroke;
  const { points, widthMm } = fitWidths(drawn.points, drawn.widthMm);
  const target = layerId ?? canvas.newId();
  const strokes = fittingPieces(points, { widthMm, room: roomOn(canvas.content, target) }).map((piece, at): Stroke => ({
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

function roomOn({ layers }: SavePage, layerId: string): number {
  return MOST_STROKES - (layers.find(({ id }) => id === layerId)?.strokes?.length ?? 0);
}
