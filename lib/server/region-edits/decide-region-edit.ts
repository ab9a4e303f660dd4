import type { BookPanel } from '@/lib/contracts/books';
import type { RegionEdit } from '@/lib/contracts/region-edits';
import { mayWithRegionEdit } from '@/lib/domain/region/region-edit-rights';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { getPanel, getPanelStamp } from '../books/get-book';
import { decides, getPageDeciders } from '../books/page-deciders';
import { requirePanel } from '../books/require-page';
import { showPicture } from '../books/show-picture';
import { carryStamp } from '../books/stamp-sources';
import { database, inTransaction } from '../database/database';
import type { Prisma } from '../generated/client';
import { cancelGeneration } from '../generations/change-generation';
import { mayDoLess, requireProject } from '../projects/require-project';
import { cancelQueued } from '../queue/change-status';
import { candidatesOf, editInclude, requireEdit, stateOf, toRegionEdit, type EditRow } from './edit-view';

/**
 * Shows a candidate of an edit in its panel. For owners; suggestions for the page's author and whom they named too. May be repeated, and called again for another candidate while
 * nothing goes on from this one. Of two who decide at once the second is refused.
 * @throws AppError `not-found`, `role-missing`, `state-conflict` when there is nothing to accept, `revision-stale` when the
 * panel shows something else meanwhile
 */
export async function acceptRegionEdit(
  actor: Actor,
  editId: string,
  { candidate, word }: { candidate: number; word: string },
): Promise<{ edit: RegionEdit; panel: BookPanel }> {
  const row = await editToChange(actor, editId);
  await requireDecider(actor, row, 'accept');
  const state = stateOf(row);
  if (state !== 'ready' && state !== 'suggested' && state !== 'accepted') throw isNotReady(state);
  const chosen = candidatesOf(row)[candidate];
  if (!chosen) throw notFound('candidate');
  return inTransaction(async () => {
    const place = await requirePanel(actor, row.panelId, 'draw');
    await refuseWithBranches(row, chosen.pictureId);
    // An edit that was never accepted has no picture that the panel could show.
    const shown = row.pictureId === null ? [row.inputPictureId] : [row.inputPictureId, row.pictureId];
    await showPicture(row.panelId, shown, chosen.pictureId);
    const data = { pictureId: chosen.pictureId, decidedAt: new Date(), word: word === '' ? null : word };
    await decide(row, { ...data, state: 'accepted' });
    const { panelId } = row;
    await keepStamp(actor, { ...row, pageId: place.pageId }, chosen.pictureId);
    const panel = await getPanel(actor, { pageId: place.pageId, panelId });
    return { edit: toRegionEdit(await editToChange(actor, editId)), panel };
  });
}

/**
 * Lets an edit go; one that is being drawn is stopped. For who asked for it, and owners. May be repeated.
 * @throws AppError `not-found`, `role-missing`, `state-conflict` for one that was accepted
 */
export async function discardRegionEdit(actor: Actor, editId: string): Promise<RegionEdit> {
  const row = await editToChange(actor, editId);
  const role = await requireProject(actor, row.projectId, 'edit');
  const authorship = row.authorId === actor.userId ? 'own' : 'others';
  if (!mayWithRegionEdit(role, 'discard', authorship)) throw mayDoLess('own');
  if (row.state === 'accepted') {
    throw new AppError('state-conflict', 'This edit is already accepted.', {
      action: 'Go back to the previous edit. This one is kept as a branch.',
    });
  }
  if (row.state === 'refused' || row.state === 'discarded') return toRegionEdit(row);
  if (row.state === 'drawing') {
    if (row.generationId !== null) await cancelGeneration(actor, row.generationId);
    // Of work without a model: its job has its id.
    await cancelQueued('Job', [editId]);
  }
  await decide(row, { state: 'discarded', decidedAt: new Date() });
  return toRegionEdit(await editToChange(actor, editId));
}

/**
 * Says no to a suggestion. For the page's author, whom they named, and owners.
 * @throws AppError `not-found`, `role-missing`, `state-conflict` when it is none, or not ready
 */
