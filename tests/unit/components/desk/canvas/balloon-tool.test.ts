import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { balloonTool } from '@/components/desk/canvas/balloon-tool';
import type { Canvas, CanvasPointer } from '@/components/desk/canvas/tool';

const PANEL = 'panel';
const square = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 100 },
  { x: 0, y: 100 },
];

function pointer(x: number, y: number): CanvasPointer {
  const rest = { device: 'mouse', trail: [], isShift: false, isAlt: false, isMod: false } as const;
  return { at: { x, y }, screen: { x, y }, ...rest };
}

/** Drags the tool from one point to another. @returns what it added */
function drag(from: readonly [number, number], to: readonly [number, number]) {
  const addBalloon = vi.fn<Canvas['actions']['addBalloon']>();
  const content = { panels: [{ id: PANEL, polygon: square }] };
  const [show, reset] = [vi.fn(), vi.fn()];
  const canvas: unknown = { content, actions: { addBalloon }, show, reset };
  const isCanvas = (one: unknown): one is Canvas => one === canvas;
  if (!isCanvas(canvas)) throw new Error('unreachable');
  const gesture = balloonTool.press(pointer(...from), canvas);
  const moved = gesture?.move(pointer(...to), canvas);
  moved?.release(pointer(...to), canvas);
  return addBalloon.mock.calls;
}

describe('the balloon tool', () => {
  it('gives a balloon of the size that is dragged, in whichever direction', () => {
    const share = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, (x0, y0, x1, y1) => {
        fc.pre(Math.abs(x1 - x0) >= 4 && Math.abs(y1 - y0) >= 4);
        const [call] = drag([x0, y0], [x1, y1]);
        const size = { widthMm: Math.abs(x1 - x0), heightMm: Math.abs(y1 - y0) };
        expect(call).toEqual([{ x: (x0 + x1) / 2, y: (y0 + y1) / 2 }, PANEL, size]);
      }),
    );
  });

  it('gives one of its words’ size where the page is only pressed, in no panel beside all', () => {
    expect(drag([20, 30], [21, 30.5])).toEqual([[{ x: 20, y: 30 }, PANEL, undefined]]);
    expect(drag([150, 30], [150, 30])).toEqual([[{ x: 150, y: 30 }, null, undefined]]);
  });
});
