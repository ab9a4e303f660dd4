import { describe, expect, it } from 'vitest';
import {
  drawRough,
  parsePromptTags,
  roughSpecificationSchema,
  sampleSpecification,
  specificationChunks,
  specificationFromTags,
  specificationTags,
  type ReadSpecification,
} from '@/lib/rough';
import {
  ACCESSORIES,
  ARM_POSES,
  BANGS,
  CLOTH_COLOURS,
  COLOURED_GARMENT,
  EXPRESSIONS,
  EYE_COLOURS,
  HAIR_COLOURS,
  HAIR_STYLES,
  OUTFITS,
  SCENES,
  SHOTS,
  SKINS,
  STYLES,
} from '@/lib/rough/vocabulary';

const read = (prompt: string, seed = 7): ReadSpecification =>
  specificationFromTags({ chunks: parsePromptTags(prompt), seed, widthPx: 192, heightPx: 192 });
const tagsOf = (prompt: string, seed = 7): string[] => specificationTags(read(prompt, seed).specification);
const seeds = Array.from({ length: 30 }, (_, seed) => seed * 104729);
const onlyPerson = (prompt: string) => {
  const [person, ...others] = read(prompt).specification.people;
  if (!person || others.length > 0) throw new Error(`"${prompt}" is not one person.`);
  return person;
};

describe('captions of 2,000 sampled pictures', () => {
  const originals = Array.from({ length: 2000 }, (_, seed) => sampleSpecification(seed));
  const missing = (chunks: (tags: (typeof originals)[number]) => string[][], shift: number): string[] =>
    originals.flatMap((original) => {
      const seed = original.seed + shift;
      const { specification } = specificationFromTags({ chunks: chunks(original), seed, ...original.size });
      const named = specificationTags(specification);
      return specificationTags(original)
        .filter((tag) => !named.includes(tag))
        .map((tag) => `${original.seed}: ${tag}`);
    });

  it('name every trait again as one list', () => {
    expect(missing((one) => [specificationTags(one).map((tag) => tag.replaceAll('_', ' '))], 0)).toEqual([]);
  });

  it('name every trait again as one list a person, with another seed', () => {
    expect(missing(specificationChunks, 99991)).toEqual([]);
  });

  it('give a valid specification', () => {
    const parsed = originals.map((original) =>
      roughSpecificationSchema.safeParse(
        specificationFromTags({ chunks: specificationChunks(original), seed: original.seed, ...original.size })
          .specification,
      ),
    );
    expect(parsed.filter(({ success }) => !success)).toEqual([]);
  });
});

describe('what is named and what the seed chooses', () => {
  const prompt =
    '1girl, silver hair, twintails, red eyes, smile, looking left, blue kimono, waving, upper body, forest, manga';
  const named = [
    '1girl',
    'silver_hair',
    'twintails',
    'red_eyes',
    'smile',
    'looking_left',
    'kimono',
    'blue_kimono',
    'waving',
    'upper_body',
    'forest',
    'manga',
  ];

  it('a named trait is the same with every seed', () => {
    const lost = seeds.flatMap((seed) => named.filter((tag) => !tagsOf(prompt, seed).includes(tag)));
    expect(lost).toEqual([]);
  });

  it('unnamed traits differ from seed to seed', () => {
    const people = seeds.map((seed) => read('1girl', seed).specification);
    const variety = (values: readonly unknown[]): number => new Set(values).size;
    expect(variety(people.map(({ people: [one] }) => one?.who.hairColour))).toBeGreaterThan(5);
    expect(variety(people.map(({ people: [one] }) => one?.who.outfit))).toBeGreaterThan(4);
    expect(variety(people.map(({ people: [one] }) => one?.how.expression))).toBeGreaterThan(5);
    expect(variety(people.map(({ scene }) => scene))).toBeGreaterThan(5);
    expect(variety(people.map(({ shot }) => shot))).toBeGreaterThan(3);
  });

  it('naming one trait leaves the others as the seed chose them', () => {
    const [before, after] = [
      read('1girl, smile, upper body').specification,
      read('1girl, smile, upper body, pink hair').specification,
    ];
    const [one] = before.people;
    expect(after).toEqual({ ...before, people: [{ ...one, who: { ...one?.who, hairColour: 'pink_hair' } }] });
  });

  it('the same prompt and seed are the same drawing', () => {
    expect(drawRough(read(prompt).specification)).toEqual(drawRough(read(prompt).specification));
  });

  it('weights and brackets change nothing', () => {
    expect(read('(1girl:1.2), [silver_hair], ((forest))')).toEqual(read('1girl, silver hair, forest'));
  });

  it('what adds to a person is there only when it is named', () => {
    const additions = seeds.flatMap((seed) =>
      read('1girl, upper body', seed).specification.people.flatMap(({ who, how }) => [
        ...who.accessories,
        ...(how.view === 'front' && how.eyes === 'open' && !how.hasBlush && !how.arms.startsWith('holding')
          ? []
          : [how]),
        ...(who.eyeColours.left === who.eyeColours.right ? [] : ['heterochromia']),
      ]),
    );
    expect(additions).toEqual([]);
  });

  it('named eyes are open, named clothes are in the shot', () => {
    const specifications = seeds.map((seed) => read('1girl, red eyes, crossed arms, dress', seed).specification);
    expect(specifications.filter(({ shot }) => shot === 'close-up' || shot === 'portrait')).toEqual([]);
    expect(specifications.filter(({ people: [one] }) => one?.how.expression === 'laughing')).toEqual([]);
  });
});

