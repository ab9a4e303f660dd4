import type { ModelCard } from '../models/opened-model';
import { arrangePeople } from './arrange-people';
import { fitVocabulary } from './fit-vocabulary';
import { normalisePrompt } from './normalise-prompt';
import { lexiconOf } from './lexicon';
import { readPhrase } from './read-phrase';
import type { Reading } from './reading';
import { addSolo, countPeople, dropDuplicates, renderItems, type PromptItem, type PromptNote } from './prompt-items';
import { ONE_BY_ENDING, ONE_OF } from './shorthand';
import { scanPrompt } from './scan-prompt';

export type { PromptNote } from './prompt-items';

/** A prompt as it is drawn, with what happened to it, so that a person can see it. */
export interface CompiledPrompt {
  /** In A1111 syntax. Compiling it again changes nothing. */
  readonly text: string;
  readonly negative: string;
  readonly notes: readonly PromptNote[];
  /** Words that are no tag, in no list: kept as they are. */
  readonly unknown: readonly string[];
}

/** What a person wrote, before it is compiled. */
export interface WrittenPrompt {
  readonly prompt: string;
  readonly negative: string;
}

/** Compiles the prompts of one request: a phrase that stands in several of them is read once. */
export type PromptCompiler = (written: WrittenPrompt) => CompiledPrompt;

/**
 * The compiler of a request's prompts: its own, its regions', those of its attempts.
 * @param read reads a phrase between commas
 */
export function createPromptCompiler(card: ModelCard, read = readPhrase): PromptCompiler {
  const lexicon = lexiconOf(ownWords(card));
  const phrases = new Map<string, Reading[]>();
  const reader = (phrase: string): Reading[] => {
    const readings = phrases.get(phrase) ?? read(phrase, lexicon);
    phrases.set(phrase, readings);
    return readings;
  };
  return (written) => compile(written, card, reader);
}

/**
 * What a person wrote, as the prompt that a model is asked with: tags, plain English or Japanese become Danbooru tags,
 * shorthand is expanded, the model's quality and negative tags are added, words that a closed vocabulary lacks are
 * replaced by their nearest. The syntax around words (weights, schedules, BREAK, AND) stays.
 */
export function compilePrompt({ card, ...written }: WrittenPrompt & { readonly card: ModelCard }): CompiledPrompt {
  return createPromptCompiler(card)(written);
}

type PhraseReader = (phrase: string) => readonly Reading[];

function compile(written: WrittenPrompt, card: ModelCard, read: PhraseReader): CompiledPrompt {
  const notes: PromptNote[] = [];
  const context = { card, read, notes };
  const items =
    readTwoPeople(written.prompt, context) ??
    addSolo(dropDuplicates(countPeople(readItems(written.prompt, context)), notes));
  const negative = dropDuplicates(readItems(written.negative, context), notes);
  return {
    text: renderItems([...missingTags(items, card.prompt.quality, notes), ...items]),
    negative: renderItems([...negative, ...missingTags(negative, card.prompt.negative, notes)]),
    notes,
    unknown: [...new Set(notes.flatMap((note) => (note.kind === 'unknown' ? [note.word] : [])))],
  };
}

interface ReadingContext {
  readonly card: ModelCard;
  readonly read: PhraseReader;
  readonly notes: PromptNote[];
}

function readTwoPeople(prompt: string, { card, read, notes }: ReadingContext): PromptItem[] | null {
  if (!card.twoPeople) return null;
  const own: PromptNote[] = [];
  const items = arrangePeople(prompt, card.twoPeople, (text) => readItems(text, { card, read, notes: own }));
  if (items) notes.push(...own);
  return items;
}

/** The quality tags that a prompt doesn't have yet. */
function missingTags(items: readonly PromptItem[], wanted: readonly string[], notes: PromptNote[]): PromptItem[] {
  const present = new Set(items.flatMap((item) => (item.kind === 'tag' ? [item.tag] : [])));
  const added = wanted.filter((tag) => !present.has(tag));
  if (added.length > 0) notes.push({ kind: 'quality', added });
  return added.map((tag) => ({ kind: 'tag', tag, depth: 0, isKnown: true, phrase: null }));
}

