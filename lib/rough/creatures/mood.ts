import type { Expression } from '../vocabulary/states';

/** How a creature feels; people's finer shades come down to these. */
export const MOODS = ['neutral', 'happy', 'angry', 'sad', 'surprised', 'sleepy'] as const;
export type Mood = (typeof MOODS)[number];

const MOOD_OF: Readonly<Record<Expression, Mood>> = {
  smile: 'neutral',
  grin: 'happy',
  open_mouth: 'happy',
  closed_mouth: 'neutral',
  frown: 'angry',
  angry: 'angry',
  sad: 'sad',
  crying: 'sad',
  surprised: 'surprised',
  embarrassed: 'sad',
  smug: 'neutral',
  sleepy: 'sleepy',
  laughing: 'happy',
  scared: 'surprised',
  tongue_out: 'happy',
  cat_mouth: 'neutral',
  puffy_cheeks: 'angry',
  disgust: 'angry',
  nervous_smile: 'sad',
  yawning: 'sleepy',
  confused: 'surprised',
  determined: 'angry',
  sparkling_eyes: 'happy',
  empty_eyes: 'neutral',
};
/** The mood of a creature that shows an expression. */
export const moodOf = (expression: Expression): Mood => MOOD_OF[expression];
