import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustLevels } from '@/pipeline/finish/adjust-levels';
import { deepenInk } from '@/pipeline/finish/deepen-ink';
import { labToRgb, rgbToLab } from '@/pipeline/finish/lab';
import { labStatistics, mapColours, matchPalette } from '@/pipeline/finish/match-palette';
import { reduceTones } from '@/pipeline/finish/reduce-tones';
import type { Picture } from '@/pipeline/image/picture';

const byte = fc.integer({ min: 0, max: 255 });
const bytes = Array.from({ length: 256 }, (_, value) => value);

/** A picture one row high. */
const row = (channels: Picture['channels'], ...data: readonly number[]): Picture => ({
  widthPx: data.length / channels,
  heightPx: 1,
  channels,
  data: Uint8Array.from(data),
});
const ramp = row(1, ...bytes);

/** Colours about a middle, wide enough to have a deviation and narrow enough to stay in sRGB when moved. */
const spread = (red: number, green: number, blue: number): Picture =>
  row(3, ...bytes.flatMap((i) => [red + (i % 16), green + ((i * 5) % 16), blue + ((i * 11) % 16)]));

describe('CIELAB', () => {
  it('gives every colour back', () => {
    fc.assert(
      fc.property(byte, byte, byte, (red, green, blue) => {
        expect(labToRgb(rgbToLab(red, green, blue))).toEqual([red, green, blue]);
      }),
      { numRuns: 2000 },
    );
  });

  it('has no hue for neutral bytes, black at 0 and white at 100', () => {
    const neutral = bytes.map((value) => rgbToLab(value, value, value));
    expect(Math.max(...neutral.flatMap(([, a, b]) => [Math.abs(a), Math.abs(b)]))).toBeLessThan(1e-10);
    expect(neutral[0]?.[0]).toBeCloseTo(0, 10);
    expect(neutral[255]?.[0]).toBeCloseTo(100, 10);
  });

  it('is that of the published corner colours', () => {
    const rounded = (lab: readonly number[]) => lab.map((value) => Math.round(value * 100) / 100);
    expect(rounded(rgbToLab(255, 0, 0))).toEqual([53.24, 80.09, 67.2]);
    expect(rounded(rgbToLab(0, 255, 0))).toEqual([87.73, -86.18, 83.18]);
    expect(rounded(rgbToLab(0, 0, 255))).toEqual([32.3, 79.19, -107.86]);
  });

  it('clamps what sRGB cannot show', () => {
    expect(labToRgb([50, 200, 0])[0]).toBe(255);
    expect(labToRgb([120, 0, 0])).toEqual([255, 255, 255]);
  });
});

describe('matchPalette', () => {
  it("brings mean and deviation to the reference's, to within a byte's rounding", () => {
    const reference = labStatistics(spread(90, 120, 160));
    const matched = labStatistics(matchPalette(spread(150, 110, 100), { reference, amount: 1 }));
    const all = (each: typeof matched) => [...each.mean, ...each.deviation];
    const differences = all(matched).map((value, index) => Math.abs(value - (all(reference)[index] ?? Number.NaN)));
    expect(Math.max(...differences)).toBeLessThan(0.25);
  });

  it('goes half the way by half the amount', () => {
    const own = labStatistics(spread(150, 110, 100));
    const reference = labStatistics(spread(90, 120, 160));
    const half = labStatistics(matchPalette(spread(150, 110, 100), { reference, amount: 0.5 }));
    const wanted = own.mean.map((value, c) => (value + (reference.mean[c] ?? Number.NaN)) / 2);
    expect(Math.max(...half.mean.map((value, c) => Math.abs(value - (wanted[c] ?? Number.NaN))))).toBeLessThan(0.2);
  });

  it('changes nothing with its own palette or with no amount', () => {
    const picture = spread(150, 110, 100);
    const reference = labStatistics(picture);
    expect(matchPalette(picture, { reference, amount: 1 })).toEqual(picture);
    expect(matchPalette(picture, { reference: labStatistics(spread(1, 2, 3)), amount: 0 })).toBe(picture);
  });

  it('takes all colour out for a neutral reference', () => {
    const reference = labStatistics(row(3, ...bytes.flatMap((value) => [value, value, value])));
    const { data } = matchPalette(spread(150, 60, 100), { reference, amount: 1 });
    const chroma = Array.from({ length: data.length / 3 }, (_, i) => new Set(data.subarray(i * 3, i * 3 + 3)).size);
    expect(chroma.every((size) => size === 1)).toBe(true);
  });

  it("gives a flat picture the reference's mean and doesn't blow up its noise", () => {
    const reference = labStatistics(row(3, 0, 0, 0, 255, 255, 255));
    const flat = matchPalette(row(3, 200, 200, 200, 200, 200, 200), { reference, amount: 1 });
    expect([...new Set(flat.data)]).toEqual([119]);
    const noisy = matchPalette(row(3, 119, 119, 119, 120, 120, 120), { reference, amount: 1 });
    expect(Math.max(...noisy.data) - Math.min(...noisy.data)).toBeLessThanOrEqual(3);
  });

  it('keeps alpha and leaves the picture given as it was', () => {
    const picture = row(4, 200, 10, 10, 7, 10, 200, 10, 99);
    const before = picture.data.slice();
    const { data } = matchPalette(picture, { reference: labStatistics(spread(90, 120, 160)), amount: 1 });
    expect([data[3], data[7]]).toEqual([7, 99]);
    expect(picture.data).toEqual(before);
  });

  it('maps grey pictures to colours where the reference has them', () => {
    const matched = matchPalette(ramp, { reference: labStatistics(row(3, 200, 60, 60)), amount: 1 });
    expect(matched.channels).toBe(3);
    expect(mapColours(ramp, (lab) => lab).data.subarray(30, 33)).toEqual(Uint8Array.of(10, 10, 10));
  });
});

