import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { planks } from '../../../world/brush';
import { GLOW, L, Model, TAU } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { pools } from '../room/lamps';
import { Room } from '../room/room';
import { clock, door, hanging, letters } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** A school gym with its stage, hoop, lines on the floor, wall bars and a high roof. */
export const gym: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([2.4, 1.6, -2.4], [-0.6, 2.4, 16], 0.72),
    close: S([-2.6, 1.4, 5], [1.6, 2, 16], 0.9),
    low: S([-1.6, 0.4, 3], [0.6, 2.6, 16], 0.7),
  },
  spot: { at: [0, 0, 8], yaw: 0, back: 9, side: [4, 4] },
  closeSpot: { at: [-1, 0, 8.5], yaw: 14, back: 6, side: [3, 3] },
  build: (w) => {
    const room = new Room(w, {
      x: [-8, 8],
      z: [-4, 20],
      height: 8,
      floor: L('#e0b87e', 0.1),
      wall: L('#efe6d2', 0),
      side: L('#e2d6be', 0.07),
      ceiling: L('#a8a092', 0.4),
    });
    for (let i = 0; i < 5; i++)
      for (const wall of ['left', 'right'] as const)
        windowIn(room, wall, [-2.4 + i * 4.4, 0.6 + i * 4.4, 4.9, 7], {
          view: 'sky',
          panes: 3,
          seed: i,
          dim: wall === 'right',
        });
    pools(
      room,
      [2.5, 8.5, 14.5].flatMap((z) => [-4, 0, 4].map((x) => [x, z] as const)),
      2.4,
      2.2,
    );
    planks(w, room.floor('z'), 34, 3, 0.28, 1);
    markings(room);
    for (const y of [2.2, 4.6])
      for (const wall of ['back', 'left', 'right'] as const)
        if (room.faces(wall)) w.edge(room.at(wall, room.span(wall)[0], y), room.at(wall, room.span(wall)[1], y), 0.6);
    stage(room);
    wallBars(room);
    roof(room);
    hoop(room);
    room.prop('basketball', 2.6, 0, 4.2, 0);
    room.prop('basketball', -3.4, 0, 9, 20);
    mats(room);
    room.finish(0.26);
  },
};

function markings(room: Room): void {
  const { w } = room;
  const white = GLOW('#ffffff', 0);
  for (const x of [-6, 6]) room.patch(x - 0.04, x + 0.04, -4, 17.4, white);
  for (const x of [-2, 2]) room.patch(x - 0.04, x + 0.04, 11.6, 17.4, white);
  for (const z of [17.4, 11.6, 5]) room.patch(-6, 6, z, z + 0.08, white);
  const ring = (z: number, r: number, from: number, to: number): P3[] =>
    Array.from({ length: 25 }, (_, i): P3 => {
      const a = from + ((to - from) * i) / 24;
      return [r * Math.cos(a), 0.003, z + r * Math.sin(a)];
    });
  w.pen(ring(5, 1.8, 0, TAU), 1.2, white, { a: 0, b: 0 });
  w.pen(ring(11.6, 1.9, Math.PI, TAU), 1.2, white, { a: 0, b: 0 });
}

function stage(room: Room): void {
  room.panel('back', [-4.4, 4.4, 0, 4.4], L('#2a2028', 1), 1.2);
  hanging(room, 'back', [-4.4, -2.9, 1, 4.4], L('#a03a3a', 0.4), 6);
  hanging(room, 'back', [2.9, 4.4, 1, 4.4], L('#a03a3a', 0.4), 6);
  hanging(room, 'back', [-4.6, 4.6, 3.9, 4.6], L('#a03a3a', 0.4), 22);
  letters(room, 'back', [-2.4, 2.4, 4.9, 5.5], { count: 6, seed: 4, look: K.DARK, weight: 1.6 });
  clock(room, 'back', 5.6, 4, 0.42);
  door(room, 'back', 5, 6.4, 2.1, { sliding: true });
  room.put(new Model().box(0, 0, 0, 9.2, 1, 1.6, K.WOOD).front(-0.81, -4.3, 0.1, 8.6, 0.8, L('#b8905e', 0.22)), {
    at: [0, 0, 19.2],
  });
  for (let i = 0; i < 3; i++)
    room.put(new Model().box(0, 0, 0, 1, 0.25 * (i + 1), 0.3, K.WOOD), { at: [-3.6, 0, 17.7 + i * 0.3] });
}

