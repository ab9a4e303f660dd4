import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cleanPictureFile } from '@/pipeline/image';
import { encodeBilevelPng, encodePng } from '@/pipeline/image/encode-picture';
import { detectPictureFormat } from '@/pipeline/image/picture-format';
import { brands, heifFile } from '../deliver/metadata/made-files';

const item = Buffer.alloc(8);
const heif = (major: string, others: readonly string[], coding: string) =>
  detectPictureFormat(heifFile(brands(major, ...others), { coding, item }));

describe('HEIF files', () => {
  it('are named by the major brand, then by the others, then by the coding of their pictures', () => {
    for (const major of ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis']) {
      expect(heif(major, ['mif1', 'avif', 'miaf'], 'hvc1')).toBe('heic');
    }
    expect(heif('avif', ['mif1', 'miaf', 'heic'], 'av01')).toBe('avif');
    expect(heif('avis', ['msf1'], 'av01')).toBe('avif');
    expect(heif('mif1', ['heic', 'miaf'], 'hvc1')).toBe('heic');
    expect(heif('msf1', ['hevc'], 'hvc1')).toBe('heic');
    expect(heif('mif1', ['avif', 'miaf'], 'av01')).toBe('avif');
    expect(heif('mif1', ['avif', 'heic'], 'hvc1')).toBe('heic');
    expect(heif('mif1', ['avif', 'heic'], 'av01')).toBe('avif');
    expect(heif('mif1', ['miaf'], 'hvc1')).toBe('heic');
    expect(heif('isom', ['mp42'], 'avc1')).toBeNull();
  });

  it('that are HEIC are refused by that name, with what to do', async () => {
    const file = heifFile(brands('heic', 'mif1', 'avif', 'miaf'), { coding: 'hvc1', item });
    await expect(cleanPictureFile(file, 1_000_000)).rejects.toThrow(/HEIC file.*JPEG or PNG/);
  });

  it('that are AVIF are read', async () => {
    const file = await sharp({ create: { width: 16, height: 16, channels: 3, background: '#888' } })
      .avif()
      .toBuffer();
    expect(detectPictureFormat(file)).toBe('avif');
    expect(await cleanPictureFile(file, 1_000_000)).toMatchObject({ widthPx: 16, mediaType: 'image/webp' });
  });
});

describe('the resolution of PNG files', () => {
  const picture = { widthPx: 8, heightPx: 8, channels: 1 as const, data: new Uint8Array(64).fill(255) };
  const perMetre = (png: Uint8Array) => {
    const at = Buffer.from(png).indexOf('pHYs', 0, 'latin1');
    return at < 0 ? null : [Buffer.from(png).readUInt32BE(at + 4), Buffer.from(png).readUInt32BE(at + 8), png[at + 12]];
  };

  it('is what was asked for, and is not said where nothing was', async () => {
    expect(perMetre(await encodePng(picture, 350))).toEqual([13780, 13780, 1]);
    expect(perMetre(await encodePng(picture, 600))).toEqual([23622, 23622, 1]);
    expect(perMetre(await encodeBilevelPng(picture, 600))).toEqual([23622, 23622, 1]);
    expect(perMetre(await encodePng(picture))).toBeNull();
    expect((await sharp(await encodePng(picture, 350)).metadata()).density).toBe(350);
  });

  it('is kept of uploads that say it', async () => {
    const upload = await encodePng({ ...picture, channels: 1 }, 300);
    expect(perMetre((await cleanPictureFile(upload, 1000)).bytes)).toEqual([11811, 11811, 1]);
    expect(perMetre((await cleanPictureFile(await encodePng(picture), 1000)).bytes)).toBeNull();
  });
});
