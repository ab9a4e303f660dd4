import { capabilitiesSchema } from '@/lib/contracts/models';
import { canDrawPages } from '@/lib/domain/models/engine-settings';
import { PipelineError } from '@/pipeline/error';
import { routeModel } from '@/pipeline/prompt';
import { AppError } from '../app-error';
import { database } from '../database/database';
import type { Model as ModelRow } from '../generated/client';
import { OFFERED } from '../offered-models/offered';

/**
 * What draws whole pages of a project: the model that it routes them to, else the first engine's that can. Whoever calls has
 * checked the project.
 * @throws AppError `capability-missing` where no engine draws whole pages, or the routed model doesn't; `model-not-found`
 * where the routed model is gone
 */
export async function requirePageModel(projectId: string): Promise<ModelRow> {
  const route = await database().modelRoute.findFirst({
    where: { projectId, stage: 'page' },
    select: { modelId: true },
  });
  const rows = await database().model.findMany({
    where: { ...OFFERED, engineId: { not: null } },
    orderBy: { id: 'asc' },
  });
  const models = rows.map(({ id, capabilities }) => ({ id, capabilities: capabilitiesSchema.parse(capabilities) }));
  const routed = route && models.find(({ id }) => id === route.modelId);
  if (models.every((model) => !canDrawPages(model)) || (routed && !canDrawPages(routed)))
    throw noEngine(rows, routed?.id);
  try {
    const routes = route === null ? {} : { 'whole-page': route.modelId };
    const { model } = routeModel({ stage: 'whole-page', routes, models });
    const row = rows.find(({ id }) => id === model);
    if (row !== undefined) return row;
  } catch (error) {
    if (!(error instanceof PipelineError) || error.code !== 'model-not-found') throw error;
  }
  throw new AppError('model-not-found', 'The engine that draws this project’s whole pages can’t draw now.', {
    action: 'Choose another model for whole pages on the project’s style page, or ask an admin to look at the engine.',
  });
}

/** What draws whole pages of a project; null where nothing does now. Whoever calls has checked the project. */
export async function findPageModel(projectId: string): Promise<{ id: string; name: string } | null> {
  try {
    const { id, name } = await requirePageModel(projectId);
    return { id, name };
  } catch (error) {
    if (error instanceof AppError && ['capability-missing', 'model-not-found'].includes(error.code)) return null;
    throw error;
  }
}

function noEngine(rows: readonly ModelRow[], routed: string | undefined): AppError {
  const name = rows.find(({ id }) => id === routed)?.name;
  const sentence = name === undefined ? 'No engine draws whole pages.' : `The model “${name}” draws no whole pages.`;
  return new AppError('capability-missing', sentence, {
    action:
      'An admin can add an engine, or switch “Draws whole pages” on for one, under Settings, Studio, Engines. Or draw the panels one by one.',
  });
}
