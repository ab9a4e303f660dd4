import { CutOverlay } from './cut-overlay';
import type { CanvasPointer, CanvasTool, Gesture } from './tool';

/** The knife: a straight line through a panel makes two of it. */
export const cutTool: CanvasTool = {
  id: 'cut',
  key: 'k',
  cursor: 'crosshair',
  stages: ['script', 'storyboard', 'draw', 'letter'],
  press: (pointer) => cutting(pointer),
  Overlay: CutOverlay,
};

function cutting(from: CanvasPointer): Gesture {
  const state: Gesture = {
    move: ({ at }, canvas) => {
      canvas.show({ line: [from.at, at] });
      return state;
    },
    release: ({ at }, canvas) => {
      canvas.reset();
      canvas.actions.cut([from.at, at]);
    },
    cancel: (canvas) => canvas.reset(),
  };
  return state;
}
