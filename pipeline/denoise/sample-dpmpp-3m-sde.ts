import { brownianOfRun } from './brownian-of-run';
import type { SamplerRun } from './sampler-run';
import { weightedSum, type Term } from './weighted-sum';

/**
 * DPM-Solver++ (stochastic, multistep, third order; Lu et al. 2022, arXiv 2211.01095, equations B.8 and following, in
 * k-diffusion's SDE form). Time is lambda = -ln sigma; with h the step in it and g = h (1 + eta), the clean prediction and
 * its first two divided differences weigh 1 - e^-g, phi2 = (e^-g - 1) / g + 1 and -phi3, phi3 = phi2 / g - 1/2. Noise from
 * a Brownian tree; `eta` 0 is deterministic. The first steps have the orders that their history allows.
 */
export async function sampleDpmpp3mSde(run: SamplerRun): Promise<Float32Array> {
  const { plan } = run;
  const { eta } = plan.settings;
  const tree = eta > 0 ? brownianOfRun(run) : null;
  let latents = run.latents;
  let known: Float32Array[] = [];
  for (let at = run.firstCall; at < plan.calls.length; at++) {
    const [from, to] = [plan.sigmas[at]!, plan.sigmas[at + 1]!];
    const { x0 } = await run.predict(latents, at);
    known = [x0, ...known].slice(0, 3);
    if (to === 0 || to === from) {
      latents = await run.endCall(to === 0 ? x0 : latents, at);
      continue;
    }
    const h = Math.log(from / to);
    const gap = h * (1 + eta);
    const terms = historyWeights(plan.sigmas, { at, h, gap, order: known.length });
    const noise: Term[] = tree
      ? [[to * Math.sqrt(-Math.expm1(-2 * h * eta)) * plan.config.s_noise, tree.noise(from, to)]]
      : [];
    const moved = weightedSum(
      [Math.exp(-gap), latents],
      ...known.map((values, back): Term => [terms[back]!, values]),
      ...noise,
    );
    latents = await run.endCall(moved, at);
  }
  return latents;
}

/** What the clean predictions, newest first, are multiplied by. */
function historyWeights(
  sigmas: readonly number[],
  { at, h, gap, order }: { at: number; h: number; gap: number; order: number },
): readonly number[] {
  const whole = -Math.expm1(-gap);
  if (order === 1) return [whole];
  const phi2 = Math.expm1(-gap) / gap + 1;
  const r0 = Math.log(sigmas[at - 1]! / sigmas[at]!) / h;
  if (order === 2) return [whole + phi2 / r0, -phi2 / r0];
  const r1 = Math.log(sigmas[at - 2]! / sigmas[at - 1]!) / h;
  const phi3 = phi2 / gap - 0.5;
  // The first difference is carried to the newest place by the second.
  const first = phi2 * (1 + r0 / (r0 + r1)) - phi3 / (r0 + r1);
  const second = phi2 * (r0 / (r0 + r1)) - phi3 / (r0 + r1);
  return [whole + first / r0, -first / r0 - second / r1, second / r1];
}
