import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { planks } from '../../../world/brush';
import { L, Model, TAU } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { schoolChair } from '../room/furniture';
import { ceilingLights } from '../room/lamps';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { board } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** A grand piano, portraits of composers, chairs in a half circle, music stands, a board with staves. */
export const musicRoom: PlaceSpec = {
  inside: true,
  shots: { wide: S([-1.8, 1.5, -2.2], [0.5, 1.1, 5], 0.72), close: S([0.9, 1.3, 0], [-1.2, 1.1, 3.6], 0.95) },
  spot: { at: [0.7, 0, 2.3], yaw: 0, back: 4.2, side: [0.7, 0.7] },
  closeSpot: { at: [0.2, 0, 2.4], yaw: -24, back: 2.4, side: [0.8, 0.8] },
  build: (w) => {
    const room = new Room(w, { x: [-3.6, 3.6], z: [-3, 7], height: 3, floor: L('#c99a68', 0.16) });
    for (let i = 0; i < 3; i++)
      windowIn(room, 'left', [-1.8 + i * 2.8, 0.4 + i * 2.8, 0.9, 2.6], {
        view: 'trees',
        seed: i + 7,
        bar: 0.62,
        curtain: L('#8a4a4a', 0.4),
      });
    ceilingLights(room, [-1.6, 1.6], [1, 4], 0.3, 1.2);
    planks(w, room.floor('z'), 22, 5, 0.34);
    board(room, 'back', [-1.4, 2.4, 1.1, 2.3], { seed: 6 });
    for (const y of [1.5, 1.56, 1.62, 1.68, 1.74])
      if (room.faces('back')) w.edge(room.at('back', 0.5, y, 0.02), room.at('back', 1.6, y, 0.02), 0.5, K.WHITE);
    for (let i = 0; i < 6; i++) portrait(room, -2.4 + i * 0.95, i);
    piano(room, -1.7, 4.2);
    const seats: readonly (readonly [number, number, number])[] = [
      [0.4, 4.9, 190],
      [1.3, 5.1, 176],
      [2.2, 4.7, 160],
      [2.6, 3.4, 140],
      [1.9, 1.1, 100],
    ];
    for (const [x, z, yaw] of seats) {
      schoolChair(room, x, z, yaw);
      stand(room, x - 0.1, z - 0.6, yaw);
    }
    room.prop('drum', 2.9, 0, 6.2);
    room.prop('violin', 1.9, 0.43, 1.1, 30);
    room.prop('guitar', 3.2, 0, 4.6, -60);
    room.finish(0.2);
  },
};

function portrait(room: Room, x: number, i: number): void {
  room.panel('back', [x, x + 0.44, 2.42, 2.92], K.DARK_WOOD, 0.7);
  room.panel('back', [x + 0.05, x + 0.39, 2.47, 2.87], K.CREAM, 0.5);
  if (!room.faces('back')) return;
  const p = (u: number, v: number): P3 => room.at('back', x + 0.22 + u, 2.66 + v, 0.02);
  room.w.fill([p(-0.14, -0.18), p(-0.1, -0.08), p(0.1, -0.08), p(0.14, -0.18)], K.DARK);
  room.w.quad(
    Array.from({ length: 12 }, (_, k) => p(0.085 * Math.cos((k / 12) * TAU), 0.03 + 0.1 * Math.sin((k / 12) * TAU))),
    i % 2 ? K.WHITE : K.GREY,
    0.6,
  );
  room.w.quad(
    Array.from({ length: 9 }, (_, k) => p(0.06 * Math.cos((k / 9) * TAU), 0.02 + 0.075 * Math.sin((k / 9) * TAU))),
    K.WHITE,
    0.4,
  );
}

function stand(room: Room, x: number, z: number, yaw: number): void {
  const m = new Model()
    .line(
      [
        [0, 0.04, 0],
        [0, 0.95, 0],
      ],
      0.02,
      K.DARK,
    )
    .line(
      [
        [-0.2, 0, 0.1],
        [0, 0.1, 0],
        [0.2, 0, 0.1],
      ],
      0.02,
      K.DARK,
    );
  m.sheet(
    [
      [-0.22, 0.92, 0.02],
      [0.22, 0.92, 0.02],
      [0.22, 1.2, 0.12],
      [-0.22, 1.2, 0.12],
    ],
    K.DARK,
  );
  m.sheet(
    [
      [-0.17, 0.95, 0.01],
      [0.17, 0.95, 0.01],
      [0.17, 1.18, 0.09],
      [-0.17, 1.18, 0.09],
    ],
    K.WHITE,
    { ink: 0.5 },
  );
  room.w.model(m, { at: [x, 0, z], yaw: yaw - 180 });
}

/** A grand piano with its lid up; the keys look towards the camera. */
function piano(room: Room, x: number, z: number): void {
  const body: readonly (readonly [number, number])[] = [
    [-0.75, -0.6],
    [0.75, -0.6],
    [0.75, 0.1],
    [0.5, 0.5],
    [0.36, 1.05],
    [0, 1.3],
    [-0.5, 1.25],
    [-0.75, 0.9],
  ];
  const m = new Model();
  for (const [a, b] of [
    [-0.62, -0.45],
    [0.62, -0.45],
    [-0.1, 1.05],
  ] as const)
    m.box(a, 0, b, 0.11, 0.64, 0.11, K.BLACK);
  m.slab(
    body.map(([a, b]) => [a, b] as [number, number]),
    0.64,
    0.95,
    K.BLACK,
  );
  m.box(0, 0.64, -0.74, 1.5, 0.1, 0.3, K.BLACK).top(0.741, -0.66, -0.87, 1.32, 0.2, K.WHITE, 0.7);
  for (let i = 0; i < 14; i++)
    if (i % 7 !== 2 && i % 7 !== 6) m.top(0.743, -0.6 + i * 0.092, -0.78, 0.045, 0.11, K.BLACK, 0);
  m.sheet(
    [
      [-0.75, 0.97, -0.3],
      [-0.75, 0.97, 0.9],
      [-0.2, 1.8, 1.1],
      [0.1, 1.85, -0.2],
    ],
    K.BLACK,
  );
  m.line(
    [
      [0.4, 0.95, 0.1],
      [0.02, 1.7, 0.2],
    ],
    0.03,
    K.WOOD,
  );
  m.sheet(
    [
      [-0.36, 0.95, -0.42],
      [0.36, 0.95, -0.42],
      [0.36, 1.22, -0.34],
      [-0.36, 1.22, -0.34],
    ],
    K.WHITE,
    { ink: 0.8 },
  );
  room.put(m, { at: [x, 0, z] });
  blocks(room, [x, 0, z - 1.4], 0, [
    block([0, 0.4, 0], [0.8, 0.1, 0.36], K.BLACK),
    block([-0.34, 0, 0], [0.05, 0.4, 0.05], K.BLACK),
    block([0.34, 0, 0], [0.05, 0.4, 0.05], K.BLACK),
  ]);
}
