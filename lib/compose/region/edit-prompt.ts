import { cropShot } from '@/lib/domain/edit/crop-shot';
import { stagedPrompt, type PersonWords } from '@/lib/domain/staging/staged-prompt';
import type { RoughSpecification } from '@/lib/rough';
import type { PixelBox } from '@/pipeline/image';
import type { ModelCard } from '@/pipeline/models';
import type { PromptCompiler } from '@/pipeline/prompt';

export interface EditPrompt {
  readonly text: string;
  readonly negative: string;
  /** Of each person where several are in the part. */
  readonly regions: readonly { readonly person: number; readonly text: string; readonly negative: string }[];
}

/**
 * What a model is asked with for a part of a picture: those who are in it, in the shot that the part amounts to, and the
 * words.
 * @param o.people indices of the rough's people who are named
 * @param o.headShares each person's head's height as a share of the part's; 0 where the head is outside
 */
export function editPrompt(o: {
  readonly compile: PromptCompiler;
  readonly twoPeople: ModelCard['twoPeople'];
  readonly specification: RoughSpecification | null;
  readonly people: readonly number[];
  readonly headShares: readonly number[];
  readonly personWords: readonly PersonWords[];
  readonly words: string;
  readonly negative: string;
  readonly removed: readonly string[];
  /** As of `stagedPrompt`. */
  readonly takesRegions: boolean;
}): EditPrompt {
  const { specification, people } = o;
  const compile = (prompt: string, negative: string) =>
    o.compile({ prompt: without(prompt, o.removed), negative: joined([negative, ...o.removed]) });
  if (specification === null) {
    const { text, negative } = compile(o.words, o.negative);
    return { text, negative, regions: [] };
  }
  const staged = stagedPrompt({
    specification: partOf(specification, people, o.headShares),
    people: people.map((index) => o.personWords[index] ?? { words: '', forbidden: '' }),
    words: o.words,
    negative: o.negative,
    twoPeople: o.twoPeople,
    takesRegions: o.takesRegions,
  });
  const { text, negative } = compile(staged.prompt, staged.negative);
  const regions = staged.regions.map((region) => {
    const own = compile(region.prompt, region.negative);
    return { person: people[region.person] ?? 0, text: own.text, negative: own.negative };
  });
  return { text, negative, regions };
}

/** How much of a part's height each head takes; 0 for heads whose middle is outside. */
export function headSharesIn(heads: readonly PixelBox[], part: PixelBox): number[] {
  return heads.map((head) => {
    const [x, y] = [head.xPx + head.widthPx / 2, head.yPx + head.heightPx / 2];
    const isIn = x >= part.xPx && x < part.xPx + part.widthPx && y >= part.yPx && y < part.yPx + part.heightPx;
    return isIn ? head.heightPx / part.heightPx : 0;
  });
}

function partOf(
  specification: RoughSpecification,
  people: readonly number[],
  headShares: readonly number[],
): RoughSpecification {
  const { pair, ...rest } = specification;
  const shown = people.flatMap((index) => specification.people[index] ?? []);
  const largest = Math.max(0, ...people.map((index) => headShares[index] ?? 0));
  const keepsPair = pair !== undefined && shown.length === specification.people.length;
  return {
    ...rest,
    people: shown,
    place: shown.length === 1 ? 'center' : specification.place,
    shot: largest > 0 ? cropShot(largest) : specification.shot,
    ...(keepsPair ? { pair } : {}),
  };
}

function without(prompt: string, removed: readonly string[]): string {
  const gone = new Set(removed.map(plain));
  const tags = prompt.split(',').filter((tag) => !gone.has(plain(tag)));
  return tags.join(',');
}

function plain(tag: string): string {
  return tag.trim().toLowerCase().replaceAll('_', ' ');
}

function joined(words: readonly string[]): string {
  return words.filter((one) => one.trim() !== '').join(', ');
}
