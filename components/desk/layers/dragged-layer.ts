import { create } from 'zustand';

/** The layer that is dragged, so that other pages and panels know what would be dropped on them. */
export interface DraggedLayer {
  readonly pageId: string;
  readonly layerId: string;
}

interface DragState {
  readonly dragged: DraggedLayer | null;
  readonly drag: (dragged: DraggedLayer | null) => void;
}

export const useDraggedLayer = create<DragState>()((set) => ({ dragged: null, drag: (dragged) => set({ dragged }) }));
