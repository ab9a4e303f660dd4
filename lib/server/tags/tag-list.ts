import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { TagList } from '@/lib/contracts/tag-lists';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { environment } from '../environment';
import { parseTagList } from './parse-tag-list';
import { indexTagList, type TagIndex } from './search-tag-list';

const ENDING = '.csv';

interface OpenedList {
  readonly view: TagList;
  readonly index: TagIndex;
}

/** The list that was read last, with what its file was then. */
let opened: { readonly stamp: string; readonly list: Promise<OpenedList> } | null = null;

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
  parseTagList(bytes);
  const folder = listFolder();
  await mkdir(folder, { recursive: true });
  const file = fileName(name);
  const draft = join(folder, `${randomUUID()}.part`);
  await writeFile(draft, bytes);
  await rename(draft, join(folder, file));
  for (const other of await listFiles()) if (other !== file) await rm(join(folder, other), { force: true });
  const list = await openTagList();
  if (list === null) throw new RangeError('a tag list that was stored is not there');
  return list.view;
}

/** Removes the tag list. For admins. May be repeated. @throws AppError `role-missing` */
export async function deleteTagList(actor: Actor): Promise<void> {
  requireAdmin(actor);
  for (const file of await listFiles()) await rm(join(listFolder(), file), { force: true });
}

/** The studio's tag list, read once until its file changes; null where there is none. */
export async function openTagList(): Promise<OpenedList | null> {
  const [name] = await listFiles();
  if (name === undefined) return null;
  const place = join(listFolder(), name);
  const facts = await stat(place);
  const stamp = `${place} ${facts.size} ${facts.mtimeMs}`;
  if (opened?.stamp !== stamp) {
    const list = readList(place, { name, addedAt: facts.mtime });
    opened = { stamp, list };
    list.catch(() => (opened = null));
  }
  return opened.list;
}

async function readList(place: string, { name, addedAt }: { name: string; addedAt: Date }): Promise<OpenedList> {
  const tags = parseTagList(await readFile(place));
  const aliasCount = tags.reduce((sum, { aliases }) => sum + aliases.length, 0);
  const view = { name, tagCount: tags.length, aliasCount, addedAt: addedAt.toISOString() };
  return { view, index: indexTagList(tags) };
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

function requireAdmin(actor: Actor): void {
  if (actor.role === 'admin') return;
  throw new AppError('role-missing', 'Only admins can change the tag list.', { action: 'Ask an admin.' });
}
