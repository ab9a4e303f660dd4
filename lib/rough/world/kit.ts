/**
 * Scene kit. Metres, x right, y up, z away. A pinhole camera, meshes made of convex parts, hidden lines by painter order
 * (parts are ordered by separating planes of their boxes), ink hierarchy, sun and cast shadows, time of day and weather.
 */
import {
  clamp,
  cross,
  dot,
  lerp,
  norm,
  rad,
  rng,
  rotation,
  spline2,
  sub,
  turn,
  type Mat,
  type P2,
  type P3,
} from '../geometry/geometry';
import { pathOf, stroke } from '../pen/stroke';
import type { Time, Weather } from '../vocabulary/places';
import { INK, luminance, mixHex, Paint } from '../pen/paint';
import { convexHull } from '../creatures/first-body';

export interface Look {
  c: string;
  /** share of black */ bw: number;
  /** shines: night and fog do not change it */ glow?: boolean;
  /** no light classes */ flat?: boolean;
}
const auto = (c: string): number => {
  const l = luminance(c);
  return l > 0.78 ? 0 : l < 0.27 ? 1 : clamp((0.8 - l) * 0.85, 0.1, 0.5);
};
export const L = (c: string, bw = auto(c), o: Partial<Look> = {}): Look => ({ c, bw, ...o });
export const GLOW = (c: string, bw = 0): Look => ({ c, bw, glow: true, flat: true });
/** Camera: panel box, eye, target; lens = focal length / panel width (0.7 wide, 1 normal, 2 tele). Small tilts become a shift, so verticals stay vertical. */
export interface Shot {
  at: P3;
  to: P3;
  lens: number;
  roll?: number;
  tilt?: boolean;
  /** Set by `cameraFor`: focal length in px, and the picture point that the axis of the lens meets (may lie outside the panel). */
  exact?: { focalPx: number; axisPx: P2 };
}
export interface Panel {
  x: number;
  y: number;
  w: number;
  h: number;
}

