'use client';

import type { DragEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { SavePage } from '@/lib/contracts/books';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import { canMoveToPanel, withLayerInPanel } from '@/lib/domain/page/selection/layer-to-panel';
import { panelUnder } from '@/lib/domain/page/strokes/panel-clip';
import { useCanvas } from '../canvas/canvas-store';
import { useDesk } from '../desk-store';
import { useDraggedLayer } from './dragged-layer';

/** What a layer does that is dropped on the page: it moves to the panel there. */
export function useLayerDrop(
  pageId: string,
  content: SavePage,
  pointAt: (event: { clientX: number; clientY: number }) => PagePoint,
) {
  const t = useTranslations('canvas');
  const desk = useTranslations('desk');
  const { edit } = useDesk.getState();
  const held = (): string | null => {
    const { dragged } = useDraggedLayer.getState();
    return dragged?.pageId === pageId && canMoveToPanel(content, dragged.layerId) ? dragged.layerId : null;
  };
  return {
    onDragOver: (event: DragEvent) => {
      if (held() !== null && panelUnder(content.panels, pointAt(event)) !== null) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const layerId = held();
      const panelId = panelUnder(content.panels, pointAt(event));
      if (layerId === null || panelId === null) return;
      event.preventDefault();
      edit(pageId, (page) => withLayerInPanel(page, layerId, panelId));
      const number = content.panels.findIndex(({ id }) => id === panelId) + 1;
      useCanvas.getState().announce(t('movedToPanel', { panel: desk('panelName', { number }) }));
    },
  };
}
