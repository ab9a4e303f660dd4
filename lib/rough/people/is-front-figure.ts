import type { FirstPerson, Person, RoughSpecification } from '../specification';
import { HAIR_STYLES, OUTFITS, SHOTS, type AnyHairStyle, type AnyOutfit, type AnyShot, type Shot } from '../vocabulary';

const isAmong = <T extends string>(list: readonly T[], one: string): one is T =>
  (list as readonly string[]).includes(one);

function hasFirstLook(who: { readonly hairStyle: AnyHairStyle; readonly outfit: AnyOutfit }): boolean {
  return isAmong(HAIR_STYLES, who.hairStyle) && isAmong(OUTFITS, who.outfit);
}

/** True of those whom the drawings show that the starter learned from: upright, from before or from behind. */
export function isFrontFigure(person: Person): person is FirstPerson {
  const { who, how } = person;
  const isSeenSo = how.view === 'front' || how.view === 'from_behind';
  const isUsual = (who.age ?? 'teen') === 'teen' && (who.build ?? 'average') === 'average';
  return isSeenSo && isUsual && how.pose === undefined && how.isChibi !== true && hasFirstLook(who);
}

/** A specification whose picture is one of those that the starter learned from. */
export type FirstSpecification = Omit<RoughSpecification, 'people' | 'shot'> & {
  people: FirstPerson[];
  shot: Shot;
};

/** True where nothing is asked for that only later drawings have. */
export function isFirstForm(specification: RoughSpecification): specification is FirstSpecification {
  const { people, shot, camera, polygon, pair, setting, props, effects, calm } = specification;
  const isPlain = [camera, polygon, pair, setting, props, effects, calm].every((one) => one === undefined);
  return isPlain && isFirstShot(shot) && people.length <= 2 && people.every((one) => !one.at && isFrontFigure(one));
}

function isFirstShot(shot: AnyShot): shot is Shot {
  return isAmong(SHOTS, shot);
}
