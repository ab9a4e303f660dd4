import { rng, type P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { planks } from '../../../world/brush';
import { L, Model, TAU } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { table } from '../room/furniture';
import { ceilingLights } from '../room/lamps';
import { Room } from '../room/room';
import { shelf } from '../room/shelves';
import { door, poster } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** Easels, plaster heads, jars of brushes, pictures drying on a rack. */
export const artRoom: PlaceSpec = {
  inside: true,
  shots: { wide: S([1.5, 1.5, -2.2], [-0.4, 1.1, 5], 0.72), close: S([-1, 1.3, -0.1], [1, 1.1, 3.6], 0.95) },
  spot: { at: [0, 0, 2.1], yaw: 0, back: 4, side: [0.8, 0.8] },
  closeSpot: { at: [0, 0, 2.2], yaw: -40, back: 2.3, side: [0.6, 0.6] },
  build: (w) => {
    const room = new Room(w, { x: [-3.4, 3.4], z: [-3, 6.4], height: 3, floor: L('#c5b092', 0.14) });
    for (let i = 0; i < 3; i++)
      windowIn(room, 'left', [-2 + i * 2.8, 0.2 + i * 2.8, 1, 2.7], { view: 'trees', seed: i + 2, bar: 0.6 });
    ceilingLights(room, [-1.4, 1.4], [1, 4], 0.3, 1.2);
    planks(w, room.floor('z'), 20, 8, 0.34);
    for (let i = 0; i < 6; i++) poster(room, 'back', [-2.9 + i * 0.98, -2.2 + i * 0.98, 1.7, 2.6], i + 3);
    shelf(room, { x: 0, z: 6.15, w: 5.4, h: 1, d: 0.45, facing: 'front', rows: 2, fill: 'mixed', seed: 6 });
    for (const [x, look] of [
      [-1.9, K.WHITE],
      [-0.5, K.WHITE],
      [1, K.CREAM],
      [2.1, K.WHITE],
    ] as const)
      bust(room, x, 1, 6.1, look);
    const places: readonly (readonly [number, number, number, number])[] = [
      [-1.6, 3.3, 20, 1],
      [1.7, 3.5, -30, 2],
      [-2.1, 1.2, 50, 3],
      [0.4, 4.7, 4, 4],
    ];
    for (const [x, z, yaw, seed] of places) {
      easel(room, x, z, yaw, seed);
      room.prop('stool', x + Math.sin((yaw * Math.PI) / 180) * -0.7, 0, z - 0.7, 0, { look: K.WOOD });
    }
    table(room, [2.3, 1.4], [0.8, 1.3, 0.74], K.WOOD);
    brushJar(room, 2.3, 0.74, 1.2);
    room.prop('apple', 2.2, 0.74, 1.6);
    room.prop('bottle', 2.42, 0.74, 1.7);
    door(room, 'right', 3.6, 4.9, 2.05, { sliding: true, pane: 0.5, look: L('#c2a878', 0.2) });
    room.finish(0.2);
  },
};

function bust(room: Room, x: number, y: number, z: number, look = K.WHITE): void {
  const m = new Model().box(0, 0, 0, 0.26, 0.1, 0.2, look).lathe(
    [0, 0.1, 0],
    [
      [0.05, 0],
      [0.16, 0.08],
      [0.14, 0.14],
      [0.05, 0.2],
      [0.05, 0.24],
    ],
    look,
    { n: 12, sz: 0.7 },
  );
  m.ball(0, 0.38, 0, 0.1, look, { sy: 1.3, n: 12 });
  room.w.model(m, { at: [x, y, z] });
}

function easel(room: Room, x: number, z: number, yaw: number, seed: number): void {
  const r = rng(seed);
  const m = new Model()
    .line(
      [
        [-0.3, 0, -0.1],
        [-0.06, 1.75, 0.18],
      ],
      0.045,
      K.WOOD,
    )
    .line(
      [
        [0.3, 0, -0.1],
        [0.06, 1.75, 0.18],
      ],
      0.045,
      K.WOOD,
    )
    .line(
      [
        [0, 0, 0.6],
        [0, 1.6, 0.2],
      ],
      0.045,
      K.WOOD,
    );
  m.box(0, 0.72, -0.03, 0.7, 0.04, 0.09, K.WOOD);
  const p = (u: number, v: number): P3 => [-0.34 + 0.68 * u, 0.76 + 0.78 * v, -0.02 + 0.12 * v];
  m.sheet([p(0, 0), p(1, 0), p(1, 1), p(0, 1)], K.WHITE);
  m.sheet(
    [p(0.06, 0.06), p(0.94, 0.06), p(0.94, 0.4), p(0.6, 0.5), p(0.3, 0.36), p(0.06, 0.46)].map(([a, b, c]): P3 => [
      a,
      b,
      c - 0.006,
    ]),
    [K.GREEN, K.SKY, K.ORANGE, K.BLUE][seed % 4]!,
    { ink: 0.5 },
  );
  m.sheet(
    Array.from({ length: 10 }, (_, i) =>
      p(0.6 + r(-0.02, 0.02) + 0.14 * Math.cos((i / 10) * TAU), 0.72 + 0.12 * Math.sin((i / 10) * TAU)),
    ).map(([a, b, c]): P3 => [a, b, c - 0.006]),
    K.RED,
    { ink: 0.5 },
  );
  room.put(m, { at: [x, 0, z], yaw: yaw + 180 });
}

function brushJar(room: Room, x: number, y: number, z: number): void {
  const m = new Model().lathe(
    [0, 0, 0],
    [
      [0.05, 0],
      [0.06, 0.12],
    ],
    K.GLASS,
    { n: 10 },
  );
  for (let i = 0; i < 5; i++)
    m.line(
      [
        [0, 0.05, 0],
        [0.08 * Math.cos(i * 1.3), 0.28, 0.08 * Math.sin(i * 1.3)],
      ],
      0.014,
      i % 2 ? K.RED : K.WOOD,
    );
  room.w.model(m, { at: [x, y, z] });
}
