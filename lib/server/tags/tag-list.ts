import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { TagList } from '@/lib/contracts/tag-lists';
import { recordAudit } from '../audit/record-audit';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { inTransaction } from '../database/database';
import { environment } from '../environment';
import { parseTagList, type ListedTag } from './parse-tag-list';
import { indexTagList, type TagIndex } from './search-tag-list';

const ENDING = '.csv';

interface OpenedList {
  readonly view: TagList;
  readonly index: TagIndex;
}

/** The list that was read last, with what its file was then; once in a process, whichever bundle asks. */
const shared = globalThis as typeof globalThis & {
  komaTagList?: { readonly stamp: string; readonly list: Promise<OpenedList> } | null;
};

/** What tag list completion uses. For everybody who is signed in. */
export async function getTagList(): Promise<{ list: TagList | null }> {
  return { list: (await openTagList())?.view ?? null };
}

/**
 * Replaces the studio's tag list: it lies in the data folder, and the one before goes. For admins. May be repeated.
 * @throws AppError `role-missing`, `tag-list-unreadable`; nothing is changed then
 */
export async function replaceTagList(
  actor: Actor,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<TagList> {
  requireAdmin(actor);
  const tags = parseTagList(bytes);
  const folder = listFolder();
  await mkdir(folder, { recursive: true });
  const file = fileName(name);
  const draft = join(folder, `${randomUUID()}.part`);
  await writeFile(draft, bytes);
  const facts = await stat(draft);
  await inTransaction(async () => {
    await recordAudit(actor, { kind: 'tag-list-replaced', target: { id: file, name: file } });
    await rename(draft, join(folder, file));
  });
  for (const other of await listFiles()) if (other !== file) await rm(join(folder, other), { force: true });
  const list = listOf(tags, { name: file, addedAt: facts.mtime });
  shared.komaTagList = { stamp: stampOf(join(folder, file), facts), list: Promise.resolve(list) };
  return list.view;
}

/** Removes the tag list. For admins. May be repeated. @throws AppError `role-missing` */
export async function deleteTagList(actor: Actor): Promise<void> {
  requireAdmin(actor);
  await inTransaction(async () => {
    for (const file of await listFiles()) {
      await recordAudit(actor, { kind: 'tag-list-removed', target: { id: file, name: file } });
      await rm(join(listFolder(), file), { force: true });
    }
  });
}

/** The studio's tag list, read once until its file changes; null where there is none. */
export async function openTagList(): Promise<OpenedList | null> {
  const [name] = await listFiles();
  if (name === undefined) return null;
  const place = join(listFolder(), name);
  const facts = await stat(place);
  const stamp = stampOf(place, facts);
  if (shared.komaTagList?.stamp === stamp) return shared.komaTagList.list;
  const list = readFile(place).then((bytes) => listOf(parseTagList(bytes), { name, addedAt: facts.mtime }));
  shared.komaTagList = { stamp, list };
  list.catch(() => (shared.komaTagList = null));
  return list;
}

function listOf(tags: readonly ListedTag[], { name, addedAt }: { name: string; addedAt: Date }): OpenedList {
  const aliasCount = tags.reduce((sum, { aliases }) => sum + aliases.length, 0);
  const view = { name, tagCount: tags.length, aliasCount, addedAt: addedAt.toISOString() };
  return { view, index: indexTagList(tags) };
}

/** Changes with the file. */
function stampOf(place: string, { size, mtimeMs }: { size: number; mtimeMs: number }): string {
  return `${place} ${size} ${mtimeMs}`;
}

function listFolder(): string {
  return join(environment().dataFolder, 'tags');
}

async function listFiles(): Promise<string[]> {
  const files = await readdir(listFolder()).catch(() => []);
  return files.filter((file) => file.endsWith(ENDING)).sort();
}

/** A name that every file system takes, and that leads nowhere else. */
function fileName(name: string): string {
  const plain = name
    .replace(/\.(csv|txt)$/i, '')
    .replace(/[^\p{L}\p{N} _-]+/gu, '-')
    .slice(0, 60)
    .trim();
  return `${plain === '' ? 'tags' : plain}${ENDING}`;
}
