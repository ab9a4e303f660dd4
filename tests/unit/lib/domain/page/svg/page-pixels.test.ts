import { expect, it } from 'vitest';
import { formatOf, paperFor } from '@/lib/domain/layout/page-formats';
import { largestDpi, MOST_PAGE_PIXELS, pagePixels } from '@/lib/domain/page/svg/page-pixels';

const B5 = paperFor(formatOf('b5'), { isSpread: false });
const A4_SPREAD = paperFor(formatOf('a4'), { isSpread: true });
const WALL = paperFor(formatOf('own:1000x2000+20'), { isSpread: false });
const STRIP = paperFor(formatOf('own:40x2000+0'), { isSpread: false });

it('lets a page of a magazine be written out at 600 dpi', () => {
  expect(largestDpi(B5, true)).toBeGreaterThanOrEqual(600);
});

it('names the largest resolution of papers that are too large for it', () => {
  for (const [paper, most] of [
    [A4_SPREAD, 600],
    [WALL, 150],
    [STRIP, 600],
  ] as const) {
    const dpi = largestDpi(paper, true);
    const { widthPx, heightPx } = pagePixels(paper, true, dpi);
    expect(dpi).toBeLessThan(most);
    expect(dpi).toBeGreaterThan(100);
    expect(widthPx * heightPx).toBeLessThanOrEqual(MOST_PAGE_PIXELS);
    expect(Math.max(widthPx, heightPx)).toBeLessThanOrEqual(32_000);
  }
});
