import type { DraftPerson } from '@/lib/contracts/drafts';
import type { PremisePart } from './split-premise';
import type { UnderstoodPerson } from './understand-people';

/** A name: written large within a sentence, in a language that writes only names so. */
const INSIDE = /(?<=[\p{Ll},] )(\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)(?![\p{L}])/gu;
const MOST = 8;

/** Who is in a premise of a language that the rules do not understand: speakers of lines, names, who the project knows. */
export function findForeignPeople(parts: readonly PremisePart[], cast: readonly string[]): UnderstoodPerson[] {
  const text = parts.map((part) => ('text' in part ? part.text : '')).join('\n');
  const noted = parts.flatMap((part) => (part.kind === 'person' && part.name === '' ? [part.text] : []));
  const names = [
    ...cast.filter((name) => text.toLowerCase().includes(name.toLowerCase())),
    ...noted.map((words) => words.replace(/^an? /, '').replace(/ is there\.$/, '')),
    ...parts.flatMap((part) =>
      part.kind === 'line' ? [part.speaker] : part.kind === 'person' && part.name !== '' ? [part.name] : [],
    ),
    ...[...text.matchAll(INSIDE)].map(({ 1: name = '' }) => name),
  ].filter((name) => name !== '');
  return [...new Set(names)].slice(0, MOST).map((name) => ({ person: unknownPerson(name), calls: [name] }));
}

/** Somebody of whom nothing is known but the name. */
export function unknownPerson(name: string): DraftPerson {
  return {
    name,
    kind: 'human',
    sex: null,
    age: null,
    occupation: null,
    looks: [],
    clothes: [],
    props: [],
    description: '',
  };
}
