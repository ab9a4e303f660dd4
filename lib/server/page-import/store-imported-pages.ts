import { randomInt, randomUUID } from 'node:crypto';
import type { ImportedPart } from '@/lib/contracts/page-imports';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import { newBalloon } from '@/lib/domain/page/balloons/new-balloon';
import { emptyContent } from '@/lib/domain/page/panels/empty-content';
import type { Actor } from '../auth/actor';
import type { ImportedPage } from '../background/read-imported-page';
import { balloonData } from '../balloons/balloon-row';
import { requireRoom } from '../books/change-book';
import { database } from '../database/database';
import { requireProject } from '../projects/require-project';
import { requireStorage } from '../storage/storage-limit';

/** A page whose pictures are stored, without a row of its own yet. */
export interface PageToStore {
  readonly name: string;
  readonly isSpread: boolean;
  readonly panels: readonly {
    readonly polygon: readonly PagePoint[];
    readonly sha256: string;
    readonly widthPx: number;
    readonly heightPx: number;
    readonly part: ImportedPart;
  }[];
  readonly balloons: ImportedPage['balloons'];
}

/**
 * Writes imported pages behind a project's last one: queries alone, for one transaction. Their pictures are the actor's.
 * @throws AppError `not-found`, `role-missing`, `state-conflict` for too many pages, `storage-limit-reached`
 */
export async function storeImportedPages(
  actor: Actor,
  projectId: string,
  pages: readonly PageToStore[],
): Promise<{ readonly pages: number; readonly panels: number; readonly balloons: number }> {
  await requireProject(actor, projectId, 'edit');
  await requireRoom(projectId, pages.length);
  const last = await database().page.findFirst({
    where: { projectId, deletedAt: null },
    orderBy: [{ position: 'desc' }, { id: 'desc' }],
    select: { position: true, chapter: true },
  });
  const counts = { pages: pages.length, panels: 0, balloons: 0 };
  for (const [index, page] of pages.entries()) {
    const { id: pageId } = await database().page.create({
      data: {
        ...{ projectId, authorId: actor.userId, isSpread: page.isSpread },
        position: (last?.position ?? 0) + index + 1,
        chapter: last?.chapter ?? 1,
      },
      select: { id: true },
    });
    const panelIds = await storePanels(actor, { projectId, pageId, page });
    await storeBalloons(pageId, page, panelIds);
    counts.panels += page.panels.length;
    counts.balloons += page.balloons.length;
  }
  await requireStorage(actor.userId);
  return counts;
}

async function storePanels(
  actor: Actor,
  { projectId, pageId, page }: { readonly projectId: string; readonly pageId: string; readonly page: PageToStore },
): Promise<string[]> {
  const pictures = await database().picture.createManyAndReturn({
    data: page.panels.map(({ sha256, widthPx, heightPx, part }, index) => ({
      ...{ projectId, sha256, widthPx, heightPx, authorId: actor.userId, kind: 'uploaded' as const },
      name: page.panels.length === 1 ? page.name : `${page.name} (${index + 1})`,
      imported: { frame: { picture: { ...part.frame.picture }, panel: { ...part.frame.panel } }, origin: part.origin },
    })),
    select: { id: true },
  });
  const panels = page.panels.map(({ polygon }, position) => {
    const content = emptyContent(randomInt(0, 2 ** 32));
    return {
      ...{ id: randomUUID(), pageId, position, pictureId: pictures[position]?.id ?? null },
      polygon: polygon.map(({ x, y }) => ({ x, y })),
      // What was drawn elsewhere has its own lines.
      content: { ...content, ink: { ...content.ink, isOn: false } },
    };
  });
  await database().panel.createMany({ data: panels });
  return panels.map(({ id }) => id);
}

async function storeBalloons(pageId: string, { balloons }: PageToStore, panelIds: readonly string[]): Promise<void> {
  await database().balloon.createMany({
    data: balloons.map(({ at, widthMm, heightMm, isBox, panel }, position) => {
      const balloon = newBalloon({
        ...{ id: randomUUID(), panelId: panel === null ? null : (panelIds[panel] ?? null), at, widthMm, heightMm },
        kind: isBox ? 'narration' : 'speech',
        ...{ text: '', speaker: '', tail: null, face: null, sizeMm: null, direction: null, isAuto: false },
      });
      return { ...balloonData(balloon, position), pageId };
    }),
  });
}
