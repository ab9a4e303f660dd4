import { describe, expect, it } from 'vitest';
import { draftScript } from '@/lib/domain/draft/draft-script';
import { peopleOfPremise } from '@/lib/domain/draft/people-of-premise';
import { peopleIn } from '@/lib/domain/characters/people-in-text';
import { outlineOf } from '@/lib/domain/script/outline';
import { parseScript } from '@/lib/domain/script/parse-script';

const PREMISE =
  'Yuki waits at Kanda Station in the rain. Ren comes late with a broken umbrella. They argue, then share it and laugh. The next morning Yuki finds a letter at her door.';
const JAPANESE =
  '雨の駅でユキはレンを待っている。レンは壊れた傘を持って遅れてくる。二人は喧嘩して、最後には笑いながら帰る。';

const draft = (premise: string, pageCount = 4) => draftScript({ premise, cast: [], pageCount }).text;
const panelsOf = (text: string) =>
  outlineOf(parseScript(text)).chapters.flatMap(({ pages }) => pages.flatMap(({ panels }) => panels));

describe('A draft by rules', () => {
  it('has as many pages as were asked for, each with a few panels, and is the same every time', () => {
    const [chapter] = outlineOf(parseScript(draft(PREMISE))).chapters;
    const counts = chapter?.pages.map(({ panels }) => panels.length) ?? [];
    expect(counts).toHaveLength(4);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...counts)).toBeLessThanOrEqual(7);
    expect(draft(PREMISE)).toBe(draft(PREMISE));
  });

  it('begins a scene with its place and time wherever either changes', () => {
    const opening = panelsOf(draft(PREMISE)).filter(({ opensScene }) => opensScene);
    expect(opening.map(({ scene }) => [scene?.side, scene?.place])).toEqual([
      ['outside', 'KANDA STATION'],
      ['inside', 'HER DOOR'],
    ]);
    expect(opening.slice(0, 1).every(({ notes }) => notes.includes('establishing'))).toBe(true);
  });

  it('tells every sentence of the premise, and gives people words to say', () => {
    const told = panelsOf(draft(PREMISE))
      .flatMap(({ actions }) => actions.map(({ text }) => text))
      .join(' ');
    expect(told).toContain('Yuki waits at Kanda Station in the rain.');
    expect(told).toContain('Ren comes late with a broken umbrella.');
    expect(told).toContain('Yuki and Ren share it and laugh.');
    const { speakers } = outlineOf(parseScript(draft(PREMISE)));
    expect(speakers.toSorted()).toEqual(['Ren', 'Yuki']);
  });

  it('lets people say what the premise has them say', () => {
    const lines = panelsOf(draft('Mio finds a cat. Mio says, “You are mine now.” The cat sleeps.')).flatMap(
      (panel) => panel.lines,
    );
    expect(lines.find(({ text }) => text === 'You are mine now.')).toMatchObject({ speaker: 'Mio', say: 'speech' });
  });

  it('speaks Japanese of a Japanese premise', () => {
    const text = draft(JAPANESE);
    expect(text).toContain('## ページ 1');
    expect(outlineOf(parseScript(text)).speakers.toSorted()).toEqual(['ユキ', 'レン']);
    expect(text).not.toMatch(/Nobody|silent/);
  });

  it('finds people by name, by role, and by what pronouns say of them', () => {
    expect(peopleOfPremise('A knight meets an old witch in the forest.', [])).toEqual([
      { name: 'Knight', sex: 'boy' },
      { name: 'Witch', sex: 'girl' },
    ]);
    expect(peopleOfPremise('Rain falls. Alex runs home, and his sister waits in Tokyo.', [])).toMatchObject([
      { name: 'Alex', sex: 'boy' },
      { name: 'Sister', sex: 'girl' },
    ]);
    expect(peopleOfPremise('mio sleeps', [{ name: 'Mio', sex: 'girl' }])).toEqual([{ name: 'Mio', sex: 'girl' }]);
  });

  it('makes a page even of one word, and of a very long premise', () => {
    expect(panelsOf(draft('Rain', 1)).length).toBeGreaterThan(0);
    const long = Array.from({ length: 60 }, (_, index) => `Yuki opens door ${index}.`).join(' ');
    const pages = outlineOf(parseScript(draft(long, 4))).chapters.flatMap((one) => one.pages);
    expect(Math.max(...pages.map(({ panels }) => panels.length))).toBeLessThanOrEqual(7);
  });
});

describe('People without names', () => {
  it.each([
    ['Two girls share an umbrella.', ['Girl', 'Other girl']],
    ['A girl and another girl meet. The other girl cries.', ['Girl', 'Other girl']],
    ['Three old men play cards.', ['Old man', 'Other old man', 'Third old man']],
    ['二人の少女が駅で会う。', ['少女', 'もう一人の少女']],
    ['A girl finds a cat. The girl smiles.', ['Girl', 'Cat']],
  ])('of "%s" are as many as it says', (premise, names) => {
    expect(peopleOfPremise(premise, []).map(({ name }) => name)).toEqual(names);
  });

  it('are both in the panel that tells of them together', () => {
    const people = [
      { id: 'a', name: 'Girl', sex: 'girl' as const },
      { id: 'b', name: 'Other girl', sex: 'girl' as const },
    ];
    const ids = (text: string) => peopleIn(text, people, []).map(({ id }) => id);
    expect(ids('Two girls share an umbrella.')).toEqual(['a', 'b']);
    expect(ids('The other girl cries.')).toEqual(['b']);
    expect(ids('The girl cries.')).toEqual(['a']);
    expect(ids('Another girl arrives.')).toEqual(['b']);
  });

  it('open no two scenes with the same noted view', () => {
    const { text } = draftScript({
      premise: 'Mei waits at the station. The next day Mei runs to the beach. Later she sits in the park.',
      cast: [],
      pageCount: 1,
    });
    expect(text.match(/establishing/g)).toHaveLength(1);
    expect(text).not.toContain('(close-up)');
  });
});
