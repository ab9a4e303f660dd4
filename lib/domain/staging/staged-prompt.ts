import { sharedTags, specificationChunks } from '@/lib/rough';
import type { RoughSpecification } from '@/lib/rough/specification';

/** What each person of a picture adds in words; empty where the words of the rough say all. */
export interface PersonWords {
  readonly words: string;
  readonly forbidden: string;
}

/** A region's prompt: the person at an index of the cast. */
export interface RegionPrompt {
  readonly person: number;
  readonly prompt: string;
  readonly negative: string;
}

export interface StagedPrompt {
  readonly prompt: string;
  readonly negative: string;
  /** Prompts of people that reach only their part of the picture; empty where the model's own form says who is where. */
  readonly regions: readonly RegionPrompt[];
}

/** How a model takes two people in one prompt; null when it doesn't. */
type TwoPeopleForm = { readonly separator: string } | null | undefined;

/**
 * The words of a staged picture: what the rough shows of each person, with what the prompt and the project add. Two people
 * use the model's own form where it has one; otherwise each person's words rule in their region, and all share the rest.
 */
export function stagedPrompt(o: {
  readonly specification: RoughSpecification;
  readonly people: readonly PersonWords[];
  /** The prompt as it was written: about the picture, for all. */
  readonly words: string;
  readonly negative: string;
  readonly twoPeople: TwoPeopleForm;
}): StagedPrompt {
  const { specification, people, words, twoPeople } = o;
  const negative = joined([o.negative, ...people.map(({ forbidden }) => forbidden)]);
  const [first, second, ...others] = people;
  const chunks = specificationChunks(specification).map(spoken);
  if (!first || !second) {
    return { prompt: joined([chunks[0] ?? '', first?.words ?? '', words]), negative, regions: [] };
  }
  if (others.length === 0 && twoPeople) {
    const sides = [first, second].map((person, index) => joined([chunks[index] ?? '', person.words, words]));
    return { prompt: sides.join(` ${twoPeople.separator} `), negative, regions: [] };
  }
  const regions = people.map((person, index) => ({
    person: index,
    prompt: joined([chunks[index] ?? '', person.words, words]),
    negative: joined([o.negative, person.forbidden]),
  }));
  return { prompt: joined([spoken(sharedTags(specification)), words]), negative: o.negative, regions };
}

function spoken(tags: readonly string[]): string {
  return tags.map((tag) => tag.replaceAll('_', ' ')).join(', ');
}

/** Lists of tags as one, each tag once. */
function joined(lists: readonly string[]): string {
  const tags = lists.flatMap((list) => list.split(/,|\n/)).map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))].join(', ');
}
