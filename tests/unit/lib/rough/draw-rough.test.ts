import { describe, expect, it } from 'vitest';
import { BUCKETS, drawRough, sampleSpecification, specificationFromTags, type RoughSpecification } from '@/lib/rough';
import {
  ACCESSORIES,
  ARM_POSES,
  BANGS,
  CLOTH_COLOURS,
  EXPRESSIONS,
  EYE_COLOURS,
  EYE_STATES,
  HAIR_COLOURS,
  HAIR_STYLES,
  OUTFITS,
  PLACES,
  SCENES,
  SHOTS,
  SKINS,
  STYLES,
} from '@/lib/rough/vocabulary';

const sizes = [
  ...Object.values(BUCKETS[192]),
  ...Object.values(BUCKETS[256]),
  { widthPx: 512, heightPx: 768 },
  { widthPx: 96, heightPx: 480 },
  { widthPx: 640, heightPx: 128 },
];
const seeds = Array.from({ length: 12 }, (_, seed) => seed * 7919);
const people = [['1girl'], ['1boy'], ['1girl', 'on left'], ['1boy', 'on right'], ['1girl', '1boy'], ['2girls']];

describe.each(SHOTS)('a prompt for a %s', (shot) => {
  const roughs = people.flatMap((who) =>
    sizes.flatMap((size) =>
      seeds.map((seed) => drawRough(specificationFromTags({ chunks: [[...who, shot]], seed, ...size }).specification)),
    ),
  );

  it('has every head inside the picture, in every size', () => {
    const heads = roughs.flatMap((rough) => rough.heads);
    const outside = heads.filter(({ left, top, right, bottom }) => left < 0 || top < 0 || right > 1 || bottom > 1);
    expect(heads.length).toBeGreaterThan(1000);
    expect(outside).toEqual([]);
  });

  it('has the first person on the left', () => {
    const pairs = roughs.map(({ heads }) => heads.map(({ left }) => left)).filter(({ length }) => length === 2);
    expect(pairs.length).toBeGreaterThan(100);
    expect(pairs.filter(([first = 1, second = 0]) => first >= second)).toEqual([]);
  });

  it('has a box for each figure, inside the picture and round its head', () => {
    const boxes = roughs.flatMap(({ heads, figures }) =>
      heads.map((head, index) => ({ head, figure: figures[index] })),
    );
    const wrong = boxes.filter(
      ({ head, figure }) =>
        !figure ||
        Math.min(figure.left, figure.top) < 0 ||
        Math.max(figure.right, figure.bottom) > 1 ||
        figure.left > head.left ||
        figure.top > head.top ||
        figure.right < head.right ||
        figure.bottom < head.bottom,
    );
    expect(wrong).toEqual([]);
  });
});

it('the same specification is the same SVG', () => {
  const again = seeds.map((seed) => drawRough(sampleSpecification(seed)));
  expect(again).toEqual(seeds.map((seed) => drawRough(sampleSpecification(seed))));
});

it('the scale changes the size of the document, not the drawing', () => {
  const specification = sampleSpecification(3);
  const { widthPx, heightPx } = specification.size;
  const [once, fourfold] = [drawRough(specification).svg, drawRough(specification, 4).svg];
  expect(fourfold).toContain(`width="${widthPx * 4}" height="${heightPx * 4}"`);
  expect(fourfold.slice(fourfold.indexOf('>'))).toBe(once.slice(once.indexOf('>')));
});

const base: RoughSpecification = specificationFromTags({
  chunks: [['1girl', 'bob cut', 'school uniform', 'full body', 'smile', 'hair ribbon', 'sky', 'anime coloring']],
  seed: 5,
  widthPx: 192,
  heightPx: 192,
}).specification;

type Change = (specification: RoughSpecification) => RoughSpecification;
type PersonOf = RoughSpecification['people'][number];
const person =
  (change: (one: PersonOf) => PersonOf): Change =>
  (specification) => ({ ...specification, people: specification.people.map(change) });
