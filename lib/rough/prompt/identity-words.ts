import {
  ACCESSORIES,
  BANGS,
  CLOTH_COLOURS,
  EYE_COLOURS,
  HAIR_COLOURS,
  OUTFITS,
  SHIRT_PRINTS,
  SKINS,
  type Accessory,
  type ArmPose,
  type Bangs,
  type ClothColour,
  type EyeColour,
  type HairColour,
  type HairStyle,
  type Outfit,
  type ShirtPrint,
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

export const HAIR_LENGTHS = ['short', 'medium', 'long', 'very_long'] as const;
export type HairLength = (typeof HAIR_LENGTHS)[number];
export const HAIR_LENGTH_WORDS: WordTable<HairLength> = new Map<string, HairLength>([
  ['short hair', 'short'],
  ['very short hair', 'short'],
  ['pixie cut', 'short'],
  ['medium hair', 'medium'],
  ['medium length hair', 'medium'],
  ['shoulder-length hair', 'medium'],
  ['long hair', 'long'],
  ['hime cut', 'long'],
  ['straight hair', 'long'],
  ['very long hair', 'very_long'],
  ['absurdly long hair', 'very_long'],
]);

/** How hair of a length looks where no style is named. */
export const STYLE_OF_LENGTH: Readonly<Record<HairLength, HairStyle>> = {
  short: 'short_hair',
  medium: 'bob_cut',
  long: 'long_hair',
  very_long: 'very_long_hair',
};

/** Cut or tied hair: a form of its own. */
export type ShapedStyle = Exclude<HairStyle, 'short_hair' | 'long_hair' | 'very_long_hair'>;
const SHAPED_STYLES = [
  'bob_cut',
  'twintails',
  'ponytail',
  'side_ponytail',
  'twin_braids',
  'double_bun',
  'drill_hair',
  'spiked_hair',
  'messy_hair',
] as const satisfies readonly ShapedStyle[];
export const SHAPED_STYLE_WORDS: WordTable<ShapedStyle> = vocabularyTable(SHAPED_STYLES, {
  bob_cut: 'bob, bobbed hair, bowl cut',
  twintails: 'twin tails, pigtails, low twintails, high twintails, twin-tails',
  ponytail: 'high ponytail, low ponytail, pony tail, topknot',
  side_ponytail: 'side tail, side-tail',
  twin_braids: 'braids, braid, braided hair, pigtail braids, side braid, low twin braids',
  double_bun: 'double buns, hair buns, hair bun, bun, twin buns, cone hair bun',
  drill_hair: 'twin drills, drills, ringlets, curly twintails, drill sidelocks',
  spiked_hair: 'spiky hair, spikey hair',
  messy_hair: 'unkempt hair, wild hair, tousled hair, bedhead, disheveled hair',
});
/** The lengths that a shaped style has anyway. */
export const LENGTHS_OF_STYLE: Readonly<Record<ShapedStyle, readonly HairLength[]>> = {
  bob_cut: ['short', 'medium'],
  twintails: ['long', 'very_long'],
  ponytail: ['long', 'very_long'],
  side_ponytail: ['long', 'very_long'],
  twin_braids: ['long', 'very_long'],
  double_bun: [],
  drill_hair: ['long', 'very_long'],
  spiked_hair: ['short', 'medium'],
  messy_hair: ['short', 'medium'],
};

export const BANGS_WORDS: WordTable<Bangs> = vocabularyTable(BANGS, {
  swept_bangs: 'side-swept bangs, side swept bangs, bangs, diagonal bangs',
  blunt_bangs: 'straight bangs, hime cut, bowl cut',
  parted_bangs: 'curtain bangs, middle part, center-parted hair, hair between eyes',
  hair_over_one_eye: 'hair over eye, one eye covered, hair covering one eye',
  asymmetrical_bangs: 'asymmetrical hair, asymmetric bangs, uneven bangs',
});

export const SKIN_WORDS: WordTable<Skin> = vocabularyTable(SKINS, {
  fair_skin: 'pale skin, white skin, pale',
  tan: 'tanned, tanned skin, tan skin, olive skin, tanlines',
  dark_skin: 'dark-skinned female, dark-skinned male, brown skin, black skin, very dark skin',
});

/** Outfits by word; of several, the one that the person's sex is drawn in. */
export const OUTFIT_WORDS: WordTable<readonly Outfit[]> = new Map<string, readonly Outfit[]>([
  ...[
    ...vocabularyTable(OUTFITS, {
      school_uniform: 'blazer, school blazer, student uniform, uniform',
      serafuku: 'sailor uniform, sailor dress, sailor suit, sailor collar, sailor shirt',
      gakuran: 'gakuran jacket, black school uniform',
      kimono: 'yukata, hakama, furisode, japanese clothes',
      hoodie: 'hooded jacket, hooded sweatshirt, sweatshirt',
      armor: 'armour, knight, breastplate, plate armor, full armor, armored',
      dress: 'gown, sundress, wedding dress, evening gown, sleeveless dress, summer dress',
      suit: 'business suit, tuxedo, formal, formal clothes, suit jacket',
      't-shirt': 'tshirt, t shirt, shirt, tee, casual clothes, casual',
      maid: 'maid outfit, maid dress, maid apron, maid headdress, maid uniform',
      witch_robe: 'witch, sorceress',
      wizard_robe: 'wizard, sorcerer',
      sweater: 'jumper, pullover, cardigan, turtleneck, turtleneck sweater, knit sweater, sweater vest',
    }),
  ].map(([word, outfit]) => [word, [outfit]] as const),
  ...['robe', 'robes', 'mage', 'magician', 'cloak'].map((word) => [word, ['witch_robe', 'wizard_robe']] as const),
]);

export const SHIRT_PRINT_WORDS: WordTable<ShirtPrint> = new Map<string, ShirtPrint>([
  ...SHIRT_PRINTS.map((print) => [`${print} shirt`, print] as const),
  ['star print', 'star'],
  ['striped shirt', 'stripe'],
  ['striped', 'stripe'],
  ['horizontal-striped shirt', 'stripe'],
]);

export const ACCESSORY_WORDS: WordTable<Accessory> = vocabularyTable(ACCESSORIES, {
  glasses: 'eyewear, spectacles, wearing glasses, round eyewear, semi-rimless eyewear, black-framed eyewear',
  hair_ribbon: 'ribbon, hair bow',
  hairclip: 'hair clip, hairpin, hair pin, hair ornament, x hair ornament, barrette',
  cat_ears: 'cat girl, catgirl, cat boy, nekomimi, animal ears, cat ear',
  fox_ears: 'fox girl, fox boy, kitsune, wolf ears, dog ears, foxgirl',
  horns: 'horn, oni horns, demon horns, dragon horns, oni, demon girl, demon boy',
  hat: 'cap, witch hat, wizard hat, beret, straw hat, baseball cap, sun hat, fedora, beanie',
  eyepatch: 'eye patch, medical eyepatch',
  scar: 'scar on face, facial scar, scar across eye, scars, scar on cheek',
  headphones: 'headset, earphones, headphone',
  choker: 'neck ribbon',
  scarf: 'muffler',
  pointy_ears: 'elf, elf ears, pointed ears, long pointy ears, elf girl, elf boy',
  halo: 'angel, angel halo',
  freckles: 'freckled',
  earrings: 'earring, ear piercing, stud earrings, hoop earrings',
  ahoge: 'antenna hair, huge ahoge, heart ahoge',
  streaked_hair: 'multicolored hair, two-tone hair, hair streaks, highlights, colored streak',
  hair_flower: 'flower in hair, hair flowers',
  mole: 'mole under eye, mole under mouth, beauty mark, mole on cheek',
});

/** Hats that come with a robe where no outfit is named. */
export const OUTFIT_OF_HAT: WordTable<readonly Outfit[]> = new Map<string, readonly Outfit[]>([
  ['witch hat', ['witch_robe']],
  ['wizard hat', ['wizard_robe']],
]);
/** Outfits whose name brings their hat along. */
export const HATTED_WORDS: ReadonlySet<string> = new Set(['witch', 'wizard', 'sorceress', 'sorcerer']);

export const CLOTH_COLOUR_WORDS: WordTable<ClothColour> = vocabularyTable(CLOTH_COLOURS, {
  black: 'dark',
  white: 'cream, ivory, beige',
  red: 'crimson, dark red, maroon, scarlet',
  blue: 'dark blue, light blue, navy, navy blue, aqua, cyan, teal, turquoise',
  green: 'dark green, light green, olive, mint',
  yellow: 'gold, golden, orange',
  pink: 'light pink, magenta, hot pink',
  purple: 'violet, lavender, dark purple, light purple',
  brown: 'light brown, dark brown, tan',
  grey: 'gray, silver, light grey, dark grey, light gray, dark gray',
});

/** Garments whose colour is the outfit's cloth colour. */
export const CLOTH_GARMENTS: WordTable<readonly Outfit[]> = new Map<string, readonly Outfit[]>([
  ...['blazer', 'jacket', 'school uniform'].map((word) => [word, ['school_uniform']] as const),
  ...['sailor collar', 'serafuku', 'sailor uniform', 'skirt', 'pleated skirt'].map(
    (word) => [word, ['serafuku']] as const,
  ),
  ...['kimono', 'yukata', 'hakama'].map((word) => [word, ['kimono']] as const),
  ...['hoodie', 'sweatshirt'].map((word) => [word, ['hoodie']] as const),
  ...['trim', 'armor', 'armour'].map((word) => [word, ['armor']] as const),
  ...['dress', 'gown', 'sundress'].map((word) => [word, ['dress']] as const),
  ...['shirt', 't-shirt', 'tshirt'].map((word) => [word, ['t-shirt']] as const),
  ...['robe', 'robes', 'cloak'].map((word) => [word, ['witch_robe', 'wizard_robe']] as const),
  ...['sweater', 'jumper', 'cardigan', 'turtleneck'].map((word) => [word, ['sweater']] as const),
  ...['suit', 'business suit'].map((word) => [word, ['suit']] as const),
]);

/** Things whose colour is the accent colour, with what they are besides. */
export interface AccentThing {
  readonly accessory?: Accessory;
  readonly arms?: ArmPose;
}
export const ACCENT_THINGS: WordTable<AccentThing> = new Map<string, AccentThing>([
  ...(
    ['scarf', 'hat', 'hair_ribbon', 'hair_flower', 'headphones', 'earrings', 'hairclip'] as const satisfies Accessory[]
  ).map((accessory) => [accessory.replaceAll('_', ' '), { accessory }] as const),
  ['cap', { accessory: 'hat' }],
  ['beret', { accessory: 'hat' }],
  ['ribbon', { accessory: 'hair_ribbon' }],
  ['hair bow', { accessory: 'hair_ribbon' }],
  ['umbrella', { arms: 'holding_umbrella' }],
  ['book', { arms: 'holding_book' }],
  ...['necktie', 'tie', 'bow', 'bowtie', 'neckerchief', 'sash', 'obi', 'belt'].map((word) => [word, {}] as const),
]);
