import { AppError } from '@/lib/server/app-error';
import { openHostileZip, type HostileZip } from '@/lib/server/project-file/open-hostile-zip';
import { unreadableFile } from '@/lib/server/project-file/project-file-error';
import { isProjectFile, readProjectFile } from '@/lib/server/project-file/read-project-file';
import type { Recipe } from '@/pipeline/deliver/recipe';
import { PipelineError } from '@/pipeline/error';
import { recipeNetworks } from '../draw/draw-networks';
import { openDrawEnvironment } from '../draw/open-studio-model';
import { redrawRecipe } from '../draw/redraw-recipe';
import { listBookPictures, readBookPicture, type BookPicture } from './book-pictures';

/** What came of one picture. */
export type Replayed =
  | { readonly where: string; readonly result: 'same'; readonly of: number }
  | {
      readonly where: string;
      readonly result: 'differs';
      readonly differing: number;
      readonly of: number;
      readonly largest: number;
      /** The model, the program or the runtime is another one than the one that drew it. */
      readonly note: string | null;
    }
  | { readonly where: string; readonly result: 'not-drawn' }
  | { readonly where: string; readonly result: 'failed'; readonly reason: string };

export interface ReplayOptions {
  readonly device: 'cpu' | 'cuda';
  /** Folders of models beside the one that ships with Koma. */
  readonly models: readonly string[];
  readonly isAll: boolean;
  readonly signal: AbortSignal;
  readonly onReplayed: (replayed: Replayed) => void;
}

type Environment = Awaited<ReturnType<typeof openDrawEnvironment>>;

/**
 * Draws every picture of a project file again from the recipe inside it, page by page, and compares the pixels. One model is
 * open at a time. A picture that can't be drawn again says why, and the others go on.
 * @throws AppError `project-file-unreadable`; the signal's reason
 */
export async function replayBook(path: string, o: ReplayOptions): Promise<readonly Replayed[]> {
  const zip = await openHostileZip(path);
  const open: { model: string; environment: Environment | null } = { model: '', environment: null };
  const environmentOf = async (model: string): Promise<Environment> => {
    if (open.environment !== null && open.model === model) return open.environment;
    await open.environment?.close();
    open.environment = null;
    open.environment = await openDrawEnvironment(model, o.device, o.models);
    open.model = model;
    return open.environment;
  };
  try {
    if (!isProjectFile(zip)) throw unreadableFile('This file is not a project file of Koma (.koma).');
    const replayed: Replayed[] = [];
    for (const picture of listBookPictures(await readProjectFile(zip), o)) {
      o.signal.throwIfAborted();
      const each = await replayPicture(zip, picture, { ...o, environmentOf });
      replayed.push(each);
      o.onReplayed(each);
    }
    return replayed;
  } finally {
    await open.environment?.close();
    zip.close();
  }
}

async function replayPicture(
  zip: HostileZip,
  picture: BookPicture,
  o: Pick<ReplayOptions, 'signal'> & { readonly environmentOf: (model: string) => Promise<Environment> },
): Promise<Replayed> {
  const { where } = picture;
  if (picture.kind === 'uploaded') return { where, result: 'not-drawn' };
  try {
    const { bytes, recipe } = await readBookPicture(zip, picture);
    const environment = await o.environmentOf(recipe.request.model.id);
    const networks = await recipeNetworks(recipe.request, environment.model.folder);
    const { differing, of, largest } = await redrawRecipe(bytes, recipe, { ...environment, networks }, o);
    if (differing === 0) return { where, result: 'same', of };
    return { where, result: 'differs', differing, of, largest, note: noteOf(recipe, environment) };
  } catch (error) {
    if (o.signal.aborted || !(error instanceof PipelineError || error instanceof AppError)) throw error;
    return { where, result: 'failed', reason: error.message };
  }
}

function noteOf({ runtime }: Recipe, environment: Environment): string | null {
  const here = environment.runtime.description;
  return runtime === '' || runtime === here ? null : `drawn with ${runtime}, now with ${here}`;
}
