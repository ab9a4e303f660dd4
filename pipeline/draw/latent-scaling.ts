import type { LatentScaling } from '../models/opened-model';

/**
 * A VAE's latents as the U-Net knows them: without their mean, in unit variance.
 * @param latents float32 [batch, channels, ...], `plane` values a channel
 */
export function toUnitLatents(latents: Float32Array, plane: number, scaling: LatentScaling): Float32Array {
  const { scalingFactor, shiftFactor, statistics } = scaling;
  if (!statistics) return latents.map((value) => (value - shiftFactor) * scalingFactor);
  const { mean, std } = statistics;
  return latents.map((value, index) => {
    const channel = Math.floor(index / plane) % mean.length;
    return ((value - mean[channel]! - shiftFactor) * scalingFactor) / std[channel]!;
  });
}

/** The U-Net's latents as the VAE decodes them: `toUnitLatents` undone. */
export function fromUnitLatents(latents: Float32Array, plane: number, scaling: LatentScaling): Float32Array {
  const { scalingFactor, shiftFactor, statistics } = scaling;
  if (!statistics) return latents.map((value) => value / scalingFactor + shiftFactor);
  const { mean, std } = statistics;
  return latents.map((value, index) => {
    const channel = Math.floor(index / plane) % mean.length;
    return (value * std[channel]!) / scalingFactor + mean[channel]! + shiftFactor;
  });
}
