import type { Sharp } from 'sharp';
import { greyProfileFile } from './grey-profile';
import type { Picture } from './picture';
import { withDensity } from './png-density';
import { fromRaw } from './raw-picture';

const MM_PER_INCH = 25.4;

/** How a page becomes a picture file. */
export interface PageFile {
  readonly file: 'png' | 'jpeg' | 'webp' | 'avif' | 'tiff';
  /** Null where the file is for screens, and says no resolution. */
  readonly dpi: number | null;
  /** Of JPEG, WebP and AVIF, from 1 to 100. */
  readonly quality: number;
  /** Whether every pixel is 0 or 255: PNG and TIFF then hold one bit a pixel, TIFF packed as faxes are (CCITT Group 4). */
  readonly isBilevel: boolean;
  /** An XMP packet about the picture; null has none. */
  readonly xmp: string | null;
}

/**
 * A page as a file for printers, shops and the web: it says its resolution and its colours (sRGB, or grey with the same
 * curve). Equal pictures give equal bytes.
 * @param picture RGB, or one channel
 */
export async function encodePageFile(picture: Picture, o: PageFile): Promise<Uint8Array> {
  const isOneBit = o.isBilevel && (o.file === 'png' || o.file === 'tiff');
  const described = describe(fromRaw(picture), { ...o, isOneBit, isGrey: picture.channels === 1 });
  const bytes = new Uint8Array(await encode(described, { ...o, isOneBit }).toBuffer());
  return o.file === 'png' ? withDensity(bytes, o.dpi) : bytes;
}

/**
 * A picture of black and white alone, packed as faxes are (ITU-T T.6), in one piece.
 * @param picture one channel, 0 or 255
 * @returns the code, in rows of `widthPx`: the picture's width up to the next multiple of 16, what is added being anything
 */
export async function encodeGroup4(
  picture: Picture,
): Promise<{ readonly bytes: Uint8Array; readonly widthPx: number }> {
  const up = (length: number): number => Math.ceil(length / 16) * 16;
  const widthPx = up(picture.widthPx);
  // A tile as large as the picture is coded in one piece, which strips are not.
  const tile = { tile: true, tileWidth: widthPx, tileHeight: up(picture.heightPx) };
  const tiff = await fromRaw(picture)
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, ...tile })
    .toBuffer();
  const at = tiffValue(tiff, 324);
  return { bytes: new Uint8Array(tiff.subarray(at, at + tiffValue(tiff, 325))), widthPx };
}

function describe(chain: Sharp, o: PageFile & { readonly isOneBit: boolean; readonly isGrey: boolean }): Sharp {
  // WebP and AVIF know no grey.
  const isGrey = o.isGrey && (o.file === 'png' || o.file === 'tiff' || o.file === 'jpeg');
  const space = isGrey ? chain.toColourspace('b-w') : chain;
  const coloured = o.isOneBit ? space : space.withIccProfile(isGrey ? greyProfileFile() : 'srgb');
  const told = o.xmp === null ? coloured : coloured.withXmp(o.xmp);
  return o.dpi === null || o.file === 'png' || o.file === 'tiff' ? told : told.withMetadata({ density: o.dpi });
}

function encode(chain: Sharp, o: PageFile & { readonly isOneBit: boolean }): Sharp {
  const { quality } = o;
  switch (o.file) {
    case 'png':
      return chain.png({
        compressionLevel: 9,
        ...(o.isOneBit ? { palette: true, colours: 2, dither: 0 } : { adaptiveFiltering: true }),
      });
    case 'jpeg':
      return chain.jpeg({ quality, chromaSubsampling: '4:4:4' });
    case 'webp':
      return chain.webp({ quality });
    case 'avif':
      return chain.avif({ quality });
    case 'tiff': {
      const perMm = (o.dpi ?? 72) / MM_PER_INCH;
      const density = { xres: perMm, yres: perMm, resolutionUnit: 'inch' } as const;
      return o.isOneBit
        ? chain.tiff({ compression: 'ccittfax4', bitdepth: 1, ...density })
        : chain.tiff({ compression: 'lzw', predictor: 'horizontal', ...density });
    }
    default:
      return o.file satisfies never;
  }
}

/** The value of an entry of a file's first directory (TIFF 6.0, section 2), as libtiff writes it on this machine. */
function tiffValue(tiff: Buffer, tag: number): number {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number): number => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = long(4);
  for (let index = 0; index < short(directory); index += 1) {
    const entry = directory + 2 + 12 * index;
    if (short(entry) === tag) return short(entry + 2) === 3 ? short(entry + 8) : long(entry + 8);
  }
  throw new RangeError(`the TIFF file has no entry ${tag}`);
}
