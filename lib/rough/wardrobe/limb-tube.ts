import { add, clamp, lerp, mul, norm, sub, type P3 } from '../geometry/geometry';
import { TAU, type FigureBuild, type LimbKey, type Ring } from './build';

/** How far cloth stands off a limb at q along it and the angle a around it (0 in front, positive outside). */
export type Ease = (q: number, a: number) => number;

/** Rings of one limb from q0 to q1; a sleeve that begins before the shoulder gets a round cap. */
function ringsOf(g: FigureBuild, key: LimbKey, q0: number): (q: number) => Ring {
  const body = g.body,
    cap = key[1] === 'A' && q0 < -0.1;
  return (q) => {
    const r = body.limb(key, Math.max(q, cap ? 0 : -0.1));
    if (!cap || q >= 0) return r;
    const k = q / q0,
      c = Math.sqrt(Math.max(0.0004, 1 - k * k)),
      radius = r.o * 0.98,
      along = norm(sub(body.joint(key).B, body.joint(key).A));
    return { c: add(r.c, mul(along, -k * radius)), x: r.x, z: r.z, f: r.f * c, b: r.b * c, o: r.o * c, i: r.i * c };
  };
}

/** Rows of the round cap over a shoulder. */
const CAP_ROWS = 4;
/** No cloth stands farther off the middle of a limb, in units of the body. */
const REACH = 1.6;

function rowOf(r: Ring, nu: number, e: (a: number) => number): P3[] {
  const row: P3[] = [];
  for (let i = 0; i <= nu; i++) {
    const a = (i / nu) * TAU,
      ease = e(a),
      sn = Math.sin(a),
      cs = Math.cos(a),
      x = sn * ((sn > 0 ? r.o : r.i) + ease),
      z = cs * ((cs > 0 ? r.f : r.b) + ease);
    row.push([r.c[0] + r.x[0] * x + r.z[0] * z, r.c[1] + r.x[1] * x + r.z[1] * z, r.c[2] + r.x[2] * x + r.z[2] * z]);
  }
  return row;
}

/**
 * The surface coordinate of a column: 0 in front, 1 behind, on to 2 in front again. It never jumps between two columns,
 * or what lies between them would take every value at once; `around` makes it -1..1.
 */
export const uOfColumn = (i: number, nu: number): number => (2 * i) / nu;
/** -1..1 with 0 in front. */
export const around = (u: number): number => (u > 1 ? u - 2 : u);

/**
 * A tube of cloth around an arm or leg between q0 and q1 (0 shoulder or hip, 1 elbow or knee, 2 wrist or ankle).
 * `rim` turns the hem inwards by that much, which gives the cloth a thickness where one looks into it.
 */
export function limbTube(
  g: FigureBuild,
  part: number,
  key: LimbKey,
  span: {
    readonly from: number;
    readonly to: number;
    readonly rows: number;
    readonly columns: number;
    readonly rim?: number;
  },
  ease: Ease,
): void {
  const { from, to, rim = 0 } = span,
    nv = g.points(span.rows),
    nu = g.pointsAround(span.columns),
    ring = ringsOf(g, key, from),
    cap = key[1] === 'A' && from < -0.1,
    rows: P3[][] = [],
    vs: number[] = [];
  if (cap)
    for (let j = 0; j < CAP_ROWS; j++) {
      const t = j / CAP_ROWS;
      vs.push(from * (1 - t * t * 0.55 - t * 0.45));
    }
  const start = cap ? 0 : from;
  for (let j = 0; j <= nv; j++) vs.push(lerp(start, to, j / nv));
  if (rim > 0) vs.push(to);
  const rings = vs.map(ring),
    mids = rings.map(({ c }) => c),
    [first, last] = g.seenRows(mids, REACH * g.body.b.u);
  for (let j = first; j <= last; j++) {
    const q = vs[j]!,
      fade = cap && j < CAP_ROWS ? Math.sqrt(Math.max(0, 1 - (q / from) ** 2)) : 1,
      less = rim > 0 && j === vs.length - 1 ? rim : 0;
    rows.push(rowOf(rings[j]!, nu, (a) => ease(q, a) * fade - less));
  }
  if (rows.length === 0) return;
  g.buf.grid(
    part,
    rows,
    mids.slice(first, last + 1),
    (i) => uOfColumn(i, nu),
    (j) => vs[first + j]!,
  );
}

/** Points on a limb's cloth. */
export function onLimb(g: FigureBuild, key: LimbKey, points: readonly (readonly [number, number])[], ease: Ease): P3[] {
  const out: P3[] = [];
  for (const [q, a] of points) out.push(g.body.on(g.body.limb(key, q), a, ease(q, a)));
  return out;
}

/** An arc around a limb. */
export function limbArc(
  g: FigureBuild,
  key: LimbKey,
  q: number,
  angles: readonly [number, number],
  ease: number,
): P3[] {
  const ring = g.body.limb(key, q),
    out: P3[] = [];
  for (let i = 0; i <= 12; i++) out.push(g.body.on(ring, lerp(angles[0], angles[1], i / 12), ease));
  return out;
}

/** Extra radius near bends and at the hem: the outline of cloth breaks there. */
export function wrinkle(
  q: number,
  a: number,
  cloth: { bend: number; phase: number; end: number; ease: number },
): number {
  const { bend, phase, end, ease } = cloth,
    k = clamp(ease * 9, 0.3, 1.1),
    joint = Math.exp(-(((q - 1) / 0.2) ** 2)) * (0.012 + 0.028 * clamp(bend, 0, 1.2)),
    hem = Math.exp(-(((q - end + 0.1) / 0.13) ** 2)) * 0.026;
  return (
    k *
    (joint * Math.sin((q - 1) * 42 + phase + Math.cos(a) * 1.4) +
      hem * Math.sin(q * 46 + phase * 2 + Math.sin(a) * 1.2) +
      0.008 * Math.sin(q * 19 + phase + a))
  );
}
