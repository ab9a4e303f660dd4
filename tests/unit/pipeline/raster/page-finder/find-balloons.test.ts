import { expect, it } from 'vitest';
import { findBalloons } from '@/pipeline/raster';
import type { GreyPage } from '@/pipeline/raster';
import { box, drawnPage } from './drawn-page';

/** A white ellipse with a black line round it, and what is drawn in it. */
function ellipse(page: GreyPage, { x, y, rx, ry }: { x: number; y: number; rx: number; ry: number }): void {
  for (let row = y - ry - 3; row < y + ry + 3; row++) {
    for (let column = x - rx - 3; column < x + rx + 3; column++) {
      const inner = ((column - x) / rx) ** 2 + ((row - y) / ry) ** 2;
      const outer = ((column - x) / (rx + 2)) ** 2 + ((row - y) / (ry + 2)) ** 2;
      if (outer <= 1) page.data[row * page.widthPx + column] = inner <= 1 ? 255 : 0;
    }
  }
}

function fill(page: GreyPage, [left, top, right, bottom]: readonly [number, number, number, number]): void {
  for (let y = top; y < bottom; y++) page.data.fill(0, y * page.widthPx + left, y * page.widthPx + right);
}

/** Two lines of small marks. */
function letters(page: GreyPage, x: number, y: number): void {
  for (const row of [0, 12])
    for (let at = 0; at < 6; at++) fill(page, [x + at * 8, y + row, x + at * 8 + 5, y + row + 7]);
}

it('Balloons are white areas with something like letters in them; faces and empty areas are none', () => {
  const page = drawnPage([{ corners: box(30, 40, 394, 560), shade: 100, frame: 0 }], { paper: 255 });
  for (let y = 44; y < 556; y++) page.data.fill(100, y * 424 + 34, y * 424 + 390);
  ellipse(page, { x: 120, y: 120, rx: 50, ry: 30 });
  letters(page, 96, 110);
  ellipse(page, { x: 280, y: 120, rx: 50, ry: 30 });
  ellipse(page, { x: 200, y: 360, rx: 70, ry: 80 });
  fill(page, [160, 340, 185, 370]);
  fill(page, [215, 340, 240, 370]);
  fill(page, [190, 400, 210, 405]);
  const found = findBalloons(page);
  expect(found).toHaveLength(1);
  const [only] = found;
  expect(Math.abs((only?.left ?? 0) - 70)).toBeLessThan(4);
  expect(Math.abs((only?.bottom ?? 0) - 150)).toBeLessThan(4);
  expect(only?.isBox).toBe(false);
});
