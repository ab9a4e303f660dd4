import type { Draft } from '@/lib/contracts/drafts';

/** What a reader expects of a premise's draft; each entry is a check. */
export interface PremiseCase {
  readonly id: string;
  readonly language: 'en' | 'ja';
  readonly premise: string;
  readonly pages: number | null;
  readonly expect: Expected;
}

interface Expected {
  readonly people?: readonly {
    readonly name: string;
    readonly kind?: string;
    readonly sex?: 'female' | 'male' | null;
    readonly age?: string;
    readonly occupation?: string;
    readonly words?: readonly string[];
  }[];
  readonly peopleCount?: number;
  readonly notPeople?: readonly string[];
  readonly places?: readonly { readonly name: string; readonly time?: string; readonly weather?: string }[];
  /** Where the story goes, in order: the first panel is in the first, the last panel in the last. */
  readonly placeOrder?: readonly string[];
  readonly pageCount?: number;
  readonly panelCount?: number;
  readonly isSilent?: boolean;
  readonly splash?: boolean;
  readonly lines?: readonly { readonly speaker: string; readonly text: string }[];
  readonly things?: readonly string[];
  readonly question?: boolean;
}

export interface Check {
  readonly what: string;
  readonly isHeld: boolean;
}

/** Names of hours and weathers that mean the same. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  morning: ['morning', 'dawn', 'day'],
  sunset: ['sunset', 'dusk', 'evening'],
  day: ['day', 'dusk', 'morning'],
  night: ['night'],
  thunderstorm: ['storm', 'thunderstorm'],
  snow: ['snow', 'storm'],
};

/** Every check of a case on a draft. */
export function checkDraft({ expect: wanted }: PremiseCase, draft: Draft): Check[] {
  const checks: Check[] = [];
  const add = (what: string, isHeld: boolean): void => void checks.push({ what, isHeld });
  for (const one of wanted.people ?? []) {
    const name = new RegExp(one.name, 'iu');
    const fitting = draft.people.filter((person) => name.test(person.name) || name.test(person.occupation ?? ''));
    const person = fitting[0];
    add(`person ${one.name}`, person !== undefined);
    const told =
      person === undefined
        ? ''
        : [...person.looks, ...person.clothes, ...person.props, person.description].join(' ').toLowerCase();
    if (one.kind !== undefined) add(`kind of ${one.name}: ${one.kind}`, person?.kind === one.kind);
    if (one.sex !== undefined) add(`sex of ${one.name}: ${one.sex}`, person !== undefined && person.sex === one.sex);
    if (one.age !== undefined) add(`age of ${one.name}: ${one.age}`, person?.age === one.age);
    if (one.occupation !== undefined)
      add(
        `occupation of ${one.name}: ${one.occupation}`,
        new RegExp(one.occupation, 'iu').test(person?.occupation ?? ''),
      );
    for (const word of one.words ?? []) add(`${one.name} has ${word}`, told.includes(word.toLowerCase()));
  }
  if (wanted.peopleCount !== undefined) add(`${wanted.peopleCount} people`, draft.people.length === wanted.peopleCount);
  for (const name of wanted.notPeople ?? [])
    add(`nobody is ${name}`, !draft.people.some((person) => person.name.toLowerCase() === name.toLowerCase()));
  for (const place of wanted.places ?? []) {
    const fits = (text: string): boolean => new RegExp(place.name, 'iu').test(text);
    const found = draft.places.filter(({ name, scene }) => fits(name) || fits((scene ?? '').replaceAll('_', ' ')));
    add(`place ${place.name}`, found.length > 0);
    if (place.time !== undefined)
      add(
        `time of ${place.name}: ${place.time}`,
        found.some(({ time }) => isSame(place.time ?? '', time)),
      );
    if (place.weather !== undefined)
      add(
        `weather of ${place.name}: ${place.weather}`,
        found.some(({ weather }) => isSame(place.weather ?? '', weather)),
      );
  }
  const panels = draft.pages.flatMap((page) => page.panels);
  if (wanted.placeOrder !== undefined)
    add(`places in order: ${wanted.placeOrder.join(', ')}`, isInOrder(wanted.placeOrder, draft));
  const lines = panels.flatMap((panel) => panel.lines);
  if (wanted.pageCount !== undefined) add(`${wanted.pageCount} pages`, draft.pages.length === wanted.pageCount);
  if (wanted.panelCount !== undefined) add(`${wanted.panelCount} panels`, panels.length === wanted.panelCount);
  if (wanted.isSilent === true)
    add(
      'silent',
      lines.every(({ kind }) => kind === 'sound'),
    );
  if (wanted.splash === true)
    add(
      'a splash',
      panels.some(({ shot }) => shot === 'splash'),
    );
  for (const line of wanted.lines ?? [])
    add(
      `line “${line.text}”`,
      lines.some(({ speaker, text }) => text.includes(line.text) && new RegExp(line.speaker, 'iu').test(speaker)),
    );
  const shown = panels
    .flatMap(({ things, action }) => [...things, action])
    .join(' ')
    .toLowerCase();
  for (const thing of wanted.things ?? []) add(`thing ${thing}`, shown.includes(thing.toLowerCase()));
  if (wanted.question === true) add('a question', draft.questions.length > 0);
  return checks;
}

/** The panels go through these places in this order, begin in the first and end in the last. */
function isInOrder(wanted: readonly string[], { pages, places }: Draft): boolean {
  const visited = pages
    .flatMap(({ panels }) => panels.map(({ place }) => place))
    .map((name) => `${name ?? ''} ${places.find((one) => one.name === name)?.scene?.replaceAll('_', ' ') ?? ''}`);
  const fits = (at: number, visit: string | undefined): boolean =>
    new RegExp(wanted.at(at) ?? '', 'iu').test(visit ?? '');
  let reached = 0;
  for (const visit of visited) if (reached < wanted.length && fits(reached, visit)) reached++;
  return reached === wanted.length && fits(0, visited[0]) && fits(-1, visited.at(-1));
}

function isSame(wanted: string, found: string | null): boolean {
  return found !== null && (SAME[wanted] ?? [wanted]).includes(found);
}
