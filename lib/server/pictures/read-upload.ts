import { UPLOAD_MAX_PIXELS } from '@/lib/contracts/pictures';
import { PipelineError } from '@/pipeline/error';
import { decodePicture } from '@/pipeline/image/decode-picture';
import { encodePng, encodeWebp } from '@/pipeline/image/encode-picture';
import type { Picture } from '@/pipeline/image/picture';
import { detectPictureFormat } from '@/pipeline/image/picture-format';
import { AppError } from '../app-error';

const LOSSY_QUALITY = 95;
const WEBP_MAX_SIDE_PX = 16383;

export interface ReadUpload {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/webp';
  readonly widthPx: number;
  readonly heightPx: number;
}

/** One upload is decoded at a time: the largest that is allowed takes some hundreds of megabytes. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * An uploaded file made anew from its pixels: turned upright, in sRGB, without EXIF, comments, other programs' data or
 * anything behind the picture's end. PNG and lossless WebP keep their pixels; the others become WebP of high quality.
 * What the file is is read from its bytes, never from its name.
 * @throws AppError `picture-unreadable`, `picture-too-large` before anything that large is decoded
 */
export async function readUpload(bytes: Uint8Array): Promise<ReadUpload> {
  const mine = turn.then(() => decodeAndEncode(bytes));
  turn = mine.catch(() => undefined);
  return mine;
}

async function decodeAndEncode(bytes: Uint8Array): Promise<ReadUpload> {
  const picture = await decode(bytes);
  const { widthPx, heightPx } = picture;
  const format = detectPictureFormat(bytes);
  if (format === 'png' || Math.max(widthPx, heightPx) > WEBP_MAX_SIDE_PX) {
    return { bytes: await encodePng(picture), mediaType: 'image/png', widthPx, heightPx };
  }
  const isLossless = format === 'webp' && isLosslessWebp(bytes);
  const webp = await encodeWebp(picture, isLossless ? 'lossless' : LOSSY_QUALITY);
  return { bytes: webp, mediaType: 'image/webp', widthPx, heightPx };
}

async function decode(bytes: Uint8Array): Promise<Picture> {
  try {
    const picture = await decodePicture(bytes, { channels: 4, maxPixels: UPLOAD_MAX_PIXELS });
    return isOpaque(picture) ? withoutAlpha(picture) : picture;
  } catch (cause) {
    if (!(cause instanceof PipelineError)) throw cause;
    const isTooLarge = /more than the \d+ pixels/.test(cause.message);
    throw new AppError(isTooLarge ? 'picture-too-large' : 'picture-unreadable', cause.message, {
      action: isTooLarge
        ? `Scale it down to ${UPLOAD_MAX_PIXELS / 1_000_000} million pixels at most, then send it again.`
        : 'Open it in a picture program, save it as PNG, and send that.',
      cause,
    });
  }
}

function isOpaque({ data }: Picture): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}

function withoutAlpha({ widthPx, heightPx, data }: Picture): Picture {
  const rgb = new Uint8Array(widthPx * heightPx * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    rgb[to] = data[from] ?? 0;
    rgb[to + 1] = data[from + 1] ?? 0;
    rgb[to + 2] = data[from + 2] ?? 0;
  }
  return { widthPx, heightPx, channels: 3, data: rgb };
}

/** Whether the WebP's picture is a `VP8L` chunk: in simple files the first, in extended ones behind others. */
function isLosslessWebp(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).includes('VP8L', 0, 'latin1');
}
