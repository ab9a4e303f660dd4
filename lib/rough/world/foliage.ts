import { clamp, type P2, type Rng } from '../geometry/geometry';
import { INK, mixHex } from '../pen/paint';
import { flick } from './flick';
import { TAU, type Look } from './look';
import { Trail } from './trail';
import type { World } from './world';

/** A mass of leaves in the picture plane: middle and half sizes, px. */
export interface Mass {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
}
/** How ragged an outline of leaves is: share of the usual number of tips, height of the slow waves. */
interface Raggedness {
  readonly tips: number;
  readonly waves: number;
}
const RIM: Raggedness = { tips: 1, waves: 0.07 };
const LIGHT: Raggedness = { tips: 0.62, waves: 0.15 };

/** A ragged ellipse: slow waves, and on them leaf tips that point outwards and hang. Points on the unit circle, six a leaf. */
function leafage(size: number, leaf: number, r: Rng, { tips, waves }: Raggedness): Float64Array {
  const n = clamp(Math.round(((TAU * size) / (leaf * 1.3)) * tips), 7, 28),
    a = r(0, TAU),
    b = r(0, TAU),
    turn = r(0, 1),
    pts = new Float64Array(n * 6);
  for (let i = 0; i < n; i++) {
    const t0 = (TAU * (i + r(-0.22, 0.22))) / n + turn,
      tm = (TAU * (i + 0.5 + r(-0.15, 0.2))) / n + turn,
      q0 = 1 + waves * (Math.sin(2 * t0 + a) + 0.8 * Math.sin(5 * t0 + b)),
      qm = 1 + waves * (Math.sin(2 * tm + a) + 0.8 * Math.sin(5 * tm + b)),
      h = (leaf * r(0.35, 1)) / size,
      tc = t0 * 0.6 + tm * 0.4,
      o = i * 6;
    pts[o] = Math.cos(t0) * q0;
    pts[o + 1] = Math.sin(t0) * q0;
    pts[o + 2] = Math.cos(tc) * (qm + h * 0.9);
    pts[o + 3] = Math.sin(tc) * (qm + h * 0.9);
    pts[o + 4] = Math.cos(tm) * (qm + h * 0.55);
    pts[o + 5] = Math.sin(tm) * (qm + h * 0.55) + h * 0.35;
  }
  return pts;
}
/** The path of such an outline about a mass, scaled and moved (px). */
function leafPath(m: Mass, pts: Float64Array, scale: number, dx: number, dy: number): string {
  const rx = m.rx * scale,
    ry = m.ry * scale,
    x = m.x + dx,
    y = m.y + dy,
    n = pts.length,
    trail = new Trail(rx > 34 ? 1 : 0.1);
  trail.start(x + pts[0]! * rx, y + pts[1]! * ry);
  for (let o = 0; o < n; o += 6) {
    const e = (o + 6) % n;
    trail.bend(x + pts[o + 2]! * rx, y + pts[o + 3]! * ry, x + pts[o + 4]! * rx, y + pts[o + 5]! * ry);
    trail.line(x + pts[e]! * rx, y + pts[e + 1]! * ry);
  }
  return `${trail.d}Z`;
}
export interface FoliageOptions {
  /** Weight of the ink, 1 usual. */
  readonly ink?: number;
  /** White caps of snow. */
  readonly snow?: boolean;
}
/** How far each mass looks to the sun, -1 to 1, by where it sits in the crown. */
function sunward(masses: readonly Mass[], m: Mass, sun: number): number {
  let cx = 0,
    cy = 0,
    reach = 1;
  for (const q of masses) {
    cx += q.x / masses.length;
    cy += q.y / masses.length;
  }
  for (const q of masses) reach = Math.max(reach, Math.abs(q.x - cx) + q.rx, Math.abs(q.y - cy) + q.ry);
  return clamp((sun * (m.x - cx) * 0.8 - (m.y - cy)) / reach, -1, 1);
}
/**
 * Masses of leaves that belong together, back to front: one ink rim round all of them, each with its shade, its light
 * towards the sun, leaf marks along the border of light and black leaves in the depth.
 */
