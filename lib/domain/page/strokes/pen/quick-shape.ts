import type { PagePoint } from '../../../layout/page-point';
import { segmentDistance } from '@/lib/geometry';
import { between, lengthsAlong, type InkPoint } from './ink-point';
import { crossing, fitLine, rectangleOf, roundOf } from './shape-fit';
import type { StrokePoint } from '../strokes';

interface QuickShape {
  readonly kind: 'line' | 'ellipse' | 'triangle' | 'quadrilateral';
  /** As drawn from its start on, with the pressures that the hand had there; closed shapes end where they begin. */
  readonly points: readonly StrokePoint[];
}

/** Looked at of a loop. */
const SAMPLES = 40;
/** A straight stroke strays from its chord by less than this share of it. */
const STRAIGHT = 0.07;
/** A closed stroke's ends are nearer than this share of its length. */
const CLOSED = 0.18;
/** A shape fits where points lie off it by less than this share of its size, on the average. */
const FITS = 0.06;
/** A fourth corner that adds less than this share of the area is none. */
const FOURTH = 0.08;
/** Points of a straight side, and of an ellipse. */
const SIDE_POINTS = 12;
const ROUND_POINTS = 96;
/** Points so near to both sides of a corner keep it sharp in a curve through them, in millimetres. */
const CORNER_MM = 0.05;

/**
 * The shape that a hand meant by a stroke: a line, a circle or ellipse, a triangle, a rectangle; null where it is none of
 * these. Corners are those of the largest polygon of three or four of its points, its sides fitted to the points between them.
 * @param leastMm smaller strokes are no shapes
 */
export function quickShape(reports: readonly InkPoint[], leastMm: number): QuickShape | null {
  const drawn = reports.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  const [first, last] = [drawn[0], drawn.at(-1)];
  const lengthMm = lengthsAlong(drawn).at(-1) ?? 0;
  if (first === undefined || last === undefined || lengthMm < leastMm) return null;
  const chordMm = Math.hypot(last.x - first.x, last.y - first.y);
  const strayMm = drawn.reduce((most, point) => Math.max(most, segmentDistance(point, first, last)), 0);
  if (chordMm > 0 && strayMm <= STRAIGHT * chordMm && lengthMm < 1.3 * chordMm)
    return { kind: 'line', points: along([first, last], drawn, false) };
  return chordMm > CLOSED * lengthMm ? null : closedShape(drawn);
}

function closedShape(drawn: readonly InkPoint[]): QuickShape | null {
  const loop = evenLoop(drawn);
  const corners = largestCorners(loop);
  const round = roundOf(loop);
  const size = Math.sqrt(Math.max(1e-9, round.radiusX * round.radiusY));
  const outline = cornersOf(loop, corners);
  const offPolygon = mean(loop.map((point) => polygonDistance(point, outline))) / size;
  if (Math.min(offPolygon, round.off / size) > FITS) return null;
  if (round.off / size <= offPolygon) return { kind: 'ellipse', points: along(roundPoints(round, drawn), drawn, true) };
  const kind = outline.length === 3 ? 'triangle' : 'quadrilateral';
  const straight = kind === 'triangle' ? outline : (rectangleOf(outline) ?? outline);
  return { kind, points: along(fromStart(straight, drawn), drawn, true) };
}

/** Points evenly round a loop; the way from its end to its start is one of its sides. */
function evenLoop(drawn: readonly InkPoint[]): StrokePoint[] {
  const closed = [...drawn, ...drawn.slice(0, 1)];
  const alongs = lengthsAlong(closed);
  return Array.from({ length: SAMPLES }, (_, at) => pointAlong(closed, alongs, at / SAMPLES));
}

/** The point at a share of a line's length. @param alongs of its points, as `lengthsAlong` gives them */
function pointAlong(line: readonly StrokePoint[], alongs: readonly number[], share: number): StrokePoint {
  const wanted = (alongs.at(-1) ?? 0) * share;
  const to = Math.max(
    1,
    alongs.findIndex((mm) => mm >= wanted),
  );
  const [a, b] = [line[to - 1], line[to]];
  if (a === undefined || b === undefined) return line[0] ?? { x: 0, y: 0, pressure: 0 };
  const [start, end] = [alongs[to - 1] ?? 0, alongs[to] ?? 0];
  return between(a, b, end > start ? (wanted - start) / (end - start) : 0);
}

/** Places in the loop of the corners of its largest triangle, or quadrilateral where a fourth corner counts. */
function largestCorners(loop: readonly PagePoint[]): readonly number[] {
  const half = (a: number, b: number, c: number): number => {
    const [p, q, r] = [loop[a], loop[b], loop[c]];
    if (p === undefined || q === undefined || r === undefined) return 0;
    return Math.abs((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)) / 2;
  };
  let three = { area: 0, at: [0, 1, 2] };
  let four = { area: 0, at: [0, 1, 2, 3] };
  for (let a = 0; a < loop.length; a += 1)
    for (let c = a + 2; c < loop.length; c += 1) {
      // On each side of the diagonal the corner that is farthest from it.
      let [inner, outer] = [
        { area: 0, at: a + 1 },
        { area: 0, at: -1 },
      ];
      for (let b = 0; b < loop.length; b += 1) {
        const area = half(a, b, c);
        if (b > a && b < c && area > inner.area) inner = { area, at: b };
        if ((b < a || b > c) && area > outer.area) outer = { area, at: b };
      }
      if (inner.area > three.area) three = { area: inner.area, at: [a, inner.at, c] };
      if (outer.at >= 0 && inner.area + outer.area > four.area)
        four = { area: inner.area + outer.area, at: [a, inner.at, c, outer.at].sort((p, q) => p - q) };
    }
  return four.area > three.area * (1 + FOURTH) ? four.at : three.at;
}

