'use client';

import { useEffect, useState } from 'react';
import { keptDrawing, requestDrawing } from './rough-drawer';
import type { RoughRequest } from './rough-request';

interface Shown {
  readonly key: string;
  readonly address: string | null;
}

/**
 * The address of a drawing; the one before it while the next is being drawn, so that nothing blinks. Null until the
 * first is there.
 */
export function useRoughDrawing(request: RoughRequest | null): string | null {
  // By what it says, not by which object says it.
  const key = request === null ? '' : JSON.stringify(request);
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    if (key === '') return;
    const address = keptDrawing(key);
    if (address !== undefined) {
      setShown({ key, address });
      return;
    }
    return requestDrawing(key, JSON.parse(key) as RoughRequest, (drawn) => setShown({ key, address: drawn }));
  }, [key]);
  return key === '' ? null : (keptDrawing(key) ?? shown?.address ?? null);
}
