import type { Finish, RoughSpecification } from '@/lib/rough';
import { drawHand } from '@/lib/rough/anatomy/draw-hand';
import { HAND_SHAPES } from '@/lib/rough/anatomy/hand-shapes';
import { headSpecOf } from '@/lib/rough/head/head-spec';
import { Paint } from '@/lib/rough/pen/paint';
import { drawThing } from '@/lib/rough/things';
import {
  ALL_OUTFITS,
  BODY_ACCESSORIES,
  EARS,
  EFFECT_TAGS,
  EXPRESSIONS,
  EYE_COLOURS,
  EYEWEAR,
  FACE_MARKS,
  FACIAL_HAIR,
  FURTHER_HAIR_STYLES,
  HAIR_COLOURS,
  HAIR_STYLES,
  HEADWEAR,
  HORNS,
  KINDS,
  MORE_HAIR_STYLES,
  PAIR_NAMES,
  PLACE_WORDS,
  POSE_NAMES,
  poseWord,
  PROP_WORDS,
  SKIN_TONES,
  TAILS,
  TIMES,
  VIEWS,
  WEATHERS,
  WINGS,
} from '@/lib/rough/vocabulary';
import { changed, personCell, pictureCell, PLAIN, type SheetCell } from './sheet-cells';

/** A sheet by the name of its file. */
export interface Sheet {
  readonly name: string;
  readonly title: string;
  readonly columns: number;
  readonly size: readonly [number, number];
  readonly cells: () => SheetCell[];
}

const words = (tag: string): string => tag.replaceAll('_', ' ');
const at = <T>(list: readonly [T, ...T[]] | readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new RangeError('The list is empty.');
  return found;
};

const SMALL = [200, 220] as const;
const FULL = [190, 300] as const;
const WIDE = [340, 240] as const;
const AGES = ['child', 'teen', 'adult', 'elder'] as const;
const SEXES = ['girl', 'boy'] as const;
const ALL_HAIR = [...HAIR_STYLES, ...FURTHER_HAIR_STYLES];

function heads(finish: Finish): SheetCell[] {
  return Array.from({ length: 48 }, (_, index) => {
    const beard = index % 7 === 3 ? { facialHair: [at(FACIAL_HAIR, index)] } : {};
    const hat = index % 5 === 4 ? { headwear: at(HEADWEAR, index * 3) } : {};
    const sex = at(SEXES, index);
    const person = changed(
      {
        sex,
        age: at(AGES, Math.floor(index / 2) + (index % 3)),
        hairStyle: at(ALL_HAIR, index * 5),
        hairColour: at(HAIR_COLOURS, index * 7),
        eyeColours: { left: at(EYE_COLOURS, index), right: at(EYE_COLOURS, index) },
        skinTone: at(SKIN_TONES, (index * 2) % 9),
        outfit: at(ALL_OUTFITS, index * 3),
        ...(sex === 'boy' ? beard : {}),
        ...hat,
        ...(index % 6 === 1 ? { eyewear: at(EYEWEAR, index) } : {}),
      },
      {
        expression: at(EXPRESSIONS, index * 5),
        view: at(['front', 'three_quarter_left', 'three_quarter_right', 'profile_left'] as const, index),
        tiltDegrees: (index % 5) * 3 - 6,
      },
    );
    return personCell(`${index + 1}`, person, { shot: 'portrait', finish, size: SMALL });
  });
}

function extraTraits(finish: Finish): SheetCell[] {
  const cell = (label: string, who: Parameters<typeof changed>[0]): SheetCell =>
    personCell(
      label,
      changed({ sex: 'boy', age: 'adult', hairStyle: 'short_hair', ...who }, { view: 'three_quarter_left' }),
      { shot: 'portrait', finish, size: SMALL },
    );
  return [
    ...FACIAL_HAIR.map((one) => cell(words(one), { facialHair: [one] })),
    ...HEADWEAR.map((one) => cell(words(one), { headwear: one })),
    ...EYEWEAR.map((one) => cell(words(one), { eyewear: one })),
    ...FACE_MARKS.map((one) => cell(words(one), { faceMarks: [one] })),
    ...EARS.map((one) => cell(words(one), { ears: one, sex: 'girl' })),
    ...HORNS.map((one) => cell(words(one), { horns: one })),
    ...SKIN_TONES.map((one) => cell(words(one), { skinTone: one, sex: 'girl', age: 'teen' })),
  ];
}

