import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromInfotext, toInfotext } from '@/pipeline/deliver/infotext';
import { toSeed } from '@/pipeline/seed';
import { plainRequest, requests } from './request-arbitrary';

const model = { modelName: 'Koma starter', modelHash: 'ab'.repeat(32) };
const read = (text: string) => fromInfotext(text, { models: [] });

describe('toInfotext', () => {
  it('writes the words that A1111 writes, in its order', () => {
    const [prompt, negative, settings] = toInfotext(plainRequest, model).split('\n');
    expect(prompt).toBe('1girl, solo, (silver hair:1.2), cherry blossoms');
    expect(negative).toBe('Negative prompt: lowres, bad hands');
    expect(settings).toMatch(
      /^Steps: 12, Sampler: DPM\+\+ 2M, Schedule type: Karras, CFG scale: 3, CFG Rescale: 0\.7, Seed: 7, Size: 160x224, Model hash: ababababab, Model: Koma starter, Clip skip: 2, RNG: CPU, Koma: ".*", Version: Koma \d+\.\d+\.\d+$/,
    );
  });

  it('leaves the negative line out when there is none', () => {
    const text = toInfotext({ ...plainRequest, prompt: { ...plainRequest.prompt, negative: '' } }, model);
    expect(text).not.toContain('Negative prompt');
  });

  it('quotes what holds a comma, so that it stays one setting', () => {
    const text = toInfotext(plainRequest, { ...model, modelName: 'my model, v2: "best"' });
    expect(text).toContain('Model: "my model, v2: \\"best\\""');
    expect(read(text).others.get('Model')).toBe('my model, v2: "best"');
  });

  it('gives each picture of a consecutive batch its own seed, round 2^64', () => {
    const request = {
      ...plainRequest,
      seed: { ...plainRequest.seed, value: toSeed(-1) },
      batch: { count: 3, seeds: 'consecutive' as const },
    };
    const text = toInfotext(request, { ...model, indexInBatch: 2 });
    expect(text).toContain(', Seed: 1, ');
    expect(read(text).request).toEqual(request);
  });

  it('says only what the plain words leave out under its own key', () => {
    const koma = read(toInfotext(plainRequest, model));
    const text = toInfotext(plainRequest, model);
    expect(text).toContain(
      `Koma: "{\\"model\\":{\\"id\\":\\"starter\\",\\"hash\\":\\"${'ab'.repeat(32)}\\"},\\"prompt\\":{\\"source\\":\\"girl with silver hair\\"}}"`,
    );
    expect(koma.request).toEqual(plainRequest);
  });
});

describe('fromInfotext of what toInfotext wrote', () => {
  it('gives back an equal request, whatever is in it', () => {
    fc.assert(
      fc.property(requests, fc.nat({ max: 63 }), (request, indexInBatch) => {
        expect(read(toInfotext(request, { ...model, indexInBatch })).request).toEqual(request);
      }),
      { numRuns: 400 },
    );
  });

  it('follows a person who changed a plain setting in the text', () => {
    const text = toInfotext(plainRequest, model).replace('Steps: 12', 'Steps: 30').replace('cherry blossoms', 'night');
    const { request } = read(text);
    expect(request?.sampler.steps).toBe(30);
    expect(request?.prompt.text).toBe('1girl, solo, (silver hair:1.2), night');
  });

  it('falls back to the plain words when its own part was damaged', () => {
    const text = toInfotext(plainRequest, model).replace(/Koma: ".*", Version/, 'Koma: "{broken", Version');
    const { request, choices } = read(text);
    expect(request).toBeNull();
    expect(choices).toMatchObject({
      seed: '7',
      sampler: { steps: 12, name: 'dpmpp-2m', schedule: 'karras' },
      clipSkip: 1,
    });
  });
});
