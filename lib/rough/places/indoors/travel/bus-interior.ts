import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { GLOW, L, Model, TAU } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { seat } from '../room/furniture';
import { pool } from '../room/lamps';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { letters } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** A city bus: seats in pairs, poles with buttons, driver in front, wide windows. */
export const busInterior: PlaceSpec = {
  inside: true,
  shots: { wide: S([0.1, 1.45, -2.2], [0, 1.25, 6], 0.68), close: S([0.3, 1.35, -0.2], [-1.2, 1.15, 2.6], 0.82) },
  spot: { at: [0, 0, 2], yaw: 0, back: 3.8, side: [0.15, 0.15] },
  closeSpot: { at: [-0.75, 0, 2.5], yaw: -30, back: 1.8, side: [0.2, 0.2], seat: 0.44 },
  build: (w) => {
    const room = new Room(w, {
      x: [-1.25, 1.25],
      z: [-3, 8],
      height: 2.25,
      floor: L('#8f8d8a', 0.24),
      side: L('#e9e6dc', 0.02),
      skirting: false,
    });
    for (const wall of ['left', 'right'] as const)
      for (let i = 0; i < 5; i++)
        windowIn(room, wall, [-2.8 + i * 2.1, -0.85 + i * 2.1, 0.85, 1.85], {
          view: 'town',
          seed: i + (wall === 'left' ? 3 : 9),
          panes: 1,
          bar: 0.72,
          sill: false,
          frame: K.DARK,
        });
    windowIn(room, 'back', [-1.1, 1.1, 0.85, 1.85], { view: 'town', seed: 5, panes: 2, sill: false, frame: K.DARK });
    for (const z of [0, 3, 6]) pool(room, 0, z, 1);
    room.patch(-0.28, 0.28, -3, 7.6, L('#a9a6a2', 0.12), 0.5);
    room.panel('back', [-0.7, 0.7, 1.92, 2.18], K.BLACK, 0.8);
    letters(room, 'back', [-0.55, 0.55, 1.96, 2.14], { count: 4, seed: 6, look: GLOW('#ffb43c', 0), weight: 1.4 });
    for (let i = 0; i < 5; i++)
      for (const s of [-1, 1]) {
        const z = -0.6 + i * 1.35;
        if (s > 0 && i === 3) continue;
        for (const k of [0, 1])
          seat(room, s * (0.58 + k * 0.44), z, 0.42, { yaw: 180, look: L('#5a6fa0', 0.42), back: 0.62 });
        const m = new Model()
          .line(
            [
              [s * 0.36, 0, z - 0.3],
              [s * 0.36, 2.2, z - 0.3],
            ],
            0.035,
            L('#e0a83c', 0.12),
          )
          .box(s * 0.36, 1.3, z - 0.32, 0.06, 0.09, 0.04, K.RED);
        w.model(m);
      }
    driver(room);
    rails(room);
    room.finish(0.12);
  },
};

function rails(room: Room): void {
  const m = new Model();
  for (const s of [-1, 1])
    m.line(
      [
        [s * 0.4, 2.02, -2.8],
        [s * 0.4, 2.02, 6.6],
      ],
      0.03,
      K.STEEL,
    );
  room.w.model(m);
  for (const s of [-1, 1])
    for (let z = 0; z < 6; z += 0.8)
      room.w.model(
        new Model().line(
          [
            [s * 0.4, 2.02, z],
            [s * 0.36, 1.84, z],
            [s * 0.46, 1.84, z],
            [s * 0.4, 2.02, z],
          ],
          0.02,
          K.CREAM,
        ),
      );
  for (const z of [0.4, 3.2, 6])
    room.w.model(
      new Model().box(0, 2.2, z, 0.22, 0.04, 1.5, room.lit ? GLOW('#fff6d8') : GLOW('#ffffff'), { ink: 0.7 }),
    );
}

function driver(room: Room): void {
  blocks(room, [0, 0, 0], 0, [
    block([0, 0, 7.7], [2.4, 0.84, 0.5], K.DARK),
    block([0.62, 0.1, 6.5], [0.5, 0.4, 0.5], K.DARK),
    block([0.62, 0.5, 6.3], [0.5, 0.8, 0.12], K.DARK),
    block([0.1, 0, 6.9], [0.04, 1.1, 0.9], K.GREY),
    block([-0.1, 0, 7.1], [0.24, 1, 0.24], K.STEEL),
  ]);
  const wheel = Array.from({ length: 17 }, (_, i): P3 => [
    0.62 + 0.26 * Math.cos((i / 16) * TAU),
    1 + 0.2 * Math.sin((i / 16) * TAU),
    7.2 + 0.12 * Math.sin((i / 16) * TAU),
  ]);
  room.w.model(new Model().line(wheel, 0.04, K.BLACK));
}
