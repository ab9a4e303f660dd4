import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSampling } from '@/pipeline/denoise/plan-sampling';
import { readAsPlan } from '@/pipeline/denoise/read-as-plan';
import type { SamplerSettings } from '@/pipeline/denoise/sampler-settings';

const SD = {
  _class_name: 'DDIMScheduler',
  beta_schedule: 'scaled_linear',
  beta_start: 0.00085,
  beta_end: 0.012,
  steps_offset: 1,
};
const settings = (name: SamplerSettings['name']): SamplerSettings => ({
  ...{ name, steps: 12, schedule: 'model', spacing: null, eta: 0, config: {} },
});
const plan = (name: SamplerSettings['name'], scheduler: object) =>
  planSampling({ scheduler: { ...SD, ...scheduler }, settings: settings(name) });

const PREDICTIONS = ['epsilon', 'v_prediction'] as const;
const NAMES = ['euler', 'ddim', 'dpmpp-2m'] as const;

describe('a model that goes on in another one’s run', () => {
  it('is read as it is where table and prediction are the same', () => {
    const read = readAsPlan(plan('euler', {}), plan('euler', {}));
    const output = Float32Array.of(1, 2);
    for (const call of plan('euler', {}).calls) {
      const { timestep, toPlan } = read(call);
      expect(timestep).toBe(call.timestep);
      expect(toPlan(Float32Array.of(0, 0), output)).toBe(output);
    }
  });

  it('that knows picture and noise exactly says the same of them as the plan’s own model would', () => {
    const from = fc.constantFrom(...PREDICTIONS);
    const anyValue = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        from,
        fc.boolean(),
        fc.tuple(anyValue, anyValue),
        (name, own, isZero, [clean, noise]) => {
          const other = own === 'epsilon' ? 'v_prediction' : 'epsilon';
          const mine = plan(name, { prediction_type: own });
          const theirs = plan(name, {
            prediction_type: other,
            rescale_betas_zero_snr: isZero && other === 'v_prediction',
          });
          const read = readAsPlan(mine, theirs);
          for (const call of mine.calls) {
            const noisy = call.alpha * clean + call.spread * noise;
            const input = Float32Array.of(call.inputScale * noisy);
            const sigma = call.spread / call.alpha;
            const [alpha, spread] = [1 / Math.hypot(1, sigma), sigma / Math.hypot(1, sigma)];
            const answer = other === 'epsilon' ? noise : alpha * noise - spread * clean;
            const [told] = read(call).toPlan(input, Float32Array.of(answer));
            const expected = own === 'epsilon' ? noise : alpha * noise - spread * clean;
            expect(Math.abs((told ?? NaN) - expected)).toBeLessThan(2e-4 * (1 + 1 / spread));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is told the timestep of the same noise in its own table', () => {
    const mine = plan('ddim', {});
    const theirs = plan('ddim', { beta_end: 0.02, prediction_type: 'v_prediction' });
    const read = readAsPlan(mine, theirs);
    for (const call of mine.calls) {
      const { timestep } = read(call);
      const level = (at: number) => Math.log((1 - theirs.alphas[at]!) / theirs.alphas[at]!) / 2;
      const low = Math.floor(timestep);
      const between = level(low) + (timestep - low) * (level(Math.min(999, low + 1)) - level(low));
      expect(between).toBeCloseTo(Math.log(call.spread / call.alpha), 5);
      expect(timestep).toBeLessThan(call.timestep);
    }
  });
});
