import { describe, expect, it } from 'vitest';
import { comparePictures } from '@/pipeline/image/compare-pictures';
import { cropPicture } from '@/pipeline/image/crop-picture';
import type { Picture } from '@/pipeline/image/picture';
import { rasteriseSvg } from '@/pipeline/image/rasterise-svg';
import { toGrey, toRgb } from '@/pipeline/image/to-grey';

const rgb = (widthPx: number, heightPx: number, values: readonly number[]): Picture => ({
  widthPx,
  heightPx,
  channels: 3,
  data: Uint8Array.from(values),
});

describe('toGrey', () => {
  it('keeps every neutral value', () => {
    const greys = Array.from({ length: 256 }, (_, value) => value);
    const neutral = rgb(
      256,
      1,
      greys.flatMap((value) => [value, value, value]),
    );
    expect([...toGrey(neutral).data]).toEqual(greys);
  });

  it('weighs red, green and blue as luma', () => {
    expect([...toGrey(rgb(3, 1, [255, 0, 0, 0, 255, 0, 0, 0, 255])).data]).toEqual([76, 150, 29]);
  });

  it('is undone by toRgb for grey pictures', () => {
    const grey: Picture = { widthPx: 2, heightPx: 1, channels: 1, data: Uint8Array.of(5, 250) };
    expect([...toRgb(grey).data]).toEqual([5, 5, 5, 250, 250, 250]);
    expect(toGrey(toRgb(grey))).toEqual(grey);
  });
});

describe('comparePictures', () => {
  it('counts pixels, not channels, and names the largest difference', () => {
    const a = rgb(3, 1, [0, 0, 0, 9, 9, 9, 1, 2, 3]);
    const b = rgb(3, 1, [0, 0, 0, 8, 7, 9, 1, 2, 13]);
    expect(comparePictures(a, b)).toEqual({ differing: 2, largest: 10 });
    expect(comparePictures(a, a)).toEqual({ differing: 0, largest: 0 });
  });

  it('refuses pictures of different sizes, naming both', () => {
    expect(() => comparePictures(rgb(1, 2, [0, 0, 0, 0, 0, 0]), rgb(2, 1, [0, 0, 0, 0, 0, 0]))).toThrow(/1x2.*2x1/);
  });
});

describe('cropPicture', () => {
  it('takes the pixels of the box', () => {
    const picture = rgb(2, 2, [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]);
    expect([...cropPicture(picture, { xPx: 1, yPx: 0, widthPx: 1, heightPx: 2 }).data]).toEqual([2, 2, 2, 4, 4, 4]);
  });

  it('refuses a box that leaves the picture', () => {
    const picture = rgb(1, 1, [0, 0, 0]);
    expect(() => cropPicture(picture, { xPx: 0, yPx: 0, widthPx: 2, heightPx: 1 })).toThrow(RangeError);
    expect(() => cropPicture(picture, { xPx: -1, yPx: 0, widthPx: 1, heightPx: 1 })).toThrow(RangeError);
  });
});

describe('rasteriseSvg', () => {
  it('draws shapes at the size asked for, on white', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4" viewBox="0 0 4 4"><rect width="2" height="4" fill="#f00"/></svg>';
    const picture = await rasteriseSvg(svg, { widthPx: 40, heightPx: 20 });
    expect(picture).toMatchObject({ widthPx: 40, heightPx: 20, channels: 3 });
    expect([...picture.data.subarray(0, 3)]).toEqual([255, 0, 0]);
    expect([...picture.data.subarray(19 * 3, 21 * 3)]).toEqual([255, 0, 0, 255, 255, 255]);
  });

  it('refuses what is no SVG', async () => {
    await expect(rasteriseSvg('<svg', { widthPx: 8, heightPx: 8 })).rejects.toMatchObject({
      code: 'picture-unreadable',
    });
  });
});
