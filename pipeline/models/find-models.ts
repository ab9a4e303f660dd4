import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PipelineError } from '../error';
import { openModel } from './open-model';
import type { OpenedModel } from './opened-model';

export interface FoundModels {
  readonly opened: readonly OpenedModel[];
  /** Folders that look like models and could not be opened, with the reason. */
  readonly refused: readonly { readonly folder: string; readonly error: PipelineError }[];
}

/** Every model in these folders: each folder directly below that holds a `model_index.json`. Absent folders hold none. */
export async function findModels(folders: readonly string[]): Promise<FoundModels> {
  const opened: OpenedModel[] = [];
  const refused: { folder: string; error: PipelineError }[] = [];
  for (const folder of await listModelFolders(folders)) {
    try {
      opened.push(await openModel(folder));
    } catch (error) {
      if (!(error instanceof PipelineError)) throw error;
      refused.push({ folder, error });
    }
  }
  return { opened, refused };
}

async function listModelFolders(folders: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const index = await stat(join(folder, name, 'model_index.json')).catch(() => null);
      if (index) found.push(join(folder, name));
    }
  }
  return found;
}
