'use client';

import { useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Command } from '../shell/commands';
import { useOfferCommands } from '../shell/page-commands';

/** What the keys do on the Draw page; null where there is nothing to do it with. */
export interface DrawKeys {
  readonly draw: (() => void) | null;
  readonly roll: (() => void) | null;
  readonly lock: (() => void) | null;
  readonly vary: (() => void) | null;
  readonly compare: (() => void) | null;
  readonly older: (() => void) | null;
  readonly newer: (() => void) | null;
}

/** Puts the page's actions into the palette and on keys, as long as they can be done. */
export function useDrawCommands(actions: DrawKeys): void {
  const t = useTranslations('draw');
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });
  const able = Object.entries(actions)
    .filter(([, run]) => run !== null)
    .map(([name]) => name)
    .join(' ');
  const commands = useMemo(() => {
    const all: readonly (Omit<Command, 'group' | 'run' | 'id'> & { id: keyof DrawKeys })[] = [
      { id: 'draw', label: t('draw'), keys: 'mod+enter' },
      { id: 'roll', label: t('seedRoll'), keys: 'd' },
      { id: 'lock', label: t('seedLock'), keys: 'l' },
      { id: 'vary', label: t('vary'), keys: 'v' },
      { id: 'compare', label: t('compare'), keys: 'x' },
      { id: 'newer', label: t('newer'), keys: 'k' },
      { id: 'older', label: t('older'), keys: 'j' },
    ];
    return all
      .filter(({ id }) => able.split(' ').includes(id))
      .map((command): Command => ({ ...command, group: 'here', run: () => current.current[command.id]?.() }));
  }, [able, t]);
  useOfferCommands(commands);
}
