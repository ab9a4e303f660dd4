import { describe, expect, it } from 'vitest';
import { withThingsInSight } from '@/lib/compose/things-in-sight';
import { randomCharacter } from '@/lib/domain/characters/random-character';
import { stagePicture } from '@/lib/domain/staging/stage-picture';
import type { PlaceTraits } from '@/lib/contracts/places';
import { specificationTags } from '@/lib/rough';

const ID = '00000000-0000-4000-8000-000000000001';
const { traits, outfit } = randomCharacter(7);
const how = { characterId: ID, outfitId: null, expression: null, pose: null, view: null, isChibi: false, at: null };
const stands = { up: 0, scale: 1, turnDegrees: 0 };
const place: PlaceTraits = {
  scene: 'rooftop',
  words: '',
  variants: [{ name: '-', time: 'day', weather: 'clear' }],
  things: [
    { tag: 'bench', right: 0.6, away: 1.5, ...stands, colour: 'red' },
    { tag: 'barrel', right: -25, away: 0, ...stands },
    { tag: 'crate', right: 0, away: -19, ...stands },
  ],
};

function told(shot: 'full_body' | 'hand_focus', people: number): string[] {
  const picture = stagePicture({
    staging: { shot, camera: null, pair: null },
    people: Array.from({ length: people }, () => ({ name: 'Aki', traits, outfit, how })),
    place,
    chunks: [['no humans']],
    look: null,
    seed: 7,
    size: { widthPx: 320, heightPx: 240 },
  });
  return specificationTags(withThingsInSight(picture));
}

describe('the things of a place in a prompt', () => {
  it.each([0, 1])('are those that the camera sees (%i people)', (people) => {
    const tags = told('full_body', people);
    expect(tags).toEqual(expect.arrayContaining(['red_bench', 'bench']));
    expect(tags).not.toContain('barrel');
    expect(tags).not.toContain('crate');
  });

  it('are none behind hands that fill the picture', () => {
    expect(told('hand_focus', 1)).not.toContain('bench');
  });
});