describe('who is in the picture', () => {
  it.each([
    ['1girl', ['girl']],
    ['1boy, solo', ['boy']],
    ['2girls', ['girl', 'girl']],
    ['2boys, multiple boys', ['boy', 'boy']],
    ['1girl, 1boy', ['girl', 'boy']],
    ['1boy, 1girl, couple', ['boy', 'girl']],
    ['multiple girls', ['girl', 'girl']],
    ['no humans, forest', []],
    ['scenery, sunset', []],
    ['forest, night', []],
    ['maid, smile', ['girl']],
    ['solo, gakuran', ['boy']],
    ['1girl, solo BREAK red eyes, smile', ['girl']],
    ['1girl, red hair BREAK 1boy, black hair', ['girl', 'boy']],
    ['1girl, 1boy, on left, 1girl, smile BREAK 1girl, 1boy, on right, 1boy, frown', ['girl', 'boy']],
    ['1girl, 1boy, on right, 1girl, smile BREAK 1girl, 1boy, on left, 1boy, frown', ['boy', 'girl']],
    ['2girls, forest BREAK red hair BREAK blue hair', ['girl', 'girl']],
    ['3girls', ['girl', 'girl', 'girl']],
    ['three girls', ['girl', 'girl', 'girl']],
    ['2girls, 1boy', ['girl', 'girl', 'boy']],
    ['1boy, 2girls, multiple girls', ['boy', 'girl', 'girl']],
    ['4boys', ['boy', 'boy', 'boy', 'boy']],
    ['2girls, 1girl', ['girl', 'girl']],
    ['1girl BREAK 1boy BREAK 1girl', ['girl', 'boy', 'girl']],
    [
      '2girls, 1boy, on left, 1girl BREAK 2girls, 1boy, 1boy BREAK 2girls, 1boy, on right, 1girl',
      ['girl', 'boy', 'girl'],
    ],
    ['2girls, 1boy, 1girl, red hair, 1boy, black hair, 1girl, blue hair', ['girl', 'boy', 'girl']],
    ['nurse', ['girl']],
    ['butler, running', ['boy']],
    ['1girl, 1boy, princess carry', ['boy', 'girl']],
    ['1girl, 1boy, on left, 1girl, on right, 1boy, princess carry', ['girl', 'boy']],
  ])('%s', (prompt, sexes) => {
    expect(read(prompt).specification.people.map(({ who }) => who.sex)).toEqual(sexes);
  });

  it.each([
    '',
    'masterpiece, best quality',
    'simple background',
    'smile',
    'portrait, forest',
    'running, forest',
    'hug, forest',
  ])('"%s" has one person', (prompt) => {
    expect(read(prompt).specification.people).toHaveLength(1);
  });

  it('a fifth person is not drawn, and it says so', () => {
    expect(read('5girls, smile').ignored).toEqual(['5girls']);
  });
});

