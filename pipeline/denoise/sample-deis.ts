import type { SamplerRun } from './sampler-run';
import { weightedSum, type Term } from './weighted-sum';

/**
 * DEIS in its multistep form over ln rho (Zhang and Chen 2022, arXiv 2204.13902, section 3.2 and table 2's log-rho
 * polynomials; with variance exploding, rho is sigma): the predicted noise is a polynomial in ln sigma through up to
 * `solver_order` calls, and is integrated over sigma exactly. The last step, to sigma 0, is of first order.
 */
export async function sampleDeis(run: SamplerRun): Promise<Float32Array> {
  const { plan } = run;
  let latents = run.latents;
  let known: { readonly noise: Float32Array; readonly log: number }[] = [];
  for (let at = run.firstCall; at < plan.calls.length; at++) {
    const [from, to] = [plan.sigmas[at]!, plan.sigmas[at + 1]!];
    const { x0 } = await run.predict(latents, at);
    if (to === 0) {
      latents = await run.endCall(x0, at);
      continue;
    }
    const noise = weightedSum([1 / from, latents], [-1 / from, x0]);
    known = [{ noise, log: Math.log(from) }, ...known].slice(0, plan.config.solver_order);
    const weights = deisWeights(
      known.map(({ log }) => log),
      Math.log(to),
    );
    const terms = known.map((each, back): Term => [weights[back]!, each.noise]);
    latents = await run.endCall(weightedSum([1, latents], ...terms), at);
  }
  return latents;
}

/**
 * The integrals of each known value's Lagrange polynomial in u = ln sigma times e^u, from the newest value's place to the
 * step's end.
 * @param logs ln sigma of the known values, newest first
 */
export function deisWeights(logs: readonly number[], end: number): number[] {
  const start = logs[0]!;
  // Counted from the step's start, so that the powers stay small.
  const span = end - start;
  const moments = logs.map((_, power) => Math.exp(start) * expMoment(power, span));
  return logs.map((own, index) => {
    const others = logs.filter((_, other) => other !== index);
    let polynomial = [1];
    for (const other of others) polynomial = timesLinear(polynomial, other - start, own - other);
    return polynomial.reduce((sum, factor, power) => sum + factor * moments[power]!, 0);
  });
}

/** A polynomial, lowest power first, times (u - root) / scale. */
function timesLinear(polynomial: readonly number[], root: number, scale: number): number[] {
  const product = new Array<number>(polynomial.length + 1).fill(0);
  polynomial.forEach((factor, power) => {
    product[power] = product[power]! - (factor * root) / scale;
    product[power + 1] = product[power + 1]! + factor / scale;
  });
  return product;
}

/** The integral of v^power e^v over v from 0 to `end`, by parts. */
function expMoment(power: number, end: number): number {
  if (power === 0) return Math.expm1(end);
  return end ** power * Math.exp(end) - power * expMoment(power - 1, end);
}