const mulHex = (a: string, b: string): string =>
  '#' +
  [1, 3, 5]
    .map((i) =>
      Math.round((parseInt(a.slice(i, i + 2), 16) * parseInt(b.slice(i, i + 2), 16)) / 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
interface MoodSpec {
  sun: P3;
  mul: string;
  shade: string;
  haze: string;
  far: number;
  sky: [string, string, string];
  skyBw: [number, number];
  add: [number, number, number];
  lift: number;
  gain: number;
  cast: number;
}
const MOODS: Record<Time, MoodSpec> = {
  day: {
    sun: norm([-0.62, 0.75, -0.35]),
    mul: '#ffffff',
    shade: '#a9a3cf',
    haze: '#d6e6f2',
    far: 130,
    sky: ['#5fa5dd', '#a9d4f2', '#e6f3fa'],
    skyBw: [0.22, 0],
    add: [0.3, 0.12, 0],
    lift: 0,
    gain: 1,
    cast: 0.32,
  },
  dusk: {
    sun: norm([-0.8, 0.32, 0.42]),
    mul: '#ffd2ac',
    shade: '#8a6aa0',
    haze: '#f3b98a',
    far: 90,
    sky: ['#5a5a92', '#e79a7c', '#ffd99a'],
    skyBw: [0.46, 0],
    add: [0.46, 0.24, 0],
    lift: 0.02,
    gain: 1.25,
    cast: 0.5,
  },
  night: {
    sun: norm([0.5, 0.75, -0.3]),
    mul: '#7583b4',
    shade: '#6a6fa8',
    haze: '#2b3660',
    far: 80,
    sky: ['#0d1430', '#1f2b55', '#43568a'],
    skyBw: [1, 0.56],
    add: [0.26, 0.12, 0],
    lift: 0.22,
    gain: 0.9,
    cast: 0,
  },
  dawn: {
    sun: norm([0.75, 0.35, 0.35]),
    mul: '#f3e2ea',
    shade: '#9a9cc8',
    haze: '#f6dcd6',
    far: 60,
    sky: ['#8fa6d6', '#f0c9cf', '#fff0d6'],
    skyBw: [0.26, 0],
    add: [0.3, 0.14, 0],
    lift: 0,
    gain: 0.9,
    cast: 0.3,
  },
};
export interface Xf {
  at?: P3;
  yaw?: number;
  s?: number;
  m?: Mat;
}
export interface Decal {
  pts: P3[];
  look: Look;
  ink: number;
  lines?: P3[][];
  lw?: number;
}
export interface Part {
  v: P3[];
  f: number[][];
  look: Look;
  smooth: boolean;
  ink: number;
  two?: boolean;
  decals: Decal[];
  fl?: (Look | undefined)[];
  lines?: { pts: P3[]; w: number; look: Look };
  convex?: boolean;
}
type V3 = P3;
const TAU = Math.PI * 2;
/** A thing in local metres: base at y 0, front towards -z. */
export class Model {
  parts: Part[] = [];
  private add(v: V3[], f: number[][], look: Look, o: Partial<Part> = {}): Part {
    const q: Part = { v, f, look, smooth: false, ink: 1, decals: [], ...o };
    this.parts.push(q);
    return q;
  }
  get last(): Part {
    return this.parts[this.parts.length - 1]!;
  }
  /** Box by middle of its base. */
  box(
    x: number,
    y: number,
    z: number,
    w: number,
    h: number,
    d: number,
    look: Look,
    o: Partial<Part> & { top?: Look; front?: Look; taper?: number; tz?: number } = {},
  ): this {
    const a = w / 2,
      b = d / 2,
      k = 1 - (o.taper ?? 0),
      kz = 1 - (o.tz ?? o.taper ?? 0);
    const v: V3[] = [
      [x - a, y, z - b],
      [x + a, y, z - b],
      [x + a, y, z + b],
      [x - a, y, z + b],
      [x - a * k, y + h, z - b * kz],
      [x + a * k, y + h, z - b * kz],
      [x + a * k, y + h, z + b * kz],
      [x - a * k, y + h, z + b * kz],
    ];
    const q = this.add(
      v,
      [
        [4, 7, 6, 5],
        [0, 1, 2, 3],
        [0, 4, 5, 1],
        [2, 6, 7, 3],
        [3, 7, 4, 0],
        [1, 5, 6, 2],
      ],
      look,
      o,
    );
    q.fl = [o.top, undefined, o.front, undefined, undefined, undefined];
    return this;
  }
  /** Turned on an axis: profile of [radius, height]. axis 'y' (default), 'x' or 'z'. */
  lathe(
    at: P3,
    prof: readonly P2[],
    look: Look,
    o: Partial<Part> & { n?: number; axis?: 'x' | 'y' | 'z'; sx?: number; sz?: number } = {},
  ): this {
    const n = o.n ?? 14,
      v: V3[] = [],
      f: number[][] = [],
      put = (x: number, y: number, z: number): V3 =>
        o.axis === 'x'
          ? [at[0] + y, at[1] + x, at[2] + z]
          : o.axis === 'z'
            ? [at[0] + x, at[1] + z, at[2] + y]
            : [at[0] + x * (o.sx ?? 1), at[1] + y, at[2] + z * (o.sz ?? 1)];
    for (const [r, y] of prof)
      for (let i = 0; i < n; i++) {
        const t = (i / n) * TAU;
        v.push(put(r * Math.cos(t), y, r * Math.sin(t)));
      }
    const flip = o.axis === 'x' || o.axis === 'z';
    for (let k = 0; k + 1 < prof.length; k++)
      for (let i = 0; i < n; i++) {
        const j = (i + 1) % n,
          q = [k * n + i, (k + 1) * n + i, (k + 1) * n + j, k * n + j];
        if (prof[k]![0] < 1e-4) q.splice(3, 1);
        else if (prof[k + 1]![0] < 1e-4) q.splice(2, 1);
        f.push(flip ? q.reverse() : q);
      }
    const cap = (k: number, up: boolean): void => {
      if (prof[k]![0] > 1e-3) {
        const q = Array.from({ length: n }, (_, i) => k * n + i);
        f.push(up !== flip ? q.reverse() : q);
      }
    };
    if (!o.two) {
      cap(0, false);
      cap(prof.length - 1, true);
    }
    this.add(v, f, look, { ...o, smooth: true });
    return this;
  }
  cyl(x: number, y: number, z: number, r: number, h: number, look: Look, o: Parameters<Model['lathe']>[3] = {}): this {
    this.lathe(
      [x, y, z],
      [
        [r, 0],
        [r, h],
      ],
      look,
      o,
    );
    this.last.convex = true;
    return this;
  }
  ball(
    x: number,
    y: number,
    z: number,
    r: number,
    look: Look,
    o: Parameters<Model['lathe']>[3] & { sy?: number } = {},
  ): this {
    const m = (o.n ?? 14) < 10 ? 5 : 8;
    this.lathe(
      [x, y, z],
      Array.from({ length: m + 1 }, (_, i) => {
        const t = (i / m) * Math.PI;
        return [Math.max(0.00001, r * Math.sin(t)), -r * (o.sy ?? 1) * Math.cos(t)] as P2;
      }),
      look,
      o,
    );
    this.last.convex = true;
    return this;
  }
  /** Outline in x,y pushed through z. Points anticlockwise (y up). */
  ext(pts: readonly P2[], z0: number, z1: number, look: Look, o: Partial<Part> = {}): this {
    let area = 0;
    pts.forEach((a, i) => {
      const b = pts[(i + 1) % pts.length]!;
      area += a[0] * b[1] - b[0] * a[1];
    });
    const q = area < 0 ? [...pts].reverse() : pts,
      n = q.length,
      v: V3[] = [...q.map(([x, y]) => [x, y, z0] as V3), ...q.map(([x, y]) => [x, y, z1] as V3)];
    this.add(
      v,
      [
        Array.from({ length: n }, (_, i) => n - 1 - i),
        Array.from({ length: n }, (_, i) => n + i),
        ...q.map((_, i) => {
          const j = (i + 1) % n;
          return [i, j, n + j, n + i];
        }),
      ],
      look,
      o,
    );
    return this;
  }
  /** Outline in x,z lifted from y0 to y1 (floor plans). */
  slab(pts: readonly P2[], y0: number, y1: number, look: Look, o: Partial<Part> = {}): this {
    const at = this.parts.length;
    this.ext(pts, y0, y1, look, o);
    const q = this.parts[at]!;
    q.v = q.v.map(([x, y, z]) => [x, z, y]);
    q.f.forEach((g) => g.reverse());
    return this;
  }
  tube(line: readonly P3[], r: number | readonly number[], look: Look, o: Partial<Part> & { n?: number } = {}): this {
    const n = o.n ?? 8,
      v: V3[] = [],
      f: number[][] = [],
      m = line.length;
    line.forEach((c, k) => {
      const t = norm(sub(line[Math.min(m - 1, k + 1)]!, line[Math.max(0, k - 1)]!)),
        a = norm(cross(t, Math.abs(t[1]) > 0.92 ? [1, 0, 0] : [0, 1, 0])),
        b = cross(t, a),
        R = typeof r === 'number' ? r : r[Math.min(r.length - 1, k)]!;
      for (let i = 0; i < n; i++) {
        const u = (i / n) * TAU;
        v.push([
          c[0] + (a[0] * Math.cos(u) + b[0] * Math.sin(u)) * R,
          c[1] + (a[1] * Math.cos(u) + b[1] * Math.sin(u)) * R,
          c[2] + (a[2] * Math.cos(u) + b[2] * Math.sin(u)) * R,
        ]);
      }
    });
    for (let k = 0; k + 1 < m; k++)
      for (let i = 0; i < n; i++) {
        const j = (i + 1) % n;
        f.push([k * n + i, k * n + j, (k + 1) * n + j, (k + 1) * n + i]);
      }
    f.push(
      Array.from({ length: n }, (_, i) => n - 1 - i),
      Array.from({ length: n }, (_, i) => (m - 1) * n + i),
    );
    this.add(v, f, look, { ...o, smooth: true });
    return this;
  }
  /** A flat sheet seen from both sides. */
  sheet(pts: readonly P3[], look: Look, o: Partial<Part> = {}): this {
    this.add([...pts], [pts.map((_, i) => i)], look, { two: true, ...o });
    return this;
  }
  line(pts: readonly P3[], w: number, look: Look = L(INK, 1)): this {
    this.add([...pts], [], look, { lines: { pts: [...pts], w, look } });
    return this;
  }
  /** A picture on the last part, drawn when it faces the camera (points anticlockwise as seen). */
  decal(pts: P3[], look: Look, ink = 0.6, lines?: P3[][], lw = 0.5): this {
    this.last.decals.push({ pts, look, ink, lw, ...(lines ? { lines } : {}) });
    return this;
  }
  /** Decal on the front (-z) of a box: rectangle in x,y. */
  front(z: number, x: number, y: number, w: number, h: number, look: Look, ink = 0.6): this {
    return this.decal(
      [
        [x, y, z],
        [x, y + h, z],
        [x + w, y + h, z],
        [x + w, y, z],
      ],
      look,
      ink,
    );
  }
  top(y: number, x: number, z: number, w: number, d: number, look: Look, ink = 0.6): this {
    return this.decal(
      [
        [x, y, z],
        [x, y, z + d],
        [x + w, y, z + d],
        [x + w, y, z],
      ],
      look,
      ink,
    );
  }
  add3(m: Model, x: Xf): this {
    const T = xform(x);
    for (const q of m.parts)
      this.parts.push({
        ...q,
        v: q.v.map(T),
        decals: q.decals.map((d) => ({
          ...d,
          pts: d.pts.map(T),
          ...(d.lines ? { lines: d.lines.map((l) => l.map(T)) } : {}),
        })),
        ...(q.lines ? { lines: { ...q.lines, pts: q.lines.pts.map(T) } } : {}),
      });
    return this;
  }
}
export function xform(x: Xf): (v: P3) => P3 {
  const a = x.at ?? [0, 0, 0],
    s = x.s ?? 1,
    c = Math.cos(rad(x.yaw ?? 0)),
    n = Math.sin(rad(x.yaw ?? 0)),
    m = x.m;
  return (v0) => {
    const v = m ? turn(m, v0) : v0;
    const X = v[0] * s,
      Y = v[1] * s,
      Z = v[2] * s;
    return [a[0] + X * c + Z * n, a[1] + Y, a[2] - X * n + Z * c];
  };
}
interface Item {
  lo: P3;
  hi: P3;
  z: number;
  box: [number, number, number, number];
  draw: () => void;
  key: number;
}

export class World {
  readonly f: number;
  readonly cx: number;
  readonly cy: number;
  readonly r: ReturnType<typeof rng>;
  readonly mood: MoodSpec;
  readonly wet: boolean;
  lineScale: number;
  items: Item[] = [];
  shadows: string[] = [];
  inside = false;
  studio = false;
  lampOn = true;
  ground = 0;
  private cyaw: number;
  private syaw: number;
  private ct: number;
  private st: number;
  private cr: number;
  private sr: number;
  private cache = new Map<string, { c: string; bw: number }>();
  constructor(
    readonly p: Paint,
    readonly panel: Panel,
    readonly shot: Shot,
    readonly time: Time = 'day',
    readonly weather: Weather = 'clear',
    seed = 7,
  ) {
    const d = sub(shot.to, shot.at),
      flat = Math.hypot(d[0], d[2]),
      pitch = Math.atan2(d[1], flat),
      yaw = Math.atan2(d[0], d[2]);
    this.f = shot.exact?.focalPx ?? shot.lens * Math.max(panel.w, panel.h * 1.25);
    const keep = Math.abs(pitch) < rad(16) && !shot.tilt && !shot.exact;
    this.cx = shot.exact?.axisPx[0] ?? panel.x + panel.w / 2;
    this.cy = shot.exact?.axisPx[1] ?? panel.y + panel.h / 2 + (keep ? Math.tan(pitch) * this.f : 0);
    this.cyaw = Math.cos(yaw);
    this.syaw = Math.sin(yaw);
    this.ct = keep ? 1 : Math.cos(pitch);
    this.st = keep ? 0 : Math.sin(pitch);
    this.cr = Math.cos(rad(shot.roll ?? 0));
    this.sr = Math.sin(rad(shot.roll ?? 0));
    this.r = rng(seed);
    this.lineScale = clamp(Math.sqrt(panel.w / 750), 0.72, 1.25);
    const m = { ...MOODS[time] };
    if (weather === 'fog') {
      m.far = 26;
      m.cast = 0;
      m.add = [m.add[0] * 0.6, m.add[1] * 0.5, 0];
      if (time === 'day') {
        m.haze = '#e3e8ea';
        m.sky = ['#cfd8dc', '#dde4e6', '#e9edee'];
      }
      m.skyBw = [time === 'night' ? 0.6 : 0.12, time === 'night' ? 0.4 : 0];
    }
    if (weather === 'cloudy' || weather === 'rain' || weather === 'snow' || weather === 'storm') {
      m.cast = 0;
      m.add = [m.add[0] * 0.75, m.add[1] * 0.7, 0];
      if (time !== 'night') {
        m.sky =
          weather === 'storm'
            ? ['#3f4a5c', '#66717f', '#99a3aa']
            : weather === 'rain'
              ? ['#7f8b99', '#a3adb7', '#c3cbd1']
              : ['#a9b6c2', '#c6d0d8', '#e2e8ec'];
        m.skyBw = weather === 'storm' ? [0.62, 0.3] : weather === 'rain' ? [0.4, 0.16] : [0.2, 0.06];
        m.mul = weather === 'storm' ? '#aab2c2' : weather === 'rain' ? '#c3cad4' : '#dfe4ea';
        m.haze = m.sky[2];
      } else if (weather === 'snow') m.skyBw = [0.75, 0.5];
      if (weather === 'storm' || weather === 'rain') m.lift = Math.max(m.lift, 0.08);
      m.far = Math.min(m.far, weather === 'snow' ? 55 : 75);
    }
    this.mood = m;
    this.wet = weather === 'rain' || weather === 'storm';
  }
  get bw(): boolean {
    return this.p.mode === 'bw';
  }
  get windy(): number {
    return this.weather === 'wind' ? 0.8 : this.weather === 'storm' ? 1 : 0;
  }
  cam(v: P3): P3 {
    const a = this.shot.at,
      dx = v[0] - a[0],
      dy = v[1] - a[1],
      dz = v[2] - a[2],
      x = dx * this.cyaw - dz * this.syaw,
      z = dx * this.syaw + dz * this.cyaw;
    return [x, dy * this.ct - z * this.st, dy * this.st + z * this.ct];
  }
  proj(q: P3): P2 {
    const x = (this.f * q[0]) / q[2],
      y = (-this.f * q[1]) / q[2];
    return [this.cx + x * this.cr - y * this.sr, this.cy + x * this.sr + y * this.cr];
  }
  at(v: P3): P2 {
    const q = this.cam(v);
    return this.proj([q[0], q[1], Math.max(0.08, q[2])]);
  }
  depth(v: P3): number {
    return this.cam(v)[2];
  }
  px(v: P3): number {
    return this.f / Math.max(0.08, this.cam(v)[2]);
  }
  fade(z: number): number {
    return clamp((z - 3) / this.mood.far, 0, 1);
  }
  /** Where a figure stands: px per head unit (0.1 m) and the pelvis point. */
  stand(x: number, z: number, legUnits: number, y = 0): { x: number; y: number; s: number } {
    const s = this.px([x, y, z]) * 0.1,
      q = this.at([x, y + legUnits * 0.1, z]);
    return { x: q[0], y: q[1], s };
  }
  /** Colour and tone of a look at a light class (2 lit, 1 half, 0 dark) and distance. */
  tint(k: Look, lit: number, z: number): { c: string; bw: number } {
    const fd = Math.round(this.fade(z) * 16) / 16,
      key = `${k.c}${k.bw}${lit}${fd}${k.glow ? 1 : 0}`;
    let o = this.cache.get(key);
    if (o) return o;
    if (k.glow) {
      o = { c: mixHex(k.c, this.mood.haze, fd * 0.3), bw: k.bw };
      this.cache.set(key, o);
      return o;
    }
    const m = this.mood,
      indoorNight = this.inside && this.lampOn;
    if (k.flat) lit = 2;
    let c =
      lit === 2 ? k.c : mulHex(k.c, lit === 1 ? mixHex('#ffffff', m.shade, 0.42) : mixHex('#ffffff', m.shade, 0.95));
    if (!(indoorNight && this.time === 'night')) c = mulHex(c, m.mul);
    else c = mulHex(c, '#fff0d8');
    if (!this.inside) c = mixHex(c, m.haze, fd * (this.weather === 'fog' ? 0.96 : 0.72));
    let bw = k.bw;
    if (bw < 0.93) {
      const a = indoorNight && this.time === 'night' ? [0.32, 0.14, 0] : m.add,
        lift = indoorNight ? 0 : m.lift,
        gain = indoorNight ? 1 : m.gain;
      bw = bw * gain + lift + a[lit]!;
      bw = bw > (this.time === 'night' && !indoorNight ? 0.8 : 0.78) ? 1 : Math.min(bw, 0.66);
    }
    if (!this.inside)
      bw = lerp(
        bw,
        this.time === 'night' ? 0.5 : this.weather === 'fog' ? 0 : 0.1,
        fd * (this.weather === 'fog' ? 1 : bw >= 0.93 ? 0.75 : 0.7),
      );
    o = { c, bw: clamp(bw, 0, 1) };
    this.cache.set(key, o);
    return o;
  }
  lightOf(n: P3): number {
    const k = dot(n, this.mood.sun);
    return this.studio
      ? k > 0.12
        ? 2
        : k > -0.15
          ? 1
          : 0
      : this.inside
        ? n[1] > 0.5
          ? 2
          : n[1] < -0.5
            ? 1
            : k > 0.2
              ? 2
              : k > -0.25
                ? 1
                : 0
        : k > 0.18
          ? 2
          : k > -0.18
            ? 1
            : 0;
  }
  inkAt(z: number): string {
    return this.bw
      ? INK
      : this.inside
        ? INK
        : mixHex(INK, this.mood.haze, this.fade(z) * (this.weather === 'fog' ? 0.95 : 0.75));
  }
  width(z: number, k = 1): number {
    return (
      clamp(2.5 * Math.pow(3 / Math.max(0.7, z), 0.5), 0.5, 3.3) *
      k *
      this.lineScale *
      (this.weather === 'fog' && !this.inside ? 1 - this.fade(z) * 0.7 : 1)
    );
  }
  clip(pts: readonly P3[]): P2[] {
    // camera space in, screen out
    const near = 0.1,
      out: P2[] = [],
      n = pts.length;
    for (let i = 0; i < n; i++) {
      const a = pts[i]!,
        b = pts[(i + 1) % n]!;
      if (a[2] >= near) out.push(this.proj(a));
      if (a[2] >= near !== b[2] >= near) {
        const t = (near - a[2]) / (b[2] - a[2]);
        out.push(this.proj([lerp(a[0], b[0], t), lerp(a[1], b[1], t), near]));
      }
    }
    return out;
  }
  poly(pts: readonly P3[]): string {
    const q = this.clip(pts.map((v) => this.cam(v)));
    return q.length > 2 ? pathOf(q) : '';
  }
  mid(pts: readonly P3[]): number {
    let z = 0;
    for (const v of pts) z += Math.max(0.1, this.cam(v)[2]);
    return z / pts.length;
  }
  put(d: string, k: Look, lit: number, z: number): void {
    if (!d) return;
    const t = this.tint(k, lit, z);
    this.p.fill(d, t.c, t.bw);
  }
  /** Immediate flat polygon; light from its normal unless given. */
  fill(pts: P3[], k: Look, lit = 2): void {
    this.put(this.poly(pts), k, lit, this.mid(pts));
  }
  /** A plane that runs to the horizon: near tint, haze only towards the horizon (one big polygon has no single distance). */
  plain(pts: P3[], k: Look, near = 5): void {
    const d = this.poly(pts);
    if (!d) return;
    this.put(d, k, 2, near);
    if (this.inside) return;
    const P = this.panel,
      hy = this.cy,
      y1 = hy + Math.max(20, (P.y + P.h - hy) * 0.6);
    if (hy > P.y + P.h || this.shot.roll) return;
    const c = `M${P.x} ${(hy - 2).toFixed(1)}h${P.w}V${y1.toFixed(1)}h${-P.w}Z`;
    if (!this.bw)
      this.p.within(d, () =>
        this.p.raw(
          `<path d="${c}" fill="${this.p.linear(
            [
              [0, this.mood.haze + (this.weather === 'fog' ? 'ff' : 'b0')],
              [this.weather === 'fog' ? 0.3 : 0.08, this.mood.haze + (this.weather === 'fog' ? 'e0' : '80')],
              [1, this.mood.haze + '00'],
            ],
            P.x,
            hy,
            P.x,
            y1,
          )}"/>`,
        ),
      );
  }
  rule(a: P3, b: P3, k = 1): string {
    // camera space
    const near = 0.1;
    if (a[2] < near && b[2] < near) return '';
    if (a[2] < near) {
      const t = (near - a[2]) / (b[2] - a[2]);
      a = [lerp(a[0], b[0], t), lerp(a[1], b[1], t), near];
    }
    if (b[2] < near) {
      const t = (near - b[2]) / (a[2] - b[2]);
      b = [lerp(b[0], a[0], t), lerp(b[1], a[1], t), near];
    }
    const A = this.proj(a),
      B = this.proj(b),
      dx = B[0] - A[0],
      dy = B[1] - A[1],
      len = Math.hypot(dx, dy);
    if (len < 1.2) return '';
    const P = this.panel,
      pad = 30;
    if (
      Math.max(A[0], B[0]) < P.x - pad ||
      Math.min(A[0], B[0]) > P.x + P.w + pad ||
      Math.max(A[1], B[1]) < P.y - pad ||
      Math.min(A[1], B[1]) > P.y + P.h + pad
    )
      return '';
    const wa = this.width(a[2], k) / 2,
      wb = this.width(b[2], k) / 2,
      ux = dx / len,
      uy = dy / len,
      g = (v: number): string => (Math.round(v * 10) / 10).toString();
    const q = (p: P2, w: number, s: number): string => `${g(p[0] - uy * w * s)} ${g(p[1] + ux * w * s)}`;
    return `M${q(A, wa, 1)}L${q(B, wb, 1)}L${q(B, wb, -1)}L${q(A, wa, -1)}Z`;
  }
  edge(a: P3, b: P3, k = 1, look?: Look): void {
    const ca = this.cam(a),
      cb = this.cam(b),
      d = this.rule(ca, cb, k);
    if (d) {
      const z = (ca[2] + cb[2]) / 2;
      if (look) this.put(d, look, 2, z);
      else this.p.fill(d, this.inkAt(z), this.weather === 'fog' && this.fade(z) > 0.9 ? 0.4 : 1);
    }
  }
  /** Many ruled lines as one path. */
  edges(list: readonly (readonly [P3, P3])[], k = 1, look?: Look): void {
    let d = '',
      z = 0;
    for (const [a, b] of list) {
      const ca = this.cam(a),
        cb = this.cam(b);
      d += this.rule(ca, cb, k);
      z += (ca[2] + cb[2]) / 2;
    }
    if (!d) return;
    z /= list.length;
    if (look) this.put(d, look, 2, z);
    else this.p.fill(d, this.inkAt(z), 1);
  }
  outline(pts: readonly P3[], k = 1): void {
    this.edges(
      pts.map((a, i) => [a, pts[(i + 1) % pts.length]!] as const),
      k,
    );
  }
  quad(pts: P3[], k: Look, ink = 1, lit = 2): void {
    this.fill(pts, k, lit);
    if (ink) this.outline(pts, ink);
  }
  /** Freehand pen line in space. */
  pen(pts: readonly P3[], k = 1, look?: Look, pen: { a?: number; b?: number } = {}): void {
    const z = this.mid(pts),
      line = this.polyline(pts.map((v) => this.cam(v)));
    if (line.length < 2) return;
    const zs = pts.map((v) => Math.max(0.1, this.depth(v))),
      lo = Math.min(...zs),
      hi = Math.max(...zs);
    let d = '';
    if (hi / lo > 1.8) {
      const C = pts.map((v) => this.cam(v));
      for (let i = 0; i + 1 < C.length; i++) d += this.rule(C[i]!, C[i + 1]!, k);
    } else d = stroke(line, { w: this.width(z, k), a: 0.15, b: 0.3, ...pen });
    if (look) this.put(d, look, 2, z);
    else this.p.fill(d, this.inkAt(z), 1);
  }
  /** Contact shadow: a dark ellipse on the ground (or on a table) under a thing. */
  contact(at: P3, r: number, rz = r * 0.55): void {
    const q: P3[] = Array.from(
        { length: 20 },
        (_, i) => [at[0] + r * Math.cos((i / 20) * TAU), at[1] + 0.004, at[2] + rz * Math.sin((i / 20) * TAU)] as P3,
      ),
      d = this.poly(q);
    if (d)
      this.p.raw(
        `<path d="${d}" fill="${this.bw ? (this.time === 'night' && !this.inside ? INK : this.p.dots(0.5)) : '#1c1a38'}"${this.bw ? '' : ' opacity=".38"'}/>`,
      );
  }
  // ---------- painter
  item(lo: P3, hi: P3, draw: () => void): void {
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
    this.items.push({ lo, hi, z, box: [x0, y0, x1, y1], draw, key: this.items.length });
  }
  model(m: Model, x: Xf = {}, o: { cast?: boolean; ink?: number } = {}): void {
    const T = xform(x);
    for (const q of m.parts) {
      const V = q.v.map(T),
        lo: P3 = [1e9, 1e9, 1e9],
        hi: P3 = [-1e9, -1e9, -1e9];
      for (const v of V)
        for (let k = 0; k < 3; k++) {
          lo[k] = Math.min(lo[k]!, v[k]!);
          hi[k] = Math.max(hi[k]!, v[k]!);
        }
      this.item(lo, hi, () => this.part(q, V, T, o.ink ?? 1));
      if ((o.cast ?? !this.inside) && !q.lines) this.shadow(V, q);
    }
  }
  shadow(V: readonly P3[], q?: { two?: boolean }): void {
    const s = this.mood.sun;
    if (!this.mood.cast || this.inside) return;
    void q;
    const pts: P2[] = [],
      cams: P3[] = [];
    for (const v of V) {
      const t = Math.min(9, Math.max(0, v[1] - this.ground) / s[1]);
      cams.push(this.cam([v[0] - s[0] * t, this.ground + 0.002, v[2] - s[2] * t]));
    }
    if (cams.every((c) => c[2] < 0.3)) return;
    for (const c of cams) {
      if (c[2] < 0.3) return;
      pts.push(this.proj(c));
    }
    this.shadows.push(pathOf(convexHull(pts)));
  }
  /** Paints all cast shadows on the ground; call after the ground and before flush. */
  castShadows(look = '#3a3a68', level = this.mood.cast): void {
    if (!this.shadows.length || !level) return;
    const d = this.shadows.join('');
    this.p.raw(`<path d="${d}" fill="${this.bw ? this.p.dots(level) : look}"${this.bw ? '' : ' opacity="0.34"'}/>`);
    this.shadows = [];
  }
  /** Things to add before the last flush of a place (people, animals). */
  later: (() => void)[] = [];
  flush(final = true): void {
    if (final) {
      const q = this.later;
      this.later = [];
      for (const f of q) f();
    }
    const it = this.items,
      n = it.length,
      e = this.shot.at,
      before: number[][] = Array.from({ length: n }, () => []),
      EPS = 1e-4;
    it.sort((a, b) => b.z - a.z);
    for (let i = 0; i < n; i++)
      for (let j = i + 1; j < n; j++) {
        const A = it[i]!,
          B = it[j]!;
        if (A.box[2] < B.box[0] || B.box[2] < A.box[0] || A.box[3] < B.box[1] || B.box[3] < A.box[1]) continue;
        let rel = 0; // 1: A in front of B
        for (let k = 0; k < 3 && !rel; k++) {
          if (A.hi[k]! <= B.lo[k]! + EPS) rel = e[k]! <= A.hi[k]! + EPS ? 1 : e[k]! >= B.lo[k]! - EPS ? -1 : 0;
          else if (B.hi[k]! <= A.lo[k]! + EPS) rel = e[k]! <= B.hi[k]! + EPS ? -1 : e[k]! >= A.lo[k]! - EPS ? 1 : 0;
        }
        if (rel === 1) before[i]!.push(j);
        else if (rel === -1) before[j]!.push(i);
        else if (rel === 0 && A.z - B.z < 0.4 && A.key > B.key) before[i]!.push(j); // undecided and near: order of building
      }
    const state = new Uint8Array(n),
      visit = (i: number): void => {
        if (state[i]) return;
        state[i] = 1;
        for (const j of before[i]!) visit(j);
        it[i]!.draw();
      };
    for (let i = 0; i < n; i++) visit(i);
    this.items = [];
  }
  private part(q: Part, V: P3[], T: (v: P3) => P3, inkK: number): void {
    const C = V.map((v) => this.cam(v)),
      e = this.shot.at;
    if (q.lines) {
      const z = Math.max(0.4, C.reduce((s, c) => s + c[2], 0) / C.length);
      const pts = this.polyline(C),
        lw = Math.max(0.5, q.lines.w < 0.35 ? (q.lines.w * this.f) / z : this.width(z, q.lines.w));
      if (pts.length < 2) return;
      if (q.lines.w < 0.35 && lw > 2.6 && q.lines.look.bw < 0.93)
        this.p.fill(stroke(pts, { w: lw + this.width(z, 1.5), a: 0, b: 0, wobble: 0.03 }), this.inkAt(z), 1);
      this.put(
        C.length === 2 && lw < 6
          ? this.rule(C[0]!, C[1]!, lw / this.width(z))
          : stroke(pts, { w: lw, a: 0, b: 0, wobble: 0.03 }),
        q.lines.look,
        2,
        z,
      );
      return;
    }
    if (q.convex && !q.decals.length && C.every((c) => c[2] > 0.2)) {
      const S = C.map((c) => this.proj(c));
      let x0 = 1e9,
        x1 = -1e9,
        y0 = 1e9,
        y1 = -1e9;
      for (const v of S) {
        x0 = Math.min(x0, v[0]);
        x1 = Math.max(x1, v[0]);
        y0 = Math.min(y0, v[1]);
        y1 = Math.max(y1, v[1]);
      }
      if (Math.max(x1 - x0, y1 - y0) < 2) return;
      if (Math.max(x1 - x0, y1 - y0) < 30) {
        const z = C[0]![2],
          h = convexHull(S),
          t = this.tint(q.look, 2, z),
          d = pathOf(h);
        this.p.fill(d, t.c, t.bw);
        if (x1 - x0 > 12 && q.look.bw < 0.93 && !q.look.glow) {
          const s = this.tint(q.look, 0, z),
            k = (x1 - x0) * 0.34;
          this.p.fill(
            pathOf(
              h.map(([x, y], i) => {
                const u = (x - x0) / (x1 - x0),
                  lite = this.mood.sun[0] < 0 ? u < 0.6 : u > 0.4;
                void i;
                return lite ? ([x + (this.mood.sun[0] < 0 ? k * 1.6 : -k * 1.6), y] as P2) : ([x, y] as P2);
              }),
            ),
            s.c,
            s.bw,
          );
        }
        if (q.ink > 0)
          this.p.fill(
            stroke([...h, h[0]!], { w: this.width(z, q.ink * inkK), a: 0, b: 0, under: 0.2 }),
            this.inkAt(z),
            1,
          );
        return;
      }
    }
    const nf = q.f.length,
      vis = new Uint8Array(nf),
      N: P3[] = [],
      faces: { i: number; z: number; lit: number; look: Look }[] = [];
    for (let i = 0; i < nf; i++) {
      const g = q.f[i]!;
      let nx = 0,
        ny = 0,
        nz = 0;
      for (let a = 0; a < g.length; a++) {
        const u = V[g[a]!]!,
          w = V[g[(a + 1) % g.length]!]!;
        nx += (u[1] - w[1]) * (u[2] + w[2]);
        ny += (u[2] - w[2]) * (u[0] + w[0]);
        nz += (u[0] - w[0]) * (u[1] + w[1]);
      }
      let nn: P3 = norm([nx, ny, nz]);
      const v0 = V[g[0]!]!,
        side = nn[0] * (e[0] - v0[0]) + nn[1] * (e[1] - v0[1]) + nn[2] * (e[2] - v0[2]);
      if (q.two && side < 0) nn = [-nn[0], -nn[1], -nn[2]];
      N.push(nn);
      if (side > 0 || q.two) {
        vis[i] = 1;
        let z = 0;
        for (const k of g) z += C[k]![2];
        faces.push({ i, z: z / g.length, lit: this.lightOf(nn), look: q.fl?.[i] ?? q.look });
      }
    }
    if (!faces.length) return;
    faces.sort((a, b) => b.z - a.z);
    let run = '',
      cur: (typeof faces)[0] | null = null;
    const zm = faces[faces.length >> 1]!.z;
    const end = (): void => {
      if (cur && run) {
        const t = this.tint(cur.look, cur.lit, zm);
        this.p.raw(
          `<path d="${run}" fill="${this.bw ? this.p.tone(t.bw) : t.c}"${q.smooth ? ` stroke="${this.bw ? this.p.tone(t.bw) : t.c}" stroke-width=".7"` : ''}/>`,
        );
      }
      run = '';
    };
    // smooth convex bodies: group by light, lit last
    if (q.smooth && !q.two) faces.sort((a, b) => a.lit - b.lit);
    for (const g of faces) {
      if (!cur || cur.lit !== g.lit || cur.look !== g.look) {
        end();
        cur = g;
      }
      const s = this.clip(q.f[g.i]!.map((k) => C[k]!));
      if (s.length > 2) run += pathOf(s);
    }
    end();
    // edges
    if (q.ink > 0) {
      const E = new Map<number, [number, number, number, number]>(),
        M = V.length;
      for (let i = 0; i < nf; i++) {
        const g = q.f[i]!;
        for (let a = 0; a < g.length; a++) {
          const u = g[a]!,
            w = g[(a + 1) % g.length]!,
            key = u < w ? u * M + w : w * M + u,
            o = E.get(key);
          if (o) o[3] = i;
          else E.set(key, [u, w, i, -1]);
        }
      }
      const sil: [number, number][] = [],
        inn: [number, number][] = [],
        lim = q.smooth ? 0.72 : 0.94;
      for (const [u, w, a, b] of E.values()) {
        const va = vis[a],
          vb = b >= 0 ? vis[b] : 0;
        if (!va && !vb) continue;
        if (va && vb && !q.two) {
          if (dot(N[a]!, N[b]!) < lim) inn.push([u, w]);
        } else if (va && vb) {
          if (dot(N[a]!, N[b]!) < 0.9) inn.push([u, w]);
        } else sil.push([u, w]);
      }
      let d = '';
      if (q.smooth) {
        for (const [set, k] of [
          [sil, 1.05],
          [inn, 0.7],
        ] as const)
          for (const ch of chains(set)) {
            const pts = this.polyline(ch.map((i) => C[i]!));
            if (pts.length > 1)
              d += stroke(pts, { w: this.width(zm, k * q.ink * inkK), a: 0, b: 0, under: 0.25, wobble: 0.05 });
          }
      } else {
        for (const [u, w] of sil) d += this.rule(C[u]!, C[w]!, 1.1 * q.ink * inkK);
        for (const [u, w] of inn) d += this.rule(C[u]!, C[w]!, 0.7 * q.ink * inkK);
      }
      if (d)
        this.p.fill(
          d,
          this.bw && q.look.bw >= 0.93 && !q.look.glow ? INK : this.inkAt(zm),
          this.weather === 'fog' && !this.inside && this.fade(zm) > 0.85 ? 0.4 : 1,
        );
    }
    for (const dc of q.decals) {
      const P = dc.pts.map(T),
        nn = norm(cross(sub(P[1]!, P[0]!), sub(P[2]!, P[0]!)));
      if (!q.two && dot(nn, sub(e, P[0]!)) < 0) continue;
      const cc = P.map((v) => this.cam(v)),
        s = this.clip(cc),
        z = cc.reduce((a, c) => a + c[2], 0) / cc.length;
      if (s.length < 3) continue;
      this.put(pathOf(s), dc.look, this.lightOf(nn), z);
      let d = '';
      if (dc.ink) for (let i = 0; i < cc.length; i++) d += this.rule(cc[i]!, cc[(i + 1) % cc.length]!, dc.ink);
      for (const l of dc.lines ?? []) {
        const c2 = l.map((v) => this.cam(T(v)));
        for (let i = 0; i + 1 < c2.length; i++) d += this.rule(c2[i]!, c2[i + 1]!, dc.lw);
      }
      if (d) this.p.fill(d, this.inkAt(z), 1);
    }
  }
  private polyline(C: readonly P3[]): P2[] {
    const out: P2[] = [],
      near = 0.12,
      cut = (a: P3, b: P3): P2 => {
        const t = (near - a[2]) / (b[2] - a[2]);
        return this.proj([lerp(a[0], b[0], t), lerp(a[1], b[1], t), near]);
      };
    C.forEach((c, i) => {
      const o = C[i - 1];
      if (o && o[2] > near !== c[2] > near) out.push(cut(o, c));
      if (c[2] > near) out.push(this.proj(c));
    });
    return out;
  }
}
function chains(set: readonly [number, number][]): number[][] {
  const adj = new Map<number, number[]>(),
    used = new Uint8Array(set.length),
    out: number[][] = [];
  set.forEach(([a, b], i) => {
    (adj.get(a) ?? adj.set(a, []).get(a)!).push(i);
    (adj.get(b) ?? adj.set(b, []).get(b)!).push(i);
  });
  const walk = (from: number): number[] => {
    const ch = [from];
    for (;;) {
      const c = ch[ch.length - 1]!,
        nx = adj.get(c)!.find((i) => !used[i]);
      if (nx === undefined) return ch;
      used[nx] = 1;
      const [a, b] = set[nx]!;
      ch.push(a === c ? b : a);
    }
  };
  for (const [v, l] of adj)
    if (l.length !== 2)
      for (;;) {
        if (!l.some((i) => !used[i])) break;
        const c = walk(v);
        if (c.length > 1) out.push(c);
      }
  set.forEach(([a], i) => {
    if (!used[i]) {
      const c = walk(a);
      if (c.length > 1) out.push(c);
    }
  });
  return out;
}
export { spline2, rotation, rng, INK, TAU, mulHex };
export type { Time, Weather };
