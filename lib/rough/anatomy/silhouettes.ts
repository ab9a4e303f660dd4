import type { Paint } from '../pen/paint';
import { flattenPath } from '../geometry/flatten-path';
import { scanLoops } from '../geometry/scan-loops';
import type { HeadPlace } from './head-place';
import type { Raster } from './raster';
import { blankLabels, traceRegions, type Labels } from './trace-regions';

/** Remembers which elements of a painting are a head's own, not counting what is drawn between `pause` and `resume`. */
export class HeadStamp {
  private readonly start: number;
  private pausedAt = 0;
  private resumedAt = 0;
  paths: string[] = [];
  constructor(
    private readonly p: Paint,
    readonly who: number,
    readonly head: HeadPlace,
  ) {
    this.start = this.pausedAt = this.resumedAt = p.out.length;
  }
  pause(): void {
    this.pausedAt = this.p.out.length;
  }
  resume(): void {
    this.resumedAt = this.p.out.length;
  }
  /** Keeps the paths of all shapes that are not clipped by others. */
  end(): this {
    const before = this.p.unclippedPaths(this.start, this.pausedAt, true),
      after = this.p.unclippedPaths(this.resumedAt, this.p.out.length, true);
    this.paths = [...before, ...after];
    return this;
  }
}

/** Runs `set` over the pixels inside a path. */
function fillPath(buf: Raster, path: string, set: (k: number) => void): void {
  const { W, H, x0, y0, ss } = buf,
    loops = flattenPath(path);
  for (const loop of loops)
    for (let i = 0; i < loop.length; i += 2) {
      loop[i] = (loop[i]! - x0) * ss;
      loop[i + 1] = (loop[i + 1]! - y0) * ss;
    }
  scanLoops(loops, { width: W, height: H }, (row, from, to) => {
    for (let k = row * W + from, end = row * W + to; k < end; k++) set(k);
  });
}

/** Nearer than this to a head's middle, a body hides it (units). */
const BEFORE_HEAD = 0.55;

/** How far the middle of a face stands out of a head's plane, and half its width, in units of the head. */
const BULGE = 0.85;
const SKULL = 1.05;

/** What is seen at every pixel of the buffer: the figure's index and 1 (0 is nothing), and its depth in units. */
export interface LabelledPixels {
  readonly labels: Labels;
  readonly depths: Float32Array;
}

/** Whose each pixel is: a body's in the buffer, or a head's shapes where nothing nearer hides them. */
export function labelFigures(buf: Raster, heads: readonly HeadStamp[]): LabelledPixels {
  const { W, H, part, z, parts, lo, hi, x0, y0, ss } = buf,
    labels = blankLabels(buf),
    { of } = labels,
    depths = new Float32Array(W * H).fill(-1e6);
  for (let y = 0; y < H; y++)
    for (let k = y * W + lo[y]!, end = y * W + hi[y]!; k <= end; k++)
      if (part[k] !== 0) {
        of[k] = parts[part[k]!]!.who + 1;
        depths[k] = z[k]!;
      }
  for (const { who, head, paths } of heads) {
    const size = head.s * SKULL * ss,
      [x, y] = [(head.x - x0) * ss, (head.y - y0) * ss],
      round = (k: number): number => {
        const [u, v] = [((k % W) + 0.5 - x) / size, (Math.floor(k / W) + 0.5 - y) / size];
        return head.depth + BULGE * Math.sqrt(Math.max(0, 1 - u * u - v * v));
      };
    for (const path of paths)
      fillPath(buf, path, (k) => {
        const isOwn = of[k] === who + 1;
        if (!isOwn && depths[k]! > head.depth + BEFORE_HEAD) return;
        of[k] = who + 1;
        depths[k] = Math.max(depths[k]!, round(k));
      });
  }
  return { labels, depths };
}

/** What is seen of each figure as a path. */
export function silhouettesOf(buf: Raster, heads: readonly HeadStamp[], count: number): string[] {
  const { labels } = labelFigures(buf, heads);
  const regions = traceRegions(buf, labels, { minArea: 12, reach: 1, passes: 5 });
  return Array.from({ length: count }, (_, i) => regions.get(i + 1) ?? '');
}
