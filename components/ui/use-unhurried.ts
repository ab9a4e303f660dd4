'use client';

import { startTransition, useEffect, useState } from 'react';

/**
 * Whether something large may be shown that has all that it needs: it is then made in short pieces, between which the page
 * answers whoever presses or scrolls, and appears when it is whole.
 */
export function useUnhurried(isReady: boolean): boolean {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (isReady) startTransition(() => setShown(true));
  }, [isReady]);
  return isReady && isShown;
}
