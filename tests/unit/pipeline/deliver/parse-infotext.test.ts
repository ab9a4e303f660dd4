import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInfotext } from '@/pipeline/deliver/parse-infotext';
import { settingsOf } from './sampled-settings';

const LINE = 'Steps: 12, Sampler: Euler a, CFG scale: 6, Seed: 21, Size: 512x768';
const WHOLE = { steps: 12, sampler: 'euler-a', guidance: 6, seed: '21', widthPx: 512, heightPx: 768 };

describe('where the settings begin', () => {
  it('all on one line: prompt, negative prompt and settings', () => {
    expect(settingsOf(`girl under an umbrella, rain Negative prompt: blurry, text ${LINE}`)).toMatchObject({
      prompt: 'girl under an umbrella, rain',
      negative: 'blurry, text',
      ...WHOLE,
    });
    expect(settingsOf(`a cat, sitting, ${LINE}`)).toMatchObject({ prompt: 'a cat, sitting', negative: '', ...WHOLE });
  });

  it.each([
    'parameters\n\na cat\nNegative prompt: dog\n',
    'Prompt: a cat\nNegative prompt: dog\n',
    'Positive prompt: a cat\nNegative prompt: dog\n',
    'Prompt\na cat\nNegative prompt\ndog\n',
  ])('what pages write before such a text is no part of it: %j', (words) => {
    const parts = parseInfotext(`${words}Steps: 20, Sampler: Euler a, Seed: 3`);
    expect(parts).toMatchObject({ prompt: 'a cat', negative: 'dog' });
    expect(parseInfotext('Prompt: a cat').prompt).toBe('Prompt: a cat');
  });

  it('three pairs of words with colons are a prompt', () => {
    for (const prompt of [
      'Name: Aki, Age: adult, Hair: silver',
      'Style: ink, Model: woman, Size: small, Steps: stone stairs',
      'subject: cat, mood: calm, palette: blue, light: dusk',
      'a sign that says "Seed: corn", farm',
    ]) {
      expect(settingsOf(prompt)).toMatchObject({ prompt, steps: null, seed: null, sampler: null });
    }
  });

  it('lines behind the settings are kept apart and lose nothing', () => {
    const text = `a red cat\nNegative prompt: blurry\n${LINE}\nTemplate: a {red|blue} cat\nof two lines\nNegative Template: blurry`;
    const settings = settingsOf(text);
    expect(settings).toMatchObject({ prompt: 'a red cat', negative: 'blurry', ...WHOLE });
    expect(settings.uncarried.map(({ key, value }) => [key, value])).toEqual([
      ['Template', 'a {red|blue} cat\nof two lines'],
      ['Negative Template', 'blurry'],
    ]);
    expect(settingsOf(`a cat\n${LINE}\nsaved by my script`).uncarried).toMatchObject([{ value: 'saved by my script' }]);
  });

  it('the first key may be any, also one that Koma does not know', () => {
    expect(settingsOf('a cat\nSize: 512x768, Seed: 21, Sampler: Euler a, CFG scale: 6, Steps: 12')).toMatchObject(
      WHOLE,
    );
    expect(settingsOf(`a cat\nParser: Full parser, ${LINE}, App: SD.Next`)).toMatchObject({
      prompt: 'a cat',
      ...WHOLE,
    });
  });

  it('one setting a line, and settings broken over lines', () => {
    const lines = LINE.replaceAll(', ', '\n');
    expect(settingsOf(`a cat\n${lines}\nNegative Prompt: blurry`)).toMatchObject({
      prompt: 'a cat',
      negative: 'blurry',
      ...WHOLE,
    });
    expect(settingsOf('a cat\nSteps: 12, Sampler: Euler a,\nCFG scale: 6, Seed: 21,\nSize: 512x768')).toMatchObject(
      WHOLE,
    );
  });

  it('a few settings alone are settings, whatever tool spells them', () => {
    expect(settingsOf('Sampler: euler_ancestral')).toMatchObject({ prompt: '', sampler: 'euler-a', schedule: 'model' });
    expect(settingsOf('x\nSteps: 12, Sampler: dpmpp_2m_karras')).toMatchObject({
      sampler: 'dpmpp-2m',
      schedule: 'karras',
    });
    expect(
      settingsOf(
        'x\nsteps: 12, sampler: uni_pc, scheduler: sgm_uniform, guidance scale: 6, seed: 21, resolution: 512 × 768',
      ),
    ).toMatchObject({ ...WHOLE, sampler: 'unipc', schedule: 'sgm-uniform' });
  });

  it('quoted values and bare JSON keep their commas', () => {
    const { settings } = parseInfotext(
      `x\n${LINE}, Lora hashes: "a: 1f, b: 2e", Hashes: {"model": "abc", "lora:x, y": "d]ef"}, Hires prompt: "a\\nb, c", TI hashes: "neg: 3c", ENSD: 31337`,
    );
    expect([...settings].slice(5)).toEqual([
      ['Lora hashes', 'a: 1f, b: 2e'],
      ['Hashes', '{"model": "abc", "lora:x, y": "d]ef"}'],
      ['Hires prompt', 'a\nb, c'],
      ['TI hashes', 'neg: 3c'],
      ['ENSD', '31337'],
    ]);
  });

  it('seeds of 64 bits keep every digit', () => {
    expect(settingsOf('x\nSteps: 12, Sampler: Euler, Seed: 18446744073709551615').seed).toBe('18446744073709551615');
  });

  it('hires fix, variation, clip skip and model', () => {
    expect(
      settingsOf(
        `x\n${LINE}, Model hash: 0123456789, Model: ink, VAE: kl-f8, Clip skip: 2, Denoising strength: 0.4, Hires upscale: 2, Variation seed: 7, Variation seed strength: 0.2`,
      ),
    ).toMatchObject({ ...WHOLE, clipSkip: 1, model: 'ink' });
  });

  it('reads any text', () => {
    const bits = fc.constantFrom(
      'Steps: 12',
      'Seed: 1',
      ', ',
      '\n',
      ' ',
      'Negative prompt:',
      'Size: 1x1',
      '"',
      'a',
      ':',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
        const { prompt, settings } = parseInfotext(parts.join(''));
        expect(typeof prompt).toBe('string');
        expect(settings.size).toBeLessThanOrEqual(30);
      }),
    );
  });

  it('takes a million letters of look-alikes in its stride', () => {
    const hostile = ['Size: 1x1 ', 'Seed: 1\n', 'VAE: x\n', 'Steps: ', 'a: b, '].map((part) =>
      part.repeat(2 ** 20 / part.length),
    );
    expect(hostile.map((text) => parseInfotext(text).negative)).toEqual(hostile.map(() => ''));
  });
});
