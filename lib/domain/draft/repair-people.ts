import { DRAFT_AGES, DRAFT_SEXES, type DraftPerson } from '@/lib/contracts/drafts';
import { roleOfWord } from '../characters/roles';
import { DRAFT_KINDS } from './draft-json-schema';
import type { LooseDraft, LoosePerson } from './loose-draft';
import type { RepairNotes } from './repair-notes';
import { isSamePerson } from './understand-people';

const MOST_PEOPLE = 24;
const MOST_NAME = 60;
/** Who speaks without being anybody. */
const NOBODY =
  /^(?:narrat(?:or|ion)|caption|sfx|sound(?: effects?)?|fx|none|nobody|null|n\/a|ナレーション|ナレーター|効果音)?$/i;

/** Whether a name is nobody's: a narrator's, a sound's, none. */
export function isNobody(name: string): boolean {
  return NOBODY.test(name) || !/[\p{L}\p{N}]/u.test(name);
}

export interface RepairedPeople {
  readonly people: DraftPerson[];
  /** The name in the draft of somebody who is called so; null for nobody. */
  readonly nameOf: (call: string) => string | null;
}

/**
 * Everybody of a draft once, under the names that the project knows, with those who act or speak in it and are not listed.
 * @param cast names that the project knows
 */
export function repairPeople(draft: LooseDraft, cast: readonly string[], notes: RepairNotes): RepairedPeople {
  const people: DraftPerson[] = [];
  const find = (call: string): DraftPerson | undefined =>
    people.find(({ name }) => name.toLowerCase() === call.toLowerCase()) ??
    people.find(({ name }) => isSamePerson(name, call));
  const add = (person: LoosePerson): boolean => {
    const called = bareName(person.name);
    if (isNobody(called) || find(called) !== undefined) return false;
    const name = cast.find((one) => isSamePerson(one, called)) ?? called;
    people.push(personOf({ ...person, name }, notes));
    return true;
  };
  for (const person of draft.people) add(person);
  for (const call of namesInPanels(draft)) {
    if (add({ ...UNKNOWN, name: call })) notes.add('people-added', bareName(call));
  }
  const kept = people.slice(0, MOST_PEOPLE);
  for (const { name } of people.slice(MOST_PEOPLE)) notes.add('people-cut', name);
  return {
    people: kept,
    nameOf: (call) => {
      const found = find(bareName(call));
      return found !== undefined && kept.includes(found) ? found.name : null;
    },
  };
}

const UNKNOWN: Omit<LoosePerson, 'name'> = {
  kind: 'human',
  sex: '',
  age: '',
  occupation: '',
  looks: [],
  clothes: [],
  props: [],
  description: '',
};

function namesInPanels({ pages }: LooseDraft): string[] {
  return pages.flat().flatMap(({ people, lines }) => [...people, ...lines.map(({ speaker }) => speaker)]);
}

/** A name as a script's cue can have it. */
function bareName(name: string): string {
  return name
    .replaceAll(/\([^)]*\)|（[^）]*）/g, ' ')
    .replaceAll(/[@#>()[\]{}:：|"“”「」]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_NAME)
    .trim();
}

function personOf(person: LoosePerson, notes: RepairNotes): DraftPerson {
  const list = (words: readonly string[]): string[] => words.slice(0, 40).map((one) => notes.within(one, 200));
  return {
    name: person.name,
    kind: kindOf(person, notes),
    sex: sexOf(person.sex),
    age: ageOf(person.age),
    occupation: person.occupation === '' ? null : notes.within(person.occupation, 80),
    looks: list(person.looks),
    clothes: list(person.clothes),
    props: list(person.props),
    description: notes.within(person.description, 2000),
  };
}

function kindOf({ name, kind }: LoosePerson, notes: RepairNotes): string {
  const said = kind.toLowerCase();
  const known = DRAFT_KINDS.find((one) => one === said);
  if (known !== undefined) return known;
  if (said === '' || /^(?:person|man|woman|boy|girl|people|人間?|男|女|少年|少女)$/.test(said)) return 'human';
  const role = roleOfWord(said) ?? roleOfWord(said.split(' ').at(-1) ?? '');
  const near = role === null ? undefined : DRAFT_KINDS.find((one) => one === role.looks || one === role.kind);
  if (near === undefined) notes.add('kind-unknown', `${name}: ${kind}`.slice(0, 100));
  return near ?? 'human';
}

function sexOf(sex: string): DraftPerson['sex'] {
  const said = sex.toLowerCase();
  if (/^(?:f|female|woman|girl|女性?|女の子)$/.test(said)) return 'female';
  return /^(?:m|male|man|boy|男性?|男の子)$/.test(said) ? 'male' : (DRAFT_SEXES.find((one) => one === said) ?? null);
}

function ageOf(age: string): DraftPerson['age'] {
  const said = age.toLowerCase();
  const known = DRAFT_AGES.find((one) => one === said);
  if (known !== undefined) return known;
  const years = /\d{1,3}/.exec(said)?.[0];
  if (years !== undefined) return ageOfYears(Number(years));
  if (/child|kid|little|small|子/.test(said)) return 'child';
  if (/teen|adolescent|student|少年|少女/.test(said)) return 'teen';
  if (/elder|old|senior|老/.test(said)) return 'elderly';
  return /adult|middle|young|grown|大人/.test(said) ? 'adult' : null;
}

function ageOfYears(years: number): DraftPerson['age'] {
  if (years < 13) return 'child';
  if (years < 20) return 'teen';
  return years < 65 ? 'adult' : 'elderly';
}
