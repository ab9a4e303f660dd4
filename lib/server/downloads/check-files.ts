import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { InstallKind } from '@/lib/contracts/downloads';
import { isModelFile, refusalOf } from '@/lib/domain/models/sources/model-files';
import { checkOnnxFile, describeFile, type FileMachine } from '@/pipeline/models';
import { PipelineError } from '@/pipeline/error';
import { AppError } from '../app-error';
import { GgufError } from '../language-model/gguf/gguf-reader';
import { readGgufFile } from '../language-model/gguf/read-gguf-file';
import { parseTagList } from '../tags/parse-tag-list';

/** Kinds that are told by tensors: what is said of such a file counts less than what is in it. */
const BY_TENSORS: readonly InstallKind[] = ['checkpoint', 'lora', 'vae', 'embedding', 'controlnet', 'ip-adapter'];
const LARGEST_LIST_BYTES = 64 * 2 ** 20;

/**
 * Checks the headers of what is to be installed, whole, before anything uses them.
 * @param o.paths below `folder`, with slashes
 * @returns what it is by its tensors; null where those don't tell
 * @throws AppError `model-file-unreadable`, `tag-list-unreadable` naming the file, what is wrong with it and what to do
 */
export async function checkFiles(
  folder: string,
  o: { readonly paths: readonly string[]; readonly kind: InstallKind; readonly machine: FileMachine },
): Promise<InstallKind | null> {
  let found: InstallKind | null = null;
  for (const path of o.paths) {
    if (!isModelFile(path)) throw unreadable(refusalOf(path));
    try {
      found = (await checkFile(join(folder, path), folder, o)) ?? found;
    } catch (error) {
      if (error instanceof PipelineError) throw unreadable(error.message, error);
      if (error instanceof GgufError) throw unreadable(`${path}: ${error.message}`, error);
      throw error;
    }
  }
  // A folder is what its whole is, not what one of its files is.
  return o.paths.length === 1 ? found : null;
}

async function checkFile(
  path: string,
  folder: string,
  {
    kind,
    machine,
    paths,
  }: { readonly kind: InstallKind; readonly machine: FileMachine; readonly paths: readonly string[] },
): Promise<InstallKind | null> {
  switch (extname(path).toLowerCase()) {
    case '.safetensors':
      return checkSafetensors(path, { isStrict: paths.length === 1 && BY_TENSORS.includes(kind), machine });
    case '.onnx':
      await checkOnnxFile(path, folder);
      return null;
    case '.gguf':
      await readGgufFile(path);
      return 'language-model';
    case '.csv':
      if (kind === 'tag-list') await checkTagList(path);
      return null;
    case '.ttf':
    case '.otf':
      await checkFont(path);
      return 'font';
    default:
      return null;
  }
}

/** Of files beside one another each is a part, and says nothing of the whole. */
async function checkSafetensors(
  path: string,
  { isStrict, machine }: { readonly isStrict: boolean; readonly machine: FileMachine },
): Promise<InstallKind | null> {
  try {
    const { kind } = await describeFile(path, machine);
    return kind === 'text-encoder' ? null : kind;
  } catch (error) {
    if (!isStrict && error instanceof PipelineError && error.code === 'model-foreign-graph') return null;
    throw error;
  }
}

async function checkTagList(path: string): Promise<void> {
  const { size } = await stat(path);
  if (size > LARGEST_LIST_BYTES) throw unreadable('The tag list is larger than 64 MB.');
  parseTagList(await readFile(path));
}

async function checkFont(path: string): Promise<void> {
  const head = (await readFile(path)).subarray(0, 4).toString('latin1');
  if (!['\0\u0001\0\0', 'OTTO', 'true'].includes(head)) throw unreadable('The file is no TTF or OTF font.');
}

function unreadable(sentence: string, cause?: unknown): AppError {
  return new AppError('model-file-unreadable', sentence, {
    action: 'Get another file of the model: .safetensors, .onnx or .gguf.',
    cause,
  });
}
