import { describe, expect, it } from 'vitest';
import type { BookPanel } from '@/lib/contracts/books';
import { boxOf } from '@/lib/domain/layout/page-point';
import { PAGE_FORMATS } from '@/lib/domain/layout/page-formats';
import { inventPerson, unknownPeople, unknownPlaces } from '@/lib/domain/page/planning/invent-people';
import { panelRough, type Company } from '@/lib/domain/page/panels/panel-rough';
import { headsOnPage } from '@/lib/domain/page/panels/people-on-page';
import { panelView } from '@/lib/domain/page/panels/panel-view';
import { planPages, type PlannedPage } from '@/lib/domain/page/planning/plan-pages';
import { draftScript } from '@/lib/domain/draft/draft-script';
import { outlineOf } from '@/lib/domain/script/outline';
import { parseScript } from '@/lib/domain/script/parse-script';
import { layOutRough } from '@/lib/rough';
import { boxedLettering } from '../../../lettering/boxed-lettering';

const PREMISE =
  'Yuki waits at the station in the rain. Ren comes late with a broken umbrella. They argue, then share it and laugh.';
const TEXT = draftScript({ premise: PREMISE, cast: [], pageCount: 3 }).text;
const BUCKETS = [
  [192, 192],
  [160, 224],
  [224, 160],
  [128, 288],
  [288, 128],
] as const;

function companyOf(text: string): Company {
  const outline = outlineOf(parseScript(text));
  const people = unknownPeople(outline, { premise: PREMISE, cast: [], places: [] }, []).map((person, index) => {
    const { name, traits, outfits } = inventPerson(person, index === 0 ? [] : ['black_hair']);
    return { id: name, name, traits, outfits: outfits.map((one) => ({ id: 'usual', traits: one.traits })) };
  });
  const places = unknownPlaces(outline, { places: [] }, []).map(({ name, traits }) => ({ id: name, name, traits }));
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
    lettering: boxedLettering(),
    language: 'en',
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

  it('are spreads where the script has two pages that face each other, on paper twice as wide', () => {
    const panels = (count: number) =>
      Array.from({ length: count }, (_, index) => `Panel ${index + 1}\n\nThe city at night.\n`).join('\n');
    const text = (second: string, count: number) => `PAGE ONE\n\n${panels(1)}\n${second}\n\n${panels(count)}`;
    const second = (heading: string, count = 2, before: readonly PlannedPage[] = []) =>
      plan(text(heading, count), before).pages[1];
    const width = (page: PlannedPage | undefined) =>
      Math.max(...(page?.panels.map(({ polygon }) => boxOf(polygon).right) ?? []));
    const single = plan(text('PAGE TWO', 2)).pages;
    expect(single[1]?.isSpread).toBe(false);
    for (const heading of [
      'PAGES 2-3',
      'PAGES TWO AND THREE',
      'PAGE 2 (double-page spread)',
      '【2ページ】（見開き）',
    ]) {
      expect([heading, second(heading)?.isSpread]).toEqual([heading, true]);
    }
    expect(width(second('PAGES 2-3'))).toBeGreaterThan(1.5 * width(single[1]));
    // A page that was laid out alone gets a new layout, and one of four pages in a row is none.
    const again = second('PAGES 2-3', 2, stored(single));
    expect([again?.id, again?.isSpread]).toEqual(['page-1', true]);
    expect(width(again)).toBeGreaterThan(1.5 * width(single[1]));
    expect(second('PAGES 2-5')?.isSpread).toBe(false);
    // More panels than a layout has stay two pages.
    expect(plan(text('PAGES 2-3', 10)).pages.map(({ isSpread }) => isSpread)).toEqual([false, false, false]);
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

  it('go on without what ink on their layers stands in place of, also where panels are staged anew', () => {
    const inked = stored(plan(TEXT).pages).map((page) => ({
      ...page,
      panels: page.panels.map((one) => ({ ...one, content: { ...one.content, inkReplaces: 'lines' as const } })),
    }));
    const { pages, changedPanels } = plan(TEXT.replace('They argue.', 'They sing together.'), inked);
    expect(changedPanels).toBe(1);
    expect(new Set(pages.flatMap(({ panels }) => panels.map(({ content }) => content.inkReplaces)))).toEqual(new Set(['lines'])); // prettier-ignore
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
      for (const head of headsOnPage(
        layOutRough(panelRough({ content, polygon, view, company, balloons: [] })),
        view,
      )) {
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
