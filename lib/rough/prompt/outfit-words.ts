import {
  CLOTH_COLOURS,
  FURTHER_OUTFITS,
  OUTFITS,
  type Accessory,
  type OutfitName,
  type ArmPose,
  type ClothColour,
  type Sex,
} from '../vocabulary';
import { vocabularyTable, type WordTable } from './word-table';

/** Outfits by word; of several, the one that the person's sex is drawn in. */
export const OUTFIT_WORDS: WordTable<readonly OutfitName[]> = new Map<string, readonly OutfitName[]>([
  ...[
    ...vocabularyTable<OutfitName>([...OUTFITS, ...FURTHER_OUTFITS], {
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
      gym_uniform: 'gym clothes, pe uniform, p.e. uniform, gym shirt, buruma, bloomers, sports uniform',
      track_suit: 'tracksuit, track jacket, track pants, jersey, sportswear, jogging suit, sweatsuit, sweatpants',
      school_swimsuit: 'swimsuit, one-piece swimsuit, swimwear, bathing suit, bikini, competition swimsuit',
      miko: 'shrine maiden, miko outfit, priestess',
      nurse: 'nurse outfit, nurse uniform, nurse cap, medical scrubs, scrubs',
      police_uniform: 'police, policewoman, policeman, police officer, cop, police outfit',
      military_uniform: 'military, soldier, army uniform, naval uniform, military jacket, military officer',
      lab_coat: 'labcoat, scientist, doctor, white coat, chemist',
      overalls: 'dungarees, denim overalls, mechanic',
      pajamas: 'pyjamas, sleepwear, nightwear, loungewear, nightgown',
      trench_coat: 'coat, long coat, overcoat, winter coat, winter clothes, duffel coat, detective, raincoat',
      leather_jacket: 'jacket, biker jacket, biker, bomber jacket, black leather jacket, denim jacket',
      cheerleader: 'cheerleader outfit, cheerleader uniform, cheerleading',
      china_dress: 'cheongsam, qipao, chinese dress, chinese clothes',
      ninja: 'kunoichi, shinobi, ninja outfit',
      tank_top: 'tanktop, sleeveless shirt, camisole, crop top, undershirt',
      santa_costume: 'santa, santa dress, santa claus, santa outfit, santa suit',
      nun: 'nun outfit, habit, nun habit',
      bodysuit: 'body suit, catsuit, plugsuit, pilot suit, wetsuit, latex suit, jumpsuit, skin tight',
      butler: 'butler outfit, butler uniform, tailcoat, waiter',
      casual_vest: 'vest, waistcoat, vest over shirt',
    }),
  ].map(([word, outfit]) => [word, [outfit]] as const),
  ...['robe', 'robes', 'mage', 'magician', 'cloak'].map((word) => [word, ['witch_robe', 'wizard_robe']] as const),
]);

/** Whom outfits that no seed chooses are mostly seen on; the others on anybody. */
export const USUAL_SEX_OF_OUTFIT: Readonly<Partial<Record<OutfitName, Sex>>> = {
  school_swimsuit: 'girl',
  miko: 'girl',
  nurse: 'girl',
  cheerleader: 'girl',
  china_dress: 'girl',
  nun: 'girl',
  butler: 'boy',
};

/** Hats that come with a robe where no outfit is named. */
export const OUTFIT_OF_HAT: WordTable<readonly OutfitName[]> = new Map<string, readonly OutfitName[]>([
  ['witch hat', ['witch_robe']],
  ['wizard hat', ['wizard_robe']],
  ['santa hat', ['santa_costume']],
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

/** Garments by word, with the outfits that they are the cloth colour of. */
const garments = (words: string, ...outfits: readonly OutfitName[]) =>
  words.split(', ').map((word) => [word, outfits] as const);

/** Garments whose colour is the outfit's cloth colour; alone they ask for it. Of several outfits the first is usual. */
export const CLOTH_GARMENTS: WordTable<readonly OutfitName[]> = new Map<string, readonly OutfitName[]>([
  ...garments('blazer, school uniform', 'school_uniform'),
  ...garments('jacket', 'school_uniform', 'leather_jacket'),
  ...garments('sailor collar, serafuku, sailor uniform', 'serafuku'),
  ...garments('skirt, pleated skirt', 'serafuku', 'cheerleader'),
  ...garments('kimono, yukata, hakama', 'kimono'),
  ...garments('hoodie, sweatshirt', 'hoodie'),
  ...garments('trim, armor, armour', 'armor'),
  ...garments('dress', 'dress', 'china_dress'),
  ...garments('gown, sundress', 'dress'),
  ...garments('shirt', 't-shirt', 'lab_coat'),
  ...garments('t-shirt, tshirt', 't-shirt'),
  ...garments('robe, robes, cloak', 'witch_robe', 'wizard_robe'),
  ...garments('sweater, jumper, cardigan, turtleneck', 'sweater'),
  ...garments('suit, business suit', 'suit'),
  ...garments('buruma, bloomers, gym uniform', 'gym_uniform'),
  ...garments('track suit, tracksuit, track jacket, jersey', 'track_suit'),
  ...garments('swimsuit, one-piece swimsuit, school swimsuit, bikini', 'school_swimsuit'),
  ...garments('military uniform', 'military_uniform'),
  ...garments('overalls', 'overalls'),
  ...garments('pajamas, pyjamas', 'pajamas'),
  ...garments('coat, trench coat, overcoat', 'trench_coat'),
  ...garments('leather jacket', 'leather_jacket'),
  ...garments('china dress, cheongsam, qipao', 'china_dress'),
  ...garments('tank top, camisole, crop top', 'tank_top'),
  ...garments('bodysuit, jumpsuit', 'bodysuit'),
  ...garments('vest, waistcoat', 'casual_vest'),
]);
/** Things that are the cloth colour of who wears the outfit, but that others wear too. */
export const CLOTH_OF_OUTFIT: WordTable<OutfitName> = new Map<string, OutfitName>([
  ['necktie', 'police_uniform'],
  ['tie', 'police_uniform'],
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
