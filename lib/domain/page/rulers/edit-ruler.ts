import { RULER_LIMITS, type Ruler, type RulerKind, type RulerOf } from '@/lib/contracts/page-rulers';
import { boxOf, turned, type PagePoint } from '../../layout/page-point';
import { rotatePoint } from '@/lib/geometry';
import { eyeLevelDeg } from './snap-stroke';

interface RulerPlace {
  readonly id: string;
  /** Where the page was pressed, and where it was let go. */
  readonly from: PagePoint;
  readonly to: PagePoint;
  /** That it is bound to. */
  readonly panelId: string | null;
}

/** A shorter drag is a press, in page millimetres. */
const LEAST_DRAG_MM = 2;
const USUAL_MM = 40;

/** A ruler as it is put on a page: as far and in the direction that it was dragged out, of a usual size after a press alone. */
export function newRuler(kind: RulerKind, { id, from, to, panelId }: RulerPlace): Ruler {
  const shared = { id, panelId, isVisible: true, isActive: true };
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const isPress = Math.hypot(dx, dy) < LEAST_DRAG_MM;
  const end = isPress ? { x: from.x + USUAL_MM, y: from.y } : to;
  const at = soundPoint(from);
  const angleDeg = isPress ? 0 : degreesOf(dx, dy);
  const half = (by: number): number => within(isPress ? USUAL_MM / 2 : Math.abs(by) / 2, RULER_LIMITS.radiusMm);
  const middle = isPress ? at : soundPoint({ x: from.x + dx / 2, y: from.y + dy / 2 });
  switch (kind) {
    case 'straight':
      return { ...shared, kind, from: at, to: soundPoint(end) };
    case 'curve': {
      const bow = { x: (from.x + end.x) / 2 + (end.y - from.y) / 4, y: (from.y + end.y) / 2 - (end.x - from.x) / 4 };
      return { ...shared, kind, points: [at, soundPoint(bow), soundPoint(end)] };
    }
    case 'ellipse':
      return { ...shared, kind, at: middle, radiusXMm: half(dx), radiusYMm: half(dy), angleDeg: 0 };
    case 'concentric': {
      const radius = isPress ? USUAL_MM / 2 : within(Math.hypot(dx, dy), RULER_LIMITS.radiusMm);
      return { ...shared, kind, at, radiusXMm: radius, radiusYMm: radius, angleDeg: 0 };
    }
    case 'parallel':
      return { ...shared, kind, at, angleDeg };
    case 'radial':
      return { ...shared, kind, at };
    case 'perspective':
      return { ...shared, kind, at, vanishing: [soundPoint(isPress ? from : to)], angleDeg: 0 };
    case 'symmetry':
      return { ...shared, kind, at, angleDeg: isPress ? -90 : angleDeg, lines: 2, isMirror: true };
    case 'grid':
      return { ...shared, kind, at, spacingMm: 10, subdivisions: 2, angleDeg: 0 };
    default:
      return kind satisfies never;
  }
}

/** A point of a ruler to take hold of. */
export interface RulerHandle {
  /** `move`, `turn`, `width`, `height`, or `point` with its place in the list. */
  readonly kind: 'move' | 'turn' | 'width' | 'height' | 'point';
  /** Of points; 0 otherwise. */
  readonly index: number;
  readonly at: PagePoint;
}

/** How far from the middle the handle stands that turns a ruler without an extent. */
const ARM_MM = 20;

