import { PipelineError } from '../error';
import type { ScheduleName } from '../samplers';
import { alignYourSteps } from './align-your-steps';
import {
  betaSigmas,
  exponentialSigmas,
  interpolate,
  karrasSigmas,
  klOptimalSigmas,
  polyexponentialSigmas,
  sigmaToTimestep,
} from './sigma-spreads';
import { linspace, roundHalfEven } from './timestep-spacing';

interface Named {
  readonly timesteps: number[];
  /** Falling, all above 0. */
  readonly sigmas: number[];
}

/**
 * Levels of a schedule that was asked for by name, over the whole training table, whatever the folder's spacing is; null
 * for the model's own. `normal`, `sgm-uniform`, `simple`, `turbo` and `ddim-uniform` are even in the timestep: with both
 * ends, without the lower one, by whole strides from the noisiest, the same rounded, and by whole strides from the
 * cleanest. The others spread the levels themselves.
 * @param o.table rising
 */
export function namedLevels(o: {
  readonly table: { readonly sigmas: Float32Array; readonly logSigmas: Float32Array };
  readonly steps: number;
  readonly schedule: ScheduleName;
  readonly rho: number;
  readonly isSdxl: boolean;
}): Named | null {
  const { table, steps, schedule } = o;
  const count = table.sigmas.length;
  const last = count - 1;
  const range = { sigmaMin: table.sigmas[0]!, sigmaMax: table.sigmas[last]!, steps };
  const ofSigmas = (sigmas: number[]): Named => ({
    sigmas,
    timesteps: sigmas.map((sigma) => sigmaToTimestep(sigma, table.logSigmas)),
  });
  const ofTimesteps = (timesteps: number[]): Named => ({
    timesteps,
    sigmas: timesteps.map((t) => Math.exp(interpolate(table.logSigmas, t))),
  });
  switch (schedule) {
    case 'model':
      return null;
    case 'karras':
      return ofSigmas(karrasSigmas(range));
    case 'exponential':
      return ofSigmas(exponentialSigmas(range));
    case 'polyexponential':
      return ofSigmas(polyexponentialSigmas({ ...range, rho: o.rho }));
    case 'beta':
      return ofSigmas(betaSigmas(range));
    case 'kl-optimal':
      return ofSigmas(klOptimalSigmas(range));
    case 'ays':
      return ofSigmas(alignYourSteps({ steps, isSdxl: o.isSdxl, sigmaMax: range.sigmaMax }));
    case 'normal':
      return ofTimesteps(linspace(last, 0, steps));
    case 'sgm-uniform':
      return ofTimesteps(linspace(last, 0, steps + 1).slice(0, -1));
    case 'simple':
      return atTimesteps(table, steps, (i) => last - Math.floor(i * (count / steps)));
    case 'turbo':
      return atTimesteps(table, steps, (i) => roundHalfEven(((steps - i) * count) / steps) - 1);
    case 'ddim-uniform':
      return atTimesteps(table, steps, (i) => Math.min(last, 1 + (steps - 1 - i) * Math.floor(count / steps)));
    default:
      throw new PipelineError('sampler-unsupported', `There is no schedule "${schedule satisfies never}".`);
  }
}

function atTimesteps(table: { readonly sigmas: Float32Array }, steps: number, place: (step: number) => number): Named {
  const timesteps = Array.from({ length: steps }, (_, step) => place(step));
  return { timesteps, sigmas: timesteps.map((t) => table.sigmas[t]!) };
}
