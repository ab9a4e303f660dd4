import type { Camera } from '../canvas/camera';
import { polygonPath } from '@/lib/domain/page/panels/panel-outline';
import { strokeFill } from '@/lib/domain/page/strokes/stroke-path';
import type { WetInk } from '../canvas/wet-ink';
import { wetPieces, type WetPieces } from './wet-pieces';

interface Sheets {
  /** Its opacity is the stroke's, so that a stroke that crosses itself is even. */
  readonly holder: HTMLElement;
  readonly solid: HTMLCanvasElement;
  readonly tail: HTMLCanvasElement;
}

export interface WetPainter {
  /** Paints a stroke as it is now; null once it is dry or cancelled. */
  show(ink: WetInk | null): void;
  /** The page lies elsewhere in the window, or the window has another size. */
  repaint(): void;
  stop(): void;
}

/** The dried stroke is on the screen by the second frame; a translucent one isn't shown twice. */
const DRY_FRAMES = { opaque: 2, translucent: 1 } as const;

/** Where the browser can, what is painted goes to the screen without waiting for the page. */
function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  return canvas.getContext('2d', { desynchronized: true });
}

/** Paints wet ink at once, past React and the page's SVG. @param cameraOf how the page lies in the window */
export function startWetPainter({ holder, solid, tail }: Sheets, cameraOf: () => Camera): WetPainter {
  const [below, above] = [contextOf(solid), contextOf(tail)];
  let ink: WetInk | null = null;
  let painted = 0;
  let frame = 0;

  const clear = (): void => {
    cancelAnimationFrame(frame);
    for (const context of [below, above]) {
      context?.setTransform(1, 0, 0, 1, 0, 0);
      context?.clearRect(0, 0, context.canvas.width, context.canvas.height);
    }
    painted = 0;
  };
  const clearAfter = (frames: number): void => {
    frame = requestAnimationFrame(() => (frames <= 1 ? clear() : clearAfter(frames - 1)));
  };
  const fill = (context: CanvasRenderingContext2D | null, d: string, of: WetInk): void => {
    if (context === null || d === '') return;
    const { x, y, scale } = cameraOf();
    const ratio = context.canvas.width / Math.max(1, holder.clientWidth);
    context.setTransform(scale * ratio, 0, 0, scale * ratio, x * ratio, y * ratio);
    context.fillStyle = strokeFill(of.look);
    context.save();
    if (of.clip !== null) context.clip(new Path2D(polygonPath(of.clip)));
    const shape = new Path2D(d);
    context.fill(shape);
    for (const copy of of.copies ?? []) {
      context.save();
      context.transform(...copy);
      context.fill(shape);
      context.restore();
    }
    context.restore();
  };
  const paint = (of: WetInk): void => {
    const pieces: WetPieces = wetPieces(of, painted);
    painted = pieces.painted;
    fill(below, pieces.solid, of);
    if (above !== null) {
      above.setTransform(1, 0, 0, 1, 0, 0);
      above.clearRect(0, 0, above.canvas.width, above.canvas.height);
    }
    fill(above, pieces.tail, of);
  };
  return {
    show: (next) => {
      if (next === null) {
        if (ink !== null) clearAfter(ink.look.opacity < 1 ? DRY_FRAMES.translucent : DRY_FRAMES.opaque);
      } else {
        if (next.id !== ink?.id) {
          clear();
          holder.style.opacity = String(next.look.opacity);
        }
        paint(next);
      }
      ink = next;
    },
    repaint: () => {
      const ratio = window.devicePixelRatio;
      const [width, height] = [Math.round(holder.clientWidth * ratio), Math.round(holder.clientHeight * ratio)];
      for (const sheet of [solid, tail]) {
        if (sheet.width !== width) sheet.width = width;
        if (sheet.height !== height) sheet.height = height;
      }
      if (ink === null) return;
      clear();
      paint(ink);
    },
    stop: clear,
  };
}
