import type { SavePage } from '@/lib/contracts/books';
import type { LetteredPanel } from '@/lib/domain/page/planning/letter-panel';
import { balloonsOf } from './balloons-of';
import type { DeskFacts } from './desk-context';

/** A panel of a page on the desk with all that its balloons are placed by. */
export function letteredPanel(
  { book, company, format, lettering }: Pick<DeskFacts, 'book' | 'company' | 'format' | 'lettering'>,
  pageId: string,
  { panel, content }: { readonly panel: SavePage['panels'][number]; readonly content: SavePage },
): LetteredPanel {
  const stored = book.pages.find(({ id }) => id === pageId)?.panels.find(({ id }) => id === panel.id);
  return {
    panelId: panel.id,
    polygon: panel.polygon,
    content: panel.content,
    faces: stored?.picture?.faces ?? null,
    lines: balloonsOf(content, panel.id),
    company,
    buckets: book.model?.buckets ?? [],
    direction: book.direction,
    format,
    lettering,
    language: book.languages[0] ?? null,
  };
}
