import { describe, expect, test } from 'vitest';
import { draftSchema, type Draft } from '@/lib/contracts/drafts';
import { readDraftNotes, writeDraftNotes } from '@/lib/domain/draft/draft-notes';
import { draftStory, type StoryToDraft } from '@/lib/domain/draft/draft-story';
import { foreignLanguageOf } from '@/lib/domain/draft/language-of';

const PREMISE =
  'A girl named Mika and her robot wait for a ship at the harbour. The ship comes, but nobody is aboard. They row out to it.';
const draft = (o: Partial<StoryToDraft> = {}): Draft =>
  draftSchema.parse(draftStory({ premise: PREMISE, pageCount: 3, ...o }));
const revised = (...instructions: string[]): Draft => draft({ instructions });
const actionsOf = (one: Draft): string =>
  one.pages.flatMap(({ panels }) => panels.map(({ action }) => action)).join('\n');
const linesOn = (one: Draft, page: number): number =>
  one.pages[page - 1]?.panels.flatMap(({ lines }) => lines).length ?? -1;

describe('answers', () => {
  test('put the story where a choice says, and the question is gone', () => {
    const premise = 'Hana argues with her brother about a broken umbrella.';
    const asked = draft({ premise }).questions.find(({ about }) => about === 'Place');
    expect(asked?.choices).toContain('A forest');
    const answered = draft({ premise, answers: [{ about: 'Place', choice: 'A forest' }] });
    expect(answered.places.map(({ scene }) => scene)).toContain('forest');
    expect(answered.questions.map(({ about }) => about)).not.toContain('Place');
  });
  test('give a premise that names nobody somebody', () => {
    const answered = draft({ premise: 'It rains.', answers: [{ about: 'People', choice: 'A robot' }] });
    expect(answered.people.map(({ kind }) => kind)).toEqual(['robot']);
    expect(answered.pages.flatMap(({ panels }) => panels).some(({ people }) => people.length > 0)).toBe(true);
  });
  test('decide between what is said twice', () => {
    const premise = 'Silent. Ken (9) meets a fox on a bridge. "Hello," says Ken.';
    const keep = draft({ premise, answers: [{ about: 'Dialogue', choice: 'Keep the lines' }] });
    expect(keep.pages.flatMap(({ panels }) => panels.flatMap(({ lines }) => lines)).map(({ text }) => text)).toContain(
      'Hello.',
    );
  });
  test('of no question change nothing', () => {
    expect(draft({ answers: [{ about: 'Weather', choice: 'Snow' }] })).toEqual(draft());
  });
});

describe('instructions', () => {
  test.each([
    ['add a page', 4],
    ['2ページ増やして', 5],
    ['shorter', 2],
    ['短くして', 2],
    ['make it 6 pages', 6],
  ])('%s: %i pages', (instruction, pages) => {
    expect(revised(instruction).pages).toHaveLength(pages);
  });
  test.each(['end on the ship', '最後は船で終わる'])('%s: the last panel shows it', (instruction) => {
    expect(revised(instruction).pages.at(-1)?.panels.at(-1)?.action).toMatch(/^(?:The ship|船)/);
  });
  test('leave the lines of one page out', () => {
    const premise = `${PREMISE} Mika: "Hello?" Mika: "Nobody." Mika: "Then who steers?"`;
    const before = draft({ premise });
    const page = before.pages.findIndex(({ panels }) => panels.some(({ lines }) => lines.length > 0)) + 1;
    expect(linesOn(before, page)).toBeGreaterThan(0);
    expect(linesOn(draft({ premise, instructions: [`no dialogue on page ${page}`] }), page)).toBe(0);
  });
  test.each(['make her angrier', '彼女をもっと怒らせて'])('%s: the girl is told to be angry', (instruction) => {
    expect(actionsOf(draft())).not.toMatch(/angry|怒/);
    expect(actionsOf(revised(instruction))).toMatch(/Mika [^.]*angry|Mika は?[^.]*怒/);
  });
  test('give a person another name everywhere', () => {
    const told = JSON.stringify(revised('rename Mika to Rin').pages);
    expect(told).toContain('Rin');
    expect(told).not.toContain('Mika');
  });
  test('that the rules can’t follow are told, and change nothing else', () => {
    const told = revised('make it a musical');
    expect(told.questions.at(-1)).toMatchObject({ about: 'Revision', choices: [] });
    expect(told.pages).toEqual(draft().pages);
  });
  test('of a page that is not there are told', () => {
    expect(revised('no dialogue on page 9').questions.at(-1)?.question).toContain('no such page');
  });
});

describe('a premise in a third language', () => {
  test.each([
    ['Una niña encuentra un gato en la calle y lo lleva a su casa.', 'Spanish'],
    ['一只小猫在雨中等待主人，主人已经离开了。', 'Chinese'],
    ['فتاة صغيرة تجد قطة في الشارع وتأخذها إلى البيت', 'Arabic'],
    ['한 소녀가 길에서 고양이를 발견한다.', 'Korean'],
  ])('%s is told to be one', (premise, language) => {
    expect(foreignLanguageOf(premise)).toBe(language);
    expect(draft({ premise }).questions[0]?.question).toContain(language);
  });
  test.each(['A girl finds a cat in the rain and takes it home.', '少女、猫、雨。', 'Mika. Ren. A train.'])(
    '%s is none',
    (premise) => {
      expect(foreignLanguageOf(premise)).toBeNull();
    },
  );
});

describe('the notes of a draft', () => {
  test('are read from a script as they were written into it', () => {
    const notes = { seed: 4, answers: [{ about: 'Place', choice: 'A forest' }], instructions: ['add a page'] };
    const head = writeDraftNotes(notes)
      .map(({ key, value }) => `${key}: ${value}`)
      .join('\n');
    expect(readDraftNotes(`Title: T\n${head}\n\n# Chapter 1\nSeed: 9\n`)).toEqual(notes);
  });
});

describe('the form', () => {
  test('fits the length, and its beats stand in order', () => {
    expect(draft({ premise: 'Four-panel gag: a knight fears a mouse.' }).form?.name).toBe('Four-panel');
    const long = draft({ pageCount: 14 }).form;
    expect(long?.name).toBe('Three acts');
    expect(long?.beats.map(({ fromPage }) => fromPage)).toEqual(
      long?.beats.map(({ fromPage }) => fromPage).toSorted((a, b) => a - b),
    );
  });
});
