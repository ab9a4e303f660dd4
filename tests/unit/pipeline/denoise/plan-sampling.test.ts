import { describe, expect, it } from 'vitest';
import { planSampling } from '@/pipeline/denoise/plan-sampling';
import type { SamplerSettings } from '@/pipeline/denoise/sampler-settings';
import { settingsFromDiffusers } from '@/pipeline/denoise/settings-from-diffusers';
import { PipelineError } from '@/pipeline/error';

const FOLDER = {
  _class_name: 'PNDMScheduler',
  beta_start: 0.00085,
  beta_end: 0.012,
  beta_schedule: 'scaled_linear',
  skip_prk_steps: true,
  steps_offset: 1,
  set_alpha_to_one: false,
};

function plan(
  settings: Partial<SamplerSettings> & Pick<SamplerSettings, 'name'>,
  scheduler: Record<string, unknown> = FOLDER,
) {
  const common = { steps: 10, schedule: 'model', spacing: null, eta: 0, config: {} } as const;
  return planSampling({ scheduler, settings: { ...common, ...settings } });
}

describe('where a setting comes from', () => {
  it('the request comes before the folder, the folder before the class that is asked for', () => {
    expect(plan({ name: 'euler', config: { steps_offset: 3 } }).config.steps_offset).toBe(3);
    expect(plan({ name: 'euler' }).config.steps_offset).toBe(1);
    expect(plan({ name: 'euler' }).config.timestep_spacing).toBe('linspace');
    expect(plan({ name: 'pndm' }).config.timestep_spacing).toBe('leading');
    expect(plan({ name: 'ddim' }).config.clip_sample).toBe(true);
  });

  it('a spacing asked by name comes before all', () => {
    const asked = plan({ name: 'ddim', spacing: 'trailing', config: { timestep_spacing: 'linspace' } });
    expect(asked.calls[0]?.timestep).toBe(999);
    expect(asked.calls.at(-1)?.timestep).toBe(99);
  });

  it('settings of other classes and nulls change nothing', () => {
    const folder = { ...FOLDER, sigma_max: null, use_karras_sigmas: true, s_churn: 40 };
    expect(plan({ name: 'pndm' }, folder).calls).toEqual(plan({ name: 'pndm' }).calls);
  });

  it("a flow model's folder makes the solvers read flow predictions with its shift", () => {
    const folder = { _class_name: 'FlowMatchEulerDiscreteScheduler', shift: 3 };
    expect(plan({ name: 'euler' }, folder).className).toBe('FlowMatchEulerDiscreteScheduler');
    expect(plan({ name: 'dpmpp-2m' }, folder).config).toMatchObject({
      prediction_type: 'flow_prediction',
      use_flow_sigmas: true,
      flow_shift: 3,
    });
  });
});

describe('schedules asked by name', () => {
  it.each(['karras', 'exponential', 'beta', 'sgm-uniform', 'simple'] as const)(
    '%s falls from the noisiest level of the table to nothing, whatever the spacing',
    (schedule) => {
      const { sigmas } = plan({ name: 'euler', schedule, spacing: 'leading' });
      expect(sigmas[0]).toBeCloseTo(14.6146, 3);
      expect(sigmas.at(-1)).toBe(0);
      expect(sigmas.slice(1).every((sigma, i) => sigma < sigmas[i]!)).toBe(true);
    },
  );

  it('solvers keep whole timesteps', () => {
    const { calls } = plan({ name: 'dpmpp-2m', schedule: 'sgm-uniform', steps: 7 });
    expect(calls.map(({ timestep }) => timestep)).toEqual([999, 856, 714, 571, 428, 285, 143]);
  });
});

describe('what is refused, with a sentence that names it', () => {
  it.each([
    ['a value that the setting has not', { name: 'ddim', config: { beta_schedule: 'cubic' } }, 'beta_schedule'],
    ['two spreads', { name: 'euler', config: { use_karras_sigmas: true, use_beta_sigmas: true } }, 'use_beta_sigmas'],
    ['a schedule for PNDM', { name: 'pndm', schedule: 'karras' }, 'karras'],
    [
      'noise predicted where no signal is left',
      { name: 'ddim', spacing: 'trailing', config: { rescale_betas_zero_snr: true } },
      'rescale_betas_zero_snr',
    ],
    [
      'a prediction the sampler cannot read',
      { name: 'heun', config: { prediction_type: 'flow_prediction' } },
      'prediction_type',
    ],
    ['a timestep outside the table', { name: 'ddim', steps: 1000 }, 'steps_offset'],
    ['more steps than LCM was distilled to', { name: 'lcm', steps: 51 }, 'original_inference_steps'],
    ['Runge-Kutta in too few steps', { name: 'pndm', steps: 3, config: { skip_prk_steps: false } }, 'skip_prk_steps'],
    [
      'the first DPM solver down to nothing',
      { name: 'dpmpp-2m', config: { algorithm_type: 'dpmsolver' } },
      'final_sigmas_type',
    ],
    ['learned variances', { name: 'ddpm', config: { variance_type: 'learned' } }, 'variance_type'],
    ['a shift by the picture size', { name: 'unipc', config: { use_dynamic_shifting: true } }, 'use_dynamic_shifting'],
  ] as const)('%s', (_, settings, named) => {
    const attempt = () => plan(settings);
    expect(attempt).toThrow(PipelineError);
    expect(attempt).toThrow(
      expect.objectContaining({ code: 'sampler-unsupported', message: expect.stringContaining(named) }),
    );
  });

  it('a scheduler class that nobody knows', () => {
    expect(() => settingsFromDiffusers('CogVideoXDDIMScheduler', {}, 10, 0)).toThrow(/CogVideoXDDIMScheduler/);
  });
});

it('a diffusers configuration becomes settings that a recipe can hold', () => {
  const config = {
    algorithm_type: 'sde-dpmsolver++',
    lambda_min_clipped: -Infinity,
    trained_betas: null,
    solver_order: 3,
  };
  expect(settingsFromDiffusers('DPMSolverMultistepScheduler', config, 12, 0)).toEqual({
    name: 'dpmpp-2m-sde',
    steps: 12,
    schedule: 'model',
    spacing: null,
    eta: 1,
    config: { algorithm_type: 'sde-dpmsolver++', solver_order: 3 },
  });
});
