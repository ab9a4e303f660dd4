import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SavePage } from '@/lib/contracts/books';
import { suggestionSchema, suggestSchema, type SomePanelSettings, type Suggestion } from '@/lib/contracts/suggestions';
import { newBalloon } from '@/lib/domain/page/balloons/new-balloon';
import { emptyContent } from '@/lib/domain/page/panels/empty-content';
import { withSuggestion } from '@/lib/domain/suggestions/apply-suggestion';
import { outlinesProblem } from '@/lib/domain/suggestions/check-outlines';
import { movedOutwards, sideOf } from '@/lib/domain/suggestions/move-outwards';
import { settingsLike, settingsOf, withSettings } from '@/lib/domain/suggestions/panel-settings';
import { suggestionConflict, type JudgedPage } from '@/lib/domain/suggestions/suggestion-conflict';

const id = (number: number): string => `0192d3a4-0000-7000-8000-${String(number).padStart(12, '0')}`;

const box = (left: number, top: number, right: number, bottom: number) => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
];

function pageOf(): SavePage {
  const balloon = newBalloon({
    id: id(11),
    panelId: id(1),
    kind: 'speech',
    text: 'Run!',
    speaker: 'Ren',
    at: { x: 30, y: 20 },
    widthMm: 20,
    heightMm: 10,
    tail: { x: 30, y: 40 },
    face: null,
    sizeMm: null,
    direction: null,
    isAuto: false,
  });
  return {
    template: 'two',
    panels: [
      { id: id(1), polygon: box(10, 10, 90, 90), content: emptyContent(1) },
      { id: id(2), polygon: box(10, 100, 90, 190), content: emptyContent(2) },
    ],
    balloons: [balloon],
    layers: [],
  };
}

const judged = (page: SavePage, pictureId: string | null = null): JudgedPage => ({
  panels: page.panels.map((panel) => ({ ...panel, pictureId })),
  balloons: page.balloons,
  language: 'en',
});

const OPEN = { state: 'open', decidedBy: null } as const;
const SUGGESTIONS: readonly Suggestion[] = [
  { kind: 'text', balloonId: id(11), language: 'en', before: 'Run!', after: 'Go!', ...OPEN },
  { kind: 'panel', panelId: id(1), before: { words: '' }, after: { words: 'rain' }, ...OPEN },
  { kind: 'picture', panelId: id(1), before: null, after: id(21), ...OPEN },
  {
    kind: 'layout',
    template: null,
    before: [{ id: id(1), polygon: box(10, 10, 90, 90) }],
    after: [{ id: id(1), polygon: box(10, 10, 90, 70) }],
    ...OPEN,
  },
];

const settings: fc.Arbitrary<SomePanelSettings> = fc.record(
  {
    shot: fc.constantFrom(null, 'close-up' as const, 'wide_shot' as const),
    words: fc.string({ maxLength: 20 }),
    alt: fc.option(fc.string({ maxLength: 20 })),
  },
  { requiredKeys: [] },
);

