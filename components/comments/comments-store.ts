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
  /** What was drawn on a page for the comment or the reply that is being written. */
  readonly ink: readonly Stroke[];
  /** The page that it lies on; null while nothing is drawn. */
  readonly inkPageId: string | null;
  /** Whether the pointer draws, where it pins otherwise. */
  readonly isInking: boolean;
  /** Whether it is asked what becomes of the ink. */
  readonly isLeaving: boolean;
  readonly filter: ThreadFilter;
  readonly open: (threadId: string | null) => void;
  /** Pins the comment that is being written on this page elsewhere, with what was drawn for it, or begins one. */
  readonly begin: (pageId: string, anchor: Anchor | null) => void;
  readonly end: () => void;
  readonly show: (filter: ThreadFilter) => void;
  readonly drawOn: (pageId: string) => void;
  readonly stopDrawing: () => void;
  /** Escape: ends drawing, and keeps what was drawn. Then, or where nothing is drawn, as `cancel`. */
  readonly leave: () => void;
  /** Ends the comment that is being written; with ink it asks first. */
  readonly cancel: () => void;
  readonly stay: () => void;
  readonly addInk: (stroke: Stroke) => void;
  readonly undoInk: () => void;
  readonly clearInk: () => void;
}

const NO_INK = { ink: [], inkPageId: null, isInking: false, isLeaving: false } as const;

/** Which comments are looked at, and where one is being written. */
export const useCommentsStore = create<CommentsState>()((set, get) => ({
  openId: null,
  draft: null,
  ...NO_INK,
  filter: 'open',
  open: (openId) => set({ openId, draft: null, ...NO_INK }),
  begin: (pageId, anchor) =>
    set(({ inkPageId }) => ({
      draft: { pageId, anchor },
      openId: null,
      ...(inkPageId === pageId ? { isInking: false, isLeaving: false } : NO_INK),
    })),
  end: () => set({ draft: null, ...NO_INK }),
  show: (filter) => set({ filter }),
  drawOn: (inkPageId) => set({ inkPageId, isInking: true, isLeaving: false }),
  stopDrawing: () => set({ isInking: false }),
  leave: () => (get().isInking ? get().stopDrawing() : get().cancel()),
  cancel: () => (get().ink.length > 0 ? set({ isInking: false, isLeaving: true }) : get().end()),
  stay: () => set({ isLeaving: false }),
  addInk: (stroke) => set(({ ink }) => (ink.length < MOST_INK_STROKES ? { ink: [...ink, stroke] } : {})),
  undoInk: () => set(({ ink }) => ({ ink: ink.slice(0, -1), isLeaving: false })),
  clearInk: () => set(NO_INK),
}));
