import { hasClosedEyes, UNSEEN_FROM_BEHIND } from '../specification-tags';
import type { State } from '../specification';
import type { Accessory, HairStyle } from '../vocabulary';
import type { PersonReading } from './read-person';
import type { Named } from './word-table';

/** Worn before or behind the head in ways that the view from behind has no drawing of. */
const UNDRAWN_FROM_BEHIND: ReadonlySet<Accessory> = new Set<Accessory>([
  ...UNSEEN_FROM_BEHIND,
  'choker',
  'cat_ears',
  'fox_ears',
  'horns',
  'halo',
  'streaked_hair',
]);
/** Hair whose form the view from behind shows. */
const DRAWN_FROM_BEHIND: ReadonlySet<HairStyle> = new Set<HairStyle>([
  'short_hair',
  'long_hair',
  'very_long_hair',
  'bob_cut',
  'spiked_hair',
  'messy_hair',
]);

const wordsOf = (...named: readonly (Named<unknown> | null)[]): string[] => named.flatMap((one) => one?.words ?? []);

/** The words of a person that the drawing shows; the others are in the specification, but hidden in this picture. */
export function visibleWords(reading: PersonReading, how: State): string[] {
  const isBehind = how.view === 'from_behind';
  return [
    ...wordsOf(reading.hairColour, reading.skin, reading.outfit, reading.clothColour, reading.accentColour),
    ...wordsOf(reading.arms),
    ...visibleAccessories(reading, isBehind),
    ...reading.behind,
    ...reading.headTilt,
    ...reading.standing,
    ...(isBehind ? visibleHairFromBehind(reading) : visibleFromBefore(reading, how)),
  ];
}

function visibleHairFromBehind({ hairStyle }: PersonReading): string[] {
  return hairStyle && DRAWN_FROM_BEHIND.has(hairStyle.value) ? [...hairStyle.words] : [];
}

function visibleFromBefore(reading: PersonReading, how: State): string[] {
  return [
    ...wordsOf(reading.hairStyle, reading.bangs, reading.expression),
    ...(how.expression === 'laughing' && how.eyes === 'one_eye_closed' ? [] : wordsOf(reading.eyes)),
    ...(reading.outfit?.value === 't-shirt' ? wordsOf(reading.shirtPrint) : []),
    ...reading.blush,
    ...reading.sweat,
    ...(how.expression === 'angry' ? reading.angerVein : []),
    ...visibleLook(reading, how),
    ...(hasClosedEyes(how) ? [] : [...wordsOf(...reading.eyeColours, reading.gazeHeight), ...reading.heterochromia]),
  ];
}

/** Closed eyes don't glance aside; a turned head is seen all the same. */
function visibleLook({ look }: PersonReading, how: State): string[] {
  return look && !(look.value === 'side' && hasClosedEyes(how)) ? [...look.words] : [];
}

function visibleAccessories({ accessories }: PersonReading, isBehind: boolean): string[] {
  const hasScarf = accessories.some(({ value }) => value === 'scarf');
  const isHidden = (name: Accessory): boolean =>
    (isBehind && UNDRAWN_FROM_BEHIND.has(name)) || (name === 'choker' && hasScarf);
  return accessories.filter(({ value }) => !isHidden(value)).flatMap(({ words }) => [...words]);
}
