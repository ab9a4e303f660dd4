import type { BookPage } from '@/lib/contracts/books';
import type { PinTarget } from '@/lib/contracts/comments';
import { balloonBox } from '@/lib/domain/page/selection/page-items';

/**
 * What of a page comments can be pinned to: its panels, then its balloons, the uppermost last.
 * @param o.panels with their contents where whoever sees the targets may read the script, since that is a panel's text
 */
export function pinTargets({
  panels,
  balloons,
}: Pick<BookPage, 'balloons'> & {
  readonly panels: readonly (Pick<BookPage['panels'][number], 'id' | 'polygon'> & {
    readonly content?: { readonly source: string | null };
  })[];
}): PinTarget[] {
  return [
    ...panels.map(({ id, polygon, content }) => ({
      kind: 'panel' as const,
      id,
      outline: polygon,
      text: content?.source ?? '',
    })),
    ...balloons.map((balloon) => {
      const { left, top, right, bottom } = balloonBox(balloon);
      const outline = [
        { x: left, y: top },
        { x: right, y: top },
        { x: right, y: bottom },
        { x: left, y: bottom },
      ];
      return { kind: 'balloon' as const, id: balloon.id, outline, text: balloon.text };
    }),
  ];
}
