import type { SamplerRun } from './sampler-run';
import { weightedSum, type Term } from './weighted-sum';

/** Gauss-Legendre places and weights on -1..1. */
const QUADRATURE = [
  [-0.906179845938664, 0.2369268850561891],
  [-0.5384693101056831, 0.4786286704993665],
  [0, 0.5688888888888889],
  [0.5384693101056831, 0.4786286704993665],
  [0.906179845938664, 0.2369268850561891],
] as const;

/** The noise scale function that the authors recommend: phi(s) = s (e^(s^0.3) + 10). */
function scaleAt(sigma: number): number {
  return sigma * (Math.exp(sigma ** 0.3) + 10);
}

/**
 * ER-SDE-Solver-3, variance exploding (Cui et al. 2023, arXiv 2309.06169, algorithm 3 and equation 19): the reverse SDE
 * whose noise is freer than the data's own, with the integrals of 1 / phi over a step taken numerically. The first steps
 * have the stages that their history allows. White noise at each step, none at the last.
 */
export async function sampleErSde(run: SamplerRun): Promise<Float32Array> {
  const { plan } = run;
  let latents = run.latents;
  let known: { readonly x0: Float32Array; readonly sigma: number }[] = [];
  for (let at = run.firstCall; at < plan.calls.length; at++) {
    const [from, to] = [plan.sigmas[at]!, plan.sigmas[at + 1]!];
    const { x0 } = await run.predict(latents, at);
    known = [{ x0, sigma: from }, ...known].slice(0, 3);
    if (to === 0) {
      latents = await run.endCall(x0, at);
      continue;
    }
    const ratio = scaleAt(to) / scaleAt(from);
    const stages = stageWeights(
      known.map(({ sigma }) => sigma),
      to,
    );
    const fresh = Math.sqrt(Math.max(0, to ** 2 - (from * ratio) ** 2)) * plan.config.s_noise;
    const noise: Term[] = fresh > 0 ? [[fresh, run.noise()]] : [];
    const terms = known.map((each, back): Term => [(back === 0 ? 1 - ratio : 0) + stages[back]!, each.x0]);
    latents = await run.endCall(weightedSum([ratio, latents], ...terms, ...noise), at);
  }
  return latents;
}

/**
 * What the second and third stage add to the weights of the clean predictions: their first and second derivative over
 * sigma, by divided differences, times their integrals.
 * @param levels of the known predictions, newest first
 */
function stageWeights(levels: readonly number[], to: number): readonly number[] {
  const [from = 0, second, third] = levels;
  if (second === undefined) return [0];
  const step = to - from;
  const scale = scaleAt(to);
  const linear = (step + scale * integral(from, to, () => 1)) / (from - second);
  const firstStage = [linear, -linear];
  if (third === undefined) return firstStage;
  const curve = step ** 2 / 2 + scale * integral(from, to, (sigma) => sigma - from);
  const bend = curve / ((from - third) / 2);
  const [newer, older] = [bend / (from - second), bend / (second - third)];
  return [linear + newer, -linear - newer - older, older];
}

/** The integral of weight / phi from `to` up to `from`, over ln sigma, in which phi is nearly straight. */
function integral(from: number, to: number, weight: (sigma: number) => number): number {
  const [middle, half] = [(Math.log(from) + Math.log(to)) / 2, (Math.log(from) - Math.log(to)) / 2];
  let sum = 0;
  for (const [place, share] of QUADRATURE) {
    const sigma = Math.exp(middle + half * place);
    sum += (share * weight(sigma) * sigma) / scaleAt(sigma);
  }
  return sum * half;
}
