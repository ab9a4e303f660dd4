import { ARM_POSES, EXPRESSIONS, type ArmPose, type Expression } from '../vocabulary';
import { vocabularyTable, type WordTable } from './word-table';

export const EXPRESSION_WORDS: WordTable<Expression> = vocabularyTable(EXPRESSIONS, {
  smile: 'smiling, happy, light smile, slight smile, gentle smile, soft smile',
  grin: 'grinning, teeth, evil grin, evil smile, toothy smile, crazy smile, ;d',
  open_mouth: 'mouth open, :o, :d, parted lips, talking',
  closed_mouth: 'expressionless, neutral expression, serious, calm, stoic, mouth closed, bored',
  frown: 'frowning, pout, pouting, worried, annoyed',
  angry: 'anger, mad, furious, rage, glaring, glare, scowl',
  sad: 'sadness, depressed, unhappy, melancholy, disappointed',
  crying: 'tears, teary eyes, sobbing, crying with eyes open, streaming tears',
  surprised: 'surprise, shocked, wide-eyed, astonished, startled',
  embarrassed: 'shy, flustered, bashful, wavy mouth',
  smug: 'smirk, smirking, confident, half-smile',
  sleepy: 'tired, half-closed eyes, drowsy, exhausted',
  laughing: 'laugh, laughter, xd',
  scared: 'fear, afraid, frightened, terrified, horrified, panicking, screaming',
  tongue_out: 'tongue, sticking out tongue, :p, ;p',
  cat_mouth: ':3, ;3',
  puffy_cheeks: 'puffed cheeks, :t, sulking',
  disgust: 'disgusted, contempt',
  nervous_smile: 'forced smile, awkward smile',
  yawning: 'yawn',
  confused: 'puzzled, @_@, confusion',
  determined: 'determination, fired up',
  sparkling_eyes: 'excited, shining eyes, star-shaped pupils, +_+',
  empty_eyes: 'lifeless eyes, blank stare',
});
/** Further expressions that one includes: `grin` is a smile too. */
export const INCLUDED_EXPRESSIONS: Readonly<Record<Expression, readonly Expression[]>> = {
  smile: ['closed_mouth'],
  grin: ['smile'],
  open_mouth: ['smile'],
  closed_mouth: [],
  frown: ['closed_mouth'],
  angry: ['frown', 'closed_mouth'],
  sad: ['frown', 'closed_mouth'],
  crying: ['sad', 'frown'],
  surprised: ['open_mouth'],
  embarrassed: ['closed_mouth'],
  smug: ['smile', 'closed_mouth'],
  sleepy: ['closed_mouth'],
  laughing: ['smile', 'open_mouth', 'grin'],
  scared: [],
  tongue_out: ['smile', 'open_mouth'],
  cat_mouth: ['smile', 'closed_mouth'],
  puffy_cheeks: ['frown', 'closed_mouth'],
  disgust: ['frown'],
  nervous_smile: ['smile', 'grin'],
  yawning: ['open_mouth', 'sleepy'],
  confused: [],
  determined: ['closed_mouth'],
  sparkling_eyes: ['open_mouth', 'smile'],
  empty_eyes: ['closed_mouth'],
};

export const ARM_POSE_WORDS: WordTable<ArmPose> = vocabularyTable(ARM_POSES, {
  arms_at_sides: 'arms down, hands at sides',
  crossed_arms: 'arms crossed, folded arms, arms folded, crossing arms',
  waving: 'wave, hand wave, waving hand',
  v: 'peace sign, v sign, victory pose',
  hands_on_hips: 'hands on own hips, hands on hip',
  pointing: 'pointing finger, finger pointing',
  hand_on_chin: 'hand on own chin, thinking, hand to own mouth, chin rest, hand on own face',
  clenched_hand: 'clenched hands, fist, raised fist, clenched fist, fist pump',
  holding_sword: 'sword, katana, holding weapon, weapon, unsheathed',
  holding_book: 'book, reading, open book, holding a book',
  holding_umbrella: 'umbrella, parasol, holding an umbrella',
  arms_up: 'arms raised, raised arms, hands up, arm up',
  hand_on_chest: 'hand on own chest, hand over heart, hand on own heart',
});

/** Where a person looks. */
export type Look = 'left' | 'right' | 'side' | 'viewer';
export const LOOK_WORDS: WordTable<Look> = new Map<string, Look>([
  ['looking at viewer', 'viewer'],
  ['facing viewer', 'viewer'],
  ['eye contact', 'viewer'],
  ['looking at camera', 'viewer'],
  ['looking to the side', 'side'],
  ['looking away', 'side'],
  ['looking aside', 'side'],
  ['sideways glance', 'side'],
  ['averting eyes', 'side'],
  ['looking left', 'left'],
  ['facing left', 'left'],
  ['looking to the left', 'left'],
  ['looking right', 'right'],
  ['facing right', 'right'],
  ['looking to the right', 'right'],
]);
/** Of the pupils: -1 up, 1 down. */
export const GAZE_HEIGHT_WORDS: WordTable<-1 | 1> = new Map<string, -1 | 1>([
  ['looking up', -1],
  ['looking down', 1],
]);

export const CLOSED_EYES_WORDS: ReadonlySet<string> = new Set(['closed eyes', 'eyes closed', 'sleeping', 'asleep']);
export const WINK_WORDS: ReadonlySet<string> = new Set(['one eye closed', 'wink', 'winking']);

/** From where a person is seen; the side is said by where the person looks. */
export type Aspect = 'front' | 'three_quarter' | 'profile' | 'behind';
export const ASPECT_WORDS: WordTable<Aspect> = new Map<string, Aspect>([
  ...['from behind', 'back view', 'facing away', 'rear view'].map((word) => [word, 'behind'] as const),
  ...['three-quarter view', 'three quarter view', '3/4 view', 'three-quarters view', 'semi-profile'].map(
    (word) => [word, 'three_quarter'] as const,
  ),
  ...['profile', 'from side', 'from the side', 'side view', 'in profile', 'side profile', 'sideways'].map(
    (word) => [word, 'profile'] as const,
  ),
  ...['straight-on', 'front view', 'from front', 'from the front', 'facing forward'].map(
    (word) => [word, 'front'] as const,
  ),
]);
export const CHIBI_WORDS: ReadonlySet<string> = new Set(['chibi', 'super deformed', 'chibi style', 'mini person']);
export const BLUSH_WORDS: ReadonlySet<string> = new Set([
  'blush',
  'blushing',
  'light blush',
  'flushed',
  'nose blush',
  'full-face blush',
  'blush stickers',
]);
export const SWEAT_WORDS: ReadonlySet<string> = new Set([
  'sweatdrop',
  'sweat drop',
  'sweat',
  'sweating',
  'nervous',
  'nervous sweating',
  'flying sweatdrops',
]);
export const ANGER_VEIN_WORDS: ReadonlySet<string> = new Set(['anger vein', 'shouting', 'yelling', 'shout']);
export const HEAD_TILT_WORDS: ReadonlySet<string> = new Set(['head tilt', 'tilted head', 'head tilted']);
/** How everybody is drawn. */
export const STANDING_WORDS: ReadonlySet<string> = new Set(['standing', 'standing still']);
