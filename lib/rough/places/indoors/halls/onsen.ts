import { rng, type P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { grid } from '../../../world/brush';
import { GLOW, L, Model, TAU } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { pool } from '../room/lamps';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { windowIn } from '../room/windows';

/** A bath house: tiled pool that steams, painted mountain, stools and taps. */
export const onsen: PlaceSpec = {
  inside: true,
  shots: { wide: S([-1.2, 1.5, -2.8], [0.3, 1.1, 6], 0.74), close: S([1, 1.3, -0.2], [-0.8, 1.1, 4.4], 0.95) },
  spot: { at: [-0.2, 0, 1.4], yaw: 0, back: 3.6, side: [0.6, 0.6] },
  build: (w) => {
    const room = new Room(w, {
      x: [-3.4, 3.4],
      z: [-3, 6.4],
      height: 3.6,
      floor: L('#c9d2d0', 0.13),
      wall: L('#eef2ee', 0),
      skirting: false,
    });
    for (let i = 0; i < 3; i++)
      windowIn(room, 'left', [-1 + i * 2.4, 0.8 + i * 2.4, 2.2, 3.2], { view: 'sky', seed: i });
    pool(room, 0, 1.6, 2);
    grid(w, room.floor(), 14, 18, 0.28);
    fuji(room);
    for (const wall of ['left', 'right'] as const)
      if (room.faces(wall)) grid(w, room.plane(wall, 0, 6.4, 0, 1.6), 24, 6, 0.28);
    const rim = L('#a9b4b2', 0.2);
    blocks(room, [0, 0, 4.9], 0, [
      block([0, 0, -1.4], [6.6, 0.5, 0.24], rim),
      block([-3.2, 0, 0], [0.24, 0.5, 2.9], rim),
      block([3.2, 0, 0], [0.24, 0.5, 2.9], rim),
    ]);
    w.item([-3, 0.1, 3.7], [3, 0.44, 6.3], () => bathWater(room));
    for (let i = 0; i < 3; i++) taps(room, 3.3, -0.2 + i * 1.2);
    for (let i = 0; i < 3; i++) taps(room, -3.3, -0.2 + i * 1.2);
    blocks(room, [-1.6, 0, 3], 0, [block([0, 0, 0], [0.3, 0.16, 0.3], K.WOOD)]);
    blocks(room, [1.3, 0, 2.9], 0, [block([0, 0, 0], [0.4, 0.06, 0.3], K.WHITE)]);
    vapour(room);
    room.finish(0.14);
  },
};

/** The painted mountain on the wall over the pool. */
function fuji(room: Room): void {
  if (!room.faces('back')) return;
  const { w } = room;
  const p = (x: number, y: number): P3 => room.at('back', x, y, 0.01);
  grid(w, room.plane('back', -3.4, 3.4, 0, 1.2), 26, 5, 0.28);
  room.panel('back', [-3.4, 3.4, 1.2, 3.5], GLOW('#bfe0f2', 0.04), 1);
  w.quad(
    [p(-2.6, 1.7), p(-1.2, 2.3), p(-0.3, 3.1), p(0.2, 3.15), p(1.1, 2.4), p(2.7, 1.7)],
    GLOW('#6d95b8', 0.36),
    0.9,
  );
  w.quad(
    [p(-0.75, 2.7), p(-0.3, 3.1), p(0.2, 3.15), p(0.7, 2.75), p(0.4, 2.6), p(0.15, 2.8), p(-0.15, 2.55), p(-0.4, 2.75)],
    GLOW('#ffffff', 0),
    0.7,
  );
  w.fill(
    [p(-3.4, 1.2), p(-3.4, 1.9), p(-2.2, 1.75), p(-1, 1.85), p(0.6, 1.68), p(2, 1.84), p(3.4, 1.7), p(3.4, 1.2)],
    GLOW('#7fae84', 0.26),
  );
  for (const [x, y, k] of [
    [-2.6, 2.9, 0.34],
    [2.3, 3, 0.4],
  ] as const)
    w.quad(
      Array.from({ length: 12 }, (_, i) =>
        p(x + k * 1.6 * Math.cos((i / 12) * TAU), y + k * 0.36 * Math.sin((i / 12) * TAU)),
      ),
      GLOW('#ffffff', 0),
      0.6,
    );
}

function bathWater(room: Room): void {
  const { w } = room;
  w.fill(
    [
      [-3.08, 0.42, 3.62],
      [3.08, 0.42, 3.62],
      [3.08, 0.42, 6.4],
      [-3.08, 0.42, 6.4],
    ],
    GLOW('#9fd0d8', 0.14),
  );
  const r = rng(6);
  const lines: [P3, P3][] = [];
  for (let i = 0; i < 26; i++) {
    const [x, z] = [r(-2.9, 2.6), r(3.7, 6.2)];
    lines.push([
      [x, 0.421, z],
      [x + r(0.1, 0.4), 0.421, z],
    ]);
  }
  w.edges(lines, 0.5);
}

function taps(room: Room, x: number, z: number): void {
  const s = Math.sign(x);
  const wall = s < 0 ? 'left' : 'right';
  room.panel(wall, [z - 0.3, z + 0.3, 0.95, 1.5], L('#dbe8ec', 0.05), 0.8);
  room.w.model(
    new Model().box(x - s * 0.1, 0.66, z, 0.2, 0.06, 1, K.STEEL).line(
      [
        [x, 0.8, z],
        [x - s * 0.16, 0.84, z],
        [x - s * 0.18, 0.78, z],
      ],
      0.05,
      K.GOLD,
    ),
  );
  room.put(new Model().cyl(x - s * 0.6, 0, z, 0.16, 0.24, K.WOOD, { n: 12 }));
  room.w.model(
    new Model().lathe(
      [x - s * 0.15, 0.72, z + 0.3],
      [
        [0.09, 0],
        [0.12, 0.1],
      ],
      K.YELLOW,
      { n: 12 },
    ),
  );
}

/** Steam over the pool: soft shapes in colour, white tapered strokes in ink. */
function vapour(room: Room): void {
  const { w } = room;
  const r = rng(4);
  for (let i = 0; i < 7; i++) {
    const base: P3 = [r(-2.8, 2.8), 0.5, r(3.8, 6)];
    const line = [0, 0.3, 0.6, 1].map((t): P3 => [
      base[0] + 0.22 * Math.sin(t * 5 + i),
      0.5 + t * r(0.7, 1.4),
      base[2],
    ]);
    w.item([base[0] - 0.3, 0.5, base[2]], [base[0] + 0.3, 1.6, base[2] + 0.01], () =>
      w.pen(line, 3.2, GLOW('#ffffff', 0), { a: 0.5, b: 0.7 }),
    );
  }
}
