'use client';

import type { CSSProperties } from 'react';
import type { Balloon } from '@/lib/contracts/balloons';
import type { SavePage } from '@/lib/contracts/books';
import { boxOf, type PagePolygon } from '@/lib/domain/layout/page-point';
import { drawingSide } from '@/lib/domain/page/panels/panel-finish';
import { panelView } from '@/lib/domain/page/panels/panel-view';
import type { PeopleStates } from '@/lib/domain/page/panels/story-states';
import { useRoughDrawing } from '../rough/use-rough-drawing';
import { balloonsOf } from './balloons-of';
import { useCamera } from './canvas/camera-store';
import { useCanvas } from './canvas/canvas-store';
import { coveringPlace } from './covering-place';
import { useDeskFacts } from './desk-context';
import { useRough } from './panel-layer';

type Panel = SavePage['panels'][number];

/** The panels whose shape is another than it was, by their ids; in one text, so that the same panels are the same. */
export function reshapedIds(live: SavePage | null, panels: SavePage['panels']): string {
  if (live === null || live.panels === panels) return '';
  const before = new Map(panels.map(({ id, polygon }) => [id, polygon]));
  return live.panels
    .filter(({ id, polygon }) => before.get(id) !== polygon)
    .map(({ id }) => id)
    .join(' ');
}

/**
 * Panels whose edge is held: each drawing as it was, cut to the shape that the panel has by now. The browser moves them
 * as layers that are painted once; they are drawn anew when the edge is let go.
 */
export function ReshapedPanels({
  panels,
  kept,
  states,
  style,
}: {
  /** As they were before the edge was taken. */
  readonly panels: SavePage['panels'];
  readonly kept: SavePage['balloons'];
  readonly states: PeopleStates;
  /** Of the sheet that they lie on. */
  readonly style: CSSProperties;
}) {
  const live = useCanvas((state) => state.live);
  const ids = new Set(reshapedIds(live, panels).split(' '));
  return (
    <div className="pointer-events-none absolute inset-0" style={style} aria-hidden>
      {panels.map((panel) => {
        const polygon = live?.panels.find(({ id }) => id === panel.id)?.polygon;
        if (polygon === undefined || !ids.has(panel.id)) return null;
        const balloons = balloonsOf({ balloons: kept }, panel.id);
        return <ReshapedPanel key={panel.id} panel={panel} polygon={polygon} balloons={balloons} states={states} />;
      })}
    </div>
  );
}

function ReshapedPanel({
  panel,
  polygon,
  balloons,
  states,
}: {
  readonly panel: Panel;
  /** That it has by now. */
  readonly polygon: PagePolygon;
  readonly balloons: readonly Balloon[];
  readonly states: PeopleStates;
}) {
  const { book } = useDeskFacts();
  const pxPerMm = useCamera(({ settledScale }) => settledScale);
  const { rect, specification } = useRough(panel, balloons, states);
  const drawing = useRoughDrawing({ specification, finish: 'storyboard', side: drawingSide(rect) });
  if (drawing === null) return null;
  const box = boxOf(polygon);
  const px = (mm: number): string => `${(mm * pxPerMm).toFixed(2)}px`;
  const { x, y, scale } = coveringPlace(rect, panelView(polygon, book.model?.buckets ?? []).rect);
  const outline = polygon.map((point) => `${px(point.x - box.left)} ${px(point.y - box.top)}`);
  return (
    <div
      className="absolute overflow-hidden"
      style={{
        left: px(box.left),
        top: px(box.top),
        width: px(box.right - box.left),
        height: px(box.bottom - box.top),
        // The box alone cuts a rectangle, which costs nothing.
        ...(isRectangle(polygon) ? {} : { clipPath: `polygon(${outline.join(', ')})` }),
      }}
    >
      <img
        src={drawing}
        alt=""
        draggable={false}
        className="absolute top-0 left-0 max-w-none origin-top-left will-change-transform"
        style={{
          width: px(rect.right - rect.left),
          height: px(rect.bottom - rect.top),
          transform: `translate(${px(x - box.left)}, ${px(y - box.top)}) scale(${scale.toFixed(4)})`,
        }}
      />
    </div>
  );
}

function isRectangle(polygon: PagePolygon): boolean {
  const { left, top, right, bottom } = boxOf(polygon);
  return (
    polygon.length === 4 && polygon.every(({ x, y }) => (x === left || x === right) && (y === top || y === bottom))
  );
}
