import { describe, expect, it } from 'vitest';
import { randomCharacter } from '@/lib/domain/characters/random-character';
import { stagePicture, type PictureToStage } from '@/lib/domain/staging/stage-picture';
import type { ExtraTraits } from '@/lib/rough/specification';
import type { PoseName } from '@/lib/rough/vocabulary';

const { traits, outfit } = randomCharacter(7);
const place = { words: '', variants: [{ name: 'By day', time: 'day' as const, weather: 'clear' as const }] };

function picture(change: Partial<PictureToStage>): PictureToStage {
  return {
    staging: { shot: null, camera: null, pair: null },
    people: [],
    place: null,
    chunks: [['no humans', 'scenery']],
    look: null,
    seed: 7,
    size: { widthPx: 192, heightPx: 192 },
    ...change,
  };
}

function howOf(extras: ExtraTraits, pose: PoseName) {
  const how = {
    ...{ characterId: 'c', outfitId: null, expression: null, pose, view: null, isChibi: false, at: null },
  };
  const people = [{ name: 'Tama', traits: { ...traits, extras }, outfit, how }];
  return stagePicture(picture({ people })).people[0]?.how;
}

describe('a staged picture', () => {
  it('takes place, hour and weather from the words where the staging has no place', () => {
    expect(stagePicture(picture({ chunks: [['no humans', 'lighthouse', 'night', 'storm']] })).setting).toEqual({
      ...{ tag: 'lighthouse', time: 'night', weather: 'storm' },
    });
  });

  it('shows its own place whatever the words say', () => {
    const chunks = [['no humans', 'lighthouse', 'night']];
    const flat = stagePicture(picture({ chunks, place: { ...place, scene: 'cherry_blossoms' } }));
    expect(flat.scene).toBe('cherry_blossoms');
    expect(flat).not.toHaveProperty('setting');
    const built = stagePicture(picture({ chunks, place: { ...place, scene: 'kitchen' } }));
    expect(built.setting).toEqual({ tag: 'kitchen', time: 'day', weather: 'clear' });
  });

  it.each([
    ['running', 'running'],
    ['sitting', 'sitting'],
    ['lying_on_back', 'lying'],
    ['jumping', 'jumping'],
    ['waving', 'standing'],
  ] as const)('gives an animal in the pose %s the one of its kind', (pose, animalPose) => {
    expect(howOf({ kind: 'cat' }, pose)).toMatchObject({ animalPose });
    expect(howOf({}, pose)).not.toHaveProperty('animalPose');
  });
});
