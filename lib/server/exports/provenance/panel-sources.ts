import type { Book, BookPage, PrintStage } from '@/lib/contracts/books';
import type { PanelSource } from '@/lib/contracts/disclosure';
import { panelShows } from '@/lib/domain/page/panels/panel-finish';
import { pictureHistories, type PictureHistory } from './picture-history';

/** How what a panel shows was made. */
export interface PanelHistory {
  readonly source: PanelSource;
  readonly recipes: PictureHistory['recipes'];
}

/**
 * How what each panel of some pages shows was made. Whoever calls has checked the project.
 * @returns by panel id
 */
export async function panelHistories(
  book: Pick<Book, 'projectId' | 'finish' | 'paintsWithModel'>,
  pages: readonly BookPage[],
  stage: PrintStage,
): Promise<ReadonlyMap<string, PanelHistory>> {
  const shown = pages
    .flatMap(({ panels }) => panels)
    .map(({ id, content, picture }) => {
      // Ink that stands in a picture's place was drawn from it, or over it: where it comes from is told all the same.
      const { finish } = content;
      const shows = panelShows({ finish, hasPicture: picture !== null, isPlanned: stage === 'name' }, book);
      return { id, pictureId: shows.kind === 'picture' ? (picture?.id ?? null) : null };
    });
  const histories = await pictureHistories(
    book.projectId,
    shown.flatMap(({ pictureId }) => pictureId ?? []),
  );
  return new Map(
    shown.map(({ id, pictureId }) => [
      id,
      (pictureId === null ? undefined : histories.get(pictureId)) ?? { source: 'drawing', recipes: [] },
    ]),
  );
}

/** How what each panel of some pages shows was made, without its recipes. Whoever calls has checked the project. */
export async function panelSources(
  ...asked: Parameters<typeof panelHistories>
): Promise<ReadonlyMap<string, PanelSource>> {
  const histories = await panelHistories(...asked);
  return new Map([...histories].map(([id, { source }]) => [id, source]));
}
