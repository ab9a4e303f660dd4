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

  it.each([
    ['a feature is new', 'this is new', 'ExperimentalWarning'],
    ['its release is old', 'NodeVersionSupportWarning: this needs a newer one', 'Warning'],
  ])('is nothing when it says of Node that %s', async (_what, words, name) => {
    process.emitWarning(words, name);
    await nextTick();
    expect(takeWarnings()).toEqual([]);
  });
});
