import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PinTarget } from '@/lib/contracts/comments';
import { bindAnchor, bindDrag, bindToTarget, linesOf, placeAnchor } from '@/lib/domain/comments/anchors';

const ID = '0193a0f0-0000-7000-8000-000000000001';
const OTHER = '0193a0f0-0000-7000-8000-000000000002';

function target(id: string, box: { x: number; y: number; w: number; h: number }, text = ''): PinTarget {
  const { x, y, w, h } = box;
  const outline = [
    { x, y },
    { x: x + w, y },
    { x: x + w, y: y + h },
    { x, y: y + h },
  ];
  return { kind: text === '' ? 'panel' : 'balloon', id, outline, text };
}

const mm = fc.double({ min: 1, max: 100, noNaN: true });
const far = fc.double({ min: -200, max: 200, noNaN: true });

describe('A pin', () => {
  it('goes with the thing under it wherever that is moved', () => {
    fc.assert(
      fc.property(mm, mm, far, far, (x, y, dx, dy) => {
        const before = target(ID, { x: 0, y: 0, w: 101, h: 101 });
        const anchor = bindAnchor([before], { x, y });
        const { at, isGone } = placeAnchor(anchor, [target(ID, { x: dx, y: dy, w: 101, h: 101 })]);
        expect(at.x).toBeCloseTo(x + dx, 6);
        expect(at.y).toBeCloseTo(y + dy, 6);
        expect(isGone).toBe(false);
      }),
    );
  });

  it('stays in its thing, and a region keeps its share of it, when that is made smaller', () => {
    const anchor = bindAnchor(
      [target(ID, { x: 0, y: 0, w: 100, h: 50 })],
      { x: 50, y: 10 },
      { widthMm: 40, heightMm: 20 },
    );
    expect(placeAnchor(anchor, [target(ID, { x: 0, y: 0, w: 50, h: 50 })])).toEqual({
      at: { x: 25, y: 10 },
      size: { widthMm: 20, heightMm: 20 },
      isGone: false,
      isLineChanged: false,
    });
  });

  it('of a drag is the region between both points whichever way it went, and a point where it was hardly dragged', () => {
    const at = { x: 10, y: 20 };
    const region = { at, size: { widthMm: 30, heightMm: 4 }, object: null, line: null };
    expect(bindDrag([], { x: 40, y: 24 }, at)).toEqual(region);
    expect(bindDrag([], at, { x: 40, y: 24 })).toEqual(region);
    expect(bindDrag([], { x: 40, y: 23.9 }, at)).toMatchObject({ at, size: null });
  });

  it('keeps its place, and says so, when its thing is gone', () => {
    const anchor = bindAnchor([target(ID, { x: 0, y: 0, w: 100, h: 100 })], { x: 30, y: 40 });
    expect(placeAnchor(anchor, [])).toMatchObject({ at: { x: 30, y: 40 }, isGone: true });
  });

  it('takes the uppermost thing, and the page where there is none', () => {
    const targets = [target(ID, { x: 0, y: 0, w: 100, h: 100 }), target(OTHER, { x: 10, y: 10, w: 20, h: 20 }, 'Run!')];
    expect(bindAnchor(targets, { x: 15, y: 15 }).object?.id).toBe(OTHER);
    expect(bindAnchor(targets, { x: 80, y: 80 }).object?.id).toBe(ID);
    expect(bindAnchor(targets, { x: 180, y: 80 }).object).toBeNull();
  });

  it('of a line says when the line is another', () => {
    const balloon = target(ID, { x: 0, y: 0, w: 10, h: 10 }, 'Run!\n\nNow.');
    const [, line] = linesOf(balloon.text);
    const anchor = bindToTarget(balloon, line ?? null);
    expect(line).toEqual({ index: 2, text: 'Now.' });
    expect(placeAnchor(anchor, [balloon]).isLineChanged).toBe(false);
    expect(placeAnchor(anchor, [{ ...balloon, text: 'Run!\n\nLater.' }]).isLineChanged).toBe(true);
  });
});
