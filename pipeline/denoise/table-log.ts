const f = Math.fround;
const P = [
  0, 9.999999999999998702752e-1, 2.112677543073053063722, 1.480000633576506585156, 3.808837741388407920751e-1,
  2.589979117907922693523e-2,
].map(f);
const Q = [
  1, 2.612677543073109236779, 2.453006071784736363091, 9.864942958519418960339e-1, 1.546476374983906719538e-1,
  5.87509540312457434295e-3,
].map(f);

/**
 * The natural logarithm as numpy computes it for float32 arrays (a rational approximation with fused arithmetic, on
 * x86): one value in fourteen differs from the rounded logarithm in its last bit, and that bit decides whether the
 * noisiest level's timestep is cut to 999 or to 998.
 * @param x a positive, normal float32
 */
export function tableLog(x: number): number {
  let exponent = Math.floor(Math.log2(x)) + 1;
  let mantissa = x / 2 ** exponent;
  if (mantissa <= f(Math.SQRT1_2)) {
    exponent -= 1;
    mantissa *= 2;
  }
  const rest = mantissa - 1;
  let [above, below] = [P[5]!, Q[5]!];
  for (let k = 4; k >= 0; k--) {
    above = f(above * rest + P[k]!);
    below = f(below * rest + Q[k]!);
  }
  return f(exponent * f(Math.LN2) + f(above / below));
}
