/**
 * What people write in English, beside the tags that the rough reads anyway: `[phrase, phrase, ...]: tags`. Tags are
 * separated by commas; an empty list is a word that is understood and changes nothing.
 */
const PHRASES: readonly (readonly [string, string])[] = [
  ['aged, ageing, aging, ancient, very old, in old age, senior, retired, wizened, pensioner', 'elder'],
  ['young adult, grown, adult, middle aged, in middle age, thirtyish', 'adult'],
  ['young, teenage, teen, teenaged, adolescent, youthful', 'teen'],
  ['androgynous, non-binary, nonbinary, genderless, agender, of no gender', 'androgynous'],
  ['rusty, rusted, rust-covered', 'rusty'],
  ['average build', 'average'],
  ['lean, lanky, gaunt, bony, wiry, delicate, thin build', 'slim'],
  ['sturdily built, stout, burly, robust, big-boned', 'sturdy'],
  ['broad-shouldered, broad shouldered', 'broad shoulders'],
  ['broad build, broadly built, broad', 'sturdy, broad shoulders'],
  ['long-legged, leggy', 'long legs'],
  ['small for her age, small for his age, small for their age, diminutive', 'petite'],
  ['wide-eyed', 'big eyes'],
  ['big-headed', 'big head'],
  ['square-jawed', 'square jaw'],
  ['big-nosed, hook-nosed, long-nosed', 'big nose'],
  ['strong, athletic, brawny, well-built, muscly, hulking', 'muscular'],
  ['big-bellied, portly, rotund, round-bellied', 'heavy'],
  ['redheaded, red-headed', 'red hair'],
  ['blond, fair-haired, blonde-haired', 'blonde hair'],
  ['brown-haired', 'brown hair'],
  ['raven-haired', 'black hair'],
  ['balding head', 'balding'],
  ['bob haircut, bob hair, bobbed', 'bob cut'],
  ['plaits, plaited hair, pigtail braids', 'twin braids'],
  ['plait', 'single braid'],
  ['topknot hair, hair in a bun, hair in a topknot', 'topknot'],
  ['hair in a ponytail', 'ponytail'],
  ['hair in pigtails, bunches', 'twintails'],
  ['fringe', 'swept bangs'],
  ['straight fringe, blunt fringe, fringe cut straight', 'blunt bangs'],
  ['clean-shaven, clean shaven, shaven, beardless', 'not facial hair'],
  ['mustachioed, moustached', 'mustache'],
  ['whiskers', 'sideburns'],
  ['bushy beard, big bushy beard, thick white beard', 'full beard'],
  ['unshaven chin, stubbly', 'stubble'],
  ['spectacles, specs, eyeglasses, bespectacled', 'glasses'],
  ['round spectacles, circular glasses', 'round glasses'],
  ['thick glasses, big glasses, square glasses', 'glasses'],
  ['one eye, one-eyed, single eye', 'one eye'],
  ['patch over one eye, patch over his eye, patch over her eye', 'eyepatch'],
  ['freckly, freckled face', 'freckles'],
  ['scarred, scarred face', 'scar'],
  ['scar over one eye, scar across one eye, scar over his eye, scar over her eye', 'scar across eye'],
  ['lined face, wrinkly, weathered, weather-beaten, weathered face', 'wrinkles'],
  ['tired eyes, shadows under her eyes, shadows under his eyes', 'bags under eyes'],
  ['plaster on nose, plaster on her nose, plaster on his nose, band-aid on nose', 'bandaid on nose'],
  ['plaster on cheek, band-aid on cheek', 'bandaid on cheek'],
  ['different coloured eyes, eyes of different colours, different eyes, two different eyes', 'heterochromia'],
  ['kind eyes, soft eyes, warm eyes', 'gentle eyes'],
  ['sharp-eyed, piercing eyes, fierce eyes, stern eyes', 'sharp eyes'],
  ['sleepy-eyed, tired-looking eyes', 'sleepy eyes'],
  ['bushy brows, thick brows', 'thick eyebrows'],
  ['black skin, very dark skin', 'very dark skin'],
  ['brown skin', 'brown skin'],
  ['sun-tanned, suntanned, sunburnt, sunburned', 'tanned skin'],
  ['pale, pallid, white as a sheet', 'pale skin'],
  ['peaked hat, sailor hat, sailor’s cap, sailor’s hat, captain’s hat, captain’s cap, skipper cap', 'peaked cap'],
  ['cap', 'baseball cap'],
  ['wide-brimmed hat, wide brimmed hat, broad-brimmed hat', 'sun hat'],
  ['woolly hat, wool cap, woolen hat, knitted hat, bobble hat', 'beanie'],
  ['detective hat, slouch hat', 'fedora'],
  ['headscarf', 'head scarf'],
  ['hooded, hood', 'hood up'],
  ['pirate hat, tricorn', 'bandana'],
  ['bunny girl', 'rabbit ears'],
  ['cat’s ears', 'cat ears'],
  ['fox’s ears', 'fox ears'],
  ['wooden leg, peg leg, metal leg, iron leg', 'prosthetic leg'],
  ['metal arm, iron arm, robotic arm, steel arm', 'prosthetic arm'],
  ['metal hand, hook hand, hook for a hand, robotic hand', 'prosthetic hand'],
  ['oilskin, oilskins, rain jacket, rain cape, mackintosh, mac', 'raincoat'],
  ['school clothes, school blazer', 'school uniform'],
  ['sailor school uniform', 'serafuku'],
  ['jeans jacket', 'denim jacket'],
  ['knitted sweater, woolen sweater, woollen sweater, cardie', 'sweater'],
  ['business clothes, pinstripe suit, three-piece suit', 'suit'],
  ['long dress', 'dress'],
  ['work clothes, dungaree', 'overalls'],
  ['robes, long robe', 'robe'],
  ['boiler suit', 'mechanic'],
  ['rags, ragged, in rags, tattered', 'ragged clothes'],
  ['armoured, armored, in armour, in armor, suit of armour, suit of armor', 'plate armor'],
  ['space suit, spacesuit', 'space suit'],
  ['striped jumper', 'sweater'],
  ['bathrobe, dressing gown', 'pajamas'],
  ['school bag, schoolbag, rucksack on his back', 'backpack'],
  ['cloak, mantle', 'cape'],
  ['mittens', 'gloves'],
  ['braces', 'suspenders'],
  ['muffler, shawl, neckerchief', 'scarf'],
];

