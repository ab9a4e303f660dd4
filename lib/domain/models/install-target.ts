import type { InstallKind, InstallOrder } from '@/lib/contracts/downloads';

/** Where files of a kind lie within the models folder; empty for the folder itself. */
const FOLDERS: Readonly<Record<InstallKind, string>> = {
  checkpoint: 'checkpoints',
  lora: 'loras',
  vae: 'vae',
  embedding: 'embeddings',
  controlnet: 'controlnet',
  'ip-adapter': 'ip-adapters',
  'image-encoder': 'image-encoders',
  upscaler: 'upscalers',
  'face-detector': 'face-detectors',
  tagger: 'taggers',
  'language-model': 'language-models',
  'tag-list': 'tag-lists',
  font: 'fonts',
};

/** Where files of a kind lie within the models folder. */
export function kindFolder(kind: InstallKind): string {
  return FOLDERS[kind];
}

/** Kinds whose files lie side by side in their folder, however many they are: parts of a language model find each other. */
const SIDE_BY_SIDE: readonly InstallKind[] = ['language-model'];

/** Where an installation goes, below the models folder, with slashes. */
export interface InstallTarget {
  /** What must not exist before, and what is removed with the model: one path for a folder, else the files. */
  readonly places: readonly string[];
  /** The path of each file, in the order of the installation's files. */
  readonly files: readonly string[];
}

/**
 * Where the files of an installation go. A single file gets the installation's name and keeps its ending; several files
 * become a folder of that name, and a checkpoint's folder lies in the models folder itself, where folders are looked for.
 */
export function installTarget({ name, kind, files }: Pick<InstallOrder, 'name' | 'kind' | 'files'>): InstallTarget {
  const folder = FOLDERS[kind];
  const [only] = files;
  if (files.length === 1 && only !== undefined) {
    const place = join(folder, `${name}${endingOf(only.path)}`);
    return { places: [place], files: [place] };
  }
  if (SIDE_BY_SIDE.includes(kind)) {
    const places = files.map(({ path }) => join(folder, path.split('/').at(-1) ?? path));
    return { places, files: places };
  }
  const home = kind === 'checkpoint' ? name : join(folder, name);
  return { places: [home], files: files.map(({ path }) => join(home, path)) };
}

function endingOf(path: string): string {
  return /\.[a-z0-9]{1,16}$/i.exec(path)?.[0].toLowerCase() ?? '';
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('/');
}
