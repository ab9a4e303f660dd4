import { describe, expect, it } from 'vitest';
import { stagingSchema } from '@/lib/contracts/staging';
import { withPlaceCamera } from '@/lib/domain/places/with-place-camera';

const id = (end: number): string => `00000000-0000-4000-8000-00000000000${end}`;
const place = {
  cameras: [
    { id: id(1), name: 'From the door', from: 'wide' },
    { id: id(2), name: 'Under the desk', from: 'low' },
  ],
};
const there = stagingSchema.parse({ placeId: id(9) });

describe('the camera of a place in a script', () => {
  it('is its first where a scene opens, and the one that a note names', () => {
    expect(withPlaceCamera(there, place, { opensScene: true, notes: [] }).placeCameraId).toBe(id(1));
    expect(withPlaceCamera(there, place, { opensScene: true, notes: ['under the desk'] }).placeCameraId).toBe(id(2));
    expect(withPlaceCamera(there, place, { opensScene: false, notes: [] })).toBe(there);
  });

  it('is none where the panel has no place, or the place no camera', () => {
    const nowhere = stagingSchema.parse({});
    expect(withPlaceCamera(nowhere, place, { opensScene: true, notes: [] })).toBe(nowhere);
    expect(withPlaceCamera(there, undefined, { opensScene: true, notes: [] })).toBe(there);
  });
});
