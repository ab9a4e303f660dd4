import { boxOf, type PageBox, type PagePolygon } from '../../layout/page-point';

/** A panel's picture: how many pixels a model draws for it, and where that lies on the page. */
export interface PanelView {
  readonly size: { readonly widthPx: number; readonly heightPx: number };
  /** Covers the panel with its bleed; what goes beyond the panel's outline is not seen. */
  readonly rect: PageBox;
}

/** Pictures go a little beyond their panel, so that no paper shows at its edge. */
const OVER_MM = 1;
/** Sizes in the proportions of usual panels, where no model says what it draws. */
const USUAL_SIZES: readonly (readonly [number, number])[] = [
  [192, 192],
  [160, 224],
  [224, 160],
  [160, 256],
  [256, 160],
  [128, 288],
  [288, 128],
];

/** The model's size that is nearest to the panel in its proportions, laid over the panel. */
export function panelView(polygon: PagePolygon, buckets: readonly (readonly [number, number])[]): PanelView {
  const box = boxOf(polygon);
  const width = Math.max(1, box.right - box.left) + 2 * OVER_MM;
  const height = Math.max(1, box.bottom - box.top) + 2 * OVER_MM;
  const [widthPx, heightPx] = nearest(width / height, buckets.length > 0 ? buckets : USUAL_SIZES);
  const scale = Math.max(width / widthPx, height / heightPx);
  const [middleX, middleY] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const [halfWidth, halfHeight] = [(widthPx * scale) / 2, (heightPx * scale) / 2];
  return {
    size: { widthPx, heightPx },
    rect: {
      left: middleX - halfWidth,
      top: middleY - halfHeight,
      right: middleX + halfWidth,
      bottom: middleY + halfHeight,
    },
  };
}

function nearest(proportion: number, buckets: readonly (readonly [number, number])[]): readonly [number, number] {
  const offBy = ([widthPx, heightPx]: readonly [number, number]): number =>
    Math.abs(Math.log(widthPx / heightPx / proportion));
  const [best] = [...buckets].sort((a, b) => offBy(a) - offBy(b) || b[0] * b[1] - a[0] * a[1]);
  return best ?? [192, 192];
}

/** A point of the page as shares of a panel's picture. */
export function toShares(
  { rect }: Pick<PanelView, 'rect'>,
  { x, y }: { x: number; y: number },
): { x: number; y: number } {
  return { x: (x - rect.left) / (rect.right - rect.left), y: (y - rect.top) / (rect.bottom - rect.top) };
}

/** Shares of a panel's picture as a point of the page. */
export function toPage(
  { rect }: Pick<PanelView, 'rect'>,
  { x, y }: { x: number; y: number },
): { x: number; y: number } {
  return { x: rect.left + x * (rect.right - rect.left), y: rect.top + y * (rect.bottom - rect.top) };
}
