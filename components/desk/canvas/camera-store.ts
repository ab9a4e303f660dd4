import { create } from 'zustand';
import type { PageBox } from '@/lib/domain/layout/page-point';
import {
  fitted,
  kept,
  panned,
  REAL_SIZE,
  scaledAt,
  zoomedAt,
  type Camera,
  type ScreenPoint,
  type Viewport,
} from './camera';

interface CameraState {
  readonly camera: Camera;
  /** The scale that the paper was laid out at last; letters are sharp where it is the camera's. */
  readonly settledScale: number;
  readonly viewport: Viewport;
  readonly paper: { readonly widthMm: number; readonly heightMm: number };
  /** The whole page is shown, and goes on being shown when the window changes. */
  readonly isWhole: boolean;
  /** Another paper or another window. */
  readonly measure: (paper: CameraState['paper'], viewport: Viewport) => void;
  readonly pan: (dxPx: number, dyPx: number) => void;
  /** @param at stays where it is; the middle of the window when absent */
  readonly zoom: (factor: number, at?: ScreenPoint) => void;
  /** Two fingers: what was under their middle stays under it. */
  readonly pinch: (factor: number, at: ScreenPoint, by: ScreenPoint) => void;
  readonly whole: () => void;
  readonly realSize: () => void;
  readonly show: (box: PageBox) => void;
  /** Lays the paper out at the scale that it is seen at. */
  readonly settle: () => void;
}

const SETTLE_MS = 140;

/** How the page lies in the window. One page is open at a time. */
export const useCamera = create<CameraState>()((set, get) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settleSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => get().settle(), SETTLE_MS);
  };
  const move = (camera: Camera, isWhole = false): void => {
    const { paper, viewport } = get();
    set({ camera: kept(camera, paper, viewport), isWhole });
    settleSoon();
  };
  const middle = (): ScreenPoint => {
    const { widthPx, heightPx, insetPx } = get().viewport;
    return { x: widthPx / 2, y: (insetPx.top + heightPx - insetPx.bottom) / 2 };
  };
  const wholeOf = (paper: CameraState['paper'], viewport: Viewport): Camera =>
    fitted({ left: 0, top: 0, right: paper.widthMm, bottom: paper.heightMm }, viewport);
  return {
    camera: { x: 0, y: 0, scale: REAL_SIZE },
    settledScale: REAL_SIZE,
    viewport: { widthPx: 1, heightPx: 1, insetPx: { top: 0, bottom: 0, side: 0 } },
    paper: { widthMm: 1, heightMm: 1 },
    isWhole: true,
    measure: (paper, viewport) => {
      const before = get();
      const isOther = paper.widthMm !== before.paper.widthMm || paper.heightMm !== before.paper.heightMm;
      const isWhole = isOther || before.isWhole;
      const camera = isWhole ? wholeOf(paper, viewport) : kept(before.camera, paper, viewport);
      set({ paper, viewport, camera, isWhole, settledScale: camera.scale });
    },
    pan: (dxPx, dyPx) => move(panned(get().camera, dxPx, dyPx)),
    zoom: (factor, at) => move(zoomedAt(get().camera, factor, at ?? middle())),
    pinch: (factor, at, by) => move(zoomedAt(panned(get().camera, by.x, by.y), factor, at)),
    whole: () => move(wholeOf(get().paper, get().viewport), true),
    realSize: () => move(scaledAt(get().camera, REAL_SIZE, middle())),
    show: (box) => move(fitted(box, get().viewport)),
    settle: () => {
      clearTimeout(timer);
      const { camera, settledScale } = get();
      if (settledScale !== camera.scale) set({ settledScale: camera.scale });
    },
  };
});

/** One CSS pixel in page millimetres, at the scale that the paper was laid out at last: for handles of a steady size. */
export function usePixelMm(): number {
  return useCamera(({ settledScale }) => 1 / settledScale);
}
