import type { Mat, P2, P3 } from '../geometry/geometry';
import { pressure } from '../pen/stroke';
import { INK, type Material, type Paint } from '../pen/paint';
import type { DepthBuffer } from './depth-buffer';
import type { Dot, Fold, Mark, SurfaceBuild } from './surface-build';
import { inkLine } from './ink-line';
import type { Chain } from './part';
import { PathWriter } from '../pen/path-writer';
import { scratchDoubles } from './scratch';
import { traceLines } from './trace-lines';
import { labelMaterials, traceRegions } from './trace-regions';

/** Turn and place of a figure in the world. */
export interface Model {
  R: Mat;
  at: P3;
}

/** Materials of at least this share of black are black: lines in them are white. */
const BLACK = 0.93;
/** Weight of a border between two materials on one surface. */
const BORDER = 0.7;
/** A white line between two black figures is so much heavier. */
const BETWEEN = 2.4;

export interface InkPen {
  /** Of an outline of weight 1, in px. */
  readonly width: number;
  /** Weight of a border between two materials on one surface; 0 for fur, whose patches have no line. */
  readonly border?: number;
}

/** Ink of the present layer, by its colour. */
interface Lines {
  ink: PathWriter;
  /** White where it lies on black. */
  onBlack: PathWriter;
  white: PathWriter;
}

/** Draws what a buffer holds, all of it or some parts: flats, shadows, folds, marks, buttons, and the lines over them. */
export class FigureInk {
  private readonly chains: Chain[];
  private readonly pw: number;
  constructor(
    private readonly p: Paint,
    private readonly buf: DepthBuffer,
    private readonly builds: readonly SurfaceBuild[],
    private readonly models: readonly Model[],
    private readonly mats: readonly Material[],
    { width, border = BORDER }: InkPen,
  ) {
    this.pw = width;
    this.chains = traceLines(buf, (a, b) => (mats[a]!.base === mats[b]!.base ? 0 : border));
  }

  /** A choice of parts. */
  choose(isChosen: (part: number) => boolean): Uint8Array {
    const chosen = new Uint8Array(this.buf.parts.length);
    for (let i = 1; i < chosen.length; i++) chosen[i] = isChosen(i) ? 1 : 0;
    return chosen;
  }

  draw(chosen: Uint8Array): void {
    const { p, buf, mats, pw } = this;
    for (const [label, path] of traceRegions(buf, labelMaterials(buf, chosen, false), { minArea: 3 }))
      p.flat(path, mats[label - 1]!, 0.8);
    const least = Math.max(24, pw * pw * buf.ss * buf.ss * 20),
      shadows = traceRegions(buf, labelMaterials(buf, chosen, true), { minArea: least, reach: 1.3, passes: 8 });
    for (const [label, path] of shadows) p.shade(path, mats[label - 1]!);
    const lines: Lines = { ink: new PathWriter(), onBlack: new PathWriter(), white: new PathWriter() };
    this.builds.forEach((g, i) => {
      buf.setModel(this.models[i]!.R, this.models[i]!.at);
      for (const fold of g.folds) if (chosen[fold.part] === 1) this.addFold(fold, lines);
      for (const mark of g.marks) if (chosen[mark.part] === 1) this.addMark(mark, g, lines);
      for (const dot of g.dots) if (chosen[dot.part] === 1) this.drawDot(dot);
    });
    for (const chain of this.chains) this.addChain(chain, chosen, lines);
    p.inkPath(lines.ink.toString());
    p.inkPath(lines.onBlack.toString(), INK, '#ffffff');
    p.fill(lines.white.toString(), '#f6f3ee', 0);
  }

  /** The stretches of a chain that chosen parts own; white where both its sides are black. */
  private addChain(chain: Chain, chosen: Uint8Array, lines: Lines): void {
    const { own, isClosed } = chain,
      steps = own.length,
      last = chain.w.length - 1;
    for (let i = 0; i < steps;) {
      const kind = this.kindOf(chain, i, chosen);
      let j = i;
      while (j + 1 < steps && this.kindOf(chain, j + 1, chosen) === kind) j++;
      const isWhole = i === 0 && j === steps - 1;
      if (kind > 0 && (j - i > 1 || isWhole)) {
        const isStart = i === 0,
          isEnd = j === steps - 1,
          isFree = chain.isFreeAtStart && chain.isFreeAtEnd;
        inkLine(
          kind === 1 ? lines.ink : lines.onBlack,
          {
            xy: chain.xy,
            w: chain.w,
            from: i,
            to: isClosed ? j : isEnd ? last : j + 2 > last ? last : j + 2,
            tapersIn: isStart && chain.isFreeAtStart,
            tapersOut: isEnd && chain.isFreeAtEnd,
            isClosed: isClosed && isWhole,
            least: chain.outline > 0.5 ? 0 : isFree ? 4 : 1.8,
          },
          kind === 3 ? this.pw * BETWEEN : this.pw,
        );
      }
      i = j + 1;
    }
  }

