import { z } from 'zod';
import type { Workflow } from '@/lib/contracts/engines';

/** The titles by which a workflow says where a page's rough and its layout go in. */
const TITLES = { picture: /^koma[ _-]?page$/i, layout: /^koma[ _-]?layout$/i } as const;
/** Under what names nodes of texts take them. */
const TEXTS = ['text', 'string', 'value', 'json', 'prompt'] as const;

const titledSchema = z.looseObject({
  inputs: z.record(z.string(), z.unknown()),
  _meta: z.looseObject({ title: z.string() }),
});

/** An input of a workflow that was named for Koma. */
interface NamedInput {
  readonly node: string;
  readonly input: string;
}

/** Where the page's rough goes in: the node titled “Koma page”, which takes a picture's name, as `LoadImage` does; null without one. */
export function pageNode(workflow: Workflow): NamedInput | null {
  return named(workflow, TITLES.picture, ['image']);
}

/** Where the page's layout goes in: the node titled “Koma layout”, which takes a text; null without one. */
export function layoutNode(workflow: Workflow): NamedInput | null {
  return named(workflow, TITLES.layout, TEXTS);
}

function named(workflow: Workflow, title: RegExp, inputs: readonly string[]): NamedInput | null {
  for (const [node, stored] of Object.entries(workflow)) {
    const read = titledSchema.safeParse(stored);
    if (!read.success || !title.test(read.data._meta.title.trim())) continue;
    const { inputs: taken } = read.data;
    const input = inputs.find((name) => typeof taken[name] === 'string');
    if (input !== undefined) return { node, input };
  }
  return null;
}