describe('Suggestions', () => {
  it.each(SUGGESTIONS)('of the kind $kind have no conflict with the page that they were made for', (suggestion) => {
    expect(suggestionSchema.parse(suggestion)).toEqual(suggestion);
    expect(suggestionConflict(suggestion, judged(pageOf()))).toBeNull();
  });

  it.each(SUGGESTIONS)('of the kind $kind say when what they are about is gone', (suggestion) => {
    const page = pageOf();
    const bare = { ...page, panels: page.panels.slice(1), balloons: [] };
    expect(suggestionConflict(suggestion, judged(bare))).toBe('gone');
  });

  it.each(SUGGESTIONS)(
    'of the kind $kind say when that was changed since, and stay silent about the rest',
    (suggestion) => {
      const page = pageOf();
      const [first, second] = page.panels;
      if (first === undefined || second === undefined) throw new Error('the page has two panels');
      const elsewhere = {
        ...second,
        polygon: box(10, 110, 90, 190),
        content: withSettings(second.content, { words: 'sun' }),
      };
      expect(suggestionConflict(suggestion, judged({ ...page, panels: [first, elsewhere] }))).toBeNull();
      const changed = {
        ...first,
        polygon: box(10, 10, 90, 80),
        content: withSettings(first.content, { words: 'sun' }),
      };
      const balloons = page.balloons.map((one) => ({ ...one, text: 'Wait' }));
      const now = judged({ ...page, panels: [changed, second], balloons }, id(22));
      expect(suggestionConflict(suggestion, now)).toBe('changed');
    },
  );

  it('of a whole layout conflict with a panel more', () => {
    const page = pageOf();
    const before = page.panels.map(({ id: panelId, polygon }) => ({ id: panelId, polygon }));
    const layout: Suggestion = { kind: 'layout', template: 'other', before, after: before, ...OPEN };
    expect(suggestionConflict(layout, judged(page))).toBeNull();
    const more = { id: id(3), polygon: box(95, 10, 120, 90), content: emptyContent(3) };
    expect(suggestionConflict(layout, judged({ ...page, panels: [...page.panels, more] }))).toBe('changed');
  });

  it('for a panel change the settings that they name and nothing else, and conflict with themselves once accepted', () => {
    fc.assert(
      fc.property(settings, settings, (first, after) => {
        const page = pageOf();
        const [panel, ...rest] = page.panels;
        if (panel === undefined) throw new Error('the page has a panel');
        const was = { ...page, panels: [{ ...panel, content: withSettings(panel.content, first) }, ...rest] };
        const before = settingsLike(settingsOf(withSettings(panel.content, first)), after);
        const suggestion = { kind: 'panel' as const, panelId: panel.id, before, after, ...OPEN };
        expect(suggestionConflict(suggestion, judged(was))).toBeNull();
        const now = withSuggestion(was, suggestion);
        const content = now.panels[0]?.content ?? panel.content;
        expect(settingsOf(content)).toEqual({ ...settingsOf(was.panels[0]?.content ?? panel.content), ...after });
        expect({ ...now, panels: now.panels.slice(1) }).toEqual({ ...was, panels: was.panels.slice(1) });
        const isNew = JSON.stringify(before) !== JSON.stringify(settingsLike(settingsOf(content), after));
        expect(suggestionConflict(suggestion, judged(now))).toBe(isNew ? 'changed' : null);
      }),
    );
  });

  it('for a layout move what is written with its panel, tails too', () => {
    const layout: Suggestion = {
      kind: 'layout',
      template: 'other',
      before: [],
      after: [
        { id: id(1), polygon: box(10, 100, 90, 180) },
        { id: id(2), polygon: box(10, 10, 90, 90) },
      ],
      ...OPEN,
    };
    const { template, panels, balloons } = withSuggestion(pageOf(), layout);
    expect(template).toBe('other');
    expect(panels.map(({ polygon }) => polygon)).toEqual(layout.after.map(({ polygon }) => polygon));
    expect(balloons[0]).toMatchObject({ at: { x: 30, y: 110 }, tail: { x: 30, y: 130 }, widthMm: 20 });
  });

  it('move an edge outwards on its own side, with the panel across the gutter, or say that they can’t', () => {
    const { panels } = pageOf();
    const [first] = panels;
    if (first === undefined) throw new Error('the page has a panel');
    expect([0, 1, 2, 3].map((edge) => sideOf(first.polygon, edge))).toEqual(['top', 'right', 'bottom', 'left']);
    const bottom = (byMm: number) => movedOutwards(panels, { panelId: id(1), edge: 2 }, byMm);
    expect(bottom(5)).toEqual([{ id: id(1), polygon: box(10, 10, 90, 95) }]);
    expect(bottom(-5)).toEqual([{ id: id(1), polygon: box(10, 10, 90, 85) }]);
    expect(bottom(-300)).toBeNull();
    const near = panels.map((panel) => (panel.id === id(2) ? { ...panel, polygon: box(10, 95, 90, 190) } : panel));
    expect(movedOutwards(near, { panelId: id(1), edge: 2 }, 5)).toEqual([
      { id: id(1), polygon: box(10, 10, 90, 95) },
      { id: id(2), polygon: box(10, 100, 90, 190) },
    ]);
  });

  it('can’t cross themselves, become too thin or lie outside of the page', () => {
    const paper = { widthMm: 100, heightMm: 200 };
    const problem = (polygon: { x: number; y: number }[]) => outlinesProblem([{ id: id(1), polygon }], paper);
    const [a, b, c, d] = box(10, 10, 90, 90);
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('four corners');
    expect([
      problem([a, b, c, d]),
      problem([a, c, b, d]),
      problem(box(10, 10, 90, 11)),
      problem(box(10, 10, 400, 90)),
    ]).toEqual([null, 'crossing', 'too-thin', 'outside']);
  });

  it('of before there were kinds are texts; other things are none', () => {
    const text = { balloonId: id(11), language: 'en', before: 'Run!', after: 'Go!', ...OPEN };
    expect(suggestionSchema.parse(text)).toEqual(SUGGESTIONS[0]);
    const bad = [
      { kind: 'panel', panelId: id(1), after: {} },
      { kind: 'panel', panelId: id(1), after: { seed: 3 } },
      { kind: 'layout', template: null, after: [] },
      { kind: 'layout', template: null, after: [1, 1].map((one) => ({ id: id(one), polygon: box(0, 0, 9, 9) })) },
      { kind: 'picture', panelId: id(1), after: 'picture' },
      { kind: 'song' },
    ];
    for (const one of bad) expect(suggestSchema.safeParse(one).success).toBe(false);
  });
});
