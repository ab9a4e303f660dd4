import type { Balloon } from '@/lib/contracts/balloons';
import type { SavePage } from '@/lib/contracts/books';
import { tightBalloon, withRoomForWords } from '@/lib/domain/page/balloons/balloon-grow';
import type { LinkKind } from '@/lib/domain/page/balloons/balloon-links';
import { linkBalloons, unlinkBalloon } from '@/lib/domain/page/balloons/link-balloons';
import { keptChange } from './canvas/seen-page';
import { useDeskFacts } from './desk-context';
import { useDesk } from './desk-store';
import { withBalloon } from './page-changes';

/** What can be done to balloons of a page as they are seen, in the language that is shown. */
export function useBalloonActions(pageId: string) {
  const { lettering, book, canEdit } = useDeskFacts();
  const edit = useDesk((state) => state.edit);
  const shown = useDesk((state) => state.language);
  const main = book.languages[0] ?? 'en';
  const language = shown ?? main;
  const editSeen = (change: (page: SavePage) => SavePage, step?: string): void => {
    if (canEdit) edit(pageId, keptChange(change, shown, main), step);
  };
  const find = (page: SavePage, id: string): Balloon | undefined => page.balloons.find((one) => one.id === id);

  /** Balloons whose size gives way to their words grow with them. Changes of one step are undone together. */
  const change = (id: string, part: Partial<Balloon>, step: string): void =>
    editSeen((page) => {
      const before = find(page, id);
      return before === undefined
        ? page
        : withBalloon(page, id, withRoomForWords(before, part, { lettering, language }));
    }, `${step}-${id}`);

  /** As large as its words need. */
  const tighten = (id: string): void =>
    editSeen((page) => {
      const balloon = find(page, id);
      if (balloon === undefined || lettering === null) return page;
      const { widthMm, heightMm } = tightBalloon({ balloon, lettering, language });
      return withBalloon(page, id, { widthMm, heightMm, isAuto: false });
    });

  const link = (a: string, b: string, kind: LinkKind): void =>
    editSeen((page) => ({ ...page, balloons: linkBalloons(page.balloons, { a, b, kind }) }));

  const unlink = (id: string): void => editSeen((page) => ({ ...page, balloons: unlinkBalloon(page.balloons, id) }));

  return { change, tighten, link, unlink, language };
}
