import type { ModelCard } from '../models/opened-model';
import type { PromptItem } from './prompt-items';
import { categoryOf, type TagCategory } from './tags/tag-table';

type Form = NonNullable<ModelCard['twoPeople']>;
type Tag = Extract<PromptItem, { kind: 'tag' }>;

const COUNTS: Readonly<Record<string, readonly ('1girl' | '1boy')[]>> = {
  '1girl': ['1girl'],
  '1boy': ['1boy'],
  '2girls': ['1girl', '1girl'],
  '2boys': ['1boy', '1boy'],
};
const SHARED: readonly (TagCategory | undefined)[] = ['framing', 'places', 'style'];
const SIDES =
  /^(.*?)(?:\b(?:on the )?left|左)\s*[:：]([\s\S]*?)[,;\s]*(?:\b(?:on the )?right|右)\s*[:：]([^;\n]*)(?:[;\n]([\s\S]*))?$/is;

/** A longer prompt is no description of two people. */
const LONGEST_PROMPT = 4000;

interface Person {
  readonly noun: '1girl' | '1boy';
  readonly traits: Tag[];
}

/**
 * Two people in the form that a model was trained with: a chunk each, with the count, the side, the person and what
 * both share ("girl with pink hair and boy with glasses, classroom", or "left: ...; right: ...; classroom").
 * @returns null when there are not two people, or the prompt has syntax of its own
 */
export function arrangePeople(prompt: string, form: Form, read: (text: string) => PromptItem[]): PromptItem[] | null {
  if (prompt.length > LONGEST_PROMPT || /\b(BREAK|AND)\b|[()[\]]/.test(prompt)) return null;
  const sides = SIDES.exec(prompt);
  if (sides) return arrangeSides(sides.slice(1), form, read);
  const named = read(prompt).filter((item): item is Tag => item.kind === 'tag');
  const words = nounsOf(named).length === 2 ? named : unique(named);
  const alreadyPlaced = words.some(({ tag }) => tag === form.first || tag === form.second);
  if (nounsOf(words).length !== 2 || alreadyPlaced) return null;
  const { people, shared } = dealTraits(words);
  return renderPeople(people, shared, form);
}

function nounsOf(words: readonly Tag[]) {
  return words.flatMap(({ tag }) => COUNTS[tag] ?? []);
}

function arrangeSides(parts: readonly (string | undefined)[], form: Form, read: (text: string) => PromptItem[]) {
  const [before = '', left = '', right = '', after = ''] = parts;
  const tags = (text: string) => read(text).filter((item): item is Tag => item.kind === 'tag');
  const people = [left, right].map((text) => {
    const own = tags(text);
    const noun = own.find(({ tag }) => tag === '1girl' || tag === '1boy')?.tag === '1boy' ? '1boy' : '1girl';
    return { noun, traits: own.filter(({ tag }) => COUNTS[tag] === undefined && tag !== 'solo') } satisfies Person;
  });
  const shared = [...tags(before), ...tags(after)].filter(({ tag }) => COUNTS[tag] === undefined);
  const sharedTraits = people.flatMap(({ traits }) => traits.filter(isShared));
  const own = people.map(({ noun, traits }) => ({ noun, traits: traits.filter((tag) => !isShared(tag)) }));
  return renderPeople(own, [...sharedTraits, ...shared], form);
}

function isShared({ tag }: Tag): boolean {
  return SHARED.includes(categoryOf(tag));
}

/** Traits belong to the person named last; those after two people named together belong to both. */
function dealTraits(words: readonly Tag[]): { people: Person[]; shared: Tag[] } {
  const people: Person[] = [];
  const shared: Tag[] = [];
  let isBoth = false;
  for (const word of words) {
    const nouns = COUNTS[word.tag];
    if (nouns) {
      isBoth = nouns.length === 2 || people.at(-1)?.traits.length === 0;
      people.push(...nouns.map((noun): Person => ({ noun, traits: [] })));
    } else if (isShared(word)) shared.push(word);
    else if (isBoth) for (const person of people) person.traits.push(word);
    else people.at(-1)?.traits.push(word);
    if (!nouns && people.length === 0 && !isShared(word)) shared.push(word);
  }
  return { people, shared };
}

function renderPeople(people: readonly Person[], shared: readonly Tag[], form: Form): PromptItem[] {
  const nouns = people.map(({ noun }) => noun);
  const girls = nouns.filter((noun) => noun === '1girl').length;
  const counts = girls === 2 ? ['2girls'] : girls === 0 ? ['2boys'] : ['1girl', '1boy'];
  const plain = (tag: string): Tag => ({ kind: 'tag', tag, depth: 0, isKnown: true, phrase: null });
  const chunks = people.map(({ noun, traits }, index): PromptItem[] => [
    ...counts.map(plain),
    plain(index === 0 ? form.first : form.second),
    plain(noun),
    ...unique([...traits, ...[...shared].sort(byPlace)]),
  ]);
  const [first = [], second = []] = chunks;
  return [...first, { kind: 'syntax', text: form.separator, role: 'word' }, ...second];
}

/** Captions end with shot, place, style. */
function byPlace(a: Tag, b: Tag): number {
  return SHARED.indexOf(categoryOf(a.tag)) - SHARED.indexOf(categoryOf(b.tag));
}

function unique(tags: readonly Tag[]): Tag[] {
  const seen = new Set<string>();
  return tags.filter(({ tag }) => !seen.has(tag) && seen.add(tag));
}
