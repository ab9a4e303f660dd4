import type { Model } from '@/lib/contracts/models';
import { z } from 'zod';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { database, inTransaction } from '../database/database';
import { readSettings } from '../database/studio-settings';
import type { Model as ModelRow } from '../generated/client';
import { modelRow } from './change-model';
import { requireModel } from '../offered-models/require-model';
import { getModel } from './find-models';
import { recordModelEvent } from './model-events';

/** What a switch moved, so that it can be taken back. */
const movesSchema = z.object({
  /** The studio's default before; null when it did not move. */
  defaultFrom: z.string().nullable(),
  routes: z.array(z.object({ projectId: z.string(), stage: z.string(), from: z.string() })),
});
type Moves = z.infer<typeof movesSchema>;
const detailSchema = z.object({ about: z.string(), moves: movesSchema });

/**
 * Draws with this version from now on: what the studio and its projects route to other versions of its series goes to it.
 * Recipes keep the exact files that they name. For admins. May be repeated.
 * @throws AppError `role-missing`, `not-found`, `model-not-found` for one that can't be drawn with, `state-conflict` for one
 * without other versions
 */
export async function switchModel(actor: Actor, modelId: string): Promise<Model> {
  requireAdmin(actor);
  await inTransaction(async () => {
    const row = await requireModel((await modelRow(modelId)).id);
    const others = await otherVersions(row);
    const ids = others.map(({ id }) => id);
    const { defaultModelId } = await readSettings();
    const routes = await database().modelRoute.findMany({ where: { modelId: { in: ids } } });
    const moves: Moves = {
      defaultFrom: defaultModelId !== null && ids.includes(defaultModelId) ? defaultModelId : null,
      routes: routes.map(({ projectId, stage, modelId: from }) => ({ projectId, stage, from })),
    };
    if (moves.defaultFrom !== null) await setDefault(modelId);
    for (const { projectId, stage } of moves.routes) await setRoute({ projectId, stage, modelId });
    const from = others.filter(({ id }) => id === moves.defaultFrom || moves.routes.some((route) => route.from === id));
    const about = from.map(({ name }) => name).join(', ');
    await recordModelEvent(actor, { modelId, kind: 'switched', detail: { about, moves } });
  });
  return getModel(actor, modelId);
}

/**
 * Takes the last switch of a series back: what it moved, and points there still, goes to where it was. For admins.
 * @throws AppError `role-missing`, `not-found`, `state-conflict` when there is nothing to take back
 */
export async function rollBackModel(actor: Actor, modelId: string): Promise<Model> {
  requireAdmin(actor);
  await inTransaction(async () => {
    const row = await modelRow(modelId);
    const versions = [row, ...(await otherVersions(row))].map(({ id }) => id);
    const last = await database().modelEvent.findFirst({
      where: { modelId: { in: versions }, kind: { in: ['switched', 'rolled-back'] } },
      orderBy: { id: 'desc' },
    });
    const detail = detailSchema.safeParse(last?.detail);
    if (last === null || last.kind !== 'switched' || !detail.success) {
      throw new AppError('state-conflict', 'There is no switch of this series to roll back.');
    }
    const { about, moves } = detail.data;
    await takeBack(last.modelId, moves);
    await recordModelEvent(actor, { modelId: last.modelId, kind: 'rolled-back', detail: { about } });
  });
  return getModel(actor, modelId);
}

async function takeBack(modelId: string, { defaultFrom, routes }: Moves): Promise<void> {
  const { defaultModelId } = await readSettings();
  if (defaultFrom !== null && defaultModelId === modelId) await setDefault(defaultFrom);
  for (const { projectId, stage, from } of routes) {
    const isThere = await database().modelRoute.count({ where: { projectId, stage, modelId } });
    if (isThere > 0) await setRoute({ projectId, stage, modelId: from });
  }
}

async function otherVersions({ id, series }: ModelRow): Promise<ModelRow[]> {
  const others = series === null ? [] : await database().model.findMany({ where: { series, id: { not: id } } });
  if (others.length > 0) return others;
  throw new AppError('state-conflict', 'This model has no other versions.', {
    action: 'Give the versions of a model the same series first.',
  });
}

async function setDefault(defaultModelId: string): Promise<void> {
  await database().studioSettings.update({ where: { id: 1 }, data: { defaultModelId, revision: { increment: 1 } } });
}

/** What a project's pictures are drawn with belongs to its style. */
async function setRoute(route: { projectId: string; stage: string; modelId: string }): Promise<void> {
  const { projectId, stage, modelId } = route;
  await database().modelRoute.update({ where: { projectId_stage: { projectId, stage } }, data: { modelId } });
  await database().project.update({
    where: { id: projectId },
    data: { revision: { increment: 1 }, ...(stage === 'panel' && { styleRevision: { increment: 1 } }) },
  });
}
