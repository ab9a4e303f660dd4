import type { DraftedScript, DraftScript, SavedScript, Script } from '@/lib/contracts/scripts';
import { draftScript as draftByRules } from '@/lib/domain/draft/draft-script';
import { staleRevision } from '../app-error';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { requireProject } from '../projects/require-project';
import { carryWordsToBalloons } from '../books/carry-words';

/** The story as text, empty at first. For members. @throws AppError `not-found` */
export async function getScript(actor: Actor, projectId: string): Promise<Script> {
  await requireProject(actor, projectId, 'view');
  const row = await database().outline.findUnique({ where: { projectId }, select: { text: true, revision: true } });
  return row ?? { text: '', revision: 1 };
}

/**
 * Replaces the story's text; balloons follow where only the words of their lines changed. For owners and editors.
 * @throws AppError `not-found`, `role-missing`, `revision-stale` with both texts
 */
export async function saveScript(
  actor: Actor,
  projectId: string,
  { text, revision }: { text: string; revision: number },
): Promise<SavedScript> {
  return inTransaction(async () => {
    await requireProject(actor, projectId, 'edit');
    // The first text has the first revision, so two people who begin at once are told of each other too.
    await database().outline.createMany({ data: { projectId }, skipDuplicates: true });
    const { count } = await database().outline.updateMany({
      where: { projectId, revision },
      data: { text, revision: { increment: 1 } },
    });
    if (count === 0) throw staleRevision(await getScript(actor, projectId), { text });
    const changedBalloons = await carryWordsToBalloons(actor, projectId, text);
    return { ...(await getScript(actor, projectId)), changedBalloons };
  });
}

/**
 * A script from a premise, and what the premise leaves open; nothing is stored. For owners and editors; may be repeated.
 * @throws AppError `not-found`, `role-missing`
 */
export async function draftScript(actor: Actor, projectId: string, draft: DraftScript): Promise<DraftedScript> {
  await requireProject(actor, projectId, 'edit');
  const project = await database().project.findUniqueOrThrow({
    where: { id: projectId },
    select: { title: true, characters: { where: { deletedAt: null }, select: { name: true } } },
  });
  const cast = project.characters.map(({ name }) => name);
  const titled = { ...draft, title: draft.title === '' ? project.title : draft.title };
  return draftByRules({ ...titled, cast });
}
