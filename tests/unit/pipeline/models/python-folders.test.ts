import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromUnitLatents, toUnitLatents } from '@/pipeline/draw/latent-scaling';
import { openModel } from '@/pipeline/models/open-model';
import { parsePythonJson } from '@/pipeline/models/python-json';
import { openTokenizer } from '@/pipeline/text-encoder';
import { goldenPath } from '@/tests/golden/open-runtime';

let place = '';
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'koma-python-'));
  await cp(goldenPath('parity/models/sd15'), place, { recursive: true });
});
afterEach(() => rm(place, { recursive: true }));
const opened = () => openModel(place);
const setScheduler = (text: string) => writeFile(join(place, 'scheduler/scheduler_config.json'), text);
const SAVED = {
  ...{ beta_start: 0.00085, beta_end: 0.012, beta_schedule: 'scaled_linear', num_train_timesteps: 1000 },
  ...{ prediction_type: 'epsilon', algorithm_type: 'dpmsolver++' },
};
const setClass = (_class_name: string, settings: object = {}) =>
  setScheduler(JSON.stringify({ _class_name, ...SAVED, ...settings }));
const addToConfig = async (part: string, settings: object) => {
  const file = join(place, part, 'config.json');
  const config: unknown = await readFile(file, 'utf8').then(JSON.parse, () => ({}));
  await writeFile(file, JSON.stringify({ ...(typeof config === 'object' ? config : {}), ...settings }));
};

describe('JSON as Python writes it', () => {
  it('knows infinities, NaN and a byte order mark, and leaves texts alone', () => {
    expect(parsePythonJson('\ufeff{"a": -Infinity, "b": [Infinity, NaN], "c": "-Infinity, \\"NaN", "d": -NaN}')).toEqual({
      ...{ a: -Infinity, b: [Infinity, null], c: '-Infinity, "NaN', d: null },
    });
    expect(() => parsePythonJson('{"a": Infinityx}')).toThrow(SyntaxError);
  });

  it('a saved DPMSolverMultistepScheduler opens', async () => {
    await setScheduler(
      JSON.stringify({ _class_name: 'DPMSolverMultistepScheduler', ...SAVED }).replace(
        /\}$/,
        ', "lambda_min_clipped": -Infinity, "sigma_min": null}',
      ),
    );
    expect((await opened()).scheduler).toEqual({ _class_name: 'DPMSolverMultistepScheduler', ...SAVED, sigma_min: null });
  });

  it('in every configuration', async () => {
    for (const part of ['unet', 'text_encoder', 'vae_decoder']) {
      const file = join(place, part, 'config.json');
      const text = await readFile(file, 'utf8').catch(() => '{"_class_name": "AutoencoderKL"}');
      await writeFile(file, text.trimEnd().replace(/\}$/, ', "_clip": -Infinity, "_none": NaN}'));
    }
    expect((await opened()).graphs.unet.config._clip).toBe(-Infinity);
  });
});

describe('a scheduler of which the rules are not known is refused by name', () => {
  it.each([
    ['EDMDPMSolverMultistepScheduler', /EDMDPMSolverMultistepScheduler.*EDM, "sigma_data": 0\.5.*Draw with it through an engine/],
    ['EDMEulerScheduler', /EDMEulerScheduler/],
    ['CosineDPMSolverMultistepScheduler', /CosineDPMSolver/],
    ['CMStochasticIterativeScheduler', /CMStochastic/],
    ['ScoreSdeVeScheduler', /ScoreSdeVe/],
  ])('%s', async (name, sentence) => {
    await setClass(name);
    await expect(opened()).rejects.toThrow(sentence);
  });

  it.each([
    [{ snr_shift_scale: 3 }, '"snr_shift_scale": 3'],
    [{ sigma_data: 0.5 }, '"sigma_data": 0.5'],
    [{ use_dynamic_shifting: true }, '"use_dynamic_shifting": true'],
    [{ invert_sigmas: true }, '"invert_sigmas": true'],
  ])('the setting %j', async (settings, named) => {
    await setClass('EulerDiscreteScheduler', settings);
    await expect(opened()).rejects.toThrow(named);
  });

  it('an endless level', async () => {
    await setScheduler('{"_class_name": "EulerDiscreteScheduler", "sigma_max": Infinity}');
    await expect(opened()).rejects.toThrow('"sigma_max": Infinity');
  });

  it.each([
    ['DEISMultistepScheduler', { solver_type: 'logrho' }],
    ['DPMSolverSinglestepScheduler', { solver_order: 2 }],
    ['KDPM2DiscreteScheduler', {}],
    ['DDIMScheduler', { clip_sample: false, set_alpha_to_one: false, steps_offset: 1, _diffusers_version: '0.39' }],
  ])('%s opens: its table is known', async (name, settings) => {
    await setClass(name, settings);
    expect((await opened()).capabilities.prediction).toBe('epsilon');
  });

  it('a flow scheduler opens with its shift', async () => {
    const flow = { base_shift: 0.5, max_shift: 1.15, use_dynamic_shifting: false, time_shift_type: 'exponential' };
    await setScheduler(JSON.stringify({ _class_name: 'FlowMatchEulerDiscreteScheduler', shift: 3, ...flow }));
    const { capabilities, scheduler } = await opened();
    expect(capabilities.prediction).toBe('flow_prediction');
    expect(scheduler.shift).toBe(3);
  });
});

