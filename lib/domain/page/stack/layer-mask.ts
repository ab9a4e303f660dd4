import type { SavePage } from '@/lib/contracts/books';
import { MOST_MASK_SHAPES, type LayerMask, type MaskShape } from '@/lib/contracts/layer-mask';
import { MOST_AREA_POINTS } from '@/lib/contracts/page-areas';
import type { PageLayer } from '@/lib/contracts/page-layers';
import { isInsidePolygon } from '@/lib/geometry';
import type { PagePoint } from '../../layout/page-point';
import { isInArea } from '../areas/areas';
import { foldersOf } from '../layers/layer-tree';

/** A page whose layer has a mask, or another, or none. The same page where there is no such layer. */
export function withMask(
  page: SavePage,
  id: string,
  change: (mask: LayerMask | undefined) => LayerMask | undefined,
): SavePage {
  const layer = page.layers.find((one) => one.id === id);
  if (layer === undefined) return page;
  const { mask: before, ...bare } = layer;
  const mask = change(before);
  if (mask === before) return page;
  const next: PageLayer = mask === undefined ? bare : { ...bare, mask };
  return { ...page, layers: page.layers.map((one) => (one === layer ? next : one)) };
}

/**
 * A page with a shape more on a layer's mask, over those that are there; a layer without one gets a mask that shows the rest
 * where the shape hides, and hides it where the shape shows.
 * @returns the same page where the mask is full
 */
export function withMaskShape(page: SavePage, id: string, shape: MaskShape): SavePage {
  return withMask(page, id, (mask) => {
    if (mask === undefined) return { isOn: true, showsRest: !shape.shows, shapes: [shape] };
    return isMaskFull(mask, shape) ? mask : { ...mask, shapes: [...mask.shapes, shape] };
  });
}

/** Whether a mask holds no such shape more. */
export function isMaskFull({ shapes }: Pick<LayerMask, 'shapes'>, more: Pick<MaskShape, 'rings'>): boolean {
  const numbers = [...shapes, more].reduce(
    (sum, { rings }) => sum + rings.reduce((all, { length }) => all + length, 0),
    0,
  );
  return shapes.length >= MOST_MASK_SHAPES || numbers > 2 * MOST_AREA_POINTS;
}

/** A mask that hides what it showed and shows what it hid. */
export function inverted(mask: LayerMask): LayerMask {
  const shapes = mask.shapes.map((shape) => ({ ...shape, shows: !shape.shows }));
  return { ...mask, showsRest: !mask.showsRest, shapes };
}

/** Whether a mask lets its layer be seen at a point. */
export function isShownAt({ isOn, showsRest, shapes }: LayerMask, at: PagePoint): boolean {
  return !isOn || (shapes.findLast((shape) => isInArea(shape, at))?.shows ?? showsRest);
}

/** Whether a point of a layer is seen, as far as its mask, and the masks and panels of its folders, go. */
export function isSeenOn(
  { layers, panels }: Pick<SavePage, 'layers' | 'panels'>,
  layer: PageLayer,
  at: PagePoint,
): boolean {
  return [layer, ...foldersOf(layers, layer.id)].every(({ kind, panelId, mask }) => {
    const panel = kind === 'folder' ? panels.find(({ id }) => id === panelId) : undefined;
    return (panel === undefined || isInsidePolygon(at, panel.polygon)) && (mask === undefined || isShownAt(mask, at));
  });
}
