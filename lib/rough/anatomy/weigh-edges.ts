import { lerp, smooth } from '../geometry/geometry';
import type { Raster } from './raster';
import { scratchFloats, scratchInts } from './scratch';

/** Weight of the border between two materials, by their indices; 0 is no line. */
export type BorderWeight = (a: number, b: number) => number;

/**
 * Weights of the unit steps between pixels. A step is named by the corner at its upper or left end, of which there are
 * W + 1 in each of H + 1 rows: `across` runs to the right from it, `down` downwards. 0 is no line.
 */
export interface Edges {
  stride: number;
  across: Float32Array;
  down: Float32Array;
  /** Pixel in front at each step. */
  acrossFront: Int32Array;
  downFront: Int32Array;
}

const OUTLINE = 1.3;
const PERSON = 1.15;

/** Lines are a little heavier on the side away from the light (right and below), as under a pen that presses there. */
const AWAY = 1.1;
const LIT = 0.93;
/** Neighbours of one look whose depths differ by less than this are one surface. */
const FLUSH = 0.06;

class EdgeWeights {
  /** Depth that a pixel's width stands for. */
  private readonly step: number;
  constructor(
    private readonly buf: Raster,
    private readonly borderWeight: BorderWeight,
  ) {
    this.step = 1 / (buf.view.s * buf.ss);
  }

  /**
   * Writes the line between neighbours a and b, neither of them nothing, to step `at`; `beforeA` and `afterB` are the
   * pixels one further out, whose slope is taken from the jump, so that grazing surfaces are not inked.
   */
  weigh(to: Float32Array, at: number, a: number, b: number, beforeA: number, afterB: number): void {
    const { part, z, parts, mat, back } = this.buf,
      partA = part[a]!,
      partB = part[b]!,
      za = z[a]!,
      zb = z[b]!,
      dz = za > zb ? za - zb : zb - za,
      most = dz * 0.7,
      slopeA = part[beforeA] === partA ? Math.abs(z[beforeA]! - za) : 0,
      slopeB = part[afterB] === partB ? Math.abs(z[afterB]! - zb) : 0,
      slope = Math.max(slopeA < most ? slopeA : most, slopeB < most ? slopeB : most),
      jump = dz - 1.6 * slope - this.step * 0.6,
      A = parts[partA]!,
      B = parts[partB]!,
      threshold = (za > zb ? A : B).thr ?? 0.12,
      from = partA === partB ? Math.max(threshold, 0.1) * 1.25 : threshold;
    let weight = 0;
    if (jump > from) weight = lerp(0.6, 0.98, smooth(from, from + 0.5, jump));
    if (weight === 0 && back[a] !== back[b]) weight = 0.8;
    if (partA !== partB) {
      if (A.crease !== undefined && A.crease === B.crease) weight = Math.max(weight, 0.72);
      if ((A.edge || B.edge) && A.name !== B.name) weight = Math.max(weight, 0.78);
      if (A.who !== B.who) weight = Math.max(weight, PERSON);
    }
    if (mat[a] !== mat[b]) weight = Math.max(weight, this.borderWeight(mat[a]!, mat[b]!));
    to[at] = weight * (za > zb ? AWAY : LIT);
  }
}

/** Takes the lines away from where any may run now, and one step round it. */
function clear({ H, lo, hi }: Raster, { stride, across, down }: Edges): void {
  for (let y = 0; y <= H; y++) {
    let first = stride,
      last = -1;
    for (let row = Math.max(0, y - 2); row <= y + 1 && row < H; row++) {
      if (lo[row]! < first) first = lo[row]!;
      if (hi[row]! > last) last = hi[row]!;
    }
    if (first > last) continue;
    const from = y * stride + Math.max(0, first - 1),
      to = y * stride + Math.min(stride, last + 4);
    across.fill(0, from, to);
    down.fill(0, from, to);
  }
}

/** Where lines run, and how heavy: outlines, overlaps by their jump of depth, borders of materials, creases. */
export function weighEdges(buf: Raster, borderWeight: BorderWeight): Edges {
  const { W, H, look, z, lo, hi } = buf,
    stride = W + 1,
    count = stride * (H + 1),
    edges: Edges = {
      stride,
      across: scratchFloats('edges across', count),
      down: scratchFloats('edges down', count),
      acrossFront: scratchInts('edges across front', count),
      downFront: scratchInts('edges down front', count),
    },
    { across, down, acrossFront, downFront } = edges,
    weights = new EdgeWeights(buf, borderWeight);
  clear(buf, edges);
  for (let y = 0; y < H; y++) {
    const above = y > 0 ? y - 1 : y,
      first = Math.min(lo[y]!, lo[above]!),
      last = Math.min(W - 1, Math.max(hi[y]!, hi[above]!) + 1);
    let k = y * W + first,
      leftLook = first > 0 ? look[k - 1]! : look[k]!,
      leftZ = first > 0 ? z[k - 1]! : z[k]!;
    for (let x = first; x <= last; x++, k++) {
      const ownLook = look[k]!,
        ownZ = z[k]!,
        aside = ownZ - leftZ;
      if (ownLook !== leftLook || aside > FLUSH || aside < -FLUSH) {
        const a = k - 1,
          c = y * stride + x;
        if (ownLook === 0 || leftLook === 0) down[c] = OUTLINE * (aside < 0 ? AWAY : LIT);
        else weights.weigh(down, c, a, k, x > 1 ? a - 1 : a, x < W - 1 ? k + 1 : k);
        downFront[c] = aside < 0 ? a : k;
      }
      leftLook = ownLook;
      leftZ = ownZ;
      if (y === 0) continue;
      const a = k - W,
        aboveLook = look[a]!,
        rise = ownZ - z[a]!;
      if (ownLook !== aboveLook || rise > FLUSH || rise < -FLUSH) {
        const c = y * stride + x;
        if (ownLook === 0 || aboveLook === 0) across[c] = OUTLINE * (rise < 0 ? AWAY : LIT);
        else weights.weigh(across, c, a, k, y > 1 ? a - W : a, y < H - 1 ? k + W : k);
        acrossFront[c] = rise < 0 ? a : k;
      }
    }
  }
  return edges;
}
