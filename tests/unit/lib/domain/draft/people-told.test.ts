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
    ['a kind and a role', '猫の店長が昼寝。客の犬が来る。猫は起きない。', ['猫の店長', '犬']],
    [
      'a kind and a role, three of them',
      'ウサギの消防士が眠る。森のゾウがろうそくをつける。',
      ['ウサギの消防士', 'ゾウ'],
    ],
    ['a shadow that walks', '少女の影が、ある夜ひとりで歩き出す。', ['少女', '影']],
    ['a shadow that lies there', '木の影が長く伸びる。少年が泣く。', ['少年']],
    ['a shop', '森のパン屋が火事になり、ハルはホースを握る。', ['ハル']],
    ['who is called a word for a thing', 'サッカー部の大地は、十歳の陸に本を返さない。', ['大地', '陸']],
    ['what is only looked at', '銀行員の手相を占い師が見る。', ['銀行員', '占い師']],
    ['a word with somebody in it', '看護師の真理子はナースコールを受ける。', ['真理子']],
    ['the dead who are there', '亡くなった祖父がベッドに座って笑った。', ['祖父']],
    ['whom one of a family is', '姉のしおりは泣く。航平が姉の部屋に来る。', ['しおり', '航平']],
    ['a holiday', "On Valentine's Day Ivo buys tulips.", ['Ivo']],
    ['two words for one', 'Anneke asks her grandmother. "Ask him," Grandma says.', ['Anneke', 'Grandmother']],
    ['a friend who is named', 'Kwame meets his former best friend, the striker Lucas.', ['Kwame', 'Lucas']],
    ['what is in a bag', 'A boy walks in, holding a goldfish in a bag.', ['Boy']],
    ['an age in figures', 'Zadie, a 24-year-old pilot with blue hair, crash-lands.', ['Zadie']],
    [
      'a sort of story',
      'Post-apocalyptic: a mute scavenger girl and an old war mech cross a sea of sand to the tower.',
      ['Scavenger', 'War mech'],
    ],
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

  it('have what is said of all of them', () => {
    expect(peopleOf('二人の刑事、山本と林が張り込みをしている。').map(({ occupation }) => occupation)).toEqual([
      '刑事',
      '刑事',
    ]);
    expect(peopleOf('佐藤と鈴木は新人の消防士。').map(({ occupation }) => occupation)).toEqual(['消防士', '消防士']);
    expect(peopleOf('理髪師と歯医者は双子の兄弟。').map(({ sex }) => sex)).toEqual(['male', 'male']);
    expect(peopleOf('Three old fishermen argue on the pier.').map(({ age }) => age)).toEqual([
      'elderly',
      'elderly',
      'elderly',
    ]);
  });

  it('have the kind, work and sex that words beside them say', () => {
    expect(peopleOf('His only customer, a walrus, sings.')[0]).toMatchObject({ kind: 'walrus' });
    expect(peopleOf('A mole engineer builds a rocket.')[0]).toMatchObject({ kind: 'mole', occupation: 'engineer' });
    expect(peopleOf('師匠のカラスに言われる。')[0]).toMatchObject({ kind: 'crow', occupation: '師匠' });
    expect(peopleOf('犬の飼い主が泣く。')[0]).toMatchObject({ kind: 'human' });
    expect(peopleOf('魔法使い見習いのココは泣く。')[0]).toMatchObject({ name: 'ココ', occupation: '魔法使い見習い' });
    expect(peopleOf('A bearded baker sleeps.')[0]).toMatchObject({ sex: 'male' });
    expect(peopleOf('A baker sleeps.')[0]).toMatchObject({ sex: null });
    expect(peopleOf('幼なじみの凛は、高校三年の夏に泣く。')[0]).toMatchObject({ name: '凛', age: 'teen' });
    expect(peopleOf('Rosalind walks with a cane.')[0]?.props).toEqual(['cane']);
  });

  it('answer each other', () => {
    const lines = panelsOf('占い師が銀行員の手を見る。「嘘ですね」「あなたも」').flatMap((panel) => panel.lines);
    expect(lines.map(({ speaker }) => speaker)).toEqual(['占い師', '銀行員']);
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

describe('The panels of a premise', () => {
  const actionsOf = (premise: string) => panelsOf(premise).map(({ action }) => action);
  const linesOf = (premise: string) => panelsOf(premise).flatMap(({ lines }) => lines);

  it('tell a sentence with what is said in it whole, and who says it', () => {
    const premise = '青年は網を直す。「やっと会えた」とミオが言うと、老人は「切符は？」と笑う。';
    expect(actionsOf(premise)).toContain('青年は網を直す。');
    expect(actionsOf(premise)).not.toContain('と笑う。');
    expect(
      linesOf(premise)
        .filter(({ text }) => /会えた|切符/u.test(text))
        .map(({ speaker }) => speaker),
    ).toEqual(['ミオ', '老人']);
  });

  it('have nobody run who runs a shop, nobody arrive who others come for, and nobody who is lost', () => {
    expect(linesOf('Marisa runs a small laundromat.').map(({ kind }) => kind)).not.toContain('sound');
    expect(linesOf('When the police come looking for him, Marisa sleeps.').map(({ text }) => text)).not.toContain(
      'I’m here.',
    );
    expect(peopleOf('源造は海で息子を亡くした。源造は息子の法被をたたむ。').map(({ name }) => name)).toEqual(['源造']);
  });

  it('begin with who does something, not with whose they are', () => {
    expect(panelsOf("The clockmaker's apprentice, Emil, breaks the clock.").flatMap(({ people }) => people)[0]).toBe(
      'Emil',
    );
  });

  it('end what is said with a full stop where a comma stood', () => {
    expect(linesOf('"It was an emergency," says the owl.').map(({ text }) => text)).toContain('It was an emergency.');
  });
});
