'use client';

import { useEffect, useLayoutEffect, useState } from 'react';
import type { Balloon } from '@/lib/contracts/balloons';
import type { SavePage } from '@/lib/contracts/books';
import type { Staging } from '@/lib/contracts/staging';
import { drawingSide } from '@/lib/domain/page/panels/panel-finish';
import type { PeopleStates } from '@/lib/domain/page/panels/story-states';
import { CastStage, type FigureHold } from '../cast/cast-stage';
import { PropStage } from '../cast/prop-stage';
import { useLatestDrawing, useRoughDrawing } from '../rough/use-rough-drawing';
import { useCanvas } from './canvas/canvas-store';
import { useDeskFacts } from './desk-context';
import { useDesk } from './desk-store';
import { LiftedDrawing } from './lifted-drawing';
import { withContent } from './page-changes';
import { PanelFrame } from './panel-frame';
import { useRough } from './panel-layer';

type Panel = SavePage['panels'][number];

/**
 * Handles on the heads of the selected panel's people and on its things, over its rough. Who is dragged is cut out of the
 * drawing and moved as they are; the panel is drawn anew when they are let go. Things are drawn anew as they are dragged.
 */
export function FigureHandles({
  pageId,
  panel,
  balloons,
  states,
}: {
  readonly pageId: string;
  readonly panel: Panel;
  readonly balloons: readonly Balloon[];
  readonly states: PeopleStates;
}) {
  const { characters } = useDeskFacts();
  const edit = useDesk((state) => state.edit);
  const { show } = useCanvas.getState();
  const { rect, specification } = useRough(panel, balloons, states);
  const [near, setNear] = useState<number | null>(null);
  const drawing = useLatestDrawing({ specification, finish: 'storyboard', side: drawingSide(rect) });
  const shape = useRoughDrawing(near === null ? null : { specification, finish: 'storyboard', shapeOf: near });
  const isDrawnAnew = useCanvas(({ lifted }) => lifted?.isDropped === true) && drawing.isLatest;
  useLayoutEffect(() => {
    if (isDrawnAnew) show({ lifted: null });
  }, [isDrawnAnew, show]);
  useEffect(() => () => show({ lifted: null }), [show]);
  const { staging } = panel.content;
  const names = staging.cast.map(({ characterId }) => characters.find(({ id }) => id === characterId)?.name ?? '');
  const isShown = specification.people.length === staging.cast.length;
  if (!isShown || staging.cast.length + staging.props.length === 0) return null;
  const change = (next: Staging) =>
    edit(pageId, (page) => withContent(page, panel.id, { staging: next }), `figures-${panel.id}`);
  const hold = (held: FigureHold | null) =>
    show({ lifted: held === null ? null : { ...held, panelId: panel.id, shape } });
  return (
    <PanelFrame rect={rect}>
      {drawing.address !== null && <LiftedDrawing panel={panel} rect={rect} drawing={drawing.address} />}
      <PropStage
        props={staging.props}
        specification={specification}
        onChange={(props, step) =>
          edit(pageId, (page) => withContent(page, panel.id, { staging: { ...staging, props } }), `${step}-${panel.id}`)
        }
      />
      <CastStage
        staging={staging}
        specification={specification}
        names={names}
        onChange={change}
        onNear={setNear}
        onHold={hold}
      />
    </PanelFrame>
  );
}
