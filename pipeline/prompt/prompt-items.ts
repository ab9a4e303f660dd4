/** A compiled prompt in pieces: tags, and the syntax between them. */
export type PromptItem =
  | {
      readonly kind: 'tag';
      readonly tag: string;
      /** Brackets around it. */
      readonly depth: number;
      readonly isKnown: boolean;
      /** Which phrase of the prompt it was read from; null for one that was added. */
      readonly phrase: number | null;
      /** As a person typed it: never left out. */
      readonly isTyped?: boolean | undefined;
    }
  | {
      readonly kind: 'syntax';
      readonly text: string;
      /** How it stands in the text: before what it opens, after what it closes, or between. */
      readonly role: 'open' | 'close' | 'between' | 'word';
    };

/** What happened to a prompt on its way, for a person to read. */
export type PromptNote =
  | { readonly kind: 'alias'; readonly from: string; readonly to: readonly string[] }
  | { readonly kind: 'expanded'; readonly from: string; readonly to: readonly string[] }
  | { readonly kind: 'quality'; readonly added: readonly string[] }
  | { readonly kind: 'unknown'; readonly word: string }
  | { readonly kind: 'not-in-model'; readonly tag: string; readonly nearest: string | null }
  | { readonly kind: 'replaced'; readonly from: string; readonly to: string }
  | { readonly kind: 'duplicate'; readonly tag: string }
  /** Syntax that this pipeline doesn't draw with, such as `<lora:name:1>`: left out of the text. */
  | { readonly kind: 'unsupported'; readonly text: string };

/** Before AND, or at the end of what AND joins, `:3` would be a weight: a comma behind the face keeps it one. */
const LIKE_WEIGHT = /:\s*[-+]?(?:\d+\.?\d*|\.\d+)$/;
const isAnd = (item: PromptItem): boolean => item.kind === 'syntax' && item.text === 'AND';
const isLikeWeight = (item: PromptItem | null): boolean => item?.kind === 'tag' && LIKE_WEIGHT.test(item.tag);

/** The items as a prompt in A1111 syntax. */
export function renderItems(items: readonly PromptItem[]): string {
  let text = '';
  let last: PromptItem | null = null;
  for (const item of items) {
    text += between(last, item);
    text += item.kind === 'tag' ? item.tag : item.text;
    last = item;
  }
  return `${text.trim()}${isLikeWeight(last) && items.some(isAnd) ? ',' : ''}`;
}

function between(last: PromptItem | null, item: PromptItem): string {
  if (!last) return '';
  if (isAnd(item) && isLikeWeight(last)) return ', ';
  const opens = item.kind === 'tag' || item.role === 'open';
  const isWord = item.kind === 'syntax' && item.role === 'word';
  if (isWord || (last.kind === 'syntax' && last.role === 'word')) return ' ';
  const closes = last.kind === 'tag' || last.role === 'close';
  return opens && closes ? ', ' : '';
}

/**
 * Plain tags that say the same again within a chunk are left out, weighted ones within their bracket; after "on left" and
 * "on right" another person begins.
 */
export function dropDuplicates(items: readonly PromptItem[], notes: PromptNote[]): PromptItem[] {
  const inChunk = new Set<string>();
  const inBracket = new Set<string>();
  return items.filter((item) => {
    if (item.kind === 'syntax') {
      inBracket.clear();
      if (item.role === 'word') inChunk.clear();
      return true;
    }
    if (item.tag === 'on left' || item.tag === 'on right') inChunk.clear();
    const seen = item.depth > 0 ? inBracket : inChunk;
    const isAgain = seen.has(item.tag) && item.isTyped !== true;
    if (isAgain) notes.push({ kind: 'duplicate', tag: item.tag });
    seen.add(item.tag);
    return !isAgain;
  });
}

const TWO: Readonly<Record<string, string>> = { '1girl': '2girls', '1boy': '2boys' };

/** "a girl with pink hair and a girl with blue hair": the same noun twice in one phrase is two people. */
export function countPeople(items: readonly PromptItem[]): PromptItem[] {
  const nouns = new Map<string, number[]>();
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'tag' || item.depth > 0 || !(item.tag in TWO)) continue;
    const key = `${item.phrase ?? ''} ${item.tag}`;
    nouns.set(key, [...(nouns.get(key) ?? []), index]);
  }
  const pairs = [...nouns.values()].filter(({ length }) => length === 2);
  const first = new Set(pairs.map(([index]) => index));
  const second = new Set(pairs.map(([, index]) => index));
  return items.flatMap((item, index) => {
    if (second.has(index)) return [];
    return item.kind === 'tag' && first.has(index) ? [{ ...item, tag: TWO[item.tag] ?? item.tag }] : [item];
  });
}

const ONE_PERSON = new Set(['1girl', '1boy']);
/** Tags of more than one person, or that settle how many there are. */
const MORE_PEOPLE =
  /^(solo|solo focus|no humans|crowd|couple|siblings|friends|sisters|brothers|brother and sister|twins|family|everyone|duo|trio|group|multiple .*|\d+\+?(girls|boys|others?))$/;
/** Somebody else in words: "boy", "a woman", "another girl", "other people". */
const SOMEBODY_ELSE =
  /^(a |an |the |one |her |his )?(girl|boy|man|woman|person|people|someone|somebody|girls|boys|men|women|couple|child|children)$|\b(another|other|second|two|three) (girls?|boys?|man|men|woman|women|people|person|persons|characters?)\b/;
const PERSON_WORD = /\b(solo|girls?|boys?|man|men|woman|women|people|person|others?)\b/;

/** One person and nobody else: "solo" is what captions call it. */
export function addSolo(items: readonly PromptItem[]): PromptItem[] {
  const hasChunks = items.some((item) => item.kind === 'syntax' && item.role === 'word');
  const people = items.filter((item) => item.kind === 'tag' && ONE_PERSON.has(item.tag.toLowerCase()));
  if (people.length !== 1 || hasChunks || items.some(namesMorePeople)) return [...items];
  const [person] = people;
  if (person?.kind !== 'tag' || person.depth > 0) return [...items];
  const at = items.indexOf(person);
  const solo: PromptItem = { kind: 'tag', tag: 'solo', depth: 0, isKnown: true, phrase: null };
  return [...items.slice(0, at + 1), solo, ...items.slice(at + 1)];
}

function namesMorePeople(item: PromptItem): boolean {
  if (item.kind !== 'tag') return false;
  const tag = item.tag.toLowerCase();
  if (MORE_PEOPLE.test(tag) || SOMEBODY_ELSE.test(tag)) return true;
  const hasSyntax = item.isTyped === true && /(?<!\\)[[(]/.test(tag);
  return hasSyntax && PERSON_WORD.test(tag);
}
