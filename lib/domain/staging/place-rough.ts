import type { PlaceTraits } from '@/lib/contracts/places';
import type { RoughSpecification } from '@/lib/rough/specification';
import { stagePicture } from './stage-picture';

/** A place without anybody, as lists and forms show it. */
export function placeRough(
  traits: PlaceTraits,
  size: { readonly widthPx: number; readonly heightPx: number },
): RoughSpecification {
  return stagePicture({
    staging: { shot: 'full_body', camera: null, pair: null },
    people: [],
    place: traits,
    chunks: [['no humans', 'scenery', 'anime coloring']],
    look: null,
    seed: 7,
    size,
  });
}
