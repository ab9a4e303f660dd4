import type { Chain } from './part';
import type { Raster } from './raster';
import { relaxSteps } from './relax-steps';
import { scratchFloats, scratchInts } from './scratch';
import { weighEdges, type BorderWeight, type Edges } from './weigh-edges';

/** Directions from a corner. */
const RIGHT = 0,
  DOWN = 1,
  LEFT = 2;
const LONGEST = 1 << 15;
/** Weight above which a line is outline against nothing. */
const OUTLINE = 1.18;

/** A walk along unit steps: corners, weights, and pixels in front and behind, in scratch arrays. */
interface Walk {
  corners: Int32Array;
  weights: Float32Array;
  fronts: Int32Array;
  backs: Int32Array;
  steps: number;
}
const walkRoom = (name: string): Walk => ({
  corners: scratchInts(`${name} corners`, LONGEST * 2 + 2),
  weights: scratchFloats(`${name} weights`, LONGEST),
  fronts: scratchInts(`${name} fronts`, LONGEST),
  backs: scratchInts(`${name} backs`, LONGEST),
  steps: 0,
});

class LineTracer {
  private readonly stride: number;
  private readonly walk = walkRoom('walk');
  private readonly back = walkRoom('walk back');
  private readonly whole = walkRoom('walk joined');
  constructor(
    private readonly buf: Raster,
    private readonly edges: Edges,
  ) {
    this.stride = edges.stride;
  }

  private weight(c: number, d: number): number {
    return Math.abs(this.signed(c, d));
  }
  /** The weight of a step, below 0 once it was traced. */
  private signed(c: number, d: number): number {
    const { across, down } = this.edges;
    if (d === RIGHT) return across[c]!;
    if (d === DOWN) return down[c]!;
    if (d === LEFT) return c % this.stride > 0 ? across[c - 1]! : 0;
    return c >= this.stride ? down[c - this.stride]! : 0;
  }
  private front(c: number, d: number): number {
    const { acrossFront, downFront } = this.edges;
    return d === RIGHT
      ? acrossFront[c]!
      : d === DOWN
        ? downFront[c]!
        : d === LEFT
          ? acrossFront[c - 1]!
          : downFront[c - this.stride]!;
  }
  /** The pixel on the other side of a step from corner (x, y) from the one in front. */
  private behind(x: number, y: number, d: number, front: number): number {
    const { W } = this.buf,
      k = (d > LEFT ? y - 1 : y) * W + (d === LEFT ? x - 1 : x),
      other = d === RIGHT || d === LEFT ? k - W : k - 1;
    return front === k ? other : k;
  }
  private isSeen(c: number, d: number): boolean {
    return this.signed(c, d) < 0;
  }
  private mark(c: number, d: number): void {
    const steps = d === RIGHT || d === LEFT ? this.edges.across : this.edges.down,
      at = d === LEFT ? c - 1 : d > LEFT ? c - this.stride : c;
    steps[at] = -steps[at]!;
  }
  /** Whether an untraced line leaves corner c in direction d. */
  hasLine(c: number, d: number): boolean {
    return this.signed(c, d) > 0;
  }
  private next(c: number, d: number): number {
    return d === RIGHT ? c + 1 : d === DOWN ? c + this.stride : d === LEFT ? c - 1 : c - this.stride;
  }

  /**
   * Follows a line from corner c in direction d: straight through corners of two, and where lines meet, on with the one
   * whose nearest part is the same. Gives how many other lines leave the last corner (0: a free end).
   */
  private follow(start: number, direction: number, walk: Walk): number {
    const { part } = this.buf,
      { corners, weights, fronts, backs } = walk;
    let c = start,
      d = direction,
      x = c % this.stride,
      y = (c / this.stride) | 0;
    walk.steps = 0;
    corners[0] = x;
    corners[1] = y;
    for (;;) {
      const weight = this.weight(c, d),
        front = this.front(c, d),
        owner = part[front]!,
        n = walk.steps++;
      this.mark(c, d);
      weights[n] = weight;
      fronts[n] = front;
      backs[n] = this.behind(x, y, d, front);
      c = this.next(c, d);
      if (d === RIGHT) x++;
      else if (d === DOWN) y++;
      else if (d === LEFT) x--;
      else y--;
      corners[n * 2 + 2] = x;
      corners[n * 2 + 3] = y;
      let others = 0,
        any = -1,
        same = -1;
      for (let e = 0; e < 4; e++) {
        if (e === ((d + 2) & 3)) continue;
        const signed = this.signed(c, e);
        if (signed === 0) continue;
        others++;
        if (signed < 0) continue;
        any = e;
        if (part[this.front(c, e)] !== owner) continue;
        if (same < 0 || e === d || Math.abs(signed - weight) < Math.abs(this.weight(c, same) - weight)) same = e;
      }
      if (n + 2 >= LONGEST) return others;
      if (others === 1 && any >= 0) d = any;
      else if (others > 1 && same >= 0) d = same;
      else return others;
    }
  }

