'use client';

import { useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { BookPage } from '@/lib/contracts/books';
import { useCommentCommands } from './comments/comment-keys';
import { useRegionCommands } from './region/region-keys';
import type { Command } from '../shell/commands';
import { useOfferCommands } from '../shell/page-commands';
import { DESK_STAGES, useDesk, type DeskStage } from './desk-store';

export interface DeskActions {
  readonly projectId: string;
  readonly pages: readonly BookPage[];
  readonly pageId: string | null;
  readonly open: (pageId: string) => void;
  readonly isRtl: boolean;
  readonly turn: (by: number) => void;
  readonly toStage: (stage: DeskStage) => void;
  readonly fold: () => void;
  /** Null where there is nothing to draw. */
  readonly draw: (() => void) | null;
}

/** Puts what the desk can do into the palette and on keys. */
export function useDeskKeys(actions: DeskActions, canvas: readonly Omit<Command, 'group'>[]): void {
  const t = useTranslations('desk');
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const isRegion = useDesk((state) => state.tool === 'region');
  const ofRegion = useRegionCommands(isRegion, actions.pageId);
  const ofComments = useCommentCommands(actions, (pageId) => latest.current.open(pageId));
  const canDraw = actions.draw !== null;
  const commands = useMemo(() => {
    const run = (work: (now: DeskActions) => void) => () => work(latest.current);
    const onPage = (work: (pageId: string) => void) =>
      run(({ pageId }) => {
        if (pageId !== null) work(pageId);
      });
    const { undo, redo, select } = useDesk.getState();
    const list: (Omit<Command, 'group'> | null)[] = [
      canDraw ? { id: 'draw-page', label: t('drawPage'), keys: 'mod+enter', run: run(({ draw }) => draw?.()) } : null,
      { id: 'undo', label: t('undo'), keys: 'mod+z', run: onPage(undo) },
      { id: 'redo', label: t('redo'), keys: 'mod+shift+z', run: onPage(redo) },
      { id: 'next-page', label: t('nextPage'), keys: 'n', run: run(({ turn }) => turn(1)) },
      { id: 'page-before', label: t('pageBefore'), keys: 'shift+n', run: run(({ turn }) => turn(-1)) },
      { id: 'fold', label: t('fold'), keys: '\\', run: run(({ fold }) => fold()) },
      ...canvas,
      { id: 'nothing', label: t('selectNothing'), keys: 'escape', run: () => select(null) },
      ...DESK_STAGES.map((stage, index) => ({
        id: `stage-${stage}`,
        label: t('toStage', { stage: t(`stage.${stage}`) }),
        keys: String(index + 1),
        run: run(({ toStage }) => toStage(stage)),
      })),
    ];
    const own = list.flatMap((command): Command[] => (command === null ? [] : [{ ...command, group: 'here' }]));
    return [...ofRegion, ...ofComments, ...own];
  }, [t, canvas, canDraw, ofRegion, ofComments]);
  useOfferCommands(commands);
}
