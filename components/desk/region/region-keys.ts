'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Command } from '../../shell/commands';
import { EMPTY_REGION, REGION_MODES, useRegionStore, type RegionMode } from './region-store';

/** Letters of the modes while the region tool is in hand. */
export const MODE_KEYS: Readonly<Record<RegionMode, string>> = {
  rectangle: 'm',
  lasso: 'l',
  polygon: 'o',
  brush: 'd',
  wand: 'w',
  face: 'f',
  person: 's',
  panel: 'a',
};

/**
 * What the region tool does on keys while it is in hand, before what the desk does on the same: a selection's own steps are
 * undone first, then the page's.
 */
export function useRegionCommands(isInHand: boolean, pageId: string | null): readonly Command[] {
  const t = useTranslations('region');
  const isHere = useRegionStore((state) => state.pageId === pageId);
  const canUndo = useRegionStore((state) => state.past.length > 0) && isHere;
  const canRedo = useRegionStore((state) => state.future.length > 0) && isHere;
  const hasAny = useRegionStore(({ region }) => region.shapes.length > 0 || region.isInverted) && isHere;
  return useMemo(() => {
    if (!isInHand || pageId === null) return [];
    const { change, undo, redo, sizeBrush, setTool } = useRegionStore.getState();
    const list: (Omit<Command, 'group'> | null)[] = [
      canUndo ? { id: 'region-undo', label: t('undo'), keys: 'mod+z', run: undo } : null,
      canRedo ? { id: 'region-redo', label: t('redo'), keys: 'mod+shift+z', run: redo } : null,
      {
        id: 'region-invert',
        label: t('invert'),
        keys: 'mod+i',
        run: () => change(pageId, (region) => ({ ...region, isInverted: !region.isInverted })),
      },
      hasAny ? { id: 'region-clear', label: t('clear'), keys: 'escape', run: () => change(pageId, cleared) } : null,
      { id: 'region-brush-smaller', label: t('brushSmaller'), keys: '[', run: () => sizeBrush(-1) },
      { id: 'region-brush-larger', label: t('brushLarger'), keys: ']', run: () => sizeBrush(1) },
      ...REGION_MODES.map((mode) => ({
        id: `region-${mode}`,
        label: `${t('title')}: ${t(`mode.${mode}`)}`,
        keys: MODE_KEYS[mode],
        run: () => setTool({ mode }),
      })),
    ];
    return list.flatMap((command): Command[] => (command === null ? [] : [{ ...command, group: 'here' }]));
  }, [t, isInHand, pageId, canUndo, canRedo, hasAny]);
}

/** Nothing selected; how soft edges are stays. */
export function cleared({ featherMm }: typeof EMPTY_REGION): typeof EMPTY_REGION {
  return { ...EMPTY_REGION, featherMm };
}
