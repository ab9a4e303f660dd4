import { describe, expect, it } from 'vitest';
import { closes, joinOf, moved, pressed, shapeOf } from '@/components/desk/region/selection-gesture';

const plain = { isShift: false, isAlt: false };
const way = [
  { x: 20, y: 10 },
  { x: 20, y: 30 },
  { x: 10, y: 30 },
];

describe('a hand that selects', () => {
  it('draws a box between two corners, whatever way it went', () => {
    const gesture = way.reduce(moved, pressed(null, 'rectangle', { x: 10, y: 10 }, 'new'));
    expect(gesture.points).toEqual([
      { x: 10, y: 10 },
      { x: 10, y: 30 },
    ]);
    expect(shapeOf(gesture, 5)).toBeNull();
    expect(shapeOf(moved(gesture, { x: 30, y: 40 }), 5)).toMatchObject({ kind: 'polygon', rings: [{ length: 4 }] });
  });

  it('draws round things, and leaves out moves too small to see', () => {
    const gesture = [...way, { x: 10.01, y: 30.01 }].reduce(moved, pressed(null, 'lasso', { x: 10, y: 10 }, 'add'));
    expect(gesture.points).toHaveLength(4);
    expect(shapeOf(gesture, 5)).toMatchObject({ kind: 'polygon' });
  });

  it('sets corners that a press on the first one closes, from three on', () => {
    const first = { x: 10, y: 10 };
    let gesture = pressed(null, 'polygon', first, 'new');
    expect(closes(gesture, first)).toBe(false);
    for (const at of way) gesture = pressed(gesture, 'polygon', at, 'new');
    expect(gesture.points).toHaveLength(4);
    expect(moved(gesture, { x: 90, y: 90 })).toBe(gesture);
    expect(closes(gesture, { x: 11, y: 11 })).toBe(true);
    expect(closes(gesture, { x: 14, y: 14 })).toBe(false);
  });

  it('paints with the brush’s width, and makes a dot by a press', () => {
    const dot = pressed(null, 'brush', { x: 10, y: 10 }, 'add');
    expect(shapeOf(dot, 6)).toEqual({ op: 'add', kind: 'stroke', points: [{ x: 10, y: 10 }], widthMm: 6 });
  });

  it('adds with Shift and takes away with Alt; a brush always goes on', () => {
    expect(joinOf('new', 'lasso', plain)).toBe('new');
    expect(joinOf('new', 'lasso', { ...plain, isShift: true })).toBe('add');
    expect(joinOf('add', 'lasso', { isShift: true, isAlt: true })).toBe('subtract');
    expect(joinOf('new', 'brush', plain)).toBe('add');
    expect(joinOf('subtract', 'brush', plain)).toBe('subtract');
  });
});
