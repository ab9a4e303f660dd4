import { describe, expect, it } from 'vitest';
import type { NamedPoint } from '@/lib/geometry';
import { findPanels } from '@/pipeline/raster';
import { box, drawnPage, tilted, type DrawnPanel } from './drawn-page';

const framed = (corners: readonly NamedPoint[], shade = 60): DrawnPanel => ({ corners, shade, frame: 0 });
/** A row of one, a row of two, and a row of one that leans. */
const ROWS = [box(30, 40, 394, 200), box(30, 214, 190, 380), box(197, 214, 394, 380), box(30, 394, 394, 560)];

/** How far the corners of what was found are from where they were drawn, in pixels; all panels, in the order of `drawn`. */
function offBy(found: ReturnType<typeof findPanels>, drawn: readonly (readonly NamedPoint[])[]): number {
  const offs = drawn.flatMap((corners, index) =>
    corners.map(({ x, y }, corner) => {
      const at = found[index]?.corners[corner];
      return at === undefined ? Infinity : Math.hypot(at.x - x, at.y - y);
    }),
  );
  return Math.max(...offs);
}

const rtl = (boxes: readonly NamedPoint[][]): NamedPoint[][] => [boxes[0]!, boxes[2]!, boxes[1]!, boxes[3]!];

describe('Panels of a page', () => {
  it('are found with their frames, in reading order from the right or from the left', () => {
    const page = drawnPage(ROWS.map((corners) => framed(corners)));
    expect(offBy(findPanels(page, { isRtl: true }), rtl(ROWS))).toBeLessThan(4);
    expect(offBy(findPanels(page, { isRtl: false }), ROWS)).toBeLessThan(4);
  });

  it('are found on noisy grey paper that was scanned askew', () => {
    const askew = ROWS.map((corners) => tilted(corners, 1.5, [212, 300]));
    const page = drawnPage(
      askew.map((corners) => framed(corners)),
      { paper: 205, noise: 14 },
    );
    const found = findPanels(page, { isRtl: true });
    expect(found).toHaveLength(4);
    expect(offBy(found, rtl(askew))).toBeLessThan(6);
  });

  it('are found between dark gutters, and without frames', () => {
    const dark = drawnPage(
      ROWS.map((corners) => ({ corners, shade: 120, frame: 235 })),
      { paper: 8 },
    );
    expect(offBy(findPanels(dark, { isRtl: true }), rtl(ROWS))).toBeLessThan(4);
    const bare = drawnPage(ROWS.map((corners) => ({ corners, shade: 90, frame: 120 })));
    expect(findPanels(bare, { isRtl: true })).toHaveLength(4);
  });

  it('are found beside leaning gutters', () => {
    const upper = [
      { x: 30, y: 40 },
      { x: 394, y: 40 },
      { x: 394, y: 250 },
      { x: 30, y: 320 },
    ];
    const lower = [
      { x: 30, y: 336 },
      { x: 394, y: 266 },
      { x: 394, y: 560 },
      { x: 30, y: 560 },
    ];
    const page = drawnPage([framed(upper), framed(lower)]);
    expect(offBy(findPanels(page, { isRtl: true }), [upper, lower])).toBeLessThan(4);
  });

  it('that go over the edge of the page reach it', () => {
    const bled = box(-10, -10, 434, 300);
    const page = drawnPage([framed(bled), framed(box(30, 320, 394, 560))]);
    const [first, second] = findPanels(page, { isRtl: true });
    expect(first).toMatchObject({ isBled: true });
    expect(first?.corners.map(({ x }) => Math.round(x))).toEqual([0, 424, 424, 0]);
    expect(second).toMatchObject({ isBled: false });
  });

  it('are one of the whole page where nothing parts it', () => {
    const whole = { x: 424, y: 600 };
    for (const page of [drawnPage([]), drawnPage([{ corners: box(-20, -20, 500, 700), shade: 40, frame: null }])]) {
      const [only, ...others] = findPanels(page, { isRtl: true });
      expect(others).toEqual([]);
      expect(only?.corners[2]).toEqual(whole);
    }
  });

  it('have bright places inside of them that are no gutters', () => {
    const page = drawnPage([framed(box(30, 40, 394, 560), 60)]);
    for (let y = 290; y < 310; y++) page.data.fill(255, y * 424 + 34, y * 424 + 390);
    expect(findPanels(page, { isRtl: true })).toHaveLength(1);
  });
});
