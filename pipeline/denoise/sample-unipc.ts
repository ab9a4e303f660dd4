import type { SamplingPlan } from './plan-sampling';
import type { SamplerRun } from './sampler-run';
import { solverLevel } from './solver-level';
import { weightedSum, type Term } from './weighted-sum';

/**
 * UniPC (Zhao et al. 2023, arXiv 2302.04867, algorithms 5 to 8), orders 1 to 3: each call's answer first corrects the
 * latents that it was asked about, then leads the next step.
 */
export async function sampleUnipc(run: SamplerRun): Promise<Float32Array> {
  const { plan } = run;
  const { solver_order: highest, disable_corrector: uncorrected } = plan.config;
  let latents = run.latents;
  let start = latents;
  let order = 0;
  let history: Float32Array[] = [];
  for (let at = run.firstCall; at < plan.calls.length; at++) {
    const answer = await solvedFor(run, at, latents);
    if (order > 0 && !uncorrected.includes(at - 1)) latents = correct(plan, { at, start, history, order, answer });
    history = [answer, ...history].slice(0, highest);
    order = Math.min(history.length, plan.config.lower_order_final ? plan.calls.length - at : highest);
    start = latents;
    latents = await run.endCall(advance(plan, { at, start, history, order }), at);
  }
  return latents;
}

async function solvedFor(run: SamplerRun, at: number, latents: Float32Array): Promise<Float32Array> {
  const { x0, output } = await run.predict(latents, at);
  if (run.plan.config.predict_x0) return x0;
  const { noise } = run.plan.calls[at]!;
  return weightedSum([noise.sample, latents], [noise.output, output]);
}

interface StepRequest {
  readonly at: number;
  /** The latents that the step starts from. */
  readonly start: Float32Array;
  /** Answers, newest first. */
  readonly history: readonly Float32Array[];
  readonly order: number;
}

/** The predictor: from the level of call `at` to the next. */
function advance(plan: SamplingPlan, { at, start, history, order }: StepRequest): Float32Array {
  const step = stepNumbers(plan, { from: at, to: at + 1, order });
  if (step.h === Infinity) return history[0]!;
  const known =
    order === 2
      ? [0.5]
      : solve(
          step.rows.slice(0, -1).map((row) => row.slice(0, -1)),
          step.sides.slice(0, -1),
        );
  const older = history.slice(1, order).map((values, i): Weighted => [known[i]! / step.ratios[i]!, values]);
  return combine(step, { start, newest: history[0]!, differences: older });
}

/** The corrector: the step that led to call `at`, again, now that the answer there is known. */
function correct(plan: SamplingPlan, o: StepRequest & { readonly answer: Float32Array }): Float32Array {
  const { at, start, history, order, answer } = o;
  const step = stepNumbers(plan, { from: at - 1, to: at, order });
  const known = order === 1 ? [0.5] : solve(step.rows, step.sides);
  const older = history.slice(1, order).map((values, i): Weighted => [known[i]! / step.ratios[i]!, values]);
  const differences: Weighted[] = [...older, [known[order - 1]!, answer]];
  return combine(step, { start, newest: history[0]!, differences });
}

/** A value whose difference to the newest one enters a step with this weight. */
type Weighted = readonly [weight: number, values: Float32Array];

interface StepNumbers {
  readonly h: number;
  /** What the latents, the newest answer and the weighted differences are multiplied by. */
  readonly scale: number;
  readonly newest: number;
  readonly difference: number;
  /** Where the older answers lie, in steps from the newest. */
  readonly ratios: readonly number[];
  readonly rows: readonly (readonly number[])[];
  readonly sides: readonly number[];
}

function combine(
  step: StepNumbers,
  o: { start: Float32Array; newest: Float32Array; differences: readonly Weighted[] },
): Float32Array {
  const terms = o.differences.map(([weight, values]): Term => [step.difference * weight, values]);
  const total = terms.reduce((sum, [weight]) => sum + weight, 0);
  return weightedSum([step.scale, o.start], [step.newest - total, o.newest], ...terms);
}

/** Weights and the linear system of a step (equations 5 to 10 of the paper). */
function stepNumbers(plan: SamplingPlan, o: { from: number; to: number; order: number }): StepNumbers {
  const [from, to] = [solverLevel(plan, o.from), solverLevel(plan, o.to)];
  const h = to.lambda - from.lambda;
  const isClean = plan.config.predict_x0;
  const hh = isClean ? -h : h;
  const phi = Math.expm1(hh);
  const b = plan.config.solver_type === 'bh1' ? hh : phi;
  const ratios = Array.from(
    { length: o.order - 1 },
    (_, i) => (solverLevel(plan, o.from - 1 - i).lambda - from.lambda) / h,
  );
  const places = [...ratios, 1];
  const size = isClean ? to.alpha : to.spread;
  return {
    h,
    scale: isClean ? to.spread / from.spread : to.alpha / from.alpha,
    newest: -size * phi,
    difference: -size * b,
    ratios,
    rows: places.map((_, power) => places.map((place) => place ** power)),
    sides: sidesOf(o.order, { hh, phi, b }),
  };
}

function sidesOf(order: number, { hh, phi, b }: { hh: number; phi: number; b: number }): number[] {
  let psi = phi / hh - 1;
  let factorial = 1;
  return Array.from({ length: order }, (_, i) => {
    const side = (psi * factorial) / b;
    factorial *= i + 2;
    psi = psi / hh - 1 / factorial;
    return side;
  });
}

/** Solves a small linear system by elimination, rows exchanged for the largest pivot. */
function solve(rows: readonly (readonly number[])[], sides: readonly number[]): number[] {
  const system = rows.map((row, i) => [...row, sides[i]!]);
  const n = system.length;
  for (let k = 0; k < n; k++) {
    const pivot = system
      .slice(k)
      .reduce((best, row, i) => (Math.abs(row[k]!) > Math.abs(system[best]![k]!) ? k + i : best), k);
    [system[k], system[pivot]] = [system[pivot]!, system[k]!];
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const factor = system[i]![k]! / system[k]![k]!;
      for (let j = k; j <= n; j++) system[i]![j] = system[i]![j]! - factor * system[k]![j]!;
    }
  }
  return system.map((row, i) => row[n]! / row[i]!);
}
