'use client';

import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import { usePixelMm } from './canvas/camera-store';

const KEYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const STEP_MM = { usual: 1, large: 5, small: 0.2 } as const;
const LOOKS = { dot: 5.5, point: 4.5, corner: 4, diamond: 4.5 } as const;

/** A point on the page to take hold of: dragged, or moved by arrow keys (Shift further, Alt finer). */
export function BalloonGrip({
  at,
  label,
  look,
  pointAt,
  onMove,
  onKey,
  onHeld,
}: {
  readonly at: PagePoint;
  readonly label: string;
  readonly look: keyof typeof LOOKS;
  readonly pointAt: (event: { clientX: number; clientY: number }) => PagePoint;
  readonly onMove: (to: PagePoint) => void;
  /** Other keys; true where one was meant. */
  readonly onKey?: (key: string) => boolean;
  /** Taken hold of, by a pointer or by keys. */
  readonly onHeld?: () => void;
}) {
  const pixel = usePixelMm();
  const isHeld = useRef(false);
  const hold = (event: PointerEvent) => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    isHeld.current = true;
    onHeld?.();
  };
  const drag = (event: PointerEvent) => {
    if (isHeld.current) onMove(pointAt(event));
  };
  const release = () => {
    isHeld.current = false;
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const way = KEYS[event.key];
    const step = event.shiftKey ? STEP_MM.large : event.altKey ? STEP_MM.small : STEP_MM.usual;
    if (way !== undefined) onMove({ x: at.x + way[0] * step, y: at.y + way[1] * step });
    else if (onKey?.(event.key) !== true) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const radius = LOOKS[look] * pixel;
  const isRound = look === 'dot' || look === 'point';
  return (
    <rect
      x={at.x - radius}
      y={at.y - radius}
      width={2 * radius}
      height={2 * radius}
      rx={isRound ? radius : pixel}
      {...(look === 'diamond' ? { transform: `rotate(45 ${at.x} ${at.y})` } : {})}
      className="cursor-grab fill-raised stroke-mark outline-none focus-visible:fill-mark"
      strokeWidth={1.5 * pixel}
      role="button"
      tabIndex={0}
      aria-label={label}
      data-own-pointer
      onPointerDown={hold}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={press}
      onFocus={onHeld}
    >
      <title>{label}</title>
    </rect>
  );
}
