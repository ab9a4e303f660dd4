import {
  PROP_WORDS,
  poseWord,
  type HeldThing,
  type PoseName,
  type PropTag,
  MOVING_POSE_WORDS,
  RESTING_POSE_WORDS,
} from '@/lib/rough/vocabulary';
import { THING_PATTERNS } from './place-words';
import { poseOfText } from './pose-words';
import { wordPatterns, type WordPattern } from './word-patterns';

/** What a body does and what its hands hold in the stead of the pose's own thing. */
export interface Doing {
  readonly pose: PoseName | null;
  readonly holds?: HeldThing;
}

/** How a thing is held, by the verb whose object it is. */
type Way = 'raise' | 'hold' | 'drop' | 'throw' | 'offer' | 'wave' | 'swing' | 'look' | 'use';

const CARRIED: ReadonlySet<string> = new Set(
  PROP_WORDS.filter(({ heldIn }) => heldIn !== 'none').map(({ tag }) => tag),
);
/** Things that hands hold though no panel shows them alone. */
const FURTHER_THINGS = wordPatterns<PropTag>([
  ['mitten', 'mittens?\\b|gloves?\\b', '手袋|ミトン'],
  ['umbrella_broken', 'broken umbrella', '壊れた傘'],
  ['umbrella_closed', '(?:closed|folded) umbrella', '閉じた傘|たたんだ傘'],
  ['glass', 'glass of|a glass\\b|her glass\\b|his glass\\b', 'グラス'],
  ['can', 'cans?\\b(?= of|\\.|,|$)', '缶'],
  ['balloon', 'balloon', '風船'],
  ['spear', 'spear', '槍'],
  ['staff', 'staff\\b', '杖'],
  ['broom', 'broom', 'ほうき|箒'],
  ['scissors', 'scissors', 'はさみ'],
  ['spoon', 'spoon', 'スプーン'],
  ['basket', 'basket\\b', 'かご|籠'],
  ['briefcase', 'briefcase', 'ブリーフケース'],
  ['sunflower', 'sunflower', 'ひまわり|向日葵'],
  ['ball', 'ball\\b', 'ボール'],
  ['watch', 'watch\\b', '腕時計'],
  ['bat', '(?:baseball )?bat\\b', 'バット'],
  ['tablet', 'tablet', 'タブレット'],
  ['sack', 'sack\\b', '袋(?!小路)'],
  ['skateboard', 'skateboard', 'スケートボード|スケボー'],
]);
const THINGS: readonly WordPattern<PropTag>[] = [
  ...FURTHER_THINGS,
  ...THING_PATTERNS.filter(({ value }) => CARRIED.has(value)),
];

const OWN = '(?:an?|the|his|her|their|its|my|your|one|two|some|this|that)';
/** Up to three words between a verb and its thing. */
const BETWEEN = `(?: ${OWN})?(?: (?!and\\b|but\\b|to\\b|at\\b|then\\b)[a-z'’-]+){0,2}? `;

