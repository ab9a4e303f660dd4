import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PipelineError } from '../error';
import { readSafetensors } from '../safetensors/read-safetensors';
import { describeNetwork, NETWORK_KINDS, networkName, type NetworkFile, type NetworkKind } from './describe-network';
import { onceAFile } from './once-a-file';
import { kindFolder, recogniseFile } from './recognise-file';

export interface FoundNetworks {
  readonly found: readonly NetworkFile[];
  /** Files that can't be used, with the reason. */
  readonly refused: readonly { readonly path: string; readonly kind: NetworkKind | null; readonly error: PipelineError }[];
}

const ENDING = /\.safetensors$/i;
/** Pickles, which are not opened: told, so that nobody wonders where they are. */
const PICKLES = /\.(ckpt|pt|pth|bin)$/i;
/** People sort hundreds of LoRAs into folders; a loop of links ends here. */
const MAX_DEPTH = 5;

/**
 * Every LoRA, VAE, embedding and ControlNet in these folders of models: in `loras`, `vae`, `embeddings` and `controlnet`
 * with what is below them, and in the folder itself. Files that did not change are not read again.
 */
export async function findNetworks(folders: readonly string[]): Promise<FoundNetworks> {
  const found: NetworkFile[] = [];
  const refused: { path: string; kind: NetworkKind | null; error: PipelineError }[] = [];
  const names = new Set<string>();
  for (const { path, kind, base } of await listPlaces(folders)) {
    try {
      const network = await describeKnown(path, kind);
      if (network === null) continue;
      const name = freeName(network, base, names);
      names.add(`${network.kind} ${name.toLowerCase()}`);
      found.push({ ...network, name });
    } catch (error) {
      if (!(error instanceof PipelineError)) throw error;
      refused.push({ path, kind, error });
    }
  }
  return { found, refused };
}

/** A name that two files share stays with the first; the other goes by its place, too. */
function freeName({ kind, name, path }: NetworkFile, base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(`${kind} ${name.toLowerCase()}`)) return name;
  return relative(base, path).replace(ENDING, '').split(sep).join('/');
}

type Described = { readonly network: NetworkFile | null } | { readonly error: PipelineError };

/** What files were, by what they were when they were read. */
const described = new Map<string, { readonly stamp: string; readonly result: Described }>();

/** @returns null for a file that lies beside models and is one */
async function describeKnown(path: string, kind: NetworkKind | null): Promise<NetworkFile | null> {
  const file = await stat(path).catch(() => null);
  const stamp = `${kind} ${file?.size} ${file?.mtimeMs}`;
  const known = described.get(path);
  const result = known?.stamp === stamp ? known.result : await describe(path, kind);
  described.set(path, { stamp, result });
  if ('error' in result) throw result.error;
  return result.network;
}

async function describe(path: string, kind: NetworkKind | null): Promise<Described> {
  try {
    if (kind === null && !(await isNetwork(path))) return { network: null };
    return { network: await describeNetwork(path, { place: kind, name: networkName(path) }) };
  } catch (error) {
    if (error instanceof PipelineError) return { error };
    throw error;
  }
}

/**
 * Whether a file that lies beside models is a network: what is neither is told where models are looked for. A file that did
 * not change is not read again.
 */
export const isNetwork = onceAFile(async (path): Promise<boolean> => {
  try {
    const kind = recogniseFile(await readSafetensors(path));
    return NETWORK_KINDS.some((each) => each === kind);
  } catch (error) {
    if (error instanceof PipelineError) return false;
    throw error;
  }
});

interface Place {
  readonly path: string;
  readonly kind: NetworkKind | null;
  readonly base: string;
}

async function listPlaces(folders: readonly string[]): Promise<Place[]> {
  const places: Place[] = [];
  for (const folder of folders) {
    for (const kind of NETWORK_KINDS) {
      const base = join(folder, kindFolder(kind) ?? kind);
      const paths = await listBelow(base, 0);
      places.push(...paths.map((path) => ({ path, kind, base })));
    }
    const beside = (await sortedEntries(folder)).filter(({ name, isFolder }) => !isFolder && ENDING.test(name));
    places.push(...beside.map(({ name }) => ({ path: join(folder, name), kind: null, base: folder })));
  }
  return places;
}

async function listBelow(folder: string, depth: number): Promise<string[]> {
  const paths: string[] = [];
  for (const { name, isFolder } of await sortedEntries(folder)) {
    const path = join(folder, name);
    if (isFolder && depth < MAX_DEPTH) paths.push(...(await listBelow(path, depth + 1)));
    else if (ENDING.test(name) || PICKLES.test(name)) paths.push(path);
  }
  return paths;
}

async function sortedEntries(folder: string): Promise<{ name: string; isFolder: boolean }[]> {
  const names = await readdir(folder).catch(() => []);
  const entries = await Promise.all(
    names.map(async (name) => ({
      name,
      isFolder: (await stat(join(folder, name)).catch(() => null))?.isDirectory() ?? false,
    })),
  );
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}
