/** A latent with the factor that it enters a sum by. */
export type Term = readonly [weight: number, values: Float32Array];

/**
 * The sum of latents times their weights, each element computed in float64 and rounded to float32 once. Terms of
 * weight 0 are left out, whatever they hold.
 * @returns a new array of the terms' common length
 */
export function weightedSum(...terms: readonly Term[]): Float32Array {
  const kept = terms.filter(([weight]) => weight !== 0);
  const sum = new Float32Array(terms[0]?.[1].length ?? 0);
  const [first, second, third, ...rest] = kept;
  if (!first) return sum;
  if (!second) addOne(sum, first);
  else if (!third) addTwo(sum, first, second);
  else if (rest.length === 0) addThree(sum, first, second, third);
  else addAll(sum, kept);
  return sum;
}

function addOne(sum: Float32Array, [a, x]: Term): void {
  for (let i = 0; i < sum.length; i++) sum[i] = a * x[i]!;
}

function addTwo(sum: Float32Array, [a, x]: Term, [b, y]: Term): void {
  for (let i = 0; i < sum.length; i++) sum[i] = a * x[i]! + b * y[i]!;
}

function addThree(sum: Float32Array, [a, x]: Term, [b, y]: Term, [c, z]: Term): void {
  for (let i = 0; i < sum.length; i++) sum[i] = a * x[i]! + b * y[i]! + c * z[i]!;
}

function addAll(sum: Float32Array, terms: readonly Term[]): void {
  for (let i = 0; i < sum.length; i++) {
    let value = 0;
    for (const [weight, values] of terms) value += weight * values[i]!;
    sum[i] = value;
  }
}
