import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitted, kept, REAL_SIZE, toPage, ZOOM, zoomedAt } from '@/components/desk/canvas/camera';

const px = fc.double({ min: 0, max: 1400, noNaN: true });
const camera = fc.record({
  x: fc.double({ min: -900, max: 900, noNaN: true }),
  y: fc.double({ min: -900, max: 900, noNaN: true }),
  scale: fc.double({ min: REAL_SIZE * ZOOM.least, max: REAL_SIZE * ZOOM.most, noNaN: true }),
});
const viewport = { widthPx: 960, heightPx: 760, insetPx: { top: 20, bottom: 60, side: 24 } };

describe('the camera', () => {
  it('keeps what is under the pointer under it, from 10 % to 1600 %', () => {
    fc.assert(
      fc.property(camera, px, px, fc.double({ min: 0.01, max: 100, noNaN: true }), (before, x, y, factor) => {
        const after = zoomedAt(before, factor, { x, y });
        const [from, to] = [toPage(before, { x, y }), toPage(after, { x, y })];
        expect(Math.hypot(to.x - from.x, to.y - from.y)).toBeLessThan(1e-6);
        expect(after.scale).toBeGreaterThanOrEqual(REAL_SIZE * 0.1);
        expect(after.scale).toBeLessThanOrEqual(REAL_SIZE * 16);
      }),
    );
  });

  it('shows a box whole in the middle of what is free, and never loses the paper', () => {
    const { x, y, scale } = fitted({ left: 0, top: 0, right: 182, bottom: 257 }, viewport);
    expect(y).toBeGreaterThanOrEqual(20);
    expect(257 * scale + y).toBeLessThanOrEqual(700.001);
    expect(x + (182 * scale) / 2).toBeCloseTo(480);
    fc.assert(
      fc.property(camera, (where) => {
        const held = kept(where, { widthMm: 182, heightMm: 257 }, viewport);
        expect(held.x).toBeLessThanOrEqual(960 - 80);
        expect(held.x + 182 * held.scale).toBeGreaterThanOrEqual(79);
      }),
    );
  });
});
