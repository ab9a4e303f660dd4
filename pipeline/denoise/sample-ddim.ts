import type { SamplingPlan } from './plan-sampling';
import type { SamplerRun } from './sampler-run';
import { weightedSum } from './weighted-sum';

const f = Math.fround;

/**
 * DDIM (Song et al. 2020, arXiv 2010.02502, equations 12 and 16); `eta` 0 is deterministic, 1 as noisy as DDPM.
 */
export async function sampleDdim(run: SamplerRun): Promise<Float32Array> {
  const { plan } = run;
  const { eta } = plan.settings;
  let latents = run.latents;
  for (let at = run.firstCall; at < plan.calls.length; at++) {
    const { timestep, noise } = plan.calls[at]!;
    const { x0, output } = await run.predict(latents, at);
    const share = plan.alphas.at(timestep)!;
    const next = shareAfter(plan, at);
    const { deviation, direction } = ddimWeights(share, next, eta);
    const moved = weightedSum(
      [Math.sqrt(next), x0],
      [direction * noise.sample, latents],
      [direction * noise.output, output],
    );
    const stirred = eta > 0 ? weightedSum([1, moved], [deviation, run.noise()]) : moved;
    latents = await run.endCall(stirred, at);
  }
  return latents;
}

/**
 * What fresh noise and the predicted noise are multiplied by. Rounded to float32 all along: at an `eta` of 1 the
 * direction is a difference of nearly equal numbers.
 */
function ddimWeights(share: number, next: number, eta: number): { deviation: number; direction: number } {
  const rest = f(1 - next);
  const variance = f(f(rest / f(1 - share)) * f(1 - f(share / next)));
  const deviation = f(eta * f(Math.sqrt(Math.max(0, variance))));
  return { deviation, direction: f(Math.sqrt(Math.max(0, f(rest - f(deviation * deviation))))) };
}

/** Share of the picture where a call's step leads: one training stride down, or to the next level of a named schedule. */
function shareAfter(plan: SamplingPlan, at: number): number {
  const { timestep } = plan.calls[at]!;
  if (plan.settings.schedule === 'model') return nextShare(plan, timestep);
  const next = plan.calls[at + 1];
  if (next) return plan.alphas[next.timestep]!;
  return plan.config.set_alpha_to_one ? 1 : plan.alphas[0]!;
}

/** Share of the picture one training stride below a timestep, and below the table what its end is taken for. */
export function nextShare({ config, alphas, steps }: SamplingPlan, timestep: number): number {
  const next = timestep - Math.floor(config.num_train_timesteps / steps);
  if (next >= 0) return alphas[next]!;
  return config.set_alpha_to_one ? 1 : alphas[0]!;
}
