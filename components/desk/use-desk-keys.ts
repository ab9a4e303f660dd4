'use client';

import { useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Command } from '../shell/commands';
import { useOfferCommands } from '../shell/page-commands';
import { DESK_STAGES, useDesk, type DeskStage } from './desk-store';

export interface DeskDeeds {
  readonly pageId: string | null;
  readonly isRtl: boolean;
  readonly turn: (by: number) => void;
  readonly toStage: (stage: DeskStage) => void;
  readonly fold: () => void;
  /** Null where there is nothing to draw. */
  readonly draw: (() => void) | null;
  readonly zoomBy: (factor: number) => void;
}

/** Puts what the desk can do into the palette and on keys. */
export function useDeskKeys(deeds: DeskDeeds): void {
  const t = useTranslations('desk');
  const latest = useRef(deeds);
  useEffect(() => {
    latest.current = deeds;
  });
  const canDraw = deeds.draw !== null;
  const commands = useMemo(() => {
    const run = (work: (now: DeskDeeds) => void) => () => work(latest.current);
    const onPage = (work: (pageId: string) => void) =>
      run(({ pageId }) => {
        if (pageId !== null) work(pageId);
      });
    const { use, undo, redo, select } = useDesk.getState();
    const list: (Omit<Command, 'group'> | null)[] = [
      canDraw ? { id: 'draw-page', label: t('drawPage'), keys: 'mod+enter', run: run(({ draw }) => draw?.()) } : null,
      { id: 'undo', label: t('undo'), keys: 'mod+z', run: onPage(undo) },
      { id: 'redo', label: t('redo'), keys: 'mod+shift+z', run: onPage(redo) },
      { id: 'tool-select', label: t('tool.select'), keys: 'v', run: () => use('select') },
      { id: 'tool-cut', label: t('tool.cut'), keys: 'k', run: () => use('cut') },
      { id: 'tool-balloon', label: t('tool.balloon'), keys: 'b', run: () => use('balloon') },
      { id: 'next-page', label: t('nextPage'), keys: 'n', run: run(({ turn }) => turn(1)) },
      { id: 'page-before', label: t('pageBefore'), keys: 'p', run: run(({ turn }) => turn(-1)) },
      { id: 'fold', label: t('fold'), keys: '\\', run: run(({ fold }) => fold()) },
      { id: 'larger', label: t('larger'), keys: '+', run: run(({ zoomBy }) => zoomBy(1.25)) },
      { id: 'smaller', label: t('smaller'), keys: '-', run: run(({ zoomBy }) => zoomBy(0.8)) },
      { id: 'nothing', label: t('selectNothing'), keys: 'escape', run: () => select(null) },
      ...DESK_STAGES.map((stage, index) => ({
        id: `stage-${stage}`,
        label: t('toStage', { stage: t(`stage.${stage}`) }),
        keys: String(index + 1),
        run: run(({ toStage }) => toStage(stage)),
      })),
    ];
    return list.flatMap((command): Command[] => (command === null ? [] : [{ ...command, group: 'here' }]));
  }, [t, canDraw]);
  useOfferCommands(commands);
}
