import { afterAll, describe, expect, it } from 'vitest';
import { completeRequest, type RequestChoices } from '@/pipeline/draw/complete-request';
import type { DrawEvent } from '@/pipeline/draw/draw-event';
import { drawPicture } from '@/pipeline/draw/draw-picture';
import { openCheckpoint } from '@/pipeline/models/open-checkpoint';
import type { OpenedModel } from '@/pipeline/models/opened-model';
import { FINISH, goldenPath, openRuntime } from '../../../golden/open-runtime';

const runtime = openRuntime();
afterAll(() => runtime.close());
const open = (name: string) => openCheckpoint(goldenPath(`checkpoints/${name}.safetensors`), { prediction: undefined });
const [sd15, sd2, sdxl] = [await open('sd15'), await open('sd2-v'), await open('sdxl-v')];

async function drawn(refiner: { model: OpenedModel; switchAt: number } | null, choices: Partial<RequestChoices> = {}) {
  const events: DrawEvent[] = [];
  const request = completeRequest(sd15, {
    prompt: { source: '', text: 'a cat', negative: '', syntax: 'a1111' },
    seed: { value: 7 },
    size: { widthPx: 64, heightPx: 64 },
    sampler: { name: 'dpmpp-2m', steps: 4 },
    ...(refiner && {
      refiner: { model: { id: refiner.model.id, hash: refiner.model.hash }, switchAt: refiner.switchAt },
    }),
    ...choices,
  });
  const env = { runtime, model: sd15, refiners: [sd15, sd2, sdxl], weights: FINISH };
  const { latents } = await drawPicture(env, { request, inputs: new Map(), onEvent: (event) => events.push(event) });
  return { latents: Float32Array.from(latents.data as Float32Array), events };
}

describe('a refiner', () => {
  it('of the same weights draws the same picture, bit for bit', async () => {
    const plain = await drawn(null);
    expect((await drawn({ model: sd15, switchAt: 0.5 })).latents).toEqual(plain.latents);
  });

  it('of another prediction draws the last steps alone, the more the earlier it begins', async () => {
    const plain = (await drawn(null)).latents;
    const far = (latents: Float32Array) => latents.reduce((sum, value, at) => sum + Math.abs(value - plain[at]!), 0);
    const [late, early, never] = [
      (await drawn({ model: sd2, switchAt: 0.75 })).latents,
      (await drawn({ model: sd2, switchAt: 0.25 })).latents,
      (await drawn({ model: sd2, switchAt: 0.99 })).latents,
    ];
    expect(never).toEqual(plain);
    expect(late.every(Number.isFinite)).toBe(true);
    expect(far(late)).toBeGreaterThan(0.1);
    expect(far(early)).toBeGreaterThan(far(late));
  });

  it('of other latents, for references and not installed is refused with a sentence', async () => {
    await expect(drawn({ model: sdxl, switchAt: 0.5 })).rejects.toThrow('their latents differ');
    await expect(drawn({ model: { ...sd2, hash: 'f'.repeat(64) }, switchAt: 0.5 })).rejects.toThrow(
      'is not installed here',
    );
    await expect(drawn({ model: sd2, switchAt: 1 })).rejects.toThrow('refiner.switchAt');
  });
});
