import type { Region, RegionShape } from '@/lib/contracts/regions';
import { MOST_FEATHER_MM, MOST_GROW_MM } from '@/lib/contracts/regions';
import type { PageBox, PagePoint } from '../layout/page-point';

/** A region where one box lies on another: moved and stretched; growth and feather by the mean of both stretches. */
export function moveRegion(region: Region, from: PageBox, to: PageBox): Region {
  const [scaleX, scaleY] = [widthOf(to) / widthOf(from), heightOf(to) / heightOf(from)];
  const scale = Math.sqrt(scaleX * scaleY);
  const move = ({ x, y }: PagePoint): PagePoint => ({
    x: to.left + (x - from.left) * scaleX,
    y: to.top + (y - from.top) * scaleY,
  });
  const within = (value: number, most: number): number => Math.max(-most, Math.min(most, value));
  return {
    ...region,
    shapes: region.shapes.map((shape) => moveShape(shape, move, scale)),
    growMm: within(region.growMm * scale, MOST_GROW_MM),
    featherMm: within(region.featherMm * scale, MOST_FEATHER_MM),
  };
}

function moveShape(shape: RegionShape, move: (point: PagePoint) => PagePoint, scale: number): RegionShape {
  if (shape.kind === 'polygon') return { ...shape, rings: shape.rings.map((ring) => ring.map(move)) };
  const widthMm = Math.max(0.1, Math.min(200, shape.widthMm * scale));
  return { ...shape, points: shape.points.map(move), widthMm };
}

function widthOf({ left, right }: PageBox): number {
  return Math.max(0.01, right - left);
}

function heightOf({ top, bottom }: PageBox): number {
  return Math.max(0.01, bottom - top);
}
