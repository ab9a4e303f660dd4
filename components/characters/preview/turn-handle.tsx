'use client';

import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { wrapDegrees } from '@/lib/domain/characters/seen-at';

/** Degrees of one press of an arrow key; with page keys as much as between two views. */
const STEP = 12;
const LEAP = 36;
/** Degrees for each pixel that is dragged; an angle is taken in steps, so that no more is drawn than is seen. */
const DEGREES_PER_PX = 0.9;
const GRAIN = 6;

/** Pictures that are turned by dragging them left and right, or by the arrow keys. */
export function TurnHandle({
  label,
  valueText,
  degrees,
  onChange,
  children,
}: {
  readonly label: string;
  /** The angle as people say it. */
  readonly valueText: string;
  /** -180 to 180; 0 looks at the viewer. */
  readonly degrees: number;
  readonly onChange: (degrees: number) => void;
  readonly children: ReactNode;
}) {
  const drag = useRef<{ readonly x: number; readonly from: number } | null>(null);
  const turnBy = (change: number) => onChange(wrapDegrees(degrees + change));
  const press = (event: KeyboardEvent) => {
    const change = KEYS[event.key];
    if (change === undefined && event.key !== 'Home') return;
    event.preventDefault();
    if (change === undefined) onChange(0);
    else turnBy(change);
  };
  const start = (event: PointerEvent<HTMLDivElement>) => {
    drag.current = { x: event.clientX, from: degrees };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = ({ clientX }: PointerEvent) => {
    if (drag.current === null) return;
    const turned = drag.current.from + (clientX - drag.current.x) * DEGREES_PER_PX;
    const next = wrapDegrees(Math.round(turned / GRAIN) * GRAIN);
    if (next !== degrees) onChange(next);
  };
  const end = () => {
    drag.current = null;
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={-180}
      aria-valuemax={180}
      aria-valuenow={degrees}
      aria-valuetext={valueText}
      aria-orientation="horizontal"
      onKeyDown={press}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      className="cursor-ew-resize touch-pan-y rounded-[4px] select-none"
    >
      {children}
    </div>
  );
}

const KEYS: Readonly<Partial<Record<string, number>>> = {
  ArrowLeft: -STEP,
  ArrowDown: -STEP,
  ArrowRight: STEP,
  ArrowUp: STEP,
  PageDown: -LEAP,
  PageUp: LEAP,
};
