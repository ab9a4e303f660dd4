import { expect, it } from 'vitest';
import type { Capabilities } from '@/lib/contracts/models';
import {
  canEditRegions,
  hasSamplers,
  samplersOf,
  schedulesOf,
  settingsFor,
} from '@/lib/domain/models/engine-settings';
import { SAMPLER_NAMES } from '@/pipeline/samplers';

const CHOSEN = { sampler: 'heun', schedule: 'karras', steps: 30, guidance: 5 } as const;
const modelWith = (engine: Capabilities['engine'], imageToImage = true) => ({ capabilities: { imageToImage, engine } });
const A1111 = modelWith({ kind: 'a1111', samplers: ['euler', 'euler-a'], schedules: ['model', 'karras'], lacks: [] });
const OPENAI = modelWith({ kind: 'openai', samplers: [], schedules: ['model'], lacks: ['samplers', 'inpaint'] });

it('leaves a model of Koma everything', () => {
  const own = modelWith(undefined);
  expect(samplersOf(own)).toEqual(SAMPLER_NAMES);
  expect(settingsFor(own, CHOSEN)).toEqual(CHOSEN);
  expect([hasSamplers(own), canEditRegions(own)]).toEqual([true, true]);
});

it('offers of an engine what it has, in Koma’s order, and takes nothing else along', () => {
  expect(samplersOf(A1111)).toEqual(['euler-a', 'euler']);
  expect(schedulesOf(A1111)).toEqual(['model', 'karras']);
  expect(settingsFor(A1111, CHOSEN)).toEqual({ ...CHOSEN, sampler: null });
  expect(settingsFor(A1111, { ...CHOSEN, sampler: 'euler' })).toEqual({ ...CHOSEN, sampler: 'euler' });
});

it('offers no settings of an engine that has none, and no edits of one that can’t keep what is outside a mask', () => {
  expect(settingsFor(OPENAI, CHOSEN)).toEqual({ sampler: null, schedule: null, steps: null, guidance: null });
  expect([hasSamplers(OPENAI), canEditRegions(OPENAI), canEditRegions(A1111)]).toEqual([false, false, true]);
});
