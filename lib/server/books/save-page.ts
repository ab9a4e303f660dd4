import { z } from 'zod';
import type { Balloon } from '@/lib/contracts/balloons';
import { panelContentSchema, type BookPage, type SavePage } from '@/lib/contracts/books';
import { contentChanges } from '@/lib/domain/review/content-changes';
import { AppError, notFound, staleRevision } from '../app-error';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { withStrokes } from './page-strokes';
import { carryWordsToScript } from './carry-words';
import { refuseForeign } from '../projects/refuse-foreign';
import { projectOf } from '../projects/require-project';
import { getPage } from './get-book';
import { balloonData, toBalloon } from '../balloons/balloon-row';
import { layerData } from './page-view';
import { releaseMerged } from './merged-panels';
import { removePanels } from './remove-panels';
import { requirePage } from './require-page';

const sourceSchema = z.object({ source: panelContentSchema.shape.source });

/**
 * Replaces panels and balloons of a page; words that were changed in balloons go into the script; panels that stay keep their pictures. For owners and editors.
 * @throws AppError `not-found`, `role-missing`, `page-locked`, `not-found` also for another project's people and places, `request-invalid` when an id is another page's, `revision-stale` with
 * both versions
 */
export async function savePage(
  actor: Actor,
  { pageId, revision, page }: { pageId: string; revision: number; page: SavePage },
): Promise<BookPage> {
  checkIds(page);
  return inTransaction(async () => {
    const { projectId } = await requirePage(actor, pageId, async () =>
      contentChanges(await withStrokes(await getPage(actor, pageId)), page),
    );
    await refuseForeign(projectId, namedOn(page));
    const { count } = await database().page.updateMany({
      where: { id: pageId, revision, deletedAt: null, project: projectOf(actor, 'edit') },
      data: { template: page.template, revision: { increment: 1 } },
    });
    if (count === 0) throw staleRevision(await getPage(actor, pageId), page);
    await replacePanels(pageId, page.panels);
    const before = await replaceBalloons(pageId, page.balloons);
    await carryWordsToScript(projectId, { before, after: page.balloons });
    await replaceLayers(pageId, page.layers);
    return getPage(actor, pageId);
  });
}

/** Whom and where a page names. */
function namedOn({ panels }: SavePage) {
  const stagings = panels.map(({ content }) => content.staging);
  const cast = stagings.flatMap((staging) => staging.cast);
  return {
    characterIds: cast.map(({ characterId }) => characterId),
    outfitIds: cast.map(({ outfitId }) => outfitId),
    placeIds: stagings.map(({ placeId }) => placeId),
  };
}

function checkIds({ panels, balloons }: SavePage): void {
  const known = new Set(panels.map(({ id }) => id));
  const stray = balloons.findIndex(({ panelId }) => panelId !== null && !known.has(panelId));
  const isTwice = known.size < panels.length || new Set(balloons.map(({ id }) => id)).size < balloons.length;
  if (!isTwice && stray < 0) return;
  const sentence = isTwice
    ? 'Something on this page has an id twice.'
    : 'A balloon belongs to a panel that is not on this page.';
  throw new AppError('request-invalid', sentence, { action: 'Reload the page and try again.' });
}

async function replacePanels(pageId: string, panels: SavePage['panels']): Promise<void> {
  const ids = panels.map(({ id }) => id);
  const found = await database().panel.findMany({
    where: { id: { in: ids } },
    select: { id: true, pageId: true, content: true },
  });
  if (found.some((panel) => panel.pageId !== pageId)) throw notFound('panel');
  // The text that a panel has in the script is the script's to change.
  const known = new Map(found.map(({ id, content }) => [id, sourceSchema.parse(content)]));
  await removePanels(pageId, ids);
  await releaseMerged(panels, found);
  for (const [position, { id, polygon, content }] of panels.entries()) {
    const data = { position, polygon, content: { ...content, ...known.get(id) } };
    if (known.has(id)) await database().panel.update({ where: { id }, data: { ...data, removedAt: null } });
    else await database().panel.create({ data: { ...data, id, pageId } });
  }
}

/** @returns the balloons that were there */
async function replaceBalloons(pageId: string, balloons: SavePage['balloons']): Promise<Balloon[]> {
  const foreign = await database().balloon.count({
    where: { id: { in: balloons.map(({ id }) => id) }, pageId: { not: pageId } },
  });
  if (foreign > 0) throw notFound('balloon');
  const before = await database().balloon.findMany({ where: { pageId }, orderBy: { position: 'asc' } });
  await database().balloon.deleteMany({ where: { pageId } });
  await database().balloon.createMany({
    data: balloons.map((balloon, position) => ({ ...balloonData(balloon, position), pageId })),
  });
  return before.map(toBalloon);
}

async function replaceLayers(pageId: string, layers: SavePage['layers']): Promise<void> {
  const ids = layers.map(({ id }) => id);
  const found = await database().layer.findMany({ where: { id: { in: ids } }, select: { id: true, pageId: true } });
  if (found.some((layer) => layer.pageId !== pageId)) throw notFound('layer');
  const known = new Set(found.map(({ id }) => id));
  await database().layer.deleteMany({ where: { pageId, id: { notIn: ids } } });
  for (const [position, layer] of layers.entries()) {
    const data = {
      ...layerData(layer, position),
      ...(layer.strokes === null ? {} : { strokes: layer.strokes }),
      ...(layer.areas === undefined ? {} : { areas: layer.areas }),
    };
    if (known.has(layer.id)) await database().layer.update({ where: { id: layer.id }, data });
    else await database().layer.create({ data: { ...data, pageId } });
  }
}
