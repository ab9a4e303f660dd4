import { describe, expect, it } from 'vitest';
import type { DraftAnswer } from '@/lib/contracts/drafts';
import { checkDraft, formAsked } from '@/lib/domain/draft/check-draft';
import { draftStory } from '@/lib/domain/draft/draft-story';

const PREMISE = 'Otto meets somebody inside a whale.';
const WRITTEN = {
  title: 'The visitor',
  people: [{ name: 'Otto', kind: 'human', sex: 'male', age: 'elderly', occupation: 'keeper' }],
  places: [
    { name: 'Whale belly', scene: 'whale belly', time: '', weather: '' },
    { name: 'Pier', scene: 'pier', time: 'day', weather: 'clear' },
    { name: 'Monastery', scene: 'monastery', time: 'day', weather: 'clear' },
  ],
  pages: [
    {
      panels: [
        {
          shot: 'wide',
          place: 'Whale belly',
          people: ['Otto', 'Vik'],
          action: 'Otto meets Vik.',
          things: [],
          lines: [],
        },
        { shot: 'medium', place: 'Pier', people: ['Otto'], action: 'Otto waits.', things: [], lines: [] },
      ],
    },
  ],
};
const written = (o: { premise?: string; pageCount?: number; answers?: DraftAnswer[]; language?: 'en' | 'ja' } = {}) =>
  checkDraft(WRITTEN, { premise: PREMISE, language: 'en', pageCount: 1, ...o })?.draft;

describe('A language model’s draft', () => {
  it('asks what a place is drawn as that has no scene, and who somebody is of whom it says nothing', () => {
    const questions = written()?.questions ?? [];
    expect(questions.map(({ about }) => about)).toEqual(['Whale belly', 'Monastery', 'Vik']);
    expect(questions.every(({ choices }) => choices.length > 1)).toBe(true);
    expect(questions[0]?.choices).toContain('A plain backdrop');
  });

  it('holds the answers, and does not ask again', () => {
    const answers = [
      { about: 'Whale belly', choice: 'A room' },
      { about: 'Vik', choice: 'An old woman' },
    ];
    const draft = written({ answers });
    expect(draft?.places[0]).toMatchObject({ name: 'Whale belly', scene: 'bedroom' });
    expect(draft?.people.find(({ name }) => name === 'Vik')).toMatchObject({ sex: 'female', age: 'elderly' });
    expect(draft?.questions.map(({ about }) => about)).toEqual(['Monastery']);
  });

  it('of fewer pages than were asked for asks how many there should be, and keeps to the answer', () => {
    const asked = { premise: PREMISE, pageCount: 4, language: 'en' } as const;
    const [question] = (checkDraft(WRITTEN, asked)?.draft.questions ?? []).filter(
      ({ about }) => about === 'Pages written',
    );
    expect(question?.choices).toEqual(['Keep 2 pages', 'Ask for 4 pages again']);
    const answers = [{ about: 'Pages written', choice: 'Keep 2 pages' }];
    expect(formAsked({ ...asked, answers }).form.pageCount).toBe(2);
    const kept = checkDraft(WRITTEN, { ...asked, answers });
    expect(kept?.draft.questions.map(({ about }) => about)).not.toContain('Pages written');
    expect(kept?.repairs.map(({ code }) => code)).not.toContain('pages-missing');
  });

  it('asks what the premise says twice in the words of the rules', () => {
    const premise = 'A silent chapter in 3 pages, no: 5 pages. Otto says, "Go."';
    const byModel = written({ premise })?.questions ?? [];
    const byRules = draftStory({ premise }).questions;
    for (const about of ['Dialogue', 'Pages']) {
      const question = byRules.find((one) => one.about === about);
      expect(question).toBeDefined();
      expect(byModel.find((one) => one.about === about)).toEqual(question);
    }
    const answered = { premise, language: 'en', answers: [{ about: 'Pages', choice: '5 pages' }] } as const;
    expect(formAsked(answered).form.pageCount).toBe(5);
  });

  it('asks in Japanese of a Japanese premise', () => {
    const questions = written({ premise: 'オットーは誰かに会う。', language: 'ja' })?.questions ?? [];
    expect(questions.find(({ about }) => about === 'Vik')?.choices).toContain('おじいさん');
  });

  it('asks nothing while it is being written', () => {
    const draft = checkDraft(WRITTEN, { premise: PREMISE, language: 'en', pageCount: 4, isPartial: true })?.draft;
    expect(draft?.questions).toEqual([]);
  });
});