/** The handles of a ruler: its middle first. */
export function rulerHandles(ruler: Ruler): readonly RulerHandle[] {
  const handle = (kind: RulerHandle['kind'], at: PagePoint, index = 0): RulerHandle => ({ kind, at, index });
  const arm = (at: PagePoint, angleDeg: number, mm: number): PagePoint =>
    plus(at, rotatePoint({ x: mm, y: 0 }, angleDeg));
  const move = handle('move', middleOf(ruler));
  switch (ruler.kind) {
    case 'straight':
      return [move, handle('point', ruler.from, 0), handle('point', ruler.to, 1)];
    case 'curve':
      return [move, ...ruler.points.map((point, index) => handle('point', point, index))];
    case 'ellipse':
    case 'concentric': {
      const { at, angleDeg, radiusXMm, radiusYMm } = ruler;
      return [
        move,
        handle('width', arm(at, angleDeg, radiusXMm)),
        handle('height', arm(at, angleDeg + 90, radiusYMm)),
        handle('turn', arm(at, angleDeg - 45, Math.max(radiusXMm, radiusYMm) + ARM_MM / 4)),
      ];
    }
    case 'radial':
      return [move];
    case 'perspective':
      return [
        move,
        ...ruler.vanishing.map((point, index) => handle('point', point, index)),
        ...(ruler.vanishing.length === 1 ? [handle('turn', arm(ruler.at, ruler.angleDeg, ARM_MM))] : []),
      ];
    case 'parallel':
    case 'symmetry':
      return [move, handle('turn', arm(ruler.at, ruler.angleDeg, ARM_MM))];
    case 'grid':
      return [
        move,
        handle('width', arm(ruler.at, ruler.angleDeg, ruler.spacingMm)),
        handle('turn', arm(ruler.at, ruler.angleDeg - 45, ruler.spacingMm + ARM_MM / 2)),
      ];
    default:
      return ruler satisfies never;
  }
}