describe('two people', () => {
  const pair = (prompt: string) => read(prompt).specification.people.map(({ who, how }) => ({ ...who, ...how }));

  it.each([
    '1girl, 1boy, on left, 1girl, red hair, smile, on right, 1boy, black hair, angry, portrait, sky',
    '1girl, red hair, smile, portrait, sky BREAK 1boy, black hair, angry, portrait, sky',
    '1girl, 1boy, portrait, sky BREAK red hair, smile BREAK black hair, angry',
    '1girl, 1boy, red hair, smile, black hair, angry, portrait, sky',
  ])('each has their own traits: %s', (prompt) => {
    expect(pair(prompt)).toMatchObject([
      { sex: 'girl', hairColour: 'red_hair', expression: 'smile' },
      { sex: 'boy', hairColour: 'black_hair', expression: 'angry' },
    ]);
    expect(read(prompt)).toMatchObject({ ignored: [], specification: { shot: 'portrait', scene: 'sky' } });
  });

  it('a trait that is named once is for both', () => {
    expect(pair('2girls, smile, pink hair')).toMatchObject([
      { expression: 'smile', hairColour: 'pink_hair' },
      { expression: 'smile', hairColour: 'pink_hair' },
    ]);
  });

  it("a girl's dress is not the boy's", () => {
    expect(pair('1boy, 1girl, dress').map(({ outfit }) => outfit === 'dress')).toEqual([false, true]);
  });
});

describe("the model's vocabulary", () => {
  const words = [
    ...[...HAIR_COLOURS, ...HAIR_STYLES, ...BANGS, ...EYE_COLOURS, ...SKINS, ...OUTFITS, ...ACCESSORIES],
    ...[...EXPRESSIONS, ...ARM_POSES, ...SCENES, ...SHOTS, ...STYLES, 'closed_eyes', 'one_eye_closed', 'heterochromia'],
    ...[
      'looking_at_viewer',
      'looking_to_the_side',
      'looking_left',
      'looking_right',
      'from_behind',
      'on_left',
      'on_right',
    ],
    ...['blush', 'sweatdrop', 'anger_vein', 'shouting', 'monochrome', 'greyscale', '1girl', 'solo'],
    ...CLOTH_COLOURS.flatMap((colour) =>
      OUTFITS.map((outfit) => COLOURED_GARMENT[outfit]).flatMap((garment) =>
        garment === null ? [] : [`${colour}_${garment}`],
      ),
    ),
  ];

  it.each(words)('%s is understood', (word) => {
    expect(read(`1girl, ${word}`)).toMatchObject({
      ignored: [],
      specification: { people: [{ who: { sex: 'girl' } }] },
    });
  });
});

