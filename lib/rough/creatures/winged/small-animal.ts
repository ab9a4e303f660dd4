import type { AnimalKind, AnimalPose, Coat } from '../../vocabulary/creatures';
import type { Form } from '../draw-surfaces';
import type { Mood } from '../mood';
import type { BeastKind } from '../quadrupeds/kinds';

/** Animals that do not walk on four legs. */
export type SmallAnimalKind = Exclude<AnimalKind, BeastKind>;
export interface SmallAnimalLook {
  readonly pose: AnimalPose;
  readonly coat?: Coat | undefined;
  readonly mood: Mood;
  readonly look: number;
}
/** Metres of a unit. */
export const SMALL_ANIMAL_METRES: Readonly<Record<SmallAnimalKind, number>> = { bird: 0.03, fish: 0.05, crow: 0.07, gull: 0.07, owl: 0.09, sparrow: 0.025, chicken: 0.08, turtle: 0.06, butterfly: 0.02, octopus: 0.09 };
export function smallAnimalForm(_kind: SmallAnimalKind, _look: SmallAnimalLook): Form {
  return { head: { at: [0, -1, 0], radius: 1 }, build: (g) => g.ball(g.part('a', g.mat('#888888')), [0, -1, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]) };
}
