import { describe, expect, it } from 'vitest';
import { chooseReleases } from '@/pipeline/runtime/warm-graphs';

const graph = (name: string, weightBytes: number, lastUse: number) => ({ name, weightBytes, lastUse });
const warm = [graph('unet', 60, 3), graph('text', 20, 1), graph('vae', 20, 2)];
const names = (releases: { name: string }[]): string[] => releases.map(({ name }) => name);

describe('chooseReleases', () => {
  it('lets none go while all fit, to the last byte', () => {
    expect(chooseReleases(warm, 10, 110)).toEqual([]);
  });

  it('lets the one used longest ago go first, and no more than needed', () => {
    expect(names(chooseReleases(warm, 10, 109))).toEqual(['text']);
    expect(names(chooseReleases(warm, 31, 110))).toEqual(['text', 'vae']);
  });

  it('lets all go for one that does not fit even alone', () => {
    expect(names(chooseReleases(warm, 500, 110))).toEqual(['text', 'vae', 'unet']);
  });
});
