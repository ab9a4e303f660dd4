import { isInsidePolygon } from '@/lib/geometry';
import { DONE, type CanvasTool } from './tool';

/** Puts a new balloon where the page is pressed. */
export const balloonTool: CanvasTool = {
  id: 'balloon',
  key: 'b',
  cursor: 'crosshair',
  stages: ['script', 'storyboard', 'draw', 'letter'],
  press: ({ at }, canvas) => {
    const panel = canvas.content.panels.findLast(({ polygon }) => isInsidePolygon(at, polygon));
    canvas.actions.addBalloon(at, panel?.id ?? null);
    return DONE;
  },
};
