'use client';

import { frameOfItems, HANDLES, handleAt, type SelectionFrame } from '@/lib/domain/page/selection/selection-frame';
import { areaPath, areasOf } from '@/lib/domain/page/areas/areas';
import { polygonPath } from '@/lib/domain/page/panels/panel-outline';
import { strokesOf, type PageItem } from '@/lib/domain/page/selection/page-items';
import { useDeskFacts } from '../desk-context';
import { useDesk } from '../desk-store';
import { usePixelMm } from './camera-store';
import { useCanvas } from './canvas-store';
import { movable, hasFrame } from './movable';
import { StrokePath } from './stroke-path';
import type { ToolViewProps } from './tool';

/** How far over the frame the handle that turns stands. */
export const TURN_GAP_PX = 22;

/** What is selected, its frame with handles, guides, and the frame that is being drawn round things. */
export function SelectionOverlay({ content, stage }: ToolViewProps) {
  const { canEdit } = useDeskFacts();
  const selection = useDesk((state) => state.selection);
  const pixel = usePixelMm();
  const { marquee, guides } = useCanvas();
  const things = movable({ content, selection, stage, canEdit });
  const frame = hasFrame(things) ? frameOfItems(content, things) : null;
  return (
    <g pointerEvents="none" aria-hidden>
      {selection.map((thing) => (
        <Outline key={`${thing.kind}-${thing.id}`} thing={thing} content={content} />
      ))}
      {frame !== null && <Frame frame={frame} />}
      {guides.map((guide) => (
        <line
          key={`${guide.x1}-${guide.y1}-${guide.x2}-${guide.y2}`}
          x1={guide.x1}
          y1={guide.y1}
          x2={guide.x2}
          y2={guide.y2}
          className="stroke-pencil"
          strokeWidth={(guide.isGap ? 3 : 1.25) * pixel}
        />
      ))}
      {marquee !== null && (
        <rect
          x={marquee.left}
          y={marquee.top}
          width={marquee.right - marquee.left}
          height={marquee.bottom - marquee.top}
          className="fill-mark/10 stroke-mark"
          strokeWidth={pixel}
        />
      )}
    </g>
  );
}

function Outline({ thing, content }: { readonly thing: PageItem; readonly content: ToolViewProps['content'] }) {
  const pixel = usePixelMm();
  if (thing.kind === 'panel') {
    const panel = content.panels.find(({ id }) => id === thing.id);
    if (panel === undefined) return null;
    return <path d={polygonPath(panel.polygon)} fill="none" className="stroke-mark" strokeWidth={2.5 * pixel} />;
  }
  if (thing.kind === 'balloon' || thing.kind === 'effect') {
    const frame = frameOfItems(content, [thing]);
    return frame === null ? null : <FrameLine frame={frame} isDashed />;
  }
  if (thing.kind === 'area') {
    const area = areasOf(content).get(thing.id)?.area;
    if (area === undefined) return null;
    return <path d={areaPath(area)} fill="none" className="stroke-mark" strokeWidth={2 * pixel} />;
  }
  const found = strokesOf(content).get(thing.id);
  return found === undefined ? null : <StrokePath stroke={found.stroke} className="fill-mark" />;
}

function FrameLine({ frame, isDashed = false }: { readonly frame: SelectionFrame; readonly isDashed?: boolean }) {
  const pixel = usePixelMm();
  const { at, widthMm, heightMm, turnDeg } = frame;
  return (
    <rect
      x={at.x - widthMm / 2}
      y={at.y - heightMm / 2}
      width={widthMm}
      height={heightMm}
      transform={`rotate(${turnDeg} ${at.x} ${at.y})`}
      fill="none"
      className="stroke-mark"
      strokeWidth={1.25 * pixel}
      {...(isDashed ? { strokeDasharray: `${4 * pixel} ${3 * pixel}` } : {})}
    />
  );
}

function Frame({ frame }: { readonly frame: SelectionFrame }) {
  const pixel = usePixelMm();
  const top = handleAt(frame, 'n', 0);
  const turn = handleAt(frame, 'turn', TURN_GAP_PX * pixel);
  return (
    <g>
      <FrameLine frame={frame} />
      <line x1={top.x} y1={top.y} x2={turn.x} y2={turn.y} className="stroke-mark" strokeWidth={1.25 * pixel} />
      {HANDLES.map((handle) => {
        const { x, y } = handleAt(frame, handle, TURN_GAP_PX * pixel);
        const size = handle === 'turn' ? 5 * pixel : 4 * pixel;
        return (
          <rect
            key={handle}
            x={x - size}
            y={y - size}
            width={2 * size}
            height={2 * size}
            rx={handle === 'turn' ? size : pixel}
            className="fill-raised stroke-mark"
            strokeWidth={1.25 * pixel}
          />
        );
      })}
    </g>
  );
}