const who = (traits: Partial<PersonOf['who']>): Change => person((one) => ({ ...one, who: { ...one.who, ...traits } }));
const how = (traits: Partial<PersonOf['how']>): Change => person((one) => ({ ...one, how: { ...one.how, ...traits } }));

const choices: readonly (readonly [string, readonly Change[]])[] = [
  ['hair colours', HAIR_COLOURS.map((hairColour) => who({ hairColour }))],
  ['hair styles', HAIR_STYLES.map((hairStyle) => who({ hairStyle }))],
  ['bangs', BANGS.map((bangs) => who({ bangs }))],
  ['eye colours', EYE_COLOURS.map((left) => who({ eyeColours: { left, right: 'red_eyes' } }))],
  ['skins', SKINS.map((skin) => who({ skin }))],
  ['cloth colours', CLOTH_COLOURS.map((clothColour) => who({ clothColour }))],
  ['accent colours', CLOTH_COLOURS.map((accentColour) => who({ accentColour }))],
  ['accessories', ACCESSORIES.map((accessory) => who({ accessories: [accessory] }))],
  ['expressions', EXPRESSIONS.map((expression) => how({ expression }))],
  ['poses of the arms', ARM_POSES.map((arms) => how({ arms }))],
  ['states of the eyes', EYE_STATES.map((eyes) => how({ eyes }))],
  ['looks', [-1, 0, 1].flatMap((turn) => [-1, 0, 1].map((gaze) => how({ turn, gaze })))],
  ['heights of the look', [-1, 0, 1].map((gazeDown) => how({ gazeDown }))],
  ['tilts', [-8, 0, 8].map((tiltDegrees) => how({ tiltDegrees }))],
  ['views', (['front', 'from_behind'] as const).map((view) => how({ view }))],
  ['blushes', [true, false].map((hasBlush) => how({ hasBlush }))],
  ['sweatdrops', [true, false].map((hasSweatdrop) => how({ hasSweatdrop }))],
  ['angers', [true, false].map((hasAngerVein) => how({ hasAngerVein, expression: 'angry' }))],
  ['shirts', (['plain', 'star', 'stripe'] as const).map((shirtPrint) => who({ shirtPrint, outfit: 't-shirt' }))],
  ['shots', SHOTS.map((shot) => (one: RoughSpecification) => ({ ...one, shot }))],
  ['scenes', SCENES.map((scene) => (one: RoughSpecification) => ({ ...one, scene }))],
  ['styles', STYLES.map((style) => (one: RoughSpecification) => ({ ...one, style }))],
  ['places', PLACES.map((place) => (one: RoughSpecification) => ({ ...one, place }))],
  ['seeds', [1, 2, 3].map((seed) => (one: RoughSpecification) => ({ ...one, seed }))],
];

it.each(choices)('different %s are different pictures', (_name, changes) => {
  const drawn = changes.map((change) => drawRough(change(base)).svg);
  expect(new Set(drawn).size).toBe(drawn.length);
});

// Witch's and wizard's robe are one garment under two names; hair and hat differ in what a seed gives with them.
it.each(['girl', 'boy'] as const)(
  'a %s is drawn in every outfit, each its own but for the two names of the robe',
  (sex) => {
    const drawn = OUTFITS.map((outfit) => drawRough(who({ sex, outfit })(base)).svg);
    expect(new Set(drawn).size).toBe(OUTFITS.length - 1);
  },
);

it('every drawing is well formed: no broken number, every element closed', () => {
  const drawn = Array.from({ length: 400 }, (_, seed) => drawRough(sampleSpecification(seed)).svg);
  const broken = drawn.filter(
    (svg) => /NaN|undefined|Infinity|null/.test(svg) || svg.split('<g').length !== svg.split('</g>').length,
  );
  expect(broken).toEqual([]);
});
