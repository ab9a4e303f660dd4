import type { Generation, MoveGeneration } from '@/lib/contracts/generations';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { refuseShownOnHeld, refuseShownOnLocked } from '../pictures/refuse-shown-on-locked';
import { projectOf, requireProject } from '../projects/require-project';
import { cancelQueued, pauseQueued, resumeQueued } from '../queue/change-status';
import { requireGeneration, viewGeneration } from './get-generation';

function conflict(sentence: string): AppError {
  return new AppError('state-conflict', sentence, { action: 'The queue has changed. Reload it, then try again.' });
}

/**
 * Stops a drawing that waits, rests or runs; of one that ended nothing changes. For owners and editors; may be repeated.
 * @throws AppError `not-found`, `role-missing`
 */
export async function cancelGeneration(actor: Actor, generationId: string): Promise<Generation> {
  await requireGeneration(actor, generationId, 'edit');
  await cancelQueued('Generation', [generationId]);
  return viewGeneration(actor, generationId);
}

/**
 * Holds a drawing back; one that runs stops and will start again from its first step, with the same result. For owners
 * and editors; may be repeated.
 * @throws AppError `not-found`, `role-missing`, `state-conflict` when it has ended
 */
export async function pauseGeneration(actor: Actor, generationId: string): Promise<Generation> {
  await requireGeneration(actor, generationId, 'edit');
  await pauseQueued('Generation', generationId);
  const generation = await viewGeneration(actor, generationId);
  if (generation.status !== 'paused') throw conflict('The generation has finished and can’t be paused.');
  return generation;
}

/** Lets a paused drawing wait again at its old place. @throws AppError `not-found`, `role-missing`, `state-conflict` */
export async function resumeGeneration(actor: Actor, generationId: string): Promise<Generation> {
  await requireGeneration(actor, generationId, 'edit');
  await resumeQueued('Generation', generationId);
  const generation = await viewGeneration(actor, generationId);
  if (generation.status !== 'queued' && generation.status !== 'running') {
    throw conflict('The generation is not paused.');
  }
  return generation;
}

/**
 * Changes the place of one's own waiting drawing among one's own.
 * @throws AppError `not-found` also for what others asked for, `state-conflict` when either no longer waits
 */
export async function moveGeneration(actor: Actor, generationId: string, move: MoveGeneration): Promise<Generation> {
  await requireGeneration(actor, generationId, 'edit');
  await inTransaction(async () => {
    const mine = await database().generation.findMany({
      where: {
        authorId: actor.userId,
        status: { in: ['queued', 'paused'] },
        deletedAt: null,
        project: projectOf(actor, 'edit'),
      },
      orderBy: [{ rank: 'asc' }, { id: 'asc' }],
      select: { id: true, rank: true },
    });
    const rest = mine.filter(({ id }) => id !== generationId);
    if (rest.length === mine.length) throw await whyNotMine(actor, generationId);
    const at = placeIn(rest, move);
    const order = [...rest.slice(0, at), { id: generationId, rank: Number.NaN }, ...rest.slice(at)];
    const rank = between(rest[at - 1]?.rank, rest[at]?.rank);
    if (rank !== null) {
      await database().generation.update({ where: { id: generationId }, data: { rank } });
      return;
    }
    // No number is left between the two: all are counted anew.
    const first = mine[0]?.rank ?? 0;
    for (const [index, { id }] of order.entries()) {
      await database().generation.update({ where: { id }, data: { rank: first + index } });
    }
  });
  return viewGeneration(actor, generationId);
}

async function whyNotMine(actor: Actor, generationId: string): Promise<AppError> {
  const own = await database().generation.count({ where: { id: generationId, authorId: actor.userId } });
  return own === 0 ? notFound('drawing') : conflict('The generation is no longer queued and can’t be reordered.');
}

function placeIn(rest: readonly { id: string }[], move: MoveGeneration): number {
  switch (move.to) {
    case 'front':
      return 0;
    case 'back':
      return rest.length;
    case 'before': {
      const at = rest.findIndex(({ id }) => id === move.generationId);
      if (at === -1) throw conflict('The other generation is no longer queued.');
      return at;
    }
    default:
      return move satisfies never;
  }
}

/** A number between two ranks; null when they are too close. */
function between(before: number | undefined, after: number | undefined): number | null {
  if (before === undefined) return after === undefined ? Date.now() : after - 1;
  if (after === undefined) return before + 1;
  const middle = (before + after) / 2;
  return middle > before && middle < after ? middle : null;
}

/** Puts a drawing away with its pictures for 30 days; one that waits or runs is stopped. @throws AppError `not-found`, `role-missing`, `page-locked`, `page-held` */
export async function deleteGeneration(actor: Actor, generationId: string): Promise<void> {
  await refuseShownOnLocked(actor, { generationId, project: projectOf(actor, 'edit') });
  await cancelGeneration(actor, generationId);
  const deletedAt = new Date();
  await inTransaction(async () => {
    await database().generation.update({ where: { id: generationId }, data: { deletedAt } });
    await database().picture.updateMany({ where: { generationId, deletedAt: null }, data: { deletedAt } });
  });
}

/** Restores a drawing with the pictures that were moved to the trash with it. For owners and editors. @throws AppError `not-found`, `role-missing`, `page-held` */
export async function restoreGeneration(actor: Actor, generationId: string): Promise<Generation> {
  await inTransaction(async () => {
    const row = await database().generation.findFirst({
      where: { id: generationId, project: projectOf(actor, 'view') },
      select: { deletedAt: true, projectId: true },
    });
    if (row === null) throw notFound('drawing');
    await requireProject(actor, row.projectId, 'edit');
    if (row.deletedAt === null) return;
    await refuseShownOnHeld(actor, { generationId });
    await database().generation.update({ where: { id: generationId }, data: { deletedAt: null } });
    const away = { generationId, deletedAt: row.deletedAt };
    await database().picture.updateMany({ where: away, data: { deletedAt: null } });
  });
  return viewGeneration(actor, generationId);
}
