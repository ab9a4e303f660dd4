import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insetIn, toggleBleed } from '@/lib/domain/layout/edit/bleed-panel';
import { cutPanel, THINNEST_MM } from '@/lib/domain/layout/edit/cut-panel';
import { LayoutError } from '@/lib/domain/layout/edit/layout-error';
import { mergePanels } from '@/lib/domain/layout/edit/merge-panels';
import { moveEdge, moveVertex } from '@/lib/domain/layout/edit/move-edge';
import { common, thicknessOf } from '@/lib/domain/layout/edit/polygons';
import { PAGE_FORMATS } from '@/lib/domain/layout/page-formats';
import { areaOf, boxOf, type PagePoint, type PagePolygon } from '@/lib/domain/layout/page-point';
import { layOut } from '@/lib/domain/layout/templates/lay-out';
import { findTemplate } from '@/lib/domain/layout/templates/layout-templates';
import { isInsidePolygon } from '@/lib/geometry';

const rectangle = (left: number, top: number, width: number, height: number): PagePolygon => [
  { x: left, y: top },
  { x: left + width, y: top },
  { x: left + width, y: top + height },
  { x: left, y: top + height },
];
const panel = fc
  .record({
    left: fc.integer({ min: 0, max: 60 }),
    top: fc.integer({ min: 0, max: 60 }),
    width: fc.integer({ min: 50, max: 150 }),
    height: fc.integer({ min: 50, max: 200 }),
    lean: fc.integer({ min: -12, max: 12 }),
  })
  .map(({ left, top, width, height, lean }): PagePolygon => {
    const [a, b, c, d] = rectangle(left, top, width, height);
    return [a, b, { x: (c?.x ?? 0) + lean, y: c?.y ?? 0 }, d].flatMap((point) => (point ? [point] : []));
  });
const share = fc.double({ min: 0.3, max: 0.7, noNaN: true });

function pointIn(polygon: PagePolygon, x: number, y: number): PagePoint {
  const { left, top, right, bottom } = boxOf(polygon);
  return { x: left + (right - left) * x, y: top + (bottom - top) * y };
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof LayoutError ? error.code : String(error);
  }
  return 'none';
}

