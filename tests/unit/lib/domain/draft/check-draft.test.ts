import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftSchema, MOST_DRAFT_PAGES, MOST_PANELS_A_PAGE } from '@/lib/contracts/drafts';
import type { DraftRepairCode } from '@/lib/contracts/draft-repairs';
import { checkDraft } from '@/lib/domain/draft/check-draft';
import { draftStory } from '@/lib/domain/draft/draft-story';
import { parseScript } from '@/lib/domain/script/parse-script';
import { writeDraft } from '@/lib/domain/draft/write-draft';
import premises from '@/scripts/drafts/premises.json';

const PREMISE = 'A lighthouse keeper finds a robot on the beach.';
const check = (value: unknown, premise = PREMISE, more: { pageCount?: number; cast?: string[] } = {}) =>
  checkDraft(value, { premise, language: 'en', ...more });
const codes = (checked: ReturnType<typeof check>): DraftRepairCode[] => checked?.repairs.map(({ code }) => code) ?? [];
const panel = (more: object = {}) => ({
  shot: 'wide',
  place: 'Beach',
  people: ['Otto'],
  action: 'Otto finds a robot.',
  things: [],
  lines: [],
  ...more,
});
const OTTO = {
  name: 'Otto',
  kind: 'human',
  sex: 'male',
  age: 'elderly',
  occupation: 'lighthouse keeper',
  looks: ['white beard'],
  clothes: [],
  props: [],
  description: '',
};
const BEACH = { name: 'Beach', scene: 'beach', time: 'day', weather: 'clear' };
const draft = (panels: readonly object[][], more: object = {}) => ({
  title: 'The visitor',
  people: [OTTO],
  places: [BEACH],
  pages: panels.map((page) => ({ panels: page })),
  ...more,
});
const pagesOf = (count: number, panels = 4) =>
  Array.from({ length: count }, () => Array.from({ length: panels }, () => panel()));

describe('a draft that is right', () => {
  it('stays as it is, and nothing is told', () => {
    const checked = check(draft(pagesOf(2)), PREMISE, { pageCount: 2 });
    expect(checked?.repairs).toEqual([]);
    expect(checked?.draft.people).toEqual([OTTO]);
    expect(checked?.draft.pages.map(({ panels }) => panels.length)).toEqual([4, 4]);
  });

  it('is what the rules write, of every premise', () => {
    const wrong = premises.slice(0, 25).flatMap(({ premise }) => {
      const written = draftStory({ premise, language: 'en' });
      const checked = checkDraft(JSON.parse(JSON.stringify(written)), {
        premise,
        language: 'en',
        pageCount: written.pages.length,
      });
      // The rules ask of those themselves.
      const asked: readonly DraftRepairCode[] = ['line-missing', 'kind-unknown', 'scene-unknown'];
      const bad = checked?.repairs.filter(({ code }) => !asked.includes(code)) ?? [];
      return checked === null || bad.length > 0 ? [{ premise, bad }] : [];
    });
    expect(wrong).toEqual([]);
  });
});

