'use client';

import { memo, useMemo } from 'react';
import { previewAddress } from '@/lib/client/generations';
import { pictureAddress } from '@/lib/client/pictures';
import type { Balloon } from '@/lib/contracts/balloons';
import type { BookPanel, SavePage } from '@/lib/contracts/books';
import type { InkEdit } from '@/lib/contracts/region-edits';
import { boxOf } from '@/lib/domain/layout/page-point';
import { panelInk } from '@/lib/domain/page/panel-ink';
import { BORDER_MM, INK, PENCIL, polygonPath } from '@/lib/domain/page/page-svg';
import { panelRough } from '@/lib/domain/page/panel-rough';
import { panelView } from '@/lib/domain/page/panel-view';
import { picturePlace } from '@/lib/domain/page/picture-place';
import type { PeopleStates } from '@/lib/domain/page/story-states';
import { progressOf } from '../draw/drawing-view';
import { useDeskFacts } from './desk-context';
import type { DeskStage } from './desk-store';

const NO_EDITS: readonly InkEdit[] = [];

type DraftPanel = SavePage['panels'][number];

/** A panel on the page: its rough in blue, what is being drawn sharpening over it, its picture with ink, its border. */
export const PanelLayer = memo(function PanelLayer({
  panel,
  stored,
  balloons,
  states,
  stage,
  size,
}: {
  readonly panel: DraftPanel;
  /** The panel as the server has it, with its picture. */
  readonly stored: BookPanel | undefined;
  readonly balloons: readonly Balloon[];
  readonly states: PeopleStates;
  readonly stage: DeskStage;
  readonly size: 'screen' | 'thumb';
}) {
  const { book, drawingOf } = useDeskFacts();
  const { id, polygon, content } = panel;
  const drawing = drawingOf(id);
  const isRunning = drawing?.status === 'running';
  const picture = stored?.picture ?? null;
  const rough = useRough(panel, balloons, states, stored?.inkEdits);
  const place = placeOf(rough.rect);
  const pictureAt = placeOf(picturePlace({ polygon, picture }, rough.view));
  const isOn = content.ink.isOn ?? book.model?.needsInk ?? false;
  const isDimmed = stage === 'name' || stage === 'script';
  const showsRough = picture === null || stage === 'name';
  const preview = isRunning ? (drawing.progress?.previewStep ?? null) : null;
  const box = boxOf(polygon);
  const clip = `clip-${size}-${id}`;
  return (
    <g>
      <clipPath id={clip}>
        <path d={polygonPath(polygon)} />
      </clipPath>
      <g clipPath={`url(#${clip})`} style={{ isolation: 'isolate' }}>
        <path d={polygonPath(polygon)} fill="#ffffff" />
        {picture !== null && (
          <image
            {...pictureAt}
            href={pictureAddress(picture.id, size === 'thumb' ? 'thumb' : 'screen')}
            opacity={isDimmed && stage === 'name' ? 0.3 : 1}
          />
        )}
        {preview !== null && drawing && <image {...place} href={previewAddress(drawing.id, preview)} />}
        {size === 'screen' && showsRough && (
          <image {...place} href={rough.pencil} opacity={preview === null ? 1 : 0.6} />
        )}
        {size === 'screen' && !showsRough && isOn && preview === null && (
          <image {...pictureAt} href={rough.ink} style={{ mixBlendMode: 'multiply' }} />
        )}
        {isRunning && (
          <rect
            x={box.left}
            y={box.bottom - 1.4}
            width={(box.right - box.left) * progressOf(drawing)}
            height={1.4}
            className="fill-mark"
          />
        )}
      </g>
      <path
        d={polygonPath(polygon)}
        fill="none"
        stroke={picture === null && size === 'thumb' ? PENCIL : INK}
        strokeWidth={size === 'thumb' ? BORDER_MM * 3 : BORDER_MM}
        strokeLinejoin="miter"
      />
    </g>
  );
});

function placeOf({ left, top, right, bottom }: { left: number; top: number; right: number; bottom: number }) {
  return { x: left, y: top, width: right - left, height: bottom - top, preserveAspectRatio: 'none' };
}

/** A panel's rough as picture addresses: in pencil, and in the panel's ink. */
export function useRough(
  panel: DraftPanel,
  balloons: readonly Balloon[],
  states: PeopleStates,
  inkEdits: readonly InkEdit[] = NO_EDITS,
) {
  const { book, company } = useDeskFacts();
  const { polygon, content } = panel;
  const buckets = book.model?.buckets;
  return useMemo(() => {
    const view = panelView(polygon, buckets ?? []);
    const specification = panelRough({ content, polygon, view, company, balloons, states });
    const address = (edits: readonly InkEdit[], o: { colour: string; width: number }): string =>
      `data:image/svg+xml,${encodeURIComponent(panelInk(specification, edits, o))}`;
    return {
      view,
      rect: view.rect,
      specification,
      pencil: address([], { colour: PENCIL, width: 1 }),
      ink: address(inkEdits, content.ink),
    };
  }, [polygon, content, company, balloons, buckets, states, inkEdits]);
}
