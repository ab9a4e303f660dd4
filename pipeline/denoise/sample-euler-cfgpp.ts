import type { SamplerRun } from './sampler-run';
import { splitStep } from './split-step';
import { weightedSum, type Term } from './weighted-sum';

/**
 * Euler's method with CFG++ (Chung et al. 2024, arXiv 2406.08070, algorithm 2; with variance exploding): the guided clean
 * prediction is taken, and the noise put back is the one that the model sees without the prompt, so that a step stays on
 * the data's own way. `euler-a-cfgpp` goes to the lower level of an ancestral step. Guidance is 0 to about 2 here: 1 is
 * the prompt's own prediction.
 */
export async function sampleEulerCfgpp(run: SamplerRun): Promise<Float32Array> {
  const { plan } = run;
  const eta = plan.settings.name === 'euler-a-cfgpp' ? plan.settings.eta : 0;
  let latents = run.latents;
  for (let at = run.firstCall; at < plan.calls.length; at++) {
    const [from, to] = [plan.sigmas[at]!, plan.sigmas[at + 1]!];
    const { x0, unguided } = await run.predict(latents, at);
    const { down, up } = splitStep(from, to, eta);
    const back = down / from;
    const noise: Term[] = up > 0 ? [[up * plan.config.s_noise, run.noise()]] : [];
    latents = await run.endCall(weightedSum([1, x0], [back, latents], [-back, unguided], ...noise), at);
  }
  return latents;
}
