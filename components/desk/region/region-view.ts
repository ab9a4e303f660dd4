import { create } from 'zustand';

interface RegionViewState {
  /** Which candidate of an edit is looked at, by the edit's id; the first where none is named. */
  readonly looked: Readonly<Record<string, number>>;
  /** The page shows how it was before. */
  readonly isBefore: boolean;
  readonly look: (editId: string, candidate: number) => void;
  readonly showBefore: (isBefore: boolean) => void;
}

/** Which candidates are looked at on the page before one is taken. */
export const useRegionView = create<RegionViewState>()((set) => ({
  looked: {},
  isBefore: false,
  look: (editId, candidate) => set(({ looked }) => ({ looked: { ...looked, [editId]: candidate } })),
  showBefore: (isBefore) => set({ isBefore }),
}));
