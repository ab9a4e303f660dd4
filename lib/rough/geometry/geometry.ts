/** Small vector, curve and random helpers. y points down, z towards the viewer. */
export type P2 = [number, number];
export type P3 = [number, number, number];

export const clamp = (v: number, lo: number, hi: number): number => Math.max(lo, Math.min(hi, v));
export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;
export const rad = (deg: number): number => (deg * Math.PI) / 180;
export const smooth = (a: number, b: number, v: number): number => {
  const t = clamp((v - a) / (b - a), 0, 1);
  return t * t * (3 - 2 * t);
};
export const add = (a: P3, b: P3): P3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const sub = (a: P3, b: P3): P3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const mul = (a: P3, k: number): P3 => [a[0] * k, a[1] * k, a[2] * k];
export const mix3 = (a: P3, b: P3, t: number): P3 => [lerp(a[0], b[0], t), lerp(a[1], b[1], t), lerp(a[2], b[2], t)];
export const mix2 = (a: P2, b: P2, t: number): P2 => [lerp(a[0], b[0], t), lerp(a[1], b[1], t)];
export const dot = (a: P3, b: P3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: P3, b: P3): P3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const len3 = (a: P3): number => Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]);
export const norm = (a: P3): P3 => mul(a, 1 / (len3(a) || 1));

/** Deterministic random numbers (mulberry32). */
export function rng(seed: number): (lo?: number, hi?: number) => number {
  let s = seed >>> 0;
  return (lo = 0, hi = 1) => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return lo + (hi - lo) * (((t ^ (t >>> 14)) >>> 0) / 4294967296);
  };
}
export type Rng = ReturnType<typeof rng>;

/** A piecewise curve y(x) through knots, monotone-cubic (no overshoot): profiles of heads and limbs. */
export function curve(knots: readonly P2[]): (x: number) => number {
  const n = knots.length;
  const d: number[] = [];
  for (let i = 0; i < n - 1; i++) d.push((knots[i + 1]![1] - knots[i]![1]) / (knots[i + 1]![0] - knots[i]![0]));
  const m = knots.map((_, i) => {
    if (i === 0) return d[0]!;
    if (i === n - 1) return d[n - 2]!;
    return d[i - 1]! * d[i]! <= 0 ? 0 : (2 * d[i - 1]! * d[i]!) / (d[i - 1]! + d[i]!);
  });
  return (x) => {
    if (x <= knots[0]![0]) return knots[0]![1];
    if (x >= knots[n - 1]![0]) return knots[n - 1]![1];
    let i = 0;
    while (x > knots[i + 1]![0]) i++;
    const h = knots[i + 1]![0] - knots[i]![0];
    const t = (x - knots[i]![0]) / h;
    const t2 = t * t,
      t3 = t2 * t;
    return (
      (2 * t3 - 3 * t2 + 1) * knots[i]![1] +
      (t3 - 2 * t2 + t) * h * m[i]! +
      (-2 * t3 + 3 * t2) * knots[i + 1]![1] +
      (t3 - t2) * h * m[i + 1]!
    );
  };
}

/** The four weights of a cubic Hermite piece at t. */
function hermite(t: number): [number, number, number, number] {
  const t2 = t * t;
  const t3 = t2 * t;
  return [2 * t3 - 3 * t2 + 1, t3 - 2 * t2 + t, 3 * t2 - 2 * t3, t3 - t2];
}

type Weights = readonly [number, number, number, number];
/** The weights of so many steps through a piece: few counts are ever asked for. */
const steps = new Map<number, readonly Weights[]>();

function weightsOf(per: number): readonly Weights[] {
  const found = steps.get(per);
  if (found) return found;
  const made = Array.from({ length: per }, (_, j) => hermite(j / per));
  if (steps.size < 32) steps.set(per, made);
  return made;
}

