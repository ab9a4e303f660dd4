import { describe, expect, it } from 'vitest';
import { inventPerson, unknownPeople } from '@/lib/domain/page/planning/invent-people';
import { draftScript } from '@/lib/domain/draft/draft-script';
import { peopleOfPremise } from '@/lib/domain/draft/people-of-premise';
import { outlineOf } from '@/lib/domain/script/outline';
import { parseScript } from '@/lib/domain/script/parse-script';

const castOf = (premise: string) => {
  const outline = outlineOf(parseScript(draftScript({ premise, cast: [], pageCount: 2 }).text));
  return unknownPeople(outline, { premise, cast: [], places: [] }, []).map((person) => inventPerson(person, []));
};

describe('People of a premise', () => {
  it('are the keeper and the robot that it tells of, as they are told', () => {
    const [keeper, robot, ...others] = castOf(
      'An old lighthouse keeper with a white beard and a peaked cap finds a broken robot on the beach. The old man repairs the robot.',
    );
    expect(keeper).toMatchObject({
      name: 'Lighthouse keeper',
      description: 'An old lighthouse keeper with a white beard and a peaked cap',
      traits: { age: 'elder', sex: 'boy', extras: { headwear: 'peaked_cap', facialHair: ['full_beard'] } },
    });
    expect(robot).toMatchObject({
      name: 'Robot',
      description: 'a broken robot',
      traits: { extras: { kind: 'robot' }, marks: [] },
    });
    expect(others).toEqual([]);
  });

  it('are found in Japanese', () => {
    expect(
      castOf('白いひげの老灯台守が浜辺で壊れたロボットを見つける。').map(({ name, description }) => [
        name,
        description,
      ]),
    ).toEqual([
      ['灯台守', '白いひげの老灯台守'],
      ['ロボット', '壊れたロボット'],
    ]);
  });

  it('have the looks that are told of their names', () => {
    const [mio, tama] = castOf('Mio, a tall girl with red hair, meets a cat named Tama. Mio and Tama go home.');
    expect(mio).toMatchObject({ name: 'Mio', traits: { hairColour: 'red_hair' } });
    expect(tama).toMatchObject({ name: 'Tama', traits: { extras: { kind: 'cat' } } });
  });

  it('are called by their own words, and those meant again are the same', () => {
    const names = (premise: string) => peopleOfPremise(premise, []).map(({ name }) => name);
    expect(names('A little girl and a big black dog wait for grandmother. The girl cries.')).toEqual([
      'Little girl',
      'Dog',
      'Grandmother',
    ]);
    expect(names('A chef eats fish with a dragon.')).toEqual(['Chef', 'Dragon']);
    expect(names('Yuki and Ren find a kitten at the station. The cat sleeps.')).toEqual(['Yuki', 'Ren', 'Kitten']);
    expect(names('おばあさんと小さな男の子が犬を探す。')).toEqual(['おばあさん', '小さな男の子', '犬']);
  });

  it('are the usual teenager of their name where nothing is said of them', () => {
    const plain = inventPerson({ name: 'Yuki', sex: 'girl' }, []);
    expect(plain).toMatchObject({ description: '', traits: { age: 'teen', sex: 'girl' } });
    expect(inventPerson({ name: 'Yuki', sex: 'girl', words: '' }, [])).toEqual(plain);
  });

  it('let no animal speak', () => {
    const outline = outlineOf(
      parseScript(draftScript({ premise: 'Mio finds a kitten. The kitten cries.', cast: [], pageCount: 3 }).text),
    );
    expect(outline.speakers).not.toContain('Kitten');
  });
});
