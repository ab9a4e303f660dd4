import { material } from '../../pen/paint';
import type { AnimalKind, AnimalPose, Coat } from '../../vocabulary/creatures';
import type { Form } from '../draw-surfaces';
import type { Mood } from '../mood';
import { COAT_PAINT } from '../quadrupeds/coat-paint';
import type { BeastKind } from '../quadrupeds/kinds';
import { birdForm } from './bird';
import { BIRD_METRES } from './bird-shapes';
import { butterflyForm } from './butterfly';
import { frogForm, type FrogPaint } from './frog';
import { monkeyForm, type MonkeyPaint } from './monkey';
import { penguinForm, type PenguinPaint } from './penguin';
import { fishForm, octopusForm, turtleForm } from './sea';

/** Animals that do not walk on four legs, and the turtle. */
export type SmallAnimalKind = Exclude<AnimalKind, BeastKind>;
export interface SmallAnimalLook {
  readonly pose: AnimalPose;
  readonly coat?: Coat | undefined;
  readonly mood: Mood;
  /** Degrees that its head is turned. */
  readonly look: number;
}

/** Metres of a unit. */
export const SMALL_ANIMAL_METRES: Readonly<Record<SmallAnimalKind, number>> = {
  ...BIRD_METRES,
  fish: 0.06,
  turtle: 0.1,
  butterfly: 0.022,
  octopus: 0.11,
  penguin: 0.15,
  frog: 0.045,
  monkey: 0.1,
};

/** Feathers of a coat: its base on the back, its pale parts on the breast. */
function feathers(coat: Coat | undefined): Parameters<typeof birdForm>[1] {
  const { base, pale, dark } = coat === undefined ? {} : COAT_PAINT[coat];
  return {
    ...(base ? { base, wing: dark ?? base } : {}),
    ...(pale ? { breast: pale } : coat === 'plain' ? { breast: material('#cfd6dc', { bw: 0.14 }) } : {}),
  };
}

function penguinPaint(coat: Coat | undefined): Partial<PenguinPaint> {
  const { base, pale } = coat === undefined ? {} : COAT_PAINT[coat];
  return { ...(base ? { back: base } : {}), ...(pale && coat !== 'black' ? { front: pale } : {}) };
}

function frogPaint(coat: Coat | undefined): Partial<FrogPaint> {
  const { base, pale } = coat === undefined ? {} : COAT_PAINT[coat];
  return { ...(base ? { skin: base } : {}), ...(pale ? { belly: pale } : {}) };
}

function monkeyPaint(coat: Coat | undefined): Partial<MonkeyPaint> {
  const { base, pale } = coat === undefined ? {} : COAT_PAINT[coat];
  return { ...(base ? { fur: base } : {}), ...(pale ? { belly: pale } : {}) };
}

/** A small animal in a pose. */
export function smallAnimalForm(kind: SmallAnimalKind, { pose, coat, mood, look }: SmallAnimalLook): Form {
  switch (kind) {
    case 'fish':
      return fishForm(pose, mood);
    case 'turtle':
      return turtleForm(pose, mood, look);
    case 'butterfly':
      return butterflyForm(pose);
    case 'octopus':
      return octopusForm(pose, mood);
    case 'penguin':
      return penguinForm(penguinPaint(coat), pose, mood, look);
    case 'frog':
      return frogForm(frogPaint(coat), pose, mood, look);
    case 'monkey':
      return monkeyForm(monkeyPaint(coat), pose, mood, look);
    default:
      return birdForm(kind, feathers(coat), pose, mood, look);
  }
}
