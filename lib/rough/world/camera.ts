import { clipToBox } from '../geometry/clip-to-box';
import { clamp, dot, lerp, norm, rad, rng, sub, type P2, type P3, type Rng } from '../geometry/geometry';
import { pathOf, type Paint } from '../pen/paint';
import type { Time, Weather } from '../vocabulary/places';
import type { Facing } from '../pen/surfaces';
import { moodOf, type Mood } from './mood';

/**
 * Eye, target, lens = focal length / panel width (.7 wide, 1 normal, 2 long). Small tilts become a shift of the picture,
 * so verticals stay vertical.
 */
export interface Shot {
  at: P3;
  to: P3;
  lens: number;
  /** Degrees. */
  roll?: number;
  /** Verticals converge even at a small tilt. */
  tilt?: boolean;
  /** Set by `cameraFor`: focal length in px, and the picture point that the axis of the lens meets (may lie outside the panel). */
  exact?: { focalPx: number; axisPx: P2 };
}
/** A box of the picture, px. */
export interface Panel {
  x: number;
  y: number;
  w: number;
  h: number;
}
/** Metres before the eye at which everything is cut. */
const NEAR = 0.1;
/** Points more panel sides than this away are cut off. */
const FAR_OUT = 40;

/** A pinhole camera before a panel: metres (x right, y up, z away) to picture points. */
export class Camera {
  /** Focal length, px. */
  readonly f: number;
  /** Picture point that the axis meets, px. */
  readonly cx: number;
  readonly cy: number;
  readonly r: Rng;
  readonly mood: Mood;
  readonly wet: boolean;
  /** Width of all lines: grows with the panel. */
  lineScale: number;
  private readonly cyaw: number;
  private readonly syaw: number;
  private readonly ct: number;
  private readonly st: number;
  private readonly cr: number;
  private readonly sr: number;
  constructor(
    readonly p: Paint,
    readonly panel: Panel,
    readonly shot: Shot,
    readonly time: Time = 'day',
    readonly weather: Weather = 'clear',
    seed = 7,
  ) {
    const d = sub(shot.to, shot.at),
      pitch = Math.atan2(d[1], Math.sqrt(d[0] * d[0] + d[2] * d[2])),
      yaw = Math.atan2(d[0], d[2]);
    this.f = shot.exact?.focalPx ?? shot.lens * Math.max(panel.w, panel.h * 1.25);
    const isShifted = Math.abs(pitch) < rad(16) && !shot.tilt && !shot.exact;
    this.cx = shot.exact?.axisPx[0] ?? panel.x + panel.w / 2;
    this.cy = shot.exact?.axisPx[1] ?? panel.y + panel.h / 2 + (isShifted ? Math.tan(pitch) * this.f : 0);
    this.cyaw = Math.cos(yaw);
    this.syaw = Math.sin(yaw);
    this.ct = isShifted ? 1 : Math.cos(pitch);
    this.st = isShifted ? 0 : Math.sin(pitch);
    this.cr = Math.cos(rad(shot.roll ?? 0));
    this.sr = Math.sin(rad(shot.roll ?? 0));
    this.r = rng(seed);
    this.lineScale = clamp(Math.sqrt(panel.w / 750), 0.72, 1.25);
    this.mood = moodOf(time, weather);
    this.wet = weather === 'rain' || weather === 'storm';
  }
  get bw(): boolean {
    return this.p.mode === 'bw';
  }
  /** How far things lean in the wind, 0 to 1. */
  get windy(): number {
    return this.weather === 'wind' ? 0.8 : this.weather === 'storm' ? 1 : 0;
  }
  /** Camera coordinates: x right, y up, z along the axis. */
  cam(v: P3): P3 {
    const a = this.shot.at,
      dx = v[0] - a[0],
      dy = v[1] - a[1],
      dz = v[2] - a[2],
      x = dx * this.cyaw - dz * this.syaw,
      z = dx * this.syaw + dz * this.cyaw;
    return [x, dy * this.ct - z * this.st, dy * this.st + z * this.ct];
  }
  /** Picture point of camera coordinates. */
  proj(q: P3): P2 {
    const x = (this.f * q[0]) / q[2],
      y = (-this.f * q[1]) / q[2];
    return [this.cx + x * this.cr - y * this.sr, this.cy + x * this.sr + y * this.cr];
  }
  /** Picture point of a point in metres. */
  at(v: P3): P2 {
    const q = this.cam(v);
    return this.proj([q[0], q[1], Math.max(0.08, q[2])]);
  }
  /** Distance along the axis, metres. */
  depth(v: P3): number {
    return this.cam(v)[2];
  }
  /** px per metre at a point. */
  px(v: P3): number {
    return this.f / Math.max(0.08, this.cam(v)[2]);
  }
  /** Height of the horizon in the picture, px, kept within reach of the panel. */
  get horizon(): number {
    const a = this.shot.at,
      t = this.shot.to,
      far = this.at([a[0] + (t[0] - a[0]) * 400, a[1], a[2] + (t[2] - a[2]) * 400])[1];
    return clamp(far, this.panel.y - this.panel.h * 4, this.panel.y + this.panel.h * 4);
  }
  /** Point on the ground (at a height) under the middle of the panel at a depth from the eye. */
  ahead(depth: number, y = 0): P3 {
    const a = this.shot.at,
      side = ((this.panel.x + this.panel.w / 2 - this.cx) / this.f) * depth;
    return [a[0] + this.syaw * depth + this.cyaw * side, y, a[2] + this.cyaw * depth - this.syaw * side];
  }
  /** A point `along` metres to the right of another, parallel to the picture. */
  beside(v: P3, along: number, up = 0): P3 {
    return [v[0] + this.cyaw * along, v[1] + up, v[2] - this.syaw * along];
  }
  /**
   * Cuts a polygon of camera coordinates at the near plane; picture points out. What then reaches millions of units
   * beyond the panel is cut to its surroundings: what draws SVG in fixed point would lose all of it.
   */
  clip(pts: readonly P3[]): P2[] {
    const out: P2[] = [],
      n = pts.length;
    for (let i = 0; i < n; i++) {
      const a = pts[i]!,
        b = pts[(i + 1) % n]!;
      if (a[2] >= NEAR) out.push(this.proj(a));
      if (a[2] >= NEAR !== b[2] >= NEAR) {
        const t = (NEAR - a[2]) / (b[2] - a[2]);
        out.push(this.proj([lerp(a[0], b[0], t), lerp(a[1], b[1], t), NEAR]));
      }
    }
    const { x, y, w, h } = this.panel,
      far = FAR_OUT * Math.max(w, h);
    for (const [px, py] of out) {
      if (Math.abs(px) > far || Math.abs(py) > far)
        return clipToBox(out, { x: x - 2 * w, y: y - 2 * h, w: 5 * w, h: 5 * h });
    }
    return out;
  }
  /** Path of a polygon in metres; empty when it lies behind the eye or outside the panel. */
  poly(pts: readonly P3[]): string {
    const q = this.clip(pts.map((v) => this.cam(v)));
    return q.length > 2 && this.isSeen(q) ? pathOf(q) : '';
  }
  /** How the plane of a polygon of camera coordinates lies before the eye; null when it is seen edge-on. */
  facing(C: readonly P3[]): Facing | null {
    let nx = 0,
      ny = 0,
      nz = 0;
    for (let i = 0; i < C.length; i++) {
      const u = C[i]!,
        v = C[(i + 1) % C.length]!;
      nx += (u[1] - v[1]) * (u[2] + v[2]);
      ny += (u[2] - v[2]) * (u[0] + v[0]);
      nz += (u[0] - v[0]) * (u[1] + v[1]);
    }
    const n = norm([nx, ny, nz]),
      d = dot(n, C[0]!);
    if (Math.abs(d) < 1e-4) return null;
    const { f, cr, sr } = this,
      side = d > 0 ? -1 : 1,
      a = (n[0] * cr + n[1] * sr) / (f * d),
      b = (n[0] * sr - n[1] * cr) / (f * d);
    return {
      a,
      b,
      c: n[2] / d - a * this.cx - b * this.cy,
      normal: [side * (n[0] * cr + n[1] * sr), side * (n[1] * cr - n[0] * sr), -side * n[2]],
    };
  }
  /** Picture points of a line of camera coordinates, cut at the near plane. */
  polyline(C: readonly P3[]): P2[] {
    const out: P2[] = [],
      near = 0.12;
    for (let i = 0; i < C.length; i++) {
      const c = C[i]!,
        o = C[i - 1];
      if (o && o[2] > near !== c[2] > near) {
        const t = (near - o[2]) / (c[2] - o[2]);
        out.push(this.proj([lerp(o[0], c[0], t), lerp(o[1], c[1], t), near]));
      }
      if (c[2] > near) out.push(this.proj(c));
    }
    return out;
  }
  /** Whether the box of picture points meets the panel. */
  isSeen(pts: readonly P2[], pad = 30): boolean {
    const P = this.panel;
    let x0 = Infinity,
      x1 = -Infinity,
      y0 = Infinity,
      y1 = -Infinity;
    for (const [x, y] of pts) {
      if (x < x0) x0 = x;
      if (x > x1) x1 = x;
      if (y < y0) y0 = y;
      if (y > y1) y1 = y;
    }
    return x1 > P.x - pad && x0 < P.x + P.w + pad && y1 > P.y - pad && y0 < P.y + P.h + pad;
  }
}
