import { create } from 'zustand';
import type { Anchor } from '@/lib/contracts/comments';
import type { ThreadFilter } from '@/lib/domain/comments/threads';

interface CommentsState {
  /** The thread that is open, by its first comment. */
  readonly openId: string | null;
  /** Where a comment is being written; its anchor is null for the whole page. */
  readonly draft: { readonly pageId: string; readonly anchor: Anchor | null } | null;
  readonly filter: ThreadFilter;
  readonly open: (threadId: string | null) => void;
  readonly begin: (pageId: string, anchor: Anchor | null) => void;
  readonly end: () => void;
  readonly show: (filter: ThreadFilter) => void;
}

/** Which comments are looked at, and where one is being written. */
export const useCommentsStore = create<CommentsState>()((set) => ({
  openId: null,
  draft: null,
  filter: 'open',
  open: (openId) => set({ openId, draft: null }),
  begin: (pageId, anchor) => set({ draft: { pageId, anchor }, openId: null }),
  end: () => set({ draft: null }),
  show: (filter) => set({ filter }),
}));