function wallBars(room: Room): void {
  if (!room.faces('right')) return;
  const bars: [P3, P3][] = [];
  for (let k = 0; k < 5; k++)
    for (let i = 0; i < 11; i++)
      bars.push([
        room.at('right', 6 + k * 1.1, 0.25 + i * 0.2, 0.08),
        room.at('right', 7 + k * 1.1, 0.25 + i * 0.2, 0.08),
      ]);
  for (let k = 0; k < 6; k++) room.panel('right', [5.92 + k * 1.1, 6.02 + k * 1.1, 0, 2.5], K.DARK_WOOD, 0.6);
  room.w.edges(bars, 0.9, K.DARK_WOOD);
}

/** Steel arches and lamps under the roof. */
function roof(room: Room): void {
  for (let i = 0; i < 5; i++) {
    const z = -1 + i * 4.4;
    const arch = [-1, -0.5, 0, 0.5, 1].map((u): P3 => [u * 8, 6.2 + 1.7 * (1 - Math.abs(u) ** 1.6), z]);
    room.w.model(new Model().line(arch, 0.18, L('#7d7a74', 0.55)));
    for (const x of [-4, 0, 4])
      room.w.model(
        new Model().lathe(
          [x, 6.7, z + 1.8],
          [
            [0.42, 0],
            [0.15, 0.4],
          ],
          room.lit ? GLOW('#fff6cf') : L('#e8e6de', 0),
          { n: 10 },
        ),
      );
  }
}

function hoop(room: Room): void {
  const m = new Model();
  for (const x of [-0.5, 0.5])
    m.line(
      [
        [x, 4.2, 17.3],
        [x, 7.6, 18.6],
      ],
      0.09,
      K.GREY,
    );
  m.box(0, 3, 17.2, 1.9, 1.2, 0.06, K.WHITE).front(17.165, -0.3, 3.15, 0.6, 0.45, K.WHITE, 1);
  const ring = (r: number, y: number, i: number): P3 => [
    r * Math.cos((i / 16) * TAU),
    y,
    16.85 + r * Math.sin((i / 16) * TAU),
  ];
  m.line(
    Array.from({ length: 17 }, (_, i) => ring(0.24, 3.1, i)),
    0.04,
    K.RED,
  );
  for (let i = 0; i < 16; i += 2) m.line([ring(0.24, 3.1, i), ring(0.13, 2.66, i + 1)], 0.4);
  room.w.model(m);
}

/** A pile of mats, a vaulting box and a ball cart by the right wall. */
function mats(room: Room): void {
  for (let i = 0; i < 3; i++)
    room.put(new Model().box(0, 0, 0, 1.6, 0.3, 2.4, L(['#6f8fb0', '#e8e2d0', '#6f8fb0'][i]!, i % 2 ? 0 : 0.3)), {
      at: [6.9, i * 0.32, 13.4],
    });
  const box = new Model();
  for (let i = 0; i < 4; i++) box.box(0, i * 0.24, 0, 1.3 - i * 0.08, 0.23, 0.8 - i * 0.08, i === 3 ? K.WHITE : K.WOOD);
  room.put(box, { at: [-6.6, 0, 12.6], yaw: 74 });
  const cart = new Model().box(0, 0.14, 0, 1, 0.03, 0.7, K.STEEL);
  for (const [x, z] of [
    [-0.48, -0.33],
    [0.48, -0.33],
    [0.48, 0.33],
    [-0.48, 0.33],
  ] as const)
    cart.line(
      [
        [x, 0, z],
        [x, 0.86, z],
      ],
      0.03,
      K.STEEL,
    );
  for (const [x, y, z] of [
    [-0.3, 0.29, -0.15],
    [0, 0.29, -0.15],
    [0.3, 0.29, -0.15],
    [-0.15, 0.52, 0],
    [0.15, 0.52, 0],
  ] as const)
    cart.ball(x, y, z, 0.125, L('#e08a3c', 0.26), { n: 10 });
  cart.line(
    [
      [-0.48, 0.86, -0.33],
      [0.48, 0.86, -0.33],
      [0.48, 0.86, 0.33],
      [-0.48, 0.86, 0.33],
      [-0.48, 0.86, -0.33],
    ],
    0.03,
    K.STEEL,
  );
  room.put(cart, { at: [-5.8, 0, 9.6], yaw: 10 });
}
