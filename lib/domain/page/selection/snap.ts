import type { PageBox } from '../../layout/page-point';

/** Where something may come to lie along one axis, and from where to where the guide is drawn along the other. */
export interface SnapLine {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A line or a gap to show, in page millimetres. */
export interface Guide {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly isGap: boolean;
}

export interface Snapped {
  readonly dxMm: number;
  readonly dyMm: number;
  readonly guides: readonly Guide[];
}

type Axis = 'x' | 'y';

interface Extent {
  readonly low: number;
  readonly high: number;
  /** Across. */
  readonly from: number;
  readonly to: number;
}

function extentOf({ left, top, right, bottom }: PageBox, axis: Axis): Extent {
  return axis === 'x'
    ? { low: left, high: right, from: top, to: bottom }
    : { low: top, high: bottom, from: left, to: right };
}

/** Edges and middles of boxes. */
function linesOf(boxes: readonly PageBox[], axis: Axis): SnapLine[] {
  return boxes.flatMap((box) => {
    const { low, high, from, to } = extentOf(box, axis);
    return [low, (low + high) / 2, high].map((at) => ({ at, from, to }));
  });
}

/**
 * How a box that is being moved comes to lie with others: its edges and middle on theirs, or with the same gap as
 * between two others. The nearest within reach wins on each axis; nothing near leaves it where it is.
 * @param moving the box where the hand has it
 * @param o.others what it may lie with, in page millimetres: panels, balloons, the safe area
 * @param o.withinMm how near is near
 * @param o.sides which of its sides may be moved; a box that is moved whole has all
 */
export function snapBox(
  moving: PageBox,
  o: {
    readonly others: readonly PageBox[];
    readonly withinMm: number;
    readonly sides?: { readonly x: readonly Side[]; readonly y: readonly Side[] };
  },
): Snapped {
  const sides = o.sides ?? { x: ALL, y: ALL };
  const x = snapAxis(moving, { ...o, axis: 'x', sides: sides.x });
  const y = snapAxis(moving, { ...o, axis: 'y', sides: sides.y });
  return { dxMm: x.by, dyMm: y.by, guides: [...x.guides, ...y.guides] };
}

export type Side = 'low' | 'middle' | 'high';
const ALL: readonly Side[] = ['low', 'middle', 'high'];

interface AxisSnap {
  readonly by: number;
  readonly guides: readonly Guide[];
}

function snapAxis(
  moving: PageBox,
  o: {
    readonly others: readonly PageBox[];
    readonly withinMm: number;
    readonly axis: Axis;
    readonly sides: readonly Side[];
  },
): AxisSnap {
  const own = extentOf(moving, o.axis);
  const values = { low: own.low, middle: (own.low + own.high) / 2, high: own.high };
  const lines = linesOf(o.others, o.axis);
  let best: { by: number; distance: number } | null = null;
  const offer = (by: number): void => {
    if (Math.abs(by) <= o.withinMm && (best === null || Math.abs(by) < best.distance - 1e-9))
      best = { by, distance: Math.abs(by) };
  };
  for (const side of o.sides) for (const line of lines) offer(line.at - values[side]);
  const gaps = o.sides === ALL ? gapsFor(own, o.others, o.axis) : [];
  for (const gap of gaps) offer(gap.by);
  const found = offered(best);
  if (found === null) return { by: 0, guides: [] };
  const isThere = (value: number, at: number): boolean => Math.abs(value + found - at) < 1e-6;
  const guides = lines
    .filter((line) => o.sides.some((side) => isThere(values[side], line.at)))
    .map((line) => guideAt(line, own, o.axis));
  const between = gaps.filter(({ by }) => Math.abs(by - found) < 1e-6).flatMap((gap) => gap.guides);
  return { by: found, guides: [...joined(guides), ...between] };
}

/** What a closure assigned, which the compiler does not follow. */
function offered(best: { by: number } | null): number | null {
  return best === null ? null : best.by;
}

function guideAt({ at, from, to }: SnapLine, own: Extent, axis: Axis): Guide {
  const [low, high] = [Math.min(from, own.from), Math.max(to, own.to)];
  return axis === 'x'
    ? { x1: at, y1: low, x2: at, y2: high, isGap: false }
    : { x1: low, y1: at, x2: high, y2: at, isGap: false };
}

/** One line where several lie on each other. */
function joined(guides: readonly Guide[]): Guide[] {
  const found: Guide[] = [];
  for (const guide of guides) {
    const index = found.findIndex((one) =>
      guide.x1 === guide.x2
        ? one.x1 === one.x2 && Math.abs(one.x1 - guide.x1) < 1e-6
        : one.y1 === one.y2 && Math.abs(one.y1 - guide.y1) < 1e-6,
    );
    const same = found[index];
    if (same === undefined) found.push(guide);
    else {
      found[index] = {
        x1: Math.min(same.x1, guide.x1),
        y1: Math.min(same.y1, guide.y1),
        x2: Math.max(same.x2, guide.x2),
        y2: Math.max(same.y2, guide.y2),
        isGap: false,
      };
    }
  }
  return found;
}

/** Places where the gap to a neighbour is the gap between two others in the same row or column, or equal on both sides. */
function gapsFor(own: Extent, boxes: readonly PageBox[], axis: Axis): { by: number; guides: Guide[] }[] {
  const row = boxes
    .map((box) => extentOf(box, axis))
    .filter(({ from, to }) => from < own.to && to > own.from)
    .sort((a, b) => a.low - b.low);
  const size = own.high - own.low;
  const found: { by: number; guides: Guide[] }[] = [];
  row.forEach((left, index) => {
    for (const right of row.slice(index + 1)) {
      const gap = right.low - left.high;
      if (gap <= 0) continue;
      const offer = (low: number, spans: readonly (readonly [number, number])[]): void => {
        found.push({ by: low - own.low, guides: spans.map(([a, b]) => gapGuide(a, b, { own, axis })) });
      };
      offer(right.high + gap, [
        [left.high, right.low],
        [right.high, right.high + gap],
      ]);
      offer(left.low - gap - size, [
        [left.low - gap, left.low],
        [left.high, right.low],
      ]);
      const inner = (gap - size) / 2;
      if (inner > 0) {
        offer(left.high + inner, [
          [left.high, left.high + inner],
          [right.low - inner, right.low],
        ]);
      }
    }
  });
  return found;
}

function gapGuide(a: number, b: number, { own, axis }: { readonly own: Extent; readonly axis: Axis }): Guide {
  const across = (own.from + own.to) / 2;
  return axis === 'x'
    ? { x1: a, y1: across, x2: b, y2: across, isGap: true }
    : { x1: across, y1: a, x2: across, y2: b, isGap: true };
}
