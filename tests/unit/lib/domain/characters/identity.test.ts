import { expect, it } from 'vitest';
import { characterTraitsSchema, outfitTraitsSchema, paletteSchema, SHEET_CELLS } from '@/lib/contracts/characters';
import { characterRough, characterTags } from '@/lib/domain/staging/character-rough';
import { identityOf, paletteOf, restingExpression } from '@/lib/domain/characters/identity';
import { randomCharacter } from '@/lib/domain/characters/random-character';
import { CELL_VIEWS, stageCell } from '@/lib/domain/characters/sheet-cells';
import { stagingSchema } from '@/lib/contracts/staging';
import { drawRough, roughSpecificationSchema } from '@/lib/rough';

const people = Array.from({ length: 200 }, (_, seed) => randomCharacter(seed));
const size = { widthPx: 192, heightPx: 192 };

it('somebody at random is a whole character, and the same for the same seed', () => {
  const parsed = people.map(({ traits, outfit }) => ({
    traits: characterTraitsSchema.parse(traits),
    outfit: outfitTraitsSchema.parse(outfit),
  }));
  expect(parsed).toEqual(Array.from({ length: 200 }, (_, seed) => randomCharacter(seed)));
});

it('a character is drawn as one person whom the rough knows', () => {
  const roughs = people.map(({ traits, outfit }) => characterRough({ traits, outfit, shot: 'portrait', size }));
  expect(roughs.filter((rough) => !roughSpecificationSchema.safeParse(rough).success)).toEqual([]);
  expect(new Set(roughs.map(({ people: { length } }) => length))).toEqual(new Set([1]));
});

it('marks are there whatever is worn, each once', () => {
  const [one] = people;
  const traits = characterTraitsSchema.parse({ ...one?.traits, marks: ['scar', 'glasses'] });
  const outfit = outfitTraitsSchema.parse({ ...one?.outfit, accessories: ['scar', 'hat'] });
  expect(identityOf(traits, outfit).accessories).toEqual(['glasses', 'hat', 'scar']);
});

it.each(['age', 'build'] as const)('%s changes how the body is drawn', (trait) => {
  const [one] = people;
  const values = trait === 'age' ? ['child', 'teen', 'adult', 'elder'] : ['slim', 'average', 'sturdy'];
  const drawings = values.map((value) => {
    const traits = characterTraitsSchema.parse({ ...one?.traits, age: 'adult', build: 'average', [trait]: value });
    const outfit = outfitTraitsSchema.parse(one?.outfit);
    return drawRough(characterRough({ traits, outfit, shot: 'full_body', size })).svg;
  });
  expect(new Set(drawings).size).toBe(values.length);
});

it('the face at rest is the one that is chosen, else that of the nature, else a smile', () => {
  const [one] = people;
  const face = (change: object): string =>
    restingExpression(characterTraitsSchema.parse({ ...one?.traits, ...change }));
  expect(face({ expression: 'angry', personality: ['cheerful'] })).toBe('angry');
  expect(face({ expression: null, personality: ['gloomy', 'cheerful'] })).toBe('frown');
  expect(face({ expression: null, personality: [] })).toBe('smile');
});

it('the tags say who it is, with the words of character and outfit, and nothing of the picture', () => {
  const [one] = people;
  const traits = characterTraitsSchema.parse({ ...one?.traits, words: 'fang, star earrings' });
  const outfit = outfitTraitsSchema.parse({ ...one?.outfit, words: 'red tie' });
  const tags = characterTags(traits, outfit);
  expect(tags[0]).toMatch(/^1(girl|boy)$/);
  expect(tags.slice(-3)).toEqual(['fang', 'star earrings', 'red tie']);
  expect(tags.filter((tag) => ['simple background', 'upper body', 'solo'].includes(tag))).toEqual([]);
});

it('a palette is colours of parts, two for eyes of two colours', () => {
  const [one] = people;
  const traits = characterTraitsSchema.parse({ ...one?.traits, eyeColours: { left: 'red_eyes', right: 'blue_eyes' } });
  const palette = paletteSchema.parse(paletteOf(traits, outfitTraitsSchema.parse(one?.outfit)));
  expect(palette.map(({ part }) => part)).toEqual(['hair', 'eyes', 'eyes', 'skin', 'cloth', 'accent']);
});

it('every cell of the sheet is another view or another face', () => {
  const asked = SHEET_CELLS.map((cell) =>
    JSON.stringify(
      stagingSchema.parse(
        stageCell(cell, {
          characterId: '01a20c72-e75b-773d-bbd8-d2256d4cc8bb',
          outfitId: '01a20c72-e75b-773d-bbd8-d2256d4cc8bb',
        }),
      ),
    ),
  );
  expect(new Set(asked).size).toBe(Object.keys(CELL_VIEWS).length);
});
