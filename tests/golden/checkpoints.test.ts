import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { checkpointFileSchema } from '@/scripts/parity/checkpoint-case';
import { runCheckpointCase } from '@/scripts/parity/run-checkpoint-case';
import { goldenPath, openRuntime } from './open-runtime';

const runtime = openRuntime();
afterAll(() => runtime.close());

const { models, cases } = checkpointFileSchema.parse(
  JSON.parse(readFileSync(goldenPath('checkpoints/cases.json'), 'utf8')),
);
const predictions = new Map(models.map(({ name, prediction }) => [name, prediction]));
const run = { folder: goldenPath('checkpoints'), runtime, predictions };
const over = (checks: readonly { difference: number; tolerance: number }[]) =>
  checks.filter(({ difference, tolerance }) => !(difference <= tolerance));

describe('graphs written upon a safetensors file give what the reference implementation gives', () => {
  it.each(cases)('$id', async (each) => {
    const { checks } = await runCheckpointCase(each, { ...run, weights: 'mapped' });
    expect(over(checks)).toEqual([]);
    expect(checks.length).toBeGreaterThan(0);
  });

  it.each(cases.filter(({ id }) => ['sd15-euler', 'sdxl-v', 'lora-sd15'].includes(id)))(
    '$id, with its weights in memory as float32',
    async (each) => {
      const { checks } = await runCheckpointCase(each, { ...run, weights: 'folded' });
      expect(over(checks)).toEqual([]);
    },
  );
});
