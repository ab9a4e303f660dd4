import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { encodeBilevelPng } from '@/pipeline/image/encode-picture';
import type { Picture } from '@/pipeline/image/picture';
import { rasteriseSvg } from '@/pipeline/image/rasterise-svg';
import { screenTones } from '@/pipeline/image/screen-tones';
import { toBilevel } from '@/pipeline/image/to-bilevel';

const SIDE = 240;
const PITCH = 5.8;

/** A picture in the three ways: what is drawn with a grey, with its mark, and what thin black lies over it. */
async function pictures(body: (tone: string) => string, grey: number, over = '') {
  const two = grey.toString(16).padStart(2, '0');
  const draw = (inside: string): Promise<Picture> =>
    rasteriseSvg(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}"><rect width="100%" height="100%" fill="#fff"/>${inside}</svg>`,
      { widthPx: SIDE, heightPx: SIDE },
    );
  return {
    flat: await draw(body(`#${two.repeat(3)}`) + over),
    bare: await draw(body(`#${two.repeat(3)}`)),
    marked: await draw(body(`#ff${two}00`)),
  };
}

const all = (tone: string): string => `<rect width="240" height="240" fill="${tone}"/>`;

function mean({ data }: Picture): number {
  let sum = 0;
  for (const value of data) sum += value;
  return sum / data.length;
}

describe('Tones screened in pixels', () => {
  it.each([240, 217, 178, 140, 110, 76, 38])('of grey %i are as dark as the grey, of dots and paper', async (grey) => {
    const screened = await screenTones(await pictures(all, grey), PITCH);
    expect(Math.abs(mean(screened) - grey)).toBeLessThan(4);
    const between = screened.data.filter((value) => value > 20 && value < 235).length / screened.data.length;
    const isClear = screened.data.some((value) => value < 20) && screened.data.some((value) => value > 235);
    expect(isClear).toBe(true);
    expect(between).toBeLessThan(0.7);
  });

  it('leave colours, lines and paper as they are', async () => {
    const given = await pictures(
      (tone) =>
        `<path d="M0 0H120V240H0Z" fill="${tone}"/><path d="M150 0H200V240H150Z" fill="#c0392b"/><path d="M210 3L233 230" stroke="#17141a"/>`,
      178,
    );
    const screened = await screenTones(given, PITCH);
    const right = (data: Uint8Array): number[] => [...data].filter((_, index) => Math.floor(index / 3) % SIDE >= 121);
    expect(right(screened.data)).toEqual(right(given.bare.data));
  });

  it('end at a slanted edge without a seam of grey or of mark', async () => {
    const screened = await screenTones(
      await pictures((tone) => `<path d="M20 10L220 60L180 230L40 200Z" fill="${tone}"/>`, 178),
      PITCH,
    );
    for (let at = 0; at < screened.data.length; at += 3) {
      const [r = 0, g = 0, b = 0] = screened.data.subarray(at, at + 3);
      expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(8);
    }
  });

  it('without paper darken a tone under them, and leave black black', async () => {
    const over = '<rect width="240" height="240" fill="#17141a" fill-opacity="0.3"/>';
    const tone = await pictures(all, 178, over);
    expect(mean(await screenTones(tone, PITCH))).toBeLessThan(
      mean(await screenTones(await pictures(all, 178), PITCH)) - 30,
    );
    const black = await pictures(() => all('#17141a'), 178, over);
    expect((await screenTones(black, PITCH)).data.every((value) => value < 30)).toBe(true);
  });

  it('need pictures of one size', async () => {
    const given = await pictures(all, 178);
    const small = { ...given.flat, widthPx: 10, heightPx: 10, data: new Uint8Array(300) };
    await expect(screenTones({ ...given, marked: small }, PITCH)).rejects.toThrow(RangeError);
  });
});

describe('A picture in black and white alone', () => {
  it('keeps how dark greys are when it is screened, and edges when it is not', async () => {
    const { flat } = await pictures(all, 178);
    const screened = await toBilevel(flat, PITCH);
    expect(new Set(screened.data)).toEqual(new Set([0, 255]));
    expect(Math.abs(mean(screened) - 178)).toBeLessThan(6);
    expect(new Set((await toBilevel(flat, null)).data)).toEqual(new Set([255]));
  });

  it('is written with one bit a pixel and its resolution, and comes back the same', async () => {
    const { flat } = await pictures((tone) => `<circle cx="120" cy="120" r="80" fill="${tone}"/>`, 60);
    const picture = await toBilevel(flat, PITCH);
    const bytes = await encodeBilevelPng(picture, 600);
    expect(Math.round((await sharp(bytes).metadata()).density ?? 0)).toBe(600);
    // The bit depth of the header (PNG 11.2.1).
    expect(bytes[24]).toBe(1);
    const back = await sharp(bytes).toColourspace('b-w').extractChannel(0).raw().toBuffer();
    expect(Buffer.compare(back, Buffer.from(picture.data))).toBe(0);
  });
});
