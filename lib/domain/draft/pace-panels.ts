import { MOST_PANELS_A_PAGE, type DraftPanel } from '@/lib/contracts/drafts';

/**
 * Panels on exactly so many pages. A page ends, where it can, with what makes one turn it, and a scene begins on a new page;
 * a splash has a page of its own.
 * @param panels at least one for each page
 */
export function pacePanels(
  panels: readonly DraftPanel[],
  o: { readonly pageCount: number; readonly splash: 'first' | 'last' | null; readonly isEven?: boolean },
): (readonly DraftPanel[])[] {
  const { splash, pageCount, isEven = false } = o;
  if (splash !== null && pageCount > 1 && panels.length > 1) {
    const alone = splash === 'first' ? panels[0] : panels.at(-1);
    const rest = pacePanels(splash === 'first' ? panels.slice(1) : panels.slice(0, -1), {
      pageCount: pageCount - 1,
      splash: null,
    });
    const page = alone === undefined ? [] : [[{ ...alone, shot: 'splash' }]];
    return splash === 'first' ? [...page, ...rest] : [...rest, ...page];
  }
  const pages: (readonly DraftPanel[])[] = [];
  let rest = panels;
  for (let left = Math.min(pageCount, panels.length); left > 1; left--) {
    const count = isEven ? Math.ceil(rest.length / left) : bestBreak(rest, left);
    pages.push(rest.slice(0, count));
    rest = rest.slice(count);
  }
  return [...pages, rest];
}

/** Where a page ends: near its share, after a hook, before a new scene. */
function bestBreak(panels: readonly DraftPanel[], left: number): number {
  const share = panels.length / left;
  const least = Math.max(1, panels.length - (left - 1) * MOST_PANELS_A_PAGE);
  const most = Math.min(MOST_PANELS_A_PAGE, panels.length - (left - 1));
  const cost = (count: number): number => {
    const [last, next] = [panels[count - 1], panels[count]];
    const isHook = /[?？!！…—]$/.test(last?.lines.at(-1)?.text ?? '') ? 0.9 : 0;
    return Math.abs(count - share) - isHook - (next?.shot === 'establishing' ? 1.2 : 0);
  };
  const counts = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  return counts.reduce((best, count) => (cost(count) < cost(best) ? count : best), counts[0] ?? 1);
}
