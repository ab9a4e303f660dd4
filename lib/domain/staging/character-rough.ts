import type { CharacterTraits, OutfitTraits } from '@/lib/contracts/characters';
import { sharedTags, specificationChunks } from '@/lib/rough/tags';
import type { RoughSpecification } from '@/lib/rough/specification';
import type { AnyShot, Expression, View } from '@/lib/rough/vocabulary';
import { stagePicture } from './stage-picture';

/** Somebody alone before a plain ground, as the form and the lists show them. */
export function characterRough(o: {
  readonly traits: CharacterTraits;
  readonly outfit: OutfitTraits;
  readonly shot: AnyShot;
  readonly view?: View;
  /** Of the head, -1 to 1. */
  readonly turn?: number;
  readonly expression?: Expression | null;
  readonly size: { readonly widthPx: number; readonly heightPx: number };
}): RoughSpecification {
  const { traits, outfit, shot, view = 'front', turn = 0, expression = null, size } = o;
  const how = {
    characterId: '',
    outfitId: null,
    expression,
    pose: null,
    view,
    isChibi: false,
    at: null,
  };
  const picture = stagePicture({
    staging: { shot, camera: null, pair: null },
    people: [{ name: '', traits, outfit, how }],
    place: null,
    chunks: [['simple background', 'anime coloring', 'center']],
    look: null,
    seed: 7,
    size,
  });
  return turn === 0
    ? picture
    : { ...picture, people: picture.people.map((one) => ({ ...one, how: { ...one.how, turn } })) };
}

/** The tags that somebody compiles to, in the order that they are told: who they are, not the picture around them. */
export function characterTags(traits: CharacterTraits, outfit: OutfitTraits): string[] {
  const rough = characterRough({ traits, outfit, shot: 'upper_body', size: { widthPx: 192, heightPx: 192 } });
  const shared = new Set(sharedTags(rough));
  const [sex] = specificationChunks(rough)[0] ?? [];
  const own = (specificationChunks(rough)[0] ?? []).filter(
    (tag) => tag === sex || !(shared.has(tag) || tag === 'solo' || tag === 'looking_at_viewer'),
  );
  const words = [traits.words, outfit.words].flatMap((text) => text.split(',')).map((word) => word.trim());
  return [...new Set([...own.map((tag) => tag.replaceAll('_', ' ')), ...words.filter((word) => word !== '')])];
}