describe('Cutting a panel', () => {
  it('conserves its area less the gutter, and the pieces do not overlap, along straight and bent lines', () => {
    fc.assert(
      fc.property(panel, fc.tuple(share, share, share), fc.boolean(), (polygon, [first, bend, second], isBent) => {
        const line = [
          pointIn(polygon, -0.1, first),
          ...(isBent ? [pointIn(polygon, 0.5, bend)] : []),
          pointIn(polygon, 1.1, second),
        ];
        const gutter = 4;
        const pieces = cutPanel(polygon, line, gutter);
        // What is gone is what a cut without a gutter would not have taken, so compare with one that is a tenth as wide.
        const thin = cutPanel(polygon, line, gutter / 10);
        const sum = (list: readonly PagePolygon[]): number => list.reduce((all, one) => all + areaOf(one), 0);
        const gone = areaOf(polygon) - sum(pieces);
        const goneThin = areaOf(polygon) - sum(thin);
        expect(pieces).toHaveLength(2);
        expect(gone / goneThin).toBeGreaterThan(9.7);
        expect(gone / goneThin).toBeLessThan(10.3);
        expect(common(pieces[0] ?? [], pieces[1] ?? [])).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('leaves every point of the page in at most one panel', () => {
    fc.assert(
      fc.property(
        panel,
        fc.tuple(share, share),
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
        (polygon, [from, to], [x, y]) => {
          const pieces = cutPanel(polygon, [pointIn(polygon, from, -0.1), pointIn(polygon, to, 1.1)], 3);
          const holding = pieces.filter((piece) => isInsidePolygon(pointIn(polygon, x, y), piece));
          expect(holding.length).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('refuses a line that misses, and pieces thinner than can be drawn', () => {
    const polygon = rectangle(10, 10, 60, 40);
    expect(
      codeOf(() =>
        cutPanel(
          polygon,
          [
            { x: 100, y: 0 },
            { x: 100, y: 90 },
          ],
          3,
        ),
      ),
    ).toBe('misses');
    expect(
      codeOf(() =>
        cutPanel(
          polygon,
          [
            { x: 0, y: 13 },
            { x: 90, y: 13 },
          ],
          3,
        ),
      ),
    ).toBe('too-thin');
    expect(
      codeOf(() =>
        cutPanel(
          polygon,
          [
            { x: 5, y: 5 },
            { x: 5, y: 5 },
          ],
          3,
        ),
      ),
    ).toBe('misses');
  });
});

describe('Merging panels', () => {
  it('undoes a cut', () => {
    fc.assert(
      fc.property(panel, share, share, (polygon, from, to) => {
        const [a = [], b = []] = cutPanel(polygon, [pointIn(polygon, -0.1, from), pointIn(polygon, 1.1, to)], 4);
        const merged = mergePanels(a, b);
        expect(Math.abs(areaOf(merged) - areaOf(polygon)) / areaOf(polygon)).toBeLessThan(0.012);
      }),
      { numRuns: 100 },
    );
  });

  it('refuses panels that are not beside each other', () => {
    expect(codeOf(() => mergePanels(rectangle(0, 0, 40, 40), rectangle(100, 100, 40, 40)))).toBe('apart');
  });
});

describe('Moving an edge', () => {
  const template = findTemplate('four-grid');
  const panels = (template ? layOut(template, PAGE_FORMATS.b5, 'ltr') : []).map((polygon, index) => ({
    id: String(index),
    polygon,
  }));
  const gap = (one: PagePolygon, other: PagePolygon): number => boxOf(other).left - boxOf(one).right;

  it('moves what lies on the same gutter, so that the gutter keeps its width', () => {
    const before = gap(panels[0]?.polygon ?? [], panels[1]?.polygon ?? []);
    const moved = moveEdge(panels, { panelId: '0', edge: 1 }, { x: 10, y: 3 });
    expect(gap(moved[0]?.polygon ?? [], moved[1]?.polygon ?? [])).toBeCloseTo(before, 3);
    expect(gap(moved[2]?.polygon ?? [], moved[3]?.polygon ?? [])).toBeCloseTo(before, 3);
    expect(boxOf(moved[0]?.polygon ?? []).right - boxOf(panels[0]?.polygon ?? []).right).toBeCloseTo(10, 3);
  });

  it('moves an outer edge of its column alone', () => {
    const moved = moveEdge(panels, { panelId: '0', edge: 3 }, { x: -5, y: 0 });
    expect(boxOf(moved[1]?.polygon ?? [])).toEqual(boxOf(panels[1]?.polygon ?? []));
  });

  it('refuses what would make a panel too thin, and a corner that would turn it over', () => {
    expect(codeOf(() => moveEdge(panels, { panelId: '0', edge: 1 }, { x: 200, y: 0 }))).toMatch(/too-thin|crossing/);
    expect(codeOf(() => moveVertex(rectangle(0, 0, 40, 40), 0, { x: 60, y: 20 }))).toBe('crossing');
    expect(thicknessOf(rectangle(0, 0, 40, THINNEST_MM))).toBeCloseTo(THINNEST_MM);
  });
});

describe('A panel and the page’s edge', () => {
  const format = PAGE_FORMATS.b5;
  const template = findTemplate('three-two-over-one');
  const [, , last = []] = template ? layOut(template, format, 'ltr') : [];

  it('goes off the edge wherever it stands on the frame, and comes back', () => {
    const off = toggleBleed(last, format);
    expect(boxOf(off)).toMatchObject({ left: -3, right: format.widthMm + 3, bottom: format.heightMm + 3 });
    expect(boxOf(off).top).toBe(boxOf(last).top);
    expect(toggleBleed(off, format)).toEqual(last);
  });

  it('holds an inset, at the side where one reads on', () => {
    const { left, right } = boxOf(last);
    const [ltr, rtl] = [insetIn(last, false), insetIn(last, true)].map(boxOf);
    expect(areaOf(common(insetIn(last, true), last)[0] ?? [])).toBeCloseTo(areaOf(insetIn(last, true)), 1);
    expect(right - (ltr?.right ?? 0)).toBeCloseTo(5);
    expect((rtl?.left ?? 0) - left).toBeCloseTo(5);
  });
});
