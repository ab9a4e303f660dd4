import { SHORTHAND } from './shorthand';
import { categoryOf, TAG_TABLE, wordKey, type TagCategory } from './tags/tag-table';

/** A tag that may be meant by what was typed so far. */
export interface TagCompletion {
  readonly tag: string;
  readonly category: TagCategory | 'shorthand';
  /** The other word for it that was typed, in any language; null when the tag itself was. */
  readonly alias: string | null;
}

/**
 * Suggest tags for a search text, the likeliest first.
 * @param words the only words that a model knows: others come after them; null for an open vocabulary
 */
export function completeTags(typed: string, limit: number, words: readonly string[] | null = null): TagCompletion[] {
  const key = wordKey(typed.replaceAll('_', ' '));
  if (key === '') return [];
  const known = words && new Set(words);
  const found = new Map<string, TagCompletion & { rank: number }>();
  const offer = (completion: TagCompletion, place: number, length: number) => {
    const rank = place * 1000 + length + (known && !known.has(completion.tag) ? 10_000 : 0);
    const before = found.get(completion.tag);
    if (!before || rank < before.rank) found.set(completion.tag, { ...completion, rank });
  };
  for (const [tag, category] of TAG_TABLE.categories) {
    const place = placeOf(wordKey(tag), key);
    if (place !== null) offer({ tag, category, alias: null }, place, tag.length);
  }
  // A model's own words that the table calls otherwise.
  for (const tag of words ?? []) {
    const place = placeOf(wordKey(tag), key);
    const category = categoryOf(tag);
    if (place !== null && category) offer({ tag, category, alias: null }, place, tag.length);
  }
  for (const [alias, tags] of TAG_TABLE.aliases) {
    const place = placeOf(alias, key);
    const [tag] = tags;
    const category = tag === undefined ? undefined : TAG_TABLE.categories.get(tag);
    if (place !== null && tag !== undefined && category) offer({ tag, category, alias }, place + 0.5, alias.length);
  }
  for (const word of Object.keys(SHORTHAND)) {
    const place = placeOf(word, key);
    if (place !== null) offer({ tag: word, category: 'shorthand', alias: null }, place + 0.7, word.length);
  }
  return [...found.values()]
    .sort((a, b) => a.rank - b.rank || (a.tag < b.tag ? -1 : 1))
    .slice(0, limit)
    .map(({ tag, category, alias }) => ({ tag, category, alias }));
}

/** 0 the same, 1 begins with it, 2 a word of it does, 3 contains it; null otherwise. */
function placeOf(word: string, key: string): number | null {
  if (word === key) return 0;
  if (word.startsWith(key)) return 1;
  if (word.includes(` ${key}`)) return 2;
  return key.length > 1 && word.includes(key) ? 3 : null;
}
