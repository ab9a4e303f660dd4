import { describe, expect, it } from 'vitest';
import type { BookPanel } from '@/lib/contracts/books';
import { boxOf } from '@/lib/domain/layout/page-point';
import { PAGE_FORMATS } from '@/lib/domain/layout/page-formats';
import { inventPerson, unknownPeople, unknownPlaces } from '@/lib/domain/page/invent-people';
import { headsOnPage, panelRough, type Company } from '@/lib/domain/page/panel-rough';
import { panelView } from '@/lib/domain/page/panel-view';
import { placeBalloons } from '@/lib/domain/page/place-balloons';
import { planPages, type PlannedPage } from '@/lib/domain/page/plan-pages';
import { draftScript } from '@/lib/domain/script/draft/draft-script';
import { outlineOf } from '@/lib/domain/script/outline';
import { parseScript } from '@/lib/domain/script/parse-script';

const PREMISE =
  'Yuki waits at the station in the rain. Ren comes late with a broken umbrella. They argue, then share it and laugh.';
const TEXT = draftScript({ premise: PREMISE, cast: [], pageCount: 3 });
const BUCKETS = [
  [192, 192],
  [160, 224],
  [224, 160],
  [128, 288],
  [288, 128],
] as const;

function companyOf(text: string): Company {
  const outline = outlineOf(parseScript(text));
  const people = unknownPeople(outline, PREMISE, []).map((person, index) => {
    const { name, traits, outfits } = inventPerson(person, index === 0 ? [] : ['black_hair']);
    return { id: name, name, traits, outfits: outfits.map((one) => ({ id: 'usual', traits: one.traits })) };
  });
  const places = unknownPlaces(outline, []).map(({ name, traits }) => ({ id: name, name, traits }));
  return { people, places, look: null };
}

let counter = 0;
function plan(text: string, pages: readonly PlannedPage[] = []) {
  return planPages({
    outline: outlineOf(parseScript(text)),
    company: companyOf(text),
    format: PAGE_FORMATS.b5,
    isWebtoon: false,
    direction: 'rtl',
    buckets: BUCKETS,
    pages,
    newId: () => `id-${(counter += 1)}`,
    newSeed: () => 7,
  });
}
const stored = (pages: readonly PlannedPage[]) =>
  pages.map((page, index) => ({ ...page, id: page.id ?? `page-${index}` }));

describe('Pages from a script', () => {
  it('have a panel for each of the script, and a balloon for each line, inside its panel', () => {
    const { pages, changedPanels } = plan(TEXT);
    const told = outlineOf(parseScript(TEXT)).chapters.flatMap((one) => one.pages);
    expect(pages.map(({ panels }) => panels.length)).toEqual(told.map(({ panels }) => panels.length));
    expect(changedPanels).toBe(told.flatMap(({ panels }) => panels).length);
    const lines = told.flatMap(({ panels }) => panels.flatMap((panel) => panel.lines));
    const balloons = pages.flatMap((page) => page.balloons.map((balloon) => ({ balloon, page })));
    expect(balloons.map(({ balloon }) => balloon.text)).toEqual(lines.map(({ text }) => text));
    for (const { balloon, page } of balloons) {
      const panel = page.panels.find(({ id }) => id === balloon.panelId);
      const { left, top, right, bottom } = boxOf(panel?.polygon ?? []);
      expect(balloon.at.x).toBeGreaterThan(left);
      expect(balloon.at.x).toBeLessThan(right);
      expect(balloon.at.y).toBeGreaterThan(top);
      expect(balloon.at.y).toBeLessThan(bottom);
    }
  });

  it('stay as they are while the script does, hand-made changes included', () => {
    const first = stored(plan(TEXT).pages);
    const changed = first.map((page) => ({
      ...page,
      panels: page.panels.map((panel) => ({ ...panel, content: { ...panel.content, words: 'by hand' } })),
    }));
    const again = plan(TEXT, changed);
    expect(again.changedPanels).toBe(0);
    expect(again.pages).toEqual(changed);
  });

  it('change where the script changed and nowhere else', () => {
    const first = stored(plan(TEXT).pages);
    const text = TEXT.replace('They argue.', 'They sing together.');
    expect(text).not.toBe(TEXT);
    const { pages, changedPanels } = plan(text, first);
    expect(changedPanels).toBe(1);
    const ids = (list: readonly PlannedPage[]) => list.map(({ panels }) => panels.map(({ id }) => id));
    expect(ids(pages)).toEqual(ids(first));
  });

  it('that the script no longer has are named, those made by hand are not', () => {
    const first = stored(plan(TEXT).pages);
    const short = TEXT.slice(0, TEXT.indexOf('## Page 2'));
    expect(plan(short, first).goneIds).toEqual(first.slice(1).map(({ id }) => id));
    const byHand = first.map((page) => ({
      ...page,
      panels: page.panels.map((one) => ({ ...one, content: { ...one.content, source: null } })),
    }));
    expect(plan(short, byHand).goneIds).toEqual([]);
  });

  it('go on on further pages where the script puts sixty panels on one', () => {
    const many = `## Page 1\n\n${Array.from({ length: 60 }, (_, index) => `### Panel ${index}\n\nThe sky.\n\n`).join('')}`;
    const { pages } = plan(many);
    expect(pages.flatMap(({ panels }) => panels)).toHaveLength(60);
    expect(Math.max(...pages.map(({ panels }) => panels.length))).toBeLessThanOrEqual(8);
  });
});

