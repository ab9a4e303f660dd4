import type { BackgroundChange, PersonChange } from '@/lib/contracts/region-edits';
import { PLACE_WORDS } from '@/lib/rough/vocabulary';
import {
  ACCESSORIES,
  CLOTH_COLOURS,
  COLOURED_GARMENT,
  EXPRESSIONS,
  EYE_COLOURS,
  EYE_STATES,
  FURTHER_HAIR_STYLES,
  HAIR_COLOURS,
  HAIR_STYLES,
  ALL_OUTFITS,
  SCENES,
} from '@/lib/rough/vocabulary';

/** What tags say that a rough can show. */
export interface TagChanges {
  readonly change: PersonChange;
  readonly background: BackgroundChange | null;
}

const GARMENTS: ReadonlySet<string> = new Set(Object.values(COLOURED_GARMENT).filter((name) => name !== null));

/**
 * What of tags the rough can draw: of several of a kind the last counts.
 * @param added Danbooru tags, with spaces or underscores; those that no rough shows are left to the model
 * @param removed tags that must no longer be true: things worn are taken off
 */
export function changesInTags(added: readonly string[], removed: readonly string[]): TagChanges {
  const tags = added.map(toTag);
  const gone = removed.map(toTag);
  const last = <Name extends string>(names: readonly Name[]): Name | undefined =>
    names.find((name) => name === tags.findLast((tag) => names.some((known) => known === tag)));
  const eyes = last(EYE_STATES.filter((state) => state !== 'open'));
  const found = {
    expression: last(EXPRESSIONS),
    eyes,
    hasBlush: gone.includes('blush') ? false : tags.includes('blush') ? true : undefined,
    eyeColour: last(EYE_COLOURS),
    hairColour: last(HAIR_COLOURS),
    hairStyle: last([...HAIR_STYLES, ...FURTHER_HAIR_STYLES]),
    outfit: last([...ALL_OUTFITS]),
    clothColour: clothColourIn(tags),
  };
  const scene = last(SCENES);
  const place = PLACE_WORDS.find(({ tag }) => tags.includes(tag));
  const named = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  return {
    change: {
      ...named,
      wear: ACCESSORIES.filter((name) => tags.includes(name)),
      takeOff: ACCESSORIES.filter((name) => gone.includes(name)),
    },
    background: scene ? { scene } : place ? { setting: { tag: place.tag, time: 'day', weather: 'clear' } } : null,
  };
}

function clothColourIn(tags: readonly string[]) {
  return CLOTH_COLOURS.find((colour) =>
    tags.some((tag) => tag.startsWith(`${colour}_`) && GARMENTS.has(tag.slice(colour.length + 1))),
  );
}

function toTag(tag: string): string {
  return tag.trim().toLowerCase().replaceAll(/\s+/g, '_');
}
