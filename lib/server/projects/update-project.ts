import type { Project, UpdateProject } from '@/lib/contracts/projects';
import { notFound, staleRevision } from '../app-error';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { defined } from '../database/defined';
import { requireLanguageModel } from '../language-model/find-language-models';
import { requireModel } from '../offered-models/require-model';
import { getProject } from './get-project';
import { projectOf, requireProject } from './require-project';

/**
 * Changes a project that the actor owns or edits.
 * @throws AppError `not-found`, `role-missing`, `model-not-found`, `revision-stale` with both versions
 */
export async function updateProject(
  actor: Actor,
  update: { projectId: string; revision: number; change: UpdateProject },
): Promise<Project> {
  const { projectId, revision, change } = update;
  const { modelRoutes, coverPictureId, ...words } = change;
  return inTransaction(async () => {
    await requireProject(actor, projectId, 'edit');
    if (coverPictureId !== undefined && coverPictureId !== null) await requirePicture(projectId, coverPictureId);
    const before = await getProject(actor, projectId);
    const { draftModel } = change;
    if (draftModel !== null && draftModel !== before.draftModel) await requireLanguageModel(draftModel);
    const { count } = await database().project.updateMany({
      where: { id: projectId, revision, ...projectOf(actor, 'edit') },
      data: {
        ...defined(words),
        ...(coverPictureId === undefined ? {} : { coverPictureId }),
        ...(changesStyle(before, change) ? { styleRevision: { increment: 1 } } : {}),
        revision: { increment: 1 },
      },
    });
    if (count === 0) throw staleRevision(await getProject(actor, projectId), change);
    if (modelRoutes !== undefined) await replaceRoutes(projectId, modelRoutes);
    return getProject(actor, projectId);
  });
}

/** Whether pictures would be drawn otherwise after the change; locking alone changes nothing. */
function changesStyle(before: Project, { style, styleRecord, modelRoutes }: UpdateProject): boolean {
  const look = ({ isLocked: _, ...record }: Project['styleRecord']): string => JSON.stringify(record);
  return (
    (style !== undefined && style !== before.style) ||
    (styleRecord !== undefined && look(styleRecord) !== look(before.styleRecord)) ||
    (modelRoutes !== undefined && modelRoutes.panel !== before.modelRoutes.panel)
  );
}

async function requirePicture(projectId: string, id: string): Promise<void> {
  if ((await database().picture.count({ where: { id, projectId, deletedAt: null } })) === 0) throw notFound('picture');
}

async function replaceRoutes(projectId: string, routes: NonNullable<UpdateProject['modelRoutes']>): Promise<void> {
  const wanted = Object.entries(routes).filter((route): route is [string, string] => route[1] !== undefined);
  for (const [, modelId] of wanted) await requireModel(modelId);
  await database().modelRoute.deleteMany({ where: { projectId } });
  await database().modelRoute.createMany({ data: wanted.map(([stage, modelId]) => ({ projectId, stage, modelId })) });
}
