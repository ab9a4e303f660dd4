/** What one region's prompt predicts, and where it rules. */
export interface RegionPrediction {
  /** float32 [batch, channels, height, width] */
  readonly prediction: Float32Array;
  /** float32 [height, width], 0..1 */
  readonly mask: Float32Array;
  /** How strongly it rules there, 0 or more. */
  readonly weight: number;
}

/**
 * One prediction from several prompts: at each place the regions' weights share it, divided by their sum where that is
 * above 1, and the base prompt fills what they leave (the way of MultiDiffusion, arXiv 2302.08113, equation 5).
 * @param o.base float32 [batch, channels, height, width]; overwritten with the result and handed back
 */
export function composeRegions(o: {
  readonly base: Float32Array;
  readonly regions: readonly RegionPrediction[];
  readonly shape: readonly [number, number, number, number];
}): Float32Array {
  const [batch, channels, height, width] = o.shape;
  const area = height * width;
  const shares = regionShares(o.regions, area);
  for (let plane = 0; plane < batch * channels; plane++) {
    for (let at = 0; at < area; at++) {
      const i = plane * area + at;
      let value = shares.base[at]! * o.base[i]!;
      for (let k = 0; k < o.regions.length; k++) value += shares.regions[k]![at]! * o.regions[k]!.prediction[i]!;
      o.base[i] = value;
    }
  }
  return o.base;
}

function regionShares(regions: readonly RegionPrediction[], area: number) {
  const base = new Float32Array(area);
  const shares = regions.map(({ mask, weight }) => mask.map((value) => value * weight));
  for (let at = 0; at < area; at++) {
    let total = 0;
    for (const share of shares) total += share[at]!;
    base[at] = Math.max(0, 1 - total);
    if (total > 1) for (const share of shares) share[at] = share[at]! / total;
  }
  return { base, regions: shares };
}
