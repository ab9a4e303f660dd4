import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CONTROL_KINDS,
  controlPicture,
  drawRough,
  figureMaskSvgs,
  FINISHES,
  roughSpecificationSchema,
  sampleSpecification,
  specificationTags,
  type RoughSpecification,
} from '@/lib/rough';
import {
  ACCESSORIES,
  ALL_OUTFITS,
  BANGS,
  CLOTH_COLOURS,
  EFFECT_TAGS,
  EXPRESSIONS,
  EYE_COLOURS,
  FURTHER_HAIR_STYLES,
  HAIR_COLOURS,
  HAIR_STYLES,
  PLACE_WORDS,
  POSE_NAMES,
  SKINS,
  STYLES,
  VIEWS,
} from '@/lib/rough/vocabulary';
import { anySpecification, somebody, upright } from './specifications';
import { svgFaults } from './svg-faults';

type Person = RoughSpecification['people'][number];
const BROKEN = /NaN|undefined|Infinity/;

describe('any specification', () => {
  it('is a whole drawing in every finish, and the same each time', () => {
    fc.assert(
      fc.property(anySpecification, fc.constantFrom(...FINISHES), (one, finish) => {
        const { svg } = drawRough(roughSpecificationSchema.parse(one), { finish });
        expect(svgFaults(svg)).toEqual([]);
        expect(drawRough(one, { finish }).svg).toBe(svg);
      }),
      { numRuns: 24 },
    );
  });

  it('has masks and control pictures that are whole drawings', () => {
    fc.assert(
      fc.property(anySpecification, (one) => {
        const controls = CONTROL_KINDS.map((kind) => controlPicture(one, kind, { widthPx: 64, heightPx: 96 }));
        const svgs = controls.flatMap((picture) => (picture.form === 'svg' ? [picture.svg] : []));
        expect([...svgs, ...figureMaskSvgs(one)].flatMap((svg) => svgFaults(svg))).toEqual([]);
        expect(figureMaskSvgs(one)).toHaveLength(one.people.length);
      }),
      { numRuns: 6 },
    );
  });
});

describe('a crowded, tiny or contradictory specification', () => {
  it.each([
    ['twelve people', { people: Array.from({ length: 12 }, (_, index) => somebody(index * 7)) }],
    ['a panel of a few pixels', { people: [somebody(4)], size: { widthPx: 8, heightPx: 300 } }],
    ['a beard on a child with a helmet in a wheelchair that runs', { people: [contradiction()] }],
  ] as const)('with %s is drawn', (_name, change) => {
    const { svg, heads } = drawRough({ ...upright, ...change, people: [...change.people] });
    expect(svg).not.toMatch(BROKEN);
    expect(svg).toContain('<path');
    expect(heads).toHaveLength(change.people.length);
  });
});

function contradiction(): Person {
  const { who, how } = somebody(4);
  return {
    who: { ...who, age: 'child', aid: 'wheelchair', facialHair: ['full_beard'], headwear: 'knight_helmet' },
    how: { ...how, pose: 'running', view: 'from_behind', isChibi: true },
  };
}

