import { describe, expect, it } from 'vitest';
import { contrastOf } from '@/lib/domain/review/contrast';
import { markDifferences } from '@/lib/domain/review/mark-differences';

const pixelsOf = (...greys: number[]) => new Uint8ClampedArray(greys.flatMap((grey) => [grey, grey, grey, 255]));

describe('Marked differences', () => {
  it('are red where pictures differ, and pale grey where they are the same', () => {
    const pixels = pixelsOf(0, 0, 255);
    expect(markDifferences(pixels, pixelsOf(0, 255, 250))).toBeCloseTo(1 / 3);
    expect([...pixels.slice(0, 3)]).toEqual([178, 178, 178]);
    expect(pixels[4]).toBeGreaterThan(120);
    expect(pixels[5]).toBeLessThan(60);
    expect([...pixels.slice(8, 11)]).toEqual([255, 255, 255]);
  });

  it('are refused for pictures of different sizes', () => {
    expect(() => markDifferences(pixelsOf(0), pixelsOf(0, 0))).toThrow(RangeError);
  });
});

describe('Contrast', () => {
  it('is what WCAG says', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastOf('#ffffff', '#ffffff')).toBe(1);
  });
});