  /** The other way from the start of a line that is not closed: direction, or -1; and how many lines leave there. */
  private otherWay(c: number, d: number): { direction: number; others: number } {
    const { part } = this.buf,
      owner = part[this.front(c, d)]!;
    let direction = -1,
      others = 0,
      isOwn = false;
    for (let e = 0; e < 4; e++) {
      if (e === d || this.weight(c, e) <= 0) continue;
      others++;
      const own = part[this.front(c, e)] === owner;
      if (!this.isSeen(c, e) && (direction < 0 || own)) {
        direction = e;
        isOwn = own;
      }
    }
    return { direction: others === 1 || isOwn ? direction : -1, others };
  }

  lineFrom(c: number, d: number): Chain | null {
    const { walk, back } = this,
      endOthers = this.follow(c, d, walk),
      n = walk.steps,
      isClosed = n > 3 && walk.corners[0] === walk.corners[n * 2] && walk.corners[1] === walk.corners[n * 2 + 1];
    if (isClosed) return this.chainOf(walk, true, false, false);
    const { direction, others } = this.otherWay(c, d);
    if (direction < 0) return this.chainOf(walk, false, others === 0, endOthers === 0);
    const startOthers = this.follow(c, direction, back);
    return this.chainOf(join(back, walk, this.whole), false, startOthers === 0, endOthers === 0);
  }

  private chainOf(walk: Walk, isClosed: boolean, isFreeAtStart: boolean, isFreeAtEnd: boolean): Chain | null {
    const steps = walk.steps;
    if (steps < 3) return null;
    const line = relaxSteps(walk.corners, isClosed ? steps : steps + 1, isClosed, 0.72, 7),
      n = line.count,
      { x0, y0, ss } = this.buf,
      w = new Float32Array(n),
      xy = new Float64Array(n * 2);
    for (let i = 0; i < n; i++) {
      const at = isClosed ? i : i - 1;
      w[i] = walk.weights[at < 0 ? 0 : at < steps ? at : steps - 1]!;
      xy[i * 2] = x0 + line.x[i]! / ss;
      xy[i * 2 + 1] = y0 + line.y[i]! / ss;
    }
    for (let pass = 0; pass < 6; pass++) for (let i = 1; i < n - 1; i++) w[i] = (w[i - 1]! + 2 * w[i]! + w[i + 1]!) / 4;
    return { xy, w, ...this.sidesOf(walk), isFreeAtStart, isFreeAtEnd, isClosed };
  }

  private sidesOf({
    steps,
    weights,
    fronts,
    backs,
  }: Walk): Pick<Chain, 'own' | 'front' | 'behind' | 'isBetween' | 'outline'> {
    const { part, mat, parts } = this.buf,
      own = new Int16Array(steps),
      front = new Uint8Array(steps),
      behind = new Uint8Array(steps),
      isBetween = new Uint8Array(steps);
    let outline = 0;
    for (let i = 0; i < steps; i++) {
      const a = part[fronts[i]!]!,
        b = part[backs[i]!]!;
      own[i] = a;
      front[i] = mat[fronts[i]!]!;
      behind[i] = b === 0 ? 255 : mat[backs[i]!]!;
      isBetween[i] = b !== 0 && parts[a]!.who !== parts[b]!.who ? 1 : 0;
      if (weights[i]! > OUTLINE) outline++;
    }
    return { own, front, behind, isBetween, outline: outline / steps };
  }
}

/** Writes the walk that starts at the end of `back`, runs through its start and goes on with `walk`. */
function join(back: Walk, walk: Walk, out: Walk): Walk {
  const a = back.steps,
    b = Math.min(walk.steps, LONGEST - a);
  for (let i = 0; i <= a; i++) {
    out.corners[i * 2] = back.corners[(a - i) * 2]!;
    out.corners[i * 2 + 1] = back.corners[(a - i) * 2 + 1]!;
  }
  for (let i = 0; i < a; i++) {
    out.weights[i] = back.weights[a - 1 - i]!;
    out.fronts[i] = back.fronts[a - 1 - i]!;
    out.backs[i] = back.backs[a - 1 - i]!;
  }
  out.corners.set(walk.corners.subarray(2, b * 2 + 2), (a + 1) * 2);
  out.weights.set(walk.weights.subarray(0, b), a);
  out.fronts.set(walk.fronts.subarray(0, b), a);
  out.backs.set(walk.backs.subarray(0, b), a);
  out.steps = a + b;
  return out;
}

/** All lines of a buffer that ran, as chains of unit steps relaxed to smooth curves. */
export function traceLines(buf: Raster, borderWeight: BorderWeight): Chain[] {
  const edges = weighEdges(buf, borderWeight),
    tracer = new LineTracer(buf, edges),
    { across, down } = edges,
    chains: Chain[] = [],
    { W, H, lo, hi } = buf;
  for (let y = 0; y <= H; y++) {
    const row = Math.min(y, H - 1),
      above = y > 0 ? y - 1 : y,
      last = y * edges.stride + Math.min(W, Math.max(hi[row]!, hi[above]!) + 1);
    for (let c = y * edges.stride + Math.min(lo[row]!, lo[above]!); c <= last; c++) {
      if (across[c]! <= 0 && down[c]! <= 0) continue;
      for (let d = RIGHT; d <= DOWN; d++) {
        if (!tracer.hasLine(c, d)) continue;
        const chain = tracer.lineFrom(c, d);
        if (chain) chains.push(chain);
      }
    }
  }
  return chains;
}
