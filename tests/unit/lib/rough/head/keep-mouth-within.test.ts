import { describe, expect, it } from 'vitest';
import type { P2 } from '@/lib/rough/geometry/geometry';
import { keepWithin } from '@/lib/rough/head/face/mouth';

const MIDDLE: P2 = [100, 100];
const CIRCLE: readonly P2[] = Array.from({ length: 180 }, (_, k): P2 => {
  const a = (k / 180) * Math.PI * 2;
  return [100 + 50 * Math.cos(a), 100 + 50 * Math.sin(a)];
});

describe('a mouth near the outline of a face', () => {
  it('moves in until all of it is within', () => {
    const mouth: readonly P2[] = [
      [92, 140],
      [108, 140],
      [100, 152],
    ];
    const [right, down] = keepWithin(mouth, CIRCLE, MIDDLE);
    for (const [x, y] of mouth) expect(Math.hypot(x + right - 100, y + down - 100)).toBeLessThan(49);
    expect(down).toBeLessThan(0);
  });

  it('stays where it is when it is within', () => {
    expect(keepWithin([[100, 130]], CIRCLE, MIDDLE)).toEqual([0, 0]);
  });
});
