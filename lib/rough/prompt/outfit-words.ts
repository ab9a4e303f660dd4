import {
  CLOTH_COLOURS,
  COLOURED_GARMENT,
  FURTHER_OUTFITS,
  NEW_OUTFITS,
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
    ...vocabularyTable<OutfitName>([...OUTFITS, ...FURTHER_OUTFITS, ...NEW_OUTFITS], {
      school_uniform: 'blazer, school blazer, student uniform, uniform',
      serafuku: 'sailor uniform, sailor dress, sailor suit, sailor collar, sailor shirt',
      gakuran: 'gakuran jacket, black school uniform',
      kimono: 'furisode, japanese clothes',
      hoodie: 'hooded jacket, hooded sweatshirt, sweatshirt',
      armor: 'armour, knight, breastplate, armored',
      dress: 'sundress, sleeveless dress, summer dress',
      suit: 'business suit, tuxedo, formal, formal clothes, suit jacket',
      't-shirt': 'tshirt, t shirt, shirt, tee, casual clothes, casual',
      maid: 'maid outfit, maid dress, maid apron, maid headdress, maid uniform',
      witch_robe: 'witch, sorceress',
      wizard_robe: 'wizard, sorcerer',
      sweater: 'jumper, pullover, knit sweater, sweater vest',
      gym_uniform: 'gym clothes, pe uniform, p.e. uniform, gym shirt, buruma, bloomers, sports uniform',
      track_suit: 'tracksuit, track jacket, track pants, sportswear, jogging suit, sweatsuit, sweatpants',
      school_swimsuit: 'swimsuit, one-piece swimsuit, swimwear, bathing suit, competition swimsuit',
      miko: 'shrine maiden, miko outfit, priestess',
      nurse: 'nurse outfit, nurse uniform, nurse cap',
      police_uniform: 'police, policewoman, policeman, police officer, cop, police outfit',
      military_uniform: 'military, soldier, army uniform, naval uniform, military jacket, military officer',
      lab_coat: 'labcoat, scientist, doctor, white coat, chemist',
      overalls: 'dungarees, denim overalls',
      pajamas: 'pyjamas, sleepwear, nightwear, loungewear, nightgown',
      trench_coat: 'coat, long coat, overcoat, detective',
      leather_jacket: 'jacket, biker jacket, biker, bomber jacket, black leather jacket',
      cheerleader: 'cheerleader outfit, cheerleader uniform, cheerleading',
      china_dress: 'cheongsam, qipao, chinese dress, chinese clothes',
      ninja: 'kunoichi, shinobi, ninja outfit',
      tank_top: 'tanktop, sleeveless shirt, camisole, crop top, undershirt',
      santa_costume: 'santa, santa dress, santa claus, santa outfit, santa suit',
      nun: 'nun outfit, habit, nun habit',
      bodysuit: 'body suit, catsuit, plugsuit, pilot suit, wetsuit, latex suit, jumpsuit, skin tight',
      butler: 'butler outfit, butler uniform, tailcoat, waiter',
      casual_vest: 'vest, waistcoat, vest over shirt',
      chef: 'chef uniform, cook, chef coat',
      raincoat: 'rain coat',
      winter_coat: 'winter clothes, duffel coat, down jacket, parka',
      yukata: 'summer kimono',
      hakama: 'hakama skirt, samurai',
      royal_robe: 'king, queen, royal robes',
      adventurer: 'traveler, ranger, rogue',
      pirate_coat: 'pirate, pirate captain, pirate outfit',
      plate_armor: 'full armor, plate armour, full plate armor',
      space_suit: 'spacesuit, astronaut, spacesuits',
      swim_trunks: 'male swimwear, swimming trunks',
      bikini: 'two-piece swimsuit',
      skirt_suit: 'office lady, pencil skirt',
      wedding_dress: 'bride, bridal gown',
      ball_gown: 'gown, evening gown, princess, evening dress',
      monk_robe: 'monk, buddhist monk, friar',
      firefighter: 'fireman, firefighter jacket',
      construction_worker: 'high-visibility vest, safety vest',
      mechanic: 'boilersuit, coveralls',
      keeper_coat: 'sea captain, peacoat, pea coat',
      polo_shirt: 'polo',
      football_kit: 'soccer uniform, football uniform, soccer player',
      ao_dai: 'aodai, vietnamese dress',
      hanbok: 'korean clothes',
      prisoner: 'prison clothes, prison uniform',
      ragged_clothes: 'torn clothes, rags, tattered clothes',
      dougi: 'karate gi, judo gi, karate uniform, judo uniform',
      scrubs: 'medical scrubs, surgeon',
      denim_jacket: 'jean jacket',
      turtleneck: 'turtleneck sweater',
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
  bikini: 'girl',
  skirt_suit: 'girl',
  wedding_dress: 'girl',
  ball_gown: 'girl',
  sari: 'girl',
  hanbok: 'girl',
  ao_dai: 'girl',
  swim_trunks: 'boy',
  football_kit: 'boy',
  pirate_coat: 'boy',
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
export const CLOTH_GARMENTS: WordTable<readonly OutfitName[]> = withNewGarments([
  ...garments('blazer, school uniform', 'school_uniform'),
  ...garments('jacket', 'school_uniform', 'leather_jacket'),
  ...garments('sailor collar, serafuku, sailor uniform', 'serafuku'),
  ...garments('skirt, pleated skirt', 'serafuku', 'cheerleader'),
  ...garments('kimono', 'kimono'),
  ...garments('hoodie, sweatshirt', 'hoodie'),
  ...garments('trim, armor, armour', 'armor'),
  ...garments('dress', 'dress', 'china_dress'),
  ...garments('gown', 'ball_gown', 'dress'),
  ...garments('sundress', 'dress'),
  ...garments('shirt', 't-shirt', 'lab_coat'),
  ...garments('t-shirt, tshirt', 't-shirt'),
  ...garments('robe, robes, cloak', 'witch_robe', 'wizard_robe'),
  ...garments('sweater, jumper', 'sweater'),
  ...garments('turtleneck', 'turtleneck'),
  ...garments('suit, business suit', 'suit'),
  ...garments('buruma, bloomers, gym uniform', 'gym_uniform'),
  ...garments('track suit, tracksuit, track jacket', 'track_suit'),
  ...garments('swimsuit, one-piece swimsuit, school swimsuit', 'school_swimsuit'),
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
/** With the garments of the newest outfits after those that a word meant before; what many wear asks for none of them. */
function withNewGarments(
  first: readonly (readonly [string, readonly OutfitName[]])[],
): WordTable<readonly OutfitName[]> {
  const table = new Map<string, readonly OutfitName[]>(first);
  for (const outfit of NEW_OUTFITS) {
    const garment = COLOURED_GARMENT[outfit]?.replaceAll('_', ' ') ?? '';
    if (garment === '' || garment === 'belt' || garment === 'neckerchief') continue;
    for (const word of new Set([garment, outfit.replaceAll('_', ' ')]))
      table.set(word, [...(table.get(word) ?? []), ...(table.get(word)?.includes(outfit) === true ? [] : [outfit])]);
  }
  return table;
}

/** Things that are the cloth colour of who wears the outfit, but that others wear too. */
export const CLOTH_OF_OUTFIT: WordTable<OutfitName> = new Map<string, OutfitName>([
  ['necktie', 'police_uniform'],
  ['tie', 'police_uniform'],
  ['belt', 'dougi'],
  ['neckerchief', 'chef'],
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
  ['ribbon', { accessory: 'hair_ribbon' }],
  ['hair bow', { accessory: 'hair_ribbon' }],
  ['umbrella', { arms: 'holding_umbrella' }],
  ['book', { arms: 'holding_book' }],
  ...['necktie', 'tie', 'bow', 'bowtie', 'neckerchief', 'sash', 'obi', 'belt'].map((word) => [word, {}] as const),
]);
