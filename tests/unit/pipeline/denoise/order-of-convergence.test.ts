import { describe, expect, it } from 'vitest';
import type { SamplerSettings } from '@/pipeline/denoise/sampler-settings';
import { DATA, runGaussian } from './gaussian-run';

type Settings = Partial<SamplerSettings> & Pick<SamplerSettings, 'name'>;

/**
 * The largest distance to the differential equation's own end, at the table's last level, with levels even in ln sigma: the
 * last step to 0, which is of first order in all samplers, is left out.
 */
async function distance(settings: Settings, steps: number): Promise<number> {
  const config = { ...settings.config, final_sigmas_type: 'sigma_min' };
  const run = { ...settings, steps, schedule: 'exponential' as const, config };
  const { plan, start, latents } = await runGaussian({ settings: run });
  const total = (sigma: number) => Math.sqrt(DATA.deviation ** 2 + sigma ** 2);
  const shrink = total(plan.sigmas.at(-1)!) / total(plan.sigmas[0]!);
  const exact = start.map((x) => DATA.mean + (x - DATA.mean) * shrink);
  return exact.reduce((most, value, i) => Math.max(most, Math.abs(value - latents[i]!)), 0);
}

describe.each<[title: string, order: number, settings: Settings]>([
  ['deis, order 1', 1, { name: 'deis', config: { solver_order: 1 } }],
  ['deis', 2, { name: 'deis' }],
  ['deis, order 3', 3, { name: 'deis', config: { solver_order: 3 } }],
  ['res-multistep', 2, { name: 'res-multistep' }],
  ['dpm2', 2, { name: 'dpm2' }],
  ['dpm2-a without noise', 2, { name: 'dpm2-a' }],
  ['dpmpp-2s-a without noise', 2, { name: 'dpmpp-2s-a' }],
  // Its authors give the second difference half the weight that a third order would need.
  ['dpmpp-3m-sde without noise', 2, { name: 'dpmpp-3m-sde' }],
  ['euler-cfgpp', 1, { name: 'euler-cfgpp' }],
])('%s', (_, order, settings) => {
  it(`is of order ${order}: half the step, a ${2 ** order}th of the distance`, async () => {
    const [coarse, fine] = [await distance(settings, 40), await distance(settings, 80)];
    const measured = Math.log2(coarse / fine);
    expect(measured).toBeGreaterThan(order - 0.3);
    expect(measured).toBeLessThan(order + 0.7);
  });
});
