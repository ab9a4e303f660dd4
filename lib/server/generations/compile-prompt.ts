import { join } from 'node:path';
import { openCompiler } from '@/lib/compose';
import type { CompiledPrompt, CompilePrompt, Tag } from '@/lib/contracts/generations';
import { NO_STYLE, writtenWords, type ProjectStyle } from '@/lib/domain/staging/written-words';
import { completeTags } from '@/pipeline/prompt';
import { openTokenizer } from '@/pipeline/text-encoder';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { environment } from '../environment';
import { requireModel } from '../offered-models/require-model';
import { modelProfile } from '../models/model-profile';
import { requireProject } from '../projects/require-project';
import { chooseModel, getProjectStyle } from './enqueue-generation';
import { searchTagList, tagKey } from '../tags/search-tag-list';
import { openTagList } from '../tags/tag-list';
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
    unknown: await namedUnknown(compiled.unknown, model.card.prompt.words === null),
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

/** Of so few results of Koma's own table room is left beside a long tag list. */
const OWN_TAGS = 3;

/**
 * Tags that begin with, contain or are meant by what was typed: those that a model with a word list knows first; for the others
 * those of the studio's tag list, the most used first, and of the table what the list has not.
 */
export async function findTags(query: {
  text: string;
  modelId?: string | undefined;
  limit: number;
}): Promise<{ items: Tag[] }> {
  const row = query.modelId === undefined ? null : await database().model.findUnique({ where: { id: query.modelId } });
  const words = row && modelProfile(row).card.prompt.words;
  const index = words === null ? ((await openTagList())?.index ?? null) : null;
  const own = completeTags(query.text, query.limit, words).map(({ tag, category, alias }): Tag => {
    return { name: tag, category, alias, postCount: index?.byKey.get(tagKey(tag))?.postCount ?? null };
  });
  if (index === null) return { items: own };
  const listed = searchTagList(index, query.text, query.limit);
  const names = new Set(listed.map(({ name }) => tagKey(name)));
  const others = own.filter(({ name }) => !names.has(tagKey(name)));
  const room = Math.max(query.limit - listed.length, Math.min(OWN_TAGS, others.length));
  return { items: [...listed.slice(0, query.limit - Math.min(room, others.length)), ...others.slice(0, room)] };
}

/** Words to point out: of a closed vocabulary those that it lacks, else those that the tag list doesn't have, if there is one. */
async function namedUnknown(unknown: readonly string[], isOpen: boolean): Promise<string[]> {
  if (!isOpen) return [...unknown];
  const list = await openTagList();
  return list === null ? [] : unknown.filter((word) => !list.index.byKey.has(tagKey(word)));
}
