import type { InstallKind } from '@/lib/contracts/downloads';
import { guessKind } from './guess-kind';
import type { ListedFile } from './listed-file';
import { isModelFile, isPickle } from './model-files';

/** Files of a source that belong together: what is installed at once. */
export interface FileChoice {
  /** Names it within its source. */
  readonly id: string;
  /** What it is installed as, unless somebody names it otherwise. */
  readonly name: string;
  /** As its names say; its tensors decide in the end. */
  readonly kind: InstallKind;
  readonly form: 'file' | 'diffusers' | 'onnx' | 'parts';
  /** With paths below the choice. */
  readonly files: readonly ListedFile[];
  /** Null while one file's size is unknown. */
  readonly bytes: number | null;
}

export interface FileChoices {
  readonly choices: readonly FileChoice[];
  /** Paths of pickles, which are not opened. */
  readonly pickles: readonly string[];
}

const MOST_CHOICES = 100;
/** Parts of a diffusers folder that nothing here reads. */
const UNUSED = /^(safety_checker|feature_extractor|image_encoder|prior|refiner|\.git)\//;
const INDEX = 'model_index.json';
/** Names that say nothing: the source's own is taken. */
const NAMELESS = /^(model|diffusion_pytorch_model|pytorch_lora_weights|adapter_model|pytorch_model|sdxl_vae|model_fp16)(\.fp16)?$/i;
const WEIGHTS = /\.(safetensors|onnx|gguf)$/i;
const GGUF_PART = /-(\d{5})-of-(\d{5})\.gguf$/i;
const PIECE = /-\d{5}-of-\d{5}\.safetensors$/i;

/**
 * Which files of a source belong together, and can be installed: folders in the layout of diffusers with weights or graphs,
 * taggers with their tags, language models in parts, and single files.
 * @param o.name of the source, for files whose own names say nothing
 * @param o.path of it that is meant: a file or a folder; null for all
 */
export function chooseFiles(
  files: readonly ListedFile[],
  o: { readonly name: string; readonly path?: string | null },
): FileChoices {
  const meant = files.filter(({ path }) => isWithin(path, o.path ?? null) && isSafePath(path));
  const folders = meant
    .filter(({ path }) => path === INDEX || path.endsWith(`/${INDEX}`))
    .map(({ path }) => path.slice(0, -INDEX.length));
  const whole = folders.flatMap((folder) => diffusersChoices(meant, folder, o.name));
  const taggers = taggerChoices(meant, o.name);
  const taken = new Set([...whole, ...taggers].flatMap(({ sources }) => sources));
  const inFolder = (path: string) => folders.some((folder) => path.startsWith(folder) && path.slice(folder.length).includes('/'));
  const rest = meant.filter(({ path }) => !taken.has(path) && !inFolder(path));
  const singles = [...ggufChoices(rest), ...singleChoices(rest, o.name)];
  return {
    choices: [...whole, ...taggers, ...singles].slice(0, MOST_CHOICES).map(({ sources: _, ...choice }) => choice),
    pickles: meant.map(({ path }) => path).filter(isPickle),
  };
}

type Found = FileChoice & { readonly sources: readonly string[] };

function isWithin(path: string, meant: string | null): boolean {
  return meant === null || path === meant || path.startsWith(`${meant.replace(/\/$/, '')}/`);
}

/** A list from elsewhere must not lead out of its folder. */
function isSafePath(path: string): boolean {
  return !path.startsWith('/') && !path.includes('\\') && path.split('/').every((part) => part !== '' && !/^\.+$/.test(part));
}

function choice(o: Omit<Found, 'bytes' | 'sources' | 'files'> & { readonly from: readonly ListedFile[]; readonly folder: string }): Found {
  const { from, folder, ...words } = o;
  const sizes = from.map(({ bytes }) => bytes);
  return {
    ...words,
    files: from.map((file) => ({ ...file, path: file.path.slice(folder.length) })),
    bytes: sizes.reduce<number | null>((sum, size) => (sum === null || size === null ? null : sum + size), 0),
    sources: from.map(({ path }) => path),
  };
}

