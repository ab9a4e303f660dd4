import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceField } from '@/lib/domain/region/distance-field';
import { brushShape, faceShape } from '@/lib/domain/region/make-shapes';
import {
  flattened,
  outlineOf,
  regionField,
  ringsArea,
  ringsPath,
  splitByPanel,
} from '@/lib/domain/region/region-field';
import type { RegionShape } from '@/lib/contracts/regions';

const PAPER = { left: -3, top: -3, right: 185, bottom: 260 };
const box = (left: number, top: number, width: number, height: number) => [
  { x: left, y: top },
  { x: left + width, y: top },
  { x: left + width, y: top + height },
  { x: left, y: top + height },
];
const rectangle = (left: number, top: number, width: number, height: number): RegionShape => ({
  op: 'add',
  kind: 'polygon',
  rings: [box(left, top, width, height)],
});
const area = (shapes: readonly RegionShape[], outsideMm = 0, isInverted = false): number => {
  const field = regionField({ shapes: [...shapes], isInverted }, PAPER, 6);
  return field === null ? 0 : ringsArea(outlineOf(field, outsideMm));
};
const some = fc
  .record({
    left: fc.double({ min: 5, max: 60, noNaN: true }),
    top: fc.double({ min: 5, max: 60, noNaN: true }),
    width: fc.double({ min: 8, max: 90, noNaN: true }),
    height: fc.double({ min: 8, max: 90, noNaN: true }),
  })
  .map((one) => ({ ...one, shape: rectangle(one.left, one.top, one.width, one.height), area: one.width * one.height }));

describe('a selection', () => {
  it('of nothing has no field', () => {
    expect(regionField({ shapes: [], isInverted: false }, PAPER, 5)).toBeNull();
  });

  it('has the area of what was drawn, within one and a half per cent', () => {
    fc.assert(
      fc.property(some, ({ shape, area: drawn }) => {
        expect(Math.abs(area([shape]) - drawn) / drawn).toBeLessThan(0.015);
      }),
      { numRuns: 25 },
    );
  });

  it('of a brush is its way with round ends', () => {
    const stroke = brushShape(
      'add',
      [
        { x: 20, y: 30 },
        { x: 70, y: 30 },
      ],
      10,
    );
    expect(area(stroke ? [stroke] : [])).toBeCloseTo(50 * 10 + Math.PI * 25, -1);
  });

  it('of a face is a little more than the ellipse in its box', () => {
    const grown = Math.PI * 10 * 14 * 1.12 ** 2;
    expect(Math.abs(area([faceShape('add', { left: 40, top: 40, right: 60, bottom: 68 })]) / grown - 1)).toBeLessThan(
      0.015,
    );
  });

  it('takes in and takes out in the order that things were drawn', () => {
    const [all, hole, patch] = [rectangle(10, 10, 60, 60), rectangle(30, 30, 20, 20), rectangle(35, 35, 10, 10)];
    const punched: RegionShape = { ...hole, op: 'subtract' };
    expect(area([all, punched])).toBeCloseTo(3600 - 400, -1);
    expect(area([all, punched, patch])).toBeCloseTo(3600 - 400 + 100, -1);
    expect(area([all, patch, punched])).toBeCloseTo(3600 - 400, -1);
  });

  it('grows by a rounded rim and shrinks by a straight one', () => {
    fc.assert(
      fc.property(some, fc.double({ min: 0.5, max: 3.5, noNaN: true }), ({ shape, width, height }, mm) => {
        const grown = width * height + 2 * mm * (width + height) + Math.PI * mm * mm;
        const shrunk = (width - 2 * mm) * (height - 2 * mm);
        // The rim is found within an eighth of a millimetre.
        const off = 0.125 * 2 * (width + height + 4 * mm);
        expect(Math.abs(area([shape], mm) - grown)).toBeLessThan(off);
        expect(Math.abs(area([shape], -mm) - shrunk)).toBeLessThan(off);
      }),
      { numRuns: 30 },
    );
  });

  it('and what it leaves out make the paper together', () => {
    fc.assert(
      fc.property(some, ({ shape }) => {
        const paper = (PAPER.right - PAPER.left) * (PAPER.bottom - PAPER.top);
        const both = area([shape]) + area([shape], 0, true);
        expect(Math.abs(both / paper - 1)).toBeLessThan(0.02);
      }),
      { numRuns: 10 },
    );
  });

  it('of many shapes is the same as one', () => {
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 6 }), (drawn) => {
        const shapes = drawn.map(({ shape }, index): RegionShape => ({
          ...shape,
          op: index % 3 === 2 ? 'subtract' : 'add',
        }));
        const flat = flattened(shapes);
        expect(Math.abs(area(flat ? [flat] : []) - area(shapes))).toBeLessThan(0.01 * area(shapes) + 4);
      }),
      { numRuns: 10 },
    );
  });

  it('of nothing, inverted, is the whole paper', () => {
    expect(Math.abs(area([], 0, true) / (188 * 263) - 1)).toBeLessThan(0.002);
  });

  it('is drawn as closed paths with its holes', () => {
    const field = regionField(
      { shapes: [rectangle(10, 10, 40, 40), { ...rectangle(20, 20, 10, 10), op: 'subtract' }], isInverted: false },
      PAPER,
      5,
    );
    const rings = field ? outlineOf(field, 0) : [];
    expect(rings).toHaveLength(2);
    expect(ringsPath(rings)).toMatch(/^M[\d. L]+ZM[\d. L]+Z$/);
  });
});

