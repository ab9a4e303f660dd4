import fc from 'fast-check';
import { expect, it } from 'vitest';
import { headCrop } from '@/lib/domain/characters/head-crop';

it('is a square in pixels, inside the picture, with the head’s middle in it, for any head', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, fc.integer({ min: 32, max: 2000 }), fc.integer({ min: 32, max: 2000 }), (x, y, w, h) => {
      const head = { left: x * 0.7, top: y * 0.7, right: x * 0.7 + 0.2, bottom: y * 0.7 + 0.2 };
      const crop = headCrop(head, { widthPx: w, heightPx: h });
      expect(Math.abs((crop.right - crop.left) * w - (crop.bottom - crop.top) * h)).toBeLessThan(1e-6 * w + 1e-6 * h);
      expect(Math.min(crop.left, crop.top)).toBeGreaterThanOrEqual(0);
      expect(Math.max(crop.right, crop.bottom)).toBeLessThanOrEqual(1);
      expect(crop.left).toBeLessThanOrEqual((head.left + head.right) / 2);
      expect(crop.bottom).toBeGreaterThanOrEqual((head.top + head.bottom) / 2);
    }),
  );
});
