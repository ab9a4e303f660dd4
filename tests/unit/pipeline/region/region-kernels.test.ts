import { describe, expect, it } from 'vitest';
import type { Picture } from '@/pipeline/image/picture';
import { cropAround } from '@/pipeline/region/crop-around';
import { squaredDistances } from '@/pipeline/raster';
import { inBlocks } from '@/pipeline/region/enlarge-region';
import { extendCanvas } from '@/pipeline/region/extend-canvas';
import { fillSurroundings } from '@/pipeline/region/fill-surroundings';
import { placePart } from '@/pipeline/finish/place-part';
import { modelMask, prepareStart, type StartFill } from '@/pipeline/region/prepare-start';
import { recolour } from '@/pipeline/region/recolour';
import { POOR_SEAM, seamScore } from '@/pipeline/region/seam-score';
import { clipMask, grownBox, maskBox, softMask } from '@/pipeline/region/soft-mask';

/** The same numbers at every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((again ^ (again >>> 14)) >>> 0) / 2 ** 32;
  };
}

const picture = (
  widthPx: number,
  heightPx: number,
  channels: Picture['channels'],
  byteAt: (x: number, y: number, c: number) => number,
): Picture => ({
  widthPx,
  heightPx,
  channels,
  data: Uint8Array.from({ length: widthPx * heightPx * channels }, (_, i) => {
    const pixel = Math.floor(i / channels);
    return byteAt(pixel % widthPx, Math.floor(pixel / widthPx), i % channels);
  }),
});

const noise = (widthPx: number, heightPx: number, channels: Picture['channels'], seed: number): Picture => {
  const next = numbers(seed);
  return picture(widthPx, heightPx, channels, () => Math.floor(next() * 256));
};

/** Some random discs and boxes, also over the picture's edge. */
function randomMask(widthPx: number, heightPx: number, seed: number): Picture {
  const next = numbers(seed);
  const discs = Array.from({ length: 1 + Math.floor(next() * 3) }, () => ({
    x: next() * (widthPx + 10) - 5,
    y: next() * (heightPx + 10) - 5,
    radius: 2 + (next() * Math.min(widthPx, heightPx)) / 3,
  }));
  const drawn = picture(widthPx, heightPx, 1, (x, y) =>
    discs.some((disc) => Math.hypot(x - disc.x, y - disc.y) < disc.radius) ? 255 : 0,
  );
  return softMask(drawn, { growPx: next() * 6 - 2, featherPx: Math.floor(next() * 7) });
}

/** Whether a place's bytes are the same in both. */
const isSame = (a: Picture, b: Picture, i: number): boolean =>
  Array.from({ length: a.channels }, (_, c) => a.data[i * a.channels + c] === b.data[i * b.channels + c]).every(
    Boolean,
  );

const outsideOf = (mask: Picture): number[] => [...mask.data.keys()].filter((i) => mask.data[i] === 0);

