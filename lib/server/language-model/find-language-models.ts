import type { LanguageModelFile } from '@/lib/contracts/models';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';

/** The language models in the models folder, as a worker found them, by their path. For everybody who is signed in. */
export async function findLanguageModels(_actor: Actor): Promise<{ items: LanguageModelFile[] }> {
  const rows = await database().languageModel.findMany({ orderBy: { id: 'asc' }, take: 200 });
  return {
    items: rows.map(({ id, name, architecture, contextLength, byteSize, problem }) => ({
      id,
      name: name === '' ? id : name,
      architecture,
      contextLength,
      byteSize: Number(byteSize),
      problem,
    })),
  };
}

/** Checks that a language model is in the models folder and can be used; none named is none asked. @throws AppError `model-not-found` */
export async function requireLanguageModel(id: string | undefined): Promise<void> {
  if (id === undefined || id === '') return;
  const row = await database().languageModel.findUnique({ where: { id }, select: { problem: true } });
  if (row?.problem === null) return;
  throw new AppError('model-not-found', row?.problem ?? `The language model “${id}” is not in the models folder.`, {
    action: 'Choose another file, or wait until a worker has found it.',
  });
}
