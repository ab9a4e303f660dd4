import { afterAll, describe, expect, it } from 'vitest';
import { createEncodingCache } from '@/pipeline/text-encoder/encoding-cache';
import { completeRequest, type RequestChoices } from '@/pipeline/draw/complete-request';
import type { DrawEvent } from '@/pipeline/draw/draw-event';
import { drawPicture } from '@/pipeline/draw/draw-picture';
import type { DrawEnvironment } from '@/pipeline/draw/draw-environment';
import { encodePng } from '@/pipeline/image/encode-picture';
import type { Picture } from '@/pipeline/image/picture';
import { hashBytes } from '@/pipeline/models/hash-bytes';
import { openModel } from '@/pipeline/models/open-model';
import type { GenerationRequest, PictureRef } from '@/pipeline/request';
import { SAMPLER_NAMES } from '@/pipeline/samplers';
import { toSeed } from '@/pipeline/seed';
import { FINISH, goldenPath, openRuntime, repositoryPath } from '@/tests/golden/open-runtime';

const runtime = openRuntime();
afterAll(() => runtime.close());
const starter: DrawEnvironment = {
  runtime,
  model: await openModel(repositoryPath('models/starter')),
  weights: FINISH,
  encodings: createEncodingCache(),
};
const sd15: DrawEnvironment = { runtime, model: await openModel(goldenPath('parity/models/sd15')), weights: FINISH };
const sdxl: DrawEnvironment = { runtime, model: await openModel(goldenPath('parity/models/sdxl')), weights: FINISH };

const inputs = new Map<string, Uint8Array>();
async function put(picture: Picture): Promise<PictureRef> {
  const bytes = await encodePng(picture);
  const sha256 = hashBytes(bytes);
  inputs.set(sha256, bytes);
  return { sha256, widthPx: picture.widthPx, heightPx: picture.heightPx };
}

/** A grey picture that is white left of `edgePx`, and a coloured one. */
const leftHalf = (widthPx: number, heightPx: number, edgePx: number): Picture => ({
  widthPx,
  heightPx,
  channels: 1,
  data: Uint8Array.from({ length: widthPx * heightPx }, (_, i) => (i % widthPx < edgePx ? 255 : 0)),
});
const ramp = (widthPx: number, heightPx: number): Picture => ({
  widthPx,
  heightPx,
  channels: 3,
  data: Uint8Array.from({ length: widthPx * heightPx * 3 }, (_, i) => (i * 7) % 256),
});

const ask = (env: DrawEnvironment, text: string, choices: Partial<RequestChoices> = {}): GenerationRequest =>
  completeRequest(env.model, {
    prompt: { source: text, text, negative: '', syntax: 'a1111' },
    seed: { value: 7 },
    size: { widthPx: 96, heightPx: 128 },
    sampler: { steps: 4 },
    ...choices,
  });
const draw = async (env: DrawEnvironment, request: GenerationRequest) => {
  const { pictures } = await drawPicture(env, { request, inputs });
  return pictures.map((picture) => hashBytes(picture.data));
};

