import type { BookPage, SavePage } from '@/lib/contracts/books';
import type { PageLayer } from '@/lib/contracts/page-layers';
import type { LayerInk } from '@/lib/domain/page/layers/layer-ink';
import { isEqual } from '@/lib/domain/page/versions/is-equal';
import { mergePages, type MergeConflict } from '@/lib/domain/page/versions/merge-pages';

/** One edit of mine: the values before and after. Undoing it takes back only what it changed. */
export interface Step {
  readonly before: SavePage;
  readonly after: SavePage;
}

/** A page as it is worked on: what the server has, what is there now, and my steps. */
export interface PageDraft {
  readonly revision: number;
  /** As the server last had it. */
  readonly base: SavePage;
  readonly content: SavePage;
  /** Changed since it was saved. */
  readonly isChanged: boolean;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** What the last step was, so that a drag is one step. */
  readonly lastStep: string | null;
}

/** What came of bringing somebody else's version together with mine. */
export interface Incoming {
  readonly draft: PageDraft;
  readonly conflicts: readonly MergeConflict[];
}

export const MOST_STEPS = 200;

const contents = new WeakMap<BookPage, SavePage>();

/** What of a page is saved; the same for the same page, so that nothing is drawn anew that did not change. */
export function contentOf(page: BookPage): SavePage {
  const known = contents.get(page);
  if (known !== undefined) return known;
  const { template, panels, balloons, layers } = page;
  const content = {
    template,
    panels: panels.map(({ id, polygon, content }) => ({ id, polygon, content })),
    balloons,
    layers,
  };
  contents.set(page, content);
  return content;
}

export function freshDraft(page: BookPage): PageDraft {
  const content = contentOf(page);
  return { revision: page.revision, base: content, content, isChanged: false, past: [], future: [], lastStep: null };
}

/** A draft after an edit; the same draft when nothing changed. Edits of the same name are undone together. */
export function applyEdit(draft: PageDraft, work: (content: SavePage) => SavePage, name?: string): PageDraft {
  const content = work(draft.content);
  if (content === draft.content) return draft;
  const last = draft.past.at(-1);
  const isSameStep = name !== undefined && name === draft.lastStep && last !== undefined;
  const past = isSameStep
    ? [...draft.past.slice(0, -1), { before: last.before, after: content }]
    : [...draft.past, { before: draft.content, after: content }].slice(-MOST_STEPS);
  return { ...draft, content, past, future: [], isChanged: true, lastStep: name ?? null };
}

/** A draft whose last step does more: what follows from an edit is undone with it. The same draft where there is no step. */
export function amendStep(draft: PageDraft, work: (content: SavePage) => SavePage): PageDraft {
  const last = draft.past.at(-1);
  const content = work(draft.content);
  if (last === undefined || content === draft.content) return draft;
  const past = [...draft.past.slice(0, -1), { before: last.before, after: content }];
  return { ...draft, content, past, isChanged: true };
}

/** Takes my last step back. What others changed since stays, also where my step had changed it before them. */
export function undone(draft: PageDraft): PageDraft {
  const step = draft.past.at(-1);
  if (step === undefined) return draft;
  const content = applied({ from: step.after, to: step.before, onto: draft.content });
  return {
    ...draft,
    content,
    past: draft.past.slice(0, -1),
    future: [{ before: content, after: draft.content }, ...draft.future],
    isChanged: true,
    lastStep: null,
  };
}

/** Does once more what was undone. */
export function redone(draft: PageDraft): PageDraft {
  const [step, ...future] = draft.future;
  if (step === undefined) return draft;
  const content = applied({ from: step.before, to: step.after, onto: draft.content });
  const past = [...draft.past, { before: draft.content, after: content }];
  return { ...draft, content, past, future, isChanged: true, lastStep: null };
}

function applied({ from, to, onto }: { from: SavePage; to: SavePage; onto: SavePage }): SavePage {
  return mergePages({ base: from, mine: to, theirs: onto, prefer: 'theirs' }).page;
}

