import type { BackgroundChange, PersonChange } from '@/lib/contracts/region-edits';
import { layOutRough } from '@/lib/rough';
import { positionSchema, type Person, type RoughSpecification } from '@/lib/rough/specification';
import { ACCESSORIES } from '@/lib/rough/vocabulary';

/** What an edit changes about what a rough shows. */
export interface SceneChange {
  /** Index of the person that `change` is about, and what. */
  readonly person: { readonly index: number; readonly change: PersonChange } | null;
  readonly background: BackgroundChange | null;
  readonly props: NonNullable<RoughSpecification['props']>;
  /** Indices of people who are taken out. */
  readonly without: readonly number[];
}

export const NO_CHANGE: SceneChange = { person: null, background: null, props: [], without: [] };
/** Of a rough's things. */
const MOST_PROPS = 24;

/** A rough with something exchanged; all else is as it was. */
export function changeSpecification(specification: RoughSpecification, o: SceneChange): RoughSpecification {
  const people = pinned(
    specification,
    specification.people.map((person, index) =>
      o.person?.index === index ? changePerson(person, o.person.change) : person,
    ),
    o.without.length > 0,
  );
  const { setting, pair, props = [], ...rest } = specification;
  const seen = o.background?.setting === undefined ? setting : (o.background.setting ?? undefined);
  // Another backdrop in a place's stead.
  const place = o.background?.scene !== undefined && o.background.setting === undefined ? undefined : seen;
  const things = [...props, ...o.props].slice(0, MOST_PROPS);
  return {
    ...rest,
    people: people.filter((_, index) => !o.without.includes(index)),
    ...(o.background?.scene ? { scene: o.background.scene } : {}),
    ...(place ? { setting: place } : {}),
    ...(pair && o.without.length === 0 ? { pair } : {}),
    ...(things.length > 0 ? { props: things } : {}),
  };
}

/**
 * Everybody's head where it was: other clothes or hair, or fewer people, would be framed differently, and what is outside
 * an edit stays.
 */
function pinned(before: RoughSpecification, people: readonly Person[], areFewer: boolean): readonly Person[] {
  const isSame = people.every((person, index) => person === before.people[index]);
  if (isSame && !areFewer) return people;
  const { heads } = layOutRough(before);
  return people.map((person, index) => {
    const head = heads[index];
    if (person.at !== undefined || head === undefined) return person;
    const at = positionSchema.safeParse({
      x: (head.left + head.right) / 2,
      y: (head.top + head.bottom) / 2,
      scale: head.bottom - head.top,
      depth: 0,
    });
    return at.success ? { ...person, at: at.data } : person;
  });
}

function changePerson({ who, how, ...rest }: Person, change: PersonChange): Person {
  const worn = new Set(who.accessories.filter((name) => !change.takeOff.includes(name)));
  for (const name of change.wear) worn.add(name);
  const { eyeColour, expression, eyes, hasBlush } = change;
  return {
    ...rest,
    who: {
      ...who,
      hairColour: change.hairColour ?? who.hairColour,
      hairStyle: change.hairStyle ?? who.hairStyle,
      outfit: change.outfit ?? who.outfit,
      clothColour: change.clothColour ?? who.clothColour,
      accentColour: change.accentColour ?? who.accentColour,
      eyeColours: eyeColour === undefined ? who.eyeColours : { left: eyeColour, right: eyeColour },
      accessories: ACCESSORIES.filter((name) => worn.has(name)),
    },
    how: {
      ...how,
      expression: expression ?? how.expression,
      eyes: eyes ?? how.eyes,
      hasBlush: hasBlush ?? how.hasBlush,
    },
  };
}

/** Whether somebody looks other than their references show them afterwards. */
export function changesIdentity({
  eyeColour,
  hairColour,
  hairStyle,
  outfit,
  clothColour,
  ...rest
}: PersonChange): boolean {
  const looks = [eyeColour, hairColour, hairStyle, outfit, clothColour, rest.accentColour];
  return looks.some((one) => one !== undefined) || rest.wear.length > 0 || rest.takeOff.length > 0;
}
