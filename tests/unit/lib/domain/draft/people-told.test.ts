import { describe, expect, it } from 'vitest';
import { draftStory } from '@/lib/domain/draft/draft-story';

const peopleOf = (premise: string) => draftStory({ premise }).people;
const namesOf = (premise: string) => peopleOf(premise).map(({ name }) => name);
const panelsOf = (premise: string) => draftStory({ premise }).pages.flatMap(({ panels }) => panels);

describe('The people of a premise', () => {
  it.each([
    ['a day before a name', 'On Monday Greta wears the coat; on Tuesday Hanne.', ['Greta', 'Hanne']],
    [
      'what both are',
      'Two old friends on a bench. "Do you know me?" asks Arthur. "No," says Bill.',
      ['Arthur', 'Bill'],
    ],
    ['the ghost of somebody', 'The ghost of a lighthouse keeper loves an electrician.', ['Ghost', 'Electrician']],
    ['who is gone', 'A widow builds a robot like her late husband.', ['Widow', 'Robot']],
    ['who has only a pronoun', 'He plays the saxophone, and she listens.', ['Man', 'Woman']],
    ['news', 'OSLO - Local man wakes up with a cow.', ['Man', 'Cow']],
    ['a part of the body', '野良猫が少年の膝に乗る。', ['野良猫', '少年']],
    ['who is not there', '客のいない大広間でミラが歌う。', ['ミラ']],
    ['a kind and a role', '猫の店長が昼寝。客の犬が来る。猫は起きない。', ['店長', '犬']],
    ['who has only a pronoun in Japanese', '彼は本を読む。彼女は笑う。', ['彼', '彼女']],
  ])('are each there once: %s', (_what, premise, names) => {
    expect(namesOf(premise)).toEqual(names);
  });

  it('have the kind, sex and work that stand before them', () => {
    expect(peopleOf('幽霊の花嫁が笑う。')[0]).toMatchObject({ kind: 'ghost', sex: 'female' });
    expect(peopleOf('用務員の岩田は鍵を拾う。')[0]).toMatchObject({ name: '岩田', occupation: '用務員' });
    expect(peopleOf('五歳の双子、リクとソラが笑う。').map(({ age }) => age)).toEqual(['child', 'child']);
    expect(peopleOf('A retired soprano, Madame Okada, sings.')[0]).toMatchObject({ sex: 'female' });
    expect(peopleOf('A ninja hides, but his scarf is too long.')[0]?.clothes).toEqual(['scarf']);
  });

  it('say what stands before their name', () => {
    const lines = panelsOf('Joelle reads to Max. "Who is behind you?" Max asks.').flatMap((panel) => panel.lines);
    expect(lines).toContainEqual({ speaker: 'Max', kind: 'speech', text: 'Who is behind you?' });
  });

  it('do alone what one of them does', () => {
    const actions = panelsOf('Mia finds a boy in a bakery. She feeds him and takes him to the police station.').map(
      ({ action }) => action,
    );
    expect(actions).toContain('Mia takes him to the police station.');
  });
});
