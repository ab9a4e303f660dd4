import type { PageDrawings } from '@/lib/contracts/page-drawings';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { generationInclude, toGenerations } from '../generations/generation-view';
import { projectOf } from '../projects/require-project';
import { findPageModel } from './page-model';

/** Drawings of a page that are told. */
const MOST_DRAWINGS = 12;

/**
 * The pictures of a whole page that engines drew or draw, newest first, and what draws whole pages now. For members of its
 * project. @throws AppError `not-found`
 */
export async function findPageDrawings(actor: Actor, pageId: string): Promise<PageDrawings> {
  const page = await database().page.findFirst({
    where: { id: pageId, deletedAt: null, project: projectOf(actor, 'view') },
    select: { projectId: true },
  });
  if (page === null) throw notFound('page');
  const rows = await database().generation.findMany({
    where: { pageId, deletedAt: null },
    include: generationInclude,
    orderBy: { id: 'desc' },
    take: MOST_DRAWINGS,
  });
  const accepted = await acceptedPictures(pageId);
  const items = (await toGenerations(rows, actor)).map((drawing) => ({
    ...drawing,
    acceptedPictureId: drawing.pictures.find(({ id }) => accepted.has(id))?.id ?? null,
  }));
  return { items, model: await findPageModel(page.projectId) };
}

/** The pictures of whole pages whose parts a page's panels show, as they were cut or edited since. */
async function acceptedPictures(pageId: string): Promise<ReadonlySet<string>> {
  const generation = { select: { cutFromId: true } } as const;
  const panels = await database().panel.findMany({
    where: { pageId, removedAt: null, picture: { deletedAt: null } },
    select: { picture: { select: { generation, editedBy: { select: { basePicture: { select: { generation } } } } } } },
  });
  return new Set(
    panels.flatMap(({ picture }) => {
      const drawn = picture?.generation ?? picture?.editedBy?.basePicture?.generation;
      return drawn?.cutFromId ?? [];
    }),
  );
}
