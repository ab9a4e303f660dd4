import { describe, expect, it } from 'vitest';
import { POSES } from '@/lib/rough/anatomy/poses';
import { headSpecOf } from '@/lib/rough/head/head-spec';
import { Paint } from '@/lib/rough/pen/paint';
import type { Identity, State } from '@/lib/rough/specification';
import {
  ALL_OUTFITS,
  BODY_ACCESSORIES,
  COLOURED_GARMENT,
  OUTFIT_PRINTS,
  USUAL_WEARERS,
  type OutfitName,
} from '@/lib/rough/vocabulary/outfits';
import { drawFigures } from '@/lib/rough/wardrobe/draw-figures';
import { outfitOf, type Wearer } from '@/lib/rough/wardrobe/outfit-of';

const WHO: Identity = {
  sex: 'girl',
  hairColour: 'black_hair',
  hairStyle: 'bob_cut',
  bangs: 'swept_bangs',
  eyeColours: { left: 'brown_eyes', right: 'brown_eyes' },
  skin: 'fair_skin',
  outfit: 'dress',
  clothColour: 'blue',
  accentColour: 'red',
  shirtPrint: 'plain',
  accessories: [],
};
const HOW: State = {
  expression: 'smile',
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
const BASE: Wearer = { ...WHO };

/** A small full figure; a figure of this size takes a few milliseconds. */
function drawn(wearer: Partial<Wearer>, o: { pose?: keyof typeof POSES; yaw?: number; colour?: boolean } = {}): string {
  const paint = new Paint({ finish: o.colour ? 'colour' : 'ink', width: 120, height: 200 });
  drawFigures(
    paint,
    [{ spec: headSpecOf(WHO, HOW, 3), pose: POSES[o.pose ?? 'standing'], outfit: outfitOf({ ...BASE, ...wearer }) }],
    { yaw: o.yaw ?? -24, pitch: 0, dist: 28 },
    { box: [4, 4, 112, 192] },
    { budget: 24000 },
  );
  return paint.svg();
}
const isSound = (svg: string): boolean => !/NaN|Infinity|undefined/.test(svg);

describe('outfits', () => {
  it('of every day leave the head bare: a hat is worn by who asks for one', () => {
    const everyday = ['dress', 'overalls', 'hoodie', 't-shirt', 'sweater', 'kimono', 'suit'] as const;
    expect(everyday.filter((outfit) => outfitOf({ ...BASE, outfit }).headwear !== undefined)).toEqual([]);
    expect(headSpecOf({ ...WHO, outfit: 'dress', accessories: ['hat'] }, HOW).headwear).toBe('straw_hat');
  });

  it('each has a word for its coloured garment, and no word twice', () => {
    expect(new Set(ALL_OUTFITS).size).toBe(ALL_OUTFITS.length);
    expect(ALL_OUTFITS.length).toBeGreaterThanOrEqual(50);
    expect(Object.keys(COLOURED_GARMENT).sort()).toEqual([...ALL_OUTFITS].sort());
    for (const usual of Object.values(USUAL_WEARERS)) expect(ALL_OUTFITS).toEqual(expect.arrayContaining([...usual]));
  });

  it('each differs from every other, and its back from its front', () => {
    const seen = new Map<string, OutfitName>();
    for (const outfit of ALL_OUTFITS) {
      const front = drawn({ outfit });
      expect(isSound(front), outfit).toBe(true);
      expect(seen.get(front), outfit).toBeUndefined();
      seen.set(front, outfit);
      const back = drawn({ outfit }, { yaw: 165 });
      expect(isSound(back), outfit).toBe(true);
      expect(back).not.toBe(front);
    }
  }, 60_000);

  it.each(['sitting', 'seiza', 'running', 'lying_on_back', 'high_kick'] as const)(
    'hang without broken numbers: %s',
    (pose) => {
      for (const outfit of [
        'kimono',
        'ball_gown',
        'trench_coat',
        'royal_robe',
        'sari',
        'plate_armor',
        'serafuku',
        'hanbok',
      ] as const)
        expect(isSound(drawn({ outfit }, { pose })), outfit).toBe(true);
    },
    60_000,
  );

  it('are cut for boys and girls, and dyed', () => {
    for (const outfit of ['school_uniform', 'kimono', 'hanbok', 'swim_trunks', 'dress'] as const) {
      const plain = drawn({ outfit });
      expect(drawn({ outfit, clothColour: 'green' }, { colour: true })).not.toBe(drawn({ outfit }, { colour: true }));
      if (outfit !== 'dress') expect(drawn({ outfit, sex: 'boy' })).not.toBe(plain);
    }
  }, 30_000);

  it('is the same drawing each time', () => {
    expect(drawn({ outfit: 'winter_coat' })).toBe(drawn({ outfit: 'winter_coat' }));
  });
});

describe('what is worn over an outfit', () => {
  it('every accessory of the body changes the drawing', () => {
    const plain = drawn({ outfit: 'sweater' });
    for (const word of BODY_ACCESSORIES) {
      const svg = drawn({ outfit: 'sweater', accessories: [word] });
      expect(isSound(svg), word).toBe(true);
      expect(svg, word).not.toBe(plain);
    }
    expect(drawn({ outfit: 'sweater', accessories: ['glasses'] })).toBe(plain);
  }, 30_000);

  it('every print differs', () => {
    const all = OUTFIT_PRINTS.map((shirtPrint) => drawn({ outfit: 't-shirt', shirtPrint }));
    expect(new Set(all).size).toBe(all.length);
  });

  it('a cloth can be told to read white, toned or black in ink', () => {
    const all = (['white', 'toned', 'black'] as const).map((clothInk) => drawn({ outfit: 'hoodie', clothInk }));
    expect(new Set(all).size).toBe(3);
  });
});