describe('what a model wrote', () => {
  it('has everybody who acts or speaks among its people, under the project’s names', () => {
    const checked = check(
      draft([[panel({ people: ['otto', 'Bolt'], lines: [{ speaker: 'MIRA', kind: 'speech', text: 'Hello' }] })]]),
      PREMISE,
      { pageCount: 1, cast: ['Mira Okafor'] },
    );
    expect(checked?.draft.people.map(({ name }) => name)).toEqual(['Otto', 'Bolt', 'Mira Okafor']);
    expect(checked?.draft.pages[0]?.panels[0]).toMatchObject({ people: ['Otto', 'Bolt'] });
    expect(checked?.draft.pages[0]?.panels[0]?.lines[0]?.speaker).toBe('Mira Okafor');
    expect(checked?.repairs).toEqual([{ code: 'people-added', what: 'Bolt, MIRA', count: 2 }]);
  });

  it('has lines with speakers, kinds and shots of the vocabulary', () => {
    const lines = [
      { speaker: '', kind: 'speech', text: '“Who is there?”' },
      { speaker: 'Otto', kind: 'yelling', text: 'You!' },
      { speaker: 'Otto', kind: 'blorp', text: 'Me.' },
      { speaker: 'SFX', kind: 'sound', text: 'CLANK' },
    ];
    const checked = check(draft([[panel({ shot: 'POV', lines })]]), PREMISE, { pageCount: 1 });
    expect(checked?.draft.pages[0]?.panels[0]).toMatchObject({
      shot: 'medium',
      lines: [
        { speaker: '', kind: 'narration', text: 'Who is there?' },
        { speaker: 'Otto', kind: 'shout', text: 'You!' },
        { speaker: 'Otto', kind: 'speech', text: 'Me.' },
        { speaker: '', kind: 'sound', text: 'CLANK' },
      ],
    });
    expect(codes(checked).toSorted()).toEqual(['line-kinds-unknown', 'lines-without-speaker', 'shots-unknown']);
  });

  it('is in scenes that can be drawn: matched by meaning, or told', () => {
    const places = [
      { name: 'The old pier', scene: 'harbor at night', time: 'evening', weather: 'sunny' },
      { name: 'Inside the whale', scene: 'whale belly', time: '', weather: '' },
    ];
    const checked = check(draft([[panel({ place: 'The old pier' }), panel({ place: 'Cafe' })]], { places }), PREMISE, {
      pageCount: 1,
    });
    expect(checked?.draft.places).toMatchObject([
      { name: 'The old pier', scene: 'harbor', time: 'dusk', weather: 'clear' },
      { name: 'Inside the whale', scene: null },
      { name: 'Cafe', scene: 'cafe' },
    ]);
    expect(codes(checked)).toEqual(['scene-near', 'scene-unknown', 'place-added']);
  });

  it('has the pages that were asked for: put on others, cut, or told to be fewer', () => {
    const asked = { pageCount: 3 };
    const counts = (value: unknown) => check(value, PREMISE, asked)?.draft.pages.length;
    expect(counts(draft(pagesOf(5)))).toBe(3);
    expect(counts(draft(pagesOf(1, 6)))).toBe(3);
    expect(codes(check(draft(pagesOf(5)), PREMISE, asked))).toEqual(['pages-rearranged']);
    expect(codes(check(draft(pagesOf(1, 2)), PREMISE, asked))).toEqual(['pages-missing']);
    const flood = check(draft(pagesOf(2500)), PREMISE, asked);
    expect(flood?.draft.pages.map(({ panels }) => panels.length)).toEqual([9, 9, 9]);
    expect(flood?.repairs).toEqual([{ code: 'pages-cut', what: '', count: 2497 }]);
  });

  it('keeps what the premise asks in words: silence, four panels, what must be said', () => {
    const line = { speaker: 'Otto', kind: 'speech', text: 'Hm.' };
    const silent = check(draft([[panel({ lines: [line] })]]), 'A silent one-page chapter about a keeper.');
    expect(silent?.draft.pages[0]?.panels[0]?.lines).toEqual([]);
    expect(codes(silent)).toContain('lines-removed');
    const four = check(draft(pagesOf(2, 5)), 'A four-panel gag about a knight.');
    expect(four?.draft.pages.map(({ panels }) => panels.length)).toEqual([4]);
    const said = check(draft(pagesOf(1)), 'Otto: "You came back."\nBolt: "Of course."', { pageCount: 1 });
    expect(said?.repairs).toContainEqual({ code: 'line-missing', what: 'You came back., Of course.', count: 2 });
  });

  it.each([null, 7, 'no', [], {}, { pages: 'none' }, { pages: [{ panels: [{}] }] }])(
    'is none where there is no panel in it: %j',
    (value) => {
      expect(check(value)).toBeNull();
    },
  );

  it('is read with the names that models use too', () => {
    const value = {
      characters: ['Otto'],
      panels: [{ description: 'Otto waves.', characters: ['Otto'], dialogue: ['Otto: Hello there', 'SFX: bang'] }],
    };
    const checked = check(value, PREMISE, { pageCount: 1 });
    expect(checked?.draft.pages[0]?.panels[0]).toMatchObject({
      action: 'Otto waves.',
      lines: [
        { speaker: 'Otto', text: 'Hello there' },
        { speaker: '', kind: 'narration', text: 'bang' },
      ],
    });
  });
});

describe('any value at all', () => {
  it('is no draft, or one within every limit that is written as a script of the same panels', () => {
    const panels = fc.record(
      {
        shot: fc.anything(),
        place: fc.string({ unit: 'binary' }),
        people: fc.array(fc.string({ unit: 'binary' }), { maxLength: 15 }),
        action: fc.string({ unit: 'binary', maxLength: 2000 }),
        lines: fc.array(fc.record({ speaker: fc.string(), kind: fc.string(), text: fc.string({ unit: 'binary' }) })),
      },
      { requiredKeys: [] },
    );
    const values = fc.oneof(
      fc.jsonValue(),
      fc.record({
        title: fc.anything(),
        people: fc.anything(),
        places: fc.array(fc.oneof(fc.string(), fc.dictionary(fc.string(), fc.string()))),
        pages: fc.array(fc.record({ panels: fc.array(panels, { maxLength: 11 }) }), { maxLength: 12 }),
      }),
    );
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: MOST_DRAFT_PAGES }), (value, pageCount) => {
        const checked = check(value, PREMISE, { pageCount });
        if (checked === null) return;
        expect(draftSchema.safeParse(checked.draft).success).toBe(true);
        expect(checked.draft.pages.length).toBeLessThanOrEqual(pageCount);
        const written = checked.draft.pages.flatMap((page) => page.panels);
        expect(written.length).toBeLessThanOrEqual(pageCount * MOST_PANELS_A_PAGE);
        const known = new Set(checked.draft.people.map(({ name }) => name));
        const named = written.flatMap(({ people, lines }) => [...people, ...lines.map(({ speaker }) => speaker)]);
        expect(named.filter((name) => name !== '' && !known.has(name))).toEqual([]);
        const blocks = parseScript(writeDraft(checked.draft, { premise: PREMISE, language: 'en' }));
        expect(blocks.filter(({ kind }) => kind === 'panel')).toHaveLength(written.length);
      }),
      { numRuns: 30 },
    );
  });
});