/** The root of a distance, as centripetal knots have it, never zero. */
const knot = (squared: number): number => Math.max(1e-6, Math.sqrt(Math.sqrt(squared)));
const squared2 = (a: P2, b: P2): number => (b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2;
const squared3 = (a: P3, b: P3): number => (b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2 + (b[2] - a[2]) ** 2;
const beyond2 = (a: P2, b: P2): P2 => [2 * a[0] - b[0], 2 * a[1] - b[1]];
const beyond3 = (a: P3, b: P3): P3 => [2 * a[0] - b[0], 2 * a[1] - b[1], 2 * a[2] - b[2]];

/**
 * The middle two of four points' slopes, one coordinate, of a centripetal Catmull-Rom piece whose knots lie ab, bc and cd
 * apart: no loops where knots are uneven.
 */
const slopeFrom = (a: number, b: number, c: number, ab: number, bc: number): number =>
  bc * ((b - a) / ab - (c - a) / (ab + bc) + (c - b) / bc);
const slopeTo = (b: number, c: number, d: number, bc: number, cd: number): number =>
  bc * ((c - b) / bc - (d - b) / (bc + cd) + (d - c) / cd);

/** A smooth line through points (centripetal Catmull-Rom), `per` pieces between two. */
export function spline2(points: readonly P2[], per = 8, closed = false): P2[] {
  const n = points.length;
  if (n < 2) return [...points];
  const first = points[0]!;
  const last = points[n - 1]!;
  if (n === 2 && !closed) return Array.from({ length: per + 1 }, (_, i) => mix2(first, last, i / per));
  const out: P2[] = [];
  const weights = weightsOf(per);
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const b = points[i]!;
    const c = points[(i + 1) % n]!;
    const a = i > 0 ? points[i - 1]! : closed ? last : beyond2(b, c);
    const d = i + 2 < n ? points[i + 2]! : closed ? points[(i + 2) % n]! : beyond2(c, b);
    const ab = knot(squared2(a, b));
    const bc = knot(squared2(b, c));
    const cd = knot(squared2(c, d));
    const fromX = slopeFrom(a[0], b[0], c[0], ab, bc);
    const fromY = slopeFrom(a[1], b[1], c[1], ab, bc);
    const toX = slopeTo(b[0], c[0], d[0], bc, cd);
    const toY = slopeTo(b[1], c[1], d[1], bc, cd);
    for (let j = 0; j < per; j++) {
      const h = weights[j]!;
      out.push([
        h[0] * b[0] + h[1] * fromX + h[2] * c[0] + h[3] * toX,
        h[0] * b[1] + h[1] * fromY + h[2] * c[1] + h[3] * toY,
      ]);
    }
  }
  if (!closed) out.push([last[0], last[1]]);
  return out;
}

/** The same in space. */
export function spline3(points: readonly P3[], per = 8, closed = false): P3[] {
  const n = points.length;
  if (n < 2) return [...points];
  const first = points[0]!;
  const last = points[n - 1]!;
  if (n === 2 && !closed) return Array.from({ length: per + 1 }, (_, i) => mix3(first, last, i / per));
  const out: P3[] = [];
  const weights = weightsOf(per);
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const b = points[i]!;
    const c = points[(i + 1) % n]!;
    const a = i > 0 ? points[i - 1]! : closed ? last : beyond3(b, c);
    const d = i + 2 < n ? points[i + 2]! : closed ? points[(i + 2) % n]! : beyond3(c, b);
    addPiece3(out, a, b, c, d, weights);
  }
  if (!closed) out.push([last[0], last[1], last[2]]);
  return out;
}

/** The points of one piece, from b up to c and without it. */
function addPiece3(out: P3[], a: P3, b: P3, c: P3, d: P3, weights: readonly Weights[]): void {
  const ab = knot(squared3(a, b));
  const bc = knot(squared3(b, c));
  const cd = knot(squared3(c, d));
  const fromX = slopeFrom(a[0], b[0], c[0], ab, bc);
  const fromY = slopeFrom(a[1], b[1], c[1], ab, bc);
  const fromZ = slopeFrom(a[2], b[2], c[2], ab, bc);
  const toX = slopeTo(b[0], c[0], d[0], bc, cd);
  const toY = slopeTo(b[1], c[1], d[1], bc, cd);
  const toZ = slopeTo(b[2], c[2], d[2], bc, cd);
  for (let j = 0; j < weights.length; j++) {
    const h = weights[j]!;
    out.push([
      h[0] * b[0] + h[1] * fromX + h[2] * c[0] + h[3] * toX,
      h[0] * b[1] + h[1] * fromY + h[2] * c[1] + h[3] * toY,
      h[0] * b[2] + h[1] * fromZ + h[2] * c[2] + h[3] * toZ,
    ]);
  }
}

/** Rotation of a head or body: yaw (turn to the viewer's right), pitch (look up positive), roll (clockwise). */
export type Mat = readonly [P3, P3, P3];
export function rotation(yaw: number, pitch: number, roll: number): Mat {
  const [cy, sy, cp, sp, cr, sr] = [
    Math.cos(rad(yaw)),
    Math.sin(rad(yaw)),
    Math.cos(rad(pitch)),
    Math.sin(rad(pitch)),
    Math.cos(rad(roll)),
    Math.sin(rad(roll)),
  ];
  const apply = (v: P3): P3 => {
    let [x, y, z] = v;
    [x, z] = [x * cy + z * sy, -x * sy + z * cy];
    [y, z] = [y * cp - z * sp, y * sp + z * cp];
    [x, y] = [x * cr - y * sr, x * sr + y * cr];
    return [x, y, z];
  };
  const [a, b, c] = [apply([1, 0, 0]), apply([0, 1, 0]), apply([0, 0, 1])];
  return [
    [a[0], b[0], c[0]],
    [a[1], b[1], c[1]],
    [a[2], b[2], c[2]],
  ];
}
export const turn = (m: Mat, v: P3): P3 => [dot(m[0], v), dot(m[1], v), dot(m[2], v)];
