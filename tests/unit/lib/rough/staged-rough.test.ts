import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  drawRough,
  roughSpecificationSchema,
  sampleSpecification,
  specificationTags,
  type RoughSpecification,
} from '@/lib/rough';
import { figureMaskSvgs } from '@/lib/rough/figure-masks';
import { PAIR_NAMES, POSE_NAMES, POSES } from '@/lib/rough/poses/pose-names';
import { poseMapSvg } from '@/lib/rough/pose-map';
import { roughInkSvg, roughLineSvg } from '@/lib/rough/rough-lines';
import {
  CAMERA_HEIGHTS,
  EFFECTS,
  EXPRESSIONS,
  FURTHER_HAIR_STYLES,
  FURTHER_OUTFITS,
  FURTHER_SHOTS,
  HAIR_STYLES,
  OUTFITS,
  SHOTS,
  VIEWS,
} from '@/lib/rough/vocabulary';
import { svgFaults } from './svg-faults';

type Person = RoughSpecification['people'][number];

/** Somebody by a seed: looks and state that the first drawings have. */
function somebody(seed: number): Person {
  const found = Array.from({ length: 20 }, (_, step) => sampleSpecification(seed + step).people[0]).find(
    (person) => person !== undefined,
  );
  if (!found) throw new Error('No sample has a person.');
  return found;
}

const person = fc
  .record({
    seed: fc.nat(5000),
    pose: fc.option(fc.constantFrom(...POSE_NAMES), { nil: undefined }),
    view: fc.constantFrom(...VIEWS),
    hairStyle: fc.constantFrom(...HAIR_STYLES, ...FURTHER_HAIR_STYLES),
    outfit: fc.constantFrom(...OUTFITS, ...FURTHER_OUTFITS),
    expression: fc.constantFrom(...EXPRESSIONS),
    isChibi: fc.boolean(),
    at: fc.option(
      fc.record({
        x: fc.double({ min: 0, max: 1, noNaN: true }),
        y: fc.double({ min: 0, max: 1, noNaN: true }),
        scale: fc.double({ min: 0.02, max: 1, noNaN: true }),
        depth: fc.integer({ min: -100, max: 100 }),
      }),
      { nil: undefined },
    ),
  })
  .map(({ seed, pose, view, hairStyle, outfit, expression, isChibi, at }): Person => {
    const { who, how } = somebody(seed);
    return {
      who: { ...who, hairStyle, outfit },
      how: { ...how, view, expression, isChibi, ...(pose ? { pose } : {}) },
      ...(at ? { at } : {}),
    };
  });

const specification = fc
  .record({
    seed: fc.nat(4294967295),
    widthPx: fc.integer({ min: 64, max: 1024 }),
    heightPx: fc.integer({ min: 64, max: 1024 }),
    shot: fc.constantFrom(...SHOTS, ...FURTHER_SHOTS),
    people: fc.array(person, { maxLength: 4 }),
    pair: fc.option(fc.constantFrom(...PAIR_NAMES), { nil: undefined }),
    camera: fc.option(
      fc.record({ height: fc.constantFrom(...CAMERA_HEIGHTS), tiltDegrees: fc.integer({ min: -30, max: 30 }) }),
      { nil: undefined },
    ),
  })
  .map(({ seed, widthPx, heightPx, shot, people, pair, camera }): RoughSpecification => ({
    ...sampleSpecification(seed % 1000),
    seed,
    size: { widthPx, heightPx },
    shot,
    people,
    place: 'center',
    keepsHeadsInside: true,
    ...(pair ? { pair } : {}),
    ...(camera ? { camera } : {}),
  }));

const upright = {
  ...sampleSpecification(1),
  shot: 'full_body',
  place: 'center',
  keepsHeadsInside: true,
  size: { widthPx: 256, heightPx: 256 },
} as const satisfies Partial<RoughSpecification>;

function standing(pose: (typeof POSE_NAMES)[number], over: Partial<RoughSpecification> = {}): RoughSpecification {
  const { who, how } = somebody(4);
  return { ...upright, people: [{ who, how: { ...how, pose, view: POSES[pose].view } }], ...over };
}

