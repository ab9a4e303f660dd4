/** The pen: a centre line and a pressure profile become a filled outline. */
import { clamp, type P2 } from '../geometry/geometry';
import { PathWriter } from './path-writer';

export interface Pen {
  /** Full width in px. */
  w: number;
  /** Share of the length over which the line swells from nothing at its start and end. 0 = blunt. */
  a?: number;
  b?: number;
  /** Extra px drawn past the end: the flick of the pen. */
  over?: number;
  /** How much heavier the line gets where it lies under a form (its normal looks down-right). */
  under?: number;
  /** Share of width where pressure is lowest within the stroke (a wobble of the hand). */
  wobble?: number;
  seed?: number;
  /** Px from one station to the next, for lines without tight bends; without, twice the width, 3.2 to 8. */
  step?: number;
  /** Pressure by hand, 0..1 over the length; replaces a and b. */
  press?: (t: number) => number;
}

/** pressure(t): rise over `a`, fall over `b`, both eased with a square root so that the swell is early (G-pen). */
export function pressure(t: number, a: number, b: number): number {
  const up = a > 0 ? Math.sqrt(clamp(t / a, 0, 1)) : 1;
  const down = b > 0 ? Math.pow(clamp((1 - t) / b, 0, 1), 0.65) : 1;
  return up * down;
}

/** A polygon as a path. */
export function pathOf(points: readonly P2[], closed = true): string {
  const first = points[0];
  if (!first) return '';
  const path = new PathWriter();
  path.move(first[0], first[1]);
  for (let i = 1; i < points.length; i++) path.line(points[i]![0], points[i]![1]);
  if (closed) path.close();
  return path.toString();
}

/** The outline of a line drawn with a pen, closed; empty for less than two points. */
export function stroke(line: readonly P2[], pen: Pen): string {
  if (line.length < 2) return '';
  const { count: points, length } = readLine(line, pen.over ?? 0);
  const step =
    length / clamp(Math.round(length / (pen.step ?? clamp(pen.w * 2, 3.2, 8))), 4, line.length === 2 ? 7 : 42);
  const count = placeStations(points, step);
  layEdges(count, pen);
  const { leftX, leftY, rightX, rightY } = scratch;
  const path = new PathWriter();
  path.move(leftX[0]!, leftY[0]!);
  soft(path, leftX, leftY, { count, isBack: false });
  path.line(rightX[count - 1]!, rightY[count - 1]!);
  soft(path, rightX, rightY, { count, isBack: true });
  path.close();
  return path.toString();
}

/** What a line needs while it is drawn: its points, its stations, its two edges. One line at a time. */
class Scratch {
  readonly pointX: Float64Array;
  readonly pointY: Float64Array;
  readonly stationX: Float64Array;
  readonly stationY: Float64Array;
  readonly leftX: Float64Array;
  readonly leftY: Float64Array;
  readonly rightX: Float64Array;
  readonly rightY: Float64Array;
  readonly isHard: Uint8Array;

  constructor(readonly room: number) {
    this.pointX = new Float64Array(room);
    this.pointY = new Float64Array(room);
    this.stationX = new Float64Array(room);
    this.stationY = new Float64Array(room);
    this.leftX = new Float64Array(room);
    this.leftY = new Float64Array(room);
    this.rightX = new Float64Array(room);
    this.rightY = new Float64Array(room);
    this.isHard = new Uint8Array(room);
  }
}
let scratch = new Scratch(1024);
/** Stations of one line at most, beside those of its points. */
const MOST_STATIONS = 96;

/** Points of a line into the scratch, with the flick of the pen past its end; its length. */
function readLine(line: readonly P2[], over: number): { count: number; length: number } {
  const extra = over > 0 ? 1 : 0;
  const count = line.length + extra;
  if (2 * count + MOST_STATIONS > scratch.room) scratch = new Scratch(4 * count + MOST_STATIONS);
  const { pointX, pointY } = scratch;
  for (let i = 0; i < line.length; i++) {
    pointX[i] = line[i]![0];
    pointY[i] = line[i]![1];
  }
  if (extra) flick(line, over);
  let length = 0;
  for (let i = 1; i < count; i++) length += gap(pointX, pointY, i);
  return { count, length };
}

function flick(line: readonly P2[], over: number): void {
  const last = line.length - 1;
  const [x, y] = line[last]!;
  const [fromX, fromY] = line[Math.max(0, last - 2)]!;
  const [dx, dy] = [x - fromX, y - fromY];
  const away = over / (Math.sqrt(dx * dx + dy * dy) || 1);
  scratch.pointX[last + 1] = x + dx * away;
  scratch.pointY[last + 1] = y + dy * away;
}

