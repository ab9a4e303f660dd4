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

/** The language model that an admin chose for the studio. For workers. @throws AppError `model-not-found` */
export async function chosenLanguageModel(): Promise<LanguageModel> {
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
