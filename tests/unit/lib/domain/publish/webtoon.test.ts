import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BookPage } from '@/lib/contracts/books';
import { panelContentSchema } from '@/lib/contracts/books';
import { cutSlices } from '@/lib/domain/publish/webtoon/cut-slices';
import { planStrip } from '@/lib/domain/publish/webtoon/plan-strip';
import { stripPanels } from '@/lib/domain/publish/webtoon/strip-panels';
import { aBalloon, anId, aPage } from '../page/pages';

const PAGE_WIDTH_MM = 182;

function page(number: number, changes: Partial<BookPage> = {}): BookPage {
  const { panels, balloons, layers, template } = aPage();
  return {
    id: anId(900 + number),
    projectId: anId(1),
    number,
    chapter: 1,
    template,
    isSpread: false,
    panels: panels.map((panel) => ({ ...panel, picture: null, drawing: null })),
    balloons,
    layers,
    revision: 1,
    ...changes,
  };
}

/** A page whose one panel has a size, at a place of the story. */
function pageWith(
  number: number,
  o: { widthMm: number; heightMm: number; placeId?: string; chapter?: number },
): BookPage {
  const content = panelContentSchema.parse({
    staging: { placeId: o.placeId ?? null },
    action: '',
    words: '',
    seed: 1,
    followRough: null,
    ink: { isOn: null, width: 1, colour: '#16130f' },
    weight: 3,
    source: null,
  });
  const polygon = [
    { x: 0, y: 0 },
    { x: o.widthMm, y: 0 },
    { x: o.widthMm, y: o.heightMm },
    { x: 0, y: o.heightMm },
  ];
  const id = anId(100 + number);
  const balloons = [
    aBalloon(number, { panelId: id, at: { x: o.widthMm / 2, y: o.heightMm / 2 }, widthMm: 2, heightMm: 2 }),
  ];
  return page(number, {
    chapter: o.chapter ?? 1,
    panels: [{ id, polygon, content, picture: null, drawing: null }],
    balloons,
  });
}

describe('A strip', () => {
  it('takes panels in reading order, each with its balloons, and free ones with the nearest panel', () => {
    const panels = stripPanels([page(1)]);
    expect(panels.map(({ panelId }) => panelId)).toEqual(page(1).panels.map(({ id }) => id));
    expect(panels.flatMap(({ balloonIds }) => balloonIds).sort()).toEqual(
      page(1)
        .balloons.map(({ id }) => id)
        .sort(),
    );
  });

  it('keeps a balloon that sticks out of its panel whole', () => {
    const [bare] = page(1).panels;
    const balloon = aBalloon(50, { panelId: bare?.id ?? null, at: { x: 20, y: 10 }, widthMm: 30, heightMm: 20 });
    const [first] = stripPanels([page(1, { balloons: [balloon] })]);
    expect(first?.box.top).toBeLessThanOrEqual(0);
    expect(first?.box.left).toBeLessThanOrEqual(5);
  });

  it('waits longer for another page, place and chapter', () => {
    const size = { widthMm: 100, heightMm: 80 };
    const pages = [
      pageWith(1, { ...size, placeId: anId(7) }),
      pageWith(2, { ...size, placeId: anId(7) }),
      pageWith(3, { ...size, placeId: anId(8) }),
      pageWith(4, { ...size, placeId: anId(8), chapter: 2 }),
    ];
    const panels = stripPanels(pages);
    expect(panels.map(({ pause }) => pause)).toEqual([null, 'page', 'scene', 'chapter']);
    const { gutters } = planStrip(panels, PAGE_WIDTH_MM, { widthPx: 800, sliceHeightPx: 1280 });
    const heights = gutters.slice(1, -1).map(({ top, bottom }) => bottom - top);
    expect(heights).toEqual([...heights].sort((one, other) => one - other));
    expect(new Set(heights).size).toBe(3);
  });

  it('is cut in gutters alone, into slices that are no higher than they may be, whatever its panels are', () => {
    const sizes = fc.array(
      fc.record({ widthMm: fc.integer({ min: 5, max: 364 }), heightMm: fc.integer({ min: 5, max: 400 }) }),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    const options = fc.record({
      widthPx: fc.integer({ min: 320, max: 1000 }),
      sliceHeightPx: fc.integer({ min: 640, max: 4000 }),
    });
    fc.assert(
      fc.property(sizes, options, (panelSizes, o) => {
        const pages = panelSizes.map((size, index) => pageWith(index + 1, { ...size, chapter: 1 + (index % 3) }));
        const strip = planStrip(stripPanels(pages), PAGE_WIDTH_MM, o);
        const slices = cutSlices(strip, o.sliceHeightPx);
        expect(strip.panels).toHaveLength(pages.length);
        expect(slices[0]?.top).toBe(0);
        expect(slices.at(-1)?.bottom).toBe(strip.heightPx);
        expect(slices.every(({ top, bottom }) => bottom > top && bottom - top <= o.sliceHeightPx)).toBe(true);
        const cuts = slices.slice(1).map(({ top }) => top);
        expect(cuts).toEqual(slices.slice(0, -1).map(({ bottom }) => bottom));
        const isCut = strip.panels.some((panel) =>
          cuts.some((cut) => cut > panel.top && cut < panel.top + panel.heightPx),
        );
        expect(isCut).toBe(false);
        expect(strip.panels.every(({ left, widthPx }) => left >= 0 && left + widthPx <= o.widthPx)).toBe(true);
      }),
    );
  });
});
