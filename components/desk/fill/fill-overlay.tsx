'use client';

import { usePixelMm } from '../canvas/camera-store';
import { useCanvas } from '../canvas/canvas-store';

/** The outline that is being drawn round what will be filled. */
export function FillOverlay() {
  const line = useCanvas((state) => state.line);
  const pixel = usePixelMm();
  if (line.length < 2) return null;
  return (
    <polygon
      points={line.map(({ x, y }) => `${x},${y}`).join(' ')}
      className="fill-mark/15 stroke-mark"
      strokeWidth={1.5 * pixel}
      fillRule="evenodd"
    />
  );
}
