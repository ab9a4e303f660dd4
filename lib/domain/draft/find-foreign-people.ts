import type { DraftPerson } from '@/lib/contracts/drafts';
import type { PremisePart } from './split-premise';
import type { UnderstoodPerson } from './understand-people';

/** A name: written large within a sentence, in a language that writes only names so. */
const INSIDE = /(?<=[\p{Ll},] )(\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)(?![\p{L}])/gu;
const MOST = 8;

/** German writes every noun large: things and times that a story often has. */
const GERMAN_THINGS: ReadonlySet<string> = new Set(
  (
    'Brot Brötchen Wasser Kaffee Tee Milch Bier Wein Kuchen Suppe Essen Nacht Nächte Tag Tage Morgen Abend Mittag Woche Monat Jahr Jahre Stunde Minute ' +
    'Haus Stadt Dorf Wald Straße Park Bahnhof Zug Bus Auto Schiff Schule Küche Zimmer Fenster Tür Dach Garten Berg Meer See Fluss Insel Brücke Kirche Laden ' +
    'Regen Schnee Wind Sturm Nebel Sonne Mond Stern Sterne Himmel Licht Feuer Eis Liebe Zeit Leben Tod Welt Musik Lied Brief Buch Bild Schirm Regenschirm ' +
    'Winter Sommer Herbst Frühling Weihnachten Krieg Frieden Geld Arbeit Traum Angst Glück Hand Hände Kopf Herz Augen Seiten Panels Worte'
  ).split(' '),
);

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
    ...[...text.matchAll(INSIDE)].map(({ 1: name = '' }) => name).filter((name) => !GERMAN_THINGS.has(name)),
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
