import { createStore, del, get, set, type UseStore } from 'idb-keyval';
import { z } from 'zod';
import { isUnsent, type ScriptDraft } from './script-draft';

const partSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('conflict'), base: z.string(), mine: z.string(), theirs: z.string() }),
]);
const persistedSchema = z.object({
  version: z.literal(1),
  revision: z.number().int(),
  base: z.string(),
  text: z.string(),
  conflict: z.array(partSchema).nullable(),
});

let opened: UseStore | undefined;
function store(): UseStore {
  opened ??= createStore('koma-scripts', 'drafts');
  return opened;
}

/** Whose draft it is stands first, so that nobody else is shown it. */
function keyOf(userId: string, projectId: string): string {
  return `${userId}/${projectId}`;
}

/**
 * Keeps what a person wrote in a script on this machine, for as long as the server does not have it.
 * @throws where the browser keeps nothing (a private window, no room at all)
 */
export async function persistScript(userId: string, projectId: string, draft: ScriptDraft): Promise<void> {
  const key = keyOf(userId, projectId);
  if (!isUnsent(draft)) return del(key, store());
  const { revision, base, text, conflict } = draft;
  await set(key, { version: 1, revision, base, text, conflict }, store());
}

/** What was kept of a script; null where nothing is, or nothing that can be read. */
export async function readScript(userId: string, projectId: string): Promise<ScriptDraft | null> {
  const parsed = persistedSchema.safeParse(await get<unknown>(keyOf(userId, projectId), store()));
  if (!parsed.success) return null;
  const { version: _version, ...draft } = parsed.data;
  return { ...draft, sent: null };
}
