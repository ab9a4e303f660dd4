import type { PropTag } from './props';

/** Things that somebody may always have with them: in a free hand, or (those of `AT_HIP`) at the hip. */
export const CARRIED_PROPS = [
  'sword',
  'knife',
  'gun',
  'magic_wand',
  'hammer',
  'wrench',
  'flashlight',
  'staff',
  'umbrella',
  'umbrella_closed',
  'bag',
  'school_bag',
  'suitcase',
  'briefcase',
  'basket',
  'bucket',
  'lantern',
  'oil_lamp',
  'candle',
  'phone',
  'closed_book',
  'notebook',
  'letter',
  'pen',
  'paintbrush',
  'microphone',
  'bottle',
  'cup',
  'racket',
  'doll',
  'flower',
  'bouquet',
  'balloon',
  'feather',
] as const satisfies readonly PropTag[];
export type CarriedProp = (typeof CARRIED_PROPS)[number];

/** More would not be seen. */
export const MOST_CARRIED = 3;

/** Worn at the hip until a pose takes them in hand. */
export const AT_HIP: ReadonlySet<PropTag> = new Set<CarriedProp>([
  'sword',
  'knife',
  'gun',
  'magic_wand',
  'hammer',
  'wrench',
  'flashlight',
]);