describe('finishes', () => {
  const one: RoughSpecification = {
    ...upright,
    people: [somebody(4)],
    setting: { tag: 'street', time: 'night', weather: 'rain' },
  };
  const coloursOf = (svg: string): Set<string> => new Set(svg.match(/#[0-9a-f]{6}\b|#[0-9a-f]{3}\b/g));
  const isGrey = (colour: string): boolean => {
    const [red = '', green = '', blue = ''] =
      colour.length === 4 ? [...colour.slice(1)] : (colour.slice(1).match(/../g) ?? []);
    const parts = [red, green, blue].map((part) => Number.parseInt(part, 16));
    return Math.max(...parts) - Math.min(...parts) <= 8;
  };

  it('are four different drawings', () => {
    expect(new Set(FINISHES.map((finish) => drawRough(one, { finish }).svg)).size).toBe(FINISHES.length);
  });

  it('ink and tone has black, white and dots of them alone', () => {
    const { svg } = drawRough(one, { finish: 'ink' });
    expect([...coloursOf(svg)].filter((colour) => !isGrey(colour))).toEqual([]);
    expect(svg).toContain('<pattern');
  });

  it('lines have no tone and no colour', () => {
    const { svg } = drawRough(one, { finish: 'lines' });
    expect([...coloursOf(svg)].filter((colour) => !isGrey(colour))).toEqual([]);
    expect(svg).not.toContain('<pattern');
  });

  it('lines take a colour and a width', () => {
    const usual = drawRough(one, { finish: 'lines' }).svg;
    const red = drawRough(one, { finish: 'lines', line: { colour: '#c02020', weight: 2 } }).svg;
    expect(usual).not.toContain('#c02020');
    expect(red).toMatch(/fill="#c02020" stroke="#c02020"/);
  });
});

it('the scale changes the size of the document, not the drawing', () => {
  const specification = sampleSpecification(3);
  const { widthPx, heightPx } = specification.size;
  const [once, fourfold] = [drawRough(specification).svg, drawRough(specification, { scale: 4 }).svg];
  expect(fourfold).toContain(`width="${widthPx * 4}" height="${heightPx * 4}"`);
  expect(fourfold.slice(fourfold.indexOf('>'))).toBe(once.slice(once.indexOf('>')));
});

describe('every trait', () => {
  const { who, how } = somebody(4);
  const drawn = (person: Partial<Person['who']>, state: Partial<Person['how']> = {}): string =>
    drawRough(
      {
        ...upright,
        shot: 'upper_body',
        people: [
          { who: { ...who, accessories: [], ...person }, how: { ...how, pose: 'standing', view: 'front', ...state } },
        ],
      },
      { finish: 'colour' },
    ).svg;

  it.each([
    ['hair colour', HAIR_COLOURS.map((hairColour) => ({ hairColour }))],
    ['hair style', [...HAIR_STYLES, ...FURTHER_HAIR_STYLES].map((hairStyle) => ({ hairStyle }))],
    ['bangs', BANGS.map((bangs) => ({ bangs }))],
    ['eye colour', EYE_COLOURS.map((left) => ({ eyeColours: { left, right: 'red_eyes' as const } }))],
    ['skin', SKINS.map((skin) => ({ skin }))],
    ['cloth colour', CLOTH_COLOURS.map((clothColour) => ({ clothColour }))],
    ['accessory', ACCESSORIES.map((accessory) => ({ accessories: [accessory] }))],
    ['build', (['slim', 'average', 'sturdy', 'muscular', 'heavy'] as const).map((build) => ({ build }))],
    ['age', (['child', 'teen', 'adult', 'elder'] as const).map((age) => ({ age }))],
  ])('of %s changes the drawing', (_name, changes) => {
    expect(new Set(changes.map((change) => drawn(change))).size).toBe(changes.length);
  });

  it('of clothes changes the drawing', () => {
    expect(ALL_OUTFITS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(ALL_OUTFITS.map((outfit) => drawn({ outfit }))).size).toBe(ALL_OUTFITS.length);
  });

  it('of the face changes the drawing', () => {
    const all = EXPRESSIONS.map((expression) => drawn({}, { expression, eyes: 'open' }));
    expect(new Set(all).size).toBe(all.length);
  });

  it('of the view changes the drawing', () => {
    expect(new Set(VIEWS.map((view) => drawn({}, { view }))).size).toBe(VIEWS.length);
  });
});

it('no two poses are drawn alike', () => {
  const { who, how } = somebody(4);
  const drawings = POSE_NAMES.map(
    (pose) =>
      drawRough({ ...upright, people: [{ who, how: { ...how, pose, view: 'front' } }] }, { finish: 'lines' }).svg,
  );
  expect(new Set(drawings).size).toBe(POSE_NAMES.length);
});

it('every place is its own', () => {
  const drawings = PLACE_WORDS.map(
    ({ tag }) =>
      drawRough(
        { ...upright, people: [], setting: { tag, time: 'day', weather: 'clear' } },
        { finish: 'ink', side: 200 },
      ).svg,
  );
  expect(PLACE_WORDS.length).toBeGreaterThanOrEqual(40);
  expect(new Set(drawings).size).toBe(PLACE_WORDS.length);
  expect(drawings.filter((svg) => BROKEN.test(svg))).toEqual([]);
});

describe('things, effects and styles', () => {
  const drawn = (change: Partial<RoughSpecification>): string =>
    drawRough(roughSpecificationSchema.parse({ ...upright, people: [somebody(4)], ...change }), { finish: 'colour' })
      .svg;

  it('every effect changes the picture', () => {
    const all = EFFECT_TAGS.map((effect) => drawn({ effects: [effect] }));
    expect(new Set([...all, drawn({ effects: [] })]).size).toBe(EFFECT_TAGS.length + 1);
  });

  it('every style changes the picture', () => {
    expect(new Set(STYLES.map((style) => drawn({ style }))).size).toBe(STYLES.length);
  });

  it('things stand behind people or before them', () => {
    const bench = { tag: 'bench', x: 0.5, y: 0.9, scale: 0.3 } as const;
    const [behind, before] = (['back', 'front'] as const).map((layer) => drawn({ props: [{ ...bench, layer }] }));
    expect(behind).not.toBe(before);
    expect(svgFaults(behind ?? '')).toEqual([]);
  });

  it('things and effects are told in words', () => {
    const { props: _, ...rest } = roughSpecificationSchema.parse({
      ...upright,
      people: [somebody(4)],
      effects: ['sparkle'],
    });
    const tags = specificationTags({ ...rest, props: [{ tag: 'cat', x: 0.2, y: 1, scale: 0.3, layer: 'front' }] });
    expect(tags).toEqual(expect.arrayContaining(['cat', 'sparkle']));
  });
});

describe('masks', () => {
  it('show nobody behind whom somebody nearer stands', () => {
    const at = { x: 0.5, y: 0.4, scale: 0.3, depth: 0 };
    const people = [somebody(4), somebody(11)].map((one, index) => ({ ...one, at: { ...at, depth: index } }));
    const [hidden] = figureMaskSvgs({ ...upright, people });
    expect(hidden?.lastIndexOf('fill="#000"/>')).toBeGreaterThan(hidden?.lastIndexOf('fill="#fff"/>') ?? Infinity);
  });
});
