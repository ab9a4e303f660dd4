import type { ReadingDirection } from '@/lib/contracts/projects';
import type { PageFormat } from '../page-formats';
import type { PageBox, PagePoint, PagePolygon } from '../page-point';
import type { LayoutTemplate, Side, Split } from './layout-template';

/** Corners from the upper left, clockwise. */
type Quad = readonly [PagePoint, PagePoint, PagePoint, PagePoint];

/** A template's panels on a page, in reading order. Pages read from the right are mirrored. */
export function layOut(
  { root, insets, bleeds }: LayoutTemplate,
  format: PageFormat,
  direction: ReadingDirection,
): PagePolygon[] {
  const frame = frameOf(format);
  const panels = divide(root, quadOf(frame), format);
  const laid = panels.map((quad, place) => bled(quad, bleeds.find((one) => one.place === place)?.sides ?? [], format));
  for (const { x, y, width, height, place } of [...insets].sort((a, b) => a.place - b.place)) {
    const [across, down] = [frame.right - frame.left, frame.bottom - frame.top];
    const left = frame.left + x * across;
    const top = frame.top + y * down;
    laid.splice(place, 0, quadOf({ left, top, right: left + width * across, bottom: top + height * down }));
  }
  return direction === 'rtl' ? laid.map((polygon) => mirrored(polygon, format)) : laid;
}

/** Where panels stand that don't bleed. */
export function frameOf({ widthMm, heightMm, frameMm }: PageFormat): PageBox {
  const { side, top, bottom } = frameMm;
  return { left: side, top, right: widthMm - side, bottom: heightMm - bottom };
}

function quadOf({ left, top, right, bottom }: PageBox): Quad {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

function divide(split: Split | null, region: Quad, format: PageFormat): Quad[] {
  if (split === null) return [region];
  const total = split.parts.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  return split.parts.flatMap((part, index) => {
    const from = edgeAt(split, index, done / total);
    done += part.size;
    const to = edgeAt(split, index + 1, done / total);
    return divide(part.split, slice(region, split, { from, to }, format), format);
  });
}

/** Where the divider before a part meets the two sides of the region, as shares; the region's own edges are straight. */
function edgeAt(
  { parts, slants }: Split,
  index: number,
  at: number,
): { first: number; second: number; isOuter: boolean } {
  const isOuter = index === 0 || index === parts.length;
  const slant = isOuter ? 0 : (slants[index - 1] ?? slants.at(-1) ?? 0);
  return { first: at + slant / 2, second: at - slant / 2, isOuter };
}

type Edge = ReturnType<typeof edgeAt>;

/** The part of a region between two dividers, less half a gutter at each that is inside. */
function slice(region: Quad, { along }: Split, { from, to }: { from: Edge; to: Edge }, { gutterMm }: PageFormat): Quad {
  const [upperLeft, upperRight, lowerRight, lowerLeft] = region;
  const gap = (edge: Edge, step: number): number => (edge.isOuter ? 0 : step / 2);
  if (along === 'rows') {
    const on = (start: PagePoint, end: PagePoint, share: number, move: number): PagePoint =>
      moved(start, end, share, move);
    const [before, after] = [gap(from, gutterMm.down), -gap(to, gutterMm.down)];
    return [
      on(upperLeft, lowerLeft, from.first, before),
      on(upperRight, lowerRight, from.second, before),
      on(upperRight, lowerRight, to.second, after),
      on(upperLeft, lowerLeft, to.first, after),
    ];
  }
  const [before, after] = [gap(from, gutterMm.across), -gap(to, gutterMm.across)];
  return [
    moved(upperLeft, upperRight, from.first, before),
    moved(upperLeft, upperRight, to.first, after),
    moved(lowerLeft, lowerRight, to.second, after),
    moved(lowerLeft, lowerRight, from.second, before),
  ];
}

/** A share of the way from one point to another, and some millimetres on. */
function moved(start: PagePoint, end: PagePoint, share: number, byMm: number): PagePoint {
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  const at = share + (length === 0 ? 0 : byMm / length);
  return { x: rounded(start.x + (end.x - start.x) * at), y: rounded(start.y + (end.y - start.y) * at) };
}

/** Hundredths of a millimetre are finer than any printer. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Corners on the frame go to the bleed's edge on these sides. */
function bled(quad: Quad, sides: readonly Side[], format: PageFormat): PagePolygon {
  const { widthMm, heightMm, bleedMm } = format;
  const frame = frameOf(format);
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.05;
  return quad.map(({ x, y }) => ({
    x:
      sides.includes('left') && near(x, frame.left)
        ? -bleedMm
        : sides.includes('right') && near(x, frame.right)
          ? widthMm + bleedMm
          : x,
    y:
      sides.includes('top') && near(y, frame.top)
        ? -bleedMm
        : sides.includes('bottom') && near(y, frame.bottom)
          ? heightMm + bleedMm
          : y,
  }));
}

function mirrored(polygon: PagePolygon, { widthMm }: PageFormat): PagePolygon {
  return polygon.map(({ x, y }) => ({ x: rounded(widthMm - x), y })).reverse();
}
