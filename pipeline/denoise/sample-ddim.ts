import type { SamplingPlan } from './plan-sampling';
import type { SamplerRun } from './sampler-run';
import { weightedSum } from './weighted-sum';

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
    const next = nextShare(plan, timestep);
    const deviation = eta * Math.sqrt(Math.max(0, ((1 - next) / (1 - share)) * (1 - share / next)));
    const direction = Math.sqrt(Math.max(0, 1 - next - deviation ** 2));
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

/** Share of the picture one training stride below a timestep, and below the table what its end is taken for. */
export function nextShare({ config, alphas, steps }: SamplingPlan, timestep: number): number {
  const next = timestep - Math.floor(config.num_train_timesteps / steps);
  if (next >= 0) return alphas[next]!;
  return config.set_alpha_to_one ? 1 : alphas[0]!;
}
