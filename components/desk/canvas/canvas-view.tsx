'use client';

import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import type { BookPage, SavePage } from '@/lib/contracts/books';
import { useDeskFacts } from '../desk-context';
import { useDesk, type DeskStage } from '../desk-store';
import { useCamera } from './camera-store';
import { useCanvas } from './canvas-store';
import { Paper } from '../paper';
import { seenPage } from './seen-page';
import { useTools } from './use-tools';

/** The window onto the page: moved and enlarged by hand, wheel, fingers and keys. */
export function CanvasView({
  page,
  content,
  stage,
}: {
  readonly page: BookPage;
  readonly content: SavePage;
  readonly stage: DeskStage;
}) {
  const t = useTranslations('canvas');
  const { book } = useDeskFacts();
  const language = useDesk((state) => state.language);
  const said = useCanvas((state) => state.said);
  const viewport = useRef<HTMLDivElement>(null);
  const world = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const { tool, canvas, pointAt, listeners } = useTools(viewport, page, stage);
  useWindowSize(viewport);
  useCameraOn(world, paper);
  useWheel(viewport);
  const seen = seenPage(content, language, book.languages[0] ?? 'en');
  return (
    <div
      ref={viewport}
      data-canvas
      className="relative min-h-0 min-w-0 flex-1 touch-none overflow-hidden outline-none"
      style={{ cursor: tool.cursor }}
      {...listeners}
    >
      <div ref={world} className="absolute top-0 left-0 origin-top-left will-change-transform">
        <Paper
          page={page}
          content={content}
          seen={seen}
          stage={stage}
          tool={tool}
          pointAt={pointAt}
          onWrite={(id) => canvas().write(id)}
          paper={paper}
        />
      </div>
      {tool.Window !== undefined && <tool.Window />}
      <p role="status" aria-label={t('lastChange')} className="sr-only">
        {said}
      </p>
    </div>
  );
}

const INSETS = {
  wide: { top: 20, bottom: 68, side: 24 },
  narrow: { top: 8, bottom: 60, side: 8 },
} as const;
const WIDE_PX = 640;

/** Tells the camera how large the window and the paper are. */
function useWindowSize(viewport: RefObject<HTMLDivElement | null>): void {
  const { format } = useDeskFacts();
  const { widthMm, heightMm } = format;
  useLayoutEffect(() => {
    const element = viewport.current;
    if (element === null) return undefined;
    const measure = () => {
      const { clientWidth: widthPx, clientHeight: heightPx } = element;
      // Hidden on a small screen while the script is written.
      if (widthPx === 0 || heightPx === 0) return;
      const insetPx = widthPx >= WIDE_PX ? INSETS.wide : INSETS.narrow;
      useCamera.getState().measure({ widthMm, heightMm }, { widthPx, heightPx, insetPx });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [viewport, widthMm, heightMm]);
}

/**
 * Puts the paper where the camera has it, past React: a movement changes one transform and paints nothing. The paper is
 * laid out at the settled scale, so that letters are sharp as soon as the hand rests.
 */
function useCameraOn(world: RefObject<HTMLDivElement | null>, paper: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const apply = () => {
      const { camera, settledScale, paper: size } = useCamera.getState();
      if (world.current === null || paper.current === null) return;
      const ratio = camera.scale / settledScale;
      // Whole pixels while nothing is enlarged, so that thin lines stay sharp.
      const place = (value: number): number => (ratio === 1 ? Math.round(value) : value);
      world.current.style.transform = `translate(${place(camera.x)}px, ${place(camera.y)}px) scale(${ratio})`;
      paper.current.style.width = `${size.widthMm * settledScale}px`;
      paper.current.style.height = `${size.heightMm * settledScale}px`;
    };
    apply();
    return useCamera.subscribe(apply);
  }, [world, paper]);
}

/** How much a step of the wheel, or of two fingers on a pad that pinch, enlarges. */
const WHEEL = { wheel: 0.0018, pinch: 0.011 } as const;
const LINE_PX = 16;

/** The wheel moves the page; with Ctrl or Command, and when fingers pinch on a pad, it enlarges at the pointer. */
function useWheel(viewport: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const element = viewport.current;
    if (element === null) return undefined;
    const turn = (event: WheelEvent) => {
      if (event.target instanceof Element && event.target.closest('textarea') !== null) return;
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
      const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
      const { zoom, pan } = useCamera.getState();
      if (!event.ctrlKey && !event.metaKey) {
        // Shift turns a wheel that has one axis sideways.
        const isSideways = event.shiftKey && dx === 0;
        pan(isSideways ? -dy : -dx, isSideways ? 0 : -dy);
        return;
      }
      const rect = element.getBoundingClientRect();
      // A wheel's notch is large, the steps of a pad are small.
      const speed = Math.abs(dy) < 40 ? WHEEL.pinch : WHEEL.wheel;
      zoom(Math.exp(-dy * speed), { x: event.clientX - rect.left, y: event.clientY - rect.top });
    };
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [viewport]);
}
