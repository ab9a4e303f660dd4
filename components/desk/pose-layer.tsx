'use client';

import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import type { Balloon } from '@/lib/contracts/balloons';
import type { SavePage } from '@/lib/contracts/books';
import type { PeopleStates } from '@/lib/domain/page/panels/story-states';
import { withJoints } from '../posing/change-pose';
import { PoseHandles, type PoseChange } from '../posing/pose-handles';
import { useCanvas } from './canvas/canvas-store';
import { useDeskFacts } from './desk-context';
import { useDesk } from './desk-store';
import { withContent } from './page-changes';
import { PanelFrame } from './panel-frame';
import { useRough } from './panel-layer';

type Panel = SavePage['panels'][number];

/** Handles on the joints of who is posed by hand, over their panel's drawing. */
export function PoseLayer({
  pageId,
  panel,
  index,
  balloons,
  states,
}: {
  readonly pageId: string;
  readonly panel: Panel;
  /** In the cast. */
  readonly index: number;
  readonly balloons: readonly Balloon[];
  readonly states: PeopleStates;
}) {
  const t = useTranslations('posing');
  const { characters } = useDeskFacts();
  const { rect, specification } = useRough(panel, balloons, states);
  const change = usePoseEdit(pageId, panel.id, index);
  const { pose, announce } = useCanvas.getState();
  const member = panel.content.staging.cast[index];
  const name = characters.find(({ id }) => id === member?.characterId)?.name ?? '';
  if (member === undefined || specification.people.length !== panel.content.staging.cast.length) return null;
  return (
    <PanelFrame rect={rect}>
      <PoseHandles
        who={{ specification, index }}
        name={name}
        onChange={change}
        onLimit={() => announce(t('limited'))}
        onDone={() => pose(null)}
      />
    </PanelFrame>
  );
}

/** Keeps changes of somebody's pose; of the same step, one after another, as one. */
export function usePoseEdit(
  pageId: string,
  panelId: string,
  index: number,
): (change: PoseChange, step?: string) => void {
  return useCallback(
    (change, step) =>
      useDesk.getState().edit(
        pageId,
        (page) => {
          const panel = page.panels.find(({ id }) => id === panelId);
          if (panel === undefined) return page;
          return withContent(page, panelId, { staging: withJoints(panel.content.staging, index, change) });
        },
        step === undefined ? undefined : `${step}-${panelId}`,
      ),
    [pageId, panelId, index],
  );
}
