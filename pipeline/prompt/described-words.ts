import { looseKey, type Lexicon } from './lexicon';
import type { Word } from './word';
import { TAG_TABLE } from './tags/tag-table';

/** Words for colours, and how Danbooru says them of clothes and eyes. */
const COLOURS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'black brown white red pink blue green purple orange aqua yellow grey'.split(' ').map((c) => [c, c]),
  ),
  ...{
    gray: 'grey',
    violet: 'purple',
    lavender: 'purple',
    teal: 'aqua',
    cyan: 'aqua',
    turquoise: 'aqua',
    golden: 'yellow',
  },
  ...{ gold: 'yellow', silver: 'grey', crimson: 'red', scarlet: 'red', navy: 'blue', azure: 'blue', emerald: 'green' },
  ...{ blonde: 'yellow', blond: 'yellow', ginger: 'orange', beige: 'brown', platinum: 'white', chestnut: 'brown' },
};
const SHADES = new Set('light dark pale bright deep soft vivid dusty'.split(' '));
const SHAPES = new Set('long short medium messy spiky spiked curly wavy straight wet braided'.split(' '));
const EMPHASIS = new Set('very extremely really super'.split(' '));
const LONGEST_DESCRIPTION = 6;

/** Places of which the colour is a tag of its own. */
const COLOURED_PLACES = new Set(['flower', 'rose', 'sky', 'moon', 'door', 'curtains', 'petals']);
/** What is worn but has no colour. */
const COLOURLESS = new Set(
  (
    'barefoot|sleeveless|long sleeves|short sleeves|wide sleeves|detached sleeves|bare shoulders|off shoulder|torn clothes|' +
    'casual|formal|military|costume|traditional clothes|zettai ryouiki|hood up|blindfold|nontraditional miko|miko'
  ).split('|'),
);
/** Tags of hair that are no hair: they have colours of their own. */
const WORN_IN_HAIR =
  / (ornament|ribbon|bow|flower|scrunchie|bobbles|tie|stick|bell)$|^hair(clip|band|pin)$|beard|mustache|eyebrows/;
/** Ways of wearing hair, after which a colour is the hair's. */
const HAIR_STYLES: ReadonlySet<string> = new Set(
  [...TAG_TABLE.categories].flatMap(([tag, category]) => (category === 'hair' && !WORN_IN_HAIR.test(tag) ? [tag] : [])),
);
/** Kinds of clothes whose last word is what a colour is said of: a red pleated skirt is a "red skirt". */
const COLOURED_KINDS = new Set(
  'skirt dress shirt jacket coat hat ribbon bow gloves boots socks kimono sweater cape swimsuit shorts pants flower rose'.split(
    ' ',
  ),
);

/** Adjectives before a noun, and the noun. */
interface Description {
  readonly colours: string[];
  /** The colours with their shades, as they were written. */
  readonly shades: string[];
  readonly shapes: string[];
  readonly end: number;
}

/**
 * "long silver hair", "light blue eyes", "blonde twintails", "a red pleated skirt": each adjective as a tag of its own.
 * @returns null where no description begins, or its noun is none that has colours
 */
export function describedAt(
  words: readonly Word[],
  at: number,
  lexicon: Lexicon,
): { tags: string[]; length: number } | null {
  const description = readAdjectives(words, at);
  const { end, colours, shapes } = description;
  if (end === at || end >= words.length || colours.length + shapes.length === 0) return null;
  const noun = words[end]!.key;
  if (/^(hair|haired|locks)$/.test(noun)) return { tags: hairTags(description, lexicon), length: end - at + 1 };
  if (/^(eyes?|eyed)$/.test(noun) && colours.length === 1)
    return { tags: eyeTags(description, lexicon), length: end - at + 1 };
  for (let length = 4; length > 0; length--) {
    if (end + length > words.length) continue;
    const key = words
      .slice(end, end + length)
      .map((word) => word.key)
      .join(' ');
    const tag = nounTag(key, lexicon);
    const tags = tag === null ? null : nounTags(tag, description, lexicon);
    if (!tags) continue;
    const isHair = tag !== null && HAIR_STYLES.has(tag) && words[end + length]?.key === 'hair';
    return { tags, length: end - at + length + (isHair ? 1 : 0) };
  }
  return null;
}

