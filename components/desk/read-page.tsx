'use client';

import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { BookPage } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import type { PageLayer } from '@/lib/contracts/page-layers';
import { formatOf, paperFor } from '@/lib/domain/layout/page-formats';
import { PageAloud } from './page-aloud';
import { BalloonLayer } from './balloon-layer';
import { balloonsOf } from './balloons-of';
import { sheetStyle } from './canvas/sheets';
import { useDeskFacts } from './desk-context';
import { EffectsSheet } from './effects/effects-sheet';
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
  const shown = page.layers.filter(({ isVisible, isDraft }) => isVisible && !isDraft);
  const letters = shown.findLastIndex(({ kind }) => kind === 'letters');
  const [below, above] = letters < 0 ? [shown, []] : [shown.slice(0, letters), shown.slice(letters)];
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
        <ReadEffects layers={below} panels={page.panels} />
        <BalloonLayer balloons={page.balloons} language={language} isPlanned={false} />
        <ReadEffects layers={above} panels={page.panels} />
      </svg>
      <PageAloud page={page} language={language} />
    </section>
  );
}

/** The effects of layers, each layer as it is seen over those below it. */
function ReadEffects({
  layers,
  panels,
}: {
  readonly layers: readonly PageLayer[];
  readonly panels: BookPage['panels'];
}) {
  return layers.map((layer) => (
    <g key={layer.id} style={sheetStyle(layer)}>
      <EffectsSheet effects={layer.effects} panels={panels} />
    </g>
  ));
}
