import sharp from 'sharp';
import { expect, it } from 'vitest';
import { encodePageFile, type PageFile } from '@/pipeline/image';

const PAGE = { widthPx: 60, heightPx: 40, channels: 3, data: new Uint8Array(60 * 40 * 3).fill(200) } as const;
const encode = (file: PageFile['file'], dpi: number | null) =>
  encodePageFile(PAGE, { file, dpi, quality: 90, isBilevel: false, xmp: null });

/** Horizontal and vertical resolution, and its unit (2 for inches), as the first directory of EXIF says them. */
async function exifResolution(bytes: Uint8Array): Promise<number[]> {
  const { exif } = await sharp(bytes).metadata();
  if (exif === undefined) return [];
  const tiff = exif.toString('latin1', 0, 4) === 'Exif' ? exif.subarray(6) : exif;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = long(4);
  const entries = Array.from({ length: short(directory) }, (_, index) => directory + 2 + 12 * index);
  const at = (tag: number) => (entries.find((entry) => short(entry) === tag) ?? 0) + 8;
  const ratio = (tag: number) => long(long(at(tag))) / long(long(at(tag)) + 4);
  return [ratio(0x11a), ratio(0x11b), short(at(0x128))];
}

it('is what was asked for in PNG, JPEG and TIFF', async () => {
  for (const file of ['png', 'jpeg', 'tiff'] as const) {
    const { density } = await sharp(await encode(file, 350)).metadata();
    expect([file, density]).toEqual([file, 350]);
  }
});

it('is what was asked for in the EXIF of JPEG, WebP and AVIF', async () => {
  for (const file of ['jpeg', 'webp', 'avif'] as const) {
    expect([file, await exifResolution(await encode(file, 350))]).toEqual([file, [350, 350, 2]]);
  }
});

it('is not told of a picture for screens', async () => {
  for (const file of ['webp', 'avif'] as const) expect(await exifResolution(await encode(file, null))).toEqual([]);
});
