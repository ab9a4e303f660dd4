import type { SamplingPlan } from './plan-sampling';
import { nextShare } from './sample-ddim';
import type { SamplerRun } from './sampler-run';
import { weightedSum, type Term } from './weighted-sum';

/** Adams-Bashforth weights, newest first, by how many outputs are known. */
const MULTISTEP = [[1], [3 / 2, -1 / 2], [23 / 12, -16 / 12, 5 / 12], [55 / 24, -59 / 24, 37 / 24, -9 / 24]] as const;
const RUNGE_KUTTA = [1 / 6, 1 / 3, 1 / 3, 1 / 6] as const;
const RUNGE_KUTTA_CALLS = 12;

interface Step {
  readonly from: number;
  readonly to: number;
  readonly sample: Float32Array;
  readonly output: Float32Array;
}

/**
 * PNDM (Liu et al. 2022, arXiv 2202.09778): linear multistep over the model's outputs, begun by Runge-Kutta steps or by
 * asking the second timestep twice. Counts its calls from where it starts, as the reference implementation does.
 */
export async function samplePndm(run: SamplerRun): Promise<Float32Array> {
  return run.plan.config.skip_prk_steps
    ? sampleMultistep(run, { latents: run.latents, outputs: [], done: 0 })
    : sampleBoth(run);
}

interface Progress {
  readonly latents: Float32Array;
  /** Newest first. */
  readonly outputs: readonly Float32Array[];
  /** Calls made before. */
  readonly done: number;
}

async function sampleMultistep(run: SamplerRun, start: Progress): Promise<Float32Array> {
  const { plan } = run;
  const stride = strideOf(plan);
  let { latents, outputs } = start;
  let kept = latents;
  for (let at = run.firstCall + start.done, call = start.done; at < plan.calls.length; at++, call++) {
    const { timestep } = plan.calls[at]!;
    const { output } = await run.predict(latents, at);
    if (call === 1) {
      const mean = weightedSum([0.5, output], [0.5, outputs[0]!]);
      latents = transfer(plan, { from: timestep + stride, to: timestep, sample: kept, output: mean });
    } else {
      outputs = [output, ...outputs].slice(0, 4);
      if (call === 0) kept = latents;
      const weights = MULTISTEP[outputs.length - 1]!;
      const terms = outputs.map((known, i): Term => [weights[i]!, known]);
      latents = transfer(plan, {
        from: timestep,
        to: timestep - stride,
        sample: latents,
        output: weightedSum(...terms),
      });
    }
    latents = await run.endCall(latents, at);
  }
  return latents;
}

async function sampleBoth(run: SamplerRun): Promise<Float32Array> {
  const { plan } = run;
  const half = Math.floor(strideOf(plan) / 2);
  let latents = run.latents;
  let kept = latents;
  let [outputs, stages]: [Float32Array[], Float32Array[]] = [[], []];
  const calls = Math.min(RUNGE_KUTTA_CALLS, plan.calls.length - run.firstCall);
  for (let call = 0; call < calls; call++) {
    const at = run.firstCall + call;
    const { output } = await run.predict(latents, at);
    const stage = call % 4;
    if (stage === 0) {
      outputs = [output, ...outputs];
      stages = [];
      kept = latents;
    }
    stages = [...stages, output];
    const whole = weightedSum(...stages.map((known, i): Term => [RUNGE_KUTTA[i]!, known]));
    const to = plan.calls[at]!.timestep - (call % 2 === 1 ? 0 : half);
    const from = plan.calls[call - stage]!.timestep;
    latents = transfer(plan, { from, to, sample: kept, output: stage === 3 ? whole : output });
    latents = await run.endCall(latents, at);
  }
  return sampleMultistep(run, { latents, outputs, done: calls });
}

function strideOf({ config, steps }: SamplingPlan): number {
  return Math.floor(config.num_train_timesteps / steps);
}

/** Moves a sample between two timesteps along an output (equation 9 of the paper). */
function transfer(plan: SamplingPlan, { from, to, sample, output }: Step): Float32Array {
  const share = plan.alphas.at(from)!;
  const next = nextShare(plan, to + strideOf(plan));
  const scale = Math.sqrt(next / share);
  const factor = (share - next) / (share * Math.sqrt(1 - next) + Math.sqrt(share * (1 - share) * next));
  if (plan.config.prediction_type === 'epsilon') return weightedSum([scale, sample], [factor, output]);
  return weightedSum([scale + factor * Math.sqrt(1 - share), sample], [factor * Math.sqrt(share), output]);
}
