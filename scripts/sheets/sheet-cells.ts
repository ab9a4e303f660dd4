import { drawRough, sampleSpecification, type Finish, type RoughSpecification } from '@/lib/rough';

type Person = RoughSpecification['people'][number];

/** One picture of a sheet with what it shows. */
export interface SheetCell {
  readonly label: string;
  readonly svg: string;
}

const SAMPLE = firstPerson();

/** Somebody plain who looks at the reader. */
export const PLAIN: Person = {
  who: { ...SAMPLE.who, accessories: [], hairColour: 'brown_hair', hairStyle: 'bob_cut', bangs: 'swept_bangs' },
  how: {
    ...SAMPLE.how,
    expression: 'smile',
    arms: 'arms_at_sides',
    pose: 'standing',
    view: 'front',
    eyes: 'open',
    turn: 0,
    tiltDegrees: 0,
    gaze: 0,
    gazeDown: 0,
    hasBlush: false,
    hasSweatdrop: false,
    hasAngerVein: false,
  },
};

/** A person changed in some traits. */
export function changed(who: Partial<Person['who']>, how: Partial<Person['how']> = {}, base = PLAIN): Person {
  return { ...base, who: { ...base.who, ...who }, how: { ...base.how, ...how } };
}

/** Somebody alone on paper. */
export function personCell(
  label: string,
  person: Person,
  o: { readonly shot: RoughSpecification['shot']; readonly finish: Finish; readonly size?: readonly [number, number] },
): SheetCell {
  return pictureCell(label, { shot: o.shot, people: [person] }, o);
}

/** Any picture. */
export function pictureCell(
  label: string,
  picture: Partial<RoughSpecification>,
  o: { readonly finish: Finish; readonly size?: readonly [number, number] },
): SheetCell {
  const [widthPx, heightPx] = o.size ?? [300, 330];
  const specification: RoughSpecification = {
    seed: 5,
    size: { widthPx, heightPx },
    shot: 'portrait',
    scene: 'simple_background',
    style: 'anime_coloring',
    place: 'center',
    keepsHeadsInside: true,
    people: [],
    ...picture,
  };
  return { label, svg: drawRough(specification, { finish: o.finish, side: Math.min(widthPx, heightPx) }).svg };
}

function firstPerson(): Person {
  for (let seed = 1; seed < 40; seed++) {
    const [person] = sampleSpecification(seed).people;
    if (person) return person;
  }
  throw new RangeError('No sample has a person.');
}
