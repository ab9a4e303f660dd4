import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { bricks, planks } from '../../../world/brush';
import { GLOW, L, Model, TAU } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { pile, table, woodChair } from '../room/furniture';
import { glow, pool } from '../room/lamps';
import { Room } from '../room/room';
import { shelf } from '../room/shelves';
import { windowIn } from '../room/windows';

/** Books to the beams, an orrery, flasks, an open tome, candles, a round window. */
export const wizardStudy: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: { wide: S([-1.2, 1.5, -2.6], [0.3, 1.3, 5], 0.72), close: S([0.9, 1.3, -0.2], [-1, 1.2, 4], 0.92) },
  spot: { at: [0.5, 0, 1.8], yaw: 0, back: 3.8, side: [0.6, 0.6] },
  build: (w) => {
    const room = new Room(w, {
      x: [-3, 3],
      z: [-3, 5],
      height: 3.2,
      floor: L('#8a6444', 0.3),
      wall: L('#b5a184', 0.14),
      side: L('#a8967a', 0.2),
      ceiling: L('#4a3628', 0.8),
      skirting: false,
    });
    for (const x of [-1.6, 1.4]) glow(room, 'back', x, 1.5, 1.1);
    windowIn(room, 'back', [-0.75, 0.75, 1.2, 2.7], {
      view: 'sky',
      arch: true,
      panes: 3,
      bar: 0.4,
      frame: K.DARK_WOOD,
    });
    pool(room, 0, 2.6, 2);
    bricks(w, room.whole('back'), 0.6, 0.3, 4, 0.22, 0.4);
    planks(w, room.floor('z'), 16, 5, 0.36);
    circle(room, 0.3, 1.7);
    for (const s of [-1, 1])
      for (const z of [0.6, 2.7])
        shelf(room, {
          x: s * 2.78,
          z,
          w: 1.9,
          h: 2.6,
          d: 0.4,
          facing: s < 0 ? 'right' : 'left',
          rows: 6,
          fill: z > 2 && s > 0 ? 'jars' : 'books',
          seed: z * 3 + s + 5,
        });
    shelf(room, { x: -2, z: 4.8, w: 1.7, h: 2.2, d: 0.36, facing: 'front', rows: 5, fill: 'books', seed: 12 });
    table(room, [-0.7, 3.6], [2, 0.9, 0.8], K.DARK_WOOD);
    room.prop('book', -0.8, 0.8, 3.5, 10, { s: 1.4 });
    room.prop('candle', -1.4, 0.8, 3.7, 0, { s: 1.2 });
    room.prop('crystal_ball', -0.15, 0.8, 3.6);
    room.prop('skull', 0.1, 0.8, 3.85, -20);
    room.prop('feather', -0.5, 0.82, 3.3, 30);
    pile(room, [-1.25, 0.8, 3.35], 4, 5, false);
    woodChair(room, -0.9, 4.4, 6);
    orrery(room, 1.5, 4);
    cauldron(room, -2, 2.4);
    room.prop('treasure_chest', 1.9, 0, 2, 70);
    for (let i = 0; i < 3; i++) w.model(new Model().box(0, 2.95, 0 + i * 1.9, 6, 0.22, 0.2, L('#5a3d2b', 0.75)));
    herbs(room);
    room.prop('staff', 2.2, 0, 4.6);
    room.finish(0.36);
  },
};

/** A circle of signs drawn on the boards. */
function circle(room: Room, x: number, z: number): void {
  const { w } = room;
  const p = (a: number, k: number): P3 => [x + k * Math.cos(a), 0.004, z + k * Math.sin(a)];
  const look = GLOW('#f0e6c0', 0);
  for (const k of [0.95, 0.78])
    w.pen(
      Array.from({ length: 31 }, (_, i) => p((i / 30) * TAU, k)),
      1.1,
      look,
      { a: 0, b: 0 },
    );
  const star: [P3, P3][] = [0, 1, 2, 3, 4].map((i): [P3, P3] => [p((i / 5) * TAU, 0.78), p(((i + 2) / 5) * TAU, 0.78)]);
  w.edges(star, 1, look);
}

function orrery(room: Room, x: number, z: number): void {
  const m = new Model()
    .lathe(
      [x, 0, z],
      [
        [0.3, 0],
        [0.06, 0.1],
        [0.05, 1.2],
      ],
      K.DARK_WOOD,
      { n: 12 },
    )
    .ball(x, 1.34, z, 0.16, K.GOLD, { n: 14 });
  for (const [k, a, r, look] of [
    [0.32, 0.6, 0.05, K.RED],
    [0.46, 2.4, 0.07, K.BLUE],
    [0.6, 4.2, 0.06, K.CREAM],
  ] as const) {
    m.line(
      Array.from({ length: 21 }, (_, i): P3 => [
        x + k * Math.cos((i / 20) * TAU),
        1.34 + 0.08 * Math.sin((i / 20) * TAU + a),
        z + k * Math.sin((i / 20) * TAU),
      ]),
      0.014,
      K.GOLD,
    );
    m.ball(x + k * Math.cos(a), 1.34 + 0.08 * Math.sin(2 * a), z + k * Math.sin(a), r, look, { n: 10 });
  }
  room.put(m);
}

function cauldron(room: Room, x: number, z: number): void {
  const m = new Model().lathe(
    [x, 0.14, z],
    [
      [0.12, 0],
      [0.36, 0.14],
      [0.4, 0.36],
      [0.32, 0.54],
      [0.36, 0.58],
    ],
    K.BLACK,
    { n: 18 },
  );
  for (const a of [0.3, 2.4, 4.5])
    m.line(
      [
        [x + 0.24 * Math.cos(a), 0.22, z + 0.24 * Math.sin(a)],
        [x + 0.34 * Math.cos(a), 0, z + 0.34 * Math.sin(a)],
      ],
      0.06,
      K.BLACK,
    );
  room.put(m);
  room.w.model(
    new Model()
      .lathe(
        [x, 0.72, z],
        [
          [0.33, 0],
          [0.0001, 0.01],
        ],
        GLOW('#b8e89a', 0.05),
        { n: 16, ink: 0.6 },
      )
      .ball(x - 0.1, 0.75, z - 0.05, 0.06, GLOW('#d8f8c0', 0), { n: 8 })
      .ball(x + 0.12, 0.74, z + 0.06, 0.045, GLOW('#d8f8c0', 0), { n: 8 })
      .ball(x + 0.02, 0.95, z, 0.04, GLOW('#d8f8c0', 0), { n: 8 }),
  );
}

function herbs(room: Room): void {
  for (let i = 0; i < 5; i++) {
    const x = -1.8 + i * 0.34;
    const m = new Model().line(
      [
        [x, 2.95, 1.9],
        [x, 2.7, 1.9],
      ],
      0.6,
    );
    for (let k = 0; k < 4; k++)
      m.sheet(
        [
          [x, 2.72, 1.9],
          [x - 0.1 + k * 0.06, 2.5, 1.88],
          [x - 0.12 + k * 0.08, 2.3, 1.9],
          [x - 0.04 + k * 0.05, 2.5, 1.92],
        ],
        L('#6f8f5a', i % 2 ? 0.5 : 0.22),
        { ink: 0.6 },
      );
    room.w.model(m);
  }
}
