import { createHash } from 'node:crypto';
import { type GenerationInput, type Urgency, URGENCY_PRIORITY } from '@/lib/contracts/generations';
import type { PanelStamp } from '@/lib/contracts/panel-stamps';
import type { RoughSpecification } from '@/lib/rough';
import { checkRequest } from '@/pipeline/draw';
import type { ModelProfile } from '@/pipeline/models';
import type { GenerationRequest } from '@/pipeline/request';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import type { Prisma } from '../generated/client';
import { requireQuota } from './require-quota';

/** A drawing that was composed and is not queued yet; its files are stored. */
export interface PreparedGeneration {
  readonly projectId: string;
  readonly ask: GenerationInput;
  readonly request: GenerationRequest;
  readonly inputs: { has(sha256: string): boolean };
  readonly model: ModelProfile;
  readonly urgency: Urgency;
  readonly parentId: string | null;
  /** What it follows, where the staging made it. */
  readonly rough: RoughSpecification | null;
  /** From left to right. */
  readonly cast: readonly {
    readonly characterId: string | null;
    readonly characterRevision: number;
    readonly outfitId: string | null;
  }[];
  readonly styleRevision: number;
  readonly sheetCell: string | null;
  readonly panelId: string | null;
  /** What of the panel it is drawn from. */
  readonly stamp: PanelStamp | null;
  /** The page that it draws whole, with how its panels are. */
  readonly page?: { readonly pageId: string; readonly panels: Prisma.InputJsonValue } | null;
}

/**
 * Puts a complete recipe into the queue: checked and written.
 * @returns the drawing's id
 * @throws AppError `queue-full`, `picture-limit-reached`, `storage-limit-reached`; PipelineError when the model can't draw it
 */
export async function queueGeneration(actor: Actor, prepared: PreparedGeneration): Promise<string> {
  const [id] = await queueGenerations(actor, [prepared]);
  if (id === undefined) throw new RangeError('A drawing that was queued has an id.');
  return id;
}

/**
 * Puts complete recipes into the queue, all of them or none. As `queueGeneration`.
 * @returns the drawings' ids in their order
 */
export async function queueGenerations(actor: Actor, prepared: readonly PreparedGeneration[]): Promise<string[]> {
  const rows = prepared.map((one) => toRow(actor, one, null));
  return inTransaction(async () => {
    const pictures = rows.reduce((sum, { pictureCount }) => sum + pictureCount, 0);
    await requireQuota(actor.userId, rows.length, pictures);
    const ids: string[] = [];
    for (const data of rows) ids.push((await database().generation.create({ data, select: { id: true } })).id);
    return ids;
  });
}

/** Writes a drawing of a batch, for which there was room when the batch was asked for. Call it in the transaction that counts it as done. */
export async function queueOfBatch(actor: Actor, prepared: PreparedGeneration, jobId: string): Promise<void> {
  await database().generation.create({ data: toRow(actor, prepared, jobId), select: { id: true } });
}

function toRow(actor: Actor, o: PreparedGeneration, jobId: string | null) {
  const recipe = checkRequest(o.request, o.model, o.inputs);
  return {
    jobId,
    projectId: o.projectId,
    authorId: actor.userId,
    accessTokenId: actor.token?.id ?? null,
    modelId: o.model.id,
    parentId: o.parentId,
    ask: o.ask,
    ...(o.rough && { rough: o.rough }),
    ...(o.stamp && { stamp: o.stamp }),
    styleRevision: o.styleRevision,
    sheetCell: o.sheetCell,
    panelId: o.panelId,
    ...(o.page && { pageId: o.page.pageId, pagePanels: o.page.panels }),
    cast: {
      create: o.cast.map(({ characterId, characterRevision, outfitId }, position) => ({
        position,
        characterId,
        characterRevision,
        outfitId,
      })),
    },
    recipe,
    recipeHash: createHash('sha256').update(JSON.stringify(recipe)).digest('hex'),
    seed: recipe.seed.value,
    pictureCount: recipe.batch.count,
    priority: URGENCY_PRIORITY[o.urgency],
    rank: Date.now(),
  } satisfies Prisma.GenerationUncheckedCreateInput;
}
