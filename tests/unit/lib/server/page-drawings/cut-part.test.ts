import { expect, it } from 'vitest';
import { cutPart } from '@/lib/server/page-drawings/cut-part';
import type { Picture } from '@/pipeline/image';

const AREA = { left: -10, top: 0, right: 90, bottom: 50 };
const POLYGON = [
  { x: 20, y: 10 },
  { x: 40, y: 10 },
  { x: 40, y: 30 },
  { x: 20, y: 30 },
];

/** Two pixels a millimetre; every pixel tells its column. */
function page(): Picture {
  const [widthPx, heightPx] = [200, 100];
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let at = 0; at < widthPx * heightPx; at++) data.fill(at % widthPx, at * 3, at * 3 + 3);
  return { widthPx, heightPx, channels: 3, data };
}
const red = ({ data, widthPx }: Picture, x: number, y: number) => data[(y * widthPx + x) * 3];

it('is the panel’s rectangle at the page’s resolution, white where other panels are', async () => {
  const part = await cutPart(page(), {
    ...{ area: AREA, polygon: POLYGON },
    rect: { left: 10, top: 5, right: 50, bottom: 35 },
  });
  expect([part.widthPx, part.heightPx]).toEqual([80, 60]);
  // The middle of the panel, 30 mm from the page's left edge.
  expect(red(part, 40, 30)).toBe(80);
  // A millimetre beyond its outline is drawn too, five are not.
  expect([red(part, 20, 30), red(part, 19, 30), red(part, 10, 30)]).toEqual([60, 59, 255]);
});

it('is white where the page’s picture ends', async () => {
  const polygon = [
    { x: -15, y: 5 },
    { x: 10, y: 5 },
    { x: 10, y: 30 },
    { x: -15, y: 30 },
  ];
  const part = await cutPart(page(), { area: AREA, polygon, rect: { left: -20, top: 0, right: 10, bottom: 30 } });
  expect([part.widthPx, part.heightPx]).toEqual([60, 60]);
  expect([red(part, 15, 30), red(part, 20, 30), red(part, 40, 30)]).toEqual([255, 0, 20]);
});
