import { clamp, type P3 } from '../../../geometry/geometry';
import { GLOW, L, Model, TAU, type Look } from '../../../world/kit';
import { lightPool, lightPools } from '../../../world/light-pool';
import type { Room, Wall } from './room';

const shine = (room: Room): Look =>
  room.lit ? GLOW('#fff3c4') : room.w.time === 'night' ? L('#aab0c4', 0.3) : GLOW('#ffffff');

const ellipse = (x: number, z: number, rx: number, rz: number): P3[] =>
  Array.from({ length: 28 }, (_, i): P3 => [
    x + rx * Math.cos((i / 28) * TAU),
    0.0025,
    z + rz * Math.sin((i / 28) * TAU),
  ]);

/** A pool of lamplight on the floor, at night. Draw before the things. */
export function pool(room: Room, x: number, z: number, rx: number, rz = rx * 0.8): void {
  pools(room, [[x, z]], rx, rz);
}

/** Pools of several lamps, [x, z] each, that run into one another. */
export function pools(room: Room, lamps: readonly (readonly [x: number, z: number])[], rx: number, rz: number): void {
  if (!room.lit) return;
  const { w, floorLook } = room;
  const rings = lamps.map(
    ([x, z]) =>
      (k: number): P3[] =>
        ellipse(x, z, rx * k, rz * k).map((p): P3 => [
          clamp(p[0], room.x0, room.x1),
          p[1],
          clamp(p[2], room.z0, room.z1),
        ]),
  );
  lightPools(w, rings, w.tint(room.hourly(floorLook, 1.2), 2, 3), '#fff0c8');
}

/** Light of a lamp on the wall behind it, at night. */
export function glow(room: Room, wall: Wall, along: number, y: number, radius: number): void {
  if (!room.lit || !room.faces(wall)) return;
  const [from, to] = room.span(wall);
  const ring = (k: number): P3[] =>
    Array.from({ length: 28 }, (_, i): P3 => {
      const a = (i / 28) * TAU;
      const u = along + radius * k * Math.cos(a);
      const v = y + radius * k * 1.1 * Math.sin(a);
      return room.at(wall, clamp(u, from, to), clamp(v, 0, room.h), 0.004);
    });
  lightPool(room.w, ring, room.w.tint(room.hourly(room.wallLook), 2, 3), '#fff2cc');
}

/** A flat light on the ceiling, with its pool below. */
export function ceilingLight(room: Room, x: number, z: number, wide = 0.3, deep = 1.2): void {
  ceilingLights(room, [x], [z], wide, deep);
}

/** A row of the same along z at several x. */
export function ceilingLights(room: Room, xs: readonly number[], zs: readonly number[], wide = 0.3, deep = 1.2): void {
  const lamps = zs.flatMap((z) => xs.map((x) => [x, z] as const));
  pools(room, lamps, 1.3 + wide, 0.9 + deep * 0.5);
  for (const [x, z] of lamps)
    room.w.model(new Model().box(x, room.h - 0.07, z, wide, 0.06, deep, shine(room), { ink: 0.8 }));
}

/** A shade on a cord; its light falls as a pool on the floor. */
export function pendant(room: Room, x: number, z: number, y: number, look: Look = L('#2f3a3a', 1), scale = 1): void {
  pool(room, x, z, 1.1 * scale + 0.3);
  const m = new Model().line(
    [
      [x, room.h, z],
      [x, y + 0.24 * scale, z],
    ],
    0.6,
  );
  m.lathe(
    [x, y, z],
    [
      [0.21 * scale, 0],
      [0.06 * scale, 0.2 * scale],
      [0.03 * scale, 0.26 * scale],
    ],
    look,
    { n: 14 },
  );
  m.ball(x, y, z, 0.07 * scale, shine(room), { n: 10 });
  room.w.model(m);
}

/** A lamp on a wall, or a candle bracket or torch with `flame`. */
export function wallLamp(room: Room, wall: Wall, along: number, y: number, flame = false): void {
  if (!room.faces(wall)) return;
  glow(room, wall, along, y + 0.1, flame ? 1 : 0.8);
  const [x, , z] = room.at(wall, along, y, 0.16);
  const dark = L('#3a3230', 1);
  const m = new Model().line([room.at(wall, along, y - 0.1), [x, y, z]], 0.04, dark);
  if (flame) {
    m.lathe(
      [x, y, z],
      [
        [0.03, -0.2],
        [0.06, 0],
      ],
      dark,
      { n: 8 },
    );
    m.sheet(
      [
        [x - 0.08, y, z],
        [x - 0.06, y + 0.16, z],
        [x + 0.01, y + 0.32, z],
        [x + 0.06, y + 0.14, z],
        [x + 0.08, y, z],
      ],
      GLOW('#ffc858'),
      { ink: 0.9 },
    );
    m.sheet(
      [
        [x - 0.03, y, z - 0.01],
        [x - 0.02, y + 0.1, z - 0.01],
        [x + 0.01, y + 0.18, z - 0.01],
        [x + 0.03, y + 0.08, z - 0.01],
      ],
      GLOW('#fff6cf'),
      { ink: 0 },
    );
  } else
    m.lathe(
      [x, y, z],
      [
        [0.05, -0.04],
        [0.12, 0.02],
        [0.1, 0.2],
      ],
      shine(room),
      { n: 12 },
    );
  room.w.model(m);
}
