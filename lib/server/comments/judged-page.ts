import { panelContentSchema, panelPolygonSchema } from '@/lib/contracts/books';
import { languagesSchema } from '@/lib/contracts/languages';
import { pageFormatSchema } from '@/lib/contracts/projects';
import { formatOf, paperFor } from '@/lib/domain/layout/page-formats';
import type { JudgedPage } from '@/lib/domain/suggestions/suggestion-conflict';
import { toBalloon } from '../balloons/balloon-row';
import { database } from '../database/database';

/** A page as suggestions are held against it, with its size in millimetres. Whoever calls has checked the page. */
export async function readJudgedPage(
  pageId: string,
): Promise<JudgedPage & { readonly paper: { readonly widthMm: number; readonly heightMm: number } }> {
  const page = await database().page.findUniqueOrThrow({
    where: { id: pageId },
    select: {
      isSpread: true,
      project: { select: { languages: true, pageFormat: true } },
      panels: { where: { removedAt: null }, orderBy: { position: 'asc' } },
      balloons: { orderBy: { position: 'asc' } },
    },
  });
  const { isSpread, project } = page;
  return {
    panels: page.panels.map(({ id, polygon, content, pictureId }) => ({
      id,
      polygon: panelPolygonSchema.parse(polygon),
      content: panelContentSchema.parse(content),
      pictureId,
    })),
    balloons: page.balloons.map(toBalloon),
    language: languagesSchema.parse(project.languages)[0] ?? 'en',
    paper: paperFor(formatOf(pageFormatSchema.parse(project.pageFormat)), { isSpread }),
  };
}
