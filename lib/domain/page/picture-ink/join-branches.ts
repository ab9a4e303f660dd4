import type { Branch, GridSize, SkeletonGraph } from './skeleton-graph';

/** A point of a middle line: where in pixels from the picture's corner, and how far the ink reaches round it. */
export interface TracePoint {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Trace {
  readonly points: readonly TracePoint[];
  readonly isLoop: boolean;
}

/** Of a spur's disc, in pixels: what sticks out less of the ink round its junction is the edge's unevenness. */
const SPUR_PX = 1.5;
/** Two junctions are one crossing when they are nearer than this many times what the ink reaches round both of them. */
const CROSSING = 1.5;
/** Lines go on through a junction that turn less there. */
const MOST_TURN = Math.PI / 3;
/** How far from a junction its lines are looked at to tell where they come from, in pixels. */
const LOOK_PX = 6;

/**
 * Pieces of a skeleton as lines: spurs are left out, junctions that lie in each other's ink are one, and at each junction the
 * pieces that go on the straightest are one line, the straightest pair first.
 * @param radii how far the ink reaches round each pixel of the skeleton, in pixels
 * @returns in an order that the picture alone decides
 */
export function joinBranches(graph: SkeletonGraph, size: GridSize, radii: ArrayLike<number>): Trace[] {
  const pointAt = (pixel: number): TracePoint => ({
    x: (pixel % size.widthPx) + 0.5,
    y: Math.floor(pixel / size.widthPx) + 0.5,
    radius: radii[pixel] ?? 0.5,
  });
  const loops = graph.branches.filter(({ isLoop }) => isLoop);
  const all = graph.branches
    .filter(({ isLoop }) => !isLoop)
    .map((branch): Piece => ({ branch, points: branch.pixels.map(pointAt) }));
  const pieces = all.filter((piece) => !isSpur(piece, graph));
  // Of a blot that is nothing but spurs, its middle stays.
  const held = new Set(pieces.flatMap(({ branch: { pixels } }) => [pixels[0], pixels.at(-1)]));
  const blots = all
    .flatMap(({ branch: { pixels } }) => [pixels[0] ?? 0, pixels.at(-1) ?? 0])
    .filter((pixel) => graph.degree(pixel) >= 3 && !held.has(pixel));
  return [
    ...new Joiner(pieces, graph).traces(),
    ...loops.map(({ pixels }): Trace => ({ points: pixels.map(pointAt), isLoop: true })),
    ...[...graph.dots, ...new Set(blots)].map((pixel): Trace => ({ points: [pointAt(pixel)], isLoop: false })),
  ];
}

interface Piece {
  readonly branch: Branch;
  readonly points: readonly TracePoint[];
}

function isSpur({ branch: { pixels }, points }: Piece, { degree }: SkeletonGraph): boolean {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return true;
  const [from, to] = [degree(pixels[0] ?? 0), degree(pixels.at(-1) ?? 0)];
  if (Math.min(from, to) !== 1 || Math.max(from, to) < 3) return false;
  const [end, junction] = from === 1 ? [first, last] : [last, first];
  return Math.hypot(end.x - junction.x, end.y - junction.y) + end.radius < junction.radius + SPUR_PX;
}

/** One end of a piece. */
interface End {
  readonly piece: number;
  readonly isLast: boolean;
}

class Joiner {
  /** The other of two junctions that are one. */
  private readonly owner = new Map<number, number>();
  private readonly crossed = new Set<number>();
  /** The end that an end is joined with. */
  private readonly mates = new Map<string, End>();
  private readonly centres = new Map<number, TracePoint>();
  private readonly pieces: readonly Piece[];
  private readonly inner: readonly Piece[];

  constructor(pieces: readonly Piece[], graph: SkeletonGraph) {
    const inner = new Set(pieces.filter((piece) => this.isInside(piece, graph)));
    this.inner = [...inner];
    this.pieces = pieces.filter((piece) => !inner.has(piece));
    for (const ends of this.junctions(graph).values()) this.pair(ends);
  }

  traces(): Trace[] {
    const used = new Set<number>();
    const found: Trace[] = [];
    const start = (isClosed: boolean): void => {
      for (let piece = 0; piece < this.pieces.length; piece++)
        for (const isLast of [false, true]) {
          if (used.has(piece) || (!isClosed && this.mates.has(nameOf({ piece, isLast })))) continue;
          found.push({ points: this.follow({ piece, isLast }, used), isLoop: isClosed });
        }
    };
    start(false);
    // What is left has no free end.
    start(true);
    return [...found, ...this.bars()];
  }

  /** Pieces that join junctions which nothing else leaves: short bars. */
  private bars(): Trace[] {
    return this.inner
      .filter(({ branch: { pixels } }) => !this.centres.has(this.ownerOf(pixels[0] ?? 0)))
      .map(({ points }) => ({ points, isLoop: false }));
  }