function gap(xs: Float64Array, ys: Float64Array, i: number): number {
  const dx = xs[i]! - xs[i - 1]!;
  const dy = ys[i]! - ys[i - 1]!;
  return Math.sqrt(dx * dx + dy * dy);
}

/** Whether a line turns by more than 38 degrees at a point. */
function isCorner(i: number): boolean {
  const { pointX, pointY } = scratch;
  const ux = pointX[i]! - pointX[i - 1]!;
  const uy = pointY[i]! - pointY[i - 1]!;
  const vx = pointX[i + 1]! - pointX[i]!;
  const vy = pointY[i + 1]! - pointY[i]!;
  const lu = Math.sqrt(ux * ux + uy * uy);
  const lv = Math.sqrt(vx * vx + vy * vy);
  return lu > 2 && lv > 2 && ux * vx + uy * vy < 0.79 * lu * lv;
}

/** Even stations between corners, which are kept; how many there are. */
function placeStations(count: number, step: number): number {
  const { stationX, stationY, pointX, pointY, isHard } = scratch;
  stationX[0] = pointX[0]!;
  stationY[0] = pointY[0]!;
  isHard[0] = 1;
  let placed = 1;
  let from = 0;
  for (let i = 1; i < count; i++) {
    if (i < count - 1 && !isCorner(i)) continue;
    const isWhole = from === 0 && i === count - 1;
    placed = placePiece(from, i, { step: isWhole ? step : Math.max(3, step), placed });
    isHard[placed - 1] = 1;
    from = i;
  }
  return placed;
}

/** Stations of the piece of the line between two of its points, behind those that are placed. */
function placePiece(from: number, to: number, o: { readonly step: number; readonly placed: number }): number {
  const { stationX, stationY, pointX, pointY, isHard } = scratch;
  let total = 0;
  for (let i = from + 1; i <= to; i++) total += gap(pointX, pointY, i);
  const pieces = Math.max(2, Math.min(MOST_STATIONS, Math.round(total / o.step)));
  let { placed } = o;
  let i = from + 1;
  let before = 0;
  let length = gap(pointX, pointY, i);
  for (let k = 1; k < pieces; k++) {
    const target = (total * k) / pieces;
    while (i < to && before + length < target) {
      before += length;
      i++;
      length = gap(pointX, pointY, i);
    }
    const share = clamp((target - before) / (length || 1), 0, 1);
    stationX[placed] = pointX[i - 1]! + (pointX[i]! - pointX[i - 1]!) * share;
    stationY[placed] = pointY[i - 1]! + (pointY[i]! - pointY[i - 1]!) * share;
    isHard[placed] = 0;
    placed++;
  }
  stationX[placed] = pointX[to]!;
  stationY[placed] = pointY[to]!;
  return placed + 1;
}

/** Both edges of the line, half its width to each side of the stations. */
function layEdges(count: number, pen: Pen): void {
  const { stationX, stationY, leftX, leftY, rightX, rightY } = scratch;
  const { a = 0.25, b = 0.35, under = 0, wobble = 0.08, seed = 1 } = pen;
  const last = count - 1;
  for (let i = 0; i <= last; i++) {
    const before = i > 0 ? i - 1 : 0;
    const after = i < last ? i + 1 : last;
    const dx = stationX[after]! - stationX[before]!;
    const dy = stationY[after]! - stationY[before]!;
    const d = Math.sqrt(dx * dx + dy * dy) || 1;
    const nx = -dy / d;
    const ny = dx / d;
    const t = i / last;
    let width = pen.w * (pen.press ? pen.press(t) : pressure(t, a, b));
    width *=
      1 + under * Math.abs(ny * 0.9 + nx * 0.35) - wobble * Math.sin(t * 7 + seed) * Math.sin(t * 3.1 + seed * 2);
    const half = Math.max(0.12, width / 2);
    leftX[i] = stationX[i]! + nx * half;
    leftY[i] = stationY[i]! + ny * half;
    rightX[i] = stationX[i]! - nx * half;
    rightY[i] = stationY[i]! - ny * half;
  }
}

/** One edge as curves through the middles of its sides, forwards or back; hard stations stay corners. */
function soft(path: PathWriter, xs: Float64Array, ys: Float64Array, o: { count: number; isBack: boolean }): void {
  const { isHard } = scratch;
  const last = o.count - 1;
  const step = o.isBack ? -1 : 1;
  let i = o.isBack ? last : 0;
  for (let k = 1; k < last; k++) {
    i += step;
    const x = xs[i]!;
    const y = ys[i]!;
    if (isHard[i]) path.line(x, y);
    else path.curve(x, y, (x + xs[i + step]!) / 2, (y + ys[i + step]!) / 2);
  }
  path.line(xs[i + step]!, ys[i + step]!);
}
