import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { InstallKind, Licence } from '@/lib/contracts/downloads';
import { chooseFiles, nameOf, type FileChoice } from '@/lib/domain/models/sources/choose-files';
import {
  civitaiApiAddress,
  readCivitaiModel,
  readCivitaiVersion,
  type CivitaiVersion,
} from '@/lib/domain/models/sources/civitai';
import { hubApiAddress, readHubRepository } from '@/lib/domain/models/sources/hugging-face';
import type { ListedFile } from '@/lib/domain/models/sources/listed-file';
import { refusalOf } from '@/lib/domain/models/sources/model-files';
import { parseSource, type ModelSource } from '@/lib/domain/models/sources/parse-source';
import { AppError } from '../app-error';
import { readRemoteJson } from './read-json';
import { describeRemote, hostOf, TransientError } from './remote-file';
import { remoteOf, type Sources } from './sources';

/** What a source holds that can be installed. */
export interface ListedSource {
  readonly source: ModelSource;
  readonly title: string;
  /** In words, for the record. */
  readonly address: string;
  readonly revision: string | null;
  readonly licence: Licence | null;
  /** Where the words of its licence are; null where it has no such file. */
  readonly licenceUrl: string | null;
  readonly isGated: boolean;
  readonly triggers: readonly string[];
  readonly baseModel: string | null;
  readonly choices: readonly FileChoice[];
  /** Why files were left out, in sentences. */
  readonly notes: readonly string[];
}

const MOST_LOCAL_FILES = 5000;
const NOTES = 3;
const LICENCE_FILE = /^licen[cs]e(?:\.(?:md|txt))?$/i;

/**
 * Looks at a source before anything of it is downloaded: its files with sizes and hashes, which of them belong together, its
 * licence.
 * @throws AppError `request-invalid` for a text that names no source, `download-refused`, `download-interrupted`,
 * `address-private`, `model-file-unreadable` when it holds nothing that can be installed, `not-found` for a path
 */
export async function listSource(text: string, sources: Sources, signal: AbortSignal): Promise<ListedSource> {
  const source = parseSource(text);
  if (source === null) {
    throw new AppError('request-invalid', 'This is no address of a model.', {
      action: 'Paste an address of Hugging Face or Civitai, owner/name, any other https address of a file, or a path.',
    });
  }
  const listed = await listFiles(source, sources, signal);
  const { choices, pickles } = chooseFiles(listed.files, listed.meant);
  const notes = pickles.slice(0, NOTES).map(refusalOf);
  if (choices.length === 0) {
    throw new AppError(
      'model-file-unreadable',
      notes[0] ?? `${listed.title} holds no .safetensors, .onnx or .gguf file.`,
      {
        action: 'Look for a .safetensors, .onnx or .gguf file of the same model.',
      },
    );
  }
  const { files: _, meant: __, kind, ...words } = listed;
  return {
    ...words,
    source,
    choices:
      kind === null
        ? choices
        : choices.map((choice) => ({ ...choice, kind: choice.form === 'file' ? kind : choice.kind })),
    notes,
  };
}

interface Listed extends Omit<ListedSource, 'source' | 'choices' | 'notes'> {
  readonly files: readonly ListedFile[];
  readonly meant: { readonly name: string; readonly path: string | null };
  /** As the source says; null where it says nothing. */
  readonly kind: InstallKind | null;
}

const PLAIN = {
  revision: null,
  licence: null,
  licenceUrl: null,
  isGated: false,
  triggers: [],
  baseModel: null,
  kind: null,
} as const;

async function listFiles(source: ModelSource, sources: Sources, signal: AbortSignal): Promise<Listed> {
  switch (source.kind) {
    case 'hugging-face':
      return listHub(source, sources, signal);
    case 'civitai':
    case 'civitai-hash':
      return listCivitai(source, sources, signal);
    case 'url':
      return listAddress(source.url, sources, signal);
    case 'local':
      return listLocal(source.path);
    default:
      return source satisfies never;
  }
}

