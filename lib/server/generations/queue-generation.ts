import { createHash } from 'node:crypto';
import type { GenerationInput, Urgency } from '@/lib/contracts/generations';
import { URGENCY_PRIORITY } from '@/lib/contracts/generations';
import type { RoughSpecification } from '@/lib/rough';
import { checkRequest } from '@/pipeline/draw/check-request';
import type { ModelProfile } from '@/pipeline/models/opened-model';
import type { GenerationRequest } from '@/pipeline/request';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import type { Prisma } from '../generated/client';

/** How many drawings of one person may wait. */
const MAX_WAITING = 500;

/**
 * Puts a complete recipe into the queue: checked and written. Its files must be stored.
 * @returns the drawing's id
 * @throws AppError `queue-full`; PipelineError when the model can't draw it
 */
export async function queueGeneration(
  actor: Actor,
  o: {
    projectId: string;
    ask: GenerationInput;
    request: GenerationRequest;
    inputs: { has(sha256: string): boolean };
    model: ModelProfile;
    urgency: Urgency;
    parentId: string | null;
    /** What it follows, where the staging made it. */
    rough: RoughSpecification | null;
    /** From left to right. */
    cast: readonly {
      readonly characterId: string | null;
      readonly characterRevision: number;
      readonly outfitId: string | null;
    }[];
    styleRevision: number;
    sheetCell: string | null;
    panelId: string | null;
  },
): Promise<string> {
  const recipe = checkRequest(o.request, o.model, o.inputs);
  const data = {
    projectId: o.projectId,
    authorId: actor.userId,
    modelId: o.model.id,
    parentId: o.parentId,
    ask: o.ask,
    ...(o.rough && { rough: o.rough }),
    styleRevision: o.styleRevision,
    sheetCell: o.sheetCell,
    panelId: o.panelId,
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
    seed: BigInt(recipe.seed.value),
    pictureCount: recipe.batch.count,
    priority: URGENCY_PRIORITY[o.urgency],
    rank: Date.now(),
  } satisfies Prisma.GenerationUncheckedCreateInput;
  return inTransaction(async () => {
    const waiting = await database().generation.count({ where: { authorId: actor.userId, status: 'queued' } });
    if (waiting >= MAX_WAITING) {
      throw new AppError('queue-full', `You already have ${waiting} jobs in the queue.`, {
        action: 'Wait for some to finish, or cancel some.',
      });
    }
    const { id } = await database().generation.create({ data, select: { id: true } });
    return id;
  });
}