function readAdjectives(words: readonly Word[], at: number): Description {
  const description = { colours: [] as string[], shades: [] as string[], shapes: [] as string[], end: at };
  let shade = '';
  let emphasis = '';
  for (let i = at; i < Math.min(words.length, at + LONGEST_DESCRIPTION); i++) {
    const { key, isLast } = words[i]!;
    if (key in COLOURS) {
      description.colours.push(key);
      description.shades.push(shade + key);
    } else if (SHAPES.has(key)) description.shapes.push(emphasis + key);
    else if (!SHADES.has(key) && !EMPHASIS.has(key) && !(key === 'and' && i > at)) break;
    shade = SHADES.has(key) ? `${key} ` : '';
    emphasis = EMPHASIS.has(key) ? 'very ' : '';
    if (isLast) break;
    description.end = i + 1;
  }
  return description;
}

/** Colours before lengths, as captions have them. */
function hairTags({ colours, shades, shapes }: Description, lexicon: Lexicon): string[] {
  const coloured = shades.flatMap(
    (shade, index) => lexicon.find(`${shade} hair`)?.tags ?? lexicon.find(`${colours[index] ?? ''} hair`)?.tags ?? [],
  );
  const shaped = shapes.flatMap(
    (shape) => lexicon.find(`${shape} hair`)?.tags ?? lexicon.find(`${shape.replace('very ', '')} hair`)?.tags ?? [],
  );
  return [...new Set([...coloured, ...shaped])];
}

function eyeTags({ colours: [colour = ''], shades: [shade = ''] }: Description, lexicon: Lexicon): string[] {
  const named = lexicon.find(`${shade} eyes`) ?? lexicon.find(`${colour} eyes`);
  return [...(named?.tags ?? [`${COLOURS[colour] ?? colour} eyes`])];
}

function nounTag(key: string, lexicon: Lexicon): string | null {
  const singular = key.length > 3 && key.endsWith('s') ? key.slice(0, -1) : key;
  const entry = lexicon.findLoose(looseKey(key)) ?? lexicon.findLoose(looseKey(singular));
  return entry?.kind === 'tags' && entry.tags.length === 1 ? (entry.tags[0] ?? null) : null;
}

function nounTags(tag: string, description: Description, lexicon: Lexicon): string[] | null {
  const { colours, shapes } = description;
  if (HAIR_STYLES.has(tag)) return [...hairTags(description, lexicon), tag];
  if (!hasColour(tag) || colours.length === 0) return null;
  const kind = tag.split(/[ -]/).at(-1) ?? tag;
  const name = COLOURED_KINDS.has(kind) ? kind : tag;
  const shaped = shapes.flatMap((shape) => lexicon.find(`${shape} ${name}`)?.tags ?? []);
  const coloured = colours.map((colour) => ownName(COLOURS[colour] ?? colour, { tag, name }, lexicon));
  return [...new Set([tag, ...shaped, ...coloured])];
}

function hasColour(tag: string): boolean {
  const category = TAG_TABLE.categories.get(tag);
  const isWorn = category === 'things' || category === 'clothes' || category === 'hair';
  return COLOURED_PLACES.has(tag) || (isWorn && !COLOURLESS.has(tag));
}

/** "red ribbon" of a red hair ribbon, but a model's own "red hair ribbon" where it has one. */
function ownName(colour: string, { tag, name }: { tag: string; name: string }, lexicon: Lexicon): string {
  return lexicon.find(`${colour} ${tag}`)?.tags[0] ?? `${colour} ${name}`;
}
