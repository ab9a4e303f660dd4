import { z } from 'zod';
import {
  generationInputSchema,
  progressPhaseSchema,
  type Generation,
  type Progress,
} from '@/lib/contracts/generations';
import { roughSpecificationSchema } from '@/lib/rough';
import { generationRequestSchema, type GenerationRequest } from '@/pipeline/request';
import { seedSchema } from '@/pipeline/seed';
import type { Actor } from '../auth/actor';
import type { Prisma } from '../generated/client';
import { pictureInclude, toPicture } from '../pictures/picture-view';
import { getQueueOutlook, NOBODY_WAITS, type QueueOutlook } from './queue-order';

/** Where a drawing is, without its preview, which has an address of its own. */
export const progressSelect = {
  generationId: true,
  phase: true,
  step: true,
  stepCount: true,
  pictureIndex: true,
  timeLeftMs: true,
  previewStep: true,
  version: true,
} satisfies Prisma.GenerationProgressSelect;
type ProgressRow = Prisma.GenerationProgressGetPayload<{ select: typeof progressSelect }>;

export const generationInclude = {
  progress: { select: progressSelect },
  model: { select: { name: true } },
  author: { select: { name: true } },
  pictures: { where: { deletedAt: null }, orderBy: { index: 'asc' }, include: pictureInclude },
  project: { select: { styleRevision: true } },
  cast: { orderBy: { position: 'asc' }, include: { character: { select: { name: true } } } },
} satisfies Prisma.GenerationInclude;
export type GenerationRow = Prisma.GenerationGetPayload<{ include: typeof generationInclude }>;

export function toProgress({ generationId: _, phase, ...numbers }: ProgressRow): Progress {
  return { ...numbers, phase: progressPhaseSchema.parse(phase) };
}

/** A drawing as the API tells it to an actor who may see it. */
export function toGeneration(row: GenerationRow, actor: Pick<Actor, 'userId'>, outlook: QueueOutlook): Generation {
  const recipe = generationRequestSchema.parse(row.recipe);
  const ahead = row.status === 'queued' ? (outlook.ahead.get(row.id) ?? null) : null;
  return {
    id: row.id,
    projectId: row.projectId,
    status: row.status,
    ask: generationInputSchema.parse(row.ask),
    modelId: row.modelId,
    modelName: row.model?.name ?? null,
    compiled: { text: recipe.prompt.text, negative: recipe.prompt.negative },
    size: recipe.size,
    seed: seedSchema.parse(row.seed),
    sampler: recipe.sampler.name,
    steps: recipe.sampler.steps,
    pictureCount: row.pictureCount,
    parentId: row.parentId,
    panelId: row.panelId,
    pageId: row.pageId,
    rough: roughSpecificationSchema.nullable().parse(row.rough),
    cast: row.cast.map(({ characterId, character, characterRevision }) => ({
      characterId,
      name: character?.name ?? '',
      revision: characterRevision,
    })),
    isOlderStyle: row.styleRevision < row.project.styleRevision,
    authorName: row.author?.name ?? null,
    isMine: row.authorId === actor.userId,
    recipeHash: row.recipeHash,
    networks: networksOf(recipe),
    warnings: warningsSchema.parse(row.drawnWith).warnings,
    progress: row.progress && (row.status === 'running' || row.status === 'failed') ? toProgress(row.progress) : null,
    ahead,
    startsInMs: ahead === null ? null : outlook.startsInMs(ahead),
    failure:
      row.status === 'failed' && row.errorCode !== null
        ? { code: row.errorCode, sentence: row.errorSentence ?? '' }
        : null,
    pictures: row.pictures.map(toPicture),
    queuedAt: row.queuedAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

const warningsSchema = z.object({ warnings: z.array(z.string()).default([]) }).catch({ warnings: [] });

/** The networks of a recipe in words: `ink 0.8`; a refiner with where it begins. */
function networksOf({ loras = [], vae, embeddings = [], controls, refiner }: GenerationRequest): string[] {
  return [
    ...loras.map(({ name, strength }) => `${name} ${strength}`),
    ...[...embeddings, ...(vae ? [vae] : [])].map(({ name }) => name),
    ...controls.map(({ name, scale }) => `${name} ${scale}`),
    ...(refiner ? [`${refiner.model.id} ${refiner.switchAt}`] : []),
  ];
}

/** Drawings as the API tells them; the queue is only looked at when one of them waits. */
export async function toGenerations(
  rows: readonly GenerationRow[],
  actor: Pick<Actor, 'userId'>,
): Promise<Generation[]> {
  const outlook = rows.some(({ status }) => status === 'queued') ? await getQueueOutlook() : NOBODY_WAITS;
  return rows.map((row) => toGeneration(row, actor, outlook));
}
