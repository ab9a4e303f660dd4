import { create } from 'zustand';
import type { RulerKind } from '@/lib/contracts/page-rulers';

export interface RulerSettings {
  /** Whether pens snap to rulers. */
  readonly isSnapping: boolean;
  /** What the ruler tool puts on the page. */
  readonly kind: RulerKind;
  /** New rulers are bound to the panel that they begin in. */
  readonly isOfPanel: boolean;
}

interface RulerState extends RulerSettings {
  /** The ruler whose handles and fields are shown. */
  readonly selectedId: string | null;
  readonly set: (part: Partial<RulerSettings>) => void;
  readonly select: (id: string | null) => void;
}

/** What is chosen for rulers; the rulers themselves lie on the page. */
export const useRulers = create<RulerState>()((set) => ({
  isSnapping: true,
  kind: 'straight',
  isOfPanel: true,
  selectedId: null,
  set: (part) => set(part),
  select: (selectedId) => set({ selectedId }),
}));
