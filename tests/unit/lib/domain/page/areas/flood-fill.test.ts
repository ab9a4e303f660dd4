import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cornersOfRing, isInArea } from '@/lib/domain/page/areas/areas';
import { floodFill, withinLimit, type LineGrid } from '@/lib/domain/page/areas/flood-fill';
import { signedArea } from '@/lib/geometry';

const CELL = 0.125;
const SIDE_MM = 40;
const LINE_MM = 0.5;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A sheet on which `isInk` says where ink is. */
function sheet(isInk: (x: number, y: number) => boolean): LineGrid {
  const columns = SIDE_MM / CELL;
  const walls = Uint8Array.from({ length: columns * columns }, (_, cell) =>
    isInk(((cell % columns) + 0.5) * CELL, (Math.floor(cell / columns) + 0.5) * CELL) ? 1 : 0,
  );
  return { columns, rows: columns, cellMm: CELL, left: 0, top: 0, walls };
}

const inBox = ({ left, top, right, bottom }: Box, x: number, y: number): boolean =>
  x > left && x < right && y > top && y < bottom;

/** The outline of a box, drawn inwards from its edge, with a gap in the upper side. */
function framed(box: Box, gapMm: number): (x: number, y: number) => boolean {
  const inner = {
    left: box.left + LINE_MM,
    top: box.top + LINE_MM,
    right: box.right - LINE_MM,
    bottom: box.bottom - LINE_MM,
  };
  const middle = (box.left + box.right) / 2;
  return (x, y) =>
    inBox(box, x, y) && !inBox(inner, x, y) && !(Math.abs(x - middle) < gapMm / 2 && y < box.top + LINE_MM);
}

const areaOf = (rings: readonly number[][]): number =>
  Math.abs(rings.reduce((sum, ring) => sum + signedArea([...cornersOfRing(ring)]), 0));

const boxes = fc
  .record({ x: fc.double({ min: 3, max: 12, noNaN: true }), y: fc.double({ min: 3, max: 12, noNaN: true }) })
  .chain(({ x, y }) =>
    fc.record({
      left: fc.constant(x),
      top: fc.constant(y),
      right: fc.double({ min: x + 8, max: 37, noNaN: true }),
      bottom: fc.double({ min: y + 8, max: 37, noNaN: true }),
    }),
  );

/** Rings that a layer takes: at least three corners, with an area, on the page. */
function expectSound(rings: readonly number[][]): void {
  expect(rings.length).toBeGreaterThan(0);
  for (const ring of rings) {
    expect(ring.length % 2).toBe(0);
    expect(ring.length).toBeGreaterThanOrEqual(6);
    expect(Math.abs(signedArea([...cornersOfRing(ring)]))).toBeGreaterThan(0);
    expect(ring.every((value) => Number.isFinite(value) && value >= -0.01 && value <= SIDE_MM + 0.01)).toBe(true);
  }
}

describe('A fill at a point', () => {
  it('stays within the lines that enclose it, reaches them, and leaks through no gap narrower than the setting', () => {
    fc.assert(
      fc.property(boxes, fc.double({ min: 0, max: 0.9, noNaN: true }), (box, gapMm) => {
        const at = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
        const rings = floodFill(sheet(framed(box, gapMm)), { at, gapMm: 1.3 }) ?? [];
        expectSound(rings);
        const slack = CELL;
        for (const [x, y] of rings.flatMap((ring) => cornersOfRing(ring))) {
          expect(inBox({ left: box.left - slack, top: box.top - slack, right: box.right + slack, bottom: box.bottom + slack }, x, y)).toBe(true); // prettier-ignore
        }
        const inside = (box.right - box.left - 2 * LINE_MM) * (box.bottom - box.top - 2 * LINE_MM);
        expect(areaOf(rings)).toBeGreaterThan(inside * 0.98);
      }),
      { numRuns: 25 },
    );
  });

  it('leaks through a wider gap, and through any gap where none is closed', () => {
    const box = { left: 10, top: 10, right: 30, bottom: 30 };
    const at = { x: 20, y: 20 };
    const whole = SIDE_MM ** 2 * 0.9;
    expect(areaOf(floodFill(sheet(framed(box, 2)), { at, gapMm: 1 }) ?? [])).toBeGreaterThan(whole);
    expect(areaOf(floodFill(sheet(framed(box, 0.5)), { at, gapMm: 0 }) ?? [])).toBeGreaterThan(whole);
    expect(areaOf(floodFill(sheet(framed(box, 0.5)), { at, gapMm: 1 }) ?? [])).toBeLessThan(20 * 20);
  });

  it('leaves what is drawn inside out, and fills specks', () => {
    const box = { left: 5, top: 5, right: 35, bottom: 35 };
    const island = { left: 18, top: 18, right: 22, bottom: 22 };
    const speck = { left: 10, top: 10, right: 10.1, bottom: 10.1 };
    const frame = framed(box, 0);
    const grid = sheet((x, y) => frame(x, y) || inBox(island, x, y) || inBox(speck, x, y));
    const rings = floodFill(grid, { at: { x: 8, y: 8 }, gapMm: 0.6 }) ?? [];
    expect(rings).toHaveLength(2);
    expect(isInArea({ rings }, { x: 20, y: 20 })).toBe(false);
    expect(isInArea({ rings }, { x: 10, y: 10 })).toBe(true);
    expect(isInArea({ rings }, { x: 16, y: 20 })).toBe(true);
  });

  it('on a line, or beside the page, fills nothing; in a place narrower than the gap it fills that place', () => {
    const grid = sheet(framed({ left: 10, top: 10, right: 11.6, bottom: 30 }, 0));
    expect(floodFill(grid, { at: { x: 10.2, y: 20 }, gapMm: 1 })).toBeNull();
    expect(floodFill(grid, { at: { x: 99, y: 20 }, gapMm: 1 })).toBeNull();
    const narrow = floodFill(grid, { at: { x: 10.8, y: 20 }, gapMm: 3 }) ?? [];
    expect(areaOf(narrow)).toBeGreaterThan(0.6 * 19 * 0.9);
    expect(areaOf(narrow)).toBeLessThan(1.6 * 20);
  });

  it('outlines have no more points than an area holds', () => {
    const jagged = Array.from({ length: 13_000 }, (_, index) => {
      const angle = (index / 13_000) * Math.PI * 2;
      const reach = 60 + (index % 2) * 0.4;
      return { x: 90 + reach * Math.cos(angle), y: 120 + reach * Math.sin(angle) };
    });
    const [ring = []] = withinLimit([jagged]) ?? [];
    expect(ring.length).toBeLessThanOrEqual(24_000);
    expect(ring.length).toBeGreaterThan(20);
  });
});