/** Where a ruler is: its middle or its own place. */
export function middleOf(ruler: Ruler): PagePoint {
  if (ruler.kind !== 'straight' && ruler.kind !== 'curve') return ruler.at;
  const { left, top, right, bottom } = boxOf(ruler.kind === 'straight' ? [ruler.from, ruler.to] : ruler.points);
  // Beside the line, so that it doesn't cover a point of it.
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** A ruler whose handle was pulled to a point. */
export function pullRuler(ruler: Ruler, { kind, index, at: was }: RulerHandle, to: PagePoint): Ruler {
  switch (kind) {
    case 'move':
      return moveRuler(ruler, to.x - was.x, to.y - was.y);
    case 'point':
      return withRulerPoint(ruler, index, to);
    case 'turn':
      return turnedTo(ruler, was, to);
    case 'width':
    case 'height':
      return withSide(ruler, kind, to);
    default:
      return kind satisfies never;
  }
}

/** A ruler moved by millimetres; its vanishing points go along. */
export function moveRuler(ruler: Ruler, dx: number, dy: number): Ruler {
  return mapRuler(ruler, (point) => ({ x: point.x + dx, y: point.y + dy }), { scale: 1, turnDeg: 0 });
}

/** How a ruler that goes along with its panel is scaled and turned, and where its points come to. */
interface RulerTransform {
  readonly scale: number;
  /** Clockwise. */
  readonly turnDeg: number;
}

/** A ruler with all its points brought elsewhere. @param o.scale of its lengths, over 0 */
export function mapRuler(ruler: Ruler, pointTo: (point: PagePoint) => PagePoint, o: RulerTransform): Ruler {
  const to = (point: PagePoint): PagePoint => soundPoint(pointTo(point));
  switch (ruler.kind) {
    case 'straight':
      return { ...ruler, from: to(ruler.from), to: to(ruler.to) };
    case 'curve':
      return { ...ruler, points: ruler.points.map(to) };
    case 'radial':
      return { ...ruler, at: to(ruler.at) };
    case 'perspective':
      return { ...angled(ruler, o.turnDeg), at: to(ruler.at), vanishing: ruler.vanishing.map(to) };
    case 'parallel':
    case 'symmetry':
      return { ...angled(ruler, o.turnDeg), at: to(ruler.at) };
    case 'ellipse':
    case 'concentric':
      return {
        ...angled(ruler, o.turnDeg),
        at: to(ruler.at),
        radiusXMm: within(ruler.radiusXMm * o.scale, RULER_LIMITS.radiusMm),
        radiusYMm: within(ruler.radiusYMm * o.scale, RULER_LIMITS.radiusMm),
      };
    case 'grid':
      return {
        ...angled(ruler, o.turnDeg),
        at: to(ruler.at),
        spacingMm: within(ruler.spacingMm * o.scale, RULER_LIMITS.spacingMm),
      };
    default:
      return ruler satisfies never;
  }
}

function angled<T extends { readonly angleDeg: number }>(ruler: T, by: number): T {
  return { ...ruler, angleDeg: turned(ruler.angleDeg, by) };
}

/** A ruler with one of its points elsewhere: an end, a point of its curve, a vanishing point. */
export function withRulerPoint(ruler: Ruler, index: number, to: PagePoint): Ruler {
  const place = soundPoint(to);
  if (ruler.kind === 'straight') return index === 0 ? { ...ruler, from: place } : { ...ruler, to: place };
  if (ruler.kind === 'curve') return { ...ruler, points: ruler.points.with(index, place) };
  if (ruler.kind === 'perspective') return { ...ruler, vanishing: ruler.vanishing.with(index, place) };
  return ruler;
}

/** Turned as far as its handle was pulled about its middle. */
function turnedTo(ruler: Ruler, was: PagePoint, to: PagePoint): Ruler {
  if (!('angleDeg' in ruler)) return ruler;
  const { at } = ruler;
  const by = degreesOf(to.x - at.x, to.y - at.y) - degreesOf(was.x - at.x, was.y - at.y);
  return angled(ruler, by);
}

function withSide(ruler: Ruler, side: 'width' | 'height', to: PagePoint): Ruler {
  if (!('at' in ruler)) return ruler;
  const apart = Math.hypot(to.x - ruler.at.x, to.y - ruler.at.y);
  if (ruler.kind === 'grid') return { ...ruler, spacingMm: within(apart, RULER_LIMITS.spacingMm) };
  if (ruler.kind !== 'ellipse' && ruler.kind !== 'concentric') return ruler;
  const radius = within(apart, RULER_LIMITS.radiusMm);
  return side === 'width' ? { ...ruler, radiusXMm: radius } : { ...ruler, radiusYMm: radius };
}

/** A curve ruler with a point more after one of its points; the same ruler where it is full or no curve. */
export function withMoreRulerPoints(ruler: Ruler, after: number): Ruler {
  if (ruler.kind !== 'curve' || ruler.points.length >= RULER_LIMITS.points.max) return ruler;
  const from = Math.min(after, ruler.points.length - 2);
  const [a, b] = [ruler.points[from], ruler.points[from + 1]];
  if (a === undefined || b === undefined) return ruler;
  const middle = soundPoint({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  return { ...ruler, points: ruler.points.toSpliced(from + 1, 0, middle) };
}

/** A curve ruler without one of its points; the same ruler where it has only two or is no curve. */
export function withFewerRulerPoints(ruler: Ruler, index: number): Ruler {
  if (ruler.kind !== 'curve' || ruler.points.length <= RULER_LIMITS.points.min) return ruler;
  return { ...ruler, points: ruler.points.toSpliced(index, 1) };
}

/** How far beside the first a second vanishing point is put, and how far below or above a third. */
const FARTHER_MM = 200;

/** A perspective with another number of vanishing points: those that are there stay, new ones lie on the eye level and below. */
export function withVanishingPoints(ruler: RulerOf<'perspective'>, count: number): RulerOf<'perspective'> {
  const [first = ruler.at, second, third] = ruler.vanishing;
  const level = (ruler.angleDeg * Math.PI) / 180;
  const way = first.x > ruler.at.x ? -1 : 1;
  const across =
    second ?? plus(first, { x: way * FARTHER_MM * Math.cos(level), y: way * FARTHER_MM * Math.sin(level) });
  const below = third ?? plus(ruler.at, { x: -FARTHER_MM * Math.sin(level), y: FARTHER_MM * Math.cos(level) });
  const vanishing = [first, across, below].slice(0, count).map(soundPoint);
  const angleDeg = ruler.vanishing.length === 2 ? within(eyeLevelDeg(ruler), RULER_LIMITS.angleDeg) : ruler.angleDeg;
  return { ...ruler, vanishing, angleDeg };
}

/** Symmetry with or without mirror images; the lines of mirror images are even in number. */
export function withMirror(ruler: RulerOf<'symmetry'>, isMirror: boolean): RulerOf<'symmetry'> {
  return { ...ruler, isMirror, lines: isMirror ? ruler.lines + (ruler.lines % 2) : ruler.lines };
}

/** Numbers as a ruler stores them. */
export function soundPoint({ x, y }: PagePoint): PagePoint {
  return { x: within(x, RULER_LIMITS.placeMm), y: within(y, RULER_LIMITS.placeMm) };
}

function within(value: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return Math.max(min, Math.min(max, Math.round(value * 1000) / 1000 + 0));
}

function plus(a: PagePoint, b: PagePoint): PagePoint {
  return { x: a.x + b.x, y: a.y + b.y };
}

function degreesOf(dx: number, dy: number): number {
  return Math.round(((Math.atan2(dy, dx) * 180) / Math.PI) * 100) / 100 + 0;
}
