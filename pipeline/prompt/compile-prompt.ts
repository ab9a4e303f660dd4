import type { ModelCard } from '../models/opened-model';
import { arrangePeople } from './arrange-people';
import { fitReadings, verbatimText } from './fit-readings';
import { normalisePrompt } from './normalise-prompt';
import { normaliseTyped } from './normalise-typed';
import { lexiconOf, type Lexicon } from './lexicon';
import { readPhrase } from './read-phrase';
import { readTypedPhrase } from './read-typed-phrase';
import type { Reading } from './reading';
import { addSolo, countPeople, dropDuplicates, renderItems, type PromptItem, type PromptNote } from './prompt-items';
import { scanTyped } from './scan-typed';
import { wordKey } from './tags/tag-table';
import { scanPrompt, type PromptPart } from './scan-prompt';

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

type ReadPhrase = (phrase: string, lexicon: Lexicon) => Reading[];

/** How a prompt is cut into phrases, and how a phrase is read. */
interface ReadingRules {
  readonly parts: (prompt: string) => readonly PromptPart[];
  readonly read: ReadPhrase;
}

/** Everything becomes tags: for a closed vocabulary, and to see what a prompt speaks of. */
const ALL_AS_TAGS: ReadingRules = { parts: (prompt) => scanPrompt(normalisePrompt(prompt)), read: readPhrase };
/** Sentences become tags, all else stays as it was typed: for an open vocabulary. */
const AS_TYPED: ReadingRules = { parts: (prompt) => scanTyped(normaliseTyped(prompt)), read: readTypedPhrase };

/**
 * The compiler of a request's prompts: its own, its regions', those of its attempts. For a model of open vocabulary only
 * sentences become tags, and everything else stays as it was typed.
 * @param read reads a phrase between commas
 */
export function createPromptCompiler(card: ModelCard, read?: ReadPhrase): PromptCompiler {
  const rules = card.prompt.words === null ? AS_TYPED : ALL_AS_TAGS;
  return compilerOf(card, { ...rules, read: read ?? rules.read });
}

/** What a prompt speaks of, as tags of the table as far as they are understood, whatever the model's vocabulary is. */
export function createPromptReader(card: ModelCard): PromptCompiler {
  return compilerOf(card, ALL_AS_TAGS);
}

function compilerOf(card: ModelCard, rules: ReadingRules): PromptCompiler {
  const lexicon = lexiconOf(ownWords(card));
  const phrases = new Map<string, Reading[]>();
  const read = (phrase: string): Reading[] => {
    const readings = phrases.get(phrase) ?? rules.read(phrase, lexicon);
    phrases.set(phrase, readings);
    return readings;
  };
  return (written) => compile(written, { card, read, parts: rules.parts });
}

/**
 * What a person wrote, as the prompt that a model is asked with. Plain English and Japanese become Danbooru tags, the
 * model's quality and negative tags are added; for a closed vocabulary shorthand is expanded, and words that it lacks are
 * replaced by their nearest. The syntax around words (weights, schedules, BREAK, AND) stays.
 */
export function compilePrompt({ card, ...written }: WrittenPrompt & { readonly card: ModelCard }): CompiledPrompt {
  return createPromptCompiler(card)(written);
}

interface CompileRules {
  readonly card: ModelCard;
  readonly parts: ReadingRules['parts'];
  readonly read: (phrase: string) => readonly Reading[];
}

function compile(written: WrittenPrompt, rules: CompileRules): CompiledPrompt {
  const { card } = rules;
  const notes: PromptNote[] = [];
  const absent: string[] = [];
  const context = { ...rules, notes, absent };
  const items =
    readTwoPeople(written.prompt, context) ??
    addSolo(dropDuplicates(countPeople(readItems(written.prompt, context)), notes));
  const unwanted = readItems(written.negative, { ...context, absent: null });
  const negative = dropDuplicates([...unwanted, ...absent.map(addedTag)], notes);
  return {
    text: renderItems([...missingTags(items, card.prompt.quality, notes), ...items]),
    negative: renderItems([...negative, ...missingTags(negative, card.prompt.negative, notes)]),
    notes,
    unknown: [...new Set(notes.flatMap((note) => (note.kind === 'unknown' ? [note.word] : [])))],
  };
}

interface ReadingContext extends CompileRules {
  readonly notes: PromptNote[];
  readonly absent: string[] | null;
}

function readTwoPeople(prompt: string, context: ReadingContext): PromptItem[] | null {
  const { card, notes, absent } = context;
  if (!card.twoPeople) return null;
  const own = { notes: [] as PromptNote[], absent: [] as string[] };
  const items = arrangePeople(prompt, card.twoPeople, (text) => readItems(text, { ...context, ...own }));
  if (!items) return null;
  notes.push(...own.notes);
  absent?.push(...own.absent);
  return items;
}

/** The quality tags that a prompt doesn't have yet. */
function missingTags(items: readonly PromptItem[], wanted: readonly string[], notes: PromptNote[]): PromptItem[] {
  const present = new Set(items.flatMap((item) => (item.kind === 'tag' ? [wordKey(item.tag)] : [])));
  const added = wanted.filter((tag) => !present.has(wordKey(tag)));
  if (added.length > 0) notes.push({ kind: 'quality', added });
  return added.map(addedTag);
}

function addedTag(tag: string): PromptItem {
  return { kind: 'tag', tag, depth: 0, isKnown: true, phrase: null };
}

/** The prompt's phrases read, everything between them kept. */
function readItems(prompt: string, context: ReadingContext): PromptItem[] {
  const { card, read, notes } = context;
  const parts = context.parts(prompt);
  const readings = parts.map((part) => (part.kind === 'phrase' ? read(part.text) : []));
  const explicit = new Set(
    readings.flat().flatMap((reading) => {
      if (reading.kind === 'typed') return [wordKey(reading.from)];
      return reading.kind === 'tags' ? reading.tags : [];
    }),
  );
  return parts.flatMap((part, phrase): PromptItem[] => {
    switch (part.kind) {
      case 'syntax':
        return [part];
      case 'network':
        notes.push({ kind: 'unsupported', text: part.text });
        return [];
      case 'verbatim':
        return [
          {
            ...{ kind: 'tag', isKnown: true, isTyped: true, phrase },
            ...{ depth: part.depth, tag: verbatimText(part.text, lexiconOf(ownWords(card))) },
          },
        ];
      case 'phrase':
        return fitReadings(readings[phrase] ?? [], { ...context, explicit }).map((found) => ({
          ...{ kind: 'tag', depth: part.depth, phrase },
          ...found,
        }));
      default:
        return part satisfies never;
    }
  });
}

const ownByCard = new WeakMap<ModelCard['prompt'], readonly string[]>();

/** A model's own words are read as they are, those that its card adds too. */
function ownWords({ prompt }: ModelCard): readonly string[] {
  const own = ownByCard.get(prompt) ?? [...(prompt.words ?? []), ...prompt.quality, ...prompt.negative];
  ownByCard.set(prompt, own);
  return own;
}
