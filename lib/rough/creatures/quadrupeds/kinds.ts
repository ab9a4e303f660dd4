import type { Beast } from './beast';
import { COW, HORSE, PIG } from './hoofed';
import { DEER, ELEPHANT } from './park-beasts';
import { CAT, DOG, MOUSE, RABBIT } from './pets';
import { BEAR, DRAGON, FOX, WOLF } from './wild-beasts';

/** Every four-legged animal. */
export const BEASTS = {
  cat: CAT,
  dog: DOG,
  fox: FOX,
  wolf: WOLF,
  rabbit: RABBIT,
  horse: HORSE,
  cow: COW,
  pig: PIG,
  bear: BEAR,
  mouse: MOUSE,
  dragon: DRAGON,
  deer: DEER,
  elephant: ELEPHANT,
} as const satisfies Readonly<Record<string, Beast>>;
export type BeastKind = keyof typeof BEASTS;
