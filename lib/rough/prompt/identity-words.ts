import {
  ACCESSORIES,
  BANGS,
  EYE_COLOURS,
  HAIR_COLOURS,
  OUTFIT_PRINTS,
  SKINS,
  type Accessory,
  type Bangs,
  type EyeColour,
  type HairColour,
  type OutfitPrint,
  type Skin,
} from '../vocabulary';
import { vocabularyTable, type WordTable } from './word-table';

export const HAIR_COLOUR_WORDS: WordTable<HairColour> = vocabularyTable(HAIR_COLOURS, {
  black_hair: 'dark hair',
  brown_hair: 'light brown hair, dark brown hair, brunette, chestnut hair',
  blonde_hair:
    'blond hair, golden hair, yellow hair, platinum blonde hair, dark blonde hair, light blonde hair, blonde',
  silver_hair: 'grey hair, gray hair, light grey hair, dark grey hair',
  white_hair: 'platinum hair, pale hair',
  red_hair: 'dark red hair, crimson hair, redhead, scarlet hair',
  pink_hair: 'light pink hair, dark pink hair, magenta hair',
  blue_hair: 'dark blue hair, navy hair, navy blue hair',
  green_hair: 'light green hair, dark green hair',
  purple_hair: 'light purple hair, dark purple hair, violet hair, lavender hair, lilac hair',
  orange_hair: 'ginger hair, light orange hair, copper hair',
  aqua_hair: 'light blue hair, teal hair, cyan hair, turquoise hair',
});

export const EYE_COLOUR_WORDS: WordTable<EyeColour> = vocabularyTable(EYE_COLOURS, {
  red_eyes: 'crimson eyes, dark red eyes, ruby eyes',
  blue_eyes: 'dark blue eyes, sapphire eyes',
  green_eyes: 'emerald eyes, light green eyes, dark green eyes',
  brown_eyes: 'hazel eyes, light brown eyes, dark brown eyes, black eyes, dark eyes',
  purple_eyes: 'violet eyes, lavender eyes',
  yellow_eyes: 'gold eyes, golden eyes, amber eyes, orange eyes',
  pink_eyes: 'magenta eyes',
  aqua_eyes: 'light blue eyes, teal eyes, cyan eyes, turquoise eyes',
});

export const HETEROCHROMIA_WORDS: ReadonlySet<string> = new Set(['heterochromia', 'odd eyes', 'mismatched eyes']);

export const BANGS_WORDS: WordTable<Bangs> = vocabularyTable(BANGS, {
  swept_bangs: 'side-swept bangs, side swept bangs, bangs, diagonal bangs',
  blunt_bangs: 'straight bangs, hime cut',
  parted_bangs: 'curtain bangs, middle part, center-parted hair, hair between eyes',
  hair_over_one_eye: 'hair over eye, one eye covered, hair covering one eye',
  asymmetrical_bangs: 'asymmetrical hair, asymmetric bangs, uneven bangs',
});

export const SKIN_WORDS: WordTable<Skin> = vocabularyTable(SKINS, {
  fair_skin: 'white skin',
  tan: 'tanlines',
  dark_skin: 'dark-skinned female, dark-skinned male',
});

export const SHIRT_PRINT_WORDS: WordTable<OutfitPrint> = new Map<string, OutfitPrint>([
  ...OUTFIT_PRINTS.map((print) => [`${print} shirt`, print] as const),
  ['star print', 'star'],
  ['striped shirt', 'stripe'],
  ['striped', 'stripe'],
  ['horizontal-striped shirt', 'stripe'],
  ['heart print', 'heart'],
  ['number print', 'number'],
  ['jersey number', 'number'],
  ['clothes writing', 'letter'],
]);

export const ACCESSORY_WORDS: WordTable<Accessory> = vocabularyTable(ACCESSORIES, {
  glasses: 'eyewear, spectacles, wearing glasses, black-framed eyewear',
  hair_ribbon: 'ribbon, hair bow',
  hairclip: 'hair clip, hairpin, hair pin, hair ornament, x hair ornament, barrette',
  cat_ears: 'cat girl, catgirl, cat boy, nekomimi, cat ear',
  fox_ears: 'fox girl, fox boy, kitsune, foxgirl',
  horns: 'horn, dragon horns, demon girl, demon boy',
  hat: 'cap',
  eyepatch: 'eye patch, medical eyepatch',
  scar: 'scar on face, facial scar, scars',
  headphones: 'headset, earphones, headphone',
  choker: 'neck ribbon',
  scarf: 'muffler',
  pointy_ears: 'elf, elf ears, pointed ears, elf girl, elf boy',
  halo: 'angel, angel halo',
  freckles: 'freckled',
  earrings: 'earring, ear piercing, stud earrings, hoop earrings',
  ahoge: 'antenna hair, huge ahoge, heart ahoge',
  streaked_hair: 'multicolored hair, two-tone hair, hair streaks, highlights, colored streak',
  hair_flower: 'flower in hair, hair flowers',
  mole: 'beauty mark, mole on cheek',
});
