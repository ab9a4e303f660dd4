import { create } from 'zustand';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import { newId } from '../new-id';

interface OwnPresenceState {
  /** Of this tab, as long as it is open. */
  readonly tabId: string;
  /** Where the pointer is on the page, in page millimetres. */
  readonly cursor: PagePoint | null;
  readonly point: (cursor: PagePoint | null) => void;
}

/** What this tab tells others, besides what is selected. */
export const useOwnPresence = create<OwnPresenceState>()((set) => ({
  tabId: newId(),
  cursor: null,
  point: (cursor) => set((state) => (state.cursor === cursor ? state : { cursor })),
}));
