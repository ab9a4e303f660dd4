import { createStore, del, delMany, entries, getMany, set, type UseStore } from 'idb-keyval';
import { z } from 'zod';
import { balloonSchema } from '@/lib/contracts/balloons';
import { savedPanelSchema, savePageSchema, type SavePage } from '@/lib/contracts/books';
import { areaSchema } from '@/lib/contracts/page-areas';
import { pageLayerSchema, strokeSchema } from '@/lib/contracts/page-layers';
import type { PageDraft, Step } from './page-draft';

/** Pages without unsent changes are forgotten after this, or when there are more. */
const FORGET_AFTER_MS = 14 * 24 * 60 * 60 * 1000;
const MOST_KEPT = 40;
/** Unsent changes are kept longer: somebody may have been away. */
const GIVE_UP_AFTER_MS = 180 * 24 * 60 * 60 * 1000;
const MOST_KEPT_STEPS = 100;
const VERSION = 1;

const persistedSchema = z.object({
  version: z.literal(VERSION),
  keptAt: z.number(),
  revision: z.number().int(),
  base: z.unknown(),
  content: z.unknown(),
  isChanged: z.boolean(),
  past: z.array(z.object({ before: z.unknown(), after: z.unknown() })),
  future: z.array(z.object({ before: z.unknown(), after: z.unknown() })),
});

/** A layer whose strokes and areas are parsed one by one. */
const looseLayerSchema = z.looseObject({ strokes: z.unknown(), areas: z.unknown().optional() });

const rawPageSchema = z.object({
  template: savePageSchema.shape.template,
  panels: z.unknown(),
  balloons: z.unknown(),
  layers: z.unknown(),
});

let opened: UseStore | undefined;
function store(): UseStore {
  opened ??= createStore('koma-desk', 'drafts');
  return opened;
}

/** Whose draft it is stands first, so that nobody else is shown it. */
function keyOf(userId: string, pageId: string): string {
  return `${userId}/${pageId}`;
}

/**
 * Keeps a person's draft of a page on this machine, with its steps; drafts with nothing to keep are dropped. Where there
 * is no room for the steps, the page alone is kept.
 * @throws where the browser keeps nothing (a private window, no room at all)
 */
export async function persistDraft(userId: string, pageId: string, draft: PageDraft): Promise<void> {
  const key = keyOf(userId, pageId);
  const { revision, base, content, isChanged, past, future } = draft;
  if (!isChanged && past.length === 0 && future.length === 0) return del(key, store());
  const persisted = { version: VERSION, keptAt: Date.now(), revision, base, content, isChanged };
  try {
    await set(
      key,
      { ...persisted, past: past.slice(-MOST_KEPT_STEPS), future: future.slice(0, MOST_KEPT_STEPS) },
      store(),
    );
  } catch {
    await set(key, { ...persisted, past: [], future: [] }, store());
  }
}

/** What was kept of a person's drafts of some pages. What can't be read is left out; steps that can't, with their page kept. */
export async function readDrafts(userId: string, pageIds: readonly string[]): Promise<Record<string, PageDraft>> {
  const found = await getMany<unknown>(
    pageIds.map((pageId) => keyOf(userId, pageId)),
    store(),
  );
  return Object.fromEntries(
    pageIds.flatMap((pageId, index) => {
      const draft = parseDraft(found[index]);
      return draft === null ? [] : [[pageId, draft]];
    }),
  );
}

/** A kept draft as it was; null where it is none. Steps share what they have in common, as they did. */
export function parseDraft(value: unknown): PageDraft | null {
  const persisted = persistedSchema.safeParse(value);
  if (!persisted.success) return null;
  const { revision, isChanged, past, future } = persisted.data;
  const read = pageReader();
  const [base, content] = [read(persisted.data.base), read(persisted.data.content)];
  if (base === null || content === null) return null;
  const steps = (list: typeof past): Step[] | null => {
    const parsed = list.map(({ before, after }) => ({ before: read(before), after: read(after) }));
    const sound = parsed.flatMap(({ before, after }) => (before && after ? [{ before, after }] : []));
    return sound.length === list.length ? sound : null;
  };
  const [before, after] = [steps(past), steps(future)];
  const areSound = before !== null && after !== null;
  return {
    revision,
    base,
    content,
    isChanged,
    past: areSound ? before : [],
    future: areSound ? after : [],
    lastStep: null,
  };
}

/** Parses pages, and each part that they share once: steps of a page with many strokes are nearly the same. */
function pageReader(): (raw: unknown) => SavePage | null {
  const known = new Map<unknown, unknown>();
  const once = <T>(raw: unknown, read: (raw: unknown) => T): T => {
    if (known.has(raw)) return known.get(raw) as T;
    const value = read(raw);
    if (typeof raw === 'object' && raw !== null) known.set(raw, value);
    return value;
  };
  const each =
    <T>(item: z.ZodType<T>) =>
    (raw: unknown): T[] =>
      once(raw, () =>
        z
          .array(z.unknown())
          .parse(raw)
          .map((one) => once(one, (part) => item.parse(part))),
      );
  const strokes = each(strokeSchema);
  const areas = each(areaSchema);
  const layer = (raw: unknown) => {
    const { strokes: own, areas: filled, ...rest } = looseLayerSchema.parse(raw);
    return {
      ...pageLayerSchema.parse({ ...rest, strokes: null }),
      strokes: own === null ? null : strokes(own),
      // Drafts of before there were areas have none on the layers whose strokes they know.
      ...(filled !== undefined ? { areas: areas(filled) } : rest.kind === 'ink' && own !== null ? { areas: [] } : {}),
    };
  };
  const layers = (raw: unknown) =>
    once(raw, () =>
      z
        .array(z.unknown())
        .parse(raw)
        .map((one) => once(one, layer)),
    );
  const panels = each(savedPanelSchema);
  const balloons = each(balloonSchema);
  const page = (raw: unknown): SavePage => {
    const whole = rawPageSchema.parse(raw);
    return {
      template: whole.template,
      panels: panels(whole.panels),
      balloons: balloons(whole.balloons),
      layers: layers(whole.layers),
    };
  };
  return (raw) => {
    try {
      return once(raw, page);
    } catch (error) {
      if (error instanceof z.ZodError) return null;
      throw error;
    }
  };
}

/** Drops what is old, and the oldest where there are too many. Unsent changes stay for half a year. */
export async function removeOldDrafts(now: number): Promise<void> {
  const all = await entries<string, unknown>(store());
  const ages = all.map(([key, value]) => {
    const persisted = persistedSchema.safeParse(value);
    return {
      key,
      keptAt: persisted.success ? persisted.data.keptAt : 0,
      isUnsent: persisted.success && persisted.data.isChanged,
    };
  });
  const sent = ages.filter(({ isUnsent }) => !isUnsent).sort((a, b) => b.keptAt - a.keptAt);
  const old = [
    ...ages.filter(({ isUnsent, keptAt }) => now - keptAt > (isUnsent ? GIVE_UP_AFTER_MS : FORGET_AFTER_MS)),
    ...sent.slice(MOST_KEPT),
  ];
  await delMany([...new Set(old.map(({ key }) => key))], store());
}
