import { distance, rotatePoint } from '@/lib/geometry';
import type { PagePoint } from '../../../layout/page-point';

interface FittedLine {
  readonly at: PagePoint;
  /** Of length 1. */
  readonly way: PagePoint;
}

function middleOf(points: readonly PagePoint[]): PagePoint {
  const count = Math.max(1, points.length);
  return {
    x: points.reduce((sum, { x }) => sum + x, 0) / count,
    y: points.reduce((sum, { y }) => sum + y, 0) / count,
  };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** The direction in which points spread most, in radians (Pearson 1901). */
function mainTurn(points: readonly PagePoint[], at: PagePoint): number {
  let [xx, xy, yy] = [0, 0, 0];
  for (const point of points) {
    const [dx, dy] = [point.x - at.x, point.y - at.y];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  return Math.atan2(2 * xy, xx - yy) / 2;
}

/** The line that points lie nearest to; null for fewer than two. */
export function fitLine(points: readonly PagePoint[]): FittedLine | null {
  if (points.length < 2) return null;
  const at = middleOf(points);
  const turn = mainTurn(points, at);
  return { at, way: { x: Math.cos(turn), y: Math.sin(turn) } };
}

/** Where two lines cross; null where they are nearly parallel. */
export function crossing(a: FittedLine, b: FittedLine): PagePoint | null {
  const across = a.way.x * b.way.y - a.way.y * b.way.x;
  if (Math.abs(across) < 0.1) return null;
  const along = ((b.at.x - a.at.x) * b.way.y - (b.at.y - a.at.y) * b.way.x) / across;
  return { x: a.at.x + a.way.x * along, y: a.at.y + a.way.y * along };
}

/** Ellipses that are rounder than this are circles, and those that lie straighter than this are upright. */
const CIRCLE = 1.15;
const UPRIGHT_DEG = 8;

interface FittedRound {
  readonly at: PagePoint;
  readonly radiusX: number;
  readonly radiusY: number;
  /** Clockwise, in radians. */
  readonly turn: number;
  /** How far points lie off it on the average, in millimetres. */
  readonly off: number;
}

/** The ellipse about points that lie evenly round a loop, along the directions in which they spread. */
export function roundOf(loop: readonly PagePoint[]): FittedRound {
  const middle = middleOf(loop);
  const free = mainTurn(loop, middle);
  const nearest = Math.round(free / (Math.PI / 2)) * (Math.PI / 2);
  const turn = Math.abs(free - nearest) < (UPRIGHT_DEG * Math.PI) / 180 ? nearest : free;
  const own = loop.map(({ x, y }) => rotatePoint({ x: x - middle.x, y: y - middle.y }, (-turn * 180) / Math.PI));
  const [xs, ys] = [own.map(({ x }) => x), own.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const inner = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const halves = [Math.max(1e-6, (right - left) / 2), Math.max(1e-6, (bottom - top) / 2)] as const;
  const sharesOf = ([across, down]: readonly [number, number]) =>
    own.map(({ x, y }) => Math.hypot((x - inner.x) / across, (y - inner.y) / down));
  // The outermost points of a hand that trembles lie beyond what it means.
  const mean = average(sharesOf(halves));
  const isCircle = Math.max(...halves) / Math.min(...halves) < CIRCLE;
  const radius = (mean * (halves[0] + halves[1])) / 2;
  const radii = isCircle ? ([radius, radius] as const) : ([halves[0] * mean, halves[1] * mean] as const);
  const off = average(sharesOf(radii).map((share) => Math.abs(share - 1))) * Math.min(...radii);
  const [radiusX, radiusY] = radii;
  const centre = rotatePoint(inner, (turn * 180) / Math.PI);
  return { at: { x: middle.x + centre.x, y: middle.y + centre.y }, radiusX, radiusY, turn, off };
}

/** Sides that meet at so nearly a right angle do. */
const RIGHT_DEG = 18;

/** The rectangle that four corners were meant to be; null where their angles are far from right. Corners stay in their order. */
export function rectangleOf(corners: readonly PagePoint[]): PagePoint[] | null {
  const sides = corners.map((corner, index) => {
    const to = corners[(index + 1) % corners.length] ?? corner;
    return { turn: Math.atan2(to.y - corner.y, to.x - corner.x), mm: distance([corner.x, corner.y], [to.x, to.y]) };
  });
  // Directions of all four sides together: four times an angle is the same for each of a rectangle's.
  const [sin, cos] = [Math.sin, Math.cos].map((of) => sides.reduce((sum, { turn, mm }) => sum + of(4 * turn) * mm, 0));
  const shared = Math.atan2(sin ?? 0, cos ?? 1) / 4;
  const offDeg = sides.map(({ turn }) => (Math.abs(Math.sin(2 * (turn - shared))) * 90) / Math.PI);
  if (corners.length !== 4 || Math.max(...offDeg) > RIGHT_DEG) return null;
  const turnDeg = (shared * 180) / Math.PI;
  const upright = Math.abs(turnDeg) < UPRIGHT_DEG ? 0 : turnDeg;
  const middle = middleOf(corners);
  const own = corners.map(({ x, y }) => rotatePoint({ x: x - middle.x, y: y - middle.y }, -upright));
  const half = (axis: 'x' | 'y'): number => own.reduce((sum, one) => sum + Math.abs(one[axis]), 0) / 4;
  const [halfWidth, halfHeight] = [half('x'), half('y')];
  return own.map(({ x, y }) => {
    const by = rotatePoint({ x: Math.sign(x) * halfWidth, y: Math.sign(y) * halfHeight }, upright);
    return { x: middle.x + by.x, y: middle.y + by.y };
  });
}
