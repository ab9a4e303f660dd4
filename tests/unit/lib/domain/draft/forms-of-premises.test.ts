import { describe, expect, it } from 'vitest';
import { castParts, isCastEntry, spokenLine } from '@/lib/domain/draft/cast-parts';
import { draftStory } from '@/lib/domain/draft/draft-story';
import { workOfAnimal } from '@/lib/domain/draft/person-work';
import { patternFor } from '@/lib/domain/draft/quick-pattern';
import { splitPremise } from '@/lib/domain/draft/split-premise';
import { thingsToldOf } from '@/lib/domain/draft/told-of-people';
import { isNameHere } from '@/lib/domain/draft/word-names';

const peopleOf = (premise: string) => draftStory({ premise }).people;
const named = (premise: string): string[] => peopleOf(premise).map(({ name }) => name);

describe('A list of people', () => {
  it('has a name and what is said of it, in as many parts as there are', () => {
    expect(castParts('Aurelio - conductor, 58, silver beard')).toEqual([
      { kind: 'person', name: 'Aurelio', text: 'conductor, 58, silver beard' },
    ]);
    expect(castParts('Aurelio - conductor - 58 - shy')[0]).toMatchObject({
      name: 'Aurelio',
      text: 'conductor, 58, shy',
    });
    expect(castParts('まり：小学生：10歳：元気')[0]).toMatchObject({ name: 'まり', text: '小学生、10歳、元気' });
    expect(castParts('小学生のまり(9歳)')[0]).toMatchObject({ name: 'まり', text: '小学生、9歳' });
  });

  it('needs no marks below its heading, and no name is one of a list elsewhere', () => {
    expect(isCastEntry('Katya - second violinist', { isCast: true, isMarked: false })).toBe(true);
    expect(isCastEntry('Katya - second violinist', { isCast: false, isMarked: false })).toBe(false);
    expect(isCastEntry('Katya plays.', { isCast: true, isMarked: false })).toBe(false);
  });

  it('stands below 「■人物」 and 「【登場人物】」 too', () => {
    const { parts } = splitPremise('【登場人物】\n・店主の源さん(70歳)\n\n■話:店を閉める。', 'ja');
    expect(parts[0]).toMatchObject({ kind: 'person', name: '源さん' });
    expect(parts.some((part) => part.kind === 'sentence' && part.text.includes('店を閉める'))).toBe(true);
  });
});

describe('A script', () => {
  it('may have a line behind a dash', () => {
    expect(spokenLine('MATEO — You’re in my seat.')).toEqual({ speaker: 'MATEO', text: 'You’re in my seat.' });
    expect(spokenLine('PARK - NIGHT')).toBeNull();
  });

  it('has people of whom pronouns behind their lines tell', () => {
    const [mateo, hanne] = peopleOf(
      'MATEO — Move.\nHANNELORE — No.\n\n(A park. He is an old widower with a walking stick; she is a teenage runaway.)',
    );
    expect(mateo).toMatchObject({ name: 'Mateo', sex: 'male', age: 'elderly' });
    expect(hanne).toMatchObject({ name: 'Hannelore', sex: 'female', age: 'teen' });
  });
});

describe('A word that is a name too', () => {
  it('is somebody where the sentence says so', () => {
    expect(isNameHere('Hope is a very pessimistic weather presenter.', 'Hope')).toBe(true);
    expect(isNameHere('Rose, who is nine, runs.', 'Rose')).toBe(true);
    expect(isNameHere('Hope is a dangerous thing.', 'Hope')).toBe(false);
    expect(isNameHere('The Rose says nothing.', 'Rose')).toBe(false);
  });

  it('is somebody in Japanese where it is said to be one', () => {
    expect(named('海は海がきらいな中学生の男の子。')).toEqual(['海']);
  });
});

describe('Two who are told apart', () => {
  it('are two, each with what is said of them', () => {
    const people = peopleOf(
      'Two sisters inherit a lighthouse. The older one is a banker with pearl earrings, the younger one is a welder in dirty overalls.',
    );
    expect(people.map(({ occupation }) => occupation)).toEqual(['banker', 'welder']);
    expect(people.map(({ clothes }) => clothes)).toEqual([['earrings'], ['overalls']]);
    expect(peopleOf('無人島。男が二人。片方は弁護士、もう片方は漁師。')).toMatchObject([
      { name: '弁護士', sex: 'male' },
      { name: '漁師', sex: 'male' },
    ]);
  });
});

it('animals have the work that is said of them', () => {
  const text = 'A fat pig who is the mayor, and a mouse who is the whole police department.';
  expect(workOfAnimal(['Pig'], text)).toBe('mayor');
  expect(workOfAnimal(['Mouse'], text)).toBe('police officer');
  expect(workOfAnimal(['Fox'], text)).toBeNull();
  expect(peopleOf('The conductor is a snail in a bow tie.')[0]).toMatchObject({
    name: 'Snail conductor',
    occupation: 'conductor',
  });
});

it('things are held in Japanese before a name, at a part of the body, and in a sentence that names nobody', () => {
  expect(thingsToldOf(['男'], [], '彼女はギターを背負った見知らぬ男に会う。')).toContain('ギター');
  expect(thingsToldOf(['おじいさん'], [], 'おじいさんの手には、小さな骨壺。')).toContain('小さな骨壺');
  expect(thingsToldOf(['いばら'], [], 'いばらは祭りに行く。大きな編み笠をかぶる。')).toContain('大きな編み笠');
  expect(thingsToldOf(['いばら'], ['母'], 'いばらは祭りに行く。母は編み笠をかぶる。')).toEqual([]);
});

it('who asks for a story, what it is called and how letters begin is nobody', () => {
  expect(
    named('The Umbrella Thief - a synopsis\n\nJudge Ekström waits in the rain. I imagine this at eight pages.'),
  ).toEqual(['Ekström']);
  expect(named('Dear Mr. Santos, your goat has eaten my tuba. Yours, Mrs. Lindqvist.')).not.toContain('Dear');
  expect(named('In medieval Cordoba, a blind astronomer meets a thief.')).toEqual(['Astronomer', 'Thief']);
});

describe('A pattern for one text', () => {
  it('matches there as the one with classes of Unicode does', () => {
    const source = String.raw`(?<![\p{L}])mika,? (?:is|was) an? ([\p{Ll}-]+ ?\p{L}*)(?![\p{L}\p{N}])`;
    const text = 'Then Mika, is a Baker of 9. MIKA was an old man.';
    expect([...text.matchAll(patternFor(source, 'giu', text))].map(([found]) => found)).toEqual(
      [...text.matchAll(new RegExp(source, 'giu'))].map(([found]) => found),
    );
    expect(patternFor(source, 'giu', text).unicode).toBe(false);
  });

  it('keeps its classes for other letters, and where it has others', () => {
    expect(patternFor(String.raw`\p{L}`, 'u', 'Ekström').unicode).toBe(true);
    expect(patternFor(String.raw`\p{Script=Han}`, 'u', 'a').unicode).toBe(true);
  });
});
