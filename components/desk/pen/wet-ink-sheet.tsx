'use client';

import { useEffect, useRef } from 'react';
import { useCamera } from '../canvas/camera-store';
import { useCanvas } from '../canvas/canvas-store';
import { startWetPainter } from './wet-painter';

/** The stroke that is being drawn, on a canvas over the window: nothing of the page is painted anew for it. */
export function WetInkSheet() {
  const holder = useRef<HTMLDivElement>(null);
  const solid = useRef<HTMLCanvasElement>(null);
  const tail = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (holder.current === null || solid.current === null || tail.current === null) return undefined;
    const sheets = { holder: holder.current, solid: solid.current, tail: tail.current };
    const painter = startWetPainter(sheets, () => useCamera.getState().camera);
    painter.repaint();
    const stops = [
      useCanvas.subscribe((state, before) => state.ink !== before.ink && painter.show(state.ink)),
      useCamera.subscribe((state, before) => state.camera !== before.camera && painter.repaint()),
    ];
    const observer = new ResizeObserver(() => painter.repaint());
    observer.observe(holder.current);
    return () => {
      observer.disconnect();
      stops.forEach((stop) => stop());
      painter.stop();
    };
  }, []);
  return (
    <div ref={holder} data-wet-ink aria-hidden className="pointer-events-none absolute inset-0">
      <canvas ref={solid} className="absolute inset-0 size-full" />
      <canvas ref={tail} className="absolute inset-0 size-full" />
    </div>
  );
}
