import type { Paint } from '../pen/paint';
import type { AnimalKind, AnimalPose, Coat } from '../vocabulary/creatures';
import { drawForm, layoutForm, type Form } from './draw-surfaces';
import type { Layout } from './layout';
import type { Mood } from './mood';
import { beastForm } from './quadrupeds/beast-form';
import { BEASTS, type BeastKind } from './quadrupeds/kinds';
import { smallAnimalForm, SMALL_ANIMAL_METRES, type SmallAnimalKind } from './small/small-animal';

/** How and where an animal or a being is drawn. */
export interface CreaturePlace {
  /** The point of the ground under its middle, in px. */
  readonly x: number;
  readonly y: number;
  /** Px a metre. */
  readonly s: number;
  /** Degrees: 0 looks to the viewer, 90 to the viewer's right, 180 away. */
  readonly yaw: number;
  /** Degrees that the camera looks up (negative) or down; a little down without. */
  readonly pitch?: number;
  readonly mood?: Mood;
  readonly seed?: number;
  /** Times its usual size. */
  readonly size?: number;
}
export interface AnimalPlace extends CreaturePlace {
  readonly pose: AnimalPose;
  readonly coat?: Coat | undefined;
  /** The viewer's left (-1) or right: an eye that is lost. Small animals keep both. */
  readonly lostEye?: -1 | 1 | undefined;
  /** Degrees that its head is turned to the viewer's right of where its body points; animals look about them without. */
  readonly look?: number;
}

export const DEFAULT_PITCH = 7;

const isBeast = (kind: AnimalKind): kind is BeastKind => kind in BEASTS;

function unitOf(kind: AnimalKind): number {
  return isBeast(kind) ? BEASTS[kind].metres : SMALL_ANIMAL_METRES[kind satisfies SmallAnimalKind];
}

/** Animals seen from the side or from behind turn their heads a little to the viewer. */
function usualLook(yaw: number, seed: number): number {
  const angle = ((((yaw + 180) % 360) + 360) % 360) - 180,
    size = Math.abs(angle);
  if (size < 15) return seed % 2 === 0 ? 8 : -8;
  return -Math.sign(angle) * (size > 150 ? 34 : size > 60 ? 26 : 14);
}

/** From this share of a grown one's size down an animal is young. */
const YOUNG = 0.75;

function formOf(
  kind: AnimalKind,
  { pose, coat, yaw, mood = 'neutral', seed = 1, look, lostEye, size = 1 }: Omit<AnimalPlace, 'x' | 'y' | 's'>,
): Form {
  const isAsleep = pose === 'sleeping',
    turned = look ?? (isAsleep ? 0 : usualLook(yaw, seed)),
    tilt = isAsleep ? 0 : ((seed % 5) - 2) * 2.2;
  return isBeast(kind)
    ? beastForm(BEASTS[kind], { pose, coat, mood, lostEye, look: turned, tilt, isYoung: size < YOUNG })
    : smallAnimalForm(kind, { pose, coat, mood: isAsleep ? 'sleepy' : mood, look: turned });
}

/** Draws an animal: the middle of its ground at x, y. */
export function drawAnimal(p: Paint, kind: AnimalKind, place: AnimalPlace): void {
  const { x, y, s, yaw, pitch = DEFAULT_PITCH, seed = 1, size = 1 } = place;
  drawForm(p, formOf(kind, place), { x, y, s: s * unitOf(kind) * size, yaw, pitch }, seed);
}

/**
 * Where an animal's head and outline are at one px a metre, with the middle of its ground at 0, 0; the head's box is
 * about its skull.
 */
export function layoutAnimal(
  kind: AnimalKind,
  pose: AnimalPose,
  yaw: number,
  more: { readonly size?: number; readonly pitch?: number; readonly seed?: number } = {},
): Layout {
  const { size = 1, pitch = DEFAULT_PITCH, seed = 1 } = more,
    { head, extent } = layoutForm(formOf(kind, { pose, yaw, seed, size }), {
      x: 0,
      y: 0,
      s: unitOf(kind) * size,
      yaw,
      pitch,
    });
  return { head, extent, heightMetres: extent[3] };
}
