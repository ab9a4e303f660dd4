/** The space of hair: azimuth in degrees (0 the face, 180 the nape), height y (down) and lift off the skull. */
import { clamp, curve, norm, rad, smooth, type P3 } from '../../geometry/geometry';
import type { Frame } from '../frame';

/** Height at which the skull is widest, and depth of its axis. */
export const SKULL_Y = -0.28;
export const SKULL_Z = -0.1;

/** How far the back of the head draws in below its widest place, for hair that follows the nape. */
const NAPE = curve([
  [-0.28, 0],
  [-0.05, 0.03],
  [0.15, 0.1],
  [0.35, 0.21],
  [0.55, 0.34],
  [0.75, 0.42],
  [1.2, 0.44],
]);

/** A point off the skull; `tuck` 0 lets the back fall straight, 1 follows the nape. */
export function hairPoint(azimuth: number, y: number, lift: number, tuck = 0): P3 {
  const angle = rad(azimuth);
  const high = (SKULL_Y - y) / (1.02 + lift);
  let around = y < SKULL_Y ? Math.sqrt(Math.max(0, 1 - high * high)) : 1 - 0.05 * Math.min(1, y - SKULL_Y);
  const aside = Math.abs(azimuth) > 180 ? 360 - Math.abs(azimuth) : Math.abs(azimuth);
  const back = smooth(90, 150, aside) * smooth(0.2, 0.9, y) * 0.2 * (1 - tuck);
  if (tuck > 0 && y > SKULL_Y) around *= 1 - smooth(80, 122, aside) * tuck * NAPE(y);
  return [(0.9 + lift) * around * Math.sin(angle), y, SKULL_Z + (1 + lift) * around * Math.cos(angle) * (1 - back)];
}

/** The direction away from the skull at a point. */
export function outward([x, y, z]: P3): P3 {
  return norm([x, Math.min(0, (y - SKULL_Y) * 0.6), z - SKULL_Z]);
}

/** 1 on the skull, less inside, more outside; below the widest place the skull is taken for a column. */
export function skullDistance([x, y, z]: P3): number {
  const dx = x / 0.9;
  const dy = y < SKULL_Y ? (y - SKULL_Y) / 1.02 : 0;
  const dz = z - SKULL_Z;
  return Math.sqrt(dx * dx + dy * dy + dz * dz);
}

/** Gravity in head space when none is given: down the picture, as far as the head's roll goes. */
export function restingDown(f: Frame, roll: number): P3 {
  const own = f.view([0, 1, 0]);
  const angle = rad(-roll);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return f.fromView([own[0] * cos - own[1] * sin, own[0] * sin + own[1] * cos, own[2]]);
}

/**
 * Lets a line of hair fall along `down` from a share of its points on, more towards its tip, and keeps it off the head.
 * `[0, 1, 0]` leaves it as it is.
 */
export function hang(path: readonly P3[], from: number, down: P3): P3[] {
  const cos = clamp(down[1], -1, 1);
  if (cos > 0.9995) return [...path];
  const angle = Math.acos(cos);
  // the axis that turns y down to `down`
  const length = Math.sqrt(down[0] * down[0] + down[2] * down[2]) || 1;
  const axis: P3 = [down[2] / length, 0, -down[0] / length];
  const out: P3[] = [];
  const last = Math.max(1, path.length - 1);
  for (let i = 0; i < path.length; i++) {
    const point = path[i]!;
    const t = i / last;
    if (t <= from || i === 0) {
      out.push([point[0], point[1], point[2]]);
      continue;
    }
    const before = path[i - 1]!;
    const anchor = out[i - 1]!;
    const share = Math.min(1, ((t - from) / (1 - from)) * 1.3 + 0.25);
    const step = rotated([point[0] - before[0], point[1] - before[1], point[2] - before[2]], axis, angle * share);
    out.push(pushedOut([anchor[0] + step[0], anchor[1] + step[1], anchor[2] + step[2]]));
  }
  return out;
}

function rotated([x, y, z]: P3, [ax, ay, az]: P3, angle: number): P3 {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const along = (ax * x + ay * y + az * z) * (1 - cos);
  return [
    x * cos + (ay * z - az * y) * sin + ax * along,
    y * cos + (az * x - ax * z) * sin + ay * along,
    z * cos + (ax * y - ay * x) * sin + az * along,
  ];
}

function pushedOut(point: P3): P3 {
  if (point[1] > 0.9) return point;
  const away = skullDistance(point);
  if (away >= 1.06 || away < 1e-3) return point;
  const k = 1.06 / away;
  const y = point[1] < SKULL_Y ? SKULL_Y + (point[1] - SKULL_Y) * k : point[1];
  return [point[0] * k, y, SKULL_Z + (point[2] - SKULL_Z) * k];
}
