'use client';

import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { Balloon } from '@/lib/contracts/balloons';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import { useDesk } from './desk-store';
import { withBalloon } from './page-changes';

type Grip = 'move' | 'size' | 'tail';

const LEAST_MM = 5;
const KEY_STEP_MM = 1;

/** Around the selected balloon: its body moves it, a corner changes its size, a dot is what its tail points at. */
export function BalloonHandles({
  pageId,
  balloon,
  pointAt,
  onEdit,
}: {
  readonly pageId: string;
  readonly balloon: Balloon;
  readonly pointAt: (event: { clientX: number; clientY: number }) => PagePoint;
  readonly onEdit: () => void;
}) {
  const t = useTranslations('desk');
  const edit = useDesk((state) => state.edit);
  const held = useRef<{ grip: Grip; from: PagePoint; start: Balloon } | null>(null);
  const { at, widthMm, heightMm, tail } = balloon;
  const alter = (change: Partial<Balloon>, step: string) =>
    edit(pageId, (page) => withBalloon(page, balloon.id, { ...change, isAuto: false }), step);

  const hold = (grip: Grip) => (event: PointerEvent) => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { grip, from: pointAt(event), start: balloon };
  };
  const drag = (event: PointerEvent) => {
    if (held.current === null) return;
    const { grip, from, start } = held.current;
    const now = pointAt(event);
    const [dx, dy] = [now.x - from.x, now.y - from.y];
    if (Math.hypot(dx, dy) < 0.3) return;
    alter(dragged(grip, start, { dx, dy }), `${grip}-${balloon.id}`);
  };
  const release = () => (held.current = null);
  const press = (event: KeyboardEvent) => {
    const step = KEYS[event.key];
    if (event.key === 'Enter') onEdit();
    if (step === undefined) return;
    event.preventDefault();
    alter({ at: { x: at.x + step[0] * KEY_STEP_MM, y: at.y + step[1] * KEY_STEP_MM } }, `keys-${balloon.id}`);
  };
  const listeners = { onPointerMove: drag, onPointerUp: release, onPointerCancel: release };
  return (
    <g>
      <rect
        x={at.x - widthMm / 2}
        y={at.y - heightMm / 2}
        width={widthMm}
        height={heightMm}
        fill="transparent"
        className="cursor-move stroke-mark focus-visible:outline-none"
        strokeWidth={0.5}
        strokeDasharray="1.5 1"
        tabIndex={0}
        role="button"
        aria-label={t('moveBalloon')}
        onPointerDown={hold('move')}
        onKeyDown={press}
        {...listeners}
      />
      <rect
        x={at.x + widthMm / 2 - 1.6}
        y={at.y + heightMm / 2 - 1.6}
        width={3.2}
        height={3.2}
        className="cursor-nwse-resize fill-raised stroke-mark"
        strokeWidth={0.5}
        onPointerDown={hold('size')}
        {...listeners}
      >
        <title>{t('sizeBalloon')}</title>
      </rect>
      {tail !== null && (
        <circle
          cx={tail.x}
          cy={tail.y}
          r={1.9}
          className="cursor-grab fill-raised stroke-mark"
          strokeWidth={0.5}
          onPointerDown={hold('tail')}
          {...listeners}
        >
          <title>{t('moveTail')}</title>
        </circle>
      )}
    </g>
  );
}

const KEYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function dragged(grip: Grip, start: Balloon, { dx, dy }: { dx: number; dy: number }): Partial<Balloon> {
  if (grip === 'tail' && start.tail !== null) return { tail: { x: start.tail.x + dx, y: start.tail.y + dy } };
  if (grip === 'move') return { at: { x: start.at.x + dx, y: start.at.y + dy } };
  const widthMm = Math.max(LEAST_MM, start.widthMm + dx);
  const heightMm = Math.max(LEAST_MM, start.heightMm + dy);
  // The upper left corner stays.
  const at = { x: start.at.x + (widthMm - start.widthMm) / 2, y: start.at.y + (heightMm - start.heightMm) / 2 };
  return { widthMm, heightMm, at };
}
