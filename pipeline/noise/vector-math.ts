const f = Math.fround;

/** A fused multiply-add in float32: the product of two float32 values is exact in float64. */
function fma(a: number, b: number, c: number): number {
  return f(a * b + c);
}

const LOG = [
  0.070376836292, -0.1151461031, 0.116769987, -0.12420140846, 0.14249322787, -0.16668057665, 0.20000714765,
  -0.24999993993, 0.33333331174,
].map(f);
const LOG_Q1 = f(-2.1219444e-4);
const LOG_Q2 = f(0.693359375);
const SQRT_HALF = f(Math.SQRT1_2);
const FOUR_OVER_PI = f(4 / Math.PI);
const [DP1, DP2, DP3] = [f(0.78515625), f(2.4187564849853515625e-4), f(3.77489497744594108e-8)];
const [S0, S1, S2] = [f(-1.9515295891e-4), f(8.3321608736e-3), f(-1.6666654611e-1)];
const [C0, C1, C2] = [f(2.443315711809948e-5), f(-1.388731625493765e-3), f(4.166664568298827e-2)];

const bits = new Uint32Array(1);
const asFloat = new Float32Array(bits.buffer);

/**
 * Natural logarithm as torch's vectorised CPU kernels compute it: the Cephes polynomial in float32, multiplications and
 * additions fused. Equal to them in every bit.
 * @param u a float32 above 0
 */
export function logFloat32(u: number): number {
  asFloat[0] = u;
  let e = (bits[0]! >>> 23) - 126;
  bits[0] = (bits[0]! & 0x007fffff) | 0x3f000000;
  const mantissa = asFloat[0];
  let x = f(mantissa - 1);
  if (mantissa < SQRT_HALF) {
    e -= 1;
    x = f(x + mantissa);
  }
  const z = f(x * x);
  let y = LOG[0]!;
  for (let k = 1; k < 9; k++) y = fma(y, x, LOG[k]!);
  y = f(y * x);
  y = fma(y, z, f(e * LOG_Q1));
  y = fma(-z, 0.5, y);
  return fma(e, LOG_Q2, f(x + y));
}

/**
 * Cosine and sine as torch's vectorised CPU kernels compute them (Cephes in float32, fused), written to `out[at]` and
 * `out[at + gap]`, each times `radius`.
 * @param theta a float32 angle in radians, 0 or more
 */
export function writePolar(out: Float32Array, at: number, gap: number, radius: number, theta: number): void {
  const j = (Math.trunc(f(theta * FOUR_OVER_PI)) + 1) & ~1;
  const x = fma(j, -DP3, fma(j, -DP2, fma(j, -DP1, theta)));
  const z = f(x * x);
  let c = fma(fma(C0, z, C1), z, C2);
  c = f(c * z);
  c = fma(c, z, -f(z * 0.5));
  c = f(c + 1);
  let s = fma(fma(S0, z, S1), z, S2);
  s = f(s * z);
  s = fma(s, x, x);
  const isSwapped = (j & 2) !== 0;
  const sine = isSwapped ? c : s;
  const cosine = isSwapped ? s : c;
  out[at] = f(radius * (~(j - 2) & 4 ? -cosine : cosine));
  out[at + gap] = f(radius * (j & 4 ? -sine : sine));
}
