import { distance, mix, signedArea, type Point, type Ring } from '@/lib/geometry';

export interface Taper {
  /** Shares of the length over which the line thins out, from 0 to 1. */
  readonly taperStart: number;
  readonly taperEnd: number;
}

/** A curve needs so many stations. */
const STATIONS = 22;
const ORIGIN: Point = [0, 0];

/**
 * The outline of a line as a ring that turns clockwise, so that lines that cross each other fill together. Its width swells
 * early and runs out late, as under a G-pen.
 * @param points at least two; more than two are a curve
 * @returns null where the line has no length
 */
export function lineRing(points: readonly Point[], width: number, taper: Taper): Ring | null {
  const lengths = stationsOf(points);
  const total = lengths.at(-1) ?? 0;
  if (!(total > 1e-9) || !(width > 0)) return null;
  const { start, end } = fittedTaper(taper);
  const shares = sharesOf(points.length > 2, start, end);
  const middle = shares.map((share) => pointAlong(points, lengths, share * total));
  const left: Point[] = [];
  const right: Point[] = [];
  shares.forEach((share, index) => {
    const at = middle[index];
    if (at === undefined) return;
    const half = (width / 2) * pressureAt(share, start, end);
    if (half < 1e-9) {
      left.push(at);
      return;
    }
    const [nx, ny] = normalAt(middle, index);
    left.push([at[0] + nx * half, at[1] + ny * half]);
    right.push([at[0] - nx * half, at[1] - ny * half]);
  });
  return clockwise([...left, ...right.toReversed()]);
}

/** The same ring, turning clockwise with y down. */
export function clockwise(ring: Ring): Ring {
  return signedArea(ring) < 0 ? ring.toReversed() : ring;
}

/** The part of a line that is paper along its middle: it ends before the line does. @param core share of the width */
export function coreRing(
  points: readonly Point[],
  width: number,
  { core, ...taper }: Taper & { core: number },
): Ring | null {
  if (core <= 0) return null;
  const lengths = stationsOf(points);
  const total = lengths.at(-1) ?? 0;
  const end = (share: number, tapered: number): number => Math.min(0.4, (0.12 + 0.3 * (1 - core)) * tapered * share);
  const [from, to] = [end(0.6, taper.taperStart) * total, (1 - end(1, taper.taperEnd)) * total];
  const inner = points.filter((_, index) => (lengths[index] ?? 0) > from && (lengths[index] ?? 0) < to);
  const line = [pointAlong(points, lengths, from), ...inner, pointAlong(points, lengths, to)];
  return lineRing(line, width * core, taper);
}

function fittedTaper({ taperStart, taperEnd }: Taper): { start: number; end: number } {
  const over = Math.max(1, taperStart + taperEnd);
  return { start: taperStart / over, end: taperEnd / over };
}

function pressureAt(share: number, start: number, end: number): number {
  const up = start > 0 ? Math.min(1, share / start) ** 0.62 : 1;
  const down = end > 0 ? Math.min(1, (1 - share) / end) ** 0.8 : 1;
  return Math.min(up, down);
}

function sharesOf(isCurve: boolean, start: number, end: number): number[] {
  const bends = [start * 0.12, start * 0.45, start, 1 - end, 1 - end * 0.45, 1 - end * 0.12];
  const even = isCurve ? Array.from({ length: STATIONS - 1 }, (_, index) => (index + 1) / STATIONS) : [];
  const inside = [...bends, ...even].filter((share) => share > 1e-6 && share < 1 - 1e-6).sort((a, b) => a - b);
  return [0, ...inside.filter((share, index) => share - (inside[index - 1] ?? 0) > 1e-6), 1];
}

function stationsOf(points: readonly Point[]): number[] {
  let length = 0;
  return points.map((point, index) => {
    const before = points[index - 1];
    if (before !== undefined) length += distance(before, point);
    return length;
  });
}

/** A point of a line by its distance from the start. */
function pointAlong(points: readonly Point[], lengths: readonly number[], at: number): Point {
  const last = points.length - 1;
  const found = lengths.findIndex((length) => length >= at);
  const to = Math.max(1, found < 0 ? last : found);
  const a = points[to - 1] ?? ORIGIN;
  const b = points[to] ?? ORIGIN;
  const [from, until] = [lengths[to - 1] ?? 0, lengths[to] ?? 0];
  return until - from < 1e-12 ? b : mix(a, b, Math.min(1, Math.max(0, (at - from) / (until - from))));
}

function normalAt(middle: readonly Point[], index: number): Point {
  const [from, to] = [middle[index - 1] ?? middle[index], middle[index + 1] ?? middle[index]];
  if (from === undefined || to === undefined) return [0, 0];
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  return [-dy / length, dx / length];
}
