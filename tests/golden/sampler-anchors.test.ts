import { describe, expect, it } from 'vitest';
import { alphasCumprod } from '../../pipeline/denoise/beta-table';
import { sigmaTable } from '../../pipeline/denoise/noise-levels';
import { resolveSchedulerConfig } from '../../pipeline/denoise/scheduler-config';
import { settingsFromDiffusers } from '../../pipeline/denoise/settings-from-diffusers';
import recorded from './data/sampler-anchors.json';
import { runPlan } from './run-plan';

const SD = { beta_start: 0.00085, beta_end: 0.012, beta_schedule: 'scaled_linear' };
const LEADING = { timestep_spacing: 'leading', steps_offset: 1, set_alpha_to_one: false, clip_sample: false };
const ZERO_SNR = { timestep_spacing: 'trailing', prediction_type: 'v_prediction', rescale_betas_zero_snr: true };

const SET_UPS: Record<string, readonly [className: string, config: Record<string, unknown>, eta?: number]> = {
  ddim_leading_o1: ['DDIMScheduler', { ...SD, ...LEADING }],
  ddim_eta1: ['DDIMScheduler', { ...SD, ...LEADING }, 1],
  ddim_trailing_v_zsnr: ['DDIMScheduler', { ...SD, ...ZERO_SNR, clip_sample: false }],
  euler_linspace: ['EulerDiscreteScheduler', SD],
  euler_leading_o1: ['EulerDiscreteScheduler', { ...SD, ...LEADING }],
  euler_trailing: ['EulerDiscreteScheduler', { ...SD, timestep_spacing: 'trailing' }],
  euler_karras: ['EulerDiscreteScheduler', { ...SD, use_karras_sigmas: true }],
  euler_exponential: ['EulerDiscreteScheduler', { ...SD, use_exponential_sigmas: true }],
  euler_trailing_v_zsnr: ['EulerDiscreteScheduler', { ...SD, ...ZERO_SNR }],
  euler_a_linspace: ['EulerAncestralDiscreteScheduler', SD],
  dpmpp_2m_linspace: ['DPMSolverMultistepScheduler', SD],
  dpmpp_2m_karras: ['DPMSolverMultistepScheduler', { ...SD, use_karras_sigmas: true }],
  dpmpp_2m_exponential: ['DPMSolverMultistepScheduler', { ...SD, use_exponential_sigmas: true }],
  dpmpp_2m_trailing: ['DPMSolverMultistepScheduler', { ...SD, timestep_spacing: 'trailing' }],
  dpmpp_2m_sde_karras: [
    'DPMSolverMultistepScheduler',
    { ...SD, algorithm_type: 'sde-dpmsolver++', use_karras_sigmas: true },
  ],
  unipc_linspace: ['UniPCMultistepScheduler', SD],
  unipc_karras: ['UniPCMultistepScheduler', { ...SD, use_karras_sigmas: true }],
  lcm: ['LCMScheduler', SD],
  heun_linspace: ['HeunDiscreteScheduler', SD],
  lms_linspace: ['LMSDiscreteScheduler', SD],
  pndm_sd15: ['PNDMScheduler', { ...SD, skip_prk_steps: true, steps_offset: 1 }],
  flow_euler_shift3: ['FlowMatchEulerDiscreteScheduler', { shift: 3 }],
  flow_euler_shift1: ['FlowMatchEulerDiscreteScheduler', { shift: 1 }],
};

const f = Math.fround;
/** A first step from 4096 magnifies the last bit: the reference itself differs by this between two machines. */
const TOLERANCES: Record<string, number> = { euler_trailing_v_zsnr: 2e-5 };

/** 0.1 x + 0.2 + 0.0001 t in float32, as it was recorded. */
const model = (x: number, t: number) => f(f(f(f(0.1) * x) + f(0.2)) + f(f(0.0001) * t));

describe.each(Object.entries(recorded.cases))('%s', (name, expected) => {
  it('ends where the reference ends, within 1e-5 of its size', async () => {
    const [, key = '', steps] = /^(.*)_n(\d+)$/.exec(name) ?? [];
    const [className, config, eta = 0] = SET_UPS[key]!;
    const { plan, latents } = await runPlan({
      settings: settingsFromDiffusers(className, config, Number(steps), eta),
      seed: 0,
      shape: [1, 1, 4, 4],
      strength: undefined,
      original: new Float32Array(16),
      // The recorded runs draw their generator's first values in the steps, so the start is not noise.
      start: ({ initNoiseScale }) =>
        Float32Array.from({ length: 16 }, (_, i) => f(f(f(i / 10) - f(0.8)) * initNoiseScale)),
      model,
    });
    expected.timesteps.forEach((t, i) => expect(Math.abs(plan.calls[i]!.timestep - t)).toBeLessThan(1e-4));
    expect(plan.initNoiseScale / expected.init_noise_sigma).toBeCloseTo(1, 6);
    const size = Math.max(1, ...expected.final.map(Math.abs));
    const largest = Math.max(...expected.final.map((value, i) => Math.abs(latents[5 * i]! - value)));
    expect(largest / size).toBeLessThan(TOLERANCES[key] ?? 1e-5);
  });
});

it('makes the same tables to the last digits, where torch itself differs between machines', () => {
  const sd = resolveSchedulerConfig('EulerDiscreteScheduler', {}, SD);
  const table = alphasCumprod(sd);
  const zero = alphasCumprod({ ...sd, rescale_betas_zero_snr: true });
  const { sigmas } = sigmaTable(table, sd);
  const places = [0, 1, 500, 999];
  const { tables } = recorded;
  const ratios = [
    ...places.map((t, i) => table[t]! / tables['alphas_cumprod[0,1,500,999]'][i]!),
    ...places.map((t, i) => sigmas[t]! / tables['sigma[0,1,500,999]'][i]!),
    ...[0, 1, 500, 998].map((t, i) => zero[t]! / tables['zsnr alphas_cumprod[0,1,500,998,999]'][i]!),
  ];
  ratios.forEach((ratio) => expect(Math.abs(ratio - 1)).toBeLessThan(1e-6));
});