interface Verb {
  readonly way: Way;
  readonly english: string;
  readonly japanese: string;
}
const VERBS: readonly Verb[] = [
  {
    way: 'drop',
    english: 'drop(?:s|ped|ping)?|lets? (?:go of|fall)|loses? (?:his|her|their) grip on',
    japanese: '落と|取り落',
  },
  {
    way: 'throw',
    english: 'throw(?:s|ing)?|threw|toss(?:es|ed|ing)?|hurl(?:s|ed|ing)?|fling(?:s|ing)?',
    japanese: '投げ|放り',
  },
  {
    way: 'offer',
    english:
      'offer(?:s|ed|ing)?|hand(?:s|ed|ing)?(?: over)?|giv(?:es?|ing)|gave|hold(?:s|ing)? out|pass(?:es|ed)?|show(?:s|ed|ing)?|present(?:s|ed)?|bring(?:s|ing)?',
    japanese: '差し出|渡|見せ|あげ|くれ|届け|持ってく',
  },
  {
    way: 'raise',
    english:
      'rais(?:es?|ed|ing)|lift(?:s|ed|ing)?(?: up)?|hold(?:s|ing)? up|hoist(?:s|ed|ing)?|point(?:s|ed|ing)?|aim(?:s|ed|ing)?',
    japanese: '掲げ|持ち上げ|高く|かざ|構え|向け',
  },
  { way: 'wave', english: 'wav(?:es?|ed|ing)', japanese: '(?:大きく)?振る|振って' },
  { way: 'swing', english: 'sw(?:ings?|inging|ung)|brandish(?:es|ed|ing)?', japanese: '振り(?:回|下ろ|上げ)' },
  {
    way: 'look',
    english:
      'look(?:s|ed|ing)? (?:down )?at|star(?:es?|ed|ing) at|stud(?:ies|ied|ying)|check(?:s|ed|ing)?|read(?:s|ing)?|examin(?:es?|ed|ing)|gaz(?:es?|ing) at',
    japanese: '見つめ|見る|見て|眺め|読|確かめ|調べ',
  },
  {
    way: 'use',
    english:
      'eat(?:s|ing)?|ate|bit(?:es?|ing)(?: into)?|drink(?:s|ing)?(?: from)?|drank|sip(?:s|ping)?(?: from)?|pour(?:s|ing)?|play(?:s|ing)?|writ(?:es?|ing) with',
    japanese: '食べ|かじ|飲|すす|注|弾',
  },
  {
    way: 'hold',
    english:
      'hold(?:s|ing)?(?: on to| onto)?|held|carr(?:y|ies|ied|ying)|clutch(?:es|ed|ing)?|grip(?:s|ped|ping)?|grasp(?:s|ed|ing)?|grab(?:s|bed|bing)?|pick(?:s|ed|ing)? up|tak(?:es|ing)(?: out| off)?|pull(?:s|ed|ing)? out|open(?:s|ed|ing)?|hug(?:s|ged|ging)|draw(?:s|ing)|us(?:es|ing)|find(?:s|ing)?|found|with|under|lights?',
    japanese: '持|握|抱|拾|取り出|つか|開|ひら|外|抜|さし|差して|使|見つけ|つけ',
  },
];

interface Held {
  readonly thing: PropTag;
  readonly way: Way;
  /** Of the text, the verb and its object. */
  readonly words: string;
}

/** A verb before its object in English, or behind it in Japanese. */
const WAYS = VERBS.map(({ way, english, japanese }) => ({
  way,
  before: new RegExp(`\\b(?:${english})${BETWEEN}$`, 'i'),
  behind: new RegExp(`^(?:を|も)(?:両手で|片手で|高く|そっと|強く|ぎゅっと|大きく)?(?:${japanese})`),
}));

/** Words that say that a thing is not there; the thing follows in English and goes before in Japanese. */
const NO_THING =
  /\b(?:without|no|not|forg[eo]t(?:s|ten)?|los(?:es|t)|misses|leaves?|left|puts? (?:down|away|on)|sets? down|wears?|wearing|breaks?) (?:(?:an?|any|the|his|her|their|its|my|your) )?[a-z'’-]+(?: [a-z'’-]+)?|[^。、はが]{1,8}?(?:を|も)?(?:なし|無し|持たず|持たない|ささず|差さず|忘れ|なくし|置(?:く|い)|かぶ|着て)/gi;

/** What somebody does by a text, with the object of the verb in their hands. */
export function doingOf(text: string): Doing {
  const denied = (text.match(NO_THING) ?? []).filter((phrase) => thingIn(phrase) !== null);
  const said = denied.reduce((rest, phrase) => rest.replace(phrase, ' '), text);
  const pose = poseOfText(said);
  const held = heldIn(said);
  if (held && !(pose === 'taking_photo' && held.thing === 'photo')) {
    return withThing(held, poseOfText(said.replace(held.words, ' ')));
  }
  const lost = denied.map(thingIn);
  const usual = pose === null ? undefined : poseWord(pose).holds?.thing;
  return usual !== undefined && lost.includes(usual) ? { pose, holds: 'nothing' } : { pose };
}

function thingIn(text: string): PropTag | null {
  return THINGS.find(({ pattern }) => pattern.test(text))?.value ?? null;
}

/** The first thing that is a verb's object; of several at one place the one with the longest words. */
function heldIn(text: string): Held | null {
  let best: (Held & { readonly at: number }) | null = null;
  for (const { value, pattern } of THINGS) {
    if (!pattern.test(text)) continue;
    for (const hit of text.matchAll(new RegExp(pattern.source, 'giu'))) {
      const found = heldAt(text, hit[0], hit.index);
      if (!found) continue;
      const isBetter = best === null || found.at < best.at || (found.at === best.at && longer(found, best));
      if (isBetter) best = { ...found, thing: value };
    }
  }
  return best;
}

const longer = (one: { readonly words: string }, other: { readonly words: string }): boolean =>
  one.words.length > other.words.length;

