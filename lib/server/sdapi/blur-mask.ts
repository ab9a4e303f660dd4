import type { Picture } from '@/pipeline/image';

/**
 * A grey picture blurred by a Gaussian, its edge pixels repeated outwards.
 * @param sigma in pixels; 0 leaves it
 */
export function blurMask(mask: Picture, sigma: number): Picture {
  if (sigma === 0) return mask;
  const kernel = gaussian(sigma);
  const { widthPx, heightPx } = mask;
  const across = blurLines(Float32Array.from(mask.data), kernel, {
    length: widthPx,
    step: 1,
    lines: heightPx,
    stride: widthPx,
  });
  const down = blurLines(across, kernel, { length: heightPx, step: widthPx, lines: widthPx, stride: 1 });
  return { ...mask, data: Uint8Array.from(down, (value) => Math.round(value)) };
}

/** As A1111: as far as two and a half deviations. The weights sum to 1. */
function gaussian(sigma: number): Float32Array {
  const reach = Math.floor(2.5 * sigma + 0.5);
  const weights = Float32Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigma ** 2)),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function blurLines(
  data: Float32Array,
  kernel: Float32Array,
  o: { readonly length: number; readonly step: number; readonly lines: number; readonly stride: number },
): Float32Array {
  const blurred = new Float32Array(data.length);
  const reach = (kernel.length - 1) / 2;
  for (let line = 0; line < o.lines; line++) {
    for (let i = 0; i < o.length; i++) {
      let sum = 0;
      for (let k = 0; k < kernel.length; k++) {
        const at = Math.min(o.length - 1, Math.max(0, i + k - reach));
        sum += (kernel[k] ?? 0) * (data[line * o.stride + at * o.step] ?? 0);
      }
      blurred[line * o.stride + i * o.step] = sum;
    }
  }
  return blurred;
}
