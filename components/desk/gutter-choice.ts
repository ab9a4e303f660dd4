import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface GutterChoice {
  /** Whether balloons may hang over the gutter where their panel has no room for the words. */
  readonly mayOverhang: boolean;
  readonly choose: (mayOverhang: boolean) => void;
}

/** What “Arrange balloons” may do; the browser remembers it. */
export const useGutterChoice = create<GutterChoice>()(
  persist((set) => ({ mayOverhang: true, choose: (mayOverhang) => set({ mayOverhang }) }), {
    name: 'koma-balloons-over-gutters',
  }),
);