describe('adjustLevels', () => {
  it('changes nothing at 0, 1 and gamma 1', () => {
    expect(adjustLevels(ramp, { black: 0, white: 1, gamma: 1 })).toEqual(ramp);
  });

  it('stretches between the points and clamps beyond them', () => {
    const { data } = adjustLevels(ramp, { black: 51 / 255, white: 204 / 255, gamma: 1 });
    expect([data[0], data[51], data[102], data[204], data[255]]).toEqual([0, 0, 85, 255, 255]);
  });

  it('takes the root of the stretched value for gamma', () => {
    const { data } = adjustLevels(ramp, { black: 0, white: 1, gamma: 2 });
    expect([...data]).toEqual(bytes.map((value) => Math.round(Math.sqrt(value / 255) * 255)));
  });

  it('keeps alpha', () => {
    const { data } = adjustLevels(row(4, 100, 100, 100, 100), { black: 0.5, white: 1, gamma: 1 });
    expect([...data]).toEqual([0, 0, 0, 100]);
  });

  it('refuses a black point that is not below the white one', () => {
    expect(() => adjustLevels(ramp, { black: 0.5, white: 0.5, gamma: 1 })).toThrow(/0\.5 and 0\.5/);
  });
});

describe('deepenInk', () => {
  it('makes everything up to the black point full black and leaves everything from twice it as it is', () => {
    const { data } = deepenInk(ramp, 51 / 255);
    expect([...data.subarray(0, 52)]).toEqual(new Array(52).fill(0));
    expect(data.subarray(102)).toEqual(ramp.data.subarray(102));
  });

  it('rises without a step or a turn between', () => {
    const { data } = deepenInk(ramp, 51 / 255);
    const rises = bytes.slice(52).map((value) => (data[value] ?? 0) - (data[value - 1] ?? 0));
    expect(Math.min(...rises)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...rises)).toBeLessThanOrEqual(4);
    expect(data[76]).toBe(Math.round(102 * (1.5 * (25 / 51) - 0.5 * (25 / 51) ** 2)));
  });

  it('changes nothing at 0', () => {
    expect(deepenInk(ramp, 0)).toBe(ramp);
  });

  it('keeps the proportions of colours, and alpha', () => {
    const { data } = deepenInk(row(4, 120, 60, 30, 8, 5, 5, 5, 9), 0.2);
    expect([data[3], ...data.subarray(4)]).toEqual([8, 0, 0, 0, 9]);
    expect((data[0] ?? 0) / (data[1] ?? 1)).toBeCloseTo(2, 1);
    expect(data[0]).toBeLessThan(120);
  });
});

describe('reduceTones', () => {
  it('gives as many flat tones as asked for, evenly spread, paper and ink among them', () => {
    expect([...new Set(reduceTones(ramp, 5).data)]).toEqual([0, 64, 128, 191, 255]);
    expect([...new Set(reduceTones(ramp, 2).data)]).toEqual([0, 255]);
  });

  it('takes the nearest tone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 32 }), byte, (levels, value) => {
        const [tone = Number.NaN] = reduceTones(row(1, value), levels).data;
        expect(Math.abs(tone - value)).toBeLessThanOrEqual(255 / (levels - 1) / 2 + 0.5);
      }),
    );
  });

  it('keeps continuous tones with 0, and takes colour out', () => {
    expect(reduceTones(ramp, 0)).toEqual(ramp);
    expect([...reduceTones(row(4, 255, 0, 0, 5, 0, 255, 0, 6), 0).data]).toEqual([76, 76, 76, 5, 150, 150, 150, 6]);
  });
});
