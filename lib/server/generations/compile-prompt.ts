import { join } from 'node:path';
import { openCompiler } from '@/lib/compose';
import type { CompiledPrompt, CompilePrompt, Tag } from '@/lib/contracts/generations';
import { NO_STYLE, writtenWords, type ProjectStyle } from '@/lib/domain/staging/written-words';
import { completeTags } from '@/pipeline/prompt';
import { openTokenizer } from '@/pipeline/text-encoder';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { environment } from '../environment';
import { requireModel } from '../models/find-models';
import { modelProfile } from '../models/model-profile';
import { requireProject } from '../projects/require-project';
import { chooseModel, getProjectStyle } from './enqueue-generation';
import { findPlace } from './look-up-staging';

/** Tokens of one chunk, without the two that mark its ends. */
const CHUNK_TOKENS = 75;

/**
 * Preview the compiled prompt, with the project's words before it and the place's behind it. For everybody who is signed in; a project
 * must be one's own.
 * @throws AppError `model-not-found`, `not-found`
 */
export async function compilePrompt(actor: Actor, ask: CompilePrompt): Promise<CompiledPrompt> {
  const { projectId, placeId } = ask;
  const style = projectId === null ? NO_STYLE : await getStyle(actor, projectId);
  const place = projectId === null || placeId === null ? null : await findPlace(actor, { projectId, placeId }, 'view');
  const model = modelProfile(await requireModel(ask.modelId ?? (await chooseModel(ask.projectId))));
  const compiled = openCompiler(model, { style, isCompiled: true })(writtenWords(ask, { style, place }));
  return {
    text: compiled.text,
    negative: compiled.negative,
    tokenCount: await countTokens(model.id, compiled.text),
    chunkSize: CHUNK_TOKENS,
    unknown: [...compiled.unknown],
  };
}

async function getStyle(actor: Actor, projectId: string): Promise<ProjectStyle> {
  await requireProject(actor, projectId, 'view');
  return getProjectStyle(projectId);
}

/** Null where the model's folder is not on this machine. */
async function countTokens(modelId: string, text: string): Promise<number | null> {
  const { dataFolder, modelsFolder } = environment();
  for (const folder of [join(dataFolder, 'models', modelId), join(modelsFolder, modelId)]) {
    const tokenizer = await openTokenizer(join(folder, 'tokenizer')).catch(() => null);
    if (tokenizer !== null) return tokenizer.encode(text).length;
  }
  return null;
}

/** Tags that begin with, contain or are meant by what was typed, those that the model knows first. */
export async function findTags(query: {
  text: string;
  modelId?: string | undefined;
  limit: number;
}): Promise<{ items: Tag[] }> {
  const row = query.modelId === undefined ? null : await database().model.findUnique({ where: { id: query.modelId } });
  const words = row && modelProfile(row).card.prompt.words;
  const items = completeTags(query.text, query.limit, words).map(({ tag, category, alias }) => ({
    name: tag,
    category,
    alias,
    postCount: null,
  }));
  return { items };
}
