'use client';

import { useSyncExternalStore } from 'react';

/** The token behind the address's #, which no server sees and no log keeps; null before the browser told it, empty without. */
export function useAddressToken(): string | null {
  return useSyncExternalStore(onHashChange, readHash, () => null);
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

function readHash(): string {
  return window.location.hash.slice(1);
}
