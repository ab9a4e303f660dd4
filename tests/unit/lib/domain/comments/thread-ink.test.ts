import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PinTarget } from '@/lib/contracts/comments';
import type { Stroke } from '@/lib/contracts/page-layers';
import { bindToTarget } from '@/lib/domain/comments/anchors';
import { anchorShift, shiftedInk } from '@/lib/domain/comments/thread-ink';

const square = (x: number, y: number): PinTarget => ({
  kind: 'panel',
  id: 'panel',
  text: '',
  outline: [
    { x, y },
    { x: x + 40, y },
    { x: x + 40, y: y + 30 },
    { x, y: y + 30 },
  ],
});
const stroke: Stroke = {
  id: 'stroke',
  pen: 'g-pen',
  colour: '#d4002a',
  widthMm: 0.9,
  hasWidths: true,
  panelId: null,
  points: [10, 20, 0.2, 12.5, 21, 0.9],
};

test('ink of a reply is shown where it was drawn, however far the thread’s panel had moved, and moves on with it', () => {
  const mm = fc.integer({ min: -200, max: 200 });
  fc.assert(
    fc.property(mm, mm, mm, mm, (x, y, dx, dy) => {
      const anchor = bindToTarget(square(0, 0));
      const then = anchorShift(anchor, [square(x, y)]);
      const stored = shiftedInk([stroke], { x: -then.x, y: -then.y });
      const seen = (at: PinTarget) => shiftedInk(stored, anchorShift(anchor, [at]))[0]?.points;
      const near = (points: readonly number[]) => points.map((value) => expect.closeTo(value, 9));
      expect(seen(square(x, y))).toEqual(near(stroke.points));
      const moved = stroke.points.map((value, at) => value + (at % 3 === 0 ? dx : at % 3 === 1 ? dy : 0));
      expect(seen(square(x + dx, y + dy))).toEqual(near(moved));
    }),
  );
});

test('ink on the whole page, or on something that is gone, stays where it is', () => {
  expect(anchorShift(null, [square(3, 4)])).toEqual({ x: 0, y: 0 });
  expect(anchorShift(bindToTarget(square(0, 0)), [])).toEqual({ x: 0, y: 0 });
  expect(shiftedInk([stroke], { x: 0, y: 0 })).toEqual([stroke]);
});
