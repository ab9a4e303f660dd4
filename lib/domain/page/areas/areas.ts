import type { SavePage } from '@/lib/contracts/books';
import type { Area } from '@/lib/contracts/page-areas';
import type { PageLayer } from '@/lib/contracts/page-layers';
import { isInside, type Point } from '@/lib/geometry';
import type { PageBox, PagePoint } from '../../layout/page-point';
import { layerThings } from '../layers/layer-things';

/** An area with the layer that it lies on. */
interface LaidArea {
  readonly area: Area;
  readonly layer: PageLayer;
}

const things = layerThings({
  of: ({ areas }) => areas,
  put: (layer, areas) => ({ ...layer, areas }),
  laid: (area: Area, layer): LaidArea => ({ area, layer }),
});

/** A page's areas by their ids. */
export const areasOf = things.of;

const rings = new WeakMap<readonly number[], readonly Point[]>();

/** The corners of one of an area's outlines. */
export function cornersOfRing(ring: readonly number[]): readonly Point[] {
  const known = rings.get(ring);
  if (known !== undefined) return known;
  const corners: Point[] = [];
  for (let at = 0; at + 1 < ring.length; at += 2) corners.push([ring[at] ?? 0, ring[at + 1] ?? 0]);
  rings.set(ring, corners);
  return corners;
}

/** An outline as an area keeps it, to 0.01 mm. */
export function flatRing(corners: readonly PagePoint[]): number[] {
  // Plus zero: -0 is no other number when it is stored.
  return corners.flatMap(({ x, y }) => [Math.round(x * 100) / 100 + 0, Math.round(y * 100) / 100 + 0]);
}

const paths = new WeakMap<Area['rings'], string>();

/** The outlines of an area as an SVG path in page millimetres, to be filled by the even-odd rule. */
export function areaPath(area: Pick<Area, 'rings'>): string {
  const known = paths.get(area.rings);
  if (known !== undefined) return known;
  const path = area.rings
    .map(
      (ring) =>
        `M${cornersOfRing(ring)
          .map(([x, y]) => `${x} ${y}`)
          .join('L')}Z`,
    ) // prettier-ignore
    .join('');
  paths.set(area.rings, path);
  return path;
}

const boxes = new WeakMap<Area['rings'], PageBox>();

/** The box round an area, in page millimetres. */
export function areaBox(area: Pick<Area, 'rings'>): PageBox {
  const known = boxes.get(area.rings);
  if (known !== undefined) return known;
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const ring of area.rings)
    for (const [x, y] of cornersOfRing(ring)) {
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  boxes.set(area.rings, box);
  return box;
}

/** Whether a point lies on what an area fills. */
export function isInArea(area: Pick<Area, 'rings'>, { x, y }: PagePoint): boolean {
  const { left, top, right, bottom } = areaBox(area);
  if (x < left || x > right || y < top || y > bottom) return false;
  return area.rings.filter((ring) => isInside([x, y], cornersOfRing(ring))).length % 2 === 1;
}

/** A page with an area more on a sheet, over the areas that are there. */
export const withArea = things.add;

/** A page with the areas of some ids changed; the same page when there are none. */
export function changeAreas(page: SavePage, ids: ReadonlySet<string>, change: (area: Area) => Area): SavePage {
  return things.change(page, ({ id }) => ids.has(id), change);
}

/** A page without the areas that `isGone` names; the same page when there are none. */
export function withoutAreas(page: SavePage, isGone: (area: Area) => boolean): SavePage {
  return things.change(page, isGone, () => null);
}

/** A page with an area one place higher or lower among those of its layer; the same page at the end of them. */
export const withAreaMoved = things.move;
