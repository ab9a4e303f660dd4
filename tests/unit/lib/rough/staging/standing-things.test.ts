import { describe, expect, it } from 'vitest';
import { stagePicture } from '@/lib/domain/staging/stage-picture';
import { placeRough } from '@/lib/domain/staging/place-rough';
import { randomCharacter } from '@/lib/domain/characters/random-character';
import { drawRough } from '@/lib/rough';
import { boxOnGround, standingAt } from '@/lib/rough/geometry/place-ground';
import { PLACES } from '@/lib/rough/places';
import { placeGround } from '@/lib/rough/staging/place-ground';
import type { OwnCamera, StandingThing } from '@/lib/rough/specification';
import { PLACE_WORDS } from '@/lib/rough/vocabulary';
import { placeCameraNames } from '@/lib/rough/vocabulary/place-cameras';
import type { PlaceTraits } from '@/lib/contracts/places';

const SIZE = { widthPx: 300, heightPx: 200 };
const ID = '00000000-0000-4000-8000-000000000001';
const guitar: StandingThing = { tag: 'guitar', right: 1, up: 0, away: 1, scale: 1.5, turnDegrees: 20 };
const { traits, outfit } = randomCharacter(7);

function rooftop(things: StandingThing[], camera?: OwnCamera): PlaceTraits {
  return {
    scene: 'rooftop',
    words: '',
    variants: [{ name: 'By day', time: 'day', weather: 'clear' }],
    things,
    cameras: camera ? [{ id: ID, name: 'Own', ...camera }] : [],
  };
}

function panel(place: PlaceTraits, o: { readonly isSeenByOwn?: boolean; readonly isEmpty?: boolean } = {}) {
  const how = {
    ...{ characterId: ID, outfitId: null, expression: null, pose: null, view: null, isChibi: false, at: null },
  };
  return stagePicture({
    staging: { shot: 'full_body', camera: null, pair: null, ...(o.isSeenByOwn ? { placeCameraId: ID } : {}) },
    people: o.isEmpty ? [] : [{ name: 'Aki', traits, outfit, how }],
    place,
    chunks: [['no humans']],
    look: null,
    seed: 7,
    size: SIZE,
  });
}

const drawn = (specification: ReturnType<typeof panel>): string => drawRough(specification, { finish: 'ink' }).svg;

describe('the things of a place', () => {
  it('are drawn with and without people, larger, mirrored, elsewhere', () => {
    const isEmpty = true;
    const bare = drawn(panel(rooftop([]), { isEmpty }));
    const pictures = [
      {},
      { scale: 2 },
      { isMirrored: true },
      { right: -1 },
      { turnDegrees: 90 },
      { up: 0.5 },
      { tag: 'cat' as const },
    ].map((change) => drawn(panel(rooftop([{ ...guitar, ...change }]), { isEmpty })));
    expect(new Set([bare, ...pictures]).size).toBe(pictures.length + 1);
    expect(pictures.join('')).not.toContain('NaN');
    expect(drawn(panel(rooftop([guitar])))).not.toBe(drawn(panel(rooftop([]))));
  });

  it('are where a hand put them, through every camera', () => {
    for (const camera of [undefined, { from: 'close' }, { from: 'low', heightMetres: 3, lookDownDegrees: 25 }]) {
      const ground = placeGround(panel(rooftop([], camera), { isEmpty: true, isSeenByOwn: true }));
      const box = ground && boxOnGround(ground, guitar);
      const middle = { x: ((box?.left ?? 0) + (box?.right ?? 0)) / 2, y: box?.bottom ?? 0 };
      const back = ground && standingAt(ground, middle);
      expect(back?.right).toBeCloseTo(guitar.right, 4);
      expect(back?.away).toBeCloseTo(guitar.away, 4);
    }
  });

  it('cannot be put into the sky, nor before a plain background', () => {
    const ground = placeGround(placeRough(rooftop([]), SIZE));
    expect(ground).not.toBeNull();
    expect(ground && standingAt(ground, { x: 0.5, y: 0.02 })).toBeNull();
    expect(placeGround(placeRough({ ...rooftop([]), scene: 'simple_background' }, SIZE))).toBeNull();
  });
});

describe('a camera of a place that somebody set', () => {
  it.each([{ isEmpty: true }, { isEmpty: false }])('changes the picture by each of its settings (%o)', (o) => {
    const cameras: (OwnCamera | undefined)[] = [
      undefined,
      { from: 'low' },
      { from: 'low', heightMetres: 2.6 },
      { from: 'low', lookDownDegrees: 20 },
      { from: 'low', turnDegrees: 30 },
      { from: 'low', nearness: 2 },
    ];
    const pictures = cameras.map((camera) => drawn(panel(rooftop([guitar], camera), { ...o, isSeenByOwn: true })));
    expect(new Set(pictures).size).toBe(cameras.length);
    expect(pictures.join('')).not.toContain('NaN');
  });

  it('has every name that places have', () => {
    const names = PLACE_WORDS.map(({ tag }) => [tag, placeCameraNames(tag).toSorted()]);
    expect(names).toEqual(PLACE_WORDS.map(({ tag }) => [tag, Object.keys(PLACES[tag].shots).toSorted()]));
  });

  it('is the usual one where the place has it no more', () => {
    expect(drawn(panel(rooftop([guitar]), { isSeenByOwn: true }))).toBe(drawn(panel(rooftop([guitar]))));
  });

  it('looks at people from above where it hangs high', () => {
    expect(panel(rooftop([], { from: 'wide', heightMetres: 3 }), { isSeenByOwn: true }).camera?.height).toBe('high');
  });
});
