import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { planks } from '../../../world/brush';
import { GLOW, L, Model, TAU } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { glow, pool } from '../room/lamps';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { drawView } from '../room/window-view';

/** A cabin of boards with portholes, a bunk, a chart table, a lamp that swings. */
export const shipCabin: PlaceSpec = {
  inside: true,
  shots: { wide: S([-0.9, 1.45, -2], [0.3, 1.15, 4], 0.72), close: S([0.8, 1.3, -0.5], [-0.7, 1.15, 3], 0.9) },
  spot: { at: [0.1, 0, 1.3], yaw: 0, back: 2.9, side: [0.6, 0.6] },
  build: (w) => {
    const wood = L('#b98a5c', 0.16);
    const room = new Room(w, {
      x: [-2.1, 2.1],
      z: [-2.2, 3.4],
      height: 2.25,
      floor: L('#a3744a', 0.22),
      wall: wood,
      side: L('#ad7f54', 0.2),
      ceiling: L('#8a6040', 0.4),
      skirting: false,
    });
    glow(room, 'back', 0.2, 1.6, 1.2);
    planks(w, room.whole('back'), 10, 3, 0.34);
    for (const wall of ['left', 'right'] as const) if (room.faces(wall)) planks(w, room.whole(wall), 10, 5, 0.3);
    planks(w, room.floor('z'), 16, 6, 0.36);
    pool(room, 0.2, 1.8, 1.3);
    for (const x of [-0.5, 0.6]) seaPane(room, 'back', x, 1.5);
    seaPane(room, 'left', 1, 1.45);
    seaPane(room, 'left', 2.2, 1.45);
    for (let i = 0; i < 3; i++) w.model(new Model().box(0, 2.05, -0.6 + i * 1.5, 4.2, 0.18, 0.16, L('#6a4630', 0.6)));
    blocks(room, [1.55, 0, 2.1], 0, [
      block([0, 0, 0], [1, 0.55, 2], wood),
      block([0, 0.55, 0], [0.94, 0.14, 1.94], K.WHITE),
      block([0, 0.69, 0.7], [0.6, 0.1, 0.36], K.CREAM),
      block([0, 0.66, -0.4], [0.98, 0.06, 1.1], L('#7a4a54', 0.44)),
      block([0, 1.5, 0], [1, 0.08, 2], wood),
      block([-0.5, 0.55, -0.96], [0.08, 0.95, 0.08], K.DARK_WOOD),
    ]);
    blocks(room, [-0.6, 0, 2.9], 0, [
      block([0, 0.7, 0], [1.5, 0.06, 0.7], K.DARK_WOOD),
      block([-0.5, 0, 0.06], [0.4, 0.7, 0.56], wood),
      block([0.7, 0, 0], [0.08, 0.7, 0.6], K.DARK_WOOD),
    ]);
    room.prop('map', -0.7, 0.765, 2.85, 10);
    room.prop('telescope', -1.75, 0, 2.7, 30, { s: 0.7 });
    room.prop('oil_lamp', -0.05, 0.76, 3);
    room.prop('treasure_chest', -1.5, 0, 1.2, -60);
    room.prop('barrel', -1.75, 0, 0.2);
    room.prop('rope', 0.8, 0, 3);
    lantern(room);
    room.finish(0.32);
  },
};

/** A brass ring round a view of the sea. */
function seaPane(room: Room, wall: 'back' | 'left', along: number, y: number): void {
  if (!room.faces(wall)) return;
  const { w } = room;
  const ring = (k: number): P3[] =>
    Array.from({ length: 20 }, (_, i) =>
      room.at(wall, along + k * Math.cos((i / 20) * TAU), y + k * Math.sin((i / 20) * TAU), 0.02),
    );
  w.quad(ring(0.3), K.GOLD, 1.1);
  const d = w.poly(ring(0.22));
  if (!d) return;
  w.p.within(d, () => {
    const f = (a: number, b: number): P3 => room.at(wall, along + (a - 0.5) * 0.46, y + (b - 0.5) * 0.46, 0.02);
    drawView(w, f, 'sea', 5, 1);
    if (w.wet)
      w.edges(
        [0.15, 0.4, 0.6, 0.8].map((u): [P3, P3] => [f(u, 0.9), f(u - 0.12, 0.3)]),
        1,
        GLOW('#f4f8fb', 0),
      );
    if (w.weather === 'snow')
      for (const [u, v] of [
        [0.3, 0.5],
        [0.6, 0.8],
        [0.7, 0.4],
        [0.4, 0.25],
      ] as const)
        w.fill([f(u, v), f(u + 0.06, v + 0.05), f(u, v + 0.1), f(u - 0.06, v + 0.05)], GLOW('#ffffff', 0));
  });
  w.outline(ring(0.22), 0.8);
  for (let i = 0; i < 6; i++)
    w.fill(
      Array.from({ length: 6 }, (_, k) =>
        room.at(
          wall,
          along + 0.26 * Math.cos((i / 6) * TAU) + 0.018 * Math.cos((k / 6) * TAU),
          y + 0.26 * Math.sin((i / 6) * TAU) + 0.018 * Math.sin((k / 6) * TAU),
          0.025,
        ),
      ),
      K.DARK,
    );
}

function lantern(room: Room): void {
  const m = new Model()
    .line(
      [
        [0.25, 2.1, 1.6],
        [0.2, 1.9, 1.6],
      ],
      0.03,
      K.DARK,
    )
    .lathe(
      [0.2, 1.62, 1.6],
      [
        [0.1, 0],
        [0.11, 0.03],
      ],
      K.DARK,
      { n: 10 },
    );
  m.lathe(
    [0.2, 1.65, 1.6],
    [
      [0.07, 0],
      [0.08, 0.1],
      [0.06, 0.18],
    ],
    room.w.time === 'night' ? K.LAMP : K.GLASS,
    { n: 10 },
  ).lathe(
    [0.2, 1.83, 1.6],
    [
      [0.1, 0],
      [0.03, 0.08],
    ],
    K.DARK,
    { n: 10 },
  );
  room.w.model(m);
}
