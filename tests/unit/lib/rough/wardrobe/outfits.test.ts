import { describe, expect, it } from 'vitest';
import type { Box } from '@/lib/rough/anatomy/depth-buffer';
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
import { drawFigures, figurePixels } from '@/lib/rough/wardrobe/draw-figures';
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
    const everyday = ['dress', 'overalls', 'hoodie', 't-shirt', 'sweater', 'kimono', 'suit', 'winter_coat', 'ao_dai'] as const; // prettier-ignore
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

describe('a panel that ends above the hips', () => {
  /** Parts of a figure that is cut at a panel, and which of them is seen at points of its upper half. */
  const cutAt = (clip: Box, outfit: OutfitName) => {
    const who = { spec: headSpecOf(WHO, HOW, 3), pose: POSES.standing, outfit: outfitOf({ ...BASE, outfit }) };
    const { buf } = figurePixels([who], { yaw: 20, pitch: 0, dist: 40 }, { x: 60, y: 400, s: 25 }, { clip });
    const { parts, part, W, H, x0, y0, ss } = buf;
    const seen: (string | undefined)[] = [];
    for (let y = -90; y < 158; y += 2)
      for (let x = -60; x < 180; x += 2) {
        const [column, row] = [Math.round((x - x0) * ss - 0.5), Math.round((y - y0) * ss - 0.5)];
        const isOut = column < 0 || row < 0 || column >= W || row >= H;
        seen.push(parts[isOut ? 0 : (part[row * W + column] ?? 0)]?.name);
      }
    return { names: parts.map(({ name }) => name), seen };
  };

  it.each(['dress', 'suit', 'school_uniform', 'kimono', 'trench_coat'] satisfies OutfitName[])(
    'shows of a %s what a whole picture shows there, and no shoes are made',
    (outfit) => {
      const whole = cutAt([-200, -100, 600, 600], outfit);
      const near = cutAt([-200, -100, 600, 260], outfit);
      expect(whole.names.some((name) => name.startsWith('lShoe'))).toBe(true);
      expect(near.names.some((name) => name.startsWith('lShoe'))).toBe(false);
      const body = whole.seen.filter((name) => name !== 'none').length;
      const other = whole.seen.filter((name, index) => name !== near.seen[index]).length;
      expect(body).toBeGreaterThan(400);
      expect(other / body).toBeLessThan(0.06);
    },
  );
});
