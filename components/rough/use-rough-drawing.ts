'use client';

import { useEffect, useRef, useState } from 'react';
import { cachedDrawing, requestDrawing } from './rough-drawer';
import { requestKey, type RoughRequest } from './rough-request';

interface Shown {
  readonly key: string;
  readonly address: string | null;
}

/** A drawing as it is there by now. */
export interface RoughDrawing {
  /** Of the latest drawing that is there; null until the first is. */
  readonly address: string | null;
  /** Whether it is the one that was asked for last, or no better one will come. */
  readonly isLatest: boolean;
}

/**
 * The address of a drawing; the one before it while the next is being drawn, so that nothing blinks. Null until the
 * first is there.
 * @param isFirst drawn before all that are not
 */
export function useRoughDrawing(request: RoughRequest | null, isFirst = false): string | null {
  return useLatestDrawing(request, isFirst).address;
}

/** As `useRoughDrawing`, and whether what is there is what was asked for. */
export function useLatestDrawing(request: RoughRequest | null, isFirst = false): RoughDrawing {
  // By what it says, not by which object says it.
  const key = request === null ? '' : requestKey(request);
  const [shown, setShown] = useState<Shown | null>(null);
  const latest = useRef(request);
  useEffect(() => {
    latest.current = request;
  });
  useEffect(() => {
    const wanted = latest.current;
    if (wanted === null) return;
    const address = cachedDrawing(key);
    if (address !== undefined) {
      setShown({ key, address });
      return;
    }
    return requestDrawing(key, wanted, (drawn) => setShown({ key, address: drawn }), isFirst);
  }, [key, isFirst]);
  if (key === '') return NOTHING;
  const kept = cachedDrawing(key);
  return { address: kept ?? shown?.address ?? null, isLatest: kept !== undefined || shown?.key === key };
}

const NOTHING: RoughDrawing = { address: null, isLatest: true };