  /** Whether a piece only joins two junctions in each other's ink, which are then one. */
  private isInside({ branch: { pixels }, points }: Piece, { degree }: SkeletonGraph): boolean {
    const [a, b] = [pixels[0] ?? 0, pixels.at(-1) ?? 0];
    const [from, to] = [points[0], points.at(-1)];
    if (from === undefined || to === undefined || a === b || degree(a) < 3 || degree(b) < 3) return false;
    // No more than two: the rungs of a ladder are no crossing.
    if (this.crossed.has(a) || this.crossed.has(b)) return false;
    const reach = from.radius + to.radius;
    if (Math.hypot(from.x - to.x, from.y - to.y) > Math.max(2, CROSSING * reach)) return false;
    if (points.length > 2 * CROSSING * reach + 3) return false;
    this.crossed.add(a).add(b);
    this.owner.set(a, b);
    return true;
  }

  private ownerOf(pixel: number): number {
    return this.owner.get(pixel) ?? pixel;
  }

  private junctions({ degree }: SkeletonGraph): ReadonlyMap<number, readonly End[]> {
    const found = new Map<number, End[]>();
    this.pieces.forEach(({ branch: { pixels } }, piece) => {
      for (const isLast of [false, true]) {
        const pixel = pixels.at(isLast ? -1 : 0) ?? 0;
        if (degree(pixel) < 3) continue;
        const owner = this.ownerOf(pixel);
        found.set(owner, [...(found.get(owner) ?? []), { piece, isLast }]);
      }
    });
    for (const [owner, ends] of found) this.centres.set(owner, this.centreOf(ends));
    return found;
  }

  private centreOf(ends: readonly End[]): TracePoint {
    const points = ends.map((end) => this.outward(end)[0] ?? { x: 0, y: 0, radius: 0 });
    const mean = (of: 'x' | 'y'): number => points.reduce((sum, point) => sum + point[of], 0) / points.length;
    return { x: mean('x'), y: mean('y'), radius: Math.max(...points.map(({ radius }) => radius)) };
  }

  private outward({ piece, isLast }: End): readonly TracePoint[] {
    const points = this.pieces[piece]?.points ?? [];
    return isLast ? points.toReversed() : points;
  }

  private pair(ends: readonly End[]): void {
    const ways = ends.map((end) => wayOut(this.outward(end)));
    const pairs = ends
      .flatMap((_, a) => ends.slice(a + 1).map((_each, b) => ({ a, b: a + 1 + b })))
      .map(({ a, b }) => ({ a, b, turn: Math.PI - angleBetween(ways[a] ?? 0, ways[b] ?? 0) }))
      .toSorted((one, other) => one.turn - other.turn);
    const taken = new Set<number>();
    for (const { a, b, turn } of pairs) {
      const [one, other] = [ends[a], ends[b]];
      // Where a spur was left out, two pieces are one line, however it bends.
      if (one === undefined || other === undefined || (turn > MOST_TURN && ends.length > 2)) continue;
      if (taken.has(a) || taken.has(b)) continue;
      taken.add(a).add(b);
      this.mates.set(nameOf(one), other);
      this.mates.set(nameOf(other), one);
    }
  }

  /** The points of a whole line from one of its ends. */
  private follow(from: End, used: Set<number>): TracePoint[] {
    const line: TracePoint[] = [];
    for (let end: End | undefined = from; end !== undefined && !used.has(end.piece);) {
      used.add(end.piece);
      const far: End = { piece: end.piece, isLast: !end.isLast };
      line.push(...this.outsideJunctions(end, far));
      end = this.mates.get(nameOf(far));
    }
    const [first] = line;
    return this.mates.has(nameOf(from)) && first !== undefined ? [...line, first] : line;
  }

  /** A piece's points without those in the ink of junctions that its line passes: the skeleton is drawn aside there. */
  private outsideJunctions(near: End, far: End): readonly TracePoint[] {
    const points = this.outward(near);
    const isOut = (end: End): ((point: TracePoint) => boolean) => {
      const pixel = this.pieces[end.piece]?.branch.pixels.at(end.isLast ? -1 : 0) ?? 0;
      const centre = this.centres.get(this.ownerOf(pixel));
      if (centre === undefined || !this.mates.has(nameOf(end))) return () => true;
      return ({ x, y }) => Math.hypot(x - centre.x, y - centre.y) > centre.radius;
    };
    const [outOfNear, outOfFar] = [isOut(near), isOut(far)];
    const outside = points.filter((point) => outOfNear(point) && outOfFar(point));
    return outside.length > 0 ? outside : points.slice(points.length >> 1, (points.length >> 1) + 1);
  }
}

function nameOf({ piece, isLast }: End): string {
  return `${piece}${isLast ? 'b' : 'a'}`;
}

/** The direction in which a piece leaves its junction's ink, in radians. */
function wayOut(points: readonly TracePoint[]): number {
  const [first] = points;
  if (first === undefined) return 0;
  const distance = ({ x, y }: TracePoint): number => Math.hypot(x - first.x, y - first.y);
  const from = points.find((point) => distance(point) > first.radius) ?? first;
  const to = points.find((point) => distance(point) > first.radius + LOOK_PX) ?? points.at(-1) ?? first;
  const start = from === to ? first : from;
  return Math.atan2(to.y - start.y, to.x - start.x);
}

/** From 0 to pi. */
function angleBetween(a: number, b: number): number {
  const turn = Math.abs(a - b) % (2 * Math.PI);
  return turn > Math.PI ? 2 * Math.PI - turn : turn;
}