describe('A region’s mask', () => {
  it('knows every distance exactly', () => {
    const next = numbers(3);
    const set = Uint8Array.from({ length: 19 * 13 }, () => (next() < 0.04 ? 1 : 0));
    const found = squaredDistances(set, { widthPx: 19, heightPx: 13 });
    const members = [...set.keys()].filter((i) => set[i] === 1);
    const wanted = [...set.keys()].map((i) =>
      Math.min(...members.map((m) => ((i % 19) - (m % 19)) ** 2 + (Math.floor(i / 19) - Math.floor(m / 19)) ** 2)),
    );
    expect([...found]).toEqual(wanted);
    expect(squaredDistances(new Uint8Array(6), { widthPx: 3, heightPx: 2 })[0]).toBe(Number.POSITIVE_INFINITY);
  });

  it('is full inside, grows and shrinks by exact distances, and falls to nothing over its feather', () => {
    const dot = picture(31, 31, 1, (x, y) => (x === 15 && y === 15 ? 255 : 0));
    const disc = softMask(dot, { growPx: 5, featherPx: 0 });
    const inside = [...disc.data.keys()].filter((i) => disc.data[i] === 255);
    expect(inside.every((i) => Math.hypot((i % 31) - 15, Math.floor(i / 31) - 15) <= 5)).toBe(true);
    expect(inside).toHaveLength(81);
    expect(softMask(disc, { growPx: -4, featherPx: 0 }).data.filter((value) => value > 0).length).toBeLessThan(10);
    const soft = softMask(disc, { growPx: 0, featherPx: 4 });
    const row = [...soft.data.subarray(15 * 31 + 15, 15 * 31 + 31)];
    expect(row.slice(0, 6)).toEqual([255, 255, 255, 255, 255, 255]);
    expect(row.slice(6, 10)).toEqual([...row.slice(6, 10)].sort((a, b) => b - a));
    expect(row.slice(10)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(
      maskBox(
        clipMask(
          soft,
          picture(31, 31, 1, (x) => (x < 10 ? 255 : 0)),
        ),
      ),
    ).toEqual({ xPx: 6, yPx: 8, widthPx: 4, heightPx: 15 });
    expect(maskBox({ ...soft, data: soft.data.map(() => 0) })).toBeNull();
  });
});

describe('Laying a part back', () => {
  it('keeps every byte outside of random masks, in odd sizes, at the edge, in grey, colour and with alpha', async () => {
    for (let round = 0; round < 60; round++) {
      const [widthPx, heightPx] = [33 + (round % 7) * 5, 27 + (round % 5) * 9];
      const channels = ([1, 3, 4] as const)[round % 3] ?? 3;
      const whole = noise(widthPx, heightPx, channels, round);
      const mask = randomMask(widthPx, heightPx, round + 100);
      const touched = maskBox(mask) ?? { xPx: 0, yPx: 0, widthPx: 1, heightPx: 1 };
      const box = grownBox(touched, whole, round % 4);
      const part = noise(40, 24, 3, round + 200);
      const placed = await placePart(part, { picture: whole, mask, box, matchesRim: round % 2 === 0 });
      expect(outsideOf(mask).filter((i) => !isSame(whole, placed, i))).toEqual([]);
      expect([placed.widthPx, placed.heightPx, placed.channels]).toEqual([widthPx, heightPx, channels]);
    }
  });

  it('takes the part alone in the middle, and refuses a mask beyond it or of another size', async () => {
    const whole = picture(20, 10, 3, () => 10);
    const part = picture(8, 8, 3, () => 200);
    const mask = picture(20, 10, 1, (x, y) => (x >= 4 && x < 8 && y >= 2 && y < 6 ? 255 : 0));
    const box = { xPx: 2, yPx: 1, widthPx: 8, heightPx: 8 };
    const placed = await placePart(part, { picture: whole, mask, box, matchesRim: true });
    expect(placed.data[(3 * 20 + 5) * 3]).toBe(200);
    const small = { ...box, widthPx: 3 };
    await expect(placePart(part, { picture: whole, mask, box: small, matchesRim: true })).rejects.toThrow('beyond');
    const other = picture(19, 10, 1, () => 0);
    await expect(placePart(part, { picture: whole, mask: other, box, matchesRim: true })).rejects.toThrow('19x10');
  });

  it('brings the part’s colours to the picture’s where they meet', async () => {
    const whole = picture(60, 60, 3, (_x, _y, c) => [180, 120, 90][c] ?? 0);
    const part = picture(60, 60, 3, (_x, _y, c) => [186, 125, 96][c] ?? 0);
    const mask = softMask(
      picture(60, 60, 1, (x, y) => (Math.hypot(x - 30, y - 30) < 15 ? 255 : 0)),
      { growPx: 0, featherPx: 5 },
    );
    const box = { xPx: 0, yPx: 0, widthPx: 60, heightPx: 60 };
    const placed = await placePart(part, { picture: whole, mask, box, matchesRim: true });
    expect(Math.abs((placed.data[(30 * 60 + 30) * 3] ?? 0) - 180)).toBeLessThanOrEqual(1);
  });
});

describe('The seam', () => {
  const smooth = picture(80, 60, 3, (x, y) => Math.round(80 + x + y / 2));
  const soft = softMask(
    picture(80, 60, 1, (x, y) => (Math.hypot(x - 40, y - 30) < 16 ? 255 : 0)),
    { growPx: 0, featherPx: 3 },
  );
  const seamOf = (part: Picture, mask: Picture): number => {
    const data = smooth.data.map((byte, i) => {
      const share = (mask.data[Math.floor(i / 3)] ?? 0) / 255;
      return Math.round(byte + share * ((part.data[i] ?? 0) - byte));
    });
    return seamScore({ before: smooth, after: { ...smooth, data }, mask });
  };

  it('is nothing where nothing changed or the change fits, and poor where a part stands out', () => {
    expect(seamOf(smooth, soft)).toBe(0);
    expect(
      seamOf(
        picture(80, 60, 3, (x, y) => Math.round(82 + x + y / 2)),
        soft,
      ),
    ).toBeLessThan(0.2);
    const foreign = picture(80, 60, 3, () => 250);
    expect(seamOf(foreign, soft)).toBeGreaterThan(POOR_SEAM);
    const hard = softMask(soft, { growPx: 0, featherPx: 0 });
    expect(seamOf(foreign, hard)).toBeGreaterThan(seamOf(foreign, soft));
    expect(seamOf(foreign, hard)).toBeLessThanOrEqual(1);
  });

  it('does not count an edge that was there before, nor what is not seen', () => {
    const before = picture(80, 60, 3, (x) => (x < 40 ? 20 : 230));
    const mask = picture(80, 60, 1, (x) => (x < 40 ? 255 : 0));
    const after = { ...before, data: before.data.map((byte) => (byte === 20 ? 40 : byte)) };
    expect(seamScore({ before, after, mask })).toBe(0);
    const flat = picture(80, 60, 3, () => 200);
    const stands = { ...flat, data: flat.data.map((byte, i) => ((mask.data[Math.floor(i / 3)] ?? 0) > 0 ? 20 : byte)) };
    expect(seamScore({ before: flat, after: stands, mask })).toBeGreaterThan(0.5);
    const unseen = picture(80, 60, 1, (x) => (x < 40 ? 255 : 0));
    expect(seamScore({ before: flat, after: stands, mask, seen: unseen })).toBe(0);
  });
});

describe('Filling from around', () => {
  it('continues a slope, touches nothing else, and is the same every time', () => {
    const slope = picture(64, 48, 3, (x, y) => 2 * x + y);
    const mask = picture(64, 48, 1, (x, y) => (x > 20 && x < 44 && y > 12 && y < 36 ? 255 : 0));
    const hole = { ...slope, data: slope.data.map((byte, i) => ((mask.data[Math.floor(i / 3)] ?? 0) > 0 ? 0 : byte)) };
    const filled = fillSurroundings(hole, mask);
    const off = slope.data.map((byte, i) => Math.abs(byte - (filled.data[i] ?? 0)));
    expect(Math.max(...off)).toBeLessThanOrEqual(3);
    expect(outsideOf(mask).every((i) => isSame(slope, filled, i))).toBe(true);
    expect(fillSurroundings(hole, mask).data).toEqual(filled.data);
    expect(fillSurroundings(hole, { ...mask, data: mask.data.map(() => 255) }).data.every((byte) => byte === 255)).toBe(
      true,
    );
  });

  it('goes on beyond the edges with the picture’s own bytes where it was', () => {
    const whole = noise(13, 9, 3, 5);
    const { picture: larger, added } = extendCanvas(whole, { leftPx: 4, topPx: 0, rightPx: 3, bottomPx: 2 });
    expect([larger.widthPx, larger.heightPx]).toEqual([20, 11]);
    const kept = outsideOf(added);
    expect(kept).toHaveLength(13 * 9);
    expect(
      kept.every((i) =>
        [0, 1, 2].every((c) => larger.data[i * 3 + c] === whole.data[(Math.floor(i / 20) * 13 + (i % 20) - 4) * 3 + c]),
      ),
    ).toBe(true);
  });
});

describe('What a model starts from', () => {
  const whole = noise(90, 70, 3, 9);
  const mask = softMask(
    picture(90, 70, 1, (x, y) => (Math.hypot(x - 45, y - 35) < 12 ? 255 : 0)),
    { growPx: 0, featherPx: 3 },
  );

  it('is a part in the model’s proportions inside the picture, also at its edge', () => {
    const sizes = [
      [64, 64],
      [96, 64],
      [64, 128],
    ] as const;
    for (const touched of [
      maskBox(mask),
      { xPx: 0, yPx: 60, widthPx: 5, heightPx: 10 },
      { xPx: 80, yPx: 0, widthPx: 10, heightPx: 70 },
    ]) {
      const { box } = cropAround(touched ?? grownBox({ xPx: 0, yPx: 0, widthPx: 1, heightPx: 1 }, whole, 1), {
        padding: 0.3,
        picture: whole,
        sizes,
      });
      expect(box.xPx).toBeGreaterThanOrEqual(0);
      expect(box.xPx + box.widthPx).toBeLessThanOrEqual(90);
      expect(box.yPx + box.heightPx).toBeLessThanOrEqual(70);
      expect(box.xPx).toBeLessThanOrEqual(touched?.xPx ?? 0);
    }
  });

  it('is filled as asked inside the mask, and the picture outside', async () => {
    const plan = (fill: StartFill) => ({
      box: { xPx: 25, yPx: 15, widthPx: 40, heightPx: 40 },
      size: { widthPx: 40, heightPx: 40 },
      fill,
    });
    const paint = picture(40, 40, 3, () => 77);
    const start = (fill: StartFill) => prepareStart(whole, { mask, plan: plan(fill), paint });
    const middle = (20 * 40 + 20) * 3;
    expect((await start('rough')).data[middle]).toBe(77);
    expect((await start('blank')).data[middle]).toBe(255);
    expect((await start('original')).data[middle]).toBe(whole.data[(35 * 90 + 45) * 3]);
    for (const fill of ['rough', 'blank', 'surroundings', 'original', 'noise'] as const) {
      expect((await start(fill)).data.subarray(0, 3)).toEqual(
        whole.data.subarray((15 * 90 + 25) * 3, (15 * 90 + 25) * 3 + 3),
      );
    }
    const touched = modelMask(mask, plan('original'));
    expect([...new Set(touched.data)].sort()).toEqual([0, 255]);
  });
});

describe('Another colour', () => {
  it('keeps lightness where none is exchanged, and takes only what is near the exchanged one', () => {
    const cloth = picture(
      4,
      1,
      3,
      (x, _y, c) =>
        [
          [180, 40, 40],
          [90, 20, 20],
          [250, 240, 230],
          [60, 60, 200],
        ][x]?.[c] ?? 0,
    );
    const at = (one: Picture, x: number) => [...one.data.subarray(x * 3, x * 3 + 3)];
    const blue = recolour(cloth, { from: '#b42828', to: '#2848b4', amount: 1, tolerance: 25 });
    const [red = 0, , strong = 0] = at(blue, 0);
    expect(strong).toBeGreaterThan(red + 60);
    expect(at(blue, 2)).toEqual(at(cloth, 2));
    expect(at(recolour(cloth, { from: null, to: '#00ff00', amount: 0, tolerance: 30 }), 0)).toEqual(at(cloth, 0));
    const grey = recolour(cloth, { from: null, to: '#808080', amount: 1, tolerance: 30 });
    const [first = 0, second = 0] = [at(grey, 0)[0], at(grey, 1)[0]];
    expect(first).toBeGreaterThan(second);
  });

  it('leaves blocks of equal pixels where a picture is enlarged', () => {
    const large = inBlocks(noise(5, 3, 3, 1), 4);
    expect([large.widthPx, large.heightPx]).toEqual([20, 12]);
    expect(large.data.subarray(0, 3)).toEqual(large.data.subarray((3 * 20 + 3) * 3, (3 * 20 + 3) * 3 + 3));
  });
});
