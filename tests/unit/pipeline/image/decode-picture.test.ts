import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodePicture } from '@/pipeline/image/decode-picture';
import { encodePng, encodeWebp } from '@/pipeline/image/encode-picture';
import type { Picture } from '@/pipeline/image/picture';

const size = { widthPx: 5, heightPx: 3 };
const rgb: Picture = { ...size, channels: 3, data: Uint8Array.from({ length: 45 }, (_, i) => (i * 37) % 256) };
const grey: Picture = { ...size, channels: 1, data: Uint8Array.from({ length: 15 }, (_, i) => i * 17) };
const rgba: Picture = { ...size, channels: 4, data: Uint8Array.from({ length: 60 }, (_, i) => (i * 11) % 256) };

const unreadable = (sentence: RegExp) =>
  expect.objectContaining({ code: 'picture-unreadable', message: expect.stringMatching(sentence) });

describe('decodePicture', () => {
  it('gives back the bytes that were encoded as PNG, for every number of channels', async () => {
    expect(await decodePicture(await encodePng(rgb), { channels: 3 })).toEqual(rgb);
    expect(await decodePicture(await encodePng(grey), { channels: 1 })).toEqual(grey);
    expect(await decodePicture(await encodePng(rgba), { channels: 4 })).toEqual(rgba);
  });

  it('gives back the bytes that were encoded as lossless WebP', async () => {
    expect(await decodePicture(await encodeWebp(rgb))).toEqual(rgb);
    expect(await decodePicture(await encodeWebp(rgba), { channels: 4 })).toEqual(rgba);
  });

  it('encodes equal pictures to equal bytes', async () => {
    expect(await encodePng({ ...rgb, data: rgb.data.slice() })).toEqual(await encodePng(rgb));
    expect(await encodeWebp({ ...rgb, data: rgb.data.slice() })).toEqual(await encodeWebp(rgb));
  });

  it('writes grey PNG files with one channel and repeats them when colours are asked for', async () => {
    const png = await encodePng(grey);
    expect((await sharp(png).metadata()).channels).toBe(1);
    const { channels, data } = await decodePicture(png);
    expect(channels).toBe(3);
    expect([...data.subarray(3, 6)]).toEqual([17, 17, 17]);
  });

  it('lays transparent pixels on white', async () => {
    const clear = {
      widthPx: 1,
      heightPx: 2,
      channels: 4 as const,
      data: Uint8Array.of(10, 20, 30, 0, 10, 20, 30, 255),
    };
    expect([...(await decodePicture(await encodePng(clear))).data]).toEqual([255, 255, 255, 10, 20, 30]);
    expect([...(await decodePicture(await encodePng(clear), { channels: 1 })).data]).toEqual([255, 18]);
  });

  it('adds opaque alpha when four channels are asked of an opaque file', async () => {
    const { data } = await decodePicture(await encodePng(rgb), { channels: 4 });
    expect([data[3], data[7]]).toEqual([255, 255]);
  });

  it('reads sixteen-bit PNG files as their upper bytes', async () => {
    const raw = { width: 5, height: 3, channels: 3 as const };
    const png = await sharp(rgb.data, { raw }).toColourspace('rgb16').png().toBuffer();
    expect((await sharp(png).metadata()).depth).toBe('ushort');
    expect(await decodePicture(png)).toEqual(rgb);
  });

  it('turns a photograph as its EXIF orientation says', async () => {
    const raw = { width: 5, height: 3, channels: 3 as const };
    const turned = await sharp(rgb.data, { raw }).jpeg({ quality: 100 }).withMetadata({ orientation: 6 }).toBuffer();
    expect(await decodePicture(turned)).toMatchObject({ widthPx: 3, heightPx: 5 });
  });

  it('reads JPEG and AVIF files', async () => {
    const raw = { width: 64, height: 48, channels: 3 as const };
    const flat = sharp(new Uint8Array(64 * 48 * 3).fill(128), { raw });
    const jpeg = await decodePicture(await flat.clone().jpeg().toBuffer());
    const avif = await decodePicture(await flat.clone().avif().toBuffer());
    expect(jpeg).toMatchObject({ widthPx: 64, heightPx: 48, channels: 3 });
    expect(avif).toMatchObject({ widthPx: 64, heightPx: 48, channels: 3 });
    expect(Math.abs((avif.data[0] ?? 0) - 128)).toBeLessThanOrEqual(2);
  });

  it('refuses empty files, text and SVG, which could name other files', async () => {
    await expect(decodePicture(new Uint8Array())).rejects.toEqual(unreadable(/empty/));
    await expect(decodePicture(Buffer.from('hello'))).rejects.toEqual(unreadable(/not a picture/));
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
    await expect(decodePicture(Buffer.from(svg))).rejects.toEqual(unreadable(/not a picture/));
  });

  it('refuses a file that was cut off, in every format', async () => {
    const raw = { width: 64, height: 48, channels: 3 as const };
    const noise = sharp(
      Uint8Array.from({ length: 64 * 48 * 3 }, (_, i) => (i * i * 31) % 251),
      { raw },
    );
    const png = await noise.clone().png().toBuffer();
    const jpeg = await noise.clone().jpeg().toBuffer();
    const webp = await noise.clone().webp().toBuffer();
    const avif = await noise.clone().avif().toBuffer();
    await expect(decodePicture(png.subarray(0, png.length / 2))).rejects.toEqual(unreadable(/PNG file is broken/));
    await expect(decodePicture(jpeg.subarray(0, jpeg.length / 2))).rejects.toEqual(unreadable(/JPEG file is broken/));
    await expect(decodePicture(webp.subarray(0, webp.length / 2))).rejects.toEqual(unreadable(/WEBP file is broken/));
    await expect(decodePicture(avif.subarray(0, avif.length / 2))).rejects.toEqual(unreadable(/AVIF file is broken/));
  });

  it('names PNG for a picture that WebP cannot hold', async () => {
    const long: Picture = { widthPx: 16384, heightPx: 1, channels: 1, data: new Uint8Array(16384) };
    await expect(encodeWebp(long)).rejects.toMatchObject({ code: 'size-unsupported' });
  });

  it('refuses more pixels than it may read before it decodes them', async () => {
    await expect(decodePicture(await encodePng(rgb), { maxPixels: 14 })).rejects.toEqual(
      unreadable(/5x3, more than the 14/),
    );
  });

  it('refuses a side that no decoder should be given, however few the pixels', async () => {
    const raw = { width: 16384, height: 1, channels: 1 as const };
    const png = await sharp(new Uint8Array(16384), { raw }).png().toBuffer();
    await expect(decodePicture(png)).rejects.toEqual(unreadable(/16384x1, more than the 16383/));
  });
});
