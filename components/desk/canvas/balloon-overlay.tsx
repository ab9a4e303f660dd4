'use client';

import { useCanvas } from './canvas-store';
import { usePixelMm } from './camera-store';

/** The balloon that is being dragged out. */
export function BalloonOverlay() {
  const [from, to] = useCanvas((state) => state.line);
  const pixel = usePixelMm();
  if (!from || !to) return null;
  return (
    <ellipse
      cx={(from.x + to.x) / 2}
      cy={(from.y + to.y) / 2}
      rx={Math.abs(to.x - from.x) / 2}
      ry={Math.abs(to.y - from.y) / 2}
      className="fill-surface/60 stroke-mark"
      strokeWidth={2 * pixel}
      strokeDasharray={`${6 * pixel} ${4 * pixel}`}
    />
  );
}
