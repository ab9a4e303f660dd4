import type { DraftScript, Script } from '@/lib/contracts/scripts';
import { characterTraitsSchema } from '@/lib/contracts/characters';
import { draftScript as draftByRules } from '@/lib/domain/script/draft/draft-script';
import { AppError, staleRevision } from '../app-error';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { requireProject } from '../projects/require-project';

/** The story as text, empty at first. For members. @throws AppError `not-found` */
export async function getScript(actor: Actor, projectId: string): Promise<Script> {
  await requireProject(actor, projectId, 'view');
  const row = await database().outline.findUnique({ where: { projectId }, select: { text: true, revision: true } });
  return row ?? { text: '', revision: 1 };
}

/**
 * Replaces the story's text. For owners and editors.
 * @throws AppError `not-found`, `role-missing`, `revision-stale` with both texts
 */
export async function saveScript(
  actor: Actor,
  projectId: string,
  { text, revision }: { text: string; revision: number },
): Promise<Script> {
  return inTransaction(async () => {
    await requireProject(actor, projectId, 'edit');
    // The first text has the first revision, so two people who begin at once are told of each other too.
    await database().outline.createMany({ data: { projectId }, skipDuplicates: true });
    const { count } = await database().outline.updateMany({
      where: { projectId, revision },
      data: { text, revision: { increment: 1 } },
    });
    if (count === 0) throw staleRevision(await getScript(actor, projectId), { text });
    return getScript(actor, projectId);
  });
}

/**
 * A script from a premise; nothing is stored. For owners and editors; may be repeated.
 * @throws AppError `not-found`, `role-missing`, `model-not-found` when a language model is asked for and none is set
 */
export async function draftScript(
  actor: Actor,
  projectId: string,
  { premise, title, pageCount, by }: DraftScript,
): Promise<{ text: string }> {
  await requireProject(actor, projectId, 'edit');
  if (by === 'model') {
    throw new AppError('model-not-found', 'No language model is set in this studio.', {
      action: 'Draft by Koma’s own rules, or ask an admin to name an endpoint in the studio’s settings.',
    });
  }
  const project = await database().project.findUniqueOrThrow({
    where: { id: projectId },
    select: { title: true, characters: { where: { deletedAt: null }, select: { name: true, traits: true } } },
  });
  const cast = project.characters.map(({ name, traits }) => ({ name, sex: characterTraitsSchema.parse(traits).sex }));
  return { text: draftByRules({ premise, title: title === '' ? project.title : title, cast, pageCount }) };
}
