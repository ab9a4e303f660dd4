import type { PathWriter } from '../pen/path-writer';
import { scratchDoubles, scratchInts } from './scratch';

/** A stretch of a line with a weight at each point. */
export interface InkLine {
  /** x and y in turn. */
  xy: Float64Array;
  w: Float32Array | Float64Array;
  /** First and last point of the stretch. */
  from: number;
  to: number;
  /** Whether it tapers to nothing at its start and its end. */
  tapersIn: boolean;
  tapersOut: boolean;
  isClosed: boolean;
  /** Lines shorter than so many widths are specks, and left out. */
  least: number;
}

/** Widths of pen over which a free end tapers. */
const TAPER = 9;
/** How much heavier a level line is than an upright one. */
const LEVEL = 0.14;
const TOLERANCE = 0.22;
const LONGEST_SIDE = 11;

/** Writes the indices of the points that the line needs; gives how many. */
function stationsOf({ xy, from, to }: InkLine, keep: Int32Array): number {
  let kept = 1,
    a = from;
  keep[0] = from;
  for (let i = from + 2; i <= to; i++) {
    const ax = xy[a * 2]!,
      ay = xy[a * 2 + 1]!,
      dx = xy[i * 2]! - ax,
      dy = xy[i * 2 + 1]! - ay,
      length = Math.sqrt(dx * dx + dy * dy) || 1,
      limit = TOLERANCE * length;
    let leaves = length > LONGEST_SIDE;
    for (let k = a + 1; k < i && !leaves; k++) {
      const off = (xy[k * 2]! - ax) * dy - (xy[k * 2 + 1]! - ay) * dx;
      leaves = off > limit || off < -limit;
    }
    if (leaves) keep[kept++] = a = i - 1;
  }
  keep[kept++] = to;
  return kept;
}

/** Length up to each station, written to `run`; gives the whole length. */
function lengths(xy: Float64Array, keep: Int32Array, count: number, run: Float64Array): number {
  let length = 0;
  run[0] = 0;
  for (let i = 1; i < count; i++) {
    const a = keep[i - 1]! * 2,
      b = keep[i]! * 2,
      dx = xy[b]! - xy[a]!,
      dy = xy[b + 1]! - xy[a + 1]!;
    run[i] = length += Math.sqrt(dx * dx + dy * dy);
  }
  return length;
}

/** Adds a line of the pen to a path, as an outline whose width follows the weights; `pw` is the width at weight 1. */
export function inkLine(path: PathWriter, line: InkLine, pw: number): void {
  const { xy, w, from, to, isClosed } = line;
  if (to - from < 1) return;
  const keep = scratchInts('ink stations', to - from + 2),
    n = stationsOf(line, keep),
    run = scratchDoubles('ink lengths', n),
    length = lengths(xy, keep, n, run);
  if (length < pw * line.least) return;
  const lx = scratchDoubles('ink left x', n),
    ly = scratchDoubles('ink left y', n),
    rx = scratchDoubles('ink right x', n),
    ry = scratchDoubles('ink right y', n),
    taper = Math.min(length * 0.4, pw * TAPER);
  for (let i = 0; i < n; i++) {
    const k = keep[i]! * 2,
      before = keep[i > 0 ? i - 1 : isClosed ? n - 1 : 0]! * 2,
      after = keep[i < n - 1 ? i + 1 : isClosed ? 0 : n - 1]! * 2,
      dx = xy[after]! - xy[before]!,
      dy = xy[after + 1]! - xy[before + 1]!,
      d = Math.sqrt(dx * dx + dy * dy) || 1,
      across = Math.abs(dx * 0.9 - dy * 0.3) / d;
    let half = w[keep[i]!]! * pw * 0.5 * (1 + LEVEL * across);
    if (line.tapersIn && run[i]! < taper) half *= Math.pow(run[i]! / taper, 0.6);
    if (line.tapersOut && length - run[i]! < taper) half *= Math.pow((length - run[i]!) / taper, 0.6);
    if (half < 0.1) half = 0.1;
    const nx = (-dy / d) * half,
      ny = (dx / d) * half;
    lx[i] = xy[k]! + nx;
    ly[i] = xy[k + 1]! + ny;
    rx[i] = xy[k]! - nx;
    ry[i] = xy[k + 1]! - ny;
  }
  if (isClosed) {
    path.loop(lx, ly, n);
    turnedRound(rx, n);
    turnedRound(ry, n);
    path.loop(rx, ry, n);
    return;
  }
  path.move(lx[0]!, ly[0]!);
  path.through(lx, ly, 0, n - 1, 1);
  path.line(rx[n - 1]!, ry[n - 1]!);
  path.through(rx, ry, n - 1, 0, -1);
  path.close();
}

function turnedRound(a: Float64Array, n: number): void {
  for (let i = 0, j = n - 1; i < j; i++, j--) {
    const held = a[i]!;
    a[i] = a[j]!;
    a[j] = held;
  }
}
