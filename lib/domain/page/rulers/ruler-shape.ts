import type { Ruler, RulerOf } from '@/lib/contracts/page-rulers';
import { rotatePoint, segmentDistance } from '@/lib/geometry';
import type { PageBox, PagePoint } from '../../layout/page-point';
import { curveTrace } from './curve-path';
import { middleOf } from './edit-ruler';
import { pathDistance } from './ruler-path';
import { eyeLevelDeg, ringAt, roundOf } from './snap-stroke';

type Line = readonly PagePoint[];

/** What is seen of a ruler on the desk: its own lines, and fine ones that tell how strokes would run. */
interface RulerShape {
  readonly own: readonly Line[];
  readonly fine: readonly Line[];
}

/** Of an ellipse that is shown. */
const ROUND_STEPS = 96;
/** Lines from a vanishing point, or from the middle of radial lines. */
const RAYS = 24;
const ARM_MM = 30;
/** Longer than any page, so that lines without end reach its edges. */
const ENDLESS_MM = 2000;
/** No more lines of a grid in a direction are shown. */
const MOST_GRID_LINES = 400;

/** The lines of a ruler, in page millimetres. @param box of the page or of its panel, over which its fine lines lie */
export function rulerShape(ruler: Ruler, box: PageBox): RulerShape {
  switch (ruler.kind) {
    case 'straight':
      return { own: [[ruler.from, ruler.to]], fine: [] };
    case 'curve':
      return { own: [curveTrace(ruler.points)], fine: [] };
    case 'ellipse':
      return { own: [ring(ruler, 1)], fine: [] };
    case 'concentric':
      return { own: [ring(ruler, 1)], fine: [0.25, 0.5, 0.75, 1.25, 1.5].map((scale) => ring(ruler, scale)) };
    case 'parallel': {
      const beside = [-15, -10, -5, 5, 10, 15].map((mm) => plus(ruler.at, ruler.angleDeg + 90, mm));
      return {
        own: [across(ruler.at, ruler.angleDeg, ENDLESS_MM)],
        fine: beside.map((at) => across(at, ruler.angleDeg, ARM_MM)),
      };
    }
    case 'radial':
      return { own: [across(ruler.at, 0, 3), across(ruler.at, 90, 3)], fine: rays(ruler.at) };
    case 'perspective':
      return perspectiveShape(ruler, box);
    case 'symmetry':
      return { own: axesOf(ruler), fine: [] };
    case 'grid':
      return gridShape(ruler, box);
    default:
      return ruler satisfies never;
  }
}

/** How far a point is from what one would take hold of a ruler by, in millimetres. */
export function rulerDistance(ruler: Ruler, at: PagePoint): number {
  const middle = middleOf(ruler);
  const apart = Math.hypot(at.x - middle.x, at.y - middle.y);
  switch (ruler.kind) {
    case 'straight':
      return segmentDistance(at, ruler.from, ruler.to);
    case 'curve':
      return pathDistance({ kind: 'curve', points: ruler.points }, at);
    case 'ellipse':
      return pathDistance(roundOf(ruler), at);
    case 'concentric':
      return ringAt(ruler, at) === 0 ? 0 : Math.min(apart, pathDistance(roundOf(ruler), at));
    case 'perspective':
      return Math.min(apart, ...ruler.vanishing.map(({ x, y }) => Math.hypot(at.x - x, at.y - y)));
    case 'parallel':
    case 'radial':
    case 'symmetry':
    case 'grid':
      return apart;
    default:
      return ruler satisfies never;
  }
}

function plus(at: PagePoint, angleDeg: number, mm: number): PagePoint {
  const by = rotatePoint({ x: mm, y: 0 }, angleDeg);
  return { x: at.x + by.x, y: at.y + by.y };
}

function across(at: PagePoint, angleDeg: number, mm: number): Line {
  return [plus(at, angleDeg, -mm), plus(at, angleDeg, mm)];
}

function ring(ruler: RulerOf<'ellipse' | 'concentric'>, scale: number): Line {
  return Array.from({ length: ROUND_STEPS + 1 }, (_, step) => {
    const turn = (step * 2 * Math.PI) / ROUND_STEPS;
    const local = { x: ruler.radiusXMm * scale * Math.cos(turn), y: ruler.radiusYMm * scale * Math.sin(turn) };
    const by = rotatePoint(local, ruler.angleDeg);
    return { x: ruler.at.x + by.x, y: ruler.at.y + by.y };
  });
}

function rays(at: PagePoint): Line[] {
  return Array.from({ length: RAYS }, (_, ray) => {
    const angleDeg = (ray * 360) / RAYS;
    return [plus(at, angleDeg, 5), plus(at, angleDeg, ARM_MM)];
  });
}

/** The eye level, and lines from each vanishing point over the box, clipped to it where they leave it. */
function perspectiveShape(ruler: RulerOf<'perspective'>, box: PageBox): RulerShape {
  const [first = ruler.at] = ruler.vanishing;
  const level = ruler.vanishing.length > 2 ? [] : [across(first, eyeLevelDeg(ruler), 2 * ENDLESS_MM)];
  const edge = edgePoints(box, RAYS / 2);
  return { own: level, fine: ruler.vanishing.flatMap((from) => edge.map((to) => [from, to])) };
}

/** Points evenly round a box. @param count of each pair of sides */
function edgePoints({ left, top, right, bottom }: PageBox, count: number): PagePoint[] {
  const steps = Math.max(1, Math.round(count / 4));
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return corners.flatMap((from, at) => {
    const to = corners[(at + 1) % corners.length] ?? from;
    return Array.from({ length: steps }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / steps,
      y: from.y + ((to.y - from.y) * step) / steps,
    }));
  });
}

function axesOf({ at, angleDeg, lines, isMirror }: RulerOf<'symmetry'>): Line[] {
  const count = isMirror ? Math.max(1, Math.floor(lines / 2)) : lines;
  return Array.from({ length: count }, (_, axis): Line =>
    isMirror
      ? across(at, angleDeg + (axis * 180) / count, ENDLESS_MM)
      : [at, plus(at, angleDeg + (axis * 360) / count, ENDLESS_MM)],
  );
}

function gridShape({ at, spacingMm, subdivisions, angleDeg }: RulerOf<'grid'>, box: PageBox): RulerShape {
  const { left, top, right, bottom } = box;
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ].map(({ x, y }) => rotatePoint({ x: x - at.x, y: y - at.y }, -angleDeg));
  const linesOf = (axis: 'x' | 'y', step: number): { readonly line: Line; readonly number: number }[] => {
    const [own, other] = [corners.map((one) => one[axis]), corners.map((one) => one[axis === 'x' ? 'y' : 'x'])];
    const [from, to] = [Math.ceil(Math.min(...own) / step), Math.floor(Math.max(...own) / step)];
    if (to - from > MOST_GRID_LINES) return [];
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => {
      const place = (from + index) * step;
      const ends = [Math.min(...other), Math.max(...other)].map((along) => {
        const by = rotatePoint(axis === 'x' ? { x: place, y: along } : { x: along, y: place }, angleDeg);
        return { x: at.x + by.x, y: at.y + by.y };
      });
      return { line: ends, number: from + index };
    });
  };
  const both = (step: number) => [...linesOf('x', step), ...linesOf('y', step)];
  return {
    own: both(spacingMm).map(({ line }) => line),
    fine: both(spacingMm / subdivisions).flatMap(({ line, number }) => (number % subdivisions === 0 ? [] : [line])),
  };
}
