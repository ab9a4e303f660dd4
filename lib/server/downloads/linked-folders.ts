import { createHash } from 'node:crypto';
import { lstat, mkdir, readdir, readlink, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { kindFolder } from '@/lib/domain/models/install-target';
import { kindByPlace } from '@/lib/domain/models/sources/folder-layout';
import { readSettings } from '../database/studio-settings';
import { log } from '../log';
import { modelsFolder } from './download-folder';

const LINKED = '.linked';
const WEIGHTS = /\.safetensors$/i;
const MAX_DEPTH = 5;
const MOST_FILES = 5000;

/**
 * Folders of other programs that an admin named, as folders of links in Koma's own layout, so that their models are found and
 * used where they lie. Nothing is ever written to those folders. Called by workers before they look for models.
 * @returns the folders of links
 */
export async function linkFolders(models = modelsFolder()): Promise<string[]> {
  const { downloads } = await readSettings();
  const roots: string[] = [];
  for (const folder of downloads.folders) {
    const root = join(models, LINKED, createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12));
    await linkFolder(resolve(folder), root).catch((error: unknown) =>
      log().warn({ folder, err: error }, 'a folder of models can’t be used'),
    );
    roots.push(root);
  }
  for (const name of await readdir(join(models, LINKED)).catch((): string[] => [])) {
    const root = join(models, LINKED, name);
    // Links alone: what they lead to stays.
    if (!roots.includes(root)) await rm(root, { recursive: true, force: true });
  }
  return roots;
}

/** Makes the links of one folder, and removes those of files that are gone. */
export async function linkFolder(folder: string, root: string): Promise<void> {
  const wanted = new Map<string, string>();
  for (const path of await findWeights(folder, 0)) {
    const inner = relative(folder, path).split(sep).join('/');
    const kind = kindByPlace(`${basename(folder)}/${inner}`);
    const place = join(root, kind === null ? '' : kindFolder(kind));
    const name = basename(path);
    const isTaken = wanted.has(join(place, name));
    wanted.set(join(place, isTaken ? inner.replaceAll('/', ' ') : name), path);
  }
  for (const link of await findLinks(root)) {
    if (wanted.get(link) === (await readlink(link).catch(() => null))) wanted.delete(link);
    else await rm(link, { force: true });
  }
  for (const [link, path] of wanted) {
    await mkdir(dirname(link), { recursive: true });
    await symlink(path, link);
  }
}

async function findWeights(folder: string, depth: number): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth < MAX_DEPTH && !entry.name.startsWith('.')) {
      found.push(...(await findWeights(path, depth + 1).catch((): string[] => [])));
    } else if (!entry.isDirectory() && WEIGHTS.test(entry.name)) found.push(path);
    if (found.length >= MOST_FILES) break;
  }
  return found.sort();
}

async function findLinks(root: string): Promise<string[]> {
  const names = await readdir(root, { recursive: true }).catch((): string[] => []);
  const links: string[] = [];
  for (const name of names) {
    if ((await lstat(join(root, name)).catch(() => null))?.isSymbolicLink() === true) links.push(join(root, name));
  }
  return links;
}