export function foliage(w: World, all: readonly Mass[], z: number, look: Look, r: Rng, o: FoliageOptions = {}): void {
  const masses = all.filter((m) => w.isSeen([[m.x - m.rx, m.y - m.ry], [m.x + m.rx, m.y + m.ry]], 8)), // prettier-ignore
    line = w.width(z) * 0.85 * (o.ink ?? 1),
    isPale = look.bw < 0.2,
    isBlack = w.bw && w.time === 'night' && !w.inside,
    lit = w.tint(isPale ? { ...look, bw: 0 } : look, 2, z),
    mid = w.tint(look, 1, z),
    dark = w.tint(look, 0, z),
    darkBw = isBlack ? 1 : clamp(dark.bw, 0, 0.42),
    sun = w.mood.sun[0] < 0 ? -1 : 1,
    rims: Float64Array[] = [];
  if (!masses.length) return;
  let rim = '',
    ticks = '',
    pales = '',
    blacks = '';
  for (const m of masses) {
    const size = Math.sqrt(m.rx * m.ry),
      pts = leafage(size, clamp(size * 0.17, 2.6, 13), r, RIM);
    rims.push(pts);
    rim += leafPath(m, pts, 1 + (line * 1.1) / size, line * 0.25, line * 0.4);
  }
  w.upright(rim, z, 'tree');
  w.p.fill(rim, w.inkAt(z), INK, w.inkOpacity(z));
  let deep = '',
    half = '',
    light = '';
  for (let i = 0; i < masses.length; i++) {
    const m = masses[i]!,
      size = Math.sqrt(m.rx * m.ry),
      faces = sunward(all, m, sun),
      pts = rims[i]!;
    if (size < 11) {
      if (faces > 0) light += leafPath(m, pts, 1, 0, 0);
      else half += leafPath(m, pts, 1, 0, 0);
      continue;
    }
    deep += leafPath(m, pts, 1, 0, 0);
    half += leafPath(m, leafage(size, clamp(size * 0.17, 2.6, 13), r, LIGHT), 0.86, sun * m.rx * 0.06, -m.ry * 0.1);
    if (faces > (isBlack ? 0.1 : -0.5)) light += lightOf(m, faces, sun, r);
    if (size > 16) ticks += leafMarks(m, size, sun, line, r);
    if (size > 34 && !isBlack) pales += paleLeaves(m, size, sun, r);
    if (size > 18 && faces < 0.5) blacks += blackLeaves(m, size, sun, r);
  }
  // each tone in one go: within a crown the masses have no borders of their own
  w.p.fill(deep, dark.c, darkBw);
  w.p.fill(half, mid.c, mid.bw);
  w.p.fill(light, o.snow ? '#f4f8fc' : lit.c, o.snow ? 0 : lit.bw);
  if (blacks && w.fade(z) < 0.5) w.p.fill(blacks, mixHex(dark.c, INK, 0.4), look.bw < 0.05 ? 0.5 : INK);
  if (pales) w.p.fill(pales, o.snow ? '#f4f8fc' : lit.c, lit.bw);
  if (ticks) w.p.fill(ticks, w.inkAt(z), INK);
}
/** The leaves of a mass that the sun meets: one patch on its upper side, so that a crown has one light and one shade. */
function lightOf(m: Mass, faces: number, sun: number, r: Rng): string {
  const share = 0.5 + 0.26 * faces,
    rx = m.rx * share * 1.06,
    ry = m.ry * share * 0.86,
    size = Math.sqrt(rx * ry),
    patch: Mass = {
      x: m.x + sun * m.rx * (0.88 - share) * 0.55,
      y: m.y - m.ry * (0.86 - share * 0.86) * 0.9,
      rx,
      ry,
    };
  return leafPath(patch, leafage(size, clamp(size * 0.24, 2.4, 13), r, LIGHT), 1, 0, 0);
}
/** Small strokes of leaves: along the border of the light and a few inside it. */
function leafMarks(m: Mass, size: number, sun: number, line: number, r: Rng): string {
  const n = clamp(Math.round(size / 5), 4, 16);
  let d = '';
  for (let i = 0; i < n; i++) {
    const isInside = r() < 0.3,
      t = isInside ? r(0, TAU) : r(-0.5, 1.9),
      q = isInside ? r(0.1, 0.5) : r(0.6, 0.78),
      x = m.x + m.rx * (sun * 0.15 - sun * q * Math.cos(t)),
      y = m.y + m.ry * (-0.15 + q * Math.sin(t)),
      s = clamp(size * r(0.06, 0.12), 2, 9),
      k = 1 + Math.floor(r(0, 3));
    for (let j = 0; j < k; j++)
      d += flick(
        x + j * s * 0.9,
        y - j * s * 0.2,
        x + j * s * 0.9 + s * 0.8,
        y + s * r(0.3, 0.8),
        line * 0.6,
        s * 0.35,
      );
  }
  return d;
}
/** Leaves that catch the light beyond its border: they break up the edge of a large mass. */
function paleLeaves(m: Mass, size: number, sun: number, r: Rng): string {
  const n = clamp(Math.round(size / 9), 4, 12);
  let d = '';
  for (let i = 0; i < n; i++) {
    const t = r(-0.9, 2.2),
      q = r(0.62, 0.92),
      x = m.x + m.rx * (sun * 0.1 - sun * q * Math.cos(t)),
      y = m.y + m.ry * (-0.12 + q * Math.sin(t)),
      s = clamp(size * r(0.1, 0.17), 4, 15),
      k = 2 + Math.floor(r(0, 3));
    for (let j = 0; j < k; j++) {
      const a = r(-0.4, Math.PI * 0.9);
      d += flick(x, y, x + Math.cos(a) * s, y + Math.sin(a) * s * 0.8, s * 0.34);
    }
  }
  return d;
}
/** Groups of black leaves low on the shadow side. */
function blackLeaves(m: Mass, size: number, sun: number, r: Rng): string {
  const n = clamp(Math.round(size / 22), 1, 4);
  let d = '';
  for (let i = 0; i < n; i++) {
    const t = r(0.15, 1.35),
      c: P2 = [m.x - sun * m.rx * 0.78 * Math.cos(t), m.y + m.ry * 0.8 * Math.sin(t)],
      k = 3 + Math.floor(r(0, 4)),
      s = clamp(size * r(0.12, 0.2), 3, 15);
    for (let j = 0; j < k; j++) {
      const a = r(-0.3, Math.PI + 0.3),
        x = c[0] + r(-0.8, 0.8) * s,
        y = c[1] + r(-0.4, 0.4) * s;
      d += flick(x, y, x + Math.cos(a) * s, y + Math.sin(a) * s * 0.8, s * 0.3);
    }
  }
  return d;
}
