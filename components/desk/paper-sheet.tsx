'use client';

import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { Balloon } from '@/lib/contracts/balloons';
import type { BookPage, SavePage } from '@/lib/contracts/books';
import { boxOf, type PagePoint } from '@/lib/domain/layout/page-point';
import { frameOf } from '@/lib/domain/layout/templates/lay-out';
import { isInside } from '@/lib/domain/page/place-balloons';
import { polygonPath } from '@/lib/domain/page/page-svg';
import { BalloonLayer } from './balloon-layer';
import { BalloonHandles } from './balloon-handles';
import { BalloonWords } from './balloon-words';
import { useDeskFacts } from './desk-context';
import { useDesk, type DeskStage } from './desk-store';
import { EdgeHandles } from './edge-handles';
import { FigureHandles } from './figure-handles';
import { PanelLayer } from './panel-layer';
import { useLayoutDeeds } from './use-layout-deeds';

/** The page itself: panels and balloons to select, move and change by the stage's tools. */
export function PaperSheet({
  page,
  content,
  stage,
}: {
  readonly page: BookPage;
  readonly content: SavePage;
  readonly stage: DeskStage;
}) {
  const t = useTranslations('desk');
  const { format, book, canEdit, statesOf } = useDeskFacts();
  const svg = useRef<SVGSVGElement>(null);
  const { selection, tool, select } = useDesk();
  const deeds = useLayoutDeeds(page.id);
  const [cut, setCut] = useState<readonly PagePoint[]>([]);
  const [editing, setEditing] = useState<string | null>(null);
  const { widthMm, heightMm, safeMm } = format;
  const selected = content.panels.find(({ id }) => selection?.kind === 'panel' && id === selection.id);
  const balloon = content.balloons.find(({ id }) => selection?.kind === 'balloon' && id === selection.id);
  const isRtl = book.direction === 'rtl';

  const pointAt = ({ clientX, clientY }: { clientX: number; clientY: number }): PagePoint => {
    const matrix = svg.current?.getScreenCTM()?.inverse();
    const point = new DOMPoint(clientX, clientY).matrixTransform(matrix);
    return { x: point.x, y: point.y };
  };
  const press = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const at = pointAt(event);
    if (tool === 'cut' && canEdit) {
      event.currentTarget.setPointerCapture(event.pointerId);
      setCut([at, at]);
      return;
    }
    if (tool === 'balloon' && canEdit) {
      const panel = content.panels.findLast(({ polygon }) => isInside(at, polygon));
      deeds.addBalloon(at, panel?.id ?? null);
      return;
    }
    const hit = hitAt(at, content, stage);
    select(hit);
    setEditing(null);
  };
  const move = (event: PointerEvent) => {
    if (cut.length === 2 && cut[0]) setCut([cut[0], pointAt(event)]);
  };
  const release = () => {
    if (cut.length === 2) deeds.cut(cut);
    setCut([]);
  };
  const doublePress = (event: { clientX: number; clientY: number }) => {
    const hit = hitAt(pointAt(event), content, 'letter');
    if (hit?.kind !== 'balloon' || !canEdit) return;
    select(hit);
    setEditing(hit.id);
  };

  return (
    <div className="relative bg-paper shadow-page" style={{ aspectRatio: `${widthMm} / ${heightMm}`, width: '100%' }}>
      <svg
        ref={svg}
        viewBox={`0 0 ${widthMm} ${heightMm}`}
        className={`absolute inset-0 size-full touch-none select-none ${tool === 'select' ? '' : 'cursor-crosshair'}`}
        role="group"
        aria-label={t('pageName', { number: page.number })}
        onPointerDown={press}
        onPointerMove={move}
        onPointerUp={release}
        onPointerCancel={() => setCut([])}
        onDoubleClick={doublePress}
      >
        {content.panels.map((panel, index) => (
          <g
            key={panel.id}
            role="button"
            tabIndex={0}
            aria-label={t('panelName', { number: index + 1 })}
            aria-pressed={selection?.kind === 'panel' && selection.id === panel.id}
            className="outline-none"
            onFocus={(event) =>
              event.currentTarget.matches(':focus-visible') && select({ kind: 'panel', id: panel.id })
            }
            onKeyDown={(event: KeyboardEvent) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              select({ kind: 'panel', id: panel.id });
            }}
          >
            <PanelLayer
              panel={panel}
              stored={page.panels.find(({ id }) => id === panel.id)}
              balloons={balloonsOf(content, panel.id)}

              states={statesOf(page.id)}
              stage={stage}
              size="screen"
            />
          </g>
        ))}
        <g pointerEvents="none">
          <rect
            x={safeMm}
            y={safeMm}
            width={widthMm - 2 * safeMm}
            height={heightMm - 2 * safeMm}
            fill="none"
            className="stroke-pencil-line"
            strokeWidth={0.35}
            strokeDasharray="2 1.4"
          />
          {stage === 'finish' && <Frame />}
        </g>
        {stage !== 'finish' &&
          content.panels.map((panel, index) => (
            <OrderMark key={panel.id} polygon={panel.polygon} number={index + 1} isAtRight={isRtl} />
          ))}
        <BalloonLayer balloons={content.balloons} language={null} isPlanned={stage === 'script' || stage === 'name'} />
        {content.balloons.map((one) => (
          <g
            key={one.id}
            role="button"
            tabIndex={0}
            aria-label={t('balloonName', { text: one.text === '' ? t('empty') : one.text })}
            className="outline-none"
            onFocus={(event) =>
              event.currentTarget.matches(':focus-visible') && select({ kind: 'balloon', id: one.id })
            }
            onKeyDown={(event: KeyboardEvent) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              select({ kind: 'balloon', id: one.id });
              if (canEdit) setEditing(one.id);
            }}
          >
            <rect
              x={one.at.x - one.widthMm / 2}
              y={one.at.y - one.heightMm / 2}
              width={one.widthMm}
              height={one.heightMm}
              fill="transparent"
            />
          </g>
        ))}
        {selected && (
          <path
            d={polygonPath(selected.polygon)}
            fill="none"
            className="pointer-events-none stroke-mark"
            strokeWidth={1.1}
          />
        )}
        {cut.length === 2 && (
          <polyline
            points={cut.map(({ x, y }) => `${x},${y}`).join(' ')}
            fill="none"
            className="stroke-mark"
            strokeWidth={0.8}
            strokeDasharray="2 1.4"
          />
        )}
        {canEdit && selected && stage === 'name' && tool === 'select' && (
          <EdgeHandles pageId={page.id} panels={content.panels} panel={selected} pointAt={pointAt} />
        )}
        {canEdit && balloon && tool === 'select' && (
          <BalloonHandles
            key={balloon.id}
            pageId={page.id}
            balloon={balloon}
            pointAt={pointAt}
            onEdit={() => setEditing(balloon.id)}
          />
        )}
      </svg>
      {canEdit && selected && stage === 'name' && tool === 'select' && (
        <FigureHandles
          pageId={page.id}
          panel={selected}
          balloons={balloonsOf(content, selected.id)}
          states={statesOf(page.id)}
        />
      )}
      {editing !== null && balloon?.id === editing && (
        <BalloonWords key={editing} pageId={page.id} balloon={balloon} onDone={() => setEditing(null)} />
      )}
    </div>
  );
}

