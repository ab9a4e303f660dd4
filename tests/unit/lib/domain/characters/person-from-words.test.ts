import { describe, expect, it } from 'vitest';
import { characterTraitsSchema, outfitTraitsSchema } from '@/lib/contracts/characters';
import { personFromWords } from '@/lib/domain/characters/person-from-words';
import { ROLES } from '@/lib/domain/characters/roles';
import { slotsOfTag } from '@/lib/rough/prompt/trait-slots';

describe('A person from words', () => {
  it('is an old lighthouse keeper with a white beard and a peaked cap, in English and Japanese', () => {
    for (const text of ['a retired lighthouse keeper with a white beard and a peaked cap', '白いひげの老灯台守']) {
      const { traits, outfit, unknown } = personFromWords(text);
      expect(traits).toMatchObject({
        sex: 'boy',
        age: 'elder',
        hairColour: 'white_hair',
        extras: { facialHair: ['full_beard'], headwear: 'peaked_cap' },
      });
      expect(outfit.outfit).toBe('keeper_coat');
      expect(unknown).toEqual([]);
    }
  });

  it('has every trait that is named, and tells what cannot be drawn', () => {
    const { traits, outfit, unknown, understood } = personFromWords(
      'a tall girl with short red hair, freckles and round glasses in a yellow raincoat',
    );
    expect(traits).toMatchObject({
      sex: 'girl',
      age: 'teen',
      hairColour: 'red_hair',
      hairStyle: 'short_hair',
      marks: ['freckles'],
      extras: { eyewear: 'round_eyewear', proportions: { height: 0.6 } },
    });
    expect(outfit).toMatchObject({ outfit: 'raincoat', clothColour: 'yellow' });
    expect(unknown).toEqual([]);
    expect(understood).toEqual(['tall', 'girl', 'short red hair', 'freckles', 'round glasses', 'yellow raincoat']);
  });

  it.each([
    ['青い髪の眼鏡の少年', { sex: 'boy', hairColour: 'blue_hair', marks: ['glasses'] }],
    ['黄色いレインコートを着た、髪が短い若い女性', { sex: 'girl', age: 'adult', hairStyle: 'short_hair' }],
    ['長い黒髪の少女', { sex: 'girl', hairColour: 'black_hair', hairStyle: 'long_hair' }],
    ['角のある赤い肌の鬼', { extras: { horns: 'oni_horns', skinTone: 'red_skin' } }],
    [
      'her hair is long and black, her eyes are green',
      { hairColour: 'black_hair', hairStyle: 'long_hair', eyeColours: { left: 'green_eyes', right: 'green_eyes' } },
    ],
    ['a 70-year-old woman', { sex: 'girl', age: 'elder' }],
    ['a boy with one blue eye and one green eye', { eyeColours: { left: 'blue_eyes', right: 'green_eyes' } }],
    [
      'a fat king with a long grey beard',
      { build: 'heavy', hairColour: 'silver_hair', extras: { facialHair: ['long_beard'], headwear: 'crown' } },
    ],
    ['a pirate with a wooden leg and a cane', { extras: { prosthetics: ['left_leg'], aid: 'cane' } }],
    ['a black cat', { extras: { kind: 'cat', coat: 'black' } }],
    ['三毛猫', { extras: { kind: 'cat', coat: 'calico' } }],
    ['a muscular black man', { sex: 'boy', age: 'adult', build: 'muscular', skin: 'dark_skin' }],
    ['a skeleton king', { extras: { kind: 'skeleton', headwear: 'crown' } }],
    ['a shy girl', { personality: ['shy'] }],
  ])('reads %s', (text, traits) => {
    expect(personFromWords(text).traits).toMatchObject(traits);
  });

  it('leaves out what is denied, though a role brings it', () => {
    expect(personFromWords('a scientist').traits.marks).toContain('glasses');
    for (const text of [
      'a scientist without glasses',
      'no glasses, a scientist',
      '眼鏡なしの博士',
      '眼鏡をかけていない科学者',
    ])
      expect(personFromWords(text).traits.marks).not.toContain('glasses');
    expect(personFromWords('a king without a beard or a crown').traits.extras).toEqual({});
    expect(personFromWords('a clean-shaven king').traits.extras).toEqual({ headwear: 'crown' });
  });

  it('lets the later of two contradictory words win, and says so', () => {
    const { traits, overruled } = personFromWords('a girl with red hair, no, with blue hair');
    expect(traits.hairColour).toBe('blue_hair');
    expect(overruled).toEqual([{ earlier: 'red hair', later: 'blue hair' }]);
  });

  it('tells others, actions and strange words as not drawn', () => {
    expect(personFromWords('a boy with a dog').unknown).toEqual(['dog']);
    expect(personFromWords('a girl with a zorbly').unknown).toEqual(['zorbly']);
    expect(personFromWords('Eine alte Frau').understood).toEqual([]);
    expect(personFromWords('robot with one eye').unknown).toEqual(['one eye']);
    expect(personFromWords('銀髪の弓使い').unknown).toEqual(['弓使い']);
  });

  it('is the same for the same words, and another for another seed', () => {
    expect(personFromWords('a girl')).toEqual(personFromWords('a girl'));
    const looks = [1, 2, 3, 4].map((seed) => JSON.stringify(personFromWords('a girl', { seed }).traits));
    expect(new Set(looks).size).toBeGreaterThan(1);
  });

  it.each(ROLES.map((role) => [role.englishWords[0] ?? '', role] as const))('makes a fitting %s', (word, role) => {
    for (const text of [word, role.japaneseWords[0] ?? '']) {
      const { traits, outfit, unknown } = personFromWords(text);
      expect(characterTraitsSchema.safeParse(traits).success).toBe(true);
      expect(outfitTraitsSchema.safeParse(outfit).success).toBe(true);
      expect(unknown).toEqual([]);
      const wanted = role.looks.split(', ').filter((look) => look !== '');
      const differs =
        traits.age !== 'teen' ||
        Object.keys(traits.extras).length > 0 ||
        traits.marks.length > 0 ||
        wanted.some((look) => slotsOfTag(look).get('outfit') === outfit.outfit);
      expect(differs).toBe(wanted.length > 0);
    }
  });
});
