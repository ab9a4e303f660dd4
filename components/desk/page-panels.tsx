'use client';

import type { ComponentProps } from 'react';
import type { BookPage, SavePage } from '@/lib/contracts/books';
import { balloonsOf } from './balloons-of';
import { useDeskFacts } from './desk-context';
import { PanelLayer } from './panel-layer';

/** The panels of a page that is looked at, not worked on. */
export function PagePanels({
  page,
  content,
  ...shown
}: Pick<ComponentProps<typeof PanelLayer>, 'stage' | 'size' | 'pxPerMm'> & {
  readonly page: BookPage;
  /** The page as it is kept, or as its draft has it. */
  readonly content: SavePage;
}) {
  const { statesOf } = useDeskFacts();
  return content.panels.map((panel) => (
    <PanelLayer
      key={panel.id}
      panel={panel}
      stored={page.panels.find(({ id }) => id === panel.id)}
      balloons={balloonsOf(content, panel.id)}
      states={statesOf(page.id)}
      {...shown}
    />
  ));
}
