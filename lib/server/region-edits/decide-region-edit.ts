import type { BookPanel } from '@/lib/contracts/books';
import type { RegionEdit } from '@/lib/contracts/region-edits';
import { AppError, notFound, staleRevision } from '../app-error';
import type { Actor } from '../auth/actor';
import { panelInclude, toBookPanel } from '../books/page-view';
import { requirePanel } from '../books/require-page';
import { database, inTransaction } from '../database/database';
import { cancelGeneration } from '../generations/change-generation';
import { mayDoLess, requireProject } from '../projects/require-project';
import { candidatesOf, requireEdit, stateOf, toRegionEdit, type EditRow } from './edit-view';

/**
 * Shows a candidate of an edit in its panel. For owners and editors; a suggestion is accepted by owners. May be repeated,
 * and called again for another candidate while nothing goes on from this one.
 * @throws AppError `not-found`, `role-missing`, `state-conflict` when there is nothing to accept, `revision-stale` when the
 * panel shows something else meanwhile
 */
export async function acceptRegionEdit(
  actor: Actor,
  editId: string,
  { candidate, word }: { candidate: number; word: string },
): Promise<{ edit: RegionEdit; panel: BookPanel }> {
  const row = await editToChange(actor, editId);
  const role = await requireProject(actor, row.projectId, 'edit');
  if (row.isSuggestion && role !== 'owner') throw mayDoLess('own');
  const state = stateOf(row);
  if (state !== 'ready' && state !== 'suggested' && state !== 'accepted') throw isNotReady(state);
  const chosen = candidatesOf(row)[candidate];
  if (!chosen) throw notFound('candidate');
  return inTransaction(async () => {
    await refuseWithBranches(row, chosen.pictureId);
    // An edit that was never accepted has no picture that the panel could show.
    const shown = row.pictureId === null ? [row.inputPictureId] : [row.inputPictureId, row.pictureId];
    await showInstead(row.panelId, shown, chosen.pictureId);
    const data = { pictureId: chosen.pictureId, decidedAt: new Date(), word: word === '' ? null : word };
    await database().regionEdit.update({ where: { id: editId }, data: { ...data, state: 'accepted' } });
    return { edit: toRegionEdit(await editToChange(actor, editId)), panel: await readPanel(row.panelId) };
  });
}

/**
 * Lets an edit go; one that is being drawn is stopped. For who asked for it, and owners. May be repeated.
 * @throws AppError `not-found`, `role-missing`, `state-conflict` for one that was accepted
 */
export async function discardRegionEdit(actor: Actor, editId: string): Promise<RegionEdit> {
  const row = await editToChange(actor, editId);
  const role = await requireProject(actor, row.projectId, 'edit');
  if (row.authorId !== actor.userId && role !== 'owner') throw mayDoLess('own');
  if (row.state === 'accepted') {
    throw new AppError('state-conflict', 'This edit was accepted already.', {
      action: 'Go back to the edit before it; it stays as a branch.',
    });
  }
  if (row.state === 'refused' || row.state === 'discarded') return toRegionEdit(row);
  if (row.generationId !== null && row.state === 'drawing') await cancelGeneration(actor, row.generationId);
  await database().regionEdit.update({ where: { id: editId }, data: { state: 'discarded', decidedAt: new Date() } });
  return toRegionEdit(await editToChange(actor, editId));
}

/**
 * Says no to a suggestion. For owners.
 * @throws AppError `not-found`, `role-missing`, `state-conflict` when it is none, or not ready
 */
export async function refuseRegionEdit(actor: Actor, editId: string, { word }: { word: string }): Promise<RegionEdit> {
  const row = await editToChange(actor, editId);
  await requireProject(actor, row.projectId, 'own');
  const state = stateOf(row);
  if (state !== 'suggested') throw isNotReady(state);
  const data = { decidedAt: new Date(), word: word === '' ? null : word };
  await database().regionEdit.update({ where: { id: editId }, data: { ...data, state: 'refused' } });
  return toRegionEdit(await editToChange(actor, editId));
}

/**
 * Lets a panel show it as it was after an accepted edit, or as it was drawn; later edits stay in the tree. For owners and
 * editors; may be repeated.
 * @param o.shownPictureId what the panel showed when one decided
 * @throws AppError `not-found`, `role-missing`, `state-conflict` for an edit that was not accepted, `revision-stale`
 */
export async function showRegionEdit(
  actor: Actor,
  panelId: string,
  o: {
    to: { kind: 'edit'; editId: string } | { kind: 'base'; pictureId: string };
    shownPictureId: string | null;
  },
): Promise<BookPanel> {
  const { projectId } = await requirePanel(actor, panelId);
  const pictureId = o.to.kind === 'edit' ? await pictureAfter(panelId, o.to.editId) : o.to.pictureId;
  if (o.to.kind === 'base') {
    const isOfPanel = { OR: [{ editsOnBase: { some: { panelId } } }, { generation: { panelId } }] };
    const count = await database().picture.count({
      where: { id: pictureId, projectId, deletedAt: null, ...isOfPanel },
    });
    if (count === 0) throw notFound('picture');
  }
  await showInstead(panelId, [o.shownPictureId], pictureId);
  return readPanel(panelId);
}

async function pictureAfter(panelId: string, editId: string): Promise<string> {
  const edit = await database().regionEdit.findFirst({ where: { id: editId, panelId } });
  if (edit === null) throw notFound('edit');
  if (edit.pictureId !== null) return edit.pictureId;
  throw new AppError('state-conflict', 'This edit was not accepted, so there is no picture after it.', {
    action: 'Accept one of its candidates first.',
  });
}

/** Reads an edit that the actor may change: viewers hear that they may look only. */
async function editToChange(actor: Actor, editId: string): Promise<EditRow> {
  const row = await requireEdit(actor, editId, 'view');
  await requireProject(actor, row.projectId, 'edit');
  return row;
}

/** The panel shows another picture, where it shows one of those that the decision was made from (or this one already). */
async function showInstead(panelId: string, from: readonly (string | null)[], pictureId: string): Promise<void> {
  const expected = [...from, pictureId].filter((id) => id !== null);
  const isEmptyToo = from.includes(null) ? [{ pictureId: null }] : [];
  const { count } = await database().panel.updateMany({
    where: { id: panelId, OR: [{ pictureId: { in: expected } }, ...isEmptyToo] },
    data: { pictureId },
  });
  if (count > 0) return;
  const now = await database().panel.findUnique({ where: { id: panelId }, select: { pictureId: true } });
  throw staleRevision({ pictureId: now?.pictureId ?? null }, { pictureId: from[0] ?? null });
}

async function refuseWithBranches(row: EditRow, pictureId: string): Promise<void> {
  if (row.pictureId === null || row.pictureId === pictureId) return;
  if ((await database().regionEdit.count({ where: { parentId: row.id } })) === 0) return;
  throw new AppError('state-conflict', 'Other edits go on from the candidate that was accepted.', {
    action: 'Do the edit once more from where it began to take another candidate.',
  });
}

function isNotReady(state: string): AppError {
  const sentence = state === 'drawing' ? 'This edit is still being drawn.' : `This edit is ${state} already.`;
  return new AppError('state-conflict', sentence, {
    action: 'Look at the panel’s edits again; they changed meanwhile.',
  });
}

async function readPanel(panelId: string): Promise<BookPanel> {
  return toBookPanel(await database().panel.findUniqueOrThrow({ where: { id: panelId }, include: panelInclude }));
}
