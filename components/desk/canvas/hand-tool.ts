import type { CanvasPointer, CanvasTool, Gesture } from './tool';

/** Moves the page under the window. */
export const handTool: CanvasTool = {
  id: 'hand',
  key: 'h',
  cursor: 'grab',
  stages: ['script', 'storyboard', 'draw', 'letter', 'export'],
  isForLooking: true,
  press: (pointer) => panning(pointer),
};

/** The page goes with the hand, from where it was held. */
export function panning(from: CanvasPointer): Gesture {
  let last = from.screen;
  const state: Gesture = {
    move: ({ screen }, canvas) => {
      canvas.pan(screen.x - last.x, screen.y - last.y);
      last = screen;
      return state;
    },
    release: () => undefined,
    cancel: () => undefined,
  };
  return state;
}
