import sharp, { type Sharp } from 'sharp';
import type { Picture } from './picture';

/** A picture in memory as the input of a sharp chain. */
export function fromRaw({ widthPx, heightPx, channels, data }: Picture): Sharp {
  const raw = { width: widthPx, height: heightPx, channels };
  const chain = sharp(data, { raw, limitInputPixels: false });
  return channels === 1 ? chain.toColourspace('b-w') : chain;
}

/** Runs the chain and takes its pixels as they come out. */
export async function toRaw(chain: Sharp): Promise<Picture> {
  const { data, info } = await chain.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  const { channels } = info;
  if (channels !== 1 && channels !== 3 && channels !== 4) throw new RangeError(`${channels} channels came out`);
  return {
    widthPx: info.width,
    heightPx: info.height,
    channels,
    data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
  };
}
