import { useEffect } from 'react';
import { create } from 'zustand';
import { useMe } from '@/lib/client/people';
import type { PenLook, PenPreset } from '@/lib/contracts/pens';
import { freeName, withPresets } from '@/lib/domain/page/strokes/pen/pen-presets';
import type { PressureIssue } from '@/lib/domain/page/strokes/pen/pressure-curve';
import { DEFAULT_PEN_SETTINGS, lookInHand, readPenSettings, type PenSettings } from './pen-settings';

interface PenState extends PenSettings {
  /** Whose settings these are; null until they are known. */
  readonly userId: string | null;
  /** Whether the browser keeps them. */
  readonly isKept: boolean;
  /** What the last stroke of a pen said of its device. */
  readonly issue: PressureIssue;
  readonly load: (userId: string) => void;
  readonly take: (penId: string) => void;
  readonly change: (part: Partial<PenLook>) => void;
  /** The pen in hand as it is built in or was saved. */
  readonly reset: () => void;
  /** The pen in hand, changes and all, as one of one's own; it is taken then. */
  readonly saveAs: (id: string, name: string) => void;
  /** Keeps the changes of a saved pen in hand. */
  readonly save: () => void;
  readonly rename: (id: string, name: string) => void;
  readonly remove: (id: string) => void;
  readonly add: (presets: readonly PenPreset[]) => void;
  readonly set: (part: Partial<Pick<PenSettings, 'curve' | 'touch' | 'barrel' | 'quickShapes'>>) => void;
  readonly report: (issue: PressureIssue) => void;
}

/** A person's pens and how they hold them; kept in this browser for them alone. */
export const usePens = create<PenState>()((set, get) => {
  const keep = (part: Partial<PenSettings>): void => {
    set(part);
    const { userId, own, changed, penId, curve, touch, barrel, quickShapes } = get();
    if (userId === null) return;
    const kept = { own, changed, penId, curve, touch, barrel, quickShapes };
    set({ isKept: write(placeOf(userId), JSON.stringify(kept)) });
  };
  const withoutChanges = (id: string): PenSettings['changed'] =>
    Object.fromEntries(Object.entries(get().changed).filter(([key]) => key !== id));
  return {
    ...DEFAULT_PEN_SETTINGS,
    userId: null,
    isKept: true,
    issue: 'unknown',
    load: (userId) => {
      if (get().userId !== userId) set({ userId, ...readPenSettings(read(placeOf(userId))) });
    },
    take: (penId) => keep({ penId }),
    change: (part) => keep({ changed: { ...get().changed, [get().penId]: { ...lookInHand(get()), ...part } } }),
    reset: () => keep({ changed: withoutChanges(get().penId) }),
    saveAs: (id, name) =>
      keep({
        own: [...get().own, { ...lookInHand(get()), id, name: freeName(get().own, name) }],
        changed: withoutChanges(get().penId),
        penId: id,
      }),
    save: () => {
      const look = lookInHand(get());
      const { own, penId } = get();
      keep({ own: own.map((one) => (one.id === penId ? { ...one, ...look } : one)), changed: withoutChanges(penId) });
    },
    rename: (id, name) => {
      const others = get().own.filter((one) => one.id !== id);
      keep({ own: get().own.map((one) => (one.id === id ? { ...one, name: freeName(others, name) } : one)) });
    },
    remove: (id) => {
      const { own, penId } = get();
      const gone = own.find((one) => one.id === id);
      keep({
        own: own.filter((one) => one.id !== id),
        changed: withoutChanges(id),
        penId: penId === id ? (gone?.pen ?? 'g-pen') : penId,
      });
    },
    add: (presets) => keep({ own: withPresets(get().own, presets) }),
    set: keep,
    report: (issue) => set({ issue }),
  };
});

/** Reads the settings of who is signed in. */
export function usePensOfMe(): void {
  const { data: me } = useMe();
  const id = me?.id;
  useEffect(() => {
    if (id !== undefined) usePens.getState().load(id);
  }, [id]);
}

const placeOf = (userId: string): string => `koma:pens:${userId}`;

function read(place: string): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

/** Whether there was room for it. */
function write(place: string, text: string): boolean {
  try {
    localStorage.setItem(place, text);
    return true;
  } catch {
    return false;
  }
}