/** The prompt's phrases read, everything between them kept. */
function readItems(prompt: string, { card, read, notes }: ReadingContext): PromptItem[] {
  const parts = scanPrompt(normalisePrompt(prompt));
  const readings = parts.map((part) => (part.kind === 'phrase' ? read(part.text) : []));
  const explicit = new Set(readings.flat().flatMap((reading) => (reading.kind === 'tags' ? reading.tags : [])));
  return parts.flatMap((part, phrase): PromptItem[] => {
    switch (part.kind) {
      case 'syntax':
        return [part];
      case 'network':
        notes.push({ kind: 'unsupported', text: part.text });
        return [];
      case 'verbatim':
        return [{ kind: 'tag', tag: part.text, depth: part.depth, isKnown: true, phrase }];
      case 'phrase':
        return fitReadings(readings[phrase] ?? [], { explicit, card, notes }).map((found) => ({
          ...{ kind: 'tag', depth: part.depth, phrase },
          ...found,
        }));
      default:
        return part satisfies never;
    }
  });
}

interface Fitting {
  readonly explicit: ReadonlySet<string>;
  readonly card: ModelCard;
  readonly notes: PromptNote[];
}

/** A phrase's tags in the model's words. */
function fitReadings(readings: readonly Reading[], { explicit, card, notes }: Fitting) {
  const namesPerson = readings.some((reading) => reading.kind !== 'unknown' && reading.tags.some(isPerson));
  return readings.flatMap((reading) =>
    tagsOf(reading, explicit, notes).flatMap(({ tag, isKnown }) => {
      const fitted = fitVocabulary(tag, card, notes);
      // "witch girl" is one girl: the person that a replacement implies is the one that was named.
      const kept = fitted.length > 1 && namesPerson ? fitted.filter((each) => !isPerson(each)) : fitted;
      return kept.map((each) => ({ tag: each, isKnown }));
    }),
  );
}

const ownByCard = new WeakMap<ModelCard['prompt'], readonly string[]>();

/** A model's own words are read as they are, those that its card adds too. */
function ownWords({ prompt }: ModelCard): readonly string[] {
  const own = ownByCard.get(prompt) ?? [...(prompt.words ?? []), ...prompt.quality, ...prompt.negative];
  ownByCard.set(prompt, own);
  return own;
}

function isPerson(tag: string): boolean {
  return /^\d\+?(girl|boy)s?$/.test(tag);
}

function tagsOf(reading: Reading, explicit: ReadonlySet<string>, notes: PromptNote[]) {
  switch (reading.kind) {
    case 'unknown':
      notes.push({ kind: 'unknown', word: reading.from });
      return [{ tag: reading.from, isKnown: false }];
    case 'tags': {
      const [first] = reading.tags;
      const same = reading.tags.length === 1 && first === reading.from;
      if (!same) notes.push({ kind: 'alias', from: reading.from, to: reading.tags });
      return reading.tags.map((tag) => ({ tag, isKnown: true }));
    }
    case 'shorthand': {
      const tags = reading.tags.filter((tag) => !contradicts(tag, explicit));
      notes.push({ kind: 'expanded', from: reading.from, to: tags });
      return tags.map((tag) => ({ tag, isKnown: true }));
    }
    default:
      return reading satisfies never;
  }
}

/** Whether a tag says something else than what was asked for in so many words. */
function contradicts(tag: string, explicit: ReadonlySet<string>): boolean {
  if (explicit.has(tag)) return false;
  const group = ONE_OF.find((tags) => tags.includes(tag));
  if (group?.some((other) => explicit.has(other))) return true;
  const ending = ONE_BY_ENDING.exec(tag)?.[0];
  const isColoured = ending !== undefined && [...explicit].some((other) => other.endsWith(ending));
  return isColoured;
}
