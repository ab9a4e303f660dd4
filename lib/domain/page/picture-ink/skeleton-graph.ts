/** A grid of pixels, row by row. */
export interface GridSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A piece of a skeleton between two of its nodes, or a loop that passes none. */
export interface Branch {
  /** Its pixels one after another, those of its nodes with them; a loop's first comes again at its end. */
  readonly pixels: readonly number[];
  readonly isLoop: boolean;
}

/** The middle lines of a drawing as pieces that end at nodes: where lines end, and where three or more meet. */
export interface SkeletonGraph {
  readonly branches: readonly Branch[];
  /** Pixels by themselves. */
  readonly dots: readonly number[];
  /** How many lines go out from a pixel of the skeleton. */
  readonly degree: (pixel: number) => number;
}

/**
 * The pieces of a skeleton. Pixels that touch by a corner are joined only where none lies beside both, so that a bend is not a
 * junction.
 * @param skeleton uint8 [heightPx, widthPx], 1 on lines one pixel wide
 */
export function skeletonGraph(skeleton: Uint8Array, size: GridSize): SkeletonGraph {
  const next = joints(skeleton, size);
  const near = new Map<number, readonly number[]>();
  skeleton.forEach((value, pixel) => {
    if (value === 1) near.set(pixel, next(pixel));
  });
  const nodes = [...near].filter(([, { length }]) => length !== 2);
  const walker = new Walker(near);
  const branches = [
    ...nodes.flatMap(([node, starts]) => starts.flatMap((start) => walker.from(node, start))),
    ...[...near.keys()].flatMap((pixel) => walker.loop(pixel)),
  ];
  return {
    branches,
    dots: nodes.flatMap(([node, { length }]) => (length === 0 ? [node] : [])),
    degree: (pixel) => near.get(pixel)?.length ?? 0,
  };
}

function joints(skeleton: Uint8Array, { widthPx, heightPx }: GridSize): (pixel: number) => number[] {
  const isIn = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < widthPx && y < heightPx && skeleton[y * widthPx + x] === 1;
  return (pixel) => {
    const x = pixel % widthPx;
    const y = (pixel - x) / widthPx;
    const beside = SIDES.filter(([dx, dy]) => isIn(x + dx, y + dy));
    const across = CORNERS.filter(
      ([dx, dy]) => isIn(x + dx, y + dy) && !isIn(x + dx, y) && !isIn(x, y + dy),
    ); // prettier-ignore
    return [...beside, ...across].map(([dx, dy]) => pixel + dy * widthPx + dx);
  };
}

const SIDES = [[0, -1], [1, 0], [0, 1], [-1, 0]] as const; // prettier-ignore
const CORNERS = [[1, -1], [1, 1], [-1, 1], [-1, -1]] as const; // prettier-ignore

/** Goes along pieces, each of them once. */
class Walker {
  private readonly passed = new Set<number>();
  /** Second and last pixels of pieces that were walked, by their nodes. */
  private readonly left = new Map<number, Set<number>>();

  constructor(private readonly near: ReadonlyMap<number, readonly number[]>) {}

  /** The piece that leaves a node by a pixel; none where it was walked from its other end. */
  from(node: number, start: number): Branch[] {
    if (this.left.get(node)?.has(start) === true) return [];
    const pixels = this.walk(node, start);
    const [last = start, before = node] = [pixels.at(-1), pixels.at(-2)];
    this.leave(node, start);
    this.leave(last, before);
    return [{ pixels, isLoop: false }];
  }

  /** The loop that a pixel lies on; none where it lies on a piece that was walked. */
  loop(pixel: number): Branch[] {
    const [start] = this.near.get(pixel) ?? [];
    if (start === undefined || this.passed.has(pixel) || this.near.get(pixel)?.length !== 2) return [];
    this.passed.add(pixel);
    return [{ pixels: this.walk(pixel, start), isLoop: true }];
  }

  private walk(node: number, start: number): number[] {
    const pixels = [node, start];
    let [before, at] = [node, start];
    while (at !== node && this.near.get(at)?.length === 2) {
      this.passed.add(at);
      const [one = at, other = at] = this.near.get(at) ?? [];
      [before, at] = [at, one === before ? other : one];
      pixels.push(at);
    }
    return pixels;
  }

  private leave(node: number, by: number): void {
    const ways = this.left.get(node) ?? new Set();
    ways.add(by);
    this.left.set(node, ways);
  }
}