describe('how a VAE’s latents are scaled', () => {
  const statistics = { latents_mean: [-1.6, 1.1, 0.3, 0.2], latents_std: [8, 9, 4, 5] };

  it('by its mean and deviation of each channel, its factor and its shift', async () => {
    for (const part of ['vae_decoder', 'vae_encoder'])
      await addToConfig(part, { ...statistics, scaling_factor: 0.5, shift_factor: 0.1 });
    const { vae } = await opened();
    expect(vae).toMatchObject({
      ...{ scalingFactor: 0.5, shiftFactor: 0.1 },
      statistics: { mean: statistics.latents_mean, std: statistics.latents_std },
    });
    const unit = Float32Array.from({ length: 2 * 4 * 3 }, (_, index) => index / 7 - 1);
    const latents = fromUnitLatents(unit, 3, vae);
    expect(latents[4]).toBeCloseTo((unit[4]! * 9) / 0.5 + 1.1 + 0.1, 5);
    expect(latents[23]).toBeCloseTo((unit[23]! * 5) / 0.5 + 0.2 + 0.1, 5);
    const back = toUnitLatents(latents, 3, vae);
    expect(Math.max(...back.map((value, index) => Math.abs(value - unit[index]!)))).toBeLessThan(1e-5);
  });

  it.each([
    ['vae_decoder', { latents_mean: statistics.latents_mean }, 'without the other'],
    ['vae_decoder', { latents_mean: [1], latents_std: [1] }, '4 were expected'],
    ['vae_decoder', { latents_mean: [0, 0, 0, 0], latents_std: [1, 0, 1, 1] }, 'latents_std'],
    ['vae_decoder', { scaling_factor: '0.18' }, 'scaling_factor'],
    ['vae_decoder', { scaling_factor: 0 }, 'scaling_factor'],
    ['vae_decoder', { _class_name: 'AutoencoderDC' }, 'AutoencoderDC'],
    ['vae_decoder', { batch_norm_eps: 0.0001 }, '"batch_norm_eps"'],
    ['vae_encoder', { scaling_factor: 0.9 }, 'another than in that of vae_decoder'],
  ])('%s with %j is refused', async (part, settings, named) => {
    await addToConfig('vae_decoder', { scaling_factor: 0.18215 });
    await addToConfig(part, settings);
    await expect(opened()).rejects.toThrow(named);
  });
});

it('a part of the model that is not drawn with is refused by name', async () => {
  const file = join(place, 'model_index.json');
  const index: object = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...index, safety_checker: [null, null], text_encoder_3: ['transformers', 'T5'] }));
  await expect(opened()).rejects.toThrow('"text_encoder_3"');
  await writeFile(file, JSON.stringify({ ...index, requires_aesthetics_score: true }));
  await expect(opened()).rejects.toThrow('"requires_aesthetics_score"');
});

describe('a tokenizer.json alone', () => {
  const alone = async (change: (json: { model: { merges: unknown } }) => unknown = (json) => json) => {
    const folder = join(place, 'tokenizer');
    const text = (name: string) => readFile(join(folder, name), 'utf8');
    const vocab: Record<string, number> = JSON.parse(await text('vocab.json'));
    const merges = (await text('merges.txt')).split('\n').slice(1).filter(Boolean).map((line) => line.split(' '));
    const special = ['<|startoftext|>', '<|endoftext|>'];
    const json = {
      version: '1.0',
      added_tokens: special.map((content) => ({ id: vocab[content], content, special: true })),
      normalizer: { type: 'Sequence', normalizers: [{ type: 'NFC' }, { type: 'Lowercase' }] },
      post_processor: { type: 'RobertaProcessing', sep: [special[1], vocab[special[1]!]], cls: [special[0], vocab[special[0]!]] },
      model: { type: 'BPE', unk_token: special[1], end_of_word_suffix: '</w>', vocab, merges: merges as unknown },
    };
    for (const name of ['vocab.json', 'merges.txt', 'special_tokens_map.json']) await rm(join(folder, name), { force: true });
    await writeFile(join(folder, 'tokenizer.json'), JSON.stringify(change(json)));
    return folder;
  };
  const TEXT = 'A cat’s hat, 12 ネコ; blue sky';

  it.each([
    ['pairs', (json: { model: { merges: unknown } }) => json],
    [
      'texts',
      (json: { model: { merges: unknown } }) => ({
        ...json,
        model: { ...json.model, merges: (json.model.merges as string[][]).map((pair) => pair.join(' ')) },
      }),
    ],
  ])('with merges as %s reads as vocab.json and merges.txt do', async (_name, change) => {
    const before = await openTokenizer(join(place, 'tokenizer'));
    const ids = before.encode(TEXT);
    const after = await openTokenizer(await alone(change));
    expect(after.encode(TEXT)).toEqual(ids);
    expect([after.startId, after.endId, after.padId]).toEqual([before.startId, before.endId, before.padId]);
    await opened();
  });

  it('of another kind is refused', async () => {
    await alone((json) => ({ ...json, model: { ...json.model, type: 'Unigram' } }));
    await expect(opened()).rejects.toThrow('tokenizer.json is no CLIP tokenizer');
  });

  it('none at all says what was expected', async () => {
    await rm(join(place, 'tokenizer/vocab.json'));
    await expect(opened()).rejects.toThrow('tokenizer.json');
  });
});
