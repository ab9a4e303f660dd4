import { describe, expect, it } from 'vitest';
import { layTone } from '@/pipeline/image/lay-tone';
import type { Picture } from '@/pipeline/image/picture';
import { toneLight, type ToneScreenPx } from '@/pipeline/image/tone-screen';

const DPI = 600;
const SIDE = 600;

/** The share of black of a patch of one inch. */
function density(screen: ToneScreenPx, percent: number, isHard: boolean): number {
  const light = toneLight(screen, { isHard });
  const grey = 255 * (1 - percent / 100);
  let sum = 0;
  for (let y = 0; y < SIDE; y++) for (let x = 0; x < SIDE; x++) sum += 1 - light(x, y, grey);
  return (100 * sum) / SIDE ** 2;
}

const shapes = ['dot', 'line', 'cross', 'noise', 'sand'] as const;
const cases = shapes.flatMap((shape) =>
  [45, 15].flatMap((angleDeg) => [10, 30, 50].map((percent) => [shape, angleDeg, percent] as const)),
);

describe('A screen of 60 lines at 600 dpi', () => {
  it.each(cases)('of %ss at %i degrees prints %i percent to within one', (shape, angleDeg, percent) => {
    const screen = { shape, pitchPx: DPI / 60, angleDeg };
    expect(Math.abs(density(screen, percent, true) - percent)).toBeLessThan(1);
    expect(Math.abs(density(screen, percent, false) - percent)).toBeLessThan(1);
  });

  it('is white without density and black with all of it', () => {
    for (const shape of shapes) {
      const light = toneLight({ shape, pitchPx: 10, angleDeg: 45 });
      for (let at = 0; at < 200; at++) expect([light(at, at * 3, 255), light(at, at * 7, 0)]).toEqual([1, 0]);
    }
  });

  it('has its strongest wave where its lines are, and nothing below it that could be seen as moire', () => {
    const light = toneLight({ shape: 'dot', pitchPx: DPI / 60, angleDeg: 45 }, { isHard: true });
    const length = 1200;
    const mean = 0.7;
    /** The strength of a wave along the screen's own axis, so many times to the inch. */
    const strength = (linesPerInch: number): number => {
      const turn = (2 * Math.PI * linesPerInch * Math.SQRT1_2) / DPI;
      let [real, imaginary] = [0, 0];
      for (let y = 0; y < 200; y++)
        for (let x = 0; x < length; x++) {
          // A window without edges of its own (Hann).
          const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * (x + 0.5)) / length);
          const value = (light(x, y, 255 * mean) - mean) * window;
          real += value * Math.cos(turn * (x + y));
          imaginary += value * Math.sin(turn * (x + y));
        }
      return Math.hypot(real, imaginary);
    };
    const lines = Array.from({ length: 28 }, (_, index) => 5 * (index + 1));
    const found = new Map(lines.map((one) => [one, strength(one)]));
    const peak = Math.max(...found.values());
    expect(found.get(60)).toBe(peak);
    for (const one of lines.filter((each) => each <= 50)) expect((found.get(one) ?? 0) / peak).toBeLessThan(0.03);
  });

  it('lies at the same place wherever a tone begins, so that equal tones join', () => {
    const [one, other] = [
      toneLight({ shape: 'dot', pitchPx: 10, angleDeg: 45 }),
      toneLight({ shape: 'dot', pitchPx: 10, angleDeg: 45 }),
    ];
    for (let at = 0; at < 500; at++) expect(one(at, 2 * at, 180)).toBe(other(at, 2 * at, 180));
  });
});

describe('Tones laid over a picture', () => {
  const filled = (value: number): Picture => ({
    widthPx: 40,
    heightPx: 40,
    channels: 3,
    data: new Uint8Array(40 * 40 * 3).fill(value),
  });
  const light = toneLight({ shape: 'dot', pitchPx: 8, angleDeg: 45 }, { isHard: true });

  it('leave what has no tone, and black, as they are', async () => {
    const picture = filled(200);
    await layTone(picture, light, { flat: filled(200), toned: filled(200) });
    expect(picture.data).toEqual(filled(200).data);
    const black = filled(0);
    await layTone(black, light, { flat: filled(0), toned: filled(0) });
    expect(black.data).toEqual(filled(0).data);
  });

  it('leave the picture between the dots', async () => {
    const picture = filled(200);
    await layTone(picture, light, { flat: filled(200), toned: filled(140) });
    expect(new Set(picture.data)).toEqual(new Set([0, 200]));
    const dark = picture.data.filter((value) => value === 0).length / picture.data.length;
    expect(Math.abs(dark - 0.3)).toBeLessThan(0.05);
  });

  it('join those of a part that begins elsewhere', async () => {
    const [whole, part] = [filled(255), filled(255)];
    await layTone(whole, light, { flat: filled(255), toned: filled(180) });
    await layTone(part, light, { flat: filled(255), toned: filled(180), fromX: 3, fromY: 5 });
    const at = (picture: Picture, x: number, y: number) => picture.data[3 * (y * 40 + x)];
    for (let step = 0; step < 30; step++) expect(at(part, step, step)).toBe(at(whole, step + 3, step + 5));
  });

  it('need pictures of one size', async () => {
    const small: Picture = { widthPx: 1, heightPx: 1, channels: 3, data: new Uint8Array(3) };
    await expect(layTone(filled(255), light, { flat: filled(255), toned: small })).rejects.toThrow(RangeError);
  });
});
