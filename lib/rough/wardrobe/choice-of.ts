import type { Part } from '../anatomy/part';

/**
 * A choice between materials by surface coordinates; where all of them are one, that one alone, which needs to be looked
 * up at no point of the surface.
 */
export function choiceOf(materials: readonly number[], choose: (u: number, v: number) => number): Part['mat'] {
  const [first] = materials;
  return first !== undefined && materials.every((one) => one === first) ? first : choose;
}