describe('the same request gives the same pixels', () => {
  it.each(SAMPLER_NAMES)('%s, on a picture that is not square', async (name) => {
    const request = ask(sd15, '1girl, (red eyes:1.2)', { sampler: { name, steps: 4, eta: 0.5 } });
    const [first] = await draw(sd15, request);
    const [again] = await draw(sd15, request);
    const [other] = await draw(sd15, { ...request, seed: { ...request.seed, value: toSeed(8) } });
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it.each(['model', 'karras', 'exponential', 'sgm-uniform', 'simple', 'beta'] as const)(
    'schedule %s',
    async (schedule) => {
      const [hash] = await draw(sd15, ask(sd15, '1girl', { sampler: { name: 'euler', steps: 4, schedule } }));
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
    },
  );

  it('a batch of consecutive seeds holds the pictures that each seed draws alone', async () => {
    const request = ask(starter, '1girl, solo, silver hair', { sampler: { name: 'euler-a', steps: 3 } });
    const together = await drawPicture(starter, {
      request: { ...request, batch: { count: 2, seeds: 'consecutive' } },
      inputs,
    });
    const alone = await drawPicture(starter, {
      request: { ...request, seed: { ...request.seed, value: toSeed(8) } },
      inputs,
    });
    const [, second] = together.pictures;
    const differences = [...(second?.data ?? [])].map((value, i) =>
      Math.abs(value - (alone.pictures[0]?.data[i] ?? 0)),
    );
    expect(Math.max(...differences)).toBeLessThanOrEqual(1);
  });

  it('philox seeds and variations draw other pictures, and the same again', async () => {
    const plain = ask(starter, '1girl');
    const philox = ask(starter, '1girl', { seed: { value: 7, family: 'philox' } });
    const varied = ask(starter, '1girl', { seed: { value: 7, variation: { seed: 3, strength: 0.3 } } });
    const hashes = await Promise.all([plain, philox, varied].map((each) => draw(starter, each)));
    expect(new Set(hashes.flat()).size).toBe(3);
    expect(await draw(starter, varied)).toEqual(hashes[2]);
  });
});

describe('prompts reach the picture', () => {
  it.each([
    ['a weight', '(1girl:1.4), sky'],
    ['AND', '1girl AND sky:0.5'],
    ['a schedule', '[1girl:1boy:0.5], sky'],
    ['alternation', '[1girl|1boy], sky'],
    ['a second chunk', '1girl, sky BREAK 1boy'],
    ['a negative prompt', '1girl, sky'],
  ])('%s changes it', async (what, text) => {
    const plain = ask(sd15, '1girl, sky');
    const asked = ask(sd15, text);
    const negative = { ...asked, prompt: { ...asked.prompt, negative: 'lowres, 1boy' } };
    const request = what === 'a negative prompt' ? negative : asked;
    expect(await draw(sd15, request)).not.toEqual(await draw(sd15, plain));
  });

  it('SDXL draws long prompts, clip skip and its own size conditioning', async () => {
    const plain = await draw(sdxl, ask(sdxl, '1girl, sky'));
    const size = { widthPx: 512, heightPx: 512 };
    const conditioned = ask(sdxl, '1girl, sky', {
      sizeConditioning: { original: size, crop: { xPx: 9, yPx: 0 }, target: size },
    });
    const skipped = ask(sdxl, '1girl, sky', { clipSkip: 1 });
    const long = ask(sdxl, '1girl, sky, '.repeat(30));
    const hashes = [plain, await draw(sdxl, conditioned), await draw(sdxl, skipped), await draw(sdxl, long)].flat();
    expect(new Set(hashes).size).toBe(4);
  });

  it('a region’s prompt changes its own side most', async () => {
    const size = { widthPx: 192, heightPx: 192 };
    const mask = await put(leftHalf(192, 192, 96));
    const base = ask(starter, '1girl, solo, sky', { size, sampler: { steps: 6 } });
    const region = { mask, prompt: '1girl, solo, forest, monochrome', negative: '', weight: 1, references: [] };
    const [plain, changed] = await Promise.all(
      [base, { ...base, regions: [region] }].map((request) => drawPicture(starter, { request, inputs })),
    );
    const difference = (from: number, to: number) => sideDifference(plain?.pictures[0], changed?.pictures[0], from, to);
    expect(difference(0, 72)).toBeGreaterThan(3 * difference(120, 192));
  });

  it('a reference and a rough change it', async () => {
    const size = { widthPx: 96, heightPx: 128 };
    const reference = { picture: await put(ramp(128, 128)), slot: 0 };
    const rough = await put(leftHalf(size.widthPx, size.heightPx, 40));
    const hashes = await Promise.all(
      [{}, { references: [reference] }, { rough }].map((choices) => draw(starter, ask(starter, '1girl', choices))),
    );
    expect(new Set(hashes.flat()).size).toBe(3);
  });
});

describe('a mask holds what is outside', () => {
  it.each([
    ['ddim', 'binary'],
    ['dpmpp-2m', 'binary'],
    ['unipc', 'binary'],
    ['euler-a', 'soft'],
  ] as const)('%s, %s edge: the latents outside are the picture’s own', async (name, edges) => {
    const image = { picture: await put(ramp(96, 128)), strength: 1 };
    const mask = { picture: await put(leftHalf(96, 128, 48)), edges, method: 'blend' as const };
    const request = ask(sd15, '1girl', { image, mask, sampler: { name, steps: 5 } });
    const other = { ...request, prompt: { ...request.prompt, text: 'sky, 1boy' } };
    const results = await Promise.all([request, other].map((each) => drawPicture(sd15, { request: each, inputs })));
    const [first, second] = results.map(({ latents }) => latents);
    const width = 96 / 8;
    const differences = Array.from({ length: first?.data.length ?? 0 }, (_, i) =>
      Math.abs(Number(first?.data[i]) - Number(second?.data[i])),
    );
    const outside = differences.filter((_, i) => i % width >= 7);
    const inside = differences.filter((_, i) => i % width < 5);
    expect(Math.max(...outside)).toBeLessThan(1e-4);
    expect(Math.max(...inside)).toBeGreaterThan(1e-2);
  });

  it('strength 0 leaves nothing to draw, and says so', async () => {
    const image = { picture: await put(ramp(96, 128)), strength: 0 };
    await expect(draw(sd15, ask(sd15, '1girl', { image }))).rejects.toThrow(/none of the 4 steps/);
  });
});

describe('events and cancelling', () => {
  it('every step is told, with a preview an eighth of the size', async () => {
    const events: DrawEvent[] = [];
    await drawPicture(starter, { request: ask(starter, '1girl'), inputs, onEvent: (event) => events.push(event) });
    const steps = events.flatMap((event) => (event.type === 'step' ? [event] : []));
    expect(steps.map(({ step, of }) => `${step}/${of}`)).toEqual(['1/4', '2/4', '3/4', '4/4']);
    expect(steps[0]?.previews[0]).toMatchObject({ widthPx: 12, heightPx: 16, channels: 3 });
    expect(events.flatMap((event) => (event.type === 'stage' ? [event.stage] : []))).toEqual([
      'prompt',
      'start',
      'denoise',
      'decode',
    ]);
  });

  it('a raised signal stops within one step and leaves nothing behind', async () => {
    const cancel = new AbortController();
    const steps: number[] = [];
    const drawing = drawPicture(starter, {
      request: ask(starter, '1girl', { sampler: { steps: 50 } }),
      inputs,
      signal: cancel.signal,
      onEvent: (event) => {
        if (event.type !== 'step') return;
        steps.push(event.step);
        if (event.step === 3) cancel.abort();
      },
    });
    await expect(drawing).rejects.toMatchObject({ code: 'cancelled' });
    expect(steps).toEqual([1, 2, 3]);
    expect(await draw(starter, ask(starter, '1girl'))).toHaveLength(1);
  });
});

describe('what can’t be drawn is refused with a sentence', () => {
  const request = ask(starter, '1girl');
  const withSeed = (value: unknown) => Object.assign({}, request, { seed: { ...request.seed, value } });
  const picture: PictureRef = { sha256: 'a'.repeat(64), widthPx: 96, heightPx: 128 };
  it.each([
    ['size-unsupported', { ...request, size: { widthPx: 100, heightPx: 128 } }, /nearest size is 96x128/],
    ['seed-out-of-range', withSeed(2 ** 53), /0 to 18446744073709551615/],
    ['seed-out-of-range', withSeed('18446744073709551616'), /0 to 18446744073709551615/],
    ['request-invalid', { ...request, sampler: { ...request.sampler, steps: 0 } }, /sampler\.steps/],
    ['request-invalid', { ...request, mask: { picture, edges: 'soft', method: 'blend' } }, /A mask needs/],
    ['mask-mismatch', { ...request, rough: { ...picture, widthPx: 64 } }, /rough is 64x128/],
    ['input-missing', { ...request, rough: picture }, /is missing/],
    ['model-not-found', { ...request, model: { id: 'x', hash: 'b'.repeat(64) } }, /other weights/],
    ['capability-missing', { ...request, clipSkip: 9 }, /layers/],
    ['prompt-too-long', { ...request, prompt: { ...request.prompt, text: 'girl '.repeat(10_000) } }, /10000 tokens/],
  ] as const)('%s', async (code, asked, sentence) => {
    const drawing = drawPicture(starter, { request: asked, inputs: new Map() });
    await expect(drawing).rejects.toMatchObject({ code, message: expect.stringMatching(sentence) });
  });

  it.each([
    [{ rough: picture }, /no input for a rough/],
    [{ references: [{ picture, slot: 0 }] }, /takes no references/],
    [{ controls: [{ name: 'lineart', picture, scale: 1, from: 0, to: 1 }] }, /has no ControlNet "lineart"/],
    [{ imagePrompts: [{ picture, scale: 1 }] }, /takes no picture prompts/],
    [{ image: { picture, strength: 1 }, mask: { picture, edges: 'binary', method: 'channels' } }, /nine-channel/],
  ] as const)('a model without the capability: %j', async (choices, sentence) => {
    const asked = { ...ask(sd15, '1girl'), ...choices } as GenerationRequest;
    const given = new Map([[picture.sha256, new Uint8Array()]]);
    await expect(drawPicture(sd15, { request: asked, inputs: given })).rejects.toMatchObject({
      code: 'capability-missing',
      message: expect.stringMatching(sentence),
    });
  });

  it('bytes that are no picture', async () => {
    const asked = { ...request, rough: picture };
    const given = new Map([[picture.sha256, Uint8Array.of(1, 2, 3)]]);
    await expect(drawPicture(starter, { request: asked, inputs: given })).rejects.toMatchObject({
      code: 'picture-unreadable',
    });
  });
});

function sideDifference(a: Picture | undefined, b: Picture | undefined, fromPx: number, toPx: number): number {
  const width = a?.widthPx ?? 1;
  const differences = Array.from(a?.data ?? [], (value, i) => ({
    xPx: Math.floor(i / 3) % width,
    difference: Math.abs(value - (b?.data[i] ?? 0)),
  })).filter(({ xPx }) => xPx >= fromPx && xPx < toPx);
  return differences.reduce((sum, { difference }) => sum + difference, 0) / differences.length;
}
