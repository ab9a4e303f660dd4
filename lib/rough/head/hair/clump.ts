/**
 * A clump of hair: a centre line in head space with a width profile (TECHNIQUE 4). Its fill hides the lines of those
 * under it; its edges are inked from the tip towards the root and fade out, so that only tips and overlaps are drawn.
 */
import { clamp, lerp, rng, smooth, spline3, type P2, type P3 } from '../../geometry/geometry';
import { INK, mixHex, pathOf, type Material, type Paint } from '../../pen/paint';
import { stroke } from '../../pen/stroke';
import type { Frame } from '../frame';
import { SKULL_Y, SKULL_Z } from './hair-space';

export interface Clump {
  path: readonly P3[];
  /** Width in units at the belly. */
  w: number;
  /** Where it is widest, as a share of its length. */
  belly?: number;
  /** Width at the root and at the tip as shares of `w`. */
  root?: number;
  tip?: number;
  /** How fast it narrows to the tip: 1.9 soft, 1.2 spiky. */
  exp?: number;
  /** Share of the edges, from the tip, that is inked. */
  ink?: number;
  /** Thickness seen edge-on, as a share of `w`. */
  thick?: number;
  /** Behind or before the face whatever way it looks. */
  pass?: 'back' | 'front' | 'auto';
  /** Inner lines. */
  strands?: number;
  /** Lies flat among others: no shadow of its own, and only the edge away from the light is inked. */
  isFlat?: boolean;
  /** All in the shade. */
  isDark?: boolean;
  /** Drawn later when higher; those without are at -20. */
  order?: number;
  material?: Material;
  /** Share of the path at which it hangs free. */
  hang?: number;
  /** Marks across it, as of a twist of hair. */
  rungs?: number;
}

/** A clump in the picture. */
export interface ShapedClump {
  readonly clump: Clump;
  readonly left: readonly P2[];
  readonly right: readonly P2[];
  /** Mean depth, and how much it faces the viewer. */
  readonly depth: number;
  readonly facing: number;
  /** Greatest width in px. */
  readonly width: number;
  readonly path: string;
}

/** Pieces of a clump's line between two of its points, in a head of so many px a unit. */
function piecesAt(s: number): number {
  return s > 60 ? 6 : s > 30 ? 5 : s > 18 ? 4 : 3;
}

/** Px between the stations of a line of hair, which bends softly. */
const stepOf = (pen: number): number => clamp(pen * 2.6, 4, 8);

function widthAt({ belly = 0.4, root = 0.55, tip = 0, exp = 1.9 }: Clump, t: number): number {
  if (t < belly) return lerp(root, 1, Math.sin(((t / belly) * Math.PI) / 2));
  return lerp(tip, 1, 1 - Math.pow((t - belly) / (1 - belly), exp));
}

export function shapeClump(f: Frame, clump: Clump): ShapedClump {
  const line = spline3(clump.path, piecesAt(f.s));
  const last = line.length - 1;
  const middle: P2[] = [];
  for (let i = 0; i <= last; i++) middle.push(f.p(line[i]!));
  const left: P2[] = [];
  const right: P2[] = new Array<P2>(last + 1);
  const thick = clump.thick ?? 0.45;
  const [rowX, rowY, rowZ] = f.m;
  let depth = 0;
  let facing = 0;
  let width = 0;
  for (let i = 0; i <= last; i++) {
    const v = line[i]!;
    const before = line[i > 0 ? i - 1 : 0]!;
    const after = line[i < last ? i + 1 : last]!;
    const [tx, ty, tz] = [after[0] - before[0], after[1] - before[1], after[2] - before[2]];
    let [ox, oy, oz] = [v[0], Math.min(0, (v[1] - SKULL_Y) * 0.6), v[2] - SKULL_Z];
    const away = Math.sqrt(ox * ox + oy * oy + oz * oz) || 1;
    ox /= away;
    oy /= away;
    oz /= away;
    const [sx, sy, sz] = [ty * oz - tz * oy, tz * ox - tx * oz, tx * oy - ty * ox];
    const side = Math.sqrt(sx * sx + sy * sy + sz * sz) || 1;
    const vx = (rowX[0] * sx + rowX[1] * sy + rowX[2] * sz) / side;
    const vy = (rowY[0] * sx + rowY[1] * sy + rowY[2] * sz) / side;
    const k = Math.sqrt((vx * vx + vy * vy) * (1 - thick * thick) + thick * thick);
    const a = middle[i > 0 ? i - 1 : 0]!;
    const b = middle[i < last ? i + 1 : last]!;
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const long = Math.sqrt(dx * dx + dy * dy) || 1;
    const wide = widthAt(clump, i / last) * clump.w * f.s * k;
    if (wide > width) width = wide;
    const half = wide / 2 / long;
    const at = middle[i]!;
    left.push([at[0] - dy * half, at[1] + dx * half]);
    right[i] = [at[0] + dy * half, at[1] - dx * half];
    depth += rowZ[0] * v[0] + rowZ[1] * v[1] + rowZ[2] * v[2];
    facing += rowZ[0] * ox + rowZ[1] * oy + rowZ[2] * oz;
  }
  const count = last + 1;
  return {
    clump,
    left,
    right,
    depth: depth / count,
    facing: facing / count,
    width,
    path: pathOf([...left, ...right.slice().reverse()]),
  };
}

