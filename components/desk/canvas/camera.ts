import type { PageBox, PagePoint } from '@/lib/domain/layout/page-point';

/** How the paper lies in the window: a page point is shown at `point * scale + (x, y)`, in CSS pixels of the viewport. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  /** CSS pixels a millimetre. */
  readonly scale: number;
}

/** A point of the viewport in CSS pixels. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

export interface Viewport {
  readonly widthPx: number;
  readonly heightPx: number;
  /** What lies over the viewport's edges, and air. */
  readonly insetPx: { readonly top: number; readonly bottom: number; readonly side: number };
}

/** CSS pixels a millimetre at 100 %: a CSS inch has 96. */
export const REAL_SIZE = 96 / 25.4;
export const ZOOM = { least: 0.1, most: 16 } as const;

export function clampScale(scale: number): number {
  return Math.max(ZOOM.least * REAL_SIZE, Math.min(ZOOM.most * REAL_SIZE, scale));
}

export function toPage({ x, y, scale }: Camera, at: ScreenPoint): PagePoint {
  return { x: (at.x - x) / scale, y: (at.y - y) / scale };
}

export function panned(camera: Camera, dxPx: number, dyPx: number): Camera {
  return { ...camera, x: camera.x + dxPx, y: camera.y + dyPx };
}

/** Closer by a factor; the page point under `at` stays under it. */
export function zoomedAt(camera: Camera, factor: number, at: ScreenPoint): Camera {
  return scaledAt(camera, camera.scale * factor, at);
}

export function scaledAt(camera: Camera, wanted: number, at: ScreenPoint): Camera {
  const scale = clampScale(wanted);
  const under = toPage(camera, at);
  return { scale, x: at.x - under.x * scale, y: at.y - under.y * scale };
}

/** As large as the box can be shown whole, in the middle of what is free of the viewport. */
export function fitted(box: PageBox, { widthPx, heightPx, insetPx }: Viewport): Camera {
  const room = {
    width: Math.max(40, widthPx - 2 * insetPx.side),
    height: Math.max(40, heightPx - insetPx.top - insetPx.bottom),
  };
  const [width, height] = [Math.max(1, box.right - box.left), Math.max(1, box.bottom - box.top)];
  const scale = clampScale(Math.min(room.width / width, room.height / height));
  return {
    scale,
    x: insetPx.side + (room.width - width * scale) / 2 - box.left * scale,
    y: insetPx.top + (room.height - height * scale) / 2 - box.top * scale,
  };
}

/** Keeps some of the paper in the window. @param paper its size in millimetres */
export function kept(
  camera: Camera,
  paper: { widthMm: number; heightMm: number },
  { widthPx, heightPx }: Viewport,
): Camera {
  const margin = 80;
  const [width, height] = [paper.widthMm * camera.scale, paper.heightMm * camera.scale];
  return {
    scale: camera.scale,
    x: Math.max(margin - width, Math.min(widthPx - margin, camera.x)),
    y: Math.max(margin - height, Math.min(heightPx - margin, camera.y)),
  };
}