describe('words of people', () => {
  it.each([
    ['grey hair', { hairColour: 'silver_hair' }],
    ['long hair, twintails', { hairStyle: 'twintails' }],
    ['twintails, long hair', { hairStyle: 'twintails' }],
    ['medium hair', { hairStyle: 'bob_cut' }],
    ['long hair, messy hair', { hairStyle: 'long_hair' }],
    ['short hair, messy hair', { hairStyle: 'messy_hair' }],
    ['hime cut, long hair', { hairStyle: 'hime_cut', bangs: 'blunt_bangs' }],
    ['low-tied hair', { hairStyle: 'low_tied_hair' }],
    ['low ponytail', { moreHairStyle: 'low_ponytail' }],
    ['long hair, wavy hair', { hairStyle: 'wavy_hair' }],
    ['wavy hair, twintails', { hairStyle: 'twintails' }],
    ['blue track suit', { outfit: 'track_suit', clothColour: 'blue' }],
    ['leather jacket, brown jacket', { outfit: 'leather_jacket', clothColour: 'brown' }],
    ['policewoman, red necktie', { outfit: 'police_uniform', clothColour: 'red' }],
    ['lab coat, green shirt', { outfit: 'lab_coat', clothColour: 'green' }],
    ['qipao, red dress', { outfit: 'china_dress', clothColour: 'red' }],
    ['absurdly long hair', { hairStyle: 'very_long_hair' }],
    ['golden eyes', { eyeColours: { left: 'yellow_eyes', right: 'yellow_eyes' } }],
    ['heterochromia, red eyes, blue eyes', { eyeColours: { left: 'red_eyes', right: 'blue_eyes' } }],
    ['dark-skinned female', { skin: 'dark_skin' }],
    ['blue kimono', { outfit: 'kimono', clothColour: 'blue' }],
    ['dark blue dress', { outfit: 'dress', clothColour: 'blue' }],
    ['serafuku, red sailor collar', { outfit: 'serafuku', clothColour: 'red' }],
    ['black suit', { outfit: 'suit', clothColour: 'black' }],
    ['grey robe', { outfit: 'witch_robe', clothColour: 'grey' }],
    ['red scarf', { accessories: ['scarf'], accentColour: 'red' }],
    ['white hat', { accessories: ['hat'], accentColour: 'white' }],
    ['witch', { outfit: 'witch_robe', accessories: ['hat'] }],
    ['witch hat', { outfit: 'witch_robe', headwear: 'witch_hat' }],
    ['elf, mole under eye', { accessories: ['pointy_ears'], faceMarks: ['mole_under_left_eye'] }],
    ['striped shirt, t-shirt', { outfit: 't-shirt', shirtPrint: 'stripe' }],
  ])('1girl, %s', (words, traits) => {
    expect(onlyPerson(`1girl, ${words}`).who).toMatchObject(traits);
  });

  it.each([
    ['open mouth, smile', { expression: 'open_mouth' }],
    ['closed mouth, smile', { expression: 'smile' }],
    ['frown, angry', { expression: 'angry', hasAngerVein: false }],
    ['shouting', { expression: 'angry', hasAngerVein: true }],
    ['tears', { expression: 'crying' }],
    ['wink', { eyes: 'one_eye_closed' }],
    ['closed eyes', { eyes: 'closed_eyes' }],
    ['from behind', { view: 'from_behind' }],
    ['blush, sweatdrop', { hasBlush: true, hasSweatdrop: true }],
    ['peace sign', { arms: 'v' }],
    ['red umbrella', { arms: 'holding_umbrella' }],
    ['looking up', { gazeDown: -1 }],
    ['looking down', { gazeDown: 1 }],
  ])('1boy, %s', (words, traits) => {
    const { person, ignored } = { person: onlyPerson(`1boy, ${words}`), ignored: read(`1boy, ${words}`).ignored };
    expect(person.how).toMatchObject(traits);
    expect(ignored).toEqual([]);
  });

  it('people look where they are told to', () => {
    const turns = (words: string) => seeds.map((seed) => read(`1girl, ${words}`, seed).specification.people[0]?.how);
    expect(turns('looking left').every((how) => how && how.turn < -0.45)).toBe(true);
    expect(turns('looking right').every((how) => how && how.turn > 0.45)).toBe(true);
    expect(turns('looking at viewer').every((how) => how && Math.abs(how.turn) < 0.45 && how.gaze === 0)).toBe(true);
    expect(turns('looking away').every((how) => how && Math.abs(how.turn) < 0.45 && how.gaze !== 0)).toBe(true);
  });

  it('a head that is said to be tilted is seen to be', () => {
    const tilts = seeds.map((seed) => read('1girl, head tilt', seed).specification.people[0]?.how.tiltDegrees ?? 0);
    expect(Math.min(...tilts.map(Math.abs))).toBeGreaterThanOrEqual(6);
  });

  it('anybody wears what the prompt says', () => {
    expect(read('1boy, twintails, dress, hair flower, choker, 1boy')).toMatchObject({
      ignored: [],
      specification: {
        people: [
          { who: { sex: 'boy', hairStyle: 'twintails', outfit: 'dress', accessories: ['choker', 'hair_flower'] } },
        ],
      },
    });
  });
});

describe('words beyond the first drawings', () => {
  it.each([
    ['1boy, old man, beard', { age: 'elder', facialHair: ['full_beard'] }],
    ['1boy, handlebar mustache, mustache, long beard', { facialHair: ['handlebar_mustache', 'long_beard'] }],
    ['1boy, bald, muscular', { moreHairStyle: 'bald', build: 'muscular' }],
    ['1girl, hijab, sunglasses', { headwear: 'hijab', eyewear: 'sunglasses' }],
    ['1boy, black top hat, monocle', { headwear: 'top_hat', headwearPaint: '#34333d', eyewear: 'monocle' }],
    ['1girl, dog ears, animal ears, dog tail, tail', { ears: 'dog_ears', tail: 'dog_tail', accessories: [] }],
    ['1girl, fox ears, animal ears', { accessories: ['fox_ears'] }],
    ['1girl, demon wings, wings, demon horns', { wings: 'demon_wings', horns: 'demon_horns' }],
    ['1boy, scar on cheek, prosthetic arm', { faceMarks: ['scar_on_left_cheek'], prosthetics: ['right_arm'] }],
    ['1girl, glasses, round eyewear', { accessories: [], eyewear: 'round_eyewear' }],
    ['1boy, robot, android', { kind: 'robot' }],
    ['1girl, very dark skin, tsurime', { skinTone: 'very_dark_skin', eyeShape: 'sharp' }],
    ['1girl, black hair, grey hair', { hairColour: 'black_hair', hairExtras: ['grey_hair'] }],
    ['1boy, plate armor', { outfit: 'plate_armor' }],
    ['1girl, yellow raincoat', { outfit: 'raincoat', clothColour: 'yellow' }],
    ['1girl, wedding dress, veil', { outfit: 'wedding_dress', headwear: 'veil' }],
    ['no humans, tabby cat, animal focus', { kind: 'cat', coat: 'tabby' }],
  ])('%s', (prompt, who) => {
    const { specification, ignored } = read(`${prompt}, full body`);
    expect(specification.people.map((person) => person.who)).toMatchObject([who]);
    expect(ignored).toEqual([]);
  });

  it('an animal beside a counted person is none of their traits', () => {
    const { specification, ignored } = read('1girl, cat, smile');
    expect(specification.people.map(({ who }) => who.kind)).toEqual([undefined]);
    expect(ignored).toEqual(['cat']);
  });

  it('a beard is the boy’s, an old woman’s age is hers', () => {
    const people = read('1girl, 1boy, beard, old woman').specification.people.map(({ who }) => who);
    expect(people).toMatchObject([{ age: 'elder' }, { facialHair: ['full_beard'] }]);
    expect(people[1]).not.toHaveProperty('age');
  });

  it.each([
    ['1girl, singing', { pose: 'singing' }],
    ['1girl, wheelchair', { pose: 'in_wheelchair' }],
    ['1boy, crutch', { pose: 'on_crutches' }],
    ['1girl, looking up', { pose: 'looking_up', gazeDown: -1 }],
    ['1girl, waving, looking up', { arms: 'waving', gazeDown: -1 }],
    ['no humans, cat, sleeping', { animalPose: 'sleeping' }],
  ])('%s', (prompt, how) => {
    expect(read(prompt).specification.people.map((person) => person.how)).toMatchObject([how]);
  });
});

