import { describe, expect, it } from 'vitest';
import { stagedPrompt } from '@/lib/domain/staging/staged-prompt';
import { stagePicture } from '@/lib/domain/staging/stage-picture';
import { changeStrength, changeUnderLines, lineStrength, roughWay } from '@/lib/domain/staging/rough-way';
import { randomCharacter } from '@/lib/domain/characters/random-character';

const how = {
  characterId: '',
  outfitId: null,
  expression: null,
  pose: null,
  view: null,
  isChibi: false,
  at: null,
} as const;

function staged(count: number) {
  const people = Array.from({ length: count }, (_, seed) => {
    const { traits, outfit } = randomCharacter(seed + 40);
    return { name: '', traits, outfit, how };
  });
  return stagePicture({
    staging: { shot: 'upper_body', camera: null, pair: null },
    people,
    place: null,
    chunks: [['classroom']],
    look: null,
    seed: 5,
    size: { widthPx: 224, heightPx: 160 },
  });
}

const words = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ words: `word${index}`, forbidden: `no${index}` }));
const twoPeople = { separator: 'BREAK' };

describe('the prompt of a staged picture', () => {
  it('says everything at once of one person', () => {
    const prompt = stagedPrompt({
      specification: staged(1),
      people: words(1),
      words: 'rain',
      negative: 'hat',
      twoPeople,
    });
    expect(prompt.prompt).toMatch(/^1(girl|boy), solo, .*classroom.*word0, rain$/);
    expect(prompt).toMatchObject({ negative: 'hat, no0', regions: [] });
  });

  it('has the model’s own form for two, and a region of their own words for each', () => {
    const prompt = stagedPrompt({ specification: staged(2), people: words(2), words: '', negative: '', twoPeople });
    expect(prompt.prompt.split(' BREAK ')).toHaveLength(2);
    expect(prompt.prompt).toMatch(/on left, 1(girl|boy), .*BREAK .*on right, 1(girl|boy), /);
    expect(prompt.regions.map(({ prompt: own }) => /word\d/.exec(own)?.[0])).toEqual(['word0', 'word1']);
    expect(prompt.regions.map(({ negative }) => negative)).toEqual(['no0', 'no1']);
  });

  it('has regions alone for three, and what all share between them', () => {
    const prompt = stagedPrompt({ specification: staged(3), people: words(3), words: 'rain', negative: '', twoPeople });
    expect(prompt.regions).toHaveLength(3);
    expect(prompt.prompt).toContain('upper body');
    expect(prompt.prompt).not.toMatch(/hair|BREAK/);
  });

  it('never says who else is there in somebody’s region', () => {
    const { regions } = stagedPrompt({
      specification: staged(4),
      people: words(4),
      words: '',
      negative: '',
      twoPeople,
    });
    expect(regions.filter(({ prompt }) => !/^1(girl|boy), solo/.test(prompt))).toEqual([]);
  });
});

describe('the way of following a rough', () => {
  const none = { rough: false, imageToImage: false, controls: [] };

  it('is the closest that a model has', () => {
    expect(roughWay({ ...none, rough: true, controls: ['lineart'] })).toEqual({ kind: 'lines' });
    expect(roughWay({ ...none, controls: ['openpose', 'control_scribble'], imageToImage: true })).toEqual({
      kind: 'control',
      name: 'control_scribble',
      map: 'scribble',
    });
    expect(roughWay({ ...none, controls: ['openpose'] })).toEqual({ kind: 'control', name: 'openpose', map: 'pose' });
    expect(roughWay({ ...none, controls: ['openpose', 'control_v11f1p_sd15_depth'] })).toEqual({
      kind: 'control',
      name: 'control_v11f1p_sd15_depth',
      map: 'depth',
    });
    expect(roughWay({ ...none, controls: ['mine'], controlKinds: { mine: 'segmentation' } })).toEqual({
      kind: 'control',
      name: 'mine',
      map: 'segmentation',
    });
    expect(roughWay({ ...none, controls: ['ip2p'], imageToImage: true })).toEqual({ kind: 'picture' });
    expect(roughWay({ ...none, imageToImage: true })).toEqual({ kind: 'picture' });
    expect(roughWay(none)).toEqual({ kind: 'none' });
  });

  it('leaves more to the model the freer it is', () => {
    const steps = [1, 0.75, 0.5, 0.25, 0];
    expect(steps.map(lineStrength)).toEqual(steps.map(lineStrength).toSorted((a, b) => b - a));
    expect(steps.map(changeStrength)).toEqual(steps.map(changeStrength).toSorted((a, b) => a - b));
    expect([changeStrength(0), changeUnderLines(0), lineStrength(1)]).toEqual([1, 1, 1]);
  });
});
