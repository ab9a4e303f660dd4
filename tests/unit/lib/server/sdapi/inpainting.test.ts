import { expect, it } from 'vitest';
import { blurMask } from '@/lib/server/sdapi/blur-mask';
import { cropForMask } from '@/lib/server/sdapi/crop-for-mask';

const grey = (widthPx: number, heightPx: number, data: readonly number[]) => ({
  widthPx,
  heightPx,
  channels: 1 as const,
  data: Uint8Array.from(data),
});

it('a blurred mask keeps its sum, spreads as far as two and a half deviations, and a plain one stays plain', () => {
  const dot = grey(
    15,
    11,
    Array.from({ length: 165 }, (_, i) => (i === 5 * 15 + 7 ? 255 : 0)),
  );
  const blurred = blurMask(dot, 2);
  // The weights of a Gaussian of deviation 2, cut at 5 pixels: 0.2001 in the middle of each direction.
  expect(blurred.data[5 * 15 + 7]).toBe(Math.round(255 * 0.2001 ** 2));
  expect(blurred.data[5 * 15 + 14]).toBe(0);
  const plain = grey(
    4,
    3,
    Array.from({ length: 12 }, () => 200),
  );
  expect([...blurMask(plain, 3).data]).toEqual([...plain.data]);
  expect(blurMask(dot, 0)).toBe(dot);
});

it.each([
  ['in the middle', { xPx: 40, yPx: 40, widthPx: 20, heightPx: 10 }, { xPx: 34, yPx: 29, widthPx: 32, heightPx: 32 }],
  ['at a corner', { xPx: 0, yPx: 0, widthPx: 20, heightPx: 20 }, { xPx: 0, yPx: 0, widthPx: 26, heightPx: 26 }],
  ['over all', { xPx: 0, yPx: 0, widthPx: 100, heightPx: 100 }, { xPx: 0, yPx: 0, widthPx: 100, heightPx: 100 }],
])('the part to draw has the drawing’s proportions and stays in the picture: a mask %s', (_, touched, box) => {
  const picture = { widthPx: 100, heightPx: 100 };
  expect(cropForMask(touched, { padding: 6, picture, size: { widthPx: 512, heightPx: 512 } })).toEqual(box);
});
