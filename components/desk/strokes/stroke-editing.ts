import { create } from 'zustand';

/** The point of a stroke that was last taken hold of. */
interface HeldPoint {
  readonly strokeId: string;
  readonly index: number;
}

interface StrokeEditing {
  /** Whether the points of a stroke that is selected alone are shown and can be moved. */
  readonly hasPoints: boolean;
  readonly held: HeldPoint | null;
  /** From 1 to 10. */
  readonly strength: number;
  /** The widest gap between ends that are joined. */
  readonly toleranceMm: number;
  readonly showPoints: (hasPoints: boolean) => void;
  readonly hold: (held: HeldPoint | null) => void;
  readonly setStrength: (strength: number) => void;
  readonly setTolerance: (toleranceMm: number) => void;
}

/** How strokes are being edited: nothing of it is saved. */
export const useStrokeEditing = create<StrokeEditing>()((set) => ({
  hasPoints: false,
  held: null,
  strength: 3,
  toleranceMm: 1,
  showPoints: (hasPoints) => set({ hasPoints, held: null }),
  hold: (held) => set({ held }),
  setStrength: (strength) => set({ strength }),
  setTolerance: (toleranceMm) => set({ toleranceMm }),
}));
