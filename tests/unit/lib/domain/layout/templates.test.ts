import { describe, expect, it } from 'vitest';
import { common } from '@/lib/domain/layout/edit/polygons';
import { PAGE_FORMATS, paperFor } from '@/lib/domain/layout/page-formats';
import { areaOf, boxOf } from '@/lib/domain/layout/page-point';
import { layOut } from '@/lib/domain/layout/templates/lay-out';
import { LAYOUT_TEMPLATES } from '@/lib/domain/layout/templates/layout-templates';
import { suggestLayouts } from '@/lib/domain/layout/templates/suggest-layout';

const formatOf = (kind: string) =>
  kind === 'webtoon' ? PAGE_FORMATS.webtoon : paperFor(PAGE_FORMATS.b5, { isSpread: kind === 'spread' });

describe('The layouts in the box', () => {
  it('are at least forty, with one to eight panels, each under a name of its own', () => {
    expect(LAYOUT_TEMPLATES.length).toBeGreaterThanOrEqual(40);
    expect(new Set(LAYOUT_TEMPLATES.map(({ name }) => name)).size).toBe(LAYOUT_TEMPLATES.length);
    expect(new Set(LAYOUT_TEMPLATES.map(({ panelCount }) => panelCount))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]));
  });

  it.each(LAYOUT_TEMPLATES)('$name stays on the paper, and its panels overlap nowhere but under insets', (template) => {
    const format = formatOf(template.kind);
    const panels = layOut(template, format, 'ltr');
    expect(panels).toHaveLength(template.panelCount);
    const over = format.bleedMm + 0.01;
    for (const { left, top, right, bottom } of panels.map(boxOf)) {
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(-over);
      expect(right).toBeLessThanOrEqual(format.widthMm + over);
      expect(bottom).toBeLessThanOrEqual(format.heightMm + over);
    }
    const insets = new Set(template.insets.map(({ place }) => place));
    const bare = panels.filter((_, index) => !insets.has(index));
    const overlaps = bare.flatMap((one, index) => bare.slice(index + 1).flatMap((other) => common(one, other)));
    expect(overlaps).toEqual([]);
  });

  it('are mirrored for pages that are read from the right', () => {
    const [template] = LAYOUT_TEMPLATES.filter(({ name }) => name === 'five-classic');
    const [ltr, rtl] = (['ltr', 'rtl'] as const).map((direction) =>
      template ? layOut(template, PAGE_FORMATS.b5, direction) : [],
    );
    const mirrored = ltr?.map((polygon) =>
      polygon.map(({ x }) => PAGE_FORMATS.b5.widthMm - x).toSorted((a, b) => a - b),
    );
    rtl?.forEach((polygon, index) => {
      const xs = polygon.map(({ x }) => x).toSorted((a, b) => a - b);
      xs.forEach((x, at) => expect(x).toBeCloseTo(mirrored?.[index]?.[at] ?? 0, 2));
    });
    expect(rtl).toHaveLength(5);
  });

  it('are suggested by how much room the beats want, and not twice in a row', () => {
    const page = {
      weights: [5, 2, 2],
      format: PAGE_FORMATS.b5,
      isWebtoon: false,
      isSpread: false,
      direction: 'rtl' as const,
      before: [],
    };
    const [best] = suggestLayouts(page);
    const areas = best ? layOut(best, PAGE_FORMATS.b5, 'rtl').map(areaOf) : [];
    expect(areas[0]).toBe(Math.max(...areas));
    expect(suggestLayouts({ ...page, before: [best?.name ?? ''] })[0]?.name).not.toBe(best?.name);
    expect(suggestLayouts({ ...page, weights: Array.from({ length: 60 }, () => 1) })).toEqual([]);
  });
});
