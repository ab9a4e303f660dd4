/** Measures that a person may have beyond age and build: -1 least, 0 as age and build have it, 1 most. */

export const BODY_PROPORTIONS = [
  'head',
  'height',
  'legs',
  'shoulders',
  'chest',
  'waist',
  'hips',
  'arms',
  'neck',
  'hands',
] as const;
export const FACE_PROPORTIONS = ['eye_size', 'eye_spacing', 'jaw', 'nose', 'chin'] as const;
export const PROPORTION_NAMES = [...BODY_PROPORTIONS, ...FACE_PROPORTIONS] as const;
export type ProportionName = (typeof PROPORTION_NAMES)[number];
/** Absent is 0. */
export type ProportionChanges = Readonly<Partial<Record<ProportionName, number>>>;

/** From this amount on a measure is told to a model: who is a little taller is not called tall. */
export const TELLING_PROPORTION = 0.4;

/** The Danbooru tags of a measure that is small and of one that is large, where there are any. */
export const PROPORTION_TAGS: Readonly<
  Partial<Record<ProportionName, { readonly small?: string; readonly large?: string }>>
> = {
  head: { large: 'big_head' },
  height: { small: 'petite', large: 'tall' },
  legs: { large: 'long_legs' },
  shoulders: { large: 'broad_shoulders' },
  waist: { small: 'narrow_waist' },
  hips: { large: 'wide_hips' },
  arms: { large: 'long_arms' },
  neck: { large: 'long_neck' },
  hands: { large: 'large_hands' },
  nose: { small: 'dot_nose', large: 'big_nose' },
};
