import { convexHull } from '@/lib/geometry';
import { rad, type P2, type P3 } from '../geometry/geometry';
import { INK, pathOf } from '../pen/paint';
import { Canvas } from './canvas';
import { drawPart } from './draw-part';
import { clearOfPeople } from './clear-of-people';
import type { Model } from './model';
import { paintInOrder, type Item, type Plan } from './painter-order';
import type { Look } from './look';
import { xform, type Part, type Xf } from './part';

/** A scene: things are collected, sorted by separating planes, and painted by `flush`. */
export class World extends Canvas {
  /** Where in the drawing the first figure is, and where the last flush ended. */
  private firstFigureAt: number | null = null;
  private flushedAt: number | null = null;
  /** Height of the ground that shadows fall on, metres. */
  ground = 0;
  /** Things to add before the last flush of a place (people, animals). */
  later: (() => void)[] = [];
  /** Of a room, metres from wall to wall: who is placed beyond one is sorted as standing before it. */
  bounds: { readonly x: readonly [number, number]; readonly z: readonly [number, number] } | null = null;
  /** Looks of the things that the place has itself, where somebody chose them. */
  paints: ReadonlyMap<string, Look> = new Map();
  private items: Item[] = [];
  /** How many things were added; the parts of one have its number. */
  private groups = 0;
  /** The groups of people. */
  private readonly figures = new Set<number>();
  private shadows: string[] = [];
  /** Where a figure stands: px per head unit (.1 m) and the pelvis point. */
  stand(x: number, z: number, legUnits: number, y = 0): { x: number; y: number; s: number } {
    const s = this.px([x, y, z]) * 0.1,
      q = this.at([x, y + legUnits * 0.1, z]);
    return { x: q[0], y: q[1], s };
  }
  /** Something drawn in the picture plane that is sorted by its box in metres. */
  item(
    lo: P3,
    hi: P3,
    draw: () => void,
    { plan, group = (this.groups += 1) }: { plan?: Plan | undefined; group?: number } = {},
  ): void {
    let x0 = 1e9,
      y0 = 1e9,
      x1 = -1e9,
      y1 = -1e9,
      front = false,
      z = 0;
    for (let i = 0; i < 8; i++) {
      const q = this.cam([i & 1 ? hi[0] : lo[0], i & 2 ? hi[1] : lo[1], i & 4 ? hi[2] : lo[2]]);
      z += q[2] / 8;
      if (q[2] > 0.1) front = true;
      const s = this.proj([q[0], q[1], Math.max(0.1, q[2])]);
      x0 = Math.min(x0, s[0]);
      x1 = Math.max(x1, s[0]);
      y0 = Math.min(y0, s[1]);
      y1 = Math.max(y1, s[1]);
    }
    const P = this.panel;
    if (!front || x1 < P.x - 4 || x0 > P.x + P.w + 4 || y1 < P.y - 4 || y0 > P.y + P.h + 4) return;
    const key = this.items.length,
      { kind } = this,
      drawn = kind === null ? draw : () => this.as(kind, draw);
    this.items.push({ lo, hi, z, box: [x0, y0, x1, y1], draw: drawn, key, group, ...(plan ? { plan } : {}) });
  }
  /** Adds a model, moved; outside it casts a shadow on the ground unless told not to. */
  model(m: Model, x: Xf = {}, o: { cast?: boolean; ink?: number } = {}): void {
    const T = xform(x),
      isTurned = !x.m && (x.yaw ?? 0) % 90 !== 0,
      group = (this.groups += 1);
    for (const q of m.parts) {
      const V = q.v.map(T),
        lo: P3 = [1e9, 1e9, 1e9],
        hi: P3 = [-1e9, -1e9, -1e9];
      for (const v of V)
        for (let k = 0; k < 3; k++) {
          lo[k] = Math.min(lo[k]!, v[k]!);
          hi[k] = Math.max(hi[k]!, v[k]!);
        }
      this.item(
        lo,
        hi,
        () => {
          this.part(q, V, T, o.ink ?? 1);
        },
        { group, plan: isTurned ? planOf(q, T, x.yaw ?? 0) : undefined },
      );
      if ((o.cast ?? !this.inside) && !q.lines) this.shadow(V);
    }
  }
  /** Draws one part at once: its points moved, and how decals move. */
  part(q: Part, V: P3[], T: (v: P3) => P3, ink = 1): void {
    drawPart(this, q, V, T, ink);
  }
  /** Collects the shadow that points cast on the ground (their hull). */
  shadow(V: readonly P3[]): void {
    const s = this.mood.sun;
    if (!this.mood.cast || this.inside) return;
    const pts: P2[] = [];
    for (const v of V) {
      const t = Math.min(9, Math.max(0, v[1] - this.ground) / s[1]),
        c = this.cam([v[0] - s[0] * t, this.ground + 0.002, v[2] - s[2] * t]);
      if (c[2] < 0.3) return;
      pts.push(this.proj(c));
    }
    if (this.isSeen(pts, 0) && isLarge(pts))
      this.shadows.push(pathOf(convexHull(pts).map(([x, y]): P2 => [Math.round(x), Math.round(y)])));
  }
  /** Paints the collected shadows on the ground; call after the ground and before `flush`. */
  castShadows(look = '#3a3a68', level = this.mood.cast): void {
    const d = this.shadows.join('');
    this.shadows = [];
    if (!d || !level) return;
    if (this.bw) this.p.fill(d, INK, this.p.dots(level));
    else this.p.fill(d, look, 1, 0.34);
  }
  /** Paints what was collected, far to near. `false`: a layer in between, without people. */
  flush(final = true): void {
    if (final) {
      const adds = this.later;
      this.later = [];
      for (const add of adds) add();
    }
    const items = this.items;
    this.items = [];
    paintInOrder(this.figures.size > 0 ? clearOfPeople(items, this.figures) : items, this.shot.at);
    if (final) this.flushedAt = this.p.out.length;
  }
  /**
   * Somebody or something of the story among the things of the place.
   * @param isPerson whose upper half nothing of the place may cover
   */
  figure(lo: P3, hi: P3, isPerson: boolean, draw: () => void): void {
    const [dx, dz] = this.bounds
      ? [intoRange(lo[0], hi[0], this.bounds.x), intoRange(lo[2], hi[2], this.bounds.z)]
      : [0, 0];
    this.item([lo[0] + dx, lo[1], lo[2] + dz], [hi[0] + dx, hi[1], hi[2] + dz], () => {
      this.firstFigureAt ??= this.p.out.length;
      draw();
    });
    if (isPerson) this.figures.add(this.groups);
  }
  /** Lays what was drawn since the last flush (wires, beams, smoke: all far) behind the figures. */
  layBehindFigures(): void {
    if (this.firstFigureAt === null || this.flushedAt === null) return;
    const over = this.p.out.splice(this.flushedAt);
    this.p.out.splice(this.firstFigureAt, 0, ...over);
  }
}
/** A wall with what hangs on it, metres. */
const WALL = 0.06;
/** How far a box from `lo` to `hi` has to move so that it lies between two walls. */
function intoRange(lo: number, hi: number, [from, to]: readonly [number, number]): number {
  if (lo < from + WALL) return from + WALL - lo;
  return hi > to - WALL ? to - WALL - hi : 0;
}

