import type { Paint } from '../pen/paint';
import type { Raster } from './raster';
import { scratchInts } from './scratch';
import { blankLabels, traceRegions } from './trace-regions';

/** Remembers which elements of a painting are a head's own, not counting what is drawn between `pause` and `resume`. */
export class HeadStamp {
  private readonly start: number;
  private pausedAt = 0;
  private resumedAt = 0;
  paths: string[] = [];
  constructor(
    private readonly p: Paint,
    readonly who: number,
    readonly depth: number,
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

/** A path's points (of curves the control points' middles and ends), as loops of x and y in turn. Understands M L Q C Z and l q. */
export function loopsOf(path: string): number[][] {
  const loops: number[][] = [];
  let loop: number[] = [],
    x = 0,
    y = 0;
  for (const [, command, rest] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const v = (rest!.match(/-?\d*\.?\d+/g) ?? []).map(Number),
      isRelative = command! > 'Z',
      size = /[mlMLtT]/.test(command!) ? 2 : /[qQsS]/.test(command!) ? 4 : /[cC]/.test(command!) ? 6 : 0;
    if (command === 'M' || command === 'm') {
      loop = [];
      loops.push(loop);
    }
    if (size === 0) continue;
    for (let i = 0; i + size <= v.length; i += size) {
      const dx = isRelative ? x : 0,
        dy = isRelative ? y : 0,
        ex = v[i + size - 2]! + dx,
        ey = v[i + size - 1]! + dy;
      if (size >= 4) loop.push((x + 2 * (v[i]! + dx) + ex) / 4, (y + 2 * (v[i + 1]! + dy) + ey) / 4);
      loop.push(ex, ey);
      x = ex;
      y = ey;
    }
  }
  return loops;
}

/** Runs `set` over the pixels inside a path's loops (each filled on its own). */
function fillLoops(buf: Raster, path: string, set: (k: number) => void): void {
  const { W, H, x0, y0, ss } = buf,
    crossings = scratchInts('stamp crossings', 512);
  for (const loop of loopsOf(path)) {
    const n = loop.length / 2;
    let low = 1e9,
      high = -1e9;
    for (let i = 0; i < n; i++) {
      const y = (loop[i * 2 + 1]! - y0) * ss;
      if (y < low) low = y;
      if (y > high) high = y;
    }
    for (let row = Math.max(0, Math.floor(low)); row <= Math.min(H - 1, high); row++) {
      let found = 0;
      for (let i = 0, j = n - 1; i < n; j = i++) {
        const ya = (loop[j * 2 + 1]! - y0) * ss - 0.5,
          yb = (loop[i * 2 + 1]! - y0) * ss - 0.5;
        if (ya <= row === yb <= row || found >= 510) continue;
        const xa = (loop[j * 2]! - x0) * ss - 0.5,
          xb = (loop[i * 2]! - x0) * ss - 0.5;
        crossings[found++] = Math.round(xa + ((row - ya) / (yb - ya)) * (xb - xa));
      }
      const sorted = crossings.subarray(0, found).sort();
      for (let i = 0; i + 1 < found; i += 2)
        for (let x = Math.max(0, sorted[i]!); x <= Math.min(W - 1, sorted[i + 1]!); x++) set(row * W + x);
    }
  }
}

/** Nearer than this to a head's middle, a body hides it (units). */
const BEFORE_HEAD = 0.55;

/** What is seen of each figure: its body in the buffer, and its head's shapes where nothing nearer hides them. */
export function silhouettesOf(buf: Raster, heads: readonly HeadStamp[], count: number): string[] {
  const { W, H, part, z, parts, lo, hi } = buf,
    blank = blankLabels(buf),
    labels = blank.of,
    nearest = new Float32Array(W * H).fill(-1e6);
  for (let y = 0; y < H; y++)
    for (let k = y * W + lo[y]!, end = y * W + hi[y]!; k <= end; k++)
      if (part[k] !== 0) {
        labels[k] = parts[part[k]!]!.who + 1;
        nearest[k] = z[k]!;
      }
  for (const { who, depth, paths } of heads)
    for (const path of paths)
      fillLoops(buf, path, (k) => {
        const isOwn = labels[k] === who + 1;
        if (!isOwn && nearest[k]! > depth + BEFORE_HEAD) return;
        labels[k] = who + 1;
        nearest[k] = Math.max(nearest[k]!, depth);
      });
  lo.fill(0);
  hi.fill(W - 1);
  const regions = traceRegions(buf, blank, { minArea: 12, reach: 1, passes: 5 });
  return Array.from({ length: count }, (_, i) => regions.get(i + 1) ?? '');
}
