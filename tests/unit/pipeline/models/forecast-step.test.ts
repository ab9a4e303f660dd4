import { describe, expect, it } from 'vitest';
import { unetWeights } from '@/pipeline/models/locate-networks';
import { forecastStep } from '@/pipeline/models/forecast-step';
import type { Safetensors, StoredTensor } from '@/pipeline/safetensors/read-safetensors';
import { fullSizeLayout, type FullSize } from '@/scripts/checkpoint/full-size-layout';

function fileOf(size: FullSize): Safetensors {
  const tensors = fullSizeLayout(size).map(({ name, shape }): [string, StoredTensor] => [
    name,
    { type: 'F16', shape, offset: 0, bytes: 0 },
  ]);
  return { path: '/made', name: size, sizeBytes: 0, modifiedMs: 0, metadata: {}, tensors: new Map(tensors) };
}

function forecast(size: FullSize, sidePx: number) {
  const unet = unetWeights(fileOf(size));
  if (!unet) throw new Error('the layout has a U-Net');
  return forecastStep(unet, { widthPx: sidePx, heightPx: sidePx, threads: 1 });
}

describe('a forecast of a step', () => {
  it('counts what the U-Nets of SD 1.5 and SDXL multiply at their own sizes', () => {
    expect(forecast('sd15', 512).multiplications / 1e12).toBeCloseTo(0.4, 1);
    expect(forecast('sdxl', 1024).multiplications / 1e12).toBeCloseTo(3, 0);
  });

  it('is within a half of what was measured at full size', () => {
    // Processor seconds: SD 1.5 16.3 mapped and 12.2 folded at 512 x 512, SDXL 139 at 1024 x 1024.
    for (const [size, sidePx, measured] of [['sd15', 512, 16.3], ['sdxl', 1024, 139]] as const) {
      const { secondsPerStep } = forecast(size, sidePx);
      expect(secondsPerStep / measured).toBeGreaterThan(0.5);
      expect(secondsPerStep / measured).toBeLessThan(1.5);
    }
    expect(forecast('sdxl', 1024).stepBytes / 1e9).toBeCloseTo(2.95, 1);
  });

  it('grows with the picture, and by more than its pixels where attention does', () => {
    expect(forecast('sd15', 1024).multiplications).toBeGreaterThan(4 * forecast('sd15', 512).multiplications);
  });
});
