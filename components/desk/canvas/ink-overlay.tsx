'use client';

import { useCanvas } from './canvas-store';
import { StrokePath } from './stroke-path';

/** The stroke that is being drawn, over everything, so that nothing else is painted anew for it. */
export function InkOverlay() {
  const ink = useCanvas((state) => state.ink);
  return ink === null ? null : <StrokePath stroke={ink} />;
}
