import { PipelineError } from '../error';
import type { SchedulerConfig } from './scheduler-config';

const f = Math.fround;

/**
 * The share of the picture left at each training timestep: the cumulative product of (1 - beta), as float32 values, in
 * the arithmetic of the reference implementation (tables float32, products summed up in float64).
 * @returns float32 [num_train_timesteps], falling
 * @throws PipelineError `sampler-unsupported` for a table that can't be made
 */
export function alphasCumprod(config: SchedulerConfig): Float32Array {
  const table = cumulative(betas(config));
  return config.rescale_betas_zero_snr ? cumulative(zeroTerminalSnrBetas(table)) : table;
}

function betas(config: SchedulerConfig): Float32Array {
  const { beta_start: start, beta_end: end, num_train_timesteps: count } = config;
  if (config.trained_betas) return Float32Array.from(config.trained_betas);
  switch (config.beta_schedule) {
    case 'linear':
      return linspaceFloat32(start, end, count);
    case 'scaled_linear':
      return linspaceFloat32(Math.sqrt(start), Math.sqrt(end), count).map((root) => root * root);
    case 'squaredcos_cap_v2':
      return betasOf(count, (t) => Math.cos((((t + 0.008) / 1.008) * Math.PI) / 2) ** 2);
    case 'exp':
      return betasOf(count, (t) => Math.exp(t * -12));
    case 'laplace':
      return betasOf(count, laplaceShare);
    case 'sigmoid':
      return linspaceFloat32(-6, 6, count).map((x) => f(f(1 / (1 + Math.exp(-x))) * f(end - start)) + f(start));
    default:
      throw unknownSchedule(config.beta_schedule satisfies never);
  }
}

function unknownSchedule(name: string): PipelineError {
  return new PipelineError(
    'sampler-unsupported',
    `The scheduler setting "beta_schedule" is "${name}", which is not supported.`,
  );
}

/** Betas that follow a curve of what is left of the picture at time 0..1, at most 0.999. */
function betasOf(count: number, share: (t: number) => number): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => Math.min(1 - share((i + 1) / count) / share(i / count), 0.999));
}

function laplaceShare(t: number): number {
  const half = 0.5 - t;
  const logSnr = -0.5 * (half < 0 ? -1 : 1) * Math.log(1 - 2 * Math.abs(half) + 1e-6);
  const snr = Math.exp(logSnr);
  return Math.sqrt(snr / (1 + snr));
}

function cumulative(table: Float32Array): Float32Array {
  let product = 1;
  return table.map((beta) => (product *= f(1 - beta)));
}

/** Betas with no signal left at the last timestep (Lin et al. 2023, arXiv 2305.08891, algorithm 1), step for step. */
function zeroTerminalSnrBetas(table: Float32Array): Float32Array {
  const roots = table.map((share) => Math.sqrt(share));
  const [first, last] = [roots[0]!, roots[roots.length - 1]!];
  const stretch = f(first / f(first - last));
  const shares = roots.map((root) => f(f(root - last) * stretch) ** 2);
  return shares.map((share, t) => 1 - (t === 0 ? share : f(share / shares[t - 1]!)));
}

/** Evenly spaced float32 values from `start` to `end`, counted from both ends with fused arithmetic as torch does. */
export function linspaceFloat32(start: number, end: number, count: number): Float32Array {
  const [from, to] = [f(start), f(end)];
  const step = f(f(to - from) / f(count - 1));
  return Float32Array.from({ length: count }, (_, i) =>
    i < Math.floor(count / 2) ? from + step * i : to - step * (count - 1 - i),
  );
}