/** Words that are read over: they say nothing of looks. */
const FILLERS =
  'a an the this that these those his her their its my your our one own of who whom whose which always usually often ever very rather quite ' +
  'so really extremely slightly somewhat bit big large huge great beautiful handsome pretty cute lovely nice neat fine bright and or also too ' +
  'as well he she they it him them i you we has have had having wears wear wearing worn carries carrying holds holding armed dressed called named known looks look ' +
  'looking seems like is are was were be been being with in on at to for from by about both pair matching whole person people someone ' +
  'somebody character face head body eye colour color coloured colored hair eyes skin clothes clothing outfit wearing build old-fashioned ' +
  'female male year years age aged s t over under around plain simple typical just only still';

const NEGATIONS: readonly string[] = [
  'without',
  'no',
  'not',
  "doesn't wear",
  'does not wear',
  "isn't wearing",
  'never wears',
  'lacks',
  'lacking',
  'minus',
];

/** Words that end a description of hair, eyes or clothes before them, and a denial. */
const STOPS: ReadonlySet<string> = new Set(
  (
    'with in on at of to for from by who whose which that has have wears wearing wear dressed but is are was were be he she they his her their its ' +
    'a an the . ; : ( ) ! ? called named'
  ).split(' '),
);

export const ENGLISH_PHRASES: ReadonlyMap<string, readonly string[]> = new Map(
  PHRASES.flatMap(([phrases, tags]) =>
    phrases.split(', ').map((phrase) => [phrase.replaceAll('’', "'"), tags.split(', ')] as const),
  ),
);
export const FILLER_WORDS: ReadonlySet<string> = new Set(FILLERS.split(' '));
export const NEGATION_PHRASES: ReadonlySet<string> = new Set(NEGATIONS);
export const STOP_WORDS = STOPS;

/** How somebody is: words beside those of the personalities themselves. */
export const NATURE_WORDS: Readonly<Record<string, string>> = {
  cheerful: 'cheerful, happy, friendly, merry, sunny, smiling, jolly',
  energetic: 'energetic, lively, bouncy, hyperactive',
  gentle: 'gentle, kind, kindly, sweet, caring, warm-hearted, motherly',
  shy: 'shy, timid, quiet, bashful, nervous',
  cool: 'cool, calm, aloof, collected',
  serious: 'serious, stern, strict, diligent, grave',
  proud: 'proud, haughty, arrogant, vain',
  mischievous: 'mischievous, naughty, cheeky, playful, sly',
  hot_blooded: 'hot-blooded, hot blooded, brave, passionate, fierce, courageous',
  gloomy: 'gloomy, grumpy, melancholic, sad, grim, lonely, brooding',
  sleepyhead: 'sleepyhead, lazy, sleepy',
  tsundere: 'tsundere',
};