describe('words of the picture', () => {
  it.each([
    ['beach, sunset', { setting: { tag: 'beach', time: 'dusk', weather: 'clear' } }],
    ['forest, night, fog', { setting: { tag: 'forest', time: 'night', weather: 'fog' } }],
    ['lighthouse, dawn', { setting: { tag: 'lighthouse', time: 'dawn', weather: 'clear' } }],
    ['classroom, sparkle', { scene: 'classroom', effects: ['sparkle'] }],
    ['white background', { scene: 'simple_background' }],
    ['monochrome, greyscale', { style: 'manga' }],
    ['high contrast, monochrome', { style: 'high_contrast' }],
    ['monochrome, sepia', { style: 'sepia' }],
    ['headshot', { shot: 'portrait' }],
    ['on right', { place: 'on_right' }],
  ])('1girl, %s', (words, traits) => {
    expect(read(`1girl, ${words}`).specification).toMatchObject(traits);
  });

  it('indoors and outdoors are kept by every seed', () => {
    const scenes = (words: string) => new Set(seeds.map((seed) => read(`1girl, ${words}`, seed).specification.scene));
    expect([...scenes('indoors')].every((scene) => ['classroom', 'bedroom', 'library'].includes(scene))).toBe(true);
    expect(scenes('outdoors').size).toBeGreaterThan(5);
    expect(scenes('outdoors').has('classroom')).toBe(false);
  });
});

describe('what the rough ignores is said', () => {
  it.each([
    ['masterpiece, 1girl, holding hands', ['masterpiece', 'holding hands']],
    ['1girl, short hair, twintails', ['short hair']],
    ['1girl, red hair, blue hair', ['blue hair']],
    ['1girl, dress, kimono', ['kimono']],
    ['1girl, dress, blue jacket', ['blue jacket']],
    ['1girl, street, library', ['library']],
    ['1girl, closed eyes, red eyes', ['red eyes']],
    ['1girl, laughing, blue eyes, heterochromia', ['blue eyes', 'heterochromia']],
    ['1girl, from behind, smile, red eyes, glasses', ['smile', 'red eyes', 'glasses']],
    ['1girl, from behind, beard, round eyewear', ['beard', 'round eyewear']],
    ['1girl, close-up, cat tail, necklace', ['cat tail', 'necklace']],
    ['1girl, scarf, choker', ['choker']],
    ['1girl, smile, anger vein', ['anger vein']],
    ['no humans, forest, upper body', ['upper body']],
    ['1girl, anime coloring, greyscale', ['greyscale']],
  ])('%s', (prompt, ignored) => {
    expect(read(prompt).ignored).toEqual(ignored);
  });

  it('every tag is either taken or ignored, once, in order', () => {
    const { taken, ignored } = read('1girl, masterpiece, smile, 1girl, forest, smile');
    expect([taken, ignored]).toEqual([['1girl', 'smile', 'forest'], ['masterpiece']]);
  });

  it('words that objects have by nature mean nothing', () => {
    expect(read('1girl, constructor, toString, __proto__').ignored).toEqual(['constructor', 'tostring', 'proto']);
  });
});
