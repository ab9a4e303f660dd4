import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { grid } from '../../../world/brush';
import { GLOW, L, Model, TAU } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { pool } from '../room/lamps';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { door, letters } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** A hall of machines: belt with boxes, presses, pipes and a walkway above. */
export const factory: PlaceSpec = {
  inside: true,
  shots: { wide: S([-2.4, 1.7, -3], [0.6, 1.9, 10], 0.72), close: S([1.3, 1.4, 0], [-1.2, 1.4, 6], 0.92) },
  spot: { at: [-0.2, 0, 3], yaw: 0, back: 5.4, side: [1, 0.8] },
  build: (w) => {
    const room = new Room(w, {
      x: [-6, 6],
      z: [-4, 18],
      height: 6.5,
      floor: L('#a3a5a6', 0.18),
      wall: L('#c9ccc8', 0.1),
      ceiling: L('#5f6264', 0.66),
    });
    for (let i = 0; i < 5; i++)
      windowIn(room, 'left', [-2.6 + i * 4, 0.4 + i * 4, 3.6, 5.6], {
        view: 'sky',
        panes: 5,
        bar: 0.5,
        seed: i,
        sill: false,
      });
    windowIn(room, 'back', [-3, 3, 3.4, 5.4], { view: 'sky', panes: 7, bar: 0.5, sill: false });
    for (const z of [2, 7, 12]) pool(room, 0, z, 2.6);
    grid(w, room.floor(), 6, 11, 0.36);
    for (const x of [-1.4, 1.2]) room.patch(x - 0.06, x + 0.06, -4, 18, GLOW('#f0d060', 0));
    belt(room, 2.6);
    for (const z of [3, 7.5, 12]) press(room, -3.9, z);
    for (const z of [9, 13.6]) tank(room, 4.8, z);
    pipes(room);
    walkway(room);
    door(room, 'back', -0.9, 0.9, 2.4, { sliding: true, look: K.GREY });
    letters(room, 'back', [-1.6, 1.6, 2.6, 3.1], { count: 5, seed: 4, look: K.RED, weight: 1.4 });
    room.prop('barrel', -2, 0, 5.6, 0);
    room.prop('barrel', -2.4, 0, 5, 0);
    room.prop('crate', 1.1, 0, 9, 10, { s: 1.4 });
    room.finish(0.3);
  },
};

function belt(room: Room, x: number): void {
  const list = [
    block([0, 0.8, 6], [0.9, 0.06, 15], K.DARK),
    block([-0.5, 0.74, 6], [0.08, 0.16, 15], K.STEEL),
    block([0.5, 0.74, 6], [0.08, 0.16, 15], K.STEEL),
  ];
  for (let i = 0; i < 8; i++) list.push(block([0, 0, -1 + i * 2], [0.8, 0.74, 0.1], K.GREY));
  blocks(room, [x, 0, 0], 0, list);
  for (let i = 0; i < 9; i++) room.prop('box', x + (i % 2) * 0.06, 0.86, 0.4 + i * 1.5, (i * 37) % 20, { s: 1 });
}

function press(room: Room, x: number, z: number): void {
  blocks(room, [x, 0, z], 0, [
    block([0, 0, 0], [1.7, 0.8, 1.4], L('#6d8a7a', 0.4)),
    block([-0.6, 0.8, 0], [0.4, 1.6, 1.2], L('#6d8a7a', 0.4)),
    block([0.6, 0.8, 0.5], [0.14, 1.6, 0.14], K.STEEL),
    block([0.6, 0.8, -0.5], [0.14, 1.6, 0.14], K.STEEL),
    block([0.05, 2.4, 0], [1.8, 0.6, 1.4], L('#5f7a6c', 0.5)),
    block([0.2, 1.7, 0], [0.7, 0.7, 0.7], K.STEEL),
    block([0.95, 0.9, -0.3], [0.1, 0.6, 0.4], K.DARK),
  ]);
  const m = new Model();
  for (let i = 0; i < 3; i++) m.ball(x + 1.02, 1.36 - i * 0.14, z - 0.3, 0.04, i ? K.WHITE : K.RED, { n: 8 });
  room.w.model(m);
}

function tank(room: Room, x: number, z: number): void {
  const m = new Model().lathe(
    [0, 0, 0],
    [
      [0.9, 0.5],
      [1, 0.7],
      [1, 3],
      [0.7, 3.5],
      [0.2, 3.6],
    ],
    L('#c3c9cb', 0.08),
    { n: 18 },
  );
  for (const a of [0, 2.1, 4.2]) m.box(0.7 * Math.cos(a), 0, 0.7 * Math.sin(a), 0.16, 0.6, 0.16, K.GREY);
  for (const y of [1.2, 2.2])
    m.line(
      Array.from({ length: 19 }, (_, i): P3 => [1.01 * Math.cos((i / 18) * TAU), y, 1.01 * Math.sin((i / 18) * TAU)]),
      0.8,
    );
  room.put(m, { at: [x, 0, z] });
}

function pipes(room: Room): void {
  const m = new Model();
  for (const [x, y, r] of [
    [-5.6, 3.2, 0.16],
    [-5.5, 2.8, 0.1],
    [5.4, 4.4, 0.2],
    [4.9, 4.9, 0.12],
  ] as const)
    m.tube(
      [
        [x, y, -3],
        [x, y, 17.5],
      ],
      r,
      K.STEEL,
      { n: 8 },
    );
  for (const z of [4, 10])
    m.line(
      [
        [5.4, 4.4, z],
        [5.4, 3.4, z],
        [4.8, 3.4, z],
      ],
      0.16,
      K.STEEL,
    );
  room.w.model(m);
}

function walkway(room: Room): void {
  const m = new Model().box(0, 3.2, 15.4, 12, 0.12, 1.2, K.GREY);
  for (let i = 0; i <= 12; i++)
    m.line(
      [
        [-6 + i, 3.3, 14.8],
        [-6 + i, 4.2, 14.8],
      ],
      0.04,
      K.DARK,
    );
  for (const y of [3.75, 4.2])
    m.line(
      [
        [-6, y, 14.8],
        [6, y, 14.8],
      ],
      0.05,
      K.DARK,
    );
  for (let i = 0; i < 4; i++)
    m.line(
      [
        [-6, 5.8, 1 + i * 4.6],
        [0, 6.4, 1 + i * 4.6],
        [6, 5.8, 1 + i * 4.6],
      ],
      0.16,
      L('#4a4d50', 0.9),
    );
  room.w.model(m);
}
