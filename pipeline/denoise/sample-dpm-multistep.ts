import type { SamplingPlan } from './plan-sampling';
import type { Prediction, SamplerRun } from './sampler-run';
import { solverLevel, type SolverLevel } from './solver-level';
import { weightedSum, type Term } from './weighted-sum';

/** Steps from which the last steps may keep their order. */
const STABLE_STEPS = 15;

/**
 * The multistep solvers of DPM-Solver++ (Lu et al. 2022, arXiv 2211.01095, algorithm 2), DPM-Solver (arXiv 2206.00927)
 * and their stochastic forms, orders 1 to 3. `++` solves for the clean latents, the others for the noise. The
 * stochastic forms draw noise for every step, the last one too; `eta` scales it in `sde-dpmsolver++`.
 */
export async function sampleDpmMultistep(run: SamplerRun): Promise<Float32Array> {
  const { plan } = run;
  const isStochastic = plan.config.algorithm_type.startsWith('sde');
  let latents = run.latents;
  let history: Float32Array[] = [];
  for (let at = run.firstCall; at < plan.calls.length; at++) {
    const prediction = await run.predict(latents, at);
    history = [solvedFor(plan, { at, latents, prediction }), ...history].slice(0, plan.config.solver_order);
    const order = Math.min(history.length, highestOrder(plan, at));
    const noise: Term[] = isStochastic ? [[noiseWeight(plan, at), run.noise()]] : [];
    const known = history.slice(0, order);
    latents = await run.endCall(weightedSum(...stepTerms(plan, { at, latents, known }), ...noise), at);
  }
  return latents;
}

function solvedFor(plan: SamplingPlan, o: { at: number; latents: Float32Array; prediction: Prediction }): Float32Array {
  const { x0, output } = o.prediction;
  if (plan.config.algorithm_type.endsWith('++')) return x0;
  const { alpha, spread, noise } = plan.calls[o.at]!;
  if (plan.config.thresholding) return weightedSum([1 / spread, o.latents], [-alpha / spread, x0]);
  return weightedSum([noise.sample, o.latents], [noise.output, output]);
}

function highestOrder({ config, calls }: SamplingPlan, at: number): number {
  const isFewSteps = config.lower_order_final && calls.length < STABLE_STEPS;
  const left = calls.length - at;
  if (left === 1 && (config.euler_at_final || isFewSteps || config.final_sigmas_type === 'zero')) return 1;
  return left === 2 && isFewSteps ? 2 : 3;
}

interface StepRequest {
  readonly at: number;
  readonly latents: Float32Array;
  /** Newest first; as many as the order. */
  readonly known: readonly Float32Array[];
}

function stepTerms(plan: SamplingPlan, { at, latents, known }: StepRequest): Term[] {
  const [from, to] = [solverLevel(plan, at), solverLevel(plan, at + 1)];
  const { scale, weights } = stepWeights(plan, { from, to });
  const differences = differenceWeights(plan, { at, order: known.length, step: to.lambda - from.lambda });
  const isMidpoint = plan.config.solver_type !== 'heun' && known.length === 2;
  const factors = [weights[0], isMidpoint ? weights[0] / 2 : weights[1], weights[2]];
  const terms = known.map((values, back): Term => {
    const weight = differences.reduce((sum, row, k) => sum + factors[k]! * row[back]!, 0);
    return [weight, values];
  });
  return [[scale, latents], ...terms];
}

/** What latents, the newest value, and its first and second difference in lambda are multiplied by in a step. */
function stepWeights(
  { config, settings }: SamplingPlan,
  { from, to }: { from: SolverLevel; to: SolverLevel },
): { scale: number; weights: readonly [number, number, number] } {
  const h = to.lambda - from.lambda;
  const a = to.alpha;
  const s = to.spread;
  switch (config.algorithm_type) {
    case 'dpmsolver++': {
      const fall = Math.expm1(-h);
      return { scale: s / from.spread, weights: [-a * fall, a * (fall / h + 1), -a * ((fall + h) / h ** 2 - 0.5)] };
    }
    case 'dpmsolver': {
      const grow = Math.expm1(h);
      return { scale: a / from.alpha, weights: [-s * grow, -s * (grow / h - 1), -s * ((grow - h) / h ** 2 - 0.5)] };
    }
    case 'sde-dpmsolver++': {
      const long = h * (1 + settings.eta);
      const fall = Math.expm1(-long);
      return {
        scale: (s / from.spread) * (settings.eta === 0 ? 1 : Math.exp(-settings.eta * h)),
        // The second difference's weight has the sign that the reference implementation gives its half.
        weights: [-a * fall, a * (fall / long + 1), a * ((-fall - long) / long ** 2 - 0.5)],
      };
    }
    case 'sde-dpmsolver': {
      const grow = Math.expm1(h);
      return { scale: a / from.alpha, weights: [-2 * s * grow, -2 * s * (grow / h - 1), 0] };
    }
  }
}

function noiseWeight(plan: SamplingPlan, at: number): number {
  const [from, to] = [solverLevel(plan, at), solverLevel(plan, at + 1)];
  const h = to.lambda - from.lambda;
  if (plan.config.algorithm_type === 'sde-dpmsolver') return to.spread * Math.sqrt(Math.expm1(2 * h));
  if (plan.settings.eta === 0) return 0;
  return to.spread * Math.sqrt(-Math.expm1(-2 * plan.settings.eta * h));
}

/**
 * Rows of weights over the known values, newest first, that give the newest value, its first difference and its second
 * one, each in units of the step in lambda (equations B.8 and following of arXiv 2211.01095).
 */
function differenceWeights(
  plan: SamplingPlan,
  { at, order, step }: { at: number; order: number; step: number },
): readonly (readonly number[])[] {
  const value = [1, 0, 0];
  if (order === 1) return [value];
  const lambdas = [at, at - 1, at - 2].slice(0, order).map((call) => solverLevel(plan, call).lambda);
  const r0 = (lambdas[0]! - lambdas[1]!) / step;
  const newer = [1 / r0, -1 / r0, 0];
  if (order === 2) return [value, newer];
  const r1 = (lambdas[1]! - lambdas[2]!) / step;
  const older = [0, 1 / r1, -1 / r1];
  const bend = newer.map((weight, i) => (weight - older[i]!) / (r0 + r1));
  return [value, newer.map((weight, i) => weight + r0 * bend[i]!), bend];
}
