import { randomInt } from 'node:crypto';
import type { EnqueueGeneration, Generation } from '@/lib/contracts/generations';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { getDefaultModelId, requireModel } from '../models/find-models';
import { modelProfile } from '../models/model-profile';
import { requireProject } from '../projects/require-project';
import { saveBlob } from '../storage/studio-blobs';
import { viewGeneration } from './get-generation';
import { queueGeneration } from './queue-generation';
import { composeAsk } from './read-ask';
import { refusingAsProblem } from './refuse-drawing';

/**
 * Asks for a drawing. For owners and editors. The seed is chosen and the complete recipe made and stored here, with the
 * files that it names, so that whoever draws it, and however often, draws the same.
 * @throws AppError `not-found`, `role-missing`, `model-not-found`, `capability-missing`, `request-invalid`, `queue-full`
 */
export async function enqueueGeneration(
  actor: Actor,
  projectId: string,
  { ask, urgency, parentId }: EnqueueGeneration,
): Promise<Generation> {
  await requireProject(actor, projectId, 'edit');
  const { style } = await database().project.findUniqueOrThrow({ where: { id: projectId }, select: { style: true } });
  const model = modelProfile(await requireModel(ask.modelId ?? (await chooseModel(projectId))));
  await requireParent(projectId, parentId);
  return refusingAsProblem(async () => {
    const seed = randomInt(0, 2 ** 32);
    const { request, inputs } = await composeAsk(actor, ask, { projectId, model, style, seed });
    for (const bytes of inputs.values()) await saveBlob(bytes, { mediaType: 'application/octet-stream' });
    const id = await queueGeneration(actor, { projectId, ask, request, inputs, model, urgency, parentId });
    return viewGeneration(actor, id);
  });
}

/** The model that a project draws panels with, else the studio's. @throws AppError `model-not-found` */
export async function chooseModel(projectId: string | null): Promise<string> {
  const route =
    projectId === null
      ? null
      : await database().modelRoute.findFirst({
          where: { projectId, stage: 'panel', model: { isAvailable: true } },
          select: { modelId: true },
        });
  const modelId = route?.modelId ?? (await getDefaultModelId());
  if (modelId !== null) return modelId;
  throw new AppError('model-not-found', 'No model was found yet, so nothing can be drawn.', {
    action: 'Wait until a worker is running; it looks for models when it starts.',
  });
}

async function requireParent(projectId: string, parentId: string | null): Promise<void> {
  if (parentId === null) return;
  const count = await database().generation.count({ where: { id: parentId, projectId } });
  if (count === 0) throw notFound('drawing');
}
