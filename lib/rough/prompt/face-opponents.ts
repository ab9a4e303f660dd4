import type { PoseName } from '../vocabulary';
import type { Person, State } from '../specification';
import type { PersonReading } from './read-person';

/** Poses that are meant for somebody. */
const FIGHTING: readonly (PoseName | undefined)[] = [
  'fighting_stance',
  'punching',
  'uppercut',
  'kicking',
  'sword_swing',
  'sword_ready',
  'guarding',
  'throwing',
  'casting',
] satisfies PoseName[];

interface ReadPerson {
  readonly person: Person;
  readonly reading: PersonReading;
}

/** Two people who fight face each other: the first turns to the right where the prompt leaves the view open. */
export function faceOpponents<T extends ReadPerson>(people: readonly T[]): readonly T[] {
  const [first, second, third] = people;
  const isFight = [first, second].every((one) => FIGHTING.includes(one?.person.how.pose));
  if (!first || !second || third || !isFight || first.reading.aspect || first.reading.look) return people;
  return [{ ...first, person: { ...first.person, how: turnedRight(first.person.how) } }, second];
}

function turnedRight(how: State): State {
  switch (how.view) {
    case 'three_quarter_left':
      return { ...how, view: 'three_quarter_right' };
    case 'profile_left':
      return { ...how, view: 'profile_right' };
    default:
      return how;
  }
}
