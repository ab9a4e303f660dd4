import { z } from 'zod';
import { PANELS_TO_DRAW } from '@/lib/contracts/books';
import { sheetCellSchema } from '@/lib/contracts/characters';
import { seedSchema } from '@/lib/contracts/drawing';
import { statesByPage } from '@/lib/domain/page/panels/story-states';
import { NEEDS_DRAWING } from '../books/draw-book';
import { openPanels } from '../books/draw-panels';
import { getBook } from '../books/get-book';
import { pagesToChange } from '../books/require-page';
import { openSheet } from '../generations/reference-sheet';
import { jobAuthor } from './job-author';
import { queueBatch } from './queue-batch';
import type { JobHandler } from './run-job';

const bookInputSchema = z.object({
  panelIds: z.array(z.string()),
  panels: z.enum(PANELS_TO_DRAW).default('missing'),
});
const sheetInputSchema = z.object({
  characterId: z.string(),
  outfitId: z.string(),
  seed: seedSchema,
  cells: z.array(sheetCellSchema),
});

/** Composes the panels of a book that were asked for, those aside that were drawn, removed or locked meanwhile. */
export function bookDrawingHandler(): JobHandler {
  return {
    async run(job, { signal }) {
      const { panelIds, panels } = bookInputSchema.parse(job.input);
      const { actor, projectId } = await jobAuthor(job);
      const { pages, states } = await getBook(actor, projectId);
      const free = await pagesToChange(
        actor,
        pages.map(({ id }) => id),
        'draw',
      );
      const places = new Map(
        pages
          .filter(({ id }) => free.has(id))
          .flatMap((page) => page.panels.map((panel) => [panel.id, { page, panel }] as const)),
      );
      const prepare = await openPanels(actor, projectId, {
        count: 1,
        isVaried: false,
        urgency: 'batch',
        states: statesByPage(pages, states),
      });
      await queueBatch(job, {
        actor,
        items: panelIds,
        signal,
        prepare: async (panelId) => {
          const place = places.get(panelId);
          return place !== undefined && NEEDS_DRAWING[panels](place.panel) ? prepare(place.page, place.panel) : null;
        },
      });
      return async () => undefined;
    },
  };
}

/** Composes the cells of a character's sheet that were asked for. */
export function sheetDrawingHandler(): JobHandler {
  return {
    async run(job, { signal }) {
      const { cells, ...input } = sheetInputSchema.parse(job.input);
      const { actor } = await jobAuthor(job);
      await queueBatch(job, { actor, items: cells, signal, prepare: await openSheet(actor, input) });
      return async () => undefined;
    },
  };
}
