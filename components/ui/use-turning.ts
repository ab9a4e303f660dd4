'use client';

import { useEffect, useRef, useState, type PointerEvent } from 'react';

/** So far a finger moves before it turns a page, in pixels. */
const SWIPE_PX = 48;

export interface Turning {
  /** From 0. */
  readonly at: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  turn(by: number): void;
  /** Of the element that fingers swipe over. */
  readonly swipe: {
    onPointerDown(event: PointerEvent): void;
    onPointerUp(event: PointerEvent): void;
  };
}

/** Which of some things that are read one after another is shown, turned by keys and fingers in the direction of reading. */
export function useTurning({
  count,
  isRtl,
  isStill = false,
}: {
  readonly count: number;
  readonly isRtl: boolean;
  /** Fingers move what is shown instead. */
  readonly isStill?: boolean;
}): Turning {
  const [wanted, setAt] = useState(0);
  const last = Math.max(0, count - 1);
  const at = Math.min(wanted, last);
  const turn = (by: number) => setAt(Math.max(0, Math.min(last, at + by)));
  useEffect(() => {
    if (last === 0) return undefined;
    const press = (event: KeyboardEvent) => {
      const by = {
        ArrowLeft: isRtl ? 1 : -1,
        ArrowRight: isRtl ? -1 : 1,
        ' ': event.shiftKey ? -1 : 1,
        PageDown: 1,
        PageUp: -1,
        Home: -last,
        End: last,
      }[event.key];
      const isElsewhere =
        event.target instanceof Element &&
        event.target.closest('select, input, a, [role="radiogroup"], [role="dialog"]') !== null;
      const isPressing = event.key === ' ' && event.target instanceof HTMLButtonElement;
      if (by === undefined || isElsewhere || isPressing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      setAt((now) => Math.max(0, Math.min(last, now + by)));
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [isRtl, last]);
  const start = useRef<{ id: number; x: number; y: number } | null>(null);
  const swipe = {
    onPointerDown(event: PointerEvent) {
      const isFinger = event.pointerType !== 'mouse' && !isStill;
      // A second finger pinches.
      start.current =
        isFinger && start.current === null ? { id: event.pointerId, x: event.clientX, y: event.clientY } : null;
    },
    onPointerUp(event: PointerEvent) {
      const from = start.current;
      start.current = null;
      if (from?.id !== event.pointerId) return;
      const [x, y] = [event.clientX - from.x, event.clientY - from.y];
      if (Math.abs(x) < SWIPE_PX || Math.abs(x) < Math.abs(y)) return;
      turn(x > 0 === isRtl ? 1 : -1);
    },
  };
  return { at, isFirst: at === 0, isLast: at === last, turn, swipe };
}
