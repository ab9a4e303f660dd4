import { SHORTHAND } from './shorthand';
import { isJapanese, TAG_TABLE, wordKey } from './tags/tag-table';

/** What words stand for. */
export interface Entry {
  readonly kind: 'tags' | 'shorthand';
  readonly tags: readonly string[];
}

/** Every word that can be read: the tables, and before them the words of a model's own. */
export interface Lexicon {
  /** @param key as `wordKey` writes it */
  find(key: string): Entry | null;
  /** What the words mean when "a", "the", "her" between them are left out: "hands on her hips". */
  findLoose(key: string): Entry | null;
  /** Entries of several words begin with this one. */
  startsPhrase(firstWord: string): boolean;
}

const DETERMINERS = new Set('a an the her his their its my your our some this that these those one own'.split(' '));

/** A key without its determiners. */
export function looseKey(key: string): string {
  const words = key.split(' ');
  return words.filter((word, index) => index === 0 || !DETERMINERS.has(word)).join(' ');
}

const TABLES = readTables();

function readTables() {
  const entries = new Map<string, Entry>();
  for (const [key, tags] of TAG_TABLE.aliases) entries.set(key, { kind: 'tags', tags });
  for (const [key, tag] of TAG_TABLE.byKey) entries.set(key, { kind: 'tags', tags: [tag] });
  for (const [word, tags] of Object.entries(SHORTHAND)) entries.set(word, { kind: 'shorthand', tags });
  return index(entries);
}

function index(entries: ReadonlyMap<string, Entry>) {
  const loose = new Map<string, Entry>();
  const starts = new Set<string>();
  for (const [key, entry] of entries) {
    if (!key.includes(' ') || isJapanese(key)) continue;
    const short = looseKey(key);
    // "no one" is not "no": what is left must still be a phrase.
    if (short.includes(' ') && short !== key && !entries.has(short) && !loose.has(short)) loose.set(short, entry);
    starts.add(key.slice(0, key.indexOf(' ')));
  }
  return { entries, loose, starts };
}

const lexicons = new WeakMap<readonly string[], Lexicon>();

/**
 * The lexicon of a model.
 * @param own words that the model wants as they are, whatever the tables say of them
 */
export function lexiconOf(own: readonly string[]): Lexicon {
  const before = lexicons.get(own);
  if (before) return before;
  const words = index(new Map(own.map((word) => [wordKey(word), { kind: 'tags', tags: [word] }])));
  const find = (key: string) => words.entries.get(key) ?? TABLES.entries.get(key) ?? null;
  const lexicon: Lexicon = {
    find,
    findLoose: (key) => find(key) ?? words.loose.get(key) ?? TABLES.loose.get(key) ?? null,
    startsPhrase: (word) => words.starts.has(word) || TABLES.starts.has(word),
  };
  lexicons.set(own, lexicon);
  return lexicon;
}
