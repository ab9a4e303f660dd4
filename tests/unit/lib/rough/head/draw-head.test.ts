import { describe, expect, it } from 'vitest';
import { drawHead } from '@/lib/rough/head/draw-head';
import { headSpecOf, type HeadSpec } from '@/lib/rough/head/head-spec';
import { skinMaterial } from '@/lib/rough/head/skin';
import { Paint } from '@/lib/rough/pen/paint';
import type { Identity, State } from '@/lib/rough/specification';
import * as words from '@/lib/rough/vocabulary';
import * as people from '@/lib/rough/vocabulary/people';

const WHO: Identity & people.PeopleExtras = {
  sex: 'boy',
  age: 'adult',
  hairColour: 'brown_hair',
  hairStyle: 'short_hair',
  bangs: 'parted_bangs',
  eyeColours: { left: 'green_eyes', right: 'green_eyes' },
  skin: 'fair_skin',
  outfit: 'suit',
  clothColour: 'blue',
  accentColour: 'red',
  shirtPrint: 'plain',
  accessories: [],
};
const HOW: State = {
  expression: 'closed_mouth',
  arms: 'arms_at_sides',
  turn: 0,
  tiltDegrees: 0,
  gaze: 0,
  gazeDown: 0,
  eyes: 'open',
  view: 'front',
  hasBlush: false,
  hasSweatdrop: false,
  hasAngerVein: false,
};

function draw(spec: HeadSpec, finish: 'ink' | 'colour' = 'colour'): string {
  const p = new Paint({ finish, width: 200, height: 200 });
  drawHead(p, spec, 100, 100, 30);
  return p.svg();
}
const drawn = (who: Partial<Identity & people.PeopleExtras>, how: Partial<State> = {}): string =>
  draw(headSpecOf({ ...WHO, ...who }, { ...HOW, ...how }, 3));

/** Every word of a list makes a drawing of its own. */
function expectDistinct<T extends string>(list: readonly T[], make: (word: T) => string): void {
  const seen = new Map<string, T>();
  for (const word of list) {
    const svg = make(word);
    expect(svg, word).not.toMatch(/NaN|Infinity|undefined/);
    expect(seen.get(svg), `${word} is drawn as another word`).toBeUndefined();
    seen.set(svg, word);
  }
}

describe('drawHead', () => {
  it('draws every hair style', () => {
    const styles = [...words.HAIR_STYLES, ...words.FURTHER_HAIR_STYLES];
    expectDistinct(styles, (hairStyle) => drawn({ hairStyle }));
    expectDistinct(people.MORE_HAIR_STYLES, (moreHairStyle) => drawn({ moreHairStyle }));
  });

  it('draws every fringe, colour of hair and eyes, skin, age, sex and build', () => {
    expectDistinct(words.BANGS, (bangs) => drawn({ bangs }));
    expectDistinct(words.HAIR_COLOURS, (hairColour) => drawn({ hairColour }));
    expectDistinct(words.EYE_COLOURS, (left) => drawn({ eyeColours: { left, right: 'green_eyes' } }));
    expectDistinct(words.SKINS, (skin) => drawn({ skin }));
    expectDistinct(people.SKIN_TONES, (skinTone) => drawn({ skinTone }));
    expectDistinct(words.AGES, (age) => drawn({ age }));
    expectDistinct(words.SEXES, (sex) => drawn({ sex }));
    expectDistinct(words.BUILDS, (build) => drawn({ build }));
  });

  it('draws every expression and every state of the eyes', () => {
    expectDistinct(words.EXPRESSIONS, (expression) => drawn({}, { expression }));
    expectDistinct(words.EYE_STATES, (eyes) => drawn({}, { eyes }));
    expectDistinct(['left', 'right', 'up', 'down'], (way) =>
      drawn(
        {},
        { gaze: way === 'left' ? -1 : way === 'right' ? 1 : 0, gazeDown: way === 'up' ? -1 : way === 'down' ? 1 : 0 },
      ),
    );
    const plain = drawn({});
    expect(drawn({}, { hasBlush: true })).not.toBe(plain);
    expect(drawn({}, { hasSweatdrop: true })).not.toBe(plain);
    expect(drawn({}, { expression: 'angry', hasAngerVein: true })).not.toBe(drawn({}, { expression: 'angry' }));
  });

  it('draws every accessory', () => {
    const plain = drawn({});
    expectDistinct(words.ACCESSORIES, (accessory) => drawn({ accessories: [accessory] }));
    for (const accessory of words.ACCESSORIES) expect(drawn({ accessories: [accessory] }), accessory).not.toBe(plain);
  });

  it('draws every further word for people', () => {
    const plain = drawn({});
    const bags = drawn({ faceMarks: ['bags_under_eyes'] });
    expect(bags).not.toBe(plain);
    expectDistinct(people.HEADWEAR, (headwear) => drawn({ headwear }));
    expectDistinct(people.EYEWEAR, (eyewear) => drawn({ eyewear }));
    expectDistinct(people.FACIAL_HAIR, (word) => drawn({ facialHair: [word] }));
    expectDistinct(people.FACE_MARKS, (word) => drawn({ faceMarks: [word] }));
    expectDistinct(people.HAIR_EXTRAS, (word) => drawn({ hairExtras: [word] }));
    expectDistinct(people.EARS, (ears) => drawn({ ears }));
    expectDistinct(people.HORNS, (horns) => drawn({ horns }));
    expectDistinct(people.EYE_SHAPES, (eyeShape) => drawn({ eyeShape }));
    expectDistinct(people.EYEBROWS, (eyebrows) => drawn({ eyebrows }));
  });

  it('gives the same bytes for the same head, and other bytes for another seed', () => {
    expect(drawn({})).toBe(drawn({}));
    const spec = headSpecOf(WHO, HOW, 3);
    expect(draw({ ...spec, seed: 4 })).not.toBe(draw(spec));
  });

  it('has no broken number at any turn', () => {
    const spec = headSpecOf(
      { ...WHO, headwear: 'hood_up', moreHairStyle: 'flowing_hair', facialHair: ['full_beard'] },
      HOW,
      5,
    );
    for (let yaw = -180; yaw <= 180; yaw += 60)
      for (const pitch of [-30, 0, 30])
        for (const headwear of [undefined, 'straw_hat', 'hijab'] as const)
          expect(draw({ ...spec, yaw, pitch, roll: 20, headwear }, 'ink')).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('lets hair hang where things fall', () => {
    const spec = headSpecOf({ ...WHO, hairStyle: 'long_hair' }, HOW, 3);
    expect(draw({ ...spec, down: [0, 0, -1] })).not.toBe(draw(spec));
  });

  it('can make hair black, toned or white in ink', () => {
    const spec = headSpecOf(WHO, HOW, 3);
    expectDistinct(['black', 'tone', 'white'] as const, (hairInk) => draw({ ...spec, hairInk }, 'ink'));
  });
});

describe('skinMaterial', () => {
  it('never makes a skin black, and shades every colour', () => {
    for (const colour of ['#000000', '#3a2018', '#ffe6d6', '#2050d0', '#40c060', '#ffffff']) {
      const m = skinMaterial(colour);
      expect(m.bw).toBeLessThan(0.5);
      expect(m.bwShade).toBeGreaterThan(m.bw);
      expect(m.shade).toMatch(/^#[0-9a-f]{6}$/);
    }
  });
});
