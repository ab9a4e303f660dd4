import { describe, expect, it } from 'vitest';
import { sexOfGivenName, sexOfKnownName } from '@/lib/domain/characters/given-names.data';
import { presentIn } from '@/lib/domain/draft/absent-people';
import { unknownPerson } from '@/lib/domain/draft/find-foreign-people';
import { ROLE_KINDS } from '@/lib/domain/draft/person-facts';
import { workSaid } from '@/lib/domain/draft/person-work';
import { sentencesOf } from '@/lib/domain/draft/sentences';
import { beingTold, thingsToldOf } from '@/lib/domain/draft/told-of-people';

describe('What a text tells of one person', () => {
  it('is what they hold and wear, and not what another has', () => {
    const text = 'Soledad sits on a bench, holding a harmonica. Beto, in a red scarf, waves to her.';
    expect(thingsToldOf(['Soledad'], ['Beto'], text)).toEqual(['has a harmonica']);
    expect(thingsToldOf(['Beto'], ['Soledad'], text)).toContain('has a red scarf');
    expect(thingsToldOf(['父親'], ['看護師'], '父親は古いグローブを握りしめる。看護師は傘を持つ。')).toEqual([
      '古いグローブ',
    ]);
  });

  it('is the being that they are said to be, and none that they have to do with', () => {
    expect(beingTold(['roommate'], 'My roommate is a werewolf.', ROLE_KINDS)).toBe('werewolf');
    expect(beingTold(['Admiral'], 'A horse named Admiral, old and proud, runs.', ROLE_KINDS)).toBe('horse');
    expect(beingTold(['Mina'], 'Mina is a ghost hunter.', ROLE_KINDS)).toBeNull();
    expect(beingTold(['千鶴'], '千鶴は、泣いている骸骨を見つける。', ROLE_KINDS)).toBeNull();
  });

  it('is the work that is said of just them', () => {
    const text = 'Abel the priest, Ingrid the banker and Ramiro (30), a mechanic with a mustache, argue.';
    expect(['Abel', 'Ingrid', 'Ramiro'].map((name) => workSaid([name], text))).toEqual([
      'priest',
      'banker',
      'mechanic',
    ]);
    expect(workSaid(['美咲'], '客の美咲（会社員、28歳）が来る。')).toBe('会社員');
  });
});

it('who does not come is not there', () => {
  const people = ['Nurse', 'Janitor'].map((name) => ({ person: unknownPerson(name), calls: [name] }));
  expect(presentIn('The nurse waits, but the janitor doesn’t come.', people).map(({ person }) => person.name)).toEqual([
    'Nurse',
  ]);
  expect(presentIn('The nurse and the janitor dance.', people)).toHaveLength(2);
});

it('a subject is no clause of its own in Japanese, and what is said in two sentences has no gap', () => {
  expect(sentencesOf('深夜のタクシー運転手が、雨の中で客を乗せる。', 'ja')).toHaveLength(1);
  expect(sentencesOf('「代わってくれ。立ってるだけでいい」と大地は頼む。', 'ja')).toEqual([
    '「代わってくれ。立ってるだけでいい」と大地は頼む。',
  ]);
});

it('a title says nothing of the sex of a name, and an ending less than the name', () => {
  expect(sexOfGivenName('Dr. Ingrid Solheim')).toBe('female');
  expect(sexOfGivenName('Hyun-woo')).toBe('male');
  expect(sexOfKnownName('Zorbana')).toBeNull();
});