/** Corners where lines fitted to the sides cross; those of the loop itself where sides are too short or parallel. */
function cornersOf(loop: readonly PagePoint[], at: readonly number[]): PagePoint[] {
  const sides = at.map((from, index) => {
    const to = at[(index + 1) % at.length] ?? 0;
    const steps = (to - from + loop.length) % loop.length;
    const inset = Math.max(1, Math.round(steps * 0.15));
    const inner = Array.from(
      { length: Math.max(0, steps - 2 * inset + 1) },
      (_, step) => loop[(from + inset + step) % loop.length],
    );
    return fitLine(inner.filter((point) => point !== undefined));
  });
  return at.flatMap((place, index) => {
    const corner = loop[place];
    if (corner === undefined) return [];
    const [before, after] = [sides.at(index - 1), sides[index]];
    const met = before && after ? crossing(before, after) : null;
    const size = Math.hypot(...spread(loop));
    return [met !== null && Math.hypot(met.x - corner.x, met.y - corner.y) < size / 6 ? met : corner];
  });
}

function spread(loop: readonly PagePoint[]): readonly [number, number] {
  const [xs, ys] = [loop.map(({ x }) => x), loop.map(({ y }) => y)];
  return [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
}

function polygonDistance(point: PagePoint, corners: readonly PagePoint[]): number {
  return Math.min(
    ...corners.map((corner, at) => segmentDistance(point, corner, corners[(at + 1) % corners.length] ?? corner)),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Corners from the one that is nearest to the stroke's start, round to it again. */
function fromStart(corners: readonly PagePoint[], drawn: readonly InkPoint[]): PagePoint[] {
  const [start] = drawn;
  const apart = corners.map(({ x, y }) => (start === undefined ? 0 : Math.hypot(x - start.x, y - start.y)));
  const first = apart.indexOf(Math.min(...apart));
  const round = [...corners.slice(first), ...corners.slice(0, first)];
  return [...round, ...round.slice(0, 1)];
}

/** An ellipse from where the stroke began, the way that it went. */
function roundPoints(
  { at, radiusX, radiusY, turn }: ReturnType<typeof roundOf>,
  drawn: readonly InkPoint[],
): PagePoint[] {
  const angles = drawn.map(({ x, y }) => {
    const [dx, dy] = [x - at.x, y - at.y];
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    return Math.atan2((dy * cos - dx * sin) / radiusY, (dx * cos + dy * sin) / radiusX);
  });
  let swept = 0;
  angles.forEach((angle, index) => {
    const by = angle - (angles[index - 1] ?? angle);
    swept += by > Math.PI ? by - 2 * Math.PI : by < -Math.PI ? by + 2 * Math.PI : by;
  });
  const way = swept < 0 ? -1 : 1;
  return Array.from({ length: ROUND_POINTS + 1 }, (_, step) => {
    const angle = (angles[0] ?? 0) + (way * 2 * Math.PI * step) / ROUND_POINTS;
    const [x, y] = [radiusX * Math.cos(angle), radiusY * Math.sin(angle)];
    return { x: at.x + x * Math.cos(turn) - y * Math.sin(turn), y: at.y + x * Math.sin(turn) + y * Math.cos(turn) };
  });
}

/** A chain of points with the pressures that a stroke had at the same shares of its length, and sharp corners. */
function along(chain: readonly PagePoint[], drawn: readonly InkPoint[], isClosed: boolean): StrokePoint[] {
  const isRound = chain.length > ROUND_POINTS;
  const dense = isRound ? [...chain] : chain.flatMap((point, at) => sideFrom(point, chain[at + 1], { at, isClosed }));
  const bare = dense.map(({ x, y }): StrokePoint => ({ x, y, pressure: 0 }));
  const [own, theirs] = [lengthsAlong(bare), lengthsAlong(drawn)];
  const lengthMm = own.at(-1) ?? 0;
  return bare.map((point, at) => {
    const share = lengthMm === 0 ? 0 : (own[at] ?? 0) / lengthMm;
    return { ...point, pressure: pointAlong(drawn, theirs, share).pressure };
  });
}

/** A side without its end: points along it, the first and last of them close to the corners. */
function sideFrom(
  from: PagePoint,
  to: PagePoint | undefined,
  { at, isClosed }: { readonly at: number; readonly isClosed: boolean },
): PagePoint[] {
  if (to === undefined) return [from];
  const lengthMm = Math.hypot(to.x - from.x, to.y - from.y);
  if (lengthMm < 4 * CORNER_MM) return [from];
  const near = CORNER_MM / lengthMm;
  const inner = Array.from({ length: SIDE_POINTS - 1 }, (_, step) => (step + 1) / SIDE_POINTS);
  const shares = [0, ...(at > 0 ? [near] : []), ...inner, ...(isClosed ? [1 - near] : [])];
  return shares.map((share) => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }));
}