describe('a selection over panels', () => {
  const panels = [
    { id: 'left', polygon: box(10, 10, 60, 80) },
    { id: 'right', polygon: box(76, 10, 60, 80) },
    { id: 'inset', polygon: box(50, 60, 15, 20) },
    { id: 'far', polygon: box(10, 150, 100, 50) },
  ];
  const split = (shape: RegionShape, growMm = 0) => {
    const field = regionField({ shapes: [shape], isInverted: false }, PAPER, 10);
    return field ? splitByPanel(field, growMm, panels) : [];
  };

  it('is split by panel and clipped to each, with nothing for the gutter between', () => {
    const pieces = split(rectangle(40, 20, 60, 30));
    expect(pieces.map(({ panelId }) => panelId)).toEqual(['left', 'right']);
    expect(pieces[0]?.areaMm2).toBeCloseTo(30 * 30, -1.5);
    expect(pieces[1]?.areaMm2).toBeCloseTo(24 * 30, -1.5);
    expect(ringsArea(pieces[0]?.outline ?? [])).toBeCloseTo(900, -1.5);
  });

  it('gives the panel in front what it hides of the one behind', () => {
    const pieces = split(rectangle(45, 55, 25, 30));
    expect(pieces.map(({ panelId }) => panelId)).toEqual(['left', 'inset']);
    expect(pieces[1]?.areaMm2).toBeCloseTo(15 * 20, -1.5);
    expect(pieces[1]?.share).toBeGreaterThan(0.97);
    expect((pieces[0]?.areaMm2 ?? 0) + (pieces[1]?.areaMm2 ?? 0)).toBeCloseTo(25 * 30, -1.5);
  });

  it('reaches a panel by growing', () => {
    const shape = rectangle(71, 20, 2, 20);
    expect(split(shape)).toEqual([]);
    expect(split(shape, 5).map(({ panelId }) => panelId)).toEqual(['left', 'right']);
  });

  it('never makes the pieces larger than the selection, however it lies', () => {
    fc.assert(
      fc.property(some, ({ shape, area: drawn }) => {
        const together = split(shape).reduce((sum, { areaMm2 }) => sum + areaMm2, 0);
        expect(together).toBeLessThan(drawn * 1.02 + 2);
      }),
      { numRuns: 25 },
    );
  });
});

it('distances of a half plane grow by one a cell, and its edge lies about where the coverage says', () => {
  const [columns, rows] = [12, 5];
  const coverage = Float32Array.from({ length: columns * rows }, (_, index) => {
    const column = index % columns;
    return column < 6 ? 1 : column === 6 ? 0.25 : 0;
  });
  const field = distanceField(coverage, columns, rows);
  for (let column = 0; column < columns; column++) {
    // The edge is at 6.25 cells; middles of cells lie half a cell further. Whole cells beside it are off by a quarter at most.
    expect(Math.abs(field[2 * columns + column]! - (6.25 - (column + 0.5)))).toBeLessThanOrEqual(0.25);
  }
});
