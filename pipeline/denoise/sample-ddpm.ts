import type { SamplingPlan } from './plan-sampling';
import type { SamplerRun } from './sampler-run';
import { weightedSum } from './weighted-sum';

const SMALLEST_VARIANCE = 1e-20;

/** Ancestral sampling of DDPM (Ho et al. 2020, arXiv 2006.11239, equations 6 and 7), over the timesteps of the plan. */
export async function sampleDdpm(run: SamplerRun): Promise<Float32Array> {
  const { plan } = run;
  let latents = run.latents;
  for (let at = run.firstCall; at < plan.calls.length; at++) {
    const { x0 } = await run.predict(latents, at);
    const { timestep } = plan.calls[at]!;
    const [share, next] = shares(plan, at);
    const kept = share / next;
    const moved = weightedSum(
      [(Math.sqrt(next) * (1 - kept)) / (1 - share), x0],
      [(Math.sqrt(kept) * (1 - next)) / (1 - share), latents],
    );
    const stirred = timestep > 0 ? weightedSum([1, moved], [deviation(plan, at), run.noise()]) : moved;
    latents = await run.endCall(stirred, at);
  }
  return latents;
}

function shares({ alphas, calls }: SamplingPlan, at: number): [number, number] {
  const next = calls[at + 1];
  return [alphas.at(calls[at]!.timestep)!, next ? alphas.at(next.timestep)! : 1];
}

function deviation(plan: SamplingPlan, at: number): number {
  const [share, next] = shares(plan, at);
  const beta = 1 - share / next;
  if (plan.config.variance_type === 'fixed_large') return Math.sqrt(beta);
  return Math.sqrt(Math.max(SMALLEST_VARIANCE, ((1 - next) / (1 - share)) * beta));
}
