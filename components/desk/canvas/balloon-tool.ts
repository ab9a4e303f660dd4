import { isInsidePolygon } from '@/lib/geometry';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import { BalloonOverlay } from './balloon-overlay';
import type { Canvas, CanvasPointer, CanvasTool, Gesture } from './tool';

/** A shorter drag is a press, in page millimetres. */
const LEAST_DRAG_MM = 4;

/** Puts a new balloon where the page is pressed; dragged, one of that size. */
export const balloonTool: CanvasTool = {
  id: 'balloon',
  key: 'b',
  cursor: 'crosshair',
  stages: ['script', 'storyboard', 'draw', 'letter'],
  press: ({ at }) => dragging(at),
  Overlay: BalloonOverlay,
};

function dragging(from: PagePoint): Gesture {
  const state: Gesture = {
    move: ({ at }: CanvasPointer, canvas) => {
      canvas.show({ line: [from, at] });
      return state;
    },
    release: ({ at }, canvas) => {
      canvas.reset();
      add(from, at, canvas);
    },
    cancel: (canvas) => canvas.reset(),
  };
  return state;
}

function add(from: PagePoint, to: PagePoint, { content, actions }: Canvas): void {
  const [widthMm, heightMm] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  const isDragged = Math.min(widthMm, heightMm) >= LEAST_DRAG_MM;
  const at = isDragged ? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 } : from;
  const panel = content.panels.findLast(({ polygon }) => isInsidePolygon(at, polygon));
  actions.addBalloon(at, panel?.id ?? null, isDragged ? { widthMm, heightMm } : undefined);
}
