import type { ChecklistItem, CHECKLIST_SCOPES } from '@/lib/contracts/checklists';
import type { ReviewStage } from '@/lib/contracts/review-states';
import type { ReviewRound } from '@/lib/contracts/reviews';
import { AppError, notFound } from '../app-error';
import { changesBetween } from '../audit/changes-between';
import { recordAudit } from '../audit/record-audit';
import type { Actor } from '../auth/actor';
import { requirePage } from '../books/require-page';
import { database, inTransaction } from '../database/database';
import { announceChange } from '../projects/announce-change';
import { refuseOthers } from './decide-page';
import { requireRound, viewRound } from './round-view';

type Scope = (typeof CHECKLIST_SCOPES)[number];

/** The studio's checklist items, and the actor's own, by stage and order. */
export async function findChecklistItems(actor: Actor): Promise<{ items: ChecklistItem[] }> {
  const rows = await database().checklistItem.findMany({
    where: { removedAt: null, OR: [{ ownerId: null }, { ownerId: actor.userId }] },
    orderBy: [{ stage: 'asc' }, { ownerId: { sort: 'asc', nulls: 'first' } }, { position: 'asc' }, { id: 'asc' }],
  });
  return {
    items: rows.map(({ id, stage, ownerId, text }) => ({
      id,
      stage,
      scope: ownerId === null ? 'studio' : 'own',
      text,
    })),
  };
}

/**
 * Replaces a checklist: items that are left out come off it, and stay in the rounds that ticked them. The studio's is for
 * admins; everybody has one of their own. May be repeated.
 * @returns all items, as `findChecklistItems`
 * @throws AppError `role-missing`, `not-found` for an item of another list
 */
export async function saveChecklist(
  actor: Actor,
  { scope, stage }: { scope: Scope; stage: ReviewStage },
  items: readonly { id: string | null; text: string }[],
): Promise<{ items: ChecklistItem[] }> {
  if (scope === 'studio' && actor.role !== 'admin') {
    throw new AppError('role-missing', 'Only admins can change the studio’s checklists.', { action: 'Ask an admin.' });
  }
  const ownerId = scope === 'studio' ? null : actor.userId;
  return inTransaction(async () => {
    const stored = await database().checklistItem.findMany({ where: { ownerId, stage, removedAt: null } });
    const known = new Set(stored.map(({ id }) => id));
    const kept = items.flatMap(({ id }) => (id === null ? [] : [id]));
    if (kept.some((id) => !known.has(id))) throw notFound('checklist item');
    const gone = { ownerId, stage, removedAt: null, id: { notIn: kept } };
    await database().checklistItem.updateMany({ where: gone, data: { removedAt: new Date() } });
    for (const [position, { id, text }] of items.entries()) {
      if (id === null) await database().checklistItem.create({ data: { ownerId, stage, position, text } });
      else await database().checklistItem.update({ where: { id }, data: { position, text } });
    }
    if (scope === 'studio') {
      const changes = changesBetween({ items: stored.length }, { items: items.length });
      await recordAudit(actor, { kind: 'checklist-changed', target: { id: stage, name: stage }, changes });
    }
    return findChecklistItems(actor);
  });
}

/**
 * Ticks an item for a page of a round, or takes the tick back. For the page's reviewers, and owners.
 * @throws AppError `not-found` also for somebody else's item, `role-missing`, `page-locked`
 */
export async function tickChecklistItem(
  actor: Actor,
  { roundId, pageId, itemId }: { roundId: string; pageId: string; itemId: string },
  { isDone }: { isDone: boolean },
): Promise<ReviewRound> {
  return inTransaction(async () => {
    const round = await requireRound(actor, roundId);
    const roundPage = round.pages.find((page) => page.pageId === pageId);
    if (roundPage === undefined) throw notFound('page');
    await refuseOthers(actor, round);
    await requirePage(actor, pageId, 'decide', { isDecision: true });
    const mine = { OR: [{ ownerId: null }, { ownerId: actor.userId }] };
    const item = await database().checklistItem.findFirst({ where: { id: itemId, stage: round.stage, ...mine } });
    if (item === null) throw notFound('checklist item');
    const tick = { roundPageId: roundPage.id, itemId };
    if (!isDone) await database().checklistTick.deleteMany({ where: tick });
    else await database().checklistTick.createMany({ data: { ...tick, userId: actor.userId }, skipDuplicates: true });
    await announceChange(round.projectId, 'reviews');
    return viewRound(roundId);
  });
}
