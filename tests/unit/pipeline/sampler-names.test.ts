import { describe, expect, it } from 'vitest';
import { SAMPLER_LABELS, SCHEDULE_LABELS, readSamplerLabels, readScheduleName } from '@/pipeline/sampler-names';
import { SAMPLER_NAMES, SCHEDULE_NAMES, type SamplerName, type ScheduleName } from '@/pipeline/samplers';

describe('names of other tools', () => {
  it.each<[string, SamplerName]>([
    // A1111, Forge, reForge
    ['Euler a', 'euler-a'],
    ['DPM++ 2M', 'dpmpp-2m'],
    ['DPM++ 2M SDE', 'dpmpp-2m-sde'],
    ['DPM++ 3M SDE', 'dpmpp-3m-sde'],
    ['DPM++ 2S a', 'dpmpp-2s-a'],
    ['DPM2 a', 'dpm2-a'],
    ['PLMS', 'pndm'],
    ['Euler a CFG++', 'euler-a-cfgpp'],
    // ComfyUI, Fooocus
    ['euler_ancestral', 'euler-a'],
    ['dpmpp_2m_sde_gpu', 'dpmpp-2m-sde'],
    ['dpmpp_2s_ancestral', 'dpmpp-2s-a'],
    ['dpm_2_ancestral', 'dpm2-a'],
    ['uni_pc_bh2', 'unipc'],
    ['res_multistep', 'res-multistep'],
    ['er_sde', 'er-sde'],
    ['euler_cfg_pp', 'euler-cfgpp'],
    ['euler_ancestral_cfg_pp', 'euler-a-cfgpp'],
    // InvokeAI
    ['euler_a', 'euler-a'],
    ['kdpm_2_a', 'dpm2-a'],
    ['unipc', 'unipc'],
    // NovelAI
    ['k_euler_ancestral', 'euler-a'],
    ['k_dpmpp_2m', 'dpmpp-2m'],
    ['k_dpm_2', 'dpm2'],
    ['ddim_v3', 'ddim'],
    // SD.Next
    ['KDPM2 a', 'dpm2-a'],
    ['DPM SDE', 'dpmpp-sde'],
    ['LMSD', 'lms'],
    // diffusers
    ['EulerAncestralDiscreteScheduler', 'euler-a'],
    ['DPMSolverMultistepScheduler', 'dpmpp-2m'],
    ['dpmsolver++', 'dpmpp-2m'],
    ['KDPM2AncestralDiscreteScheduler', 'dpm2-a'],
    ['TCDScheduler', 'tcd'],
  ])('%s is %s', (given, name) => {
    expect(readSamplerLabels(given, undefined)).toMatchObject({ name, schedule: 'model' });
  });

  it.each<[string, SamplerName, ScheduleName]>([
    ['DPM++ 2M Karras', 'dpmpp-2m', 'karras'],
    ['DPM++ 2M SDE Exponential', 'dpmpp-2m-sde', 'exponential'],
    ['dpmpp_2m_karras', 'dpmpp-2m', 'karras'],
    ['dpmpp_2m_sde_k', 'dpmpp-2m-sde', 'karras'],
    ['euler_k', 'euler', 'karras'],
    ['Euler SGM Uniform', 'euler', 'sgm-uniform'],
  ])('%s says both: %s, %s', (given, name, schedule) => {
    expect(readSamplerLabels(given, undefined)).toMatchObject({ name, schedule });
  });

  it.each<[string, ScheduleName]>([
    ['sgm_uniform', 'sgm-uniform'],
    ['ddim_uniform', 'ddim-uniform'],
    ['DDIM', 'ddim-uniform'],
    ['kl_optimal', 'kl-optimal'],
    ['KL Optimal', 'kl-optimal'],
    ['align_your_steps', 'ays'],
    ['Uniform', 'normal'],
    ['native', 'model'],
    ['Automatic', 'model'],
  ])('the schedule %s is %s', (given, schedule) => {
    expect(readScheduleName(given)).toBe(schedule);
  });

  it.each(['DPM adaptive', 'DPM fast', 'Restart', 'DPM++ 2M SDE Heun', 'k_dpm_fast', 'nai_smea', 'dpmpp_2s', 'k', ''])(
    'the sampler "%s", which Koma does not have, is not guessed',
    (given) => {
      expect(readSamplerLabels(given, 'karras')).toEqual({ name: null, schedule: 'karras' });
    },
  );

  it.each(['linear_quadratic', 'Align Your Steps GITS', 'Align Your Steps 32', 'bong_tangent', ''])(
    'the schedule "%s", which Koma does not have, is not guessed',
    (given) => {
      expect(readSamplerLabels('euler', given)).toEqual({ name: 'euler', schedule: null });
    },
  );

  it('the ancestral form of RES is RES with noise', () => {
    expect(readSamplerLabels('res_multistep_ancestral', 'simple')).toEqual({
      name: 'res-multistep',
      schedule: 'simple',
      eta: 1,
    });
  });

  it('Koma’s own ids and labels are read as themselves, each once', () => {
    for (const name of SAMPLER_NAMES) {
      expect(readSamplerLabels(name, undefined).name).toBe(name);
      expect(readSamplerLabels(SAMPLER_LABELS[name], undefined).name).toBe(name);
      for (const schedule of SCHEDULE_NAMES) {
        const [label, type] = [SAMPLER_LABELS[name], SCHEDULE_LABELS[schedule]];
        expect(readSamplerLabels(label, type)).toEqual({ name, schedule });
      }
    }
  });
});
