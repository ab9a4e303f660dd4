'use client';

import { useCanvas } from './canvas-store';
import { usePixelMm } from './camera-store';

/** The line that the knife is drawing. */
export function CutOverlay() {
  const line = useCanvas((state) => state.line);
  const pixel = usePixelMm();
  if (line.length < 2) return null;
  return (
    <polyline
      points={line.map(({ x, y }) => `${x},${y}`).join(' ')}
      fill="none"
      className="stroke-mark"
      strokeWidth={2 * pixel}
      strokeDasharray={`${6 * pixel} ${4 * pixel}`}
    />
  );
}
