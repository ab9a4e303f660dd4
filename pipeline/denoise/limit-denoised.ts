import type { SchedulerConfig } from './scheduler-config';

/**
 * The predicted clean latents held to the range that a scheduler's configuration asks for: dynamic thresholding
 * (Saharia et al. 2022, arXiv 2205.11487, section 2.3) before clipping, or neither.
 * @param x0 float32 [batch, ...], changed in place and handed back
 */
export function limitDenoised(x0: Float32Array, config: SchedulerConfig, batch: number): Float32Array {
  if (config.thresholding) {
    const count = x0.length / batch;
    for (let k = 0; k < batch; k++) thresholdPicture(x0.subarray(k * count, (k + 1) * count), config);
  } else if (config.clip_sample) {
    const range = config.clip_sample_range;
    for (let i = 0; i < x0.length; i++) x0[i] = Math.min(range, Math.max(-range, x0[i]!));
  }
  return x0;
}

function thresholdPicture(x0: Float32Array, config: SchedulerConfig): void {
  const spread = quantile(x0.map(Math.abs).sort(), config.dynamic_thresholding_ratio);
  const limit = Math.min(config.sample_max_value, Math.max(1, spread));
  for (let i = 0; i < x0.length; i++) x0[i] = Math.min(limit, Math.max(-limit, x0[i]!)) / limit;
}

/** The quantile of rising values, linear between its neighbours. */
function quantile(rising: Float32Array, share: number): number {
  const place = share * (rising.length - 1);
  const low = Math.floor(place);
  const high = Math.min(low + 1, rising.length - 1);
  return rising[low]! + (place - low) * (rising[high]! - rising[low]!);
}
