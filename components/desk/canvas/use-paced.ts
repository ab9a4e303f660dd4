'use client';

import { useEffect, useRef, useState } from 'react';

/**
 * A value that changes at most every so many milliseconds while it is paced, the last one always comes; otherwise the
 * value itself. For what is dear to show while something light follows the hand.
 */
export function usePaced<Value>(value: Value, everyMs: number, isPaced: boolean): Value {
  const [shown, setShown] = useState(value);
  const changedAt = useRef(-Infinity);
  if (!isPaced && shown !== value) setShown(value);
  useEffect(() => {
    if (!isPaced || value === shown) return undefined;
    const show = () => {
      changedAt.current = performance.now();
      setShown(value);
    };
    const timer = setTimeout(show, Math.max(0, changedAt.current + everyMs - performance.now()));
    return () => clearTimeout(timer);
  }, [value, shown, everyMs, isPaced]);
  return isPaced ? shown : value;
}
