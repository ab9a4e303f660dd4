import type { PlaceTraits, PlaceVariant } from '@/lib/contracts/places';
import { placeCameraNames, PLACE_WORDS, type PropTag } from '@/lib/rough/vocabulary';
import type { OwnCamera, RoughSpecification } from '@/lib/rough/specification';
import { sharedTags } from '@/lib/rough/tags';
import { stagePicture } from './stage-picture';

interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A camera that is only looked through, under no name. */
const LOOKED_THROUGH = { id: '00000000-0000-4000-8000-000000000000', name: '-' };

/** A place without anybody, as lists and forms show it: at its usual hour and seen as a whole, unless told otherwise. */
export function placeRough(
  traits: PlaceTraits,
  size: PictureSize,
  o: { readonly variant?: Pick<PlaceVariant, 'time' | 'weather'> | undefined; readonly camera?: OwnCamera | null } = {},
): RoughSpecification {
  const { variant, camera = null } = o;
  return stagePicture({
    staging: {
      shot: 'full_body',
      camera: null,
      pair: null,
      ...(variant ? { time: variant.time, weather: variant.weather } : {}),
      ...(camera ? { placeCameraId: LOOKED_THROUGH.id } : {}),
    },
    people: [],
    place: camera ? { ...traits, cameras: [{ ...camera, ...LOOKED_THROUGH }] } : traits,
    chunks: [['no humans', 'scenery', 'anime coloring']],
    look: null,
    seed: 7,
    size,
  });
}

/** The tags that a place compiles to: what it is, when, what stands there, and its further tags. */
export function placeTags(traits: PlaceTraits, variant?: Pick<PlaceVariant, 'time' | 'weather'>): string[] {
  const rough = placeRough(traits, { widthPx: 96, heightPx: 64 }, { variant });
  const shared = sharedTags(rough).filter((tag) => tag !== rough.shot && tag !== rough.style);
  const words = traits.words.split(',').map((word) => word.trim());
  return [...new Set([...shared.map((tag) => tag.replaceAll('_', ' ')), ...words.filter((word) => word !== '')])];
}

/** A thing alone, as a choice of things shows it. */
export function thingRough(tag: PropTag, size: PictureSize): RoughSpecification {
  const plain: PlaceTraits = {
    scene: 'simple_background',
    words: '',
    variants: [{ name: '-', time: 'day', weather: 'clear' }],
  };
  const alone = { tag, x: 0.5, y: 0.88, scale: 0.74, layer: 'back' as const };
  return { ...placeRough(plain, size), props: [alone] };
}

export const PLACE_SHEET_VIEWS = ['wide', 'second', 'detail', 'otherHour'] as const;
export type PlaceSheetView = (typeof PLACE_SHEET_VIEWS)[number];

/** The views of a place's sheet: as a whole, through a second camera, near, and at another hour. */
export function placeSheet(traits: PlaceTraits, size: PictureSize): Record<PlaceSheetView, RoughSpecification> {
  const place = PLACE_WORDS.find(({ tag }) => tag === traits.scene);
  const names = place ? placeCameraNames(place.tag) : [];
  const [own] = traits.cameras ?? [];
  const other = names.find((name) => name !== 'wide' && name !== 'close') ?? 'close';
  const [usual, next] = traits.variants;
  const hour = usual?.time === 'night' ? 'day' : 'night';
  return {
    wide: placeRough(traits, size),
    second: placeRough(traits, size, { camera: own ?? { from: other } }),
    detail: placeRough(traits, size, { camera: { from: other === 'close' ? 'wide' : 'close', nearness: 1.8 } }),
    otherHour: placeRough(traits, size, { variant: next ?? { time: hour, weather: usual?.weather ?? 'clear' } }),
  };
}
