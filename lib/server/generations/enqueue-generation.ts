import { randomInt } from 'node:crypto';
import { composeRequest } from '@/lib/compose';
import type { SheetCell } from '@/lib/contracts/characters';
import type { EnqueueGeneration, Generation } from '@/lib/contracts/generations';
import type { PanelStamp } from '@/lib/contracts/panel-stamps';
import type { Stage } from '@/lib/contracts/projects';
import { styleRecordSchema } from '@/lib/contracts/styles';
import type { ProjectStyle } from '@/lib/domain/staging/written-words';
import type { RoughSpecification } from '@/lib/rough';
import { toSeed } from '@/pipeline/seed';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { getDefaultModelId } from '../models/find-models';
import { requireModel } from '../offered-models/require-model';
import { modelProfile } from '../models/model-profile';
import { OFFERED } from '../offered-models/offered';
import { withUpscaler } from '../projects/choose-upscaler';
import { requireProject } from '../projects/require-project';
import { saveBlob } from '../storage/studio-blobs';
import { viewGeneration } from './get-generation';
import { queueGeneration, type PreparedGeneration } from './queue-generation';
import { lookUpMaterials } from './look-up-materials';
import { refusingAsProblem } from './refuse-drawing';

/** What a drawing is for, where it is not for its own sake. */
export interface DrawnFor {
  /** Of a character's reference sheet. */
  readonly sheetCell?: SheetCell | null;
  readonly panelId?: string | null;
  /** What of the panel it is drawn from. */
  readonly stamp?: PanelStamp | null;
  /** The rough that it follows, where the staging alone does not make it. */
  readonly specification?: RoughSpecification | null;
}

/** Asks for a drawing: prepares it and puts it into the queue. As `prepareGeneration`. @throws AppError `queue-full` too */
export async function enqueueGeneration(
  actor: Actor,
  projectId: string,
  input: EnqueueGeneration,
  drawnFor: DrawnFor = {},
): Promise<Generation> {
  return (await enqueuePrepared(actor, projectId, input, drawnFor))();
}

/** Prepares a drawing, and gives what writes it into the queue and tells it. As `enqueueGeneration`. */
export async function enqueuePrepared(
  actor: Actor,
  projectId: string,
  input: EnqueueGeneration,
  drawnFor: DrawnFor = {},
): Promise<() => Promise<Generation>> {
  const prepared = await prepareGeneration(actor, projectId, input, drawnFor);
  return () => refusingAsProblem(async () => viewGeneration(actor, await queueGeneration(actor, prepared)));
}

/**
 * Composes a drawing. For owners and editors. The seed is chosen and the complete recipe made and stored here, with the
 * files that it names, so that whoever draws it, and however often, draws the same. Takes a while: never in a transaction.
 * @throws AppError `not-found`, `role-missing`, `model-not-found`, `capability-missing`, `request-invalid`
 */
export async function prepareGeneration(
  actor: Actor,
  projectId: string,
  { ask, urgency, parentId }: EnqueueGeneration,
  { sheetCell = null, panelId = null, stamp = null, specification: rough = null }: DrawnFor = {},
): Promise<PreparedGeneration> {
  await requireProject(actor, projectId, 'edit');
  const { styleRevision, ...style } = await getProjectStyle(projectId);
  const chosen = style.record.isLocked ? null : ask.modelId;
  const model = modelProfile(await requireModel(chosen ?? (await chooseModel(projectId))));
  await requireParent(projectId, parentId);
  return refusingAsProblem(async () => {
    const seed = toSeed(randomInt(0, 2 ** 32));
    const materials = await lookUpMaterials(actor, ask, { projectId, model, style, seed, rough });
    const finish = await withUpscaler(projectId, ask.finish);
    const { request, inputs, specification } = await composeRequest({ ...ask, finish }, materials);
    for (const bytes of inputs.values()) await saveBlob(bytes, { mediaType: 'application/octet-stream' });
    return {
      projectId,
      ask,
      request,
      inputs,
      model,
      urgency,
      parentId,
      cast: materials.people,
      styleRevision,
      sheetCell,
      panelId,
      stamp,
      rough: ask.staging === null ? null : specification,
    };
  });
}

/** How a project's pictures look, and which revision of it that is. */
export async function getProjectStyle(projectId: string): Promise<ProjectStyle & { styleRevision: number }> {
  const { style, styleRecord, styleRevision } = await database().project.findUniqueOrThrow({
    where: { id: projectId },
    select: { style: true, styleRecord: true, styleRevision: true },
  });
  return { words: style, record: styleRecordSchema.parse(styleRecord), styleRevision };
}

/** The model that a project draws a stage with, else its panels, else the studio's. @throws AppError `model-not-found` */
export async function chooseModel(projectId: string | null, stage: Stage = 'panel'): Promise<string> {
  const routes =
    projectId === null
      ? []
      : await database().modelRoute.findMany({
          where: { projectId, stage: { in: [stage, 'panel'] }, model: OFFERED },
          select: { modelId: true, stage: true },
        });
  const route = routes.find((one) => one.stage === stage) ?? routes[0];
  const modelId = route?.modelId ?? (await getDefaultModelId());
  if (modelId !== null) return modelId;
  throw new AppError('model-not-found', 'No model was found.', {
    action: 'Start a worker. It looks for models when it starts.',
  });
}

async function requireParent(projectId: string, parentId: string | null): Promise<void> {
  if (parentId === null) return;
  const count = await database().generation.count({ where: { id: parentId, projectId } });
  if (count === 0) throw notFound('drawing');
}
