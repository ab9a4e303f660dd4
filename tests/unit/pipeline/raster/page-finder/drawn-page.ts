import { isInsidePolygon, type NamedPoint } from '@/lib/geometry';
import type { GreyPage } from '@/pipeline/raster';

/** A panel of a page of tests, in pixels. */
export interface DrawnPanel {
  readonly corners: readonly NamedPoint[];
  /** How dark it is inside; what is drawn in it is a pattern of this and white. */
  readonly shade: number;
  readonly frame: number | null;
}

export const box = (left: number, top: number, right: number, bottom: number): NamedPoint[] => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
];

/** Corners that go round a point of the page by so many degrees. */
export function tilted(
  corners: readonly NamedPoint[],
  degrees: number,
  [x, y]: readonly [number, number],
): NamedPoint[] {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return corners.map((corner) => ({
    x: x + (corner.x - x) * cos - (corner.y - y) * sin,
    y: y + (corner.x - x) * sin + (corner.y - y) * cos,
  }));
}

/** A page of 424 by 600 pixels whose panels have a frame of 3 pixels and stripes and blots in them. */
export function drawnPage(
  panels: readonly DrawnPanel[],
  { paper = 255, noise = 0 }: { readonly paper?: number; readonly noise?: number } = {},
): GreyPage {
  const [widthPx, heightPx] = [424, 600];
  const data = new Uint8Array(widthPx * heightPx).fill(paper);
  for (const panel of panels) {
    const [xs, ys] = [panel.corners.map(({ x }) => x), panel.corners.map(({ y }) => y)];
    for (let y = Math.max(0, Math.floor(Math.min(...ys))); y < Math.min(heightPx, Math.max(...ys)); y++) {
      for (let x = Math.max(0, Math.floor(Math.min(...xs))); x < Math.min(widthPx, Math.max(...xs)); x++) {
        const at = { x: x + 0.5, y: y + 0.5 };
        if (isInsidePolygon(at, panel.corners)) data[y * widthPx + x] = valueAt(at, panel, paper);
      }
    }
  }
  let random = 7;
  for (let at = 0; noise > 0 && at < data.length; at++) {
    random = (random * 1103515245 + 12345) % 2147483648;
    data[at] = Math.max(0, Math.min(255, Math.round(data[at]! + noise * (random / 1073741824 - 1))));
  }
  return { widthPx, heightPx, data };
}

function valueAt(at: NamedPoint, panel: DrawnPanel, paper: number): number {
  if (panel.frame !== null && edgeDistance(at, panel.corners) < 3) return panel.frame;
  const isPattern = Math.sin(at.x / 9 + at.y / 23) + Math.sin(at.y / 11 - at.x / 31) > 0.4;
  return isPattern ? panel.shade : paper;
}

function edgeDistance({ x, y }: NamedPoint, corners: readonly NamedPoint[]): number {
  const distances = corners.map((from, index) => {
    const to = corners[(index + 1) % corners.length] ?? from;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    return Math.abs((to.x - from.x) * (from.y - y) - (from.x - x) * (to.y - from.y)) / length;
  });
  return Math.min(...distances);
}
