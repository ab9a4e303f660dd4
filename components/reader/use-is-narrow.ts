'use client';

import { useSyncExternalStore } from 'react';

/** Two pages side by side are too small to read here. */
const NARROW = '(max-width: 640px), (orientation: portrait) and (max-width: 900px)';

/** Whether the screen has room for one page alone. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(NARROW);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => window.matchMedia(NARROW).matches,
    () => false,
  );
}