export async function refuseRegionEdit(actor: Actor, editId: string, { word }: { word: string }): Promise<RegionEdit> {
  const row = await editToChange(actor, editId);
  await requireDecider(actor, row, 'refuse');
  const state = stateOf(row);
  if (state !== 'suggested') throw isNotReady(state);
  const data = { decidedAt: new Date(), word: word === '' ? null : word };
  await decide(row, { ...data, state: 'refused' });
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
  return inTransaction(async () => {
    const { projectId, pageId } = await requirePanel(actor, panelId, 'draw');
    const pictureId = o.to.kind === 'edit' ? await pictureAfter(panelId, o.to.editId) : o.to.pictureId;
    if (o.to.kind === 'base') {
      const isOfPanel = { OR: [{ editsOnBase: { some: { panelId } } }, { generation: { panelId } }] };
      const count = await database().picture.count({
        where: { id: pictureId, projectId, deletedAt: null, ...isOfPanel },
      });
      if (count === 0) throw notFound('picture');
    }
    await showPicture(panelId, [o.shownPictureId], pictureId);
    return getPanel(actor, { pageId, panelId });
  });
}

async function pictureAfter(panelId: string, editId: string): Promise<string> {
  const edit = await database().regionEdit.findFirst({ where: { id: editId, panelId } });
  if (edit === null) throw notFound('edit');
  if (edit.pictureId !== null) return edit.pictureId;
  throw new AppError('state-conflict', 'This edit is not accepted, so it has no picture.', {
    action: 'Accept one of its candidates first.',
  });
}

/**
 * Writes a decision where the edit is still as it was when it was read.
 * @throws AppError `state-conflict` when somebody else decided meanwhile
 */
async function decide(row: EditRow, data: Prisma.RegionEditUpdateManyMutationInput): Promise<void> {
  const { id, state, decidedAt, pictureId } = row;
  const { count } = await database().regionEdit.updateMany({ where: { id, state, decidedAt, pictureId }, data });
  if (count > 0) return;
  throw isNotReady(stateOf(await database().regionEdit.findUniqueOrThrow({ where: { id }, include: editInclude })));
}

/** Owners decide about every edit, the page's author and whom they named about what is suggested for it. */
async function requireDecider(actor: Actor, row: EditRow, action: 'accept' | 'refuse'): Promise<void> {
  if (mayWithRegionEdit(await requireProject(actor, row.projectId, 'edit'), action)) return;
  if (row.isSuggestion && decides(await getPageDeciders(actor, row.panel.pageId))) return;
  throw mayDoLess('own');
}

/** Reads an edit that the actor may change: viewers hear that they may look only. */
async function editToChange(actor: Actor, editId: string): Promise<EditRow> {
  const row = await requireEdit(actor, editId, 'view');
  await requireProject(actor, row.projectId, 'edit');
  return row;
}

async function refuseWithBranches(row: EditRow, pictureId: string): Promise<void> {
  if (row.pictureId === null || row.pictureId === pictureId) return;
  if ((await database().regionEdit.count({ where: { parentId: row.id } })) === 0) return;
  throw new AppError('state-conflict', 'Later edits depend on the accepted candidate.', {
    action: 'Create the edit again from the previous step to use another candidate.',
  });
}

function isNotReady(state: string): AppError {
  const sentence = state === 'drawing' ? 'This edit is still being generated.' : `This edit is ${state} already.`;
  return new AppError('state-conflict', sentence, {
    action: 'The panel’s edits have changed. Reload them, then try again.',
  });
}

/** What is out of date about a picture stays so when a part of it is changed; its shape, when it is extended, does not. */
async function keepStamp(
  actor: Actor,
  { pageId, panelId, inputPictureId, frame }: EditRow & { pageId: string },
  pictureId: string,
): Promise<void> {
  if (inputPictureId === null) return;
  const now = frame === null ? null : await getPanelStamp(actor, { pageId, panelId });
  await carryStamp(inputPictureId, pictureId, { now });
}