describe('any specification', () => {
  it('is a whole drawing, and the same each time', () => {
    fc.assert(
      fc.property(specification, (one) => {
        const { svg } = drawRough(roughSpecificationSchema.parse(one));
        expect(svgFaults(svg)).toEqual([]);
        expect(drawRough(one).svg).toBe(svg);
      }),
      { numRuns: 120 },
    );
  });

  it('has lines, masks and a map of joints that are whole drawings', () => {
    fc.assert(
      fc.property(specification, (one) => {
        const drawings = [poseMapSvg(one), ...figureMaskSvgs(one)];
        expect(drawings.flatMap((svg) => svgFaults(svg))).toEqual([]);
        expect(drawings).toHaveLength(1 + one.people.length);
        expect(roughLineSvg(one) + roughInkSvg(one)).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps every head inside an upright picture', () => {
    fc.assert(
      fc.property(specification, (one) => {
        const { camera: _camera, ...level } = one;
        const outside = drawRough(level).heads.filter(
          ({ left, top, right, bottom }) => left < -1e-6 || top < -1e-6 || right > 1 + 1e-6 || bottom > 1 + 1e-6,
        );
        expect(outside).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('gives every joint of everybody a number', () => {
    fc.assert(
      fc.property(specification, (one) => {
        const numbers = drawRough(one).joints.flatMap((joints) => Object.values(joints).flat());
        expect(numbers).toHaveLength(one.people.length * 30);
        expect(numbers.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('people', () => {
  it('have more than forty poses, no two alike', () => {
    const drawings = POSE_NAMES.map((pose) => drawRough(standing(pose)).svg);
    expect(POSE_NAMES.length).toBeGreaterThanOrEqual(40);
    expect(new Set(drawings).size).toBe(POSE_NAMES.length);
  });

  it.each(POSE_NAMES)('in the pose %s have the head inside in every shot', (pose) => {
    const heads = [...SHOTS, ...FURTHER_SHOTS].flatMap((shot) => drawRough(standing(pose, { shot })).heads);
    expect(heads).toHaveLength(7);
    expect(heads.filter(({ left, top, right, bottom }) => left < 0 || top < 0 || right > 1 || bottom > 1)).toEqual([]);
  });

  it('who face the viewer have their own left on the right', () => {
    const { leftShoulder, rightShoulder } = drawRough(standing('standing')).joints[0] ?? {};
    expect(leftShoulder?.[0]).toBeGreaterThan(rightShoulder?.[0] ?? 1);
  });

  it('who turn away have their own left on the left', () => {
    const { who, how } = somebody(4);
    const away: RoughSpecification = {
      ...upright,
      people: [{ who, how: { ...how, pose: 'standing', view: 'from_behind' } }],
    };
    const { leftShoulder, rightShoulder } = drawRough(away).joints[0] ?? {};
    expect(leftShoulder?.[0]).toBeLessThan(rightShoulder?.[0] ?? 0);
  });

  it.each([
    ['profile_left', -1],
    ['three_quarter_left', -1],
    ['profile_right', 1],
    ['three_quarter_right', 1],
  ] as const)('in the view %s have the toes of their reach on that side', (view, side) => {
    const { who, how } = somebody(4);
    const reaching: RoughSpecification = {
      ...upright,
      people: [{ who, how: { ...how, turn: 0, pose: 'reaching_out', view } }],
    };
    const { leftWrist, rightWrist, neck } = drawRough(reaching).joints[0] ?? {};
    const reach = [leftWrist, rightWrist].map((wrist) => ((wrist?.[0] ?? 0) - (neck?.[0] ?? 0)) * side);
    expect(Math.max(...reach)).toBeGreaterThan(0.05);
  });

  it('stand in their order from left to right', () => {
    const people = [1, 2, 3, 4].map((seed) => somebody(seed * 7));
    const heads = drawRough({ ...upright, people, size: { widthPx: 512, heightPx: 256 } }).heads.map(
      ({ left }) => left,
    );
    expect(heads).toEqual(heads.toSorted((a, b) => a - b));
  });

  it('are where they are put, as large as asked', () => {
    const at = { x: 0.7, y: 0.4, scale: 0.3, depth: 0 };
    const [head] = drawRough({ ...upright, people: [{ ...somebody(4), at }] }).heads;
    expect(head && [(head.left + head.right) / 2, (head.top + head.bottom) / 2, head.bottom - head.top]).toEqual([
      expect.closeTo(0.7, 6),
      expect.closeTo(0.4, 6),
      expect.closeTo(0.3, 6),
    ]);
  });

  it('who are moved keep their hair, strand by strand', () => {
    const shapes = (x: number): string =>
      drawRough({ ...upright, people: [{ ...somebody(4), at: { x, y: 0.4, scale: 0.3, depth: 0 } }] }).svg.replace(
        /translate\([^)]*\)/g,
        '',
      );
    expect(shapes(0.3)).toBe(shapes(0.6));
  });

  it('in a panel of three corners keep their heads in it', () => {
    const polygon = [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 0, y: 1 },
    ];
    const people = [somebody(4), somebody(11)];
    const { heads } = drawRough({ ...upright, people, polygon });
    const middles = heads.map(({ left, right, top, bottom }) => (left + right) / 2 + (top + bottom) / 2);
    expect(middles.filter((sum) => sum >= 1)).toEqual([]);
    expect(heads).toHaveLength(2);
  });
});

describe('every trait', () => {
  const { who, how } = somebody(4);
  const drawn = (person: Partial<Person['who']>, state: Partial<Person['how']> = {}): string =>
    drawRough({ ...upright, people: [{ who: { ...who, ...person }, how: { ...how, pose: 'standing', ...state } }] })
      .svg;

  it('of hair changes the drawing', () => {
    const all = [...HAIR_STYLES, ...FURTHER_HAIR_STYLES].map((hairStyle) => drawn({ hairStyle }));
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(24);
  });

  it('of clothes changes the drawing', () => {
    const all = [...OUTFITS, ...FURTHER_OUTFITS].map((outfit) => drawn({ outfit, sex: 'girl' }));
    expect(all.length).toBeGreaterThanOrEqual(24);
    expect(new Set(all).size).toBeGreaterThanOrEqual(all.length - 1);
  });

  it('of the face changes the drawing', () => {
    const all = EXPRESSIONS.map((expression) => drawn({}, { expression, eyes: 'open' }));
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(20);
  });

  it('of the view changes the drawing', () => {
    expect(new Set(VIEWS.map((view) => drawn({}, { view }))).size).toBe(VIEWS.length);
  });
});

describe('things and effects', () => {
  const person = somebody(4);
  const drawn = (change: Partial<RoughSpecification>): string =>
    drawRough(roughSpecificationSchema.parse({ ...upright, people: [person], ...change })).svg;

  it.each(EFFECTS)('%s is laid over the picture, whole and the same each time', (effect) => {
    const svg = drawn({ effects: [effect] });
    expect(svgFaults(svg)).toEqual([]);
    expect(svg).toBe(drawn({ effects: [effect] }));
    expect(svg).not.toBe(drawn({ effects: [] }));
  });

  it('stand behind people or before them', () => {
    const bench = { tag: 'bench', x: 0.5, y: 0.9, scale: 0.3 } as const;
    const figureAt = (svg: string): number => svg.indexOf('<g transform="translate(');
    const behind = drawn({ props: [{ ...bench, layer: 'back' }] });
    const before = drawn({ props: [{ ...bench, layer: 'front' }] });
    expect(figureAt(behind)).toBeGreaterThan(figureAt(before));
    expect(svgFaults(behind + before)).not.toContain('NaN');
  });

  it('are told in words', () => {
    const { props: _, ...rest } = roughSpecificationSchema.parse({
      ...upright,
      people: [person],
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
    expect(hidden?.lastIndexOf('<g fill="#000">')).toBeGreaterThan(hidden?.lastIndexOf('<g fill="#fff">') ?? Infinity);
  });
});