function hair(finish: Finish): SheetCell[] {
  const views = ['front', 'three_quarter_right', 'profile_left', 'from_behind'] as const;
  return [
    ...ALL_HAIR.map((hairStyle) => ({ hairStyle })),
    ...MORE_HAIR_STYLES.map((moreHairStyle) => ({ moreHairStyle })),
  ].flatMap((style, index) =>
    views.map((view) =>
      personCell(
        words(Object.values(style)[0] ?? ''),
        changed({ ...style, hairColour: at(HAIR_COLOURS, index) }, { view }),
        { shot: 'portrait', finish, size: [150, 165] },
      ),
    ),
  );
}

function bodies(finish: Finish): SheetCell[] {
  const builds = ['slim', 'average', 'sturdy', 'muscular', 'heavy'] as const;
  return AGES.flatMap((age, row) =>
    SEXES.flatMap((sex, column) =>
      (['three_quarter_left', 'profile_right', 'from_behind'] as const).map((view) => {
        const build = at(builds, row * 2 + column);
        return personCell(
          `${age} ${sex}, ${build}`,
          changed({ age, sex, build, outfit: at(ALL_OUTFITS, row * 7 + column * 3) }, { view, pose: 'contrapposto' }),
          { shot: 'full_body', finish, size: FULL },
        );
      }),
    ),
  );
}

function hands(finish: Finish): SheetCell[] {
  const spec = headSpecOf(PLAIN.who, PLAIN.how);
  return Object.keys(HAND_SHAPES).map((shape) => {
    const p = new Paint({ finish, width: 220, height: 220 });
    const known = Object.entries(HAND_SHAPES).find(([name]) => name === shape);
    if (known)
      drawHand(
        p,
        spec,
        { x: 110, y: 175, length: 130 },
        { shape: known[0] as never, dir: [0.1, -1, 0.1], palm: [-0.2, 0, 1] },
      );
    return { label: shape, svg: p.svg() };
  });
}

function outfits(finish: Finish): SheetCell[] {
  return ALL_OUTFITS.flatMap((outfit, index) => {
    const sex = at(SEXES, index + (index % 3 === 0 ? 1 : 0));
    return (['three_quarter_right', 'from_behind'] as const).map((view) =>
      personCell(
        words(outfit),
        changed(
          {
            outfit,
            sex,
            hairStyle: sex === 'girl' ? 'ponytail' : 'short_hair',
            wears: index % 9 === 8 ? [at(BODY_ACCESSORIES, index)] : [],
          },
          { view, pose: 'contrapposto' },
        ),
        { shot: 'full_body', finish, size: FULL },
      ),
    );
  });
}

function poses(finish: Finish): SheetCell[] {
  return POSE_NAMES.map((pose, index) =>
    personCell(
      words(pose),
      changed(
        {
          sex: at(SEXES, index),
          outfit: at(['school_uniform', 't-shirt', 'hoodie', 'suit', 'dress', 'track_suit'] as const, index),
          hairStyle: at(ALL_HAIR, index),
        },
        { pose, view: poseWord(pose).view },
      ),
      { shot: 'full_body', finish, size: [190, 220] },
    ),
  );
}

function pairs(finish: Finish): SheetCell[] {
  const first = changed({ outfit: 'school_uniform' });
  const second = changed({
    sex: 'boy',
    outfit: 'hoodie',
    hairStyle: 'spiked_hair',
    hairColour: 'black_hair',
    clothColour: 'grey',
  });
  return PAIR_NAMES.map((pair) =>
    pictureCell(words(pair), { shot: 'full_body', pair, people: [first, second] }, { finish, size: [240, 260] }),
  );
}

type Setting = NonNullable<RoughSpecification['setting']>;
const placeCell = (
  label: string,
  setting: Setting,
  finish: Finish,
  shot: RoughSpecification['shot'] = 'wide_shot',
): SheetCell => pictureCell(label, { shot, setting }, { finish, size: WIDE });

function places(finish: Finish): SheetCell[] {
  return PLACE_WORDS.map(({ tag, name }) => placeCell(name, { tag, time: 'day', weather: 'clear' }, finish));
}

function placesClose(finish: Finish): SheetCell[] {
  return PLACE_WORDS.map(({ tag, name }, index) =>
    pictureCell(
      name,
      {
        shot: 'upper_body',
        place: index % 2 === 0 ? 'on_left' : 'on_right',
        setting: { tag, time: 'day', weather: 'clear' },
        people: [
          changed(
            { sex: at(SEXES, index), hairStyle: at(ALL_HAIR, index), outfit: at(ALL_OUTFITS, index) },
            { view: 'three_quarter_left' },
          ),
        ],
      },
      { finish, size: WIDE },
    ),
  );
}

function hours(finish: Finish): SheetCell[] {
  const tags = ['street', 'shrine', 'classroom', 'harbor'] as const;
  return tags.flatMap((tag) => [
    ...TIMES.map((time) => placeCell(`${words(tag)}, ${time}`, { tag, time, weather: 'clear' }, finish)),
    ...WEATHERS.slice(1).map((weather) =>
      placeCell(`${words(tag)}, ${weather}`, { tag, time: 'day', weather }, finish),
    ),
  ]);
}

