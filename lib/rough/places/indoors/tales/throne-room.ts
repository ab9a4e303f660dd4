import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { bricks, grid } from '../../../world/brush';
import { GLOW, L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { flame } from '../room/flame';
import { pillar, steps } from '../room/furniture';
import { pool } from '../room/lamps';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { hanging } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** A hall of pillars, carpet to the throne, banners, high windows. */
export const throneRoom: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([-1.4, 1.7, -4.4], [0.3, 2.5, 14], 0.74),
    close: S([1.6, 1.5, 5.4], [-0.5, 1.9, 15], 0.95),
    throne: S([0.4, 2.4, 14.6], [-0.3, 1.4, 4], 0.72),
  },
  spot: { at: [0, 0, 6.5], yaw: 0, back: 8, side: [1.6, 1.6] },
  closeSpot: { at: [0, 0, 10], yaw: 0, back: 6, side: [1.6, 1.6] },
  build: (w) => {
    const room = new Room(w, {
      x: [-5.6, 5.6],
      z: [-6, 17],
      height: 8,
      floor: L('#b5aa9a', 0.12),
      wall: L('#b9ae9c', 0.1),
      side: L('#aea290', 0.16),
      ceiling: L('#4a423c', 0.9),
      skirting: false,
    });
    for (let i = 0; i < 4; i++)
      windowIn(room, 'left', [-1.6 + i * 4.2, 0 + i * 4.2, 2.6, 6], {
        view: 'sky',
        arch: true,
        panes: 2,
        bar: 0.4,
        seed: i,
        sill: false,
      });
    for (const x of [-2.9, 2.9])
      windowIn(room, 'back', [x - 0.7, x + 0.7, 2.6, 6.2], {
        view: 'sky',
        arch: true,
        panes: 2,
        bar: 0.4,
        sill: false,
      });
    for (const z of [2, 7, 12]) pool(room, 0, z, 2.4);
    grid(w, room.floor(), 8, 16, 0.36);
    bricks(w, room.whole('back'), 0.9, 0.45, 3, 0.26, 0.42);
    bricks(w, room.whole('right'), 0.9, 0.45, 6, 0.18, 0.4);
    room.patch(-1.1, 1.1, -6, 13.4, L('#a32f3a', 0.48), 0.8);
    for (const x of [-0.95, 0.95]) room.patch(x - 0.04, x + 0.04, -6, 13.4, GLOW('#e8c860', 0));
    hanging(room, 'back', [-1.5, 1.5, 2.4, 7], L('#7a2f3a', 0.5), 8);
    for (let i = 0; i < 4; i++)
      for (const s of [-1, 1]) {
        const z = 0.6 + i * 4;
        pillar(room, s * 3.8, z, 0.36, 6);
        w.model(
          new Model().line(
            Array.from({ length: 9 }, (_, k): P3 => [
              s * 3.8 - s * 3.8 * (k / 8),
              6 + 1.9 * Math.sin((k / 8) * Math.PI * 0.5),
              z,
            ]),
            0.3,
            L('#8f8576', 0.4),
          ),
        );
        banner(room, s * 3.3, z, i + (s > 0 ? 1 : 0));
      }
    throne(room);
    for (const s of [-1, 1]) brazier(room, s * 2.2, 12.6);
    room.finish(0.4, 0.1);
  },
};

function banner(room: Room, x: number, z: number, i: number): void {
  const a = Math.sign(x) * -0.02;
  const m = new Model().sheet(
    [
      [x, 5.4, z - 0.45],
      [x, 5.4, z + 0.45],
      [x, 3, z + 0.45],
      [x, 2.5, z],
      [x, 3, z - 0.45],
    ],
    i % 2 ? K.BLUE : K.RED,
  );
  m.sheet(
    [
      [x + a, 4.8, z],
      [x + a, 4.3, z + 0.22],
      [x + a, 3.6, z],
      [x + a, 4.3, z - 0.22],
    ],
    K.GOLD,
    { ink: 0.6 },
  );
  room.w.model(m);
}

function throne(room: Room): void {
  steps(room, [0, 13.2], { w: 6, count: 3, rise: 0.2, tread: 0.5 }, L('#c9bea9', 0.06));
  room.put(new Model().box(0, 0, 15.8, 6, 0.6, 2.2, L('#c9bea9', 0.06)));
  blocks(room, [0, 0.6, 15.6], 0, [
    block([0, 0, 0], [1.3, 0.45, 0.9], K.GOLD),
    block([0, 0.45, 0], [1.1, 0.12, 0.8], K.RED),
    block([0, 0.45, 0.42], [1.4, 2.2, 0.2], K.GOLD),
    block([0, 0.7, 0.3], [1.1, 1.7, 0.06], K.RED),
    block([-0.66, 0.45, 0], [0.18, 0.4, 0.9], K.GOLD),
    block([0.66, 0.45, 0], [0.18, 0.4, 0.9], K.GOLD),
  ]);
  room.w.model(
    new Model()
      .ext(
        [
          [-0.7, 3.25],
          [0.7, 3.25],
          [0.4, 3.7],
          [0, 4.1],
          [-0.4, 3.7],
        ],
        15.9,
        16.1,
        K.GOLD,
      )
      .ball(0, 3.6, 15.86, 0.14, K.RED, { n: 12 }),
  );
}

/** A bowl of fire on a stand. */
function brazier(room: Room, x: number, z: number): void {
  pool(room, x, z, 1.6);
  const m = new Model().lathe(
    [x, 0, z],
    [
      [0.26, 0],
      [0.06, 0.1],
      [0.06, 0.9],
      [0.34, 1.12],
      [0.36, 1.2],
    ],
    K.DARK,
    { n: 14 },
  );
  room.put(m);
  flame(room, x, 1.14, z, 0.5);
}
