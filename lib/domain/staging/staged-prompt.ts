import { sharedTags, specificationChunks, specificationTags } from '@/lib/rough/tags';
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
  /** Of each person where several are there: it rules where the rough shows them, so that nobody's colours are another's. */
  readonly regions: readonly RegionPrompt[];
}

/** How a model takes two people in one prompt; null when it doesn't. */
type TwoPeopleForm = { readonly separator: string } | null | undefined;

/**
 * The words of a staged picture: what the rough shows of each person, with what the prompt and the project add. Of several
 * people each has a region; what lies between is drawn from the model's own form for two people where that fits, else from
 * what all share.
 */
export function stagedPrompt(o: {
  readonly specification: RoughSpecification;
  readonly people: readonly PersonWords[];
  /** The prompt as it was written: about the picture, for all. */
  readonly words: string;
  readonly negative: string;
  readonly twoPeople: TwoPeopleForm;
  /** False for a model without regions: one prompt speaks of everybody. */
  readonly takesRegions?: boolean;
}): StagedPrompt {
  const { specification, people, words, twoPeople } = o;
  if (people.length < 2 || o.takesRegions === false) {
    const prompt = joined([spoken(specificationTags(specification)), ...people.map((person) => person.words), words]);
    return { prompt, negative: joined([o.negative, ...people.map(({ forbidden }) => forbidden)]), regions: [] };
  }
  const regions = people.map((person, index) => ({
    person: index,
    prompt: joined([spoken(aloneTags(specification, index)), person.words, words]),
    negative: joined([o.negative, person.forbidden]),
  }));
  return { prompt: basePrompt({ specification, people, words, twoPeople }), negative: o.negative, regions };
}

function basePrompt(o: {
  readonly specification: RoughSpecification;
  readonly people: readonly PersonWords[];
  readonly words: string;
  readonly twoPeople: TwoPeopleForm;
}): string {
  const { specification, people, words, twoPeople } = o;
  if (people.length > 2 || !twoPeople) return joined([spoken(sharedTags(specification)), words]);
  const sides = specificationChunks(specification).map((chunk, index) => {
    // Who stands there is counted twice in this form: among all, and alone.
    const at = chunk.findIndex((tag) => tag === 'on_left' || tag === 'on_right');
    const [all, own] = [chunk.slice(0, at + 1), chunk.slice(at + 1)];
    return [spoken(all), joined([spoken(own), people[index]?.words ?? '', words])].join(', ');
  });
  return sides.join(` ${twoPeople.separator} `);
}

/** The tags of one of several, as if alone in the picture. */
function aloneTags(specification: RoughSpecification, index: number): string[] {
  const { pair: _, ...rest } = specification;
  return specificationTags({ ...rest, place: 'center', people: specification.people.slice(index, index + 1) });
}

function spoken(tags: readonly string[]): string {
  return tags.map((tag) => tag.replaceAll('_', ' ')).join(', ');
}

/** Lists of tags as one, each tag once. */
function joined(lists: readonly string[]): string {
  const tags = lists.flatMap((list) => list.split(/,|\n/)).map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))].join(', ');
}
