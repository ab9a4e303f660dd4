import { PipelineError } from '../error';
import type { SamplerSettings } from './sampler-settings';
import type { SamplerName } from '../samplers';

const NAMES: Readonly<Record<string, SamplerName>> = {
  DDIMScheduler: 'ddim',
  DDPMScheduler: 'ddpm',
  PNDMScheduler: 'pndm',
  LCMScheduler: 'lcm',
  TCDScheduler: 'tcd',
  EulerDiscreteScheduler: 'euler',
  EulerAncestralDiscreteScheduler: 'euler-a',
  HeunDiscreteScheduler: 'heun',
  LMSDiscreteScheduler: 'lms',
  DPMSolverMultistepScheduler: 'dpmpp-2m',
  DPMSolverSDEScheduler: 'dpmpp-sde',
  UniPCMultistepScheduler: 'unipc',
  FlowMatchEulerDiscreteScheduler: 'euler',
};

/**
 * The sampler that draws what a diffusers scheduler with this configuration does.
 * @param config the scheduler's settings by name; values that no recipe can hold (nulls, infinities) count as unset
 * @param eta DDIM's and TCD's, 0..1; the others have theirs fixed
 * @throws PipelineError `sampler-unsupported` for a class that isn't known
 */
export function settingsFromDiffusers(
  className: string,
  config: Readonly<Record<string, unknown>>,
  steps: number,
  eta: number,
): SamplerSettings {
  const name = NAMES[className];
  if (name === undefined) {
    const known = Object.keys(NAMES).join(', ');
    throw new PipelineError('sampler-unsupported', `The scheduler ${className} is not supported. Supported: ${known}.`);
  }
  const flow = className.startsWith('FlowMatch') ? { prediction_type: 'flow_prediction' } : {};
  return {
    name: name === 'dpmpp-2m' && config.algorithm_type === 'sde-dpmsolver++' ? 'dpmpp-2m-sde' : name,
    steps,
    schedule: 'model',
    spacing: null,
    eta: name === 'ddim' || name === 'tcd' ? eta : 1,
    config: { ...storable(config), ...flow },
  };
}

function storable(config: Readonly<Record<string, unknown>>): SamplerSettings['config'] {
  const kept: SamplerSettings['config'] = {};
  for (const [key, value] of Object.entries(config)) {
    if (typeof value === 'string' || typeof value === 'boolean' || isFiniteNumber(value)) kept[key] = value;
    else if (Array.isArray(value) && value.every(isFiniteNumber)) kept[key] = value;
  }
  return kept;
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