export interface ClumpStyle {
  readonly material: Material;
  /** Width of the head's pen in px. */
  readonly pen: number;
  readonly seed: number;
  /** Behind the head: in the shade. */
  readonly isBehind: boolean;
  /** Whether a point is outside the cap of hair, where an edge is silhouette. */
  readonly isOutside?: ((point: P2) => boolean) | undefined;
}

const edgePress = (t: number): number => Math.pow(clamp(t / 0.55, 0, 1), 0.8) * lerp(1, 0.55, smooth(0.8, 1, t));

export function paintClump(p: Paint, shaped: ShapedClump, style: ClumpStyle): void {
  const { clump } = shaped;
  const m = clump.material ?? style.material;
  const isShaded = style.isBehind || clump.isDark === true;
  if (isShaded) {
    const bw = m.bw >= 0.93 ? 1 : m.bw + (m.bwShade - m.bw) * 0.6;
    p.fill(shaped.path, p.mode === 'bw' ? m.shade : mixHex(m.base, m.shade, clump.isDark === true ? 1 : 0.85), bw);
  } else {
    p.flat(shaped.path, m);
    // a sliver narrower than two dots of tone is only noise
    if (clump.isFlat !== true && (p.mode === 'colour' || shaped.width * 0.3 > p.cell * 1.5)) p.shade(sliver(shaped), m);
  }
  const isBlack = p.mode === 'bw' && m.bw >= 0.93;
  const colour = mixHex(INK, m.shade, 0.12);
  const strands = strandLines(shaped, style);
  if (!isBlack) {
    p.inkPath(edgeLines(shaped, style) + strands, colour);
    return;
  }
  // on black the edges are the silhouette's; white lines part the clumps, as an inker leaves them
  const last = shaped.left.length - 1;
  const parting = stroke(shaped.left.slice(Math.round(last * 0.45), last), { w: style.pen * 0.5, a: 0.5, b: 0.5 });
  p.inkPath(parting + strands, colour, '#ffffff');
}

/** One tapered shadow on the side away from the light. */
function sliver({ left, right }: ShapedClump): string {
  const last = left.length - 1;
  const at = Math.round(last * 0.6);
  const isLeft = left[at]![0] > right[at]![0];
  const edge = isLeft ? left : right;
  const other = isLeft ? right : left;
  const start = Math.round(last * 0.3);
  const outer: P2[] = [];
  const inner: P2[] = [];
  for (let i = start; i <= last; i++) {
    const t = (i - start) / (last - start);
    const k = 0.42 * Math.sin(Math.PI * Math.min(1, t * 0.72 + 0.02));
    const [a, b] = [edge[i]!, other[i]!];
    outer.push(a);
    inner.push([lerp(a[0], b[0], k), lerp(a[1], b[1], k)]);
  }
  return pathOf([...outer, ...inner.reverse()]);
}

function edgeLines({ clump, left, right }: ShapedClump, { pen, isOutside }: ClumpStyle): string {
  const last = left.length - 1;
  const from = Math.round(last * (1 - (clump.ink ?? 0.7)));
  const edge = { w: pen * 0.95, press: edgePress, under: 0.15, step: stepOf(pen) };
  const middle = (from + last) >> 1;
  const isLeft = left[middle]![0] > right[middle]![0];
  let path = '';
  if (from < last) {
    if (clump.isFlat !== true || isLeft) path += stroke(left.slice(from), edge);
    if (clump.isFlat !== true || !isLeft) path += stroke(right.slice(from), edge);
  }
  if (isOutside === undefined) return path;
  for (const side of [left, right]) {
    let run: P2[] = [];
    for (let i = 0; i <= last; i++) {
      const isOut = isOutside(side[i]!);
      if (isOut) run.push(side[i]!);
      if (isOut && i < last) continue;
      if (run.length > 2) path += stroke(run, { w: pen * 1.15, a: 0.2, b: 0.25, step: stepOf(pen) });
      run = [];
    }
  }
  return path;
}

/** One or two lines near the root or the tip, never the whole way; rungs across a twist. */
function strandLines({ clump, left, right }: ShapedClump, { pen, seed }: ClumpStyle): string {
  const random = rng(seed);
  const last = left.length - 1;
  let path = '';
  // small hair keeps its edges alone
  const count = Math.min(clump.strands ?? 1, pen < 0.9 ? 0 : pen < 1.5 ? 1 : 3);
  for (let j = 0; j < count; j++) {
    const across = random(0.25, 0.75);
    const from = random() < 0.5 ? 0.06 : random(0.45, 0.6);
    const to = from < 0.2 ? random(0.3, 0.5) : random(0.88, 0.97);
    const line: P2[] = [];
    for (let i = Math.round(last * from); i <= Math.round(last * to); i++)
      line.push([lerp(left[i]![0], right[i]![0], across), lerp(left[i]![1], right[i]![1], across)]);
    if (line.length > 3) path += stroke(line, { w: pen * 0.5, a: 0.45, b: 0.5, step: stepOf(pen) });
  }
  const rungs = clump.rungs ?? 0;
  for (let j = 1; j <= rungs; j++) {
    const i = Math.round((last * j) / (rungs + 1));
    const k = Math.min(last, i + 1);
    path += stroke([left[i]!, [(left[k]![0] + right[i]![0]) / 2, (left[k]![1] + right[k]![1]) / 2], right[i]!], { w: pen * 0.55, a: 0.2, b: 0.2 }); // prettier-ignore
  }
  return path;
}
