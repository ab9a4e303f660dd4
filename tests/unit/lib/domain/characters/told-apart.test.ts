import { describe, expect, it } from 'vitest';
import { clausesOf, type KnownPerson } from '@/lib/domain/characters/people-in-text';
import { personFromWords } from '@/lib/domain/characters/person-from-words';
import { YOUNG_BOYS_HAIR } from '@/lib/domain/characters/fitting-looks';
import { isToldApart, printOf } from '@/lib/domain/characters/told-apart-hair';
import { placeOfDoing } from '@/lib/domain/draft/place-of-doing';
import { understandPlace } from '@/lib/domain/draft/understand-places';
import { inventPerson } from '@/lib/domain/page/planning/invent-people';
import type { HairColour } from '@/lib/rough/vocabulary';

const PEOPLE: readonly KnownPerson[] = [
  { id: 'g', name: 'Girl', sex: 'girl' },
  { id: 'b', name: 'Little brother', sex: 'boy' },
];

describe('People of whom nothing is said', () => {
  it('print otherwise than who came before them', () => {
    for (let cast = 0; cast < 12; cast += 1) {
      const hair: HairColour[] = [];
      for (const name of ['Aki', 'Ren', 'Mika']) {
        const { traits } = inventPerson({ name: `${name}${cast}`, sex: 'girl' }, hair);
        expect(isToldApart(traits.hairColour, hair, 0)).toBe(true);
        if (hair.length > 0) expect(printOf(traits.hairColour)).not.toBe(printOf(hair.at(-1)!));
        hair.push(traits.hairColour);
      }
      expect(hair.map(printOf)).toContain('black');
    }
  });

  it('are boys by their hair, and hide no eye', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const { traits } = personFromWords('a boy', { seed });
      expect(YOUNG_BOYS_HAIR).toContain(traits.hairStyle);
      expect(traits.bangs).not.toBe('hair_over_one_eye');
    }
    expect(personFromWords('a boy with long hair').traits.hairStyle).toBe('long_hair');
  });
});

describe('Words', () => {
  it('say of whoever is found that they sleep', () => {
    const clauses = clausesOf('The girl finds him asleep under the drum.', PEOPLE, ['b']);
    expect(clauses.find(({ text }) => text.includes('asleep'))?.doers.map(({ id }) => id)).toEqual(['b']);
    expect(clausesOf('The girl finds a bag.', PEOPLE, ['b'])).toHaveLength(1);
    const strangers: readonly KnownPerson[] = [
      { id: 'baker', name: 'Baker', sex: 'boy' },
      { id: 'fox', name: 'Fox', sex: 'other' },
    ];
    const found = clausesOf('A bearded baker finds a fox asleep in his oven.', strangers, []);
    expect(found.find(({ text }) => text.includes('asleep'))?.doers.map(({ id }) => id)).toEqual(['fox']);
  });

  it('mean the library of a school, and a field where they speak of innings', () => {
    expect(understandPlace('Hana hides in the school library').place).toMatchObject({
      name: 'school library',
      scene: 'library',
    });
    expect(placeOfDoing('In the last inning the pitcher smiles.', 'en')).toBe('Baseball field');
    expect(understandPlace('in the baseball field').place?.scene).toBe('stadium');
    expect(placeOfDoing('A girl finds a letter.', 'en')).toBeNull();
  });
});
