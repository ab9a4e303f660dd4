import { expect, it } from 'vitest';
import { MOST_POINTS_IN_ALL, regionSchema } from '@/lib/contracts/regions';

const stroke = (count: number) => ({
  op: 'add',
  kind: 'stroke',
  widthMm: 2,
  points: Array.from({ length: count }, (_, index) => ({ x: index / 100, y: 1 })),
});

it('takes shapes with as many points as may be in all, and no more', () => {
  const shapes = Array.from({ length: MOST_POINTS_IN_ALL / 2000 }, () => stroke(2000));
  expect(regionSchema.safeParse({ shapes }).success).toBe(true);
  expect(regionSchema.safeParse({ shapes: [...shapes, stroke(1)] }).success).toBe(false);
});
