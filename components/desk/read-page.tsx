'use client';

import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { usePageWithInk } from '@/lib/client/books';
import type { BookPage } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import type { PageLayer } from '@/lib/contracts/page-layers';
import { formatOf, paperFor } from '@/lib/domain/layout/page-formats';
import { composedLayers } from '@/lib/domain/page/stack/composed-layers';
import { balloonsOfLayer } from '@/lib/domain/page/svg/painted-layers';
import { PageAloud } from './page-aloud';
import { BalloonLayer } from './balloon-layer';
import { InkLayerSheets } from './ink-layer-sheets';
import { ComposedSheet, composedStyle } from './canvas/composed-sheet';
import { useDeskFacts } from './desk-context';
import { contentOf } from './page-draft';
import { PagePanels } from './page-panels';
import { useWidthPx } from './use-device-pixels';

/** A page to look at, as it would be exported: what is drawn with its letters, what is not yet as its rough. */
export function ReadPage({ page: told, language }: { readonly page: BookPage; readonly language: Language | null }) {
  const t = useTranslations('desk');
  const { book, lettering } = useDeskFacts();
  const page = usePageWithInk(told);
  const format = paperFor(formatOf(book.format), page);
  const section = useRef<HTMLElement>(null);
  const widthPx = useWidthPx(section);
  const pxPerMm = widthPx === null ? null : widthPx / format.widthMm;
  return (
    <section ref={section} aria-label={t('pageName', { number: page.number })} className="relative">
      <svg
        viewBox={`0 0 ${format.widthMm} ${format.heightMm}`}
        className="isolate block w-full bg-paper shadow-page"
        aria-hidden
      >
        {composedLayers(page.layers, page).map((composed) => (
          <g key={composed.layer.id} style={composedStyle(composed)}>
            <ComposedSheet
              composed={composed}
              content={page}
              letters={{ lettering, language, main: book.languages[0] ?? 'en' }}
              draw={(layer) => <ReadLayer page={page} layer={layer} language={language} pxPerMm={pxPerMm} />}
            />
          </g>
        ))}
      </svg>
      <PageAloud page={page} language={language} />
    </section>
  );
}

function ReadLayer({
  page,
  layer,
  language,
  pxPerMm,
}: {
  readonly page: BookPage;
  readonly layer: PageLayer;
  readonly language: Language | null;
  readonly pxPerMm: number | null;
}) {
  if (layer.kind === 'letters') {
    const balloons = balloonsOfLayer(page.balloons, page.layers, layer.id);
    return <BalloonLayer balloons={balloons} language={language} isPlanned={false} />;
  }
  if (layer.kind === 'ink') return <InkLayerSheets layer={layer} panels={page.panels} />;
  return <PagePanels page={page} content={contentOf(page)} stage="export" size="screen" pxPerMm={pxPerMm} />;
}
