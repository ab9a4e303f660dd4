import { create } from 'zustand';
import type { BookPage, SavePage } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import type { LayerInk } from '@/lib/domain/page/layers/layer-ink';
import type { MergeConflict } from '@/lib/domain/page/versions/merge-pages';
import { isSameItem, type PageItem, type ThingKind } from '@/lib/domain/page/selection/page-items';
import type { ToolId } from './canvas/tool-ids';
import {
  amendStep,
  contentOf,
  freshDraft,
  redone,
  savedDraft,
  undone,
  applyEdit,
  withIncoming,
  withStrokes,
  type PageDraft,
} from './page-draft';

export const DESK_STAGES = ['script', 'storyboard', 'draw', 'letter', 'export'] as const;
export type DeskStage = (typeof DESK_STAGES)[number];

/** What is selected, in the order in which it was. */
export type Selection = readonly PageItem[];

/** Somebody else's version that came in, for whoever tells of it. */
export interface Arrival {
  readonly pageId: string;
  /** What the server had before, what stood here, and what came. */
  readonly base: SavePage;
  readonly mine: SavePage;
  readonly theirs: SavePage;
  readonly conflicts: readonly MergeConflict[];
}

interface DeskState {
  readonly drafts: Readonly<Record<string, PageDraft>>;
  readonly selection: Selection;
  readonly tool: ToolId;
  /** The language whose words are shown and written; null is the one that the book is written in. */
  readonly language: Language | null;
  readonly select: (things: PageItem | Selection | null) => void;
  /** Adds a thing to what is selected, or takes it away. */
  readonly toggle: (thing: PageItem) => void;
  readonly use: (tool: ToolId) => void;
  readonly speak: (language: Language | null) => void;
  /** Takes drafts that were kept on this machine. */
  readonly restore: (drafts: Readonly<Record<string, PageDraft>>) => void;
  /** Takes a page as the server has it; what was changed here meanwhile is brought together with it. */
  readonly open: (page: BookPage, isFinal?: boolean) => Arrival | null;
  /** Fills in the strokes of a page, which are told apart from it. */
  readonly fill: (pageId: string, layers: readonly LayerInk[]) => void;
  /** Changes a page; steps with the same name, one after another, are undone together. */
  readonly edit: (pageId: string, change: (content: SavePage) => SavePage, step?: string) => void;
  /** Adds to the last step what follows from it, so that both are undone together. */
  readonly amend: (pageId: string, change: (content: SavePage) => SavePage) => void;
  readonly undo: (pageId: string) => void;
  readonly redo: (pageId: string) => void;
  /** The server took what was sent. */
  readonly saved: (pageId: string, revision: number, sent: SavePage) => void;
}

/** The pages that are worked on, and what is selected on them. */
export const useDesk = create<DeskState>()((set, get) => {
  const change = (pageId: string, work: (draft: PageDraft) => PageDraft): void =>
    set((state) => {
      const draft = state.drafts[pageId];
      if (draft === undefined) return state;
      const next = work(draft);
      return next === draft ? state : { drafts: { ...state.drafts, [pageId]: next } };
    });
  return {
    drafts: {},
    selection: [],
    tool: 'select',
    language: null,
    select: (things) =>
      set(({ selection }) => {
        const next = things === null ? [] : 'kind' in things ? [things] : things;
        return next.length === 0 && selection.length === 0 ? {} : { selection: next };
      }),
    toggle: (thing) =>
      set(({ selection }) => {
        const others = selection.filter((one) => !isSameItem(one, thing));
        return { selection: others.length < selection.length ? others : [...selection, thing] };
      }),
    use: (tool) => set({ tool }),
    speak: (language) => set({ language }),
    restore: (drafts) => set((state) => ({ drafts: { ...drafts, ...state.drafts } })),
    open: (page, isFinal = false) => {
      const draft = get().drafts[page.id];
      if (draft === undefined) {
        set(({ drafts }) => ({ drafts: { ...drafts, [page.id]: freshDraft(page) } }));
        return null;
      }
      // An answer that was asked for before the last save.
      if (!isFinal && page.revision <= draft.revision) return null;
      const incoming = withIncoming(draft, { revision: page.revision, content: contentOf(page) });
      change(page.id, () => incoming.draft);
      const { conflicts, draft: next } = incoming;
      return { pageId: page.id, base: draft.base, mine: draft.content, theirs: next.base, conflicts };
    },
    fill: (pageId, layers) => change(pageId, (draft) => withStrokes(draft, layers)),
    edit: (pageId, work, step) => change(pageId, (draft) => applyEdit(draft, work, step)),
    amend: (pageId, work) => change(pageId, (draft) => amendStep(draft, work)),
    undo: (pageId) => change(pageId, undone),
    redo: (pageId) => change(pageId, redone),
    saved: (pageId, revision, sent) => change(pageId, (draft) => savedDraft(draft, { revision, sent })),
  };
});

/** The id of the only thing that is selected, if it is of a kind; null otherwise. */
export function onlySelected(selection: Selection, kind: ThingKind): string | null {
  const [first] = selection;
  return selection.length === 1 && first?.kind === kind ? first.id : null;
}
