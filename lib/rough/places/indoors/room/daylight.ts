import type { P3 } from '../../../geometry/geometry';
import { mixHex } from '../../../pen/paint';
import { GLOW, type World } from '../../../world/kit';
import type { Room, Wall } from './room';

/** Where light goes that comes through a wall: into the room, down, and a little along. Low at dusk and dawn. */
function beam(wall: Wall, w: World): P3 {
  const low = w.time === 'dusk' || w.time === 'dawn';
  const into = low ? 0.92 : 0.72;
  const down = low ? -0.36 : -0.76;
  const aside = w.time === 'dawn' ? 0.3 : -0.22;
  if (wall === 'left') return [into, down, -aside];
  if (wall === 'right') return [-into, down, -aside];
  return [aside, down, wall === 'back' ? -into : into];
}

/** Keeps the part of a polygon on the inner side of `axis = limit`. */
function cut(pts: readonly P3[], axis: 0 | 1 | 2, limit: number, keepAbove: boolean): P3[] {
  const out: P3[] = [];
  const side = (p: P3): number => (keepAbove ? p[axis] - limit : limit - p[axis]);
  for (let i = 0; i < pts.length; i++) {
    const a = pts[i]!;
    const b = pts[(i + 1) % pts.length]!;
    const sa = side(a);
    const sb = side(b);
    if (sa >= 0) out.push(a);
    if (sa >= 0 !== sb >= 0) {
      const t = sa / (sa - sb);
      out.push([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]);
    }
  }
  return out;
}

/** Whether the sky gives light that draws shapes on the floor: sun, or the moon in a dark room. */
export function hasBeams(w: World): boolean {
  const clear = w.weather === 'clear' || w.weather === 'wind';
  return clear && (w.time !== 'night' || !w.lampOn);
}

/** The patch of light that an opening throws on the floor and on the opposite wall. */
export function lightThrough(room: Room, wall: Wall, corners: readonly P3[]): void {
  const { w } = room;
  if (!hasBeams(w)) return;
  const d = beam(wall, w);
  const warm =
    w.time === 'dusk' ? '#ffc27a' : w.time === 'dawn' ? '#ffe0d0' : w.time === 'night' ? '#b9c8ff' : '#fff8df';
  const floor = clipped(
    room,
    corners.map((p): P3 => [p[0] + (d[0] * p[1]) / -d[1], 0.0025, p[2] + (d[2] * p[1]) / -d[1]]),
  );
  const tone = w.time === 'night' ? 0.06 : 0;
  if (floor.length > 2) w.fill(floor, GLOW(mixHex(w.tint(room.floorLook, 2, 3).c, warm, 0.62), tone));
  if (wall !== 'left' && wall !== 'right') return;
  const far = wall === 'left' ? room.x1 - 0.004 : room.x0 + 0.004;
  if (!room.faces(wall === 'left' ? 'right' : 'left')) return;
  const hit = clipped(
    room,
    corners.map((p): P3 => {
      const t = (far - p[0]) / d[0];
      return [far, p[1] + d[1] * t, p[2] + d[2] * t];
    }),
  );
  if (hit.length > 2) w.fill(hit, GLOW(mixHex(w.tint(room.wallLook, 2, 3).c, warm, 0.6), tone));
}

function clipped(room: Room, pts: readonly P3[]): P3[] {
  let out = cut(pts, 0, room.x0, true);
  out = cut(out, 0, room.x1, false);
  out = cut(out, 2, room.z0, true);
  out = cut(out, 2, room.z1, false);
  return cut(out, 1, 0, true);
}