async function listHub(
  { repository, revision, path }: Extract<ModelSource, { kind: 'hugging-face' }>,
  sources: Sources,
  signal: AbortSignal,
): Promise<Listed> {
  const answer = await readRemoteJson(remoteOf(sources, hubApiAddress(repository, revision)), signal);
  const found = readHubRepository(repository, answer);
  if (found === null) throw new AppError('download-refused', `The hub’s answer about ${repository} can’t be read.`);
  const { commit, isGated, licence, files } = found;
  const name = repository.split('/').at(-1) ?? repository;
  const address = `huggingface.co/${repository}`;
  const licenceUrl = files.find((file) => LICENCE_FILE.test(file.path))?.url ?? null;
  const words = { title: repository, address, revision: commit, licence, licenceUrl };
  return { ...PLAIN, ...words, isGated, files, meant: { name, path } };
}

async function listCivitai(
  source: Extract<ModelSource, { kind: 'civitai' | 'civitai-hash' }>,
  sources: Sources,
  signal: AbortSignal,
): Promise<Listed> {
  const ask = (address: string) => readRemoteJson(remoteOf(sources, address), signal);
  const version =
    source.kind === 'civitai-hash'
      ? readCivitaiVersion(await ask(civitaiApiAddress({ hash: source.hash })))
      : source.modelId === null
        ? readCivitaiVersion(await ask(civitaiApiAddress({ versionId: source.versionId })))
        : readCivitaiModel(await ask(civitaiApiAddress({ modelId: source.modelId })), source.versionId);
  if (version === null)
    throw new AppError('download-refused', 'Civitai has no such version of this model, or its answer can’t be read.');
  return fromCivitai(version);
}

function fromCivitai({ title, versionId, modelId, licence, files, kind, triggers, baseModel }: CivitaiVersion): Listed {
  return {
    ...{ title, licence, licenceUrl: null, files, kind, triggers, baseModel, isGated: false },
    address:
      modelId === null
        ? `civitai.com version ${versionId}`
        : `civitai.com/models/${modelId}?modelVersionId=${versionId}`,
    revision: String(versionId),
    meant: { name: nameOf(title), path: null },
  };
}

async function listAddress(url: string, sources: Sources, signal: AbortSignal): Promise<Listed> {
  const found = await describeRemote(remoteOf(sources, url), signal).catch((error: unknown) => {
    if (!(error instanceof TransientError)) throw error;
    throw new AppError('download-interrupted', error.message, {
      action: 'Check the address, then try again.',
      cause: error,
    });
  });
  const own = decodeName(new URL(url).pathname.split('/').at(-1) ?? '');
  const path = basename(found.name ?? own).replaceAll('\\', '_');
  const file = { path, url, bytes: found.bytes, sha256: null };
  return {
    ...PLAIN,
    title: path,
    address: `${hostOf(url)}${new URL(url).pathname}`,
    files: [file],
    meant: { name: nameOf(path), path: null },
  };
}

function decodeName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function listLocal(path: string): Promise<Listed> {
  const found = await stat(path).catch(() => null);
  if (found === null) {
    throw new AppError('not-found', `There is no file or folder ${path} on the server’s machine.`, {
      action: 'Check the path.',
    });
  }
  const name = nameOf(basename(path));
  const base = found.isDirectory() ? path : dirname(path);
  const paths = found.isDirectory() ? await walk(path, path) : [basename(path)];
  const files = await Promise.all(
    paths.map(async (each) => ({ path: each, url: null, bytes: (await stat(join(base, each))).size, sha256: null })),
  );
  return { ...PLAIN, title: basename(path), address: path, files, meant: { name, path: null } };
}

async function walk(folder: string, base: string): Promise<string[]> {
  const paths: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) paths.push(...(await walk(path, base)));
    else if (entry.isFile()) paths.push(relative(base, path).split(sep).join('/'));
    if (paths.length > MOST_LOCAL_FILES) break;
  }
  return paths.slice(0, MOST_LOCAL_FILES);
}
