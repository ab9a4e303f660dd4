import type { CreatePlace, PlaceTraits } from '@/lib/contracts/places';
import type { PlaceFromWords } from '@/lib/domain/places/place-from-words';

/** A place's form with what a description says in it; the name, the notes and further tags stay. */
export function withPlace(
  draft: CreatePlace,
  place: PlaceFromWords,
  o: {
    readonly nameOf: (variant: PlaceFromWords['variants'][number]) => string;
    readonly newId: () => string;
    readonly seen: string;
  },
): CreatePlace {
  const { cameras: _cameras, ...kept } = draft.traits;
  const traits: PlaceTraits = {
    ...kept,
    scene: place.scene ?? draft.traits.scene,
    variants: place.variants.map((variant) => ({ ...variant, name: o.nameOf(variant) })),
    things: [...place.things],
    paints: [...place.paints],
    ...(place.camera
      ? { cameras: [{ ...place.camera, id: o.newId(), name: o.seen }] }
      : draft.traits.cameras && place.scene === null
        ? { cameras: draft.traits.cameras }
        : {}),
  };
  return { ...draft, traits };
}
