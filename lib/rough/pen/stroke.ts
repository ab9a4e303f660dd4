/** The pen: a centre line and a pressure profile become a filled outline. */
import { clamp, dist2, resample, type P2 } from '../geometry/geometry';

/** One decimal, by integers: number formatting is a fifth of the whole time otherwise. */
export const f = (v: number): string => {
  const q = Math.round(v * 10),
    a = q < 0 ? -q : q,
    i = (a / 10) | 0,
    d = a - i * 10;
  return (q < 0 ? '-' : '') + i + (d ? '.' + d : '');
};
/** One edge of a stroke: points by index, and which of them stay corners. */
interface Edge {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly count: number;
  readonly hard: readonly boolean[];
}
/** Quadratic curve through the middles of an edge, forwards or back: smooth with few points. */
function soft(out: string[], { xs, ys, count, hard }: Edge, lead: string, isBack: boolean): void {
  const at = (i: number): number => (isBack ? count - 1 - i : i);
  let a = at(0);
  out.push(lead, f(xs[a]!), ' ', f(ys[a]!));
  for (let i = 1; i < count - 1; i++) {
    a = at(i);
    const b = at(i + 1);
    const x = xs[a]!;
    const y = ys[a]!;
    if (hard[a]) out.push('L', f(x), ' ', f(y));
    else out.push('Q', f(x), ' ', f(y), ' ', f((x + xs[b]!) / 2), ' ', f((y + ys[b]!) / 2));
  }
  a = at(count - 1);
  out.push('L', f(xs[a]!), ' ', f(ys[a]!));
}
/** Resamples between corners (turns of more than 38 degrees), which are kept. */
function stations(line: readonly P2[], count: number, total: number): { pts: P2[]; hard: boolean[] } {
  const cuts = [0];
  for (let i = 1; i < line.length - 1; i++) {
    const a = line[i - 1]!,
      b = line[i]!,
      c = line[i + 1]!,
      ux = b[0] - a[0],
      uy = b[1] - a[1],
      vx = c[0] - b[0],
      vy = c[1] - b[1],
      lu = Math.sqrt(ux * ux + uy * uy),
      lv = Math.sqrt(vx * vx + vy * vy);
    if (lu > 2 && lv > 2 && (ux * vx + uy * vy) / (lu * lv) < 0.79) cuts.push(i);
  }
  cuts.push(line.length - 1);
  const pts: P2[] = [line[0]!],
    hard = [true];
  for (let k = 0; k + 1 < cuts.length; k++) {
    const piece = line.slice(cuts[k], cuts[k + 1]! + 1);
    const q = resample(piece, cuts.length > 2 ? Math.max(3, total / count) : total / count);
    for (let i = 1; i < q.length; i++) {
      pts.push(q[i]!);
      hard.push(i === q.length - 1);
    }
  }
  return { pts, hard };
}
export const pathOf = (pts: readonly P2[], closed = true): string =>
  pts.length === 0 ? '' : 'M' + pts.map((p) => `${f(p[0])} ${f(p[1])}`).join('L') + (closed ? 'Z' : '');

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
  /** Pressure by hand, 0..1 over the length; replaces a and b. */
  press?: (t: number) => number;
}

/** pressure(t): rise over `a`, fall over `b`, both eased with a square root so that the swell is early (G-pen). */
export function pressure(t: number, a: number, b: number): number {
  const up = a > 0 ? Math.sqrt(clamp(t / a, 0, 1)) : 1;
  const down = b > 0 ? Math.pow(clamp((1 - t) / b, 0, 1), 0.65) : 1;
  return up * down;
}

export function stroke(line: readonly P2[], pen: Pen): string {
  if (line.length < 2) return '';
  let pts = [...line];
  if (pen.over) {
    const p = pts[pts.length - 1]!,
      q = pts[Math.max(0, pts.length - 3)]!;
    const d = dist2(p, q) || 1;
    pts.push([p[0] + ((p[0] - q[0]) / d) * pen.over, p[1] + ((p[1] - q[1]) / d) * pen.over]);
  }
  let total = 0;
  for (let i = 1; i < pts.length; i++) total += dist2(pts[i - 1]!, pts[i]!);
  // stations: few on a ruled line, more on a curve; the quadratic smoothing below hides the facets
  const st = stations(pts, clamp(Math.round(total / clamp(pen.w * 1.6, 2.5, 7)), 4, line.length === 2 ? 7 : 46), total);
  pts = st.pts;
  const n = pts.length - 1;
  const { a = 0.25, b = 0.35, under = 0, wobble = 0.08, seed = 1 } = pen;
  const lx = room('lx', n + 1),
    ly = room('ly', n + 1),
    rx = room('rx', n + 1),
    ry = room('ry', n + 1);
  for (let i = 0; i <= n; i++) {
    const p = pts[i]!,
      q0 = pts[i > 0 ? i - 1 : 0]!,
      q1 = pts[i < n ? i + 1 : n]!;
    const dx = q1[0] - q0[0],
      dy = q1[1] - q0[1],
      d = Math.sqrt(dx * dx + dy * dy) || 1;
    const nx = -dy / d,
      ny = dx / d,
      t = i / n;
    let w = pen.w * (pen.press ? pen.press(t) : pressure(t, a, b));
    w *= 1 + under * Math.abs(ny * 0.9 + nx * 0.35) - wobble * Math.sin(t * 7 + seed) * Math.sin(t * 3.1 + seed * 2);
    const h = Math.max(0.12, w / 2);
    lx[i] = p[0] + nx * h;
    ly[i] = p[1] + ny * h;
    rx[i] = p[0] - nx * h;
    ry[i] = p[1] - ny * h;
  }
  const out: string[] = [];
  const edge = { count: n + 1, hard: st.hard };
  soft(out, { ...edge, xs: lx, ys: ly }, 'M', false);
  soft(out, { ...edge, xs: rx, ys: ry }, 'L', true);
  out.push('Z');
  return out.join('');
}
const rooms: Record<string, Float64Array> = {};
const room = (k: string, n: number): Float64Array => {
  let a = rooms[k];
  if (!a || a.length < n) {
    a = new Float64Array(n + 64);
    rooms[k] = a;
  }
  return a;
};
