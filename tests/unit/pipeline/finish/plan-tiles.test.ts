import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planTiles } from '@/pipeline/finish/plan-tiles';

const sizes = fc.record({ widthPx: fc.integer({ min: 1, max: 200 }), heightPx: fc.integer({ min: 1, max: 200 }) });
const cuts = fc.record({ tilePx: fc.integer({ min: 8, max: 90 }), contextPx: fc.integer({ min: 0, max: 40 }) });

describe('planTiles', () => {
  it('covers every pixel once', () => {
    fc.assert(
      fc.property(sizes, cuts, (size, cut) => {
        const covered = new Uint8Array(size.widthPx * size.heightPx);
        for (const { core } of planTiles(size, cut)) {
          for (let y = core.yPx; y < core.yPx + core.heightPx; y++) {
            for (let x = core.xPx; x < core.xPx + core.widthPx; x++) covered[y * size.widthPx + x]! += 1;
          }
        }
        expect(covered.every((times) => times === 1)).toBe(true);
      }),
    );
  });

  it('lets every tile see the context or the picture, whichever ends first, and none is longer than asked', () => {
    fc.assert(
      fc.property(sizes, cuts, (size, cut) => {
        for (const { core, seen } of planTiles(size, cut)) {
          expect(Math.max(core.widthPx, core.heightPx)).toBeLessThanOrEqual(cut.tilePx);
          expect(seen.xPx).toBe(Math.max(0, core.xPx - cut.contextPx));
          expect(seen.yPx).toBe(Math.max(0, core.yPx - cut.contextPx));
          expect(seen.xPx + seen.widthPx).toBe(Math.min(size.widthPx, core.xPx + core.widthPx + cut.contextPx));
          expect(seen.yPx + seen.heightPx).toBe(Math.min(size.heightPx, core.yPx + core.heightPx + cut.contextPx));
        }
      }),
    );
  });
});
