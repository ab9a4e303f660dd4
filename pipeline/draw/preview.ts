import type { Picture } from '../image/picture';
import type { OpenedModel } from '../models/opened-model';

/**
 * Clean latents as small pictures by the model's linear factors: rgb = latents . factors + bias, in -1..1.
 * @param latents float32 [batch, channels, height, width]
 * @returns one RGB picture of [height, width] each; none when the model has no factors
 */
export function previewLatents(
  latents: Float32Array,
  shape: readonly [number, number, number, number],
  latentRgb: OpenedModel['latentRgb'],
): Picture[] {
  if (!latentRgb) return [];
  const [batch, channels, heightPx, widthPx] = shape;
  const area = heightPx * widthPx;
  return Array.from({ length: batch }, (_, picture) => {
    const data = new Uint8Array(area * 3);
    const base = picture * channels * area;
    for (let at = 0; at < area; at++) {
      for (let colour = 0; colour < 3; colour++) {
        let value = latentRgb.bias[colour] ?? 0;
        for (let c = 0; c < channels; c++) value += latents[base + c * area + at]! * latentRgb.factors[c]![colour]!;
        data[at * 3 + colour] = Math.min(255, Math.max(0, Math.round((value + 1) * 127.5)));
      }
    }
    return { widthPx, heightPx, channels: 3, data };
  });
}
