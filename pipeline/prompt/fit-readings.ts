import type { ModelCard } from '../models/opened-model';
import { fitVocabulary } from './fit-vocabulary';
import type { Lexicon } from './lexicon';
import { spaceUnderscores } from './normalise-typed';
import type { PromptNote } from './prompt-items';
import type { Reading } from './reading';
import { ONE_BY_ENDING, ONE_OF } from './shorthand';
import { wordKey } from './tags/tag-table';

/** Syntax between words stays; a tag of which the brackets belong to its name is no syntax. */
export function verbatimText(text: string, lexicon: Lexicon): string {
  const spaced = spaceUnderscores(text);
  const whole = lexicon.find(wordKey(spaced));
  const tag = whole?.tags.find((each) => wordKey(each) === wordKey(spaced));
  return tag === undefined ? spaced : escapeBrackets(tag);
}

/** A tag's own brackets, so that they are no emphasis. */
function escapeBrackets(tag: string): string {
  return tag.replace(/[()[\]]/g, '\\$&');
}

interface Fitting {
  readonly card: ModelCard;
  readonly notes: PromptNote[];
  /** Takes the tags of what a prompt says is not there; null leaves it where it was said. */
  readonly absent: string[] | null;
  /** Tags that the prompt asks for in so many words. */
  readonly explicit: ReadonlySet<string>;
}

interface ReadTag {
  readonly tag: string;
  readonly isKnown: boolean;
  readonly isTyped: boolean;
}

/** A phrase's tags in the model's words, as A1111 syntax writes them. */
export function fitReadings(readings: readonly Reading[], context: Fitting): ReadTag[] {
  const { card, notes } = context;
  const namesPerson = readings.some(
    (reading) => (reading.kind === 'tags' || reading.kind === 'shorthand') && reading.tags.some(isPerson),
  );
  return readings.flatMap((reading) =>
    tagsOf(reading, context).flatMap(({ tag, isKnown, isTyped }) => {
      const fitted = isTyped ? [tag] : fitVocabulary(tag, card, notes);
      // "witch girl" is one girl: the person that a replacement implies is the one that was named.
      const kept = fitted.length > 1 && namesPerson ? fitted.filter((each) => !isPerson(each)) : fitted;
      return kept.map((each) => ({ tag: isKnown && !isTyped ? escapeBrackets(each) : each, isKnown, isTyped }));
    }),
  );
}

function isPerson(tag: string): boolean {
  return /^\d\+?(girl|boy)s?$/.test(tag);
}

function tagsOf(reading: Reading, { explicit, notes, card, absent }: Fitting): ReadTag[] {
  const known = (tags: readonly string[]) => tags.map((tag) => ({ tag, isKnown: true, isTyped: false }));
  switch (reading.kind) {
    case 'unknown':
      notes.push({ kind: 'unknown', word: reading.from });
      return [{ tag: reading.from, isKnown: false, isTyped: false }];
    case 'typed':
      if (!reading.isKnown) notes.push({ kind: 'unknown', word: reading.from });
      return [{ tag: reading.from, isKnown: reading.isKnown, isTyped: true }];
    case 'tags': {
      const [first] = reading.tags;
      const same = reading.tags.length === 1 && first === reading.from;
      if (!same) notes.push({ kind: 'alias', from: reading.from, to: reading.tags });
      return known(reading.tags);
    }
    case 'shorthand': {
      const tags = reading.tags.filter((tag) => !contradicts(tag, explicit));
      notes.push({ kind: 'expanded', from: reading.from, to: tags });
      return known(tags);
    }
    case 'absent': {
      // A closed vocabulary has no "no": the noun is asked to stay away.
      const unwanted =
        absent && card.prompt.words ? reading.tags.flatMap((tag) => fitVocabulary(tag, card, notes)) : [];
      absent?.push(...unwanted.map(escapeBrackets));
      return unwanted.length > 0 ? [] : [{ tag: `no ${reading.of}`, isKnown: true, isTyped: true }];
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