/** The verb whose object stands there. */
function heldAt(text: string, word: string, index: number): (Omit<Held, 'thing'> & { readonly at: number }) | null {
  const [before, behind] = [text.slice(0, index), text.slice(index + word.length)];
  for (const { way, before: english, behind: japanese } of WAYS) {
    const verb = english.exec(before)?.[0];
    if (verb !== undefined) return { way, at: index - verb.length, words: verb + word };
    const after = japanese.exec(behind)?.[0];
    if (after !== undefined) return { way, at: index, words: word + after };
  }
  return null;
}

const STAYS: ReadonlySet<string> = new Set([
  ...MOVING_POSE_WORDS.map(({ name }) => name),
  ...RESTING_POSE_WORDS.map(({ name }) => name),
  'looking_back',
  'leaning_on_wall',
  'crying_into_hands',
]);

function withThing({ thing, way }: Held, told: PoseName | null): Doing {
  const isHeldAnyway = told !== null && (way === 'hold' || way === 'look' || way === 'use');
  const keeps = isHeldAnyway && STAYS.has(told);
  const alone = poseFor(thing, way);
  const pose = !keeps ? alone : told === 'sitting' && alone === 'reading' ? 'sitting_reading' : told;
  return poseWord(pose).holds?.thing === thing ? { pose } : { pose, holds: thing };
}

const OF_WAY: Readonly<Partial<Record<Way, PoseName>>> = {
  drop: 'dropping',
  throw: 'throwing',
  offer: 'offering',
  wave: 'waving',
  swing: 'sword_swing',
};

/** Things that are raised otherwise than a lantern. */
const RAISED: Readonly<Partial<Record<PropTag, PoseName>>> = {
  camera: 'taking_photo',
  umbrella: 'holding_umbrella',
  gun: 'aiming',
  sword: 'holding_sword',
  katana: 'holding_sword',
  telescope: 'taking_photo',
  cup: 'drinking',
  microphone: 'singing',
  phone: 'using_phone',
  box: 'lifting',
  gift: 'lifting',
  trophy: 'lifting',
};

function poseFor(thing: PropTag, way: Way): PoseName {
  if (thing === 'umbrella' && (way === 'hold' || way === 'raise')) return 'holding_umbrella';
  if (thing === 'camera' && way === 'hold') return 'holding_camera';
  const usual = OF_WAY[way];
  if (usual !== undefined) return usual;
  if (way === 'raise') return RAISED[thing] ?? 'holding_lantern';
  return HOLDS[thing] ?? (isForBothHands(thing) ? 'carrying' : 'holding_lantern');
}

function isForBothHands(thing: PropTag): boolean {
  return PROP_WORDS.some(({ tag, heldIn: hands }) => tag === thing && hands === 'two hands');
}

const alike = (pose: PoseName, ...things: readonly PropTag[]): [PropTag, PoseName][] =>
  things.map((thing) => [thing, pose]);
/** How things are held where the verb says no more; all others are held up in one hand, or carried in two. */
const HOLDS: Readonly<Partial<Record<PropTag, PoseName>>> = Object.fromEntries([
  ...alike('reading', 'book', 'newspaper', 'map', 'notebook', 'tablet', 'letter', 'photo', 'ticket'),
  ...alike('using_phone', 'phone', 'watch'),
  ...alike('carrying_bag', 'bag', 'school_bag', 'backpack', 'suitcase', 'briefcase', 'basket', 'bucket', 'kettle'),
  ...alike('holding_sword', 'sword', 'katana', 'knife', 'axe', 'hammer', 'spear', 'staff', 'magic_wand'),
  ...alike('carrying_on_shoulder', 'bat', 'fishing_rod', 'shovel', 'flag'),
  ...alike('holding_lantern', 'lantern', 'oil_lamp', 'candle', 'flashlight', 'paper_lantern', 'lighter'),
  ...alike('holding_bouquet', 'bouquet', 'flower', 'sunflower'),
  ...alike('drinking', 'cup', 'glass', 'wine_glass', 'bottle', 'can', 'teapot'),
  ...alike('eating', 'onigiri', 'bread', 'apple', 'ice_cream', 'bento', 'ramen'),
  ...alike('writing', 'pen', 'pencil'),
  ...alike('sweeping', 'broom'),
  ...alike('cradling', 'teddy_bear', 'doll'),
  ...alike('aiming', 'gun'),
  ...alike('singing', 'microphone'),
  ...alike('playing_guitar', 'guitar'),
  ...alike('playing_violin', 'violin'),
  ...alike('playing_flute', 'flute'),
  ...alike('playing_recorder', 'recorder'),
  ...alike('playing_trumpet', 'trumpet'),
]);