describe('Balloons', () => {
  const heads = [{ left: 30, top: 20, right: 60, bottom: 55 }];
  const polygon = [
    { x: 10, y: 10 },
    { x: 100, y: 10 },
    { x: 100, y: 110 },
    { x: 10, y: 110 },
  ];
  const lines = ['You came after all!', 'Sorry, the train stopped.', 'Huh?'].map((text) => ({
    kind: 'speech' as const,
    text,
    speaker: 0,
  }));

  it('cover neither faces nor each other, and are read in their order', () => {
    const placed = placeBalloons({ lines, polygon, heads, direction: 'rtl' });
    const boxes = placed.map(({ at, widthMm, heightMm }) => ({
      left: at.x - widthMm / 2,
      right: at.x + widthMm / 2,
      top: at.y - heightMm / 2,
      bottom: at.y + heightMm / 2,
    }));
    const cover = (a: (typeof boxes)[number], b: (typeof boxes)[number]): number =>
      Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
      Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
    boxes.forEach((box, index) => {
      const area = (box.right - box.left) * (box.bottom - box.top);
      expect(cover(box, heads[0] ?? box) / area).toBeLessThan(0.12);
      for (const other of boxes.slice(index + 1)) expect(cover(box, other) / area).toBeLessThan(0.05);
    });
    const [first, second] = placed;
    expect((first?.at.x ?? 0) > (second?.at.x ?? 0) || (first?.at.y ?? 0) < (second?.at.y ?? 0)).toBe(true);
    expect(placed.every(({ tail }) => tail !== null && tail.x === 45)).toBe(true);
  });
});

describe('A panel’s rough', () => {
  it('keeps heads inside the panel’s own outline', () => {
    const { pages } = plan(TEXT);
    const company = companyOf(TEXT);
    const panels: Pick<BookPanel, 'polygon' | 'content'>[] = pages.flatMap((page) =>
      page.panels.map(({ polygon, content }) => ({ content, polygon: polygon.map(({ x, y }) => ({ x, y })) })),
    );
    for (const { polygon, content } of panels) {
      const view = panelView(polygon, BUCKETS);
      const { left, top, right, bottom } = boxOf(polygon);
      for (const head of headsOnPage(panelRough({ content, polygon, view, company, balloons: [] }), view)) {
        const [x, y] = [(head.left + head.right) / 2, (head.top + head.bottom) / 2];
        expect(x).toBeGreaterThan(left);
        expect(x).toBeLessThan(right);
        expect(y).toBeGreaterThan(top);
        expect(y).toBeLessThan(bottom);
      }
    }
    expect(panels.length).toBeGreaterThan(8);
  });
});
