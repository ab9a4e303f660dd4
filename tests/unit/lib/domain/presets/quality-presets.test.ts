import { describe, expect, it } from 'vitest';
import type { Model } from '@/lib/contracts/models';
import { loraInputSchema, type Network } from '@/lib/contracts/networks';
import { ACCELERATORS } from '@/lib/domain/presets/accelerators.data';
import { acceleratorOf, PRESETS, presetOf, presetSettings } from '@/lib/domain/presets/quality-presets';
import { planSampling } from '@/pipeline/denoise/plan-sampling';

const OWN = { sampler: null, schedule: null, steps: null, guidance: null };

function model(change: Partial<Model['capabilities']> = {}): Pick<Model, 'capabilities' | 'defaults'> {
  return {
    defaults: {
      sampler: 'euler-a',
      steps: 28,
      guidance: 5,
      guidanceRescale: 0,
      strength: 0.6,
      followRough: 1,
      clipSkip: null,
    },
    capabilities: {
      family: 'sdxl',
      prediction: 'epsilon',
      rough: false,
      reference: null,
      imageToImage: true,
      inpaint9: false,
      controls: [],
      imagePrompt: false,
      sizeConditioning: true,
      clipSkip: true,
      textEncoders: 2,
      latentChannels: 4,
      multiplePx: 8,
      buckets: [[1024, 1024]],
      weights: 'float16',
      networks: true,
      ...change,
    },
  };
}

function lora(name: string, change: Partial<Network> = {}): Network {
  return {
    id: name,
    kind: 'lora',
    name,
    family: 'sdxl',
    byteSize: 1,
    triggers: [],
    tags: [],
    problem: null,
    ...change,
  };
}

const hyper = lora('Hyper-SDXL-8steps-CFG-lora');
const lightning = lora('sdxl_lightning_4step_lora');
const style = loraInputSchema.parse({ name: 'inked lines', strength: 0.7 });

describe('the preset', () => {
  it('quality is the model as its card has it', () => {
    const answer = presetSettings('quality', { model: model(), networks: [hyper], loras: [style] });
    expect(answer).toEqual({ settings: { ...OWN, loras: [style] }, accelerator: null });
  });

  it.each([
    [{}, { sampler: 'dpmpp-2m', schedule: 'ays', steps: 15 }],
    [{ prediction: 'v_prediction' as const }, { sampler: 'dpmpp-2m', schedule: 'sgm-uniform', steps: 15 }],
    [{ family: 'starter' as const }, { sampler: 'dpmpp-2m', schedule: 'karras', steps: 15 }],
    [{ prediction: 'flow_prediction' as const }, { sampler: null, schedule: null, steps: 15 }],
  ])('balanced takes about half the steps of %j', (change, settings) => {
    const answer = presetSettings('balanced', { model: model(change), networks: [], loras: [] });
    expect(answer).toMatchObject({ settings });
  });

  it('fast takes the best accelerator that is there, out of which others go', () => {
    const old = loraInputSchema.parse({ name: lightning.name });
    const o = { model: model(), networks: [lightning, hyper], loras: [old, style] };
    expect(presetSettings('fast', o)).toMatchObject({
      accelerator: { id: 'hyper-cfg-8' },
      settings: {
        sampler: 'euler',
        schedule: 'sgm-uniform',
        steps: 8,
        guidance: 3.5,
        loras: [style, { name: hyper.name, strength: 1 }],
      },
    });
  });

  it.each([
    ['there is none', []],
    ['its file can’t be used', [lora(hyper.name, { problem: 'It is cut short.' })]],
    ['it is another kind of file', [lora(hyper.name, { kind: 'vae' })]],
    ['it is no accelerator', [lora('inked lines')]],
  ])('fast says what is missing where %s', (_, networks) => {
    const answer = presetSettings('fast', { model: model(), networks, loras: [] });
    expect(answer).toMatchObject({ missing: expect.arrayContaining(['Hyper-SDXL-8steps-CFG-lora.safetensors']) });
  });

  it('fast can’t be had where the model takes no LoRA, or has none of its family', () => {
    for (const change of [{ networks: false }, { family: 'sd2' as const }]) {
      expect(presetSettings('fast', { model: model(change), networks: [hyper], loras: [] })).toEqual({ missing: [] });
    }
  });

  it.each(PRESETS)('%s is known again by its settings, until somebody changes one', (preset) => {
    const o = { model: model(), networks: [hyper] };
    const answer = presetSettings(preset, { ...o, loras: [style] });
    const settings = 'settings' in answer ? answer.settings : null;
    expect(settings && presetOf(settings, o)).toBe(preset);
    expect(settings && presetOf({ ...settings, steps: 99 }, o)).toBeNull();
  });
});

describe('accelerators', () => {
  it('are known by the names that their files usually have', () => {
    for (const accelerator of ACCELERATORS) {
      for (const file of Object.values(accelerator.files)) {
        expect(acceleratorOf(file.replace('.safetensors', ''))?.id, file).toBe(accelerator.id);
      }
    }
    expect(acceleratorOf('inked lines')).toBeNull();
    expect(acceleratorOf('DMD2_SDXL_4step')?.id).toBe('dmd2-4');
  });

  it.each(ACCELERATORS)('$name has settings that can be drawn, from the noisiest timestep', (each) => {
    const settings = {
      name: each.sampler,
      steps: each.steps,
      schedule: each.schedule,
      spacing: null,
      eta: 0,
      config: {},
    };
    const plan = planSampling({ scheduler: {}, settings });
    expect(plan.calls).toHaveLength(each.steps);
    expect(plan.calls[0]!.timestep).toBe(999);
  });
});
