import { describe, expect, it } from 'vitest';
import type { Workflow } from '@/lib/contracts/engines';
import { fillWorkflow } from '@/lib/server/engines/comfyui/fill-workflow';
import { readWorkflow } from '@/lib/server/engines/comfyui/read-workflow';
import { jsonWithSeeds } from '@/lib/server/engines/json-with-seeds';
import { WORKFLOW } from './a-workflow';
import { drawingOf, FACTS, failureOf, input, requestFor } from './engine-server';

const node = (class_type: string, inputs: Record<string, unknown>) => ({ class_type, inputs });
const TURN = { model: ['4', 0], positive: ['6', 0], negative: ['7', 0] };
const IN_PARTS: Workflow = {
  ...WORKFLOW,
  '3': node('SamplerCustomAdvanced', {
    ...{ noise: ['30', 0], guider: ['31', 0], sampler: ['32', 0], sigmas: ['33', 0], latent_image: ['5', 0] },
  }),
  '30': node('RandomNoise', { noise_seed: 1 }),
  '31': node('CFGGuider', { cfg: 8, ...TURN }),
  '32': node('KSamplerSelect', { sampler_name: 'euler' }),
  '33': node('BasicScheduler', { scheduler: 'normal', steps: 30, denoise: 1, model: ['4', 0] }),
};
const REFINED: Workflow = {
  ...WORKFLOW,
  '3': node('KSamplerAdvanced', {
    ...{ add_noise: 'enable', noise_seed: 1, steps: 40, cfg: 8, sampler_name: 'euler', scheduler: 'normal', ...TURN },
    ...{ start_at_step: 0, end_at_step: 32, return_with_leftover_noise: 'enable', latent_image: ['5', 0] },
  }),
  '20': node('KSamplerAdvanced', {
    ...{ add_noise: 'disable', noise_seed: 0, steps: 40, cfg: 8, sampler_name: 'euler', scheduler: 'normal' },
    ...{ start_at_step: 32, end_at_step: 10000, return_with_leftover_noise: 'disable', latent_image: ['3', 0] },
    ...{ model: ['21', 0], positive: ['22', 0], negative: ['23', 0] },
  }),
  '21': node('CheckpointLoaderSimple', { ckpt_name: 'refiner.safetensors' }),
  '22': node('CLIPTextEncodeSDXLRefiner', { ascore: 6, width: 1, height: 1, text: 'scenery', clip: ['21', 1] }),
  '23': node('CLIPTextEncode', { text: 'watermark', clip: ['21', 1] }),
  '8': node('VAEDecode', { samples: ['20', 0], vae: ['4', 2] }),
};
const facts = { ...FACTS, samplers: ['euler_ancestral', 'dpmpp_2m'], schedules: ['normal', 'karras'] };
const fill = (workflow: Workflow, request = requestFor()) => {
  const filled = fillWorkflow(readWorkflow(workflow), drawingOf(request, { facts }), {
    seed: request.seed.value,
    uploaded: new Map(),
  });
  return { filled, json: jsonWithSeeds(filled) };
};
const picture = async (strength: number) => requestFor({ image: { picture: (await input(128, 192)).ref, strength } });

describe('samplers of a workflow', () => {
  it('in parts: noise, guider, sampler and noise levels are nodes of their own', async () => {
    const { filled, json } = fill(IN_PARTS);
    expect(filled).toMatchObject({
      '3': IN_PARTS['3'],
      '31': { inputs: { cfg: 6, ...TURN } },
      '32': { inputs: { sampler_name: 'dpmpp_2m' } },
      '33': { inputs: { scheduler: 'karras', steps: 20, denoise: 1 } },
      '6': { inputs: { text: 'a (cat:1.2), rain' } },
      '7': { inputs: { text: 'blurry' } },
    });
    expect(json).toContain('"noise_seed":18446744073709551615');
    const levels = node('KarrasScheduler', { steps: 30, sigma_max: 14.6, sigma_min: 0.03, rho: 7 });
    const changed = fill({ ...IN_PARTS, '33': levels }, await picture(0.6)).filled;
    expect(changed).toMatchObject({
      '3': { inputs: { sigmas: ['koma-levels', 1], latent_image: ['koma-encode', 0] } },
      '33': { inputs: { steps: 20 } },
      'koma-levels': { class_type: 'SplitSigmasDenoise', inputs: { sigmas: ['33', 0], denoise: 0.6 } },
    });
  });

  it('whose guider takes one prompt alone, or that is a guider itself', () => {
    const bare = { ...IN_PARTS, '31': node('BasicGuider', { model: ['4', 0], conditioning: ['6', 0] }) };
    expect(readWorkflow(bare)).toMatchObject({ positive: ['6'], negative: [], sampling: { guidance: null } });
    expect(fill(bare).filled['31']?.inputs).toEqual({ model: ['4', 0], conditioning: ['6', 0] });
    const { '30': _, '31': __, ...rest } = IN_PARTS;
    const whole = {
      ...rest,
      '3': node('SamplerCustom', { noise_seed: 1, cfg: 8, add_noise: true, ...TURN, ...PARTS }),
    };
    expect(fill(whole).filled['3']?.inputs).toMatchObject({ cfg: 6, add_noise: true, ...TURN });
    expect(fill(whole).json).toContain('"noise_seed":18446744073709551615');
  });

  it('of which a second one draws the last steps, at the same share of other steps', async () => {
    const { filled, json } = fill(REFINED);
    expect(filled).toMatchObject({
      '3': { inputs: { steps: 20, start_at_step: 0, end_at_step: 16, sampler_name: 'dpmpp_2m', scheduler: 'karras' } },
      '20': { inputs: { steps: 20, start_at_step: 16, end_at_step: 10000, sampler_name: 'dpmpp_2m', cfg: 6 } },
      '21': { inputs: { ckpt_name: 'refiner.safetensors' } },
      '22': { inputs: { text: 'a (cat:1.2), rain', ascore: 6 } },
      '23': { inputs: { text: 'blurry' } },
    });
    expect(json.match(/"noise_seed":18446744073709551615/g)).toHaveLength(2);
    expect(fill(REFINED, await picture(0.5)).filled['3']?.inputs).toMatchObject({
      ...{ start_at_step: 10, end_at_step: 16, latent_image: ['koma-encode', 0] },
    });
  });

  it('are refused where a part can’t be set', async () => {
    const refused = (change: Workflow) =>
      failureOf(Promise.resolve().then(() => readWorkflow({ ...IN_PARTS, ...change })));
    expect(await refused({ '32': node('SamplerEulerAncestral', { eta: 1 }) })).toContain('no KSamplerSelect node');
    expect(await refused({ '33': node('ManualSigmas', { sigmas: '1, 0' }) })).toContain('no BasicScheduler node');
    expect(await refused({ '30': node('DisableNoise', {}) })).toContain('no RandomNoise node');
    expect(await refused({ '31': node('Guider', {}) })).toContain('no CFGGuider or BasicGuider node');
  });
});

const PARTS = { sampler: ['32', 0], sigmas: ['33', 0], latent_image: ['5', 0] };
