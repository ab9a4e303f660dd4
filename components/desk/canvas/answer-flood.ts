import type { PageBox } from '@/lib/domain/layout/page-point';
import { floodFill } from '@/lib/domain/page/areas/flood-fill';
import type { FloodAnswer, FloodTask, WallShape } from './flood-request';

/** Cells are this large, in page millimetres. */
const CELL_MM = 0.125;
/** Darker than this (of 255) is a line. */
const LINE_LIGHT = 140;

/** Draws a page's lines on a canvas of its own and fills what they enclose. */
export function answerFlood({ id, shapes, at, gapMm, area }: FloodTask): FloodAnswer {
  const { left, top } = area;
  const columns = Math.max(1, Math.ceil((area.right - left) / CELL_MM));
  const rows = Math.max(1, Math.ceil((area.bottom - top) / CELL_MM));
  const canvas = new OffscreenCanvas(columns, rows);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return { id, rings: null };
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, columns, rows);
  for (const shape of shapes) drawShape(context, shape, area);
  const { data } = context.getImageData(0, 0, columns, rows);
  const walls = Uint8Array.from({ length: columns * rows }, (_, cell) => {
    const light = 0.299 * (data[4 * cell] ?? 0) + 0.587 * (data[4 * cell + 1] ?? 0) + 0.114 * (data[4 * cell + 2] ?? 0);
    return light < LINE_LIGHT ? 1 : 0;
  });
  return { id, rings: floodFill({ columns, rows, cellMm: CELL_MM, left, top, walls }, { at, gapMm }) };
}

function drawShape(context: OffscreenCanvasRenderingContext2D, shape: WallShape, { left, top }: PageBox): void {
  context.save();
  context.scale(1 / CELL_MM, 1 / CELL_MM);
  context.translate(-left, -top);
  if (shape.clip !== null) context.clip(new Path2D(shape.clip));
  if (shape.kind === 'picture') {
    context.drawImage(shape.picture, shape.left, shape.top, shape.width, shape.height);
    shape.picture.close();
  } else {
    if (shape.at !== undefined) {
      context.translate(shape.at.x, shape.at.y);
      context.rotate((shape.at.turnDeg * Math.PI) / 180);
    }
    const path = new Path2D(shape.d);
    if (shape.lineMm === undefined) {
      context.fillStyle = shape.colour;
      context.fill(path, shape.rule);
    } else {
      context.strokeStyle = shape.colour;
      context.lineWidth = shape.lineMm;
      context.stroke(path);
    }
  }
  context.restore();
}
