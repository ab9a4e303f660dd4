import { join } from 'node:path';
import { AppError } from '../app-error';
import { database } from '../database/database';
import { environment } from '../environment';
import { openEndpointModel } from './endpoint-model';
import { findGgufFiles } from './find-gguf-files';
import type { LanguageModel } from './language-model';
import { openLocalModel } from './local-model';

const NONE = {
  action: 'Use the built-in rules, or ask an admin to choose a language model in the settings.',
};

/** What drafts, and whether it stands in for another. */
export interface ChosenLanguageModel {
  readonly model: LanguageModel;
  /** Why it is not the project’s own model, in a sentence; null where it is, or the project has none of its own. */
  readonly fallback: string | null;
}

/**
 * The language model that drafts for a project: the project’s own, else, also where that one can’t be opened here, the one
 * that an admin chose for the studio. For workers.
 * @throws AppError `model-not-found` where there is neither
 */
export async function languageModelOf(projectId: string): Promise<ChosenLanguageModel> {
  const project = await database().project.findUnique({ where: { id: projectId }, select: { draftModel: true } });
  const own = project?.draftModel ?? null;
  if (own === null) return { model: await studioLanguageModel(), fallback: null };
  try {
    return { model: await modelInFile(own), fallback: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const model = await studioLanguageModel().catch((none: unknown) => {
      throw none instanceof AppError ? error : none;
    });
    return { model, fallback: error.message };
  }
}

async function studioLanguageModel(): Promise<LanguageModel> {
  const settings = await database().studioSettings.findUnique({ where: { id: 1 } });
  if (settings?.writerKind === 'server' && settings.writerUrl !== '' && settings.writerModel !== '') {
    return openEndpointModel({ url: settings.writerUrl, model: settings.writerModel, key: settings.writerKey });
  }
  if (settings?.writerKind === 'file') return modelInFile(settings.writerFile);
  throw new AppError('model-not-found', 'No language model is configured.', NONE);
}

async function modelInFile(id: string): Promise<LanguageModel> {
  const { dataFolder, device, threads } = environment();
  const found = (await findGgufFiles(join(dataFolder, 'models'))).find((one) => one.id === id);
  if (found === undefined) {
    throw new AppError('model-not-found', `The language model “${id}” is not in this worker’s models folder.`, NONE);
  }
  if (typeof found.file === 'string') {
    throw new AppError('model-not-found', `The language model “${id}” can’t be read. ${found.file}`, NONE);
  }
  return openLocalModel({ path: found.path, file: found.file, device, threads });
}
