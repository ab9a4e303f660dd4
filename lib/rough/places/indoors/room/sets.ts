import { rad, type P3 } from '../../../geometry/geometry';
import { pathOf } from '../../../pen/stroke';
import type { Look, World } from '../../../world/kit';
import type { Room } from './room';

/** A box by its middle on x and z, its lower side, and its three measures, in metres. */
export interface Block {
  x: number;
  y: number;
  z: number;
  w: number;
  h: number;
  d: number;
  look: Look;
  top?: Look;
  ink?: number;
}
/** A block from its place, its size [width, height, depth] and its looks. */
export const block = ([x, y, z]: P3, [w, h, d]: P3, look: Look, top?: Look): Block => ({
  x,
  y,
  z,
  w,
  h,
  d,
  look,
  ...(top ? { top } : {}),
});

interface Turned {
  eye: P3;
  out: (x: number, y: number, z: number) => P3;
  normal: (x: number, z: number) => P3;
}

/**
 * Furniture of many boxes as one sorted thing: the boxes are put in order among themselves in the furniture's own axes,
 * which is exact for turned furniture too, and costs a tenth of a model of as many parts.
 */
export function blocks(room: Room, at: P3, yaw: number, list: readonly Block[], ink = 1): void {
  const { w } = room;
  const c = Math.cos(rad(yaw));
  const s = Math.sin(rad(yaw));
  const out = (x: number, y: number, z: number): P3 => [at[0] + x * c + z * s, at[1] + y, at[2] - x * s + z * c];
  const dx = w.shot.at[0] - at[0];
  const dz = w.shot.at[2] - at[2];
  const turned: Turned = {
    eye: [dx * c - dz * s, w.shot.at[1] - at[1], dx * s + dz * c],
    out,
    normal: (x, z) => [x * c + z * s, 0, -x * s + z * c],
  };
  let x0 = 1e9;
  let x1 = -1e9;
  let z0 = 1e9;
  let z1 = -1e9;
  let y0 = 1e9;
  let y1 = -1e9;
  for (const b of list) {
    x0 = Math.min(x0, b.x - b.w / 2);
    x1 = Math.max(x1, b.x + b.w / 2);
    z0 = Math.min(z0, b.z - b.d / 2);
    z1 = Math.max(z1, b.z + b.d / 2);
    y0 = Math.min(y0, b.y);
    y1 = Math.max(y1, b.y + b.h);
  }
  const corners = [out(x0, y0, z0), out(x1, y0, z0), out(x1, y0, z1), out(x0, y0, z1)];
  const xs = corners.map((q) => q[0]);
  const zs = corners.map((q) => q[2]);
  w.item([Math.min(...xs), at[1] + y0, Math.min(...zs)], [Math.max(...xs), at[1] + y1, Math.max(...zs)], () => {
    for (const b of inOrder(list, turned.eye)) drawBlock(w, b, turned, ink);
  });
  if (at[1] + y0 < 0.06)
    room.shadow(
      corners.map((q): P3 => [q[0], 0, q[2]]),
      y1 - y0,
    );
}

/** Far to near by separating planes. */
function inOrder(list: readonly Block[], eye: P3): Block[] {
  const rest = [...list];
  const done: Block[] = [];
  while (rest.length > 0) {
    let pick = 0;
    for (let i = 0; i < rest.length; i++) {
      let free = true;
      for (let j = 0; j < rest.length && free; j++) if (i !== j && hides(rest[i]!, rest[j]!, eye)) free = false;
      if (free) {
        pick = i;
        break;
      }
    }
    done.push(rest[pick]!);
    rest.splice(pick, 1);
  }
  return done;
}

/** Whether `a` may hide part of `b` from the eye, so that it has to be drawn later. */
function hides(a: Block, b: Block, eye: P3): boolean {
  const parts: readonly (readonly [number, number, number, number, number])[] = [
    [a.x - a.w / 2, a.x + a.w / 2, b.x - b.w / 2, b.x + b.w / 2, eye[0]],
    [a.y, a.y + a.h, b.y, b.y + b.h, eye[1]],
    [a.z - a.d / 2, a.z + a.d / 2, b.z - b.d / 2, b.z + b.d / 2, eye[2]],
  ];
  for (const [a0, a1, b0, b1, e] of parts) {
    if (a1 <= b0 + 1e-4) {
      if (e <= a1 + 1e-4) return true;
      if (e >= b0 - 1e-4) return false;
    } else if (b1 <= a0 + 1e-4) {
      if (e <= b1 + 1e-4) return false;
      if (e >= a0 - 1e-4) return true;
    }
  }
  return false;
}

const FACES = [
  [4, 7, 6, 5],
  [0, 3, 2, 1],
  [0, 4, 5, 1],
  [2, 6, 7, 3],
  [3, 7, 4, 0],
  [1, 5, 6, 2],
] as const;
/** Corner pairs with the two faces that they part. */
const EDGES = [
  [0, 1, 1, 2],
  [1, 2, 1, 5],
  [2, 3, 1, 3],
  [3, 0, 1, 4],
  [4, 5, 0, 2],
  [5, 6, 0, 5],
  [6, 7, 0, 3],
  [7, 4, 0, 4],
  [0, 4, 2, 4],
  [1, 5, 2, 5],
  [2, 6, 3, 5],
  [3, 7, 3, 4],
] as const;

function drawBlock(w: World, b: Block, t: Turned, ink: number): void {
  const x0 = b.x - b.w / 2;
  const x1 = b.x + b.w / 2;
  const z0 = b.z - b.d / 2;
  const z1 = b.z + b.d / 2;
  const y1 = b.y + b.h;
  const [ex, ey, ez] = t.eye;
  const seen = [ey > y1, ey < b.y, ez < z0, ez > z1, ex < x0, ex > x1];
  const cams: P3[] = [];
  for (let i = 0; i < 8; i++) {
    const y = i < 4 ? b.y : y1;
    const k = i % 4;
    cams.push(w.cam(t.out(k === 0 || k === 3 ? x0 : x1, y, k < 2 ? z0 : z1)));
  }
  const depth = (cams[0]![2] + cams[6]![2]) / 2;
  if (depth < -1) return;
  const normals: P3[] = [[0, 1, 0], [0, -1, 0], t.normal(0, -1), t.normal(0, 1), t.normal(-1, 0), t.normal(1, 0)];
  for (let i = 0; i < 6; i++) {
    if (!seen[i]) continue;
    const face = FACES[i]!;
    const corners = [cams[face[0]]!, cams[face[1]]!, cams[face[2]]!, cams[face[3]]!],
      pts = w.clip(corners),
      look = i === 0 ? (b.top ?? b.look) : b.look;
    if (pts.length <= 2) continue;
    w.flatSurface(pathOf(pts), [], corners, look, true);
    w.lay(pathOf(pts), look, w.lightOf(normals[i]!), Math.max(0.3, depth));
  }
  const strength = ink * (b.ink ?? 1);
  if (strength <= 0) return;
  let d = '';
  for (const [p, q, f, g] of EDGES) {
    const n = Number(seen[f]) + Number(seen[g]);
    if (n > 0) d += w.rule(cams[p]!, cams[q]!, (n === 1 ? 1.05 : 0.65) * strength);
  }
  if (d) w.p.fill(d, w.inkAt(Math.max(0.3, depth)), 1);
}
