import type { CharacterTraits, OutfitTraits, Palette, Personality } from '@/lib/contracts/characters';
import type { Identity } from '@/lib/rough/specification';
import {
  ACCESSORIES,
  CLOTH_PAINT,
  EYE_PAINT,
  HAIR_PAINT,
  SKIN_PAINT,
  SKIN_TONES,
  SKIN_TONE_PAINT,
  type Expression,
  type Hex,
} from '@/lib/rough/vocabulary';

/** Somebody as the rough draws them: what they are, in what they wear. */
export function identityOf(traits: CharacterTraits, outfit: OutfitTraits): Identity {
  const { sex, age, build, hairColour, hairStyle, bangs, eyeColours, skin, marks, extras } = traits;
  const worn = new Set([...marks, ...outfit.accessories]);
  return {
    ...{ sex, hairColour, hairStyle, bangs, eyeColours, skin },
    ...{ outfit: outfit.outfit, clothColour: outfit.clothColour, accentColour: outfit.accentColour },
    shirtPrint: outfit.shirtPrint,
    accessories: ACCESSORIES.filter((name) => worn.has(name)),
    // What most people are goes unsaid.
    ...(age === 'teen' ? {} : { age }),
    ...(build === 'average' ? {} : { build }),
    ...extras,
  };
}

const RESTING_FACE: Readonly<Record<Personality, Expression>> = {
  cheerful: 'smile',
  energetic: 'grin',
  gentle: 'smile',
  shy: 'embarrassed',
  cool: 'closed_mouth',
  serious: 'determined',
  proud: 'smug',
  mischievous: 'cat_mouth',
  hot_blooded: 'determined',
  gloomy: 'frown',
  sleepyhead: 'sleepy',
  tsundere: 'puffy_cheeks',
};

/** The face that somebody makes where nobody says: the one they are used to, else their nature's. */
export function restingExpression({ expression, personality }: CharacterTraits): Expression {
  if (expression !== null) return expression;
  const [first] = personality;
  return first === undefined ? 'smile' : RESTING_FACE[first];
}

/** The colours that somebody is painted in, from hair to ribbons. */
export function paletteOf(traits: CharacterTraits, outfit: OutfitTraits): Palette {
  const { left, right } = traits.eyeColours;
  const eyes = left === right ? [left] : [left, right];
  const entry = (part: Palette[number]['part'], colour: Hex): Palette[number] => ({ part, colour });
  return [
    entry('hair', traits.extras.hairPaint ?? HAIR_PAINT[traits.hairColour]),
    ...eyes.map((colour) => entry('eyes', EYE_PAINT[colour])),
    entry('skin', skinPaintOf(traits)),
    entry('cloth', CLOTH_PAINT[outfit.clothColour]),
    entry('accent', CLOTH_PAINT[outfit.accentColour]),
  ];
}

function skinPaintOf({ skin, extras: { skinTone } }: CharacterTraits): Hex {
  const tone = SKIN_TONES.find((one) => one === skinTone);
  if (tone !== undefined) return SKIN_TONE_PAINT[tone];
  return skinTone?.startsWith('#') === true ? `#${skinTone.slice(1)}` : SKIN_PAINT[skin];
}
