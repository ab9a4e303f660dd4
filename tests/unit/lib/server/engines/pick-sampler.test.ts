import { expect, it } from 'vitest';
import { knownSamplers, knownSchedules, pickSampler } from '@/lib/server/engines/pick-sampler';
import { jsonWithSeeds, seedMark } from '@/lib/server/engines/json-with-seeds';
import { toSeed } from '@/pipeline/seed';
import { failureOf } from './engine-server';

const NEW = { samplers: ['DPM++ 2M', 'Euler a', 'Restart'], schedules: ['Automatic', 'Karras', 'Align Your Steps'] };
const OLD = { samplers: ['DPM++ 2M', 'DPM++ 2M Karras', 'Euler a'], schedules: [] };
const COMFY = { samplers: ['euler', 'euler_ancestral', 'dpmpp_2m', 'res_multistep_ancestral'], schedules: ['karras'] };

it('names Koma’s samplers and schedules as each engine does', () => {
  expect(pickSampler(NEW, { name: 'dpmpp-2m', schedule: 'karras' })).toEqual({
    sampler: 'DPM++ 2M',
    schedule: 'Karras',
  });
  expect(pickSampler(NEW, { name: 'euler-a', schedule: 'model' })).toEqual({ sampler: 'Euler a', schedule: null });
  expect(pickSampler(OLD, { name: 'dpmpp-2m', schedule: 'karras' })).toEqual({
    sampler: 'DPM++ 2M Karras',
    schedule: null,
  });
  expect(pickSampler(COMFY, { name: 'euler-a', schedule: 'karras' })).toEqual({
    sampler: 'euler_ancestral',
    schedule: 'karras',
  });
});

it('refuses what an engine lacks, by Koma’s name', async () => {
  const pick = (...asked: Parameters<typeof pickSampler>) => Promise.resolve().then(() => pickSampler(...asked));
  expect(await failureOf(pick(NEW, { name: 'heun', schedule: 'model' }))).toBe(
    'capability-missing: The engine has no “Heun”.',
  );
  expect(await failureOf(pick(COMFY, { name: 'euler', schedule: 'beta' }))).toBe(
    'capability-missing: The engine has no “Beta”.',
  );
});

it('knows what an engine has in Koma’s names, samplers of other noise left out', () => {
  expect(knownSamplers(NEW)).toEqual(['euler-a', 'dpmpp-2m']);
  expect(knownSamplers(COMFY)).toEqual(['euler-a', 'dpmpp-2m', 'euler']);
  expect(knownSchedules(NEW)).toEqual(['model', 'karras', 'ays']);
  expect(knownSchedules(OLD)).toEqual(['model', 'karras']);
});

it('writes seeds with all their digits, and takes no text of a prompt for one', () => {
  const seed = toSeed(-1);
  const prompt = `"seed":"${seedMark(seed)}"`;
  expect(jsonWithSeeds({ seed: seedMark(seed), prompt })).toBe(
    `{"seed":18446744073709551615,"prompt":"\\"seed\\":\\"koma-seed:18446744073709551615\\""}`,
  );
});
