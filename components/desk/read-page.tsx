'use client';

import { useTranslations } from 'use-intl';
import type { BookPage } from '@/lib/contracts/books';
import { formatOf, paperFor } from '@/lib/domain/layout/page-formats';
import { BalloonLayer } from './balloon-layer';
import { balloonsOf } from './balloons-of';
import { useDeskFacts } from './desk-context';
import { contentOf } from './page-draft';
import { PanelLayer } from './panel-layer';

/** A page to look at: what is drawn with its letters, what is not yet as its rough. */
export function ReadPage({ page }: { readonly page: BookPage }) {
  const t = useTranslations('desk');
  const { book, statesOf } = useDeskFacts();
  const format = paperFor(formatOf(book.format), page);
  const content = contentOf(page);
  return (
    <svg
      viewBox={`0 0 ${format.widthMm} ${format.heightMm}`}
      className="block w-full bg-paper shadow-page"
      role="img"
      aria-label={[t('pageName', { number: page.number }), ...page.balloons.map(({ text }) => text)].join('. ')}
    >
      {content.panels.map((panel) => (
        <PanelLayer
          key={panel.id}
          panel={panel}
          stored={page.panels.find(({ id }) => id === panel.id)}
          balloons={balloonsOf(content, panel.id)}

          states={statesOf(page.id)}
          stage="finish"
          size="screen"
        />
      ))}
      <BalloonLayer balloons={page.balloons} language={null} isPlanned={false} />
    </svg>
  );
}
