import { beforeAll, describe, expect, it } from 'vitest';
import { measureStaging, type StagingMeasure } from '@/scripts/sheets/measure-staging';

/** Of the two hundred that `npm run sheets` measures. */
const SCRIPTS = 40;
const LEAST = 0.99;

describe('Scripts that nobody wrote', () => {
  let measure: StagingMeasure;
  beforeAll(() => {
    measure = measureStaging(SCRIPTS);
  }, 120_000);

  it.each(['varied', 'line', 'headsIn', 'facesFree'] as const)('are staged well: %s', (rule) => {
    const { good, all } = measure[rule];
    expect(all).toBeGreaterThan(SCRIPTS);
    expect(good / all).toBeGreaterThanOrEqual(LEAST);
  });

  it('leave few panels empty over their people', () => {
    expect(measure.faults.empty / measure.panels).toBeLessThan(0.04);
  });

  it('use the rarer views, and none of them often', () => {
    for (const rare of ['eyes', 'hand', 'silhouette', 'low', 'high', 'back', 'reaction']) {
      const share = (measure.reasons[rare] ?? 0) / measure.panels;
      expect(share, rare).toBeGreaterThan(0);
      expect(share, rare).toBeLessThan(0.1);
    }
  });
});
