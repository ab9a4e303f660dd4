'use client';

import { useRef, type PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { SavePage } from '@/lib/contracts/books';
import { moveEdge, moveVertex } from '@/lib/domain/layout/edit/move-edge';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import { usePixelMm } from './canvas/camera-store';
import { useDesk } from './desk-store';
import { withoutLayoutError } from './use-layout-deeds';

type Panels = SavePage['panels'];

/** On the selected panel: edges move with their gutter, corners alone. */
export function EdgeHandles({
  pageId,
  panels,
  panel,
  pointAt,
}: {
  readonly pageId: string;
  readonly panels: Panels;
  readonly panel: Panels[number];
  readonly pointAt: (event: { clientX: number; clientY: number }) => PagePoint;
}) {
  const t = useTranslations('desk');
  const pixel = usePixelMm();
  const edit = useDesk((state) => state.edit);
  const held = useRef<{ kind: 'edge' | 'corner'; index: number; from: PagePoint; start: Panels } | null>(null);
  const hold = (kind: 'edge' | 'corner', index: number) => (event: PointerEvent) => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { kind, index, from: pointAt(event), start: panels };
  };
  const drag = (event: PointerEvent) => {
    if (held.current === null) return;
    const { kind, index, from, start } = held.current;
    const now = pointAt(event);
    const moved = withoutLayoutError(() => {
      if (kind === 'corner') {
        const own = start.find(({ id }) => id === panel.id);
        if (!own) return start;
        return start.map((one) =>
          one.id === panel.id ? { ...one, polygon: [...moveVertex(own.polygon, index, now)] } : one,
        );
      }
      const laid = moveEdge(start, { panelId: panel.id, edge: index }, { x: now.x - from.x, y: now.y - from.y });
      return start.map((one, at) => ({ ...one, polygon: [...(laid[at]?.polygon ?? one.polygon)] }));
    });
    if (moved) edit(pageId, (page) => ({ ...page, template: null, panels: moved }), `${kind}-${panel.id}-${index}`);
  };
  const listeners = {
    onPointerMove: drag,
    onPointerUp: () => (held.current = null),
    onPointerCancel: () => (held.current = null),
  };
  return (
    <g>
      {panel.polygon.map((from, index) => {
        const to = panel.polygon[(index + 1) % panel.polygon.length] ?? from;
        return (
          <line
            key={`edge-${index}`}
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
            stroke="transparent"
            strokeWidth={14 * pixel}
            data-own-pointer
            className={Math.abs(to.x - from.x) > Math.abs(to.y - from.y) ? 'cursor-row-resize' : 'cursor-col-resize'}
            onPointerDown={hold('edge', index)}
            {...listeners}
          >
            <title>{t('moveEdge')}</title>
          </line>
        );
      })}
      {panel.polygon.map((point, index) => (
        <circle
          key={`corner-${index}`}
          cx={point.x}
          cy={point.y}
          r={5.5 * pixel}
          className="cursor-grab fill-raised stroke-mark"
          strokeWidth={1.5 * pixel}
          data-own-pointer
          onPointerDown={hold('corner', index)}
          {...listeners}
        >
          <title>{t('moveCorner')}</title>
        </circle>
      ))}
    </g>
  );
}