/** A folder in the layout of diffusers, in each precision that all its parts have. */
function diffusersChoices(files: readonly ListedFile[], folder: string, sourceName: string): Found[] {
  const own = files.filter(({ path }) => path.startsWith(folder) && !UNUSED.test(path.slice(folder.length)));
  const inner = (file: ListedFile) => file.path.slice(folder.length);
  // Single files beside the parts are other choices.
  const parts = own.filter((file) => inner(file) === INDEX || inner(file).includes('/'));
  const name = nameOf(folder === '' ? sourceName : (folder.split('/').at(-2) ?? sourceName));
  const words = parts.filter((file) => isModelFile(file.path) && !WEIGHTS.test(file.path) && !/\.index(\.fp16)?\.json$/.test(file.path));
  const graphs = parts.filter(({ path }) => path.endsWith('.onnx'));
  if (graphs.some((file) => inner(file) === 'unet/model.onnx')) {
    const beside = parts.filter((file) => !words.includes(file) && /\.(onnx|onnx_data|pb|data)$/i.test(file.path));
    return [choice({ id: `${folder}onnx`, name, kind: 'checkpoint', form: 'onnx', from: [...words, ...beside], folder })];
  }
  const weights = parts.filter(({ path }) => path.endsWith('.safetensors'));
  const texts = words.filter(({ path }) => !/\.(onnx_data|pb|data)$/i.test(path));
  return [true, false].flatMap((isHalf) => {
    const chosen = weights.filter(({ path }) => /\.fp16[.-]/.test(path) === isHalf && !/non_ema/.test(path));
    if (!chosen.some((file) => inner(file).startsWith('unet/'))) return [];
    const indexes = parts.filter(({ path }) => /\.index(\.fp16)?\.json$/.test(path) && /fp16/.test(path) === isHalf);
    const id = `${folder}${isHalf ? 'fp16' : 'full'}`;
    return [choice({ id, name, kind: 'checkpoint', form: 'diffusers', from: [...texts, ...indexes, ...chosen], folder })];
  });
}

/** A tagger is a graph with the list of its tags beside it. */
function taggerChoices(files: readonly ListedFile[], sourceName: string): Found[] {
  return files
    .filter(({ path }) => /(^|\/)selected_tags\.csv$/.test(path))
    .flatMap((tags) => {
      const folder = tags.path.slice(0, -'selected_tags.csv'.length);
      const graph = files.find(({ path }) => path === `${folder}model.onnx`);
      if (graph === undefined) return [];
      const name = nameOf(folder === '' ? sourceName : (folder.split('/').at(-2) ?? sourceName));
      return [choice({ id: graph.path, name, kind: 'tagger', form: 'parts', from: [graph, tags], folder })];
    });
}

function ggufChoices(files: readonly ListedFile[]): Found[] {
  const graphs = files.filter(({ path }) => /\.gguf$/i.test(path));
  const firsts = graphs.filter(({ path }) => Number(GGUF_PART.exec(path)?.[1] ?? 1) === 1);
  return firsts.map((first) => {
    const stem = first.path.replace(GGUF_PART, '');
    const isParts = stem !== first.path;
    const from = isParts ? graphs.filter(({ path }) => path.replace(GGUF_PART, '') === stem && GGUF_PART.test(path)) : [first];
    const folder = first.path.slice(0, first.path.lastIndexOf('/') + 1);
    const form = isParts ? 'parts' : 'file';
    return choice({ id: first.path, name: nameOf(stem), kind: 'language-model', form, from, folder });
  });
}

function singleChoices(files: readonly ListedFile[], sourceName: string): Found[] {
  const single = files.filter(({ path }) => /\.(safetensors|onnx|ttf|otf|csv)$/i.test(path) && !PIECE.test(path));
  const nameless = single.filter(({ path }) => NAMELESS.test(stemOf(path))).length;
  return single.map((file) => {
    const stem = stemOf(file.path);
    const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
    const parent = folder.split('/').at(-2);
    const own = NAMELESS.test(stem) ? (nameless > 1 && parent !== undefined ? `${sourceName} ${parent}` : sourceName) : stem;
    const data = files.filter(({ path }) => path === `${file.path}_data` || path === `${file.path}.data`);
    return choice({
      id: file.path,
      name: nameOf(NAMELESS.test(stem) && /\.fp16$/i.test(stem) ? `${own}.fp16` : own),
      kind: guessKind(`${sourceName}/${file.path}`, file.bytes),
      form: data.length > 0 ? 'parts' : 'file',
      from: [file, ...data],
      folder,
    });
  });
}

function stemOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.[a-z]+$/i, '');
}

/** A name that a file may have everywhere. */
export function nameOf(text: string): string {
  const last = (text.split('/').at(-1) ?? text).replace(/\.(safetensors|gguf|onnx|ttf|otf|csv)$/i, '');
  const name = last.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_').replaceAll(/^[\s.]+|[\s.]+$/g, '');
  return name === '' ? 'model' : name.slice(0, 120);
}
