import { describe, expect, it } from 'vitest';
import { takeWarnings } from '../../warnings';

const nextTick = () => new Promise((resolve) => setImmediate(resolve));

describe('A warning of the process', () => {
  it('is kept with where it came from, for the test to fail with', async () => {
    process.emitWarning('this will go', 'DeprecationWarning');
    await nextTick();
    expect(takeWarnings()).toEqual([expect.stringMatching(/DeprecationWarning: this will go\n\s+at .*warnings\.test/)]);
    expect(takeWarnings()).toEqual([]);
  });

  it('is nothing when it says that a feature of Node is new', async () => {
    process.emitWarning('this is new', 'ExperimentalWarning');
    await nextTick();
    expect(takeWarnings()).toEqual([]);
  });
});
