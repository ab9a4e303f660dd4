/** A draft as somebody wrote it: the right shape, anything in it. */
export interface LooseDraft {
  readonly title: string;
  readonly people: readonly LoosePerson[];
  readonly places: readonly LoosePlace[];
  readonly pages: readonly (readonly LoosePanel[])[];
}

export interface LoosePerson {
  readonly name: string;
  readonly kind: string;
  readonly sex: string;
  readonly age: string;
  readonly occupation: string;
  readonly looks: readonly string[];
  readonly clothes: readonly string[];
  readonly props: readonly string[];
  readonly description: string;
}

export interface LoosePlace {
  readonly name: string;
  readonly scene: string;
  readonly time: string;
  readonly weather: string;
}

export interface LoosePanel {
  readonly shot: string;
  readonly place: string;
  readonly time: string;
  readonly weather: string;
  readonly people: readonly string[];
  readonly action: string;
  readonly things: readonly string[];
  readonly lines: readonly LooseLine[];
}

export interface LooseLine {
  readonly speaker: string;
  readonly kind: string;
  readonly text: string;
}

/** So many of anything are looked at; a draft has fewer by far. */
const MOST_READ = 20_000;

/**
 * Reads any value as a draft, by the names that language models use too ("characters", "dialogue", panels without pages).
 * What is missing is empty; nothing is judged.
 */
export function looseDraft(value: unknown): LooseDraft {
  const root = isRecord(value) && isRecord(value.draft) ? value.draft : value;
  const pages = list(field(root, 'pages')).map((page) => list(field(page, 'panels')).map(panelOf));
  const loose = list(field(root, 'panels')).map(panelOf);
  return {
    title: text(field(root, 'title')),
    people: list(field(root, 'people', 'characters', 'cast')).map(personOf),
    places: list(field(root, 'places', 'locations', 'settings')).map(placeOf),
    pages: pages.length === 0 && loose.length > 0 ? [loose] : pages,
  };
}

function personOf(value: unknown): LoosePerson {
  if (typeof value === 'string') return personOf({ name: value });
  return {
    name: text(field(value, 'name')),
    kind: text(field(value, 'kind', 'species', 'type')),
    sex: text(field(value, 'sex', 'gender')),
    age: text(field(value, 'age')),
    occupation: text(field(value, 'occupation', 'job', 'role')),
    looks: texts(field(value, 'looks', 'appearance')),
    clothes: texts(field(value, 'clothes', 'clothing', 'outfit')),
    props: texts(field(value, 'props', 'items')),
    description: text(field(value, 'description', 'personality')),
  };
}

function placeOf(value: unknown): LoosePlace {
  if (typeof value === 'string') return placeOf({ name: value });
  return {
    name: text(field(value, 'name', 'place')),
    scene: text(field(value, 'scene', 'type')),
    time: text(field(value, 'time')),
    weather: text(field(value, 'weather')),
  };
}

function panelOf(value: unknown): LoosePanel {
  if (typeof value === 'string') return panelOf({ action: value });
  return {
    shot: text(field(value, 'shot', 'camera', 'framing')),
    place: text(field(value, 'place', 'location', 'setting', 'scene')),
    time: text(field(value, 'time')),
    weather: text(field(value, 'weather')),
    people: texts(field(value, 'people', 'characters', 'cast')),
    action: text(field(value, 'action', 'description', 'visual')),
    things: texts(field(value, 'things', 'props', 'objects')),
    lines: list(field(value, 'lines', 'dialogue', 'dialog', 'balloons')).map(lineOf),
  };
}

function lineOf(value: unknown): LooseLine {
  if (typeof value === 'string') {
    const [, speaker = '', words = value] = /^([^:：「]{1,40})[:：]\s*(.+)$/su.exec(value) ?? [];
    return { speaker: text(speaker), kind: '', text: text(words) };
  }
  return {
    speaker: text(field(value, 'speaker', 'character', 'name', 'who')),
    kind: text(field(value, 'kind', 'type')),
    text: text(field(value, 'text', 'line', 'words', 'content')),
  };
}

function field(value: unknown, ...names: readonly string[]): unknown {
  if (!isRecord(value)) return undefined;
  return names.map((name) => value[name]).find((one) => one !== undefined && one !== null);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.slice(0, MOST_READ);
  return value === undefined ? [] : [value];
}

function texts(value: unknown): readonly string[] {
  return list(value)
    .map((one) => text(isRecord(one) ? field(one, 'name', 'text') : one))
    .filter((one) => one !== '');
}

/** On one line, without what no database keeps and what hides text in a script (comments and notes). */
function text(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  return value
    .slice(0, MOST_READ)
    .replaceAll(/[\p{Surrogate}\p{Cc}\s]+|\/\*|\*\/|\[\[|\]\]/gu, ' ')
    .trim();
}
