'use client';

import { useEffect, useRef, type PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { SavePage } from '@/lib/contracts/books';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import { polygonPath } from '@/lib/domain/page/panels/panel-outline';
import { usePixelMm } from './canvas/camera-store';
import { useCanvas } from './canvas/canvas-store';
import { useDesk } from './desk-store';
import { movedPanels, type HeldPart } from './moved-panels';

type Panels = SavePage['panels'];

/** What is held, and the page as it was when it was taken. */
interface Held extends HeldPart {
  readonly start: SavePage;
  /** As the panels are by now; null until it was moved. */
  moved: Panels | null;
}

/** Too little to be seen. */
const LIFT_MM = 0.01;

/** On the selected panel: edges move with their gutter, corners alone; kept when they are let go. */
export function EdgeHandles({
  pageId,
  content,
  live,
  panelId,
  pointAt,
}: {
  readonly pageId: string;
  /** As it is kept, and the panels as they are while something is dragged. */
  readonly content: SavePage;
  readonly live: Panels;
  readonly panelId: string;
  readonly pointAt: (event: { clientX: number; clientY: number }) => PagePoint;
}) {
  const t = useTranslations('desk');
  const pixel = usePixelMm();
  const edit = useDesk((state) => state.edit);
  const held = useRef<Held | null>(null);
  const show = (panels: Panels | null) => {
    if (panels !== null) useCanvas.getState().show({ live: { ...content, template: null, panels } });
  };
  const stop = () => {
    held.current = null;
    useCanvas.getState().show({ live: null });
  };
  useEffect(() => () => void (held.current !== null && useCanvas.getState().show({ live: null })), []);
  const panel = live.find(({ id }) => id === panelId);
  if (!panel) return null;
  const hold = (kind: Held['kind'], index: number) => (event: PointerEvent) => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const from = pointAt(event);
    held.current = { kind, index, panelId, from, start: content, moved: null };
    // Whatever will move is lifted off its sheet before the hand does.
    show(movedPanels(content.panels, held.current, { x: from.x + LIFT_MM, y: from.y + LIFT_MM }));
  };
  const drag = (event: PointerEvent) => {
    if (held.current === null) return;
    const moved = movedPanels(held.current.start.panels, held.current, pointAt(event));
    if (!moved) return;
    held.current.moved = moved;
    show(moved);
  };
  const drop = () => {
    const { moved, kind, index } = held.current ?? {};
    if (moved) edit(pageId, (page) => ({ ...page, template: null, panels: moved }), `${kind}-${panelId}-${index}`);
    stop();
  };
  const listeners = { onPointerMove: drag, onPointerUp: drop, onPointerCancel: stop };
  const reshaped = live.filter((one) => content.panels.find(({ id }) => id === one.id)?.polygon !== one.polygon);
  return (
    <g>
      {reshaped.map(({ id, polygon }) => (
        <path key={id} d={polygonPath(polygon)} fill="none" className="stroke-pencil" strokeWidth={1.5 * pixel} />
      ))}
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
