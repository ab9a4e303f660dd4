import { describe, expect, it } from 'vitest';
import { composeRegions } from '@/pipeline/denoise/region-composition';
import { regionMask } from '@/pipeline/denoise/region-mask';

const SHAPE = [1, 2, 2, 3] as const;
const plane = (value: number) => new Float32Array(12).fill(value);

describe('composeRegions', () => {
  it('the base prompt fills what no region takes', () => {
    const mask = Float32Array.of(1, 0, 0.25, 0, 0, 0);
    const region = { prediction: plane(5), mask, weight: 1 };
    const composed = composeRegions({ base: plane(1), regions: [region], shape: SHAPE });
    expect([...composed]).toEqual([5, 1, 2, 1, 1, 1, 5, 1, 2, 1, 1, 1]);
  });

  it('overlapping regions share a place by their weights, and sum to one', () => {
    const mask = new Float32Array(6).fill(1);
    const regions = [
      { prediction: plane(4), mask, weight: 3 },
      { prediction: plane(8), mask, weight: 1 },
    ];
    expect([...composeRegions({ base: plane(100), regions, shape: SHAPE })]).toEqual([...plane(5)]);
  });

  it('a prediction that all prompts agree on stays, whatever the masks', () => {
    const regions = [0.3, 0.9].map((share, i) => ({
      prediction: plane(2),
      mask: Float32Array.from({ length: 6 }, (_, at) => share * ((at + i) % 3)),
      weight: 1 + i,
    }));
    composeRegions({ base: plane(2), regions, shape: SHAPE }).forEach((value) => expect(value).toBeCloseTo(2, 6));
  });
});

describe('regionMask', () => {
  const half = {
    widthPx: 64,
    heightPx: 32,
    channels: 1,
    data: Uint8Array.from({ length: 64 * 32 }, (_, i) => (i % 64 < 36 ? 255 : 0)),
  } as const;

  it('is the mean of the pixels under each place', () => {
    const mask = regionMask(half, { height: 4, width: 8 }, 0);
    expect([...mask.slice(0, 8)]).toEqual([1, 1, 1, 1, 0.5, 0, 0, 0]);
    expect([...mask.slice(24)]).toEqual([...mask.slice(0, 8)]);
  });

  it('a feather fades the edge and keeps the whole', () => {
    const hard = regionMask(half, { height: 4, width: 16 }, 0);
    const soft = regionMask(half, { height: 4, width: 16 }, 3);
    const row = [...soft.slice(0, 16)];
    expect(row.slice(1).every((value, i) => value <= row[i]! + 1e-6)).toBe(true);
    expect(row.filter((value) => value > 0.01 && value < 0.99).length).toBeGreaterThan(4);
    const total = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0);
    expect(total(soft)).toBeCloseTo(total(hard), 3);
  });
});