  /** 0: not drawn, 1: ink, 2: white on black, 3: white between two black figures. */
  private kindOf({ own, front, behind, isBetween }: Chain, step: number, chosen: Uint8Array): number {
    if (chosen[own[step]!] !== 1) return 0;
    const other = behind[step]!;
    if (other === 255 || this.p.finish !== 'ink') return 1;
    if (this.mats[front[step]!]!.bw < BLACK || this.mats[other]!.bw < BLACK) return 1;
    return isBetween[step] === 1 ? 3 : 2;
  }

  /** The longest stretch of a fold that shows; nothing if its root is hidden, since the rest would hang in the air. */
  private addFold({ part, pts, w, a, b, white }: Fold, lines: Lines): void {
    const { buf } = this,
      n = pts.length,
      xy = scratchDoubles('fold points', n * 2),
      isRooted = a <= 0.15;
    let from = 0,
      count = 0,
      bestFrom = 0,
      best = 0;
    for (let i = 0; i <= n; i++) {
      const seen = i < n ? buf.sees(pts[i]!, part, 0.2) : null;
      if (seen) {
        if (count === 0) from = i;
        xy[i * 2] = seen[0];
        xy[i * 2 + 1] = seen[1];
        count++;
        continue;
      }
      if (isRooted && i === Math.min(3, n) && count === 0) return;
      if (count > best) {
        best = count;
        bestFrom = from;
      }
      count = 0;
    }
    if (best < 3) return;
    const weights = scratchDoubles('fold weights', n);
    for (let i = 0; i < best; i++) weights[bestFrom + i] = w * pressure(i / (best - 1), a, b);
    const middle = bestFrom + (best >> 1),
      k = buf.at(xy[middle * 2]!, xy[middle * 2 + 1]!),
      isOnBlack = k >= 0 && this.mats[buf.mat[k]!]!.bw >= BLACK,
      to = white ? lines.white : isOnBlack ? lines.onBlack : lines.ink;
    inkLine(to, shortLine(xy, weights, bestFrom, bestFrom + best - 1), this.pw);
  }

  /** A crease, if all of it (but one point) shows. */
  private addMark({ part, pts, w, out }: Mark, g: SurfaceBuild, lines: Lines): void {
    if (out && !this.faces(pts[0]!, out)) return;
    const n = pts.length,
      xy = scratchDoubles('mark points', n * 2),
      weights = scratchDoubles('mark weights', n),
      tolerance = g.fine;
    let count = 0;
    for (let i = 0; i < n; i++) {
      const seen = this.buf.sees(pts[i]!, part, tolerance);
      if (!seen) continue;
      xy[count * 2] = seen[0];
      xy[count * 2 + 1] = seen[1];
      count++;
    }
    if (count < Math.max(2, n - 1)) return;
    for (let i = 0; i < count; i++) weights[i] = w * pressure(i / (count - 1), 0.3, 0.4);
    inkLine(lines.ink, shortLine(xy, weights, 0, count - 1), this.pw);
  }

  /** Whether a direction at a point looks to the camera. */
  private faces(q: P3, out: P3): boolean {
    const length = Math.sqrt(out[0] * out[0] + out[1] * out[1] + out[2] * out[2]) || 1,
      rise = this.buf.project([q[0] + out[0], q[1] + out[1], q[2] + out[2]])[2] - this.buf.project(q)[2];
    return rise > 0.35 * length;
  }

  private drawDot({ part, at, r, colour, bw }: Dot): void {
    const { p, buf, pw } = this,
      seen = buf.sees(at, part, 0.2);
    if (!seen) return;
    const radius = r * buf.view.s,
      circle: P2[] = [];
    for (let i = 0; i <= 12; i++)
      circle.push([seen[0] + radius * Math.cos(i * 0.5236), seen[1] + radius * Math.sin(i * 0.5236)]);
    const k = buf.at(seen[0], seen[1]),
      isOnBlack = k >= 0 && this.mats[buf.mat[k]!]!.bw >= BLACK;
    p.fill(`M${circle.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`, colour, isOnBlack ? 0 : bw);
    if (!isOnBlack && radius > 1.6) p.ink(circle, { w: pw * 0.5, a: 0, b: 0 });
  }
}

const shortLine = (xy: Float64Array, w: Float64Array, from: number, to: number): Parameters<typeof inkLine>[1] => ({
  xy,
  w,
  from,
  to,
  tapersIn: false,
  tapersOut: false,
  isClosed: false,
  least: 0,
});
