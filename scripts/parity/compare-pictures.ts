import { readFile } from 'node:fs/promises';
import type { DrawResult } from '@/pipeline/draw/draw-environment';
import { decodePicture } from '@/pipeline/image/decode-picture';
import { hashBytes } from '@/pipeline/models/hash-bytes';
import type { PictureRef } from '@/pipeline/request';

/** The largest absolute differences to what was recorded, beside what is allowed. */
export interface ParityResult {
  readonly id: string;
  readonly checks: readonly { readonly what: string; readonly difference: number; readonly tolerance: number }[];
}

/** Reads a picture file and lays its bytes among a request's inputs. */
export async function readInput(inputs: Map<string, Uint8Array>, path: string): Promise<PictureRef> {
  const bytes = await readFile(path);
  const sha256 = hashBytes(bytes);
  inputs.set(sha256, bytes);
  const { widthPx, heightPx } = await decodePicture(bytes);
  return { sha256, widthPx, heightPx };
}

/** Decoder output [batch, 3, h, w] in -1..1 as [batch, h, w, 3] in 0..1. */
export function toUnitPixels({ decoded }: DrawResult): Float32Array {
  const [batch = 0, channels = 0, height = 0, width = 0] = decoded.shape;
  const area = height * width;
  const pixels = new Float32Array(batch * channels * area);
  for (let i = 0; i < pixels.length; i++) {
    const channel = i % channels;
    const at = Math.floor(i / channels);
    const source = Math.floor(at / area) * channels * area + channel * area + (at % area);
    pixels[i] = Math.min(1, Math.max(0, Number(decoded.data[source]) / 2 + 0.5));
  }
  return pixels;
}

/** Infinity when the lengths differ or a value is not finite. */
export function largestDifference(a: ArrayLike<number | bigint>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Infinity;
  let largest = 0;
  for (let i = 0; i < a.length; i++) {
    const difference = Math.abs(Number(a[i]) - (b[i] ?? NaN));
    if (Number.isNaN(difference)) return Infinity;
    largest = Math.max(largest, difference);
  }
  return largest;
}
