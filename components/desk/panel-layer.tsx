'use client';

import { memo } from 'react';
import { previewAddress } from '@/lib/client/generations';
import { pictureAddress } from '@/lib/client/pictures';
import type { Balloon } from '@/lib/contracts/balloons';
import type { BookPanel, SavePage } from '@/lib/contracts/books';
import type { InkEdit } from '@/lib/contracts/region-edits';
import { boxOf } from '@/lib/domain/layout/page-point';
import { BORDER_MM, INK, polygonPath } from '@/lib/domain/page/panels/panel-outline';
import { drawingSide, panelShows, screenToneCell } from '@/lib/domain/page/panels/panel-finish';
import type { PanelView } from '@/lib/domain/page/panels/panel-view';
import { picturePlace } from '@/lib/domain/page/panels/picture-place';
import type { PeopleStates } from '@/lib/domain/page/panels/story-states';
import { progressOf } from '../draw/drawing-view';
import { useRoughDrawing } from '../rough/use-rough-drawing';
import { useCanvas } from './canvas/canvas-store';
import { useDeskFacts } from './desk-context';
import type { DeskStage } from './desk-store';
import { PENCIL } from './pencil';
import { roughOf, type PanelRough } from './rough-of';

/** A thumbnail's drawing is so many times smaller: what is too fine to be seen there isn't drawn. */
const THUMB_REDUCES = 3;

const NO_EDITS: readonly InkEdit[] = [];
const NO_BUCKETS: readonly (readonly [number, number])[] = [];

type DraftPanel = SavePage['panels'][number];

/** A panel on the page: its rough in blue while it is planned, then Koma's drawing or its painted picture; its border. */
export const PanelLayer = memo(function PanelLayer({
  panel,
  stored,
  balloons,
  states,
  stage,
  size,
  pxPerMm,
  isElsewhere = false,
}: {
  readonly panel: DraftPanel;
  /** The panel as the server has it, with its picture. */
  readonly stored: BookPanel | undefined;
  readonly balloons: readonly Balloon[];
  readonly states: PeopleStates;
  readonly stage: DeskStage;
  readonly size: 'screen' | 'thumb';
  /** Device pixels of a millimetre of the page, to which screentone is fitted; null while that isn't known. */
  readonly pxPerMm: number | null;
  /** Shown over the page meanwhile. */
  readonly isElsewhere?: boolean;
}) {
  const { book, drawingOf } = useDeskFacts();
  const { id, polygon, content } = panel;
  const drawing = drawingOf(id);
  const isRunning = drawing?.status === 'running';
  const picture = stored?.picture ?? null;
  const { view, rect, specification } = useRough(panel, balloons, states);
  const place = placeOf(rect);
  const pictureAt = placeOf(picturePlace({ polygon, picture }, view));
  const isPlanned = stage === 'storyboard' || stage === 'script';
  const shows = panelShows({ ...content, hasPicture: picture !== null, isPlanned }, book);
  const isPainted = shows.kind === 'picture';
  const hasInk = isPainted && content.inkReplaces === undefined && (content.ink.isOn ?? book.model?.needsInk ?? false);
  const side = size === 'thumb' ? Math.round(drawingSide(rect) / THUMB_REDUCES) : drawingSide(rect);
  const tone =
    size === 'thumb' || pxPerMm === null ? { cell: 0 } : { cell: screenToneCell((pxPerMm * shortSideOf(rect)) / side) };
  const drawn = useRoughDrawing(
    shows.kind !== 'drawing'
      ? null
      : {
          specification,
          finish: shows.finish,
          side,
          ...(shows.finish === 'ink' ? tone : {}),
          ...(shows.hasLines ? {} : { hasLines: false }),
        },
  );
  const lines = useRoughDrawing(
    hasInk ? { specification, finish: 'lines', ink: { edits: stored?.inkEdits ?? NO_EDITS, line: content.ink } } : null,
  );
  const heldShape = useCanvas(({ lifted }) => (size === 'screen' && lifted?.panelId === id ? lifted.shape : null));
  const preview = isRunning ? (drawing.progress?.previewStep ?? null) : null;
  const box = boxOf(polygon);
  const clip = `clip-${size}-${id}`;
  if (isElsewhere) return null;
  return (
    <g>
      <clipPath id={clip}>
        <path d={polygonPath(polygon)} />
      </clipPath>
      <g
        clipPath={`url(#${clip})`}
        style={{ isolation: 'isolate' }}
        data-panel-shown={size === 'screen' ? id : undefined}
      >
        <path d={polygonPath(polygon)} fill="#ffffff" />
        {isPainted && picture !== null && (
          <image {...pictureAt} href={pictureAddress(picture.id, size === 'thumb' ? 'thumb' : 'screen')} />
        )}
        {drawn !== null && <image {...place} preserveAspectRatio="xMidYMid slice" href={drawn} />}
        {heldShape !== null && <image {...place} href={heldShape} />}
        {preview !== null && drawing && <image {...place} href={previewAddress(drawing.id, preview)} opacity={0.85} />}
        {lines !== null && preview === null && (
          <image {...pictureAt} href={lines} style={{ mixBlendMode: 'multiply' }} />
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
        stroke={isPlanned && size === 'thumb' ? PENCIL : INK}
        strokeWidth={size === 'thumb' ? BORDER_MM * 3 : BORDER_MM}
        strokeLinejoin="miter"
      />
    </g>
  );
});

function shortSideOf({ left, top, right, bottom }: PanelView['rect']): number {
  return Math.min(right - left, bottom - top);
}

function placeOf({ left, top, right, bottom }: { left: number; top: number; right: number; bottom: number }) {
  return { x: left, y: top, width: right - left, height: bottom - top, preserveAspectRatio: 'none' };
}

/** What a panel's drawing shows, and where it lies on the page. */
export function useRough(panel: DraftPanel, balloons: readonly Balloon[], states: PeopleStates): PanelRough {
  const { book, company } = useDeskFacts();
  const buckets = book.model?.buckets ?? NO_BUCKETS;
  return roughOf({ panel, balloons, states, company, buckets });
}
