'use client';

import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Command } from './commands';

interface PageCommands {
  readonly commands: readonly Command[];
  readonly offer: (commands: readonly Command[]) => void;
}

const Context = createContext<PageCommands>({ commands: [], offer: () => undefined });

/** Holds what the page that is open can do, for the palette, the keys and their help. */
export function PageCommandsProvider({ children }: { readonly children: ReactNode }) {
  const [commands, setCommands] = useState<readonly Command[]>([]);
  const offer = useCallback((offered: readonly Command[]) => setCommands(offered), []);
  const value = useMemo(() => ({ commands, offer }), [commands, offer]);
  return <Context value={value}>{children}</Context>;
}

/** What the page that is open can do. */
export function useOfferedCommands(): readonly Command[] {
  return useContext(Context).commands;
}

/** Offers what a page can do while it is there. The list must stay the same while nothing of it changes. */
export function useOfferCommands(commands: readonly Command[]): void {
  const { offer } = useContext(Context);
  useEffect(() => {
    offer(commands);
    return () => offer([]);
  }, [commands, offer]);
}
