import { generationInputSchema } from '@/lib/contracts/generations';
import type { ModelProfile } from '@/pipeline/models';
import { requestHashes } from '@/pipeline/request';
import type { RegionRecipe } from '@/pipeline/region';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { queueGeneration } from '../generations/queue-generation';

/**
 * Puts a try at an edit into the queue, before drawings. Call it in the transaction that makes or changes the edit; its
 * files must be stored.
 * @throws AppError `queue-full`; PipelineError when the model can't draw it
 */
export async function queueTry(
  actor: Actor,
  o: {
    readonly editId: string;
    readonly projectId: string;
    readonly recipe: RegionRecipe;
    readonly tryNumber: 1 | 2;
    readonly model: ModelProfile;
    readonly styleRevision: number;
  },
): Promise<void> {
  const { editId, projectId, recipe, tryNumber, model, styleRevision } = o;
  const tried = recipe.method.kind === 'draw' ? recipe.method.tries[tryNumber - 1] : undefined;
  if (!tried) throw new RangeError('An edit is tried by its recipe.');
  const { request } = tried;
  const generationId = await queueGeneration(actor, {
    projectId,
    ask: generationInputSchema.parse({
      modelId: model.id,
      prompt: request.prompt.text,
      negative: request.prompt.negative,
      compilePrompt: false,
      seed: request.seed.value,
      count: request.batch.count,
    }),
    request,
    inputs: new Set(requestHashes(request)),
    model,
    urgency: 'edit',
    parentId: null,
    rough: null,
    cast: [],
    styleRevision,
    sheetCell: null,
    // The panel shows what was accepted; nothing shows itself.
    panelId: null,
    stamp: null,
  });
  await database().regionEdit.update({ where: { id: editId }, data: { generationId, tryNumber } });
}