/** The server has what was sent. */
export function savedDraft(draft: PageDraft, { revision, sent }: { revision: number; sent: SavePage }): PageDraft {
  return { ...draft, revision, base: sent, isChanged: !isSamePage(draft.content, sent) };
}

function isSamePage(a: SavePage, b: SavePage): boolean {
  return a === b || isEqual(a, b);
}

/**
 * Brings in a newer version of the server's: what doesn't collide with mine is simply there, what does shows theirs.
 * Strokes that are not told (null) are as the draft has them.
 */
export function withIncoming(
  draft: PageDraft,
  { revision, content }: { revision: number; content: SavePage },
): Incoming {
  const theirs = withKnownStrokes(content, draft.base);
  const { page, conflicts } = mergePages({ base: draft.base, mine: draft.content, theirs, prefer: 'theirs' });
  const isChanged = !isSamePage(page, theirs);
  return { draft: { ...draft, revision, base: theirs, content: isChanged ? page : theirs, isChanged }, conflicts };
}

/** Restores my version where another person’s was used: the button "Keep my version". */
export function keepLocalVersion({ base, mine }: { base: SavePage; mine: SavePage }): (content: SavePage) => SavePage {
  return (content) => mergePages({ base, mine, theirs: content, prefer: 'mine' }).page;
}

/** What lies on a layer of ink, which is told apart from its page. */
const NO_INK: Omit<LayerInk, 'id'> = { strokes: [], areas: [] };

/** Fills in strokes and areas where a page was told without them, in what is there now and in every step. */
export function withStrokes(draft: PageDraft, layers: readonly LayerInk[]): PageDraft {
  const known = new Map(layers.map(({ id, strokes, areas }) => [id, { strokes, areas }]));
  const filled = new Map<SavePage, SavePage>();
  const fill = (page: SavePage): SavePage => {
    const done = filled.get(page) ?? withLayerInk(page, (id) => known.get(id) ?? NO_INK);
    filled.set(page, done);
    return done;
  };
  const fillStep = ({ before, after }: Step): Step => ({ before: fill(before), after: fill(after) });
  return {
    ...draft,
    base: fill(draft.base),
    content: fill(draft.content),
    past: draft.past.map(fillStep),
    future: draft.future.map(fillStep),
  };
}

function withKnownStrokes(page: SavePage, known: SavePage): SavePage {
  const layers = new Map(known.layers.map((layer) => [layer.id, layer]));
  return withLayerInk(page, (id) => {
    const { strokes, areas } = layers.get(id) ?? {};
    return { strokes: strokes ?? null, ...(areas === undefined ? {} : { areas }) };
  });
}

function withLayerInk(page: SavePage, inkOf: (layerId: string) => Pick<PageLayer, 'strokes' | 'areas'>): SavePage {
  if (page.layers.every(({ kind, strokes }) => kind !== 'ink' || strokes !== null)) return page;
  const fill = (layer: PageLayer): PageLayer =>
    layer.kind === 'ink' && layer.strokes === null ? { ...layer, ...inkOf(layer.id) } : layer;
  return { ...page, layers: page.layers.map(fill) };
}

/** Whether all strokes of a page are there, so that they can be drawn on. */
export function hasStrokes({ layers }: SavePage): boolean {
  return layers.every(({ kind, strokes }) => kind !== 'ink' || strokes !== null);
}

/** What is sent of a page: strokes and areas only of layers on which they changed. */
export function toSend({ content, base }: Pick<PageDraft, 'content' | 'base'>): SavePage {
  const stored = new Map(base.layers.map((layer) => [layer.id, layer]));
  const changed = (layer: PageLayer): PageLayer => {
    const before = stored.get(layer.id);
    const hasStrokes = layer.strokes !== null && isEqual(layer.strokes, before?.strokes ?? null);
    const hasAreas = layer.areas !== undefined && isEqual(layer.areas, before?.areas ?? null);
    if (!hasStrokes && !hasAreas) return layer;
    const { areas, ...rest } = layer;
    return {
      ...rest,
      strokes: hasStrokes ? null : layer.strokes,
      ...(areas === undefined || hasAreas ? {} : { areas }),
    };
  };
  return { ...content, layers: content.layers.map(changed) };
}
