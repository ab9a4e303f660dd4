import { create } from 'zustand';
import { MOST_INK_STROKES } from '@/lib/contracts/comment-extras';
import type { Anchor } from '@/lib/contracts/comments';
import type { Stroke } from '@/lib/contracts/page-layers';
import type { ThreadFilter } from '@/lib/domain/comments/threads';

interface CommentsState {
  /** The thread that is open, by its first comment. */
  readonly openId: string | null;
  /** Where a comment is being written; its anchor is null for the whole page. */
  readonly draft: { readonly pageId: string; readonly anchor: Anchor | null } | null;
  /** What was drawn on the page for the comment that is being written. */
  readonly ink: readonly Stroke[];
  /** Whether the pointer draws, where it pins otherwise. */
  readonly isInking: boolean;
  readonly filter: ThreadFilter;
  readonly open: (threadId: string | null) => void;
  readonly begin: (pageId: string, anchor: Anchor | null) => void;
  readonly end: () => void;
  readonly show: (filter: ThreadFilter) => void;
  readonly setInking: (isInking: boolean) => void;
  readonly addInk: (stroke: Stroke) => void;
  readonly undoInk: () => void;
}

const NO_INK: Pick<CommentsState, 'ink' | 'isInking'> = { ink: [], isInking: false };

/** Which comments are looked at, and where one is being written. */
export const useCommentsStore = create<CommentsState>()((set) => ({
  openId: null,
  draft: null,
  ...NO_INK,
  filter: 'open',
  open: (openId) => set({ openId, draft: null, ...NO_INK }),
  begin: (pageId, anchor) => set({ draft: { pageId, anchor }, openId: null, ...NO_INK }),
  end: () => set({ draft: null, ...NO_INK }),
  show: (filter) => set({ filter }),
  setInking: (isInking) => set({ isInking }),
  addInk: (stroke) => set(({ ink }) => (ink.length < MOST_INK_STROKES ? { ink: [...ink, stroke] } : {})),
  undoInk: () => set(({ ink }) => ({ ink: ink.slice(0, -1) })),
}));
