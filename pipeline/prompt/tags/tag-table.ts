import { CLOTHES } from './clothes';
import { FACE } from './face';
import { FRAMING } from './framing';
import { HAIR } from './hair';
import { PEOPLE } from './people';
import { PLACES } from './places';
import { POSE } from './pose';
import { STYLE } from './style';
import { THINGS } from './things';

/** What a tag speaks of; order of the lists, and which tags belong to one person. */
export const TAG_CATEGORIES = [
  'people',
  'hair',
  'face',
  'clothes',
  'pose',
  'framing',
  'places',
  'style',
  'things',
] as const;
export type TagCategory = (typeof TAG_CATEGORIES)[number];

const LISTS: Record<TagCategory, string> = {
  people: PEOPLE,
  hair: HAIR,
  face: FACE,
  clothes: CLOTHES,
  pose: POSE,
  framing: FRAMING,
  places: PLACES,
  style: STYLE,
  things: THINGS,
};

export interface TagTable {
  /** Canonical tags, with spaces, and their categories. */
  readonly categories: ReadonlyMap<string, TagCategory>;
  /** Other words for tags, as `wordKey` writes them. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** Canonical tags by `wordKey`. */
  readonly byKey: ReadonlyMap<string, string>;
  /** The longest key of a Japanese word, for cutting sentences without spaces. */
  readonly longestJapanese: number;
}

/** How words are looked up: lower case, hyphens and apostrophes as spaces, brackets without escapes. */
export function wordKey(words: string): string {
  return words
    .toLowerCase()
    .replace(/\\([()[\]])/g, '$1')
    .replace(/[-\u2019']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a text has letters of Japanese (or Chinese) writing. */
export function isJapanese(text: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff]/.test(text);
}

/** Whether Japanese words say that something is not there: 帽子なし. */
export function isNegatedJapanese(text: string): boolean {
  return /なし|無し|無い|な[いく]|ません|抜き|以外/.test(text);
}

export const TAG_TABLE: TagTable = readTable();

function readTable(): TagTable {
  const categories = new Map<string, TagCategory>();
  const aliases = new Map<string, readonly string[]>();
  for (const category of TAG_CATEGORIES) {
    for (const line of LISTS[category].split('\n')) {
      const at = line.indexOf(' =');
      if (at < 0) continue;
      const tag = line.slice(0, at);
      if (!categories.has(tag)) categories.set(tag, category);
      for (const alias of line.slice(at + 2).split(',')) {
        const key = wordKey(alias);
        if (key !== '' && !aliases.has(key)) aliases.set(key, [tag]);
      }
    }
  }
  addJapaneseLengths(aliases);
  const byKey = new Map([...categories.keys()].map((tag) => [wordKey(tag), tag]));
  const japanese = [...aliases.keys()].filter(isJapanese).map((key) => key.length);
  return { categories, aliases, byKey, longestJapanese: Math.max(...japanese) };
}

/** A tag's category; that of the tag it is another word for, where it is none itself. */
export function categoryOf(tag: string): TagCategory | undefined {
  const { categories, aliases, byKey } = TAG_TABLE;
  const key = wordKey(tag);
  return categories.get(tag) ?? categories.get(byKey.get(key) ?? aliases.get(key)?.[0] ?? '');
}

/** 長い銀髪: a length before a colour of hair names both. */
function addJapaneseLengths(aliases: Map<string, readonly string[]>): void {
  for (const [key, tags] of [...aliases]) {
    if (!isJapanese(key) || !tags.some((tag) => / hair$/.test(tag)) || !key.endsWith('髪')) continue;
    if (!aliases.has(`長い${key}`)) aliases.set(`長い${key}`, ['long hair', ...tags]);
    if (!aliases.has(`短い${key}`)) aliases.set(`短い${key}`, ['short hair', ...tags]);
  }
}
