import type { Picture } from '../image/picture';

/** A mask at the latents' size, 1 where the picture is redrawn. */
export interface LatentMask {
  /** float32 [height, width], 0..1. */
  readonly values: Float32Array;
  /** Values between 0 and 1 change for a part of the steps (differential diffusion). */
  readonly edges: 'binary' | 'soft';
}

/**
 * A pixel mask at the latents' size. `koma`: a latent pixel is redrawn when any pixel of its block is (binary), or by
 * their mean (soft), so that nothing the person marked stays behind. `diffusers`: nearest neighbour, as its inpainting
 * pipelines do.
 */
export function toLatentMask(
  mask: Picture,
  o: { readonly downscale: number; readonly edges: 'binary' | 'soft'; readonly rules: 'koma' | 'diffusers' },
): LatentMask {
  const { downscale, edges, rules } = o;
  const [width, height] = [mask.widthPx / downscale, mask.heightPx / downscale];
  const values = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      values[y * width + x] = blockValue(mask, { x: x * downscale, y: y * downscale, ...o });
    }
  }
  return { values, edges: rules === 'diffusers' ? 'binary' : edges };
}

function blockValue(
  mask: Picture,
  o: { x: number; y: number; downscale: number; edges: 'binary' | 'soft'; rules: 'koma' | 'diffusers' },
): number {
  const at = (x: number, y: number) => mask.data[y * mask.widthPx + x]!;
  if (o.rules === 'diffusers') return at(o.x, o.y) >= 127.5 ? 1 : 0;
  let sum = 0;
  let marked = false;
  for (let y = o.y; y < o.y + o.downscale; y++) {
    for (let x = o.x; x < o.x + o.downscale; x++) {
      sum += at(x, y);
      marked ||= at(x, y) >= 127.5;
    }
  }
  return o.edges === 'binary' ? Number(marked) : sum / (255 * o.downscale * o.downscale);
}

/**
 * Where the picture is redrawn at this part of the way: a soft mask's value is the part of the steps, from the end
 * backwards, that its place takes part in (Levin and Fried, Differential Diffusion, arXiv 2306.00950).
 * @param progress 0 at the first step, towards 1 at the last
 * @returns float32 [height, width] of 0 and 1
 */
export function maskAt(mask: LatentMask, progress: number): Float32Array {
  if (mask.edges === 'binary') return mask.values;
  return mask.values.map((value) => (value > 0 && 1 - value <= progress ? 1 : 0));
}

/** Mixes in place: `inside` where the mask is 1, `outside` where it is 0; the mask repeats over batch and channels. */
export function mixByMask(inside: Float32Array, outside: Float32Array, mask: Float32Array): Float32Array {
  for (let i = 0; i < inside.length; i++) {
    const keep = mask[i % mask.length]!;
    inside[i] = inside[i]! * keep + outside[i % outside.length]! * (1 - keep);
  }
  return inside;
}

/** Signed pixels [1, 3, h, w] with the masked part made grey (0), as nine-channel models were trained. */
export function hideMasked(pixels: Float32Array, mask: Picture): Float32Array {
  const area = mask.widthPx * mask.heightPx;
  return pixels.map((value, index) => (mask.data[index % area]! >= 127.5 ? 0 : value));
}
