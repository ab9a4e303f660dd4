import { create } from 'zustand';
import type { BookPage, SavePage } from '@/lib/contracts/books';

export const DESK_STAGES = ['script', 'name', 'draw', 'letter', 'finish'] as const;
export type DeskStage = (typeof DESK_STAGES)[number];

export type Selection = { readonly kind: 'panel' | 'balloon'; readonly id: string } | null;

/** A page as it is worked on: what was saved last, what is there now, and the steps between. */
export interface PageDraft {
  readonly revision: number;
  readonly content: SavePage;
  /** Changed since it was saved. */
  readonly isChanged: boolean;
  readonly past: readonly SavePage[];
  readonly future: readonly SavePage[];
  /** What the last step was, so that a drag is one step. */
  readonly lastStep: string | null;
}

interface DeskState {
  readonly drafts: Readonly<Record<string, PageDraft>>;
  readonly selection: Selection;
  readonly tool: DeskTool;
  readonly select: (selection: Selection) => void;
  readonly use: (tool: DeskTool) => void;
  /** Takes a page as the server has it, unless it was changed here. */
  readonly open: (page: BookPage) => void;
  /** Changes a page; steps with the same name, one after another, are undone together. */
  readonly edit: (pageId: string, change: (content: SavePage) => SavePage, step?: string) => void;
  readonly undo: (pageId: string) => void;
  readonly redo: (pageId: string) => void;
  /** The server took what was sent. */
  readonly saved: (page: BookPage, sent: SavePage) => void;
  /** Forgets what was changed here, and takes the server's page. */
  readonly discard: (page: BookPage) => void;
}

export const DESK_TOOLS = ['select', 'cut', 'balloon'] as const;
export type DeskTool = (typeof DESK_TOOLS)[number];

const MOST_STEPS = 200;

/** What of a page is saved. */
export function contentOf({ template, panels, balloons, layers }: BookPage): SavePage {
  return { template, panels: panels.map(({ id, polygon, content }) => ({ id, polygon, content })), balloons, layers };
}

function fresh(page: BookPage): PageDraft {
  return { revision: page.revision, content: contentOf(page), isChanged: false, past: [], future: [], lastStep: null };
}

/** The pages that are worked on, and what is selected on them. */
export const useDesk = create<DeskState>()((set) => {
  const change = (pageId: string, work: (draft: PageDraft) => PageDraft): void =>
    set((state) => {
      const draft = state.drafts[pageId];
      return draft === undefined ? state : { drafts: { ...state.drafts, [pageId]: work(draft) } };
    });
  return {
    drafts: {},
    selection: null,
    tool: 'select',
    select: (selection) => set({ selection }),
    use: (tool) => set({ tool }),
    open: (page) =>
      set(({ drafts }) => {
        const draft = drafts[page.id];
        if (draft?.isChanged === true || draft?.revision === page.revision) return {};
        return { drafts: { ...drafts, [page.id]: fresh(page) } };
      }),
    edit: (pageId, work, step) =>
      change(pageId, (draft) => {
        const content = work(draft.content);
        if (content === draft.content) return draft;
        const isSameStep = step !== undefined && step === draft.lastStep;
        const past = isSameStep ? draft.past : [...draft.past, draft.content].slice(-MOST_STEPS);
        return { ...draft, content, past, future: [], isChanged: true, lastStep: step ?? null };
      }),
    undo: (pageId) =>
      change(pageId, (draft) => {
        const content = draft.past.at(-1);
        if (content === undefined) return draft;
        const future = [draft.content, ...draft.future];
        return { ...draft, content, past: draft.past.slice(0, -1), future, isChanged: true, lastStep: null };
      }),
    redo: (pageId) =>
      change(pageId, (draft) => {
        const [content, ...future] = draft.future;
        if (content === undefined) return draft;
        return { ...draft, content, past: [...draft.past, draft.content], future, isChanged: true, lastStep: null };
      }),
    saved: (page, sent) =>
      change(page.id, (draft) => ({ ...draft, revision: page.revision, isChanged: draft.content !== sent })),
    discard: (page) => set(({ drafts }) => ({ drafts: { ...drafts, [page.id]: fresh(page) } })),
  };
});
