import type { PlaceTraits } from '@/lib/contracts/places';
import type { Staging } from '@/lib/contracts/staging';

/**
 * A staging seen through a camera of its place's own: the one that a note of the panel names, else the first where a scene
 * opens there.
 */
export function withPlaceCamera<Seen extends Staging>(
  staging: Seen,
  place: Pick<PlaceTraits, 'cameras'> | undefined,
  o: { readonly opensScene: boolean; readonly notes: readonly string[] },
): Seen {
  const cameras = place?.cameras ?? [];
  const notes = o.notes.join(', ').toLowerCase();
  const named = cameras.find(({ name }) => notes.includes(name.trim().toLowerCase()));
  const camera = named ?? (o.opensScene ? cameras[0] : undefined);
  return camera === undefined || staging.placeId === null ? staging : { ...staging, placeCameraId: camera.id };
}
