import type { ModelUse } from '@/lib/contracts/model-desk';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { modelRow } from './change-model';
import { getDefaultModelId } from './find-models';

/**
 * What stands or waits upon a model. For everybody who is signed in: projects by name where they are a member, others by
 * number. @throws AppError `not-found`
 */
export async function getModelUse(actor: Actor, modelId: string): Promise<ModelUse> {
  await modelRow(modelId);
  const drawings = await database().generation.groupBy({
    by: ['status'],
    where: { modelId, deletedAt: null },
    _count: { _all: true },
  });
  const count = (...statuses: string[]) =>
    drawings.filter(({ status }) => statuses.includes(status)).reduce((sum, { _count }) => sum + _count._all, 0);
  const routes = await database().modelRoute.findMany({
    where: { modelId, project: { deletedAt: null } },
    orderBy: { stage: 'asc' },
    select: {
      stage: true,
      project: { select: { id: true, title: true, memberships: { where: { userId: actor.userId }, take: 1 } } },
    },
  });
  const projects = new Map<string, { id: string; title: string; stages: string[] }>();
  const others = new Set<string>();
  for (const { stage, project } of routes) {
    const { id, title, memberships } = project;
    if (memberships.length === 0) others.add(id);
    else projects.set(id, { id, title, stages: [...(projects.get(id)?.stages ?? []), stage] });
  }
  const defaultId = await getDefaultModelId();
  const instead = await getDefaultModelId({ without: modelId });
  return {
    drawnCount: count('succeeded'),
    waitingCount: count('queued', 'running'),
    pausedCount: count('paused'),
    isDefault: defaultId === modelId,
    defaultInstead: instead === null ? null : (await modelRow(instead)).name,
    projects: [...projects.values()],
    otherProjectCount: others.size,
  };
}