/** Whether a shadow is large enough to be seen among dots, px. */
function isLarge(pts: readonly P2[]): boolean {
  let x0 = Infinity,
    x1 = -Infinity,
    y0 = Infinity,
    y1 = -Infinity;
  for (const [x, y] of pts) {
    x0 = Math.min(x0, x);
    x1 = Math.max(x1, x);
    y0 = Math.min(y0, y);
    y1 = Math.max(y1, y);
  }
  return x1 - x0 > 7 && y1 - y0 > 2;
}
/** Plan of a turned part: its box in its own axes, turned. */
function planOf(q: Part, T: (v: P3) => P3, yawDeg: number): Plan {
  let x0 = Infinity,
    x1 = -Infinity,
    z0 = Infinity,
    z1 = -Infinity;
  for (const v of q.v) {
    x0 = Math.min(x0, v[0]);
    x1 = Math.max(x1, v[0]);
    z0 = Math.min(z0, v[2]);
    z1 = Math.max(z1, v[2]);
  }
  const corners = new Float64Array(8);
  for (let i = 0; i < 4; i++) {
    const v = T([i & 1 ? x1 : x0, 0, i & 2 ? z1 : z0]);
    corners[2 * i] = v[0];
    corners[2 * i + 1] = v[2];
  }
  return { corners, ux: Math.cos(rad(yawDeg)), uz: -Math.sin(rad(yawDeg)) };
}
