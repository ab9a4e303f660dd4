import { expect, it } from 'vitest';
import { castPicture } from '@/components/cast/picker-options';
import { newDraft } from '@/components/characters/character-draft';
import type { Character } from '@/lib/contracts/characters';
import { stagingSchema } from '@/lib/contracts/staging';

const id = '00000000-0000-4000-8000-000000000001';
const { traits, outfits } = newDraft(3, 'Everyday');
const ann: Character = {
  id,
  projectId: id,
  name: 'Ann',
  description: '',
  traits,
  outfits: outfits.map((outfit) => ({ ...outfit, id })),
  anchors: [],
  palette: [],
  drawingCount: 0,
  revision: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};

it('a choice of shots shows the cast in each shot, not where they were put by hand', () => {
  const at = { x: 0.1, y: 0.9, scale: 0.1, depth: 0 };
  const staging = stagingSchema.parse({ cast: [{ characterId: id, at, pose: 'walking' }] });
  const [near, far] = [
    castPicture({ ...staging, shot: 'close-up' }, [ann], undefined),
    castPicture({ ...staging, shot: 'full_body', camera: { height: 'low', tiltDegrees: 12 } }, [ann], undefined),
  ];
  expect(near?.people[0]?.at).toBeUndefined();
  expect(near?.shot).toBe('close-up');
  expect(far).toMatchObject({ shot: 'full_body', camera: { height: 'low', tiltDegrees: 12 } });
  expect(far?.people[0]?.how.pose).toBe('walking');
});