/** The basic frame that panels stand in. */
function Frame() {
  const { format } = useDeskFacts();
  const { left, top, right, bottom } = frameOf(format);
  return (
    <rect
      x={left}
      y={top}
      width={right - left}
      height={bottom - top}
      fill="none"
      className="stroke-pencil-line"
      strokeWidth={0.3}
    />
  );
}

const NONE: readonly Balloon[] = [];
const known = new WeakMap<SavePage, Map<string, readonly Balloon[]>>();

/** The same list for the same content, so that panels are drawn again only when theirs changed. */
export function balloonsOf(content: SavePage, panelId: string): readonly Balloon[] {
  let lists = known.get(content);
  if (lists === undefined) {
    lists = new Map();
    for (const balloon of content.balloons) {
      if (balloon.panelId !== null) lists.set(balloon.panelId, [...(lists.get(balloon.panelId) ?? []), balloon]);
    }
    known.set(content, lists);
  }
  return lists.get(panelId) ?? NONE;
}

/** Balloons lie over panels, insets over their hosts. */
function hitAt(
  at: PagePoint,
  { panels, balloons }: SavePage,
  stage: DeskStage,
): ReturnType<typeof useDesk.getState>['selection'] {
  const balloon = balloons.findLast(
    (one) => Math.abs(at.x - one.at.x) < one.widthMm / 2 && Math.abs(at.y - one.at.y) < one.heightMm / 2,
  );
  if (balloon && stage !== 'finish') return { kind: 'balloon', id: balloon.id };
  const panel = panels.findLast(({ polygon }) => isInside(at, polygon));
  return panel ? { kind: 'panel', id: panel.id } : null;
}

function OrderMark({
  polygon,
  number,
  isAtRight,
}: {
  readonly polygon: SavePage['panels'][number]['polygon'];
  readonly number: number;
  readonly isAtRight: boolean;
}) {
  const box = boxOf(polygon);
  // On the edge, where it covers no balloon.
  const x = isAtRight ? box.right - 3.4 : box.left + 3.4;
  const y = Math.max(3, box.top - 0.4);
  return (
    <g pointerEvents="none" aria-hidden>
      <circle cx={x} cy={y} r={2.6} className="fill-pencil" />
      <text x={x} y={y + 1.15} textAnchor="middle" fontSize={3.2} fontWeight={600} fill="#ffffff">
        {number}
      </text>
    </g>
  );
}
