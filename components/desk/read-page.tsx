'use client';

import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { BookPage } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import { formatOf, paperFor } from '@/lib/domain/layout/page-formats';
import { PageAloud } from './page-aloud';
import { BalloonLayer } from './balloon-layer';
import { balloonsOf } from './balloons-of';
import { useDeskFacts } from './desk-context';
import { contentOf } from './page-draft';
import { PanelLayer } from './panel-layer';
import { useWidthPx } from './use-device-pixels';

/** A page to look at: what is drawn with its letters, what is not yet as its rough. */
export function ReadPage({ page, language }: { readonly page: BookPage; readonly language: Language | null }) {
  const t = useTranslations('desk');
  const { book, statesOf } = useDeskFacts();
  const format = paperFor(formatOf(book.format), page);
  const content = contentOf(page);
  const section = useRef<HTMLElement>(null);
  const widthPx = useWidthPx(section);
  return (
    <section ref={section} aria-label={t('pageName', { number: page.number })} className="relative">
      <svg
        viewBox={`0 0 ${format.widthMm} ${format.heightMm}`}
        className="block w-full bg-paper shadow-page"
        aria-hidden
      >
        {content.panels.map((panel) => (
          <PanelLayer
            key={panel.id}
            panel={panel}
            stored={page.panels.find(({ id }) => id === panel.id)}
            balloons={balloonsOf(content, panel.id)}

            states={statesOf(page.id)}
            stage="export"
            size="screen"
            pxPerMm={widthPx === null ? null : widthPx / format.widthMm}
          />
        ))}
        <BalloonLayer balloons={page.balloons} language={language} isPlanned={false} />
      </svg>
      <PageAloud page={page} language={language} />
    </section>
  );
}
