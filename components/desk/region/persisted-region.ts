import { createStore, del, get, set, type UseStore } from 'idb-keyval';
import { z } from 'zod';
import { hexSchema } from '@/lib/contracts/characters';
import { idSchema } from '@/lib/contracts/page';
import { personChangeSchema, regionSettingsSchema, type RegionWorkKind } from '@/lib/contracts/region-edits';
import { regionSchema } from '@/lib/contracts/regions';
import { SCENES } from '@/lib/rough/vocabulary';
import { hasSelection, useRegionStore } from './region-store';
import { useWorkDraft } from './work-draft';

const WORK_KINDS = [
  'redraw',
  'attribute',
  'remove',
  'add',
  'extend',
  'face',
  'hand',
  'recolour',
  'upscale',
] as const satisfies readonly RegionWorkKind[];

const persistedSchema = z.object({
  version: z.literal(1),
  pageId: idSchema,
  region: regionSchema,
  draft: z.object({
    kind: z.enum(WORK_KINDS),
    prompt: z.string(),
    characterId: idSchema.nullable(),
    person: personChangeSchema,
    scene: z.enum(SCENES).nullable(),
    addTags: z.string(),
    removeTags: z.string(),
    refine: z.number(),
    edgesMm: z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() }),
    from: hexSchema.nullable(),
    to: hexSchema,
    tolerance: z.number(),
    factor: z.union([z.literal(2), z.literal(4)]),
  }),
  settings: regionSettingsSchema.pick({ strength: true, fill: true, padding: true, candidates: true }),
});

let opened: UseStore | undefined;
function store(): UseStore {
  opened ??= createStore('koma-regions', 'drafts');
  return opened;
}

/** Whose it is stands first, so that nobody else is shown it. */
function keyOf(userId: string, projectId: string): string {
  return `${userId}/${projectId}`;
}

/**
 * Keeps what a person selected on a page, and what they said about it, on this machine until it is drawn or cleared.
 * @throws where the browser keeps nothing
 */
export async function persistRegion(userId: string, projectId: string): Promise<void> {
  const { pageId, region } = useRegionStore.getState();
  const { draft, settings } = useWorkDraft.getState();
  const key = keyOf(userId, projectId);
  if (pageId === null || !hasSelection(region)) return del(key, store());
  await set(key, { version: 1, pageId, region, draft, settings }, store());
}

/**
 * Brings back what was selected, where nothing is by now.
 * @returns the page that it is on; null where nothing was kept, or nothing that can be read
 */
export async function restoreRegion(userId: string, projectId: string): Promise<string | null> {
  const parsed = persistedSchema.safeParse(await get<unknown>(keyOf(userId, projectId), store()));
  if (!parsed.success || useRegionStore.getState().pageId !== null) return null;
  const { pageId, region, draft, settings } = parsed.data;
  useRegionStore.setState({ pageId, region, past: [], future: [], lastStep: null });
  useWorkDraft.setState({ draft, settings });
  return pageId;
}
