'use client';

import { MousePointer2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { BookPage, SavePage } from '@/lib/contracts/books';
import type { Present } from '@/lib/contracts/presence';
import { pinTargets } from '@/lib/domain/comments/pin-targets';
import { boxOf, type PagePoint } from '@/lib/domain/layout/page-point';
import { presenceColour } from '../../presence/presence-colours';
import { useDeskFacts } from '../desk-context';
import { useOwnPresence } from './own-presence';
import { useOthers } from '../../presence/use-others';

/** How often the own pointer is looked at. */
const POINT_EVERY_MS = 400;

/** What the others on the page have selected, with their names, and lightly where their pointers are. */
export function PresenceOverlay({
  page,
  content,
  pointAt,
}: {
  readonly page: BookPage;
  readonly content: SavePage;
  readonly pointAt: (event: { clientX: number; clientY: number }) => PagePoint;
}) {
  const { project, format } = useDeskFacts();
  const others = useOthers(project.id, page.id);
  useOwnCursor(others.length > 0, pointAt, format);
  if (others.length === 0) return null;
  const targets = pinTargets(content);
  return (
    <div className="pointer-events-none absolute inset-0 overflow-hidden">
      {others.map((present) => (
        <div key={present.tabId}>
          {targets
            .filter(({ kind, id }) => present.selection.some((one) => one.kind === kind && one.id === id))
            .map(({ id, outline }) => (
              <Selected key={id} present={present} outline={outline} paper={format} />
            ))}
          {present.cursor !== null && <Cursor present={present} at={present.cursor} paper={format} />}
        </div>
      ))}
    </div>
  );
}

interface PaperSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

const shareOf = (part: number, whole: number): string => `${(part / whole) * 100}%`;

function Selected({
  present,
  outline,
  paper,
}: {
  readonly present: Present;
  readonly outline: readonly PagePoint[];
  readonly paper: PaperSize;
}) {
  const t = useTranslations('presence');
  const colour = presenceColour(present);
  const { left, top } = boxOf(outline);
  return (
    <>
      <svg
        role="img"
        aria-label={t('selectedBy', { name: present.name })}
        viewBox={`0 0 ${paper.widthMm} ${paper.heightMm}`}
        className="absolute inset-0 size-full"
      >
        <polygon
          points={outline.map(({ x, y }) => `${x},${y}`).join(' ')}
          fill="none"
          stroke={colour}
          strokeOpacity={0.75}
          strokeWidth={2}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <span
        aria-hidden
        className="absolute max-w-32 truncate rounded-[3px] px-1 text-[0.6875rem] leading-4 text-white"
        style={{
          left: shareOf(Math.max(0, left), paper.widthMm),
          top: shareOf(Math.max(0, top), paper.heightMm),
          backgroundColor: colour,
        }}
      >
        {present.name}
      </span>
    </>
  );
}

function Cursor({
  present,
  at,
  paper,
}: {
  readonly present: Present;
  readonly at: PagePoint;
  readonly paper: PaperSize;
}) {
  const colour = presenceColour(present);
  return (
    <span
      aria-hidden
      className="absolute flex items-start opacity-60 transition-[left,top] duration-300 motion-reduce:transition-none"
      style={{ left: shareOf(at.x, paper.widthMm), top: shareOf(at.y, paper.heightMm), color: colour }}
    >
      <MousePointer2 size={14} fill="currentColor" />
      <span className="max-w-24 truncate text-[0.6875rem] leading-4">{present.name}</span>
    </span>
  );
}

/** Notes where the own pointer is on the page, now and then, while somebody else is there to see it. */
function useOwnCursor(isSeen: boolean, pointAt: (event: PointerEvent) => PagePoint, paper: PaperSize): void {
  const point = useOwnPresence((state) => state.point);
  const { widthMm, heightMm } = paper;
  const latest = useRef(pointAt);
  useEffect(() => {
    latest.current = pointAt;
  });
  useEffect(() => {
    if (!isSeen) return undefined;
    let nextAt = 0;
    const look = (event: PointerEvent) => {
      if (event.timeStamp < nextAt) return;
      nextAt = event.timeStamp + POINT_EVERY_MS;
      const isOverCanvas = event.target instanceof Element && event.target.closest('[data-canvas]') !== null;
      const { x, y } = latest.current(event);
      const isOn = isOverCanvas && x >= 0 && y >= 0 && x <= widthMm && y <= heightMm;
      point(isOn ? { x: Math.round(x), y: Math.round(y) } : null);
    };
    window.addEventListener('pointermove', look, { passive: true });
    return () => {
      window.removeEventListener('pointermove', look);
      point(null);
    };
  }, [isSeen, point, widthMm, heightMm]);
}
