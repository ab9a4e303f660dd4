'use client';

import { useTranslations } from 'use-intl';
import type { SavePage } from '@/lib/contracts/books';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import {
  pullRuler,
  rulerHandles,
  withFewerRulerPoints,
  withMoreRulerPoints,
  type RulerHandle,
} from '@/lib/domain/page/rulers/edit-ruler';
import { rulersOf } from '@/lib/domain/page/rulers/rulers';
import { BalloonGrip } from '../balloon-grip';
import { useRulers } from '../canvas/ruler-store';
import { useRulerActions } from './use-ruler-actions';

const LOOKS = { move: 'dot', point: 'point', turn: 'corner', width: 'diamond', height: 'diamond' } as const;

/** The handles of the selected ruler: dragged, or moved by arrow keys; Delete on the middle deletes it. */
export function RulerHandles({
  pageId,
  content,
  pointAt,
}: {
  readonly pageId: string;
  readonly content: SavePage;
  readonly pointAt: (event: { clientX: number; clientY: number }) => PagePoint;
}) {
  const t = useTranslations('rulers');
  const { change, remove } = useRulerActions(pageId);
  const selectedId = useRulers((state) => state.selectedId);
  const found = selectedId === null ? undefined : rulersOf(content).get(selectedId);
  if (found === undefined || found.layer.isLocked || !found.layer.isVisible || !found.ruler.isVisible) return null;
  const { ruler } = found;
  const keyOn = (handle: RulerHandle) => (key: string) => {
    const isDelete = key === 'Delete' || key === 'Backspace';
    const isPoint = handle.kind === 'point' && ruler.kind === 'curve';
    if (isDelete && isPoint) change(ruler.id, (one) => withFewerRulerPoints(one, handle.index));
    else if (isDelete) remove(ruler.id);
    else if (isPoint && (key === '+' || key === 'Insert'))
      change(ruler.id, (one) => withMoreRulerPoints(one, handle.index));
    else return false;
    return true;
  };
  const handles = rulerHandles(ruler);
  const pointCount = handles.filter(({ kind }) => kind === 'point').length;
  return (
    <g data-ruler-handles>
      {handles.map((handle) => (
        <BalloonGrip
          key={`${handle.kind}${handle.index}`}
          at={handle.at}
          look={LOOKS[handle.kind]}
          label={t(`handle.${handle.kind}`, {
            kind: t(`kinds.${ruler.kind}`),
            number: handle.index + 1,
            count: pointCount,
          })}
          pointAt={pointAt}
          onMove={(to) =>
            change(
              ruler.id,
              (one) => pullRuler(one, { ...handle, at: handleNow(one, handle) }, to),
              `${handle.kind}${handle.index}`,
            )
          }
          onKey={keyOn(handle)}
        />
      ))}
    </g>
  );
}

/** Where a handle lies before it is pulled. */
function handleNow(ruler: Parameters<typeof rulerHandles>[0], { kind, index, at }: RulerHandle): PagePoint {
  return rulerHandles(ruler).find((one) => one.kind === kind && one.index === index)?.at ?? at;
}
