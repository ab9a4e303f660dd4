import { create } from 'zustand';
import { FIRST_FILL, type FillSettings } from './fill-settings';

interface FillState extends FillSettings {
  /** A fill at a point is looked for. */
  readonly isWorking: boolean;
  readonly set: (part: Partial<FillSettings & { isWorking: boolean }>) => void;
}

/** What is chosen for the fill tool. */
export const useFill = create<FillState>()((set) => ({
  ...FIRST_FILL,
  isWorking: false,
  set: (part) => set(part),
}));
