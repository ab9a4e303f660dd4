import type { ModelCard } from '../models/opened-model';
import { COLOURED_PART, EQUIVALENTS } from './equivalents';
import type { PromptNote } from './prompt-items';

/**
 * A tag in a model's own words: as it is where the model knows it or has no closed vocabulary, the nearest that it
 * knows, or as it is with a note.
 * @returns at least one tag
 */
export function fitVocabulary(tag: string, card: ModelCard, notes: PromptNote[]): string[] {
  const { words } = card.prompt;
  if (!words || isKnown(tag, words)) return [tag];
  const part = colouredPart(tag, words);
  const ways = part === undefined ? (EQUIVALENTS[tag] ?? []).map((way) => way.split(' + ')) : [[part]];
  const fitted = ways.find((tags) => tags.every((each) => isKnown(each, words)));
  if (fitted) {
    notes.push({ kind: 'replaced', from: tag, to: fitted.join(', ') });
    return fitted;
  }
  notes.push({ kind: 'not-in-model', tag, nearest: nearestWord(tag, words) });
  return [tag];
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function isKnown(tag: string, words: readonly string[]): boolean {
  const set = sets.get(words) ?? new Set(words);
  sets.set(words, set);
  return set.has(tag);
}

/** "red school uniform" where the model says "red blazer". */
function colouredPart(tag: string, words: readonly string[]): string | undefined {
  const at = tag.indexOf(' ');
  const part = COLOURED_PART[tag.slice(at + 1)];
  const name = `${tag.slice(0, at)} ${part}`;
  return part !== undefined && isKnown(name, words) ? name : undefined;
}

/** The word that ends the same and is written most alike; null when none ends the same. */
function nearestWord(tag: string, words: readonly string[]): string | null {
  const ending = tag.split(' ').at(-1);
  if (tag === ending) return null;
  const alike = words.filter((word) => word.endsWith(` ${ending}`));
  const distances = alike.map((word) => ({ word, distance: editDistance(tag, word) }));
  return distances.sort((a, b) => a.distance - b.distance)[0]?.word ?? null;
}

/** Letters to insert, leave out or exchange (Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