function things(finish: Finish): SheetCell[] {
  return PROP_WORDS.map(({ tag, name }) => {
    const p = new Paint({ finish, width: 150, height: 150 });
    drawThing(p, tag, { box: { x: 12, y: 12, w: 126, h: 126 } });
    return { label: name, svg: p.svg() };
  });
}

function effects(finish: Finish): SheetCell[] {
  return EFFECT_TAGS.map((effect) => {
    const base = pictureCell(
      words(effect),
      {
        shot: 'upper_body',
        effects: [effect],
        people: [changed({}, { view: 'three_quarter_left', expression: 'surprised' })],
      },
      { finish, size: SMALL },
    );
    return base;
  });
}

function creatures(finish: Finish): SheetCell[] {
  const views = VIEWS.filter((view) => view !== 'profile_right' && view !== 'three_quarter_right');
  return [
    ...KINDS.filter((kind) => kind !== 'human').flatMap((kind) =>
      views.map((view) =>
        personCell(words(kind), changed({ kind, outfit: 'bodysuit' }, { view }), {
          shot: 'full_body',
          finish,
          size: SMALL,
        }),
      ),
    ),
    ...TAILS.map((tail) =>
      personCell(words(tail), changed({ tail }, { view: 'from_behind' }), { shot: 'full_body', finish, size: SMALL }),
    ),
    ...WINGS.map((wings) =>
      personCell(words(wings), changed({ wings }, { view: 'three_quarter_left' }), {
        shot: 'full_body',
        finish,
        size: SMALL,
      }),
    ),
  ];
}

const inBoth = (
  name: string,
  title: string,
  o: Pick<Sheet, 'columns' | 'size'>,
  cells: (finish: Finish) => SheetCell[],
): Sheet[] =>
  (['ink', 'colour'] as const).map((finish) => ({
    name: `${name}-${finish}`,
    title: `${title}, ${finish === 'ink' ? 'ink and tone' : 'colour'}`,
    ...o,
    cells: () => cells(finish),
  }));

/** Every sheet of the drawing. */
export const SHEETS: readonly Sheet[] = [
  ...inBoth('heads', '48 heads', { columns: 8, size: SMALL }, heads),
  {
    name: 'turns',
    title: 'Turns',
    columns: 6,
    size: SMALL,
    cells: () =>
      VIEWS.flatMap((view) =>
        AGES.map((age, index) =>
          personCell(`${age}, ${words(view)}`, changed({ age, sex: at(SEXES, index) }, { view }), {
            shot: 'portrait',
            finish: 'ink',
            size: SMALL,
          }),
        ),
      ),
  },
  {
    name: 'expressions',
    title: 'Expressions',
    columns: 8,
    size: SMALL,
    cells: () =>
      EXPRESSIONS.map((expression) =>
        personCell(words(expression), changed({}, { expression, view: 'three_quarter_right' }), {
          shot: 'portrait',
          finish: 'ink',
          size: SMALL,
        }),
      ),
  },
  { name: 'hair', title: 'Hair from four sides', columns: 12, size: [150, 165], cells: () => hair('ink') },
  {
    name: 'further-traits',
    title: 'Beards, headwear, glasses, marks, ears, horns, skins',
    columns: 10,
    size: SMALL,
    cells: () => extraTraits('ink'),
  },
  { name: 'bodies', title: 'Bodies from three sides', columns: 9, size: FULL, cells: () => bodies('ink') },
  { name: 'hands', title: 'Hands', columns: 6, size: [220, 220], cells: () => hands('ink') },
  ...inBoth('outfits', 'Outfits, front and back', { columns: 12, size: FULL }, outfits),
  { name: 'poses', title: 'Poses', columns: 12, size: [190, 220], cells: () => poses('ink') },
  { name: 'pairs', title: 'Paired poses', columns: 8, size: [240, 260], cells: () => pairs('ink') },
  ...inBoth('places', 'Places', { columns: 6, size: WIDE }, places),
  { name: 'places-close', title: 'Places behind a character', columns: 6, size: WIDE, cells: () => placesClose('ink') },
  ...inBoth('hours-and-weather', 'Time and weather', { columns: 5, size: WIDE }, hours),
  ...inBoth('things', 'Things', { columns: 14, size: [150, 150] }, things),
  ...inBoth('creatures', 'Creatures, tails and wings', { columns: 10, size: SMALL }, creatures),
  { name: 'effects', title: 'Effects', columns: 8, size: SMALL, cells: () => effects('ink') },
];
