import { randomInt } from 'node:crypto';
import { generationInputSchema, type Generation, type RedrawGeneration } from '@/lib/contracts/generations';
import { panelStampSchema } from '@/lib/contracts/panel-stamps';
import { roughSpecificationSchema } from '@/lib/rough';
import { generationRequestSchema, requestHashes } from '@/pipeline/request';
import { toSeed } from '@/pipeline/seed';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { asJson } from '../database/as-json';
import { requireModel } from '../offered-models/require-model';
import { modelProfile } from '../models/model-profile';
import type { GenerationRow } from './generation-view';
import { requireGeneration, viewGeneration } from './get-generation';
import { queueGeneration } from './queue-generation';
import { refusingAsProblem } from './refuse-drawing';

/**
 * Draws a drawing's recipe again as it is, or with another seed and all else the same. For owners and editors.
 * @throws AppError `not-found`, `role-missing`, `queue-full`, and `model-not-found` when the model has gone or has other
 * weights now
 */
export async function redrawGeneration(
  actor: Actor,
  generationId: string,
  { seed, urgency }: RedrawGeneration,
): Promise<Generation> {
  const source = await requireWhole(actor, await requireGeneration(actor, generationId, 'edit'));
  const recipe = generationRequestSchema.parse(source.recipe);
  const model = modelProfile(await requireModel(recipe.model.id));
  if (model.hash !== recipe.model.hash) {
    throw new AppError('model-not-found', `The model “${model.card.name}” has changed since this was generated.`, {
      action: 'Generate a new picture with the same prompt, or ask an admin to restore the old model.',
    });
  }
  const value = seed === 'same' ? recipe.seed.value : toSeed(randomInt(0, 2 ** 32));
  const request = { ...recipe, seed: { ...recipe.seed, value } };
  const ask = { ...generationInputSchema.parse(source.ask), seed: value };
  const { projectId } = source;
  // Its files were stored when it was first queued.
  const inputs = new Set(requestHashes(recipe));
  return refusingAsProblem(async () => {
    const { styleRevision, sheetCell, panelId, cast } = source;
    const rough = roughSpecificationSchema.nullable().parse(source.rough);
    const stamp = panelStampSchema.nullable().parse(source.stamp);
    const page =
      source.pageId === null || source.pagePanels === null
        ? null
        : { pageId: source.pageId, panels: asJson(source.pagePanels) };
    const kept = { rough, cast, styleRevision, sheetCell, panelId, stamp, page };
    const drawing = { projectId, ask, request, inputs, model, urgency, parentId: source.id, ...kept };
    return viewGeneration(actor, await queueGeneration(actor, drawing));
  });
}

/** A part of a page that was drawn whole has the page's recipe: the page is drawn again. */
async function requireWhole(actor: Actor, row: GenerationRow): Promise<GenerationRow> {
  if (row.cutFromId === null || row.parentId === null) return row;
  return requireGeneration(actor, row.parentId, 'edit');
}
