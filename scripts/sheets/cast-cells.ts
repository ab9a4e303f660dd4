import type { CharacterTraits, OutfitTraits } from '@/lib/contracts/characters';
import { characterRough } from '@/lib/domain/staging/character-rough';
import { personFromWords } from '@/lib/domain/characters/person-from-words';
import { drawRough, type Finish } from '@/lib/rough';
import type { AnyShot, Expression, View } from '@/lib/rough/vocabulary';
import type { SheetCell } from './sheet-cells';

/** Six people as somebody would describe them, with a short English name each. */
const DESCRIPTIONS: readonly (readonly [string, string])[] = [
  [
    'lighthouse keeper, white beard',
    'a retired lighthouse keeper with a white beard and a peaked cap, carrying a lantern',
  ],
  ['rusty delivery robot', 'a rusty delivery robot'],
  ['one-eyed street cat', 'a one-eyed street cat'],
  ['swordswoman, scar over one eye', '片目に傷のある女剣士'],
  ['teenage boxer, broad build', 'a teenage boxer with a broad build in a hoodie'],
  ['shy ghost girl, long black hair', 'a shy ghost girl with long black hair'],
];

interface Seen {
  readonly shot: AnyShot;
  readonly view: View;
  readonly expression: Expression | null;
}
const SIDES: readonly Seen[] = (['front', 'three_quarter_left', 'profile_left', 'from_behind'] as const).map(
  (view) => ({
    shot: 'full_body',
    view,
    expression: null,
  }),
);
const FACES: readonly Seen[] = [
  { shot: 'portrait', view: 'three_quarter_left', expression: 'smile' },
  { shot: 'portrait', view: 'front', expression: 'angry' },
];

/** How many pictures each of them has. */
export const CAST_COLUMNS = (SIDES.length + FACES.length) * 2;
export const CAST_SIZE = [170, 280] as const;

/** Everybody from all sides and with two faces, in ink and tone and in colour: a row each. */
export function castCells(): SheetCell[] {
  return DESCRIPTIONS.flatMap(([name, words]) => {
    const { traits, outfit } = personFromWords(words);
    return (['ink', 'colour'] as const).flatMap((finish) =>
      [...SIDES, ...FACES].map((seen, index) => ({
        label: index === 0 ? name : '',
        svg: drawn({ traits, outfit }, seen, finish),
      })),
    );
  });
}

function drawn(
  person: { readonly traits: CharacterTraits; readonly outfit: OutfitTraits },
  seen: Seen,
  finish: Finish,
): string {
  const [widthPx, tallPx] = CAST_SIZE;
  const heightPx = seen.shot === 'portrait' ? widthPx : tallPx;
  const specification = characterRough({ ...person, ...seen, size: { widthPx, heightPx } });
  return drawRough(specification, { finish, side: widthPx * 1.6 }).svg;
}
