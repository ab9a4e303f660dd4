import type { SamplerRun } from './sampler-run';
import { weightedSum, type Term } from './weighted-sum';

/**
 * Trajectory consistency distillation (Zheng et al. 2024, arXiv 2402.19159, algorithm 4): the model jumps to timestep s =
 * floor((1 - gamma) t') on its own trajectory, and the forward process leads up from there to the next timestep t'. gamma
 * is `eta`: 0 is deterministic, 1 draws all noise anew. The run ends at timestep 0.
 */
export async function sampleTcd(run: SamplerRun): Promise<Float32Array> {
  const { plan } = run;
  const { eta } = plan.settings;
  let latents = run.latents;
  for (let at = run.firstCall; at < plan.calls.length; at++) {
    const { noise } = plan.calls[at]!;
    const { x0, output } = await run.predict(latents, at);
    const isLast = at + 1 === plan.calls.length;
    const next = plan.calls[at + 1]?.timestep ?? 0;
    const landing = plan.alphas[Math.floor((1 - eta) * next)]!;
    // The share of the landing's own content that is left at the next timestep.
    const kept = isLast ? 1 : plan.alphas[next]! / landing;
    const back = Math.sqrt(kept * (1 - landing));
    const fresh: Term[] = eta > 0 && !isLast ? [[Math.sqrt(Math.max(0, 1 - kept)), run.noise()]] : [];
    const moved = weightedSum(
      [Math.sqrt(kept * landing), x0],
      [back * noise.sample, latents],
      [back * noise.output, output],
      ...fresh,
    );
    latents = await run.endCall(moved, at);
  }
  return latents;
}
