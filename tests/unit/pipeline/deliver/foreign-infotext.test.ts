import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromInfotext } from '@/pipeline/deliver/infotext';

const read = (...lines: readonly string[]) => fromInfotext(lines.join('\n'), { models: [] });
const keys = (reading: ReturnType<typeof read>) => reading.uncarried.map(({ key }) => key);

describe('infotexts of other tools', () => {
  it('A1111 1.9: every plain setting', () => {
    const reading = read(
      'masterpiece, best quality, 1girl, (silver hair:1.2), [red eyes], cherry blossoms',
      'Negative prompt: lowres, bad anatomy, (worst quality:1.4)',
      'Steps: 28, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 7.5, Seed: 4294967295, Size: 512x768, Model hash: 7f96a1a9ca, Model: anything-v5, Clip skip: 2, RNG: CPU, Version: v1.9.4',
    );
    expect(reading.choices).toEqual({
      prompt: {
        source: 'masterpiece, best quality, 1girl, (silver hair:1.2), [red eyes], cherry blossoms',
        text: 'masterpiece, best quality, 1girl, (silver hair:1.2), [red eyes], cherry blossoms',
        negative: 'lowres, bad anatomy, (worst quality:1.4)',
        syntax: 'a1111',
      },
      seed: '4294967295',
      seedFamily: 'cpu',
      variation: null,
      size: { widthPx: 512, heightPx: 768 },
      sampler: { steps: 28, name: 'dpmpp-2m', schedule: 'karras' },
      guidance: { scale: 7.5 },
      clipSkip: 1,
      refiner: null,
    });
    expect(reading.request).toBeNull();
    expect([...reading.others.keys()]).toEqual(['Model hash', 'Model', 'Version']);
  });

  it('A1111 before 1.9: schedule inside the name of the sampler, noise of the graphics card', () => {
    const reading = read('1girl', 'Steps: 20, Sampler: DPM++ 2M SDE Karras, CFG scale: 7, Seed: 1, Size: 512x512');
    expect(reading.choices.sampler).toEqual({ steps: 20, name: 'dpmpp-2m-sde', schedule: 'karras' });
    expect(reading.choices.seedFamily).toBe('philox');
  });

  it('finds the installed model by its hash before its name', () => {
    const models = [
      { id: 'by-name', name: 'anything-v5', hash: '00'.repeat(32) },
      { id: 'by-hash', name: 'renamed', hash: `7f96a1a9ca${'0'.repeat(54)}` },
    ];
    const line = 'Steps: 20, Sampler: Euler a, Seed: 1, Model hash: 7F96A1A9CA, Model: anything-v5';
    expect(fromInfotext(`x\n${line}`, { models }).model).toEqual({ id: 'by-hash' });
    expect(fromInfotext(`x\n${line}`, { models: models.slice(0, 1) }).model).toEqual({ id: 'by-name' });
    expect(keys(read('x', line))).toEqual(['Model']);
  });

  it('a refiner: the installed model with where it begins, or named where it is not installed', () => {
    const line =
      'Steps: 20, Sampler: Euler a, Seed: 1, Refiner: sd_xl_refiner_1.0 [7440042bbd], Refiner switch at: 0.8, Version: v1.9.4';
    const models = [{ id: 'xl-refiner', name: 'other', hash: `7440042bbd${'0'.repeat(54)}` }];
    const reading = fromInfotext(`x\n${line}`, { models });
    expect(reading.choices.refiner).toEqual({ name: 'sd_xl_refiner_1.0', hash: '7440042bbd', switchAt: 0.8 });
    expect(reading.refiner).toEqual({ id: 'xl-refiner' });
    expect(keys(reading)).toEqual([]);
    expect(keys(read('x', line))).toEqual(['Refiner']);
    expect(read('x', 'Steps: 20, Sampler: Euler a, Seed: 1, Refiner: None').choices.refiner).toBeNull();
    expect(keys(read('x', 'Steps: 20, Sampler: Euler a, Seed: 1, Refiner: b, Refiner switch at: 1'))).toEqual([
      'Refiner',
    ]);
  });

  it('hires fix: kept, and said not to be drawn', () => {
    const reading = read(
      '1girl, castle',
      'Negative prompt: lowres',
      'Steps: 25, Sampler: Euler a, Schedule type: Automatic, CFG scale: 6, Seed: 42, Size: 640x960, Model hash: e3b0c44298, Model: animagine-xl-3.1, Denoising strength: 0.45, Hires upscale: 1.5, Hires steps: 12, Hires upscaler: R-ESRGAN 4x+ Anime6B, Version: v1.10.1',
    );
    expect(reading.choices.sampler).toEqual({ steps: 25, name: 'euler-a', schedule: 'model' });
    expect(reading.others.get('Hires upscaler')).toBe('R-ESRGAN 4x+ Anime6B');
    expect(keys(reading)).toEqual(['Denoising strength', 'Hires upscale', 'Hires steps', 'Hires upscaler', 'Model']);
  });

  it('networks in the prompt: taken out of the text, kept in the source', () => {
    const reading = read(
      '1girl, <lora:flat_ink:0.8>, sky <hypernet:old:1>',
      'Steps: 20, Sampler: DDIM, Seed: 5, Lora hashes: "flat_ink: 0123456789ab, other: 11"',
    );
    expect(reading.choices.prompt.text).toBe('1girl, sky');
    expect(reading.choices.prompt.source).toContain('<lora:flat_ink:0.8>');
    expect(reading.uncarried.map(({ value }) => value)).toEqual([
      '<lora:flat_ink:0.8>',
      '<hypernet:old:1>',
      'flat_ink: 0123456789ab, other: 11',
    ]);
  });

  it('variation seed', () => {
    const reading = read(
      'x',
      'Steps: 20, Sampler: Heun, CFG scale: 7, Seed: 8, Size: 512x512, Variation seed: 2714, Variation seed strength: 0.35, Seed resize from: 512x768',
    );
    expect(reading.choices.variation).toEqual({ seed: '2714', strength: 0.35 });
    expect(keys(reading)).toEqual(['Seed resize from']);
  });

  it('prompts of several lines, with BREAK and a negative of two lines', () => {
    const reading = read(
      '2girls, classroom',
      'BREAK silver hair, on left',
      'BREAK black hair, on right',
      'Negative prompt: lowres,',
      'text, watermark',
      'Steps: 30, Sampler: UniPC, CFG scale: 5, Seed: 3, Size: 768x512',
    );
    expect(reading.choices.prompt.text).toBe(
      '2girls, classroom\nBREAK silver hair, on left\nBREAK black hair, on right',
    );
    expect(reading.choices.prompt.negative).toBe('lowres,\ntext, watermark');
    expect(reading.choices.sampler.name).toBe('unipc');
  });

  it('a site that writes bare JSON among the settings', () => {
    const reading = read(
      'girl',
      'Steps: 20, Sampler: DPM++ SDE, CFG scale: 4, Seed: 9, Size: 1024x1024, Created Date: 2024-05-01T10:02:03.4Z, Civitai resources: [{"type":"checkpoint","modelVersionId":403131,"modelName":"A, B: C"}], Civitai metadata: {}, Hashes: {"model": "abc", "lora:x": "d]ef"}, Clip skip: 2',
    );
    expect(reading.others.get('Civitai resources')).toContain('"modelName":"A, B: C"');
    expect(reading.others.get('Created Date')).toBe('2024-05-01T10:02:03.4Z');
    expect(reading.others.get('Hashes')).toBe('{"model": "abc", "lora:x": "d]ef"}');
    expect(reading.choices.clipSkip).toBe(1);
  });

  it('extensions: region tools, face repair and controls are kept and said', () => {
    const reading = read(
      'x',
      'Steps: 20, Sampler: LCM, CFG scale: 1.5, Seed: 9, Size: 512x512, ADetailer model: face_yolov8n.pt, ADetailer confidence: 0.3, ControlNet 0: "Module: lineart, Model: control_v11p, Weight: 1", RP Active: True',
    );
    expect(reading.others.get('ControlNet 0')).toBe('Module: lineart, Model: control_v11p, Weight: 1');
    expect(reading.others.get('RP Active')).toBe('True');
    expect(keys(reading)).toEqual(['ADetailer model', 'ADetailer confidence', 'ControlNet 0']);
  });

  it('a sampler and a schedule that Koma lacks are named', () => {
    const reading = read('x', 'Steps: 20, Sampler: DPM adaptive, Schedule type: Linear Quadratic, Seed: 1');
    expect(reading.choices.sampler).toEqual({ steps: 20 });
    expect(reading.uncarried).toEqual([
      { key: 'Sampler', value: 'DPM adaptive', reason: 'Koma has no sampler of this name.' },
      { key: 'Schedule type', value: 'Linear Quadratic', reason: 'Koma has no schedule of this name.' },
    ]);
  });

  it('values out of range are left out and named', () => {
    const reading = read(
      'x',
      'Steps: 5000, Sampler: Euler, CFG scale: -3, Seed: -1, Size: 0x12, Clip skip: 99, Eta: 0.67',
    );
    expect(reading.choices).toMatchObject({ seed: null, size: null, clipSkip: null, guidance: {} });
    expect(reading.choices.sampler).toEqual({ name: 'euler', schedule: 'model', eta: 0.67 });
    expect(keys(reading).toSorted()).toEqual(['CFG scale', 'Clip skip', 'Seed', 'Size', 'Steps']);
  });

  it('Windows line ends', () => {
    const text = '1girl\r\nNegative prompt: lowres\r\nSteps: 20, Sampler: Euler, Seed: 1, RNG: NV\r\n';
    const { choices } = fromInfotext(text, { models: [] });
    expect(choices).toMatchObject({ seed: '1', seedFamily: 'philox', prompt: { text: '1girl', negative: 'lowres' } });
  });

  it('a bare prompt with weights is no line of settings', () => {
    const text = '(long hair:1.2), (red eyes:1.3), (smile:0.9), (sky:1.1)';
    expect(read(text).choices.prompt.text).toBe(text);
  });

  it('an empty text is an empty prompt', () => {
    expect(read('').choices).toMatchObject({ seed: null, prompt: { text: '', negative: '' } });
  });

  it('reads any text without failing, settings or not', () => {
    const bits = fc.constantFrom(
      'Steps: ',
      '1',
      ', ',
      '"',
      '\\',
      '{',
      '[',
      ']',
      'Koma: ',
      'Seed: ',
      '\n',
      'Negative prompt:',
      'é',
      ':',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (parts) => {
        expect(read(parts.join('')).choices.prompt.syntax).toBe('a1111');
      }),
      { numRuns: 500 },
    );
  });

  it('takes hostile lines of a million letters in their stride', () => {
    const hostile = ['a:{,', 'a:"\\",', 'ab ', ':', ',', '<lora:', '[{"'].map((part) =>
      part.repeat(2 ** 20 / part.length),
    );
    expect(hostile.map((text) => read(text).request)).toEqual(hostile.map(() => null));
  });
});
