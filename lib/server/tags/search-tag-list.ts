import type { Tag } from '@/lib/contracts/generations';
import type { ListedTag } from './parse-tag-list';

/** A tag list made ready to be searched. */
export interface TagIndex {
  /** The most used first. */
  readonly entries: readonly { readonly tag: ListedTag; readonly keys: readonly string[] }[];
  /** Every name and alias as `tagKey` writes it, with its tag. */
  readonly byKey: ReadonlyMap<string, ListedTag>;
}

/** How names are compared: lower case, spaces for underscores, brackets without escapes. */
export function tagKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/\\([()[\]])/g, '$1')
    .replace(/[_\s]+/g, ' ')
    .trim();
}

export function indexTagList(tags: readonly ListedTag[]): TagIndex {
  const byKey = new Map<string, ListedTag>();
  const entries = tags.map((tag) => ({ tag, keys: [tag.name, ...tag.aliases].map(tagKey) }));
  // A name goes before another tag's alias.
  for (const { tag, keys } of entries) if (!byKey.has(keys[0] ?? '')) byKey.set(keys[0] ?? '', tag);
  for (const { tag, keys } of entries) for (const key of keys) if (!byKey.has(key)) byKey.set(key, tag);
  return { entries, byKey };
}

/** Tags that are, begin with or contain what was typed, by name or alias; of each kind the most used first. */
export function searchTagList({ entries }: TagIndex, typed: string, limit: number): Tag[] {
  const key = tagKey(typed);
  if (key === '') return [];
  const places: Tag[][] = [[], [], [], []];
  for (const { tag, keys } of entries) {
    const found = bestKey(keys, key);
    const place = found && places[found.place];
    if (!place || place.length >= limit) continue;
    const alias = found.index === 0 ? null : (tag.aliases[found.index - 1] ?? null);
    place.push({ name: tag.name, category: tag.category, postCount: tag.postCount, alias });
  }
  return places.flat().slice(0, limit);
}

function bestKey(keys: readonly string[], typed: string): { index: number; place: number } | null {
  let best: { index: number; place: number } | null = null;
  for (const [index, key] of keys.entries()) {
    const place = placeOf(key, typed);
    if (place !== null && (best === null || place < best.place)) best = { index, place };
  }
  return best;
}

/** 0 the same, 1 begins with it, 2 a word of it does, 3 contains it; null otherwise. */
function placeOf(key: string, typed: string): number | null {
  const at = key.indexOf(typed);
  if (at < 0) return null;
  if (at === 0) return key.length === typed.length ? 0 : 1;
  return key.includes(` ${typed}`) || key.includes(`(${typed}`) ? 2 : 3;
}
