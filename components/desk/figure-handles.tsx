'use client';

import type { Balloon } from '@/lib/contracts/balloons';
import type { SavePage } from '@/lib/contracts/books';
import type { Staging } from '@/lib/contracts/staging';
import type { PeopleStates } from '@/lib/domain/page/story-states';
import { CastStage } from '../cast/cast-stage';
import { useDeskFacts } from './desk-context';
import { useDesk } from './desk-store';
import { withContent } from './page-changes';
import { useRough } from './panel-layer';

type Panel = SavePage['panels'][number];

/** Handles on the heads of the selected panel's people, over its rough. */
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
  const { format, characters } = useDeskFacts();
  const edit = useDesk((state) => state.edit);
  const { rect, specification } = useRough(panel, balloons, states);
  const { staging } = panel.content;
  const names = staging.cast.map(({ characterId }) => characters.find(({ id }) => id === characterId)?.name ?? '');
  if (staging.cast.length === 0 || specification.people.length !== staging.cast.length) return null;
  const change = (next: Staging) =>
    edit(pageId, (page) => withContent(page, panel.id, { staging: next }), `figures-${panel.id}`);
  const share = (value: number, of: number): string => `${(value / of) * 100}%`;
  return (
    <div
      className="pointer-events-none absolute [&_button]:pointer-events-auto"
      style={{
        left: share(rect.left, format.widthMm),
        top: share(rect.top, format.heightMm),
        width: share(rect.right - rect.left, format.widthMm),
        height: share(rect.bottom - rect.top, format.heightMm),
      }}
    >
      <CastStage staging={staging} specification={specification} names={names} onChange={change} />
    </div>
  );
}
