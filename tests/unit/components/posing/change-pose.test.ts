import { describe, expect, it } from 'vitest';
import { moveFigure, seeFigure, settleFigures } from '@/components/posing/ask-posing';
import { withJoints, withMirror, withPose } from '@/components/posing/change-pose';
import { newDraft } from '@/components/characters/character-draft';
import { stagingSchema } from '@/lib/contracts/staging';
import { stagePicture } from '@/lib/domain/staging/stage-picture';

const staging = stagingSchema.parse({
  cast: [
    { characterId: '0193a0f0-0000-7000-8000-00000000000a', pose: 'waving', view: 'three_quarter_left' },
    { characterId: '0193a0f0-0000-7000-8000-00000000000b', at: { x: 0.8, y: 0.3, scale: 0.2, depth: 1 } },
  ],
});
const place = { x: 0.3, y: 0.2, scale: 0.18, depth: 0 };
const { traits, outfits } = newDraft(3, 'Everyday');
const specification = stagePicture({
  staging: { shot: 'full_body', camera: null, pair: null },
  people: staging.cast.flatMap((how) => outfits.map((outfit) => ({ name: '', traits, outfit: outfit.traits, how }))),
  place: null,
  chunks: [],
  look: null,
  seed: 7,
  size: { widthPx: 512, heightPx: 768 },
});
const who = { specification, index: 0 };

describe('a staging that is posed by hand', () => {
  it('keeps everybody where they stand, and those who have a place of their own on it', () => {
    const { cast } = withJoints(staging, 0, { joints: { head: [10, 0, 0] }, places: [place, place] });
    expect(cast[0]).toMatchObject({ joints: { head: [10, 0, 0] }, at: place });
    expect(cast[1]).toEqual(staging.cast[1]);
  });

  it('has no joints left once they are taken back', () => {
    const posed = withJoints(staging, 0, { joints: { turn: 5 }, places: [] });
    expect(withJoints(posed, 0, { joints: undefined, places: [] })).toEqual(staging);
  });

  it('is as before after two mirrors, and seen from the other side after one', () => {
    const posed = withJoints(staging, 0, { joints: { head: [20, 0, 5] }, places: [] });
    const once = withMirror(posed, 0, { head: [20, 0, 5] });
    expect(once.cast[0]).toMatchObject({
      view: 'three_quarter_right',
      joints: { isMirrored: true, head: [-20, 0, -5] },
    });
    expect(withMirror(once, 0, once.cast[0]?.joints ?? {})).toEqual(posed);
  });

  it('takes a pose that was copied with its changes, and nobody else’s', () => {
    const copied = { pose: 'running', view: 'profile_left', joints: { turn: 12 } } as const;
    const { cast } = withPose(staging, 1, copied);
    expect(cast[1]).toEqual({ ...staging.cast[1], ...copied });
    expect(cast[0]).toEqual(staging.cast[0]);
  });
});

describe('questions about a pose', () => {
  it('say where the joints are, where they go, and where everybody then stands', async () => {
    const seen = await seeFigure(who);
    const [x, y] = seen?.seen.handles.leftHand ?? [0, 0];
    const moved = await moveFigure(who, { handle: 'leftHand', to: [x, y - 0.05], nearer: 0 });
    expect(moved?.joints.leftArm?.bones).toBeDefined();
    expect(moved?.seen.handles.leftHand[1]).toBeCloseTo(y - 0.05, 2);
    expect(moved?.seen.joints.pelvis).toEqual(seen?.seen.joints.pelvis);
    const places = await settleFigures(who, { handle: 'leftHand', joints: moved?.joints });
    expect(places).toHaveLength(2);
    expect(places.every((one) => one !== null)).toBe(true);
  });
});
