import { expect, it } from 'vitest';
import { importSettings } from '@/components/draw/imported-settings';
import type { Network } from '@/lib/contracts/networks';
import { pictureSettingsSchema } from '@/lib/contracts/pictures';

const settings = pictureSettingsSchema.parse({
  tool: 'ComfyUI',
  prompt: 'a cat',
  negative: 'blurry',
  seed: '18446744073709551615',
  steps: 200,
  sampler: 'euler-a',
  schedule: 'karras',
  guidance: 40,
  widthPx: 510,
  heightPx: 770,
  clipSkip: 1,
  loras: [
    { name: 'Ink', weight: 0.7 },
    { name: 'wash', weight: null },
  ],
  model: 'anime',
  modelId: null,
  uncarried: [
    { key: 'LoRA', value: 'Ink: 0.7', reason: '' },
    { key: 'LoRA', value: 'wash', reason: '' },
    { key: 'Model', value: 'anime', reason: '' },
  ],
});
const ink: Network = {
  id: 'ink',
  kind: 'lora',
  name: 'ink',
  family: 'sd1',
  byteSize: 1,
  triggers: [],
  tags: [],
  problem: null,
};
const model = { capabilities: { multiplePx: 32 }, prompting: { words: null } };

it('fills the form with what it can hold, keeps the seed, and names what stays out', () => {
  const { change, left } = importSettings(settings, { model, networks: [ink] });
  expect(change).toMatchObject({
    prompt: 'a cat',
    negative: 'blurry',
    compilePrompt: false,
    seed: '18446744073709551615',
    isSeedLocked: true,
    steps: 150,
    guidance: 30,
    sampler: 'euler-a',
    schedule: 'karras',
    clipSkip: 1,
    size: { widthPx: 512, heightPx: 768 },
    loras: [{ name: 'ink', strength: 0.7 }],
  });
  expect(change).not.toHaveProperty('modelId');
  expect(left).toEqual([
    { key: 'LoRA', value: 'wash' },
    { key: 'Model', value: 'anime' },
  ]);
});

it('keeps the seed and the size of the form where the picture does not say them', () => {
  const said = { ...settings, seed: null, widthPx: null, heightPx: null };
  const { change } = importSettings(said, { model, networks: [] });
  expect(change).not.toHaveProperty('seed');
  expect(change).not.toHaveProperty('size');
});

it('takes a refiner that is installed, from a share of the steps that can be chosen', () => {
  const refinerOf = (refiner: object) =>
    importSettings(pictureSettingsSchema.parse({ ...settings, refiner }), { model, networks: [] }).change.refiner;
  expect(refinerOf({ name: 'b', modelId: 'b', switchAt: 0.6 })).toEqual({ modelId: 'b', switchAt: 0.6 });
  expect(refinerOf({ name: 'b', modelId: 'b', switchAt: 0.99 })).toEqual({ modelId: 'b', switchAt: 0.95 });
  expect(refinerOf({ name: 'b', modelId: null, switchAt: 0.6 })).toBeNull();
});
