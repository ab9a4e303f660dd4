'use client';

import { useEffect, useRef, useState, type PointerEvent } from 'react';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import type { ToolViewProps } from '../canvas/tool';
import { useDeskFacts } from '../desk-context';
import { GestureMarks, RegionMarks } from './region-marks';
import { useRegionStore, type SelectionGesture } from './region-store';
import { endGesture } from './end-gesture';
import { useSelected } from './use-selected';
import { useSelectionMakers } from './use-selection-makers';

/** Over the page while the region tool is in hand: what is selected, what is being drawn, what a change looks like. */
export function RegionOverlay({ page, content }: ToolViewProps) {
  const { format } = useDeskFacts();
  const { mode, brushMm, gesture } = useRegionStore();
  const selected = useSelected(page.id, content.panels);
  const [hover, setHover] = useState<PagePoint | null>(null);
  const { bleedMm, widthMm, heightMm } = format;
  const { pressAt } = useSelectionMakers(page, content);
  useTouches(pressAt);
  usePolygonKeys(page.id, gesture);
  return (
    <g>
      {selected !== null && <RegionMarks selected={selected} />}
      {/* Sees where the hand is; presses go on to the page. */}
      <rect
        x={-bleedMm}
        y={-bleedMm}
        width={widthMm + 2 * bleedMm}
        height={heightMm + 2 * bleedMm}
        fill="transparent"
        onPointerMove={(event) => setHover(pointOf(event))}
        onPointerLeave={() => setHover(null)}
      />
      <g pointerEvents="none" aria-hidden>
        {gesture !== null && <GestureMarks gesture={gesture} hover={hover} brushMm={brushMm} />}
        {mode === 'brush' && hover !== null && (
          <circle cx={hover.x} cy={hover.y} r={brushMm / 2} className="region-gesture" />
        )}
      </g>
    </g>
  );
}

function pointOf({ currentTarget, clientX, clientY }: PointerEvent<SVGGraphicsElement>): PagePoint {
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(currentTarget.getScreenCTM()?.inverse());
  return { x, y };
}

/** Answers presses by the modes that select at once. */
function useTouches(pressAt: ReturnType<typeof useSelectionMakers>['pressAt']): void {
  const touch = useRegionStore((state) => state.touch);
  const latest = useRef(pressAt);
  useEffect(() => {
    latest.current = pressAt;
  });
  useEffect(() => {
    if (touch === null) return;
    useRegionStore.getState().press(null);
    latest.current(touch);
  }, [touch]);
}

/** While corners are set: Enter closes, Backspace takes the last one back, Escape lets go. */
function usePolygonKeys(pageId: string, gesture: SelectionGesture | null): void {
  const isSetting = gesture?.mode === 'polygon';
  useEffect(() => {
    if (!isSetting) return undefined;
    const press = (event: KeyboardEvent) => {
      const { gesture: now, draw } = useRegionStore.getState();
      if (now === null || !['Enter', 'Escape', 'Backspace'].includes(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Enter') endGesture(pageId, now);
      else if (event.key === 'Escape' || now.points.length < 2) draw(null);
      else draw({ ...now, points: now.points.slice(0, -1) });
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [isSetting, pageId]);
}
