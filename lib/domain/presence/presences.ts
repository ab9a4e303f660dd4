import type { Present } from '@/lib/contracts/presence';

/** A tab that says nothing for so long is gone. */
export const PRESENCE_EXPIRES_MS = 30_000;
/** Tabs of one person in one project; the one that said nothing for longest goes first. */
export const MOST_TABS_OF_A_PERSON = 5;
/** Tabs of one project that are told; more people than that are a crowd that no header shows. */
const MOST_PRESENT = 100;

/** A tab, and when it was heard of last, in milliseconds of a clock that only goes forward. */
export interface HeardOf extends Present {
  readonly atMs: number;
}

/** By person and tab, so that nobody changes another person's. */
export type Presences = ReadonlyMap<string, HeardOf>;

/** Presences with what a tab says now: it takes the place of what the same tab of the same person said before. */
export function withPresent(presences: Presences, present: HeardOf): Presences {
  const key = keyOf(present);
  const others = [...presences].filter(([known]) => known !== key);
  const own = others.filter(([, { userId }]) => userId !== null && userId === present.userId);
  const surplus = new Set(own.slice(0, Math.max(0, own.length + 1 - MOST_TABS_OF_A_PERSON)).map(([known]) => known));
  // Heard of last stands last, so the first ones are the oldest.
  return new Map([...others.filter(([known]) => !surplus.has(known)), [key, present]]);
}

/** Presences without a tab of a person. */
export function withoutPresent(presences: Presences, tab: Pick<Present, 'tabId' | 'userId'>): Presences {
  return new Map([...presences].filter(([key]) => key !== keyOf(tab)));
}

/** Presences without those that said nothing for {@link PRESENCE_EXPIRES_MS}; the same map when all did. */
export function withoutExpired(presences: Presences, nowMs: number): Presences {
  const rest = [...presences].filter(([, { atMs }]) => nowMs - atMs < PRESENCE_EXPIRES_MS);
  return rest.length === presences.size ? presences : new Map(rest);
}

/** What is told of presences: without times, always in the same order, so that equal ones are equal text. */
export function toldPresences(presences: Iterable<Present>): Present[] {
  return [...presences]
    .map(({ tabId, userId, name, pageId, selection, cursor }) => ({ tabId, userId, name, pageId, selection, cursor }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .slice(0, MOST_PRESENT);
}

/**
 * The people on a page, each once though they have it open in several tabs; oneself is left out.
 * @param pageId null is any page of the project
 * @param me whose tabs are one's own; null where nobody is signed in
 */
export function peopleOn(
  presences: readonly Present[],
  { pageId, me }: { readonly pageId: string | null; readonly me: string | null },
): Present[] {
  const seen = new Set<string>();
  return presences.filter((present) => {
    if (pageId !== null && present.pageId !== pageId) return false;
    if (present.userId !== null && present.userId === me) return false;
    const person = present.userId ?? present.tabId;
    if (seen.has(person)) return false;
    seen.add(person);
    return true;
  });
}

/** The letters that stand for a name: of two words the first of each, of one its first; upper case. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letters = (words.length > 1 ? [words[0], words.at(-1)] : words).map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toLocaleUpperCase('en');
}

/** Which of `count` colours a person has: the same in every browser. */
export function colourOf({ userId, tabId }: Pick<Present, 'userId' | 'tabId'>, count: number): number {
  const letters = (userId ?? tabId).replaceAll('-', '').slice(-6);
  return Number.parseInt(letters, 16) % count;
}

function keyOf({ userId, tabId }: Pick<Present, 'tabId' | 'userId'>): string {
  return `${userId ?? 'outside'} ${tabId}`;
}
