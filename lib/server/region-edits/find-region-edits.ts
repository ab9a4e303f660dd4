import type { RegionEdit, RegionTree } from '@/lib/contracts/region-edits';
import { regionRecipeSchema } from '@/pipeline/region';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import type { Prisma } from '../generated/client';
import { projectOf, requireProject } from '../projects/require-project';
import { readBlob } from '../storage/studio-blobs';
import { editInclude, requireEdit, toRegionEdit } from './edit-view';

/** A panel's edits and what it shows, for members of its project. @throws AppError `not-found` */
export async function findRegionEdits(actor: Actor, panelId: string): Promise<RegionTree> {
  const panel = await database().panel.findFirst({
    where: { id: panelId, removedAt: null, page: { deletedAt: null, project: projectOf(actor, 'view') } },
    select: { picture: { select: { id: true, editedBy: { select: { id: true } } } } },
  });
  if (panel === null) throw notFound('panel');
  const rows = await database().regionEdit.findMany({
    where: { panelId },
    include: editInclude,
    orderBy: { id: 'asc' },
  });
  const { picture } = panel;
  return {
    panelId,
    shown: picture && { pictureId: picture.id, editId: picture.editedBy?.id ?? null },
    items: rows.map(toRegionEdit),
  };
}

/** One edit, for members of its project. @throws AppError `not-found` */
export async function getRegionEdit(actor: Actor, editId: string): Promise<RegionEdit> {
  return toRegionEdit(await requireEdit(actor, editId, 'view'));
}

/** A project's edits that wait for an owner's word, the oldest first, for its members. @throws AppError `not-found` */
export async function findRegionSuggestions(actor: Actor, projectId: string): Promise<{ items: RegionEdit[] }> {
  await requireProject(actor, projectId, 'view');
  return { items: await suggestionsWhere({ projectId, panel: { removedAt: null, page: { deletedAt: null } } }) };
}

/** A page's edits that wait for a decision, the oldest first. Whoever calls has checked the page. */
export function findPageRegionSuggestions(pageId: string): Promise<RegionEdit[]> {
  return suggestionsWhere({ panel: { removedAt: null, pageId } });
}

async function suggestionsWhere(where: Prisma.RegionEditWhereInput): Promise<RegionEdit[]> {
  const rows = await database().regionEdit.findMany({
    where: { ...where, isSuggestion: true, state: { in: ['drawing', 'suggested'] } },
    include: editInclude,
    orderBy: { id: 'asc' },
  });
  return rows.map(toRegionEdit).filter(({ state }) => state === 'suggested');
}

/**
 * What part of its picture an edit may change, as a PNG, for members of its project.
 * @throws AppError `not-found`, `storage-unreachable`
 */
export async function getRegionMask(actor: Actor, editId: string): Promise<Response> {
  const { recipe } = await requireEdit(actor, editId, 'view');
  return new Response(await readBlob(regionRecipeSchema.parse(recipe).mask.sha256), {
    headers: {
      'Content-Type': 'image/png',
      'Cache-Control': 'private, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
