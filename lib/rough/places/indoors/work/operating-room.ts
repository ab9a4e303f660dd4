import * as K from '../../../things/looks';
import { grid } from '../../../world/brush';
import { L, Model, TAU } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { drip } from '../room/drip';
import { ceilingLights, pool } from '../room/lamps';
import { monitor } from '../room/monitor';
import { windowIn } from '../room/windows';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { clock, door, letters } from '../room/wall-pieces';

/** The table under its great lamp, anaesthetic machine, trolleys of tools, tiled walls. */
export const operatingRoom: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: { wide: S([-1.7, 1.55, -2.2], [0.4, 1.15, 4], 0.72), close: S([1, 1.4, -0.3], [-0.5, 1.2, 3.4], 0.92) },
  spot: { at: [-0.2, 0, 1.5], yaw: 0, back: 3.6, side: [0.8, 0.8] },
  build: (w) => {
    const room = new Room(w, {
      x: [-3, 3],
      z: [-2.8, 5],
      height: 3,
      floor: L('#a9bcb8', 0.2),
      wall: L('#dfeae6', 0.02),
    });
    pool(room, 0.3, 2.8, 2, 1.5);
    for (const wall of ['back', 'left', 'right'] as const)
      if (room.faces(wall)) grid(w, room.whole(wall), wall === 'back' ? 14 : 18, 7, 0.26);
    ceilingLights(room, [-1.6, 1.6], [0.6, 4], 0.4, 1.2);
    door(room, 'back', -2.5, -0.9, 2.15, { sliding: true, pane: 0.4, look: L('#9fb4b8', 0.2) });
    windowIn(room, 'left', [1.7, 4.7, 1.5, 2.5], { view: 'trees', panes: 4, dim: true, sill: false });
    clock(room, 'back', 0.4, 2.5, 0.2);
    room.panel('back', [1.1, 2.6, 1.3, 2.2], K.BLACK, 1);
    letters(room, 'back', [1.2, 1.8, 1.75, 2.1], { count: 2, seed: 3, look: L('#bff0ff', 0, { glow: true }) });
    for (const x of [1.9, 2.2]) room.panel('back', [x, x + 0.24, 1.45, 2.05], L('#8fa9b4', 0.4), 0.5);
    blocks(room, [0.3, 0, 2.8], 0, [
      block([0, 0.1, 0.2], [0.4, 0.7, 0.5], K.STEEL),
      block([0, 0, 0.2], [0.7, 0.1, 1], K.GREY),
      block([0, 0.8, 0], [0.6, 0.1, 2], K.GREY),
      block([0, 0.9, 0], [0.62, 0.14, 1.9], L('#6fa39a', 0.3)),
      block([0, 1.04, 0.75], [0.34, 0.08, 0.26], K.WHITE),
    ]);
    lamp(room);
    trolley(room, -1.2, 3, 12);
    trolley(room, 1.5, 1.9, -30);
    monitor(room, 1.5, 4.2);
    drip(room, 0.95, 3.9);
    blocks(room, [-0.8, 0, 4.5], 6, [
      block([0, 0, 0], [0.7, 1.2, 0.5], L('#cfd9da', 0.1)),
      block([0, 1.2, 0], [0.6, 0.3, 0.3], K.DARK),
      block([-0.1, 0.3, -0.27], [0.3, 0.3, 0.04], K.DARK),
    ]);
    room.finish(0.3);
  },
};

function lamp(room: Room): void {
  const m = new Model().line(
    [
      [0.3, 3, 3],
      [0.3, 2.7, 3],
      [0.9, 2.6, 2.9],
      [0.5, 2.3, 2.7],
    ],
    0.08,
    K.STEEL,
  );
  m.lathe(
    [0.3, 2.16, 2.7],
    [
      [0.5, 0],
      [0.46, 0.1],
      [0.2, 0.2],
    ],
    K.WHITE,
    { n: 20 },
  );
  for (let i = 0; i < 6; i++)
    m.lathe(
      [0.3 + 0.3 * Math.cos((i / 6) * TAU), 2.14, 2.7 + 0.3 * Math.sin((i / 6) * TAU)],
      [
        [0.1, 0],
        [0.1, 0.02],
      ],
      K.LAMP,
      { n: 10, ink: 0.7 },
    );
  room.w.model(m);
}

function trolley(room: Room, x: number, z: number, yaw: number): void {
  const legs = [-0.32, 0.32].flatMap((a) => [-0.2, 0.2].map((b) => block([a, 0, b], [0.03, 0.85, 0.03], K.STEEL)));
  blocks(room, [x, 0, z], yaw, [
    block([0, 0.3, 0], [0.7, 0.03, 0.46], K.STEEL),
    block([0, 0.85, 0], [0.74, 0.04, 0.5], K.STEEL),
    block([0, 0.89, 0], [0.6, 0.015, 0.36], L('#6fa39a', 0.3)),
    ...legs,
  ]);
  const m = new Model();
  for (let i = 0; i < 5; i++)
    m.line(
      [
        [-0.22 + i * 0.1, 0.92, -0.1],
        [-0.2 + i * 0.1, 0.92, 0.1],
      ],
      0.02,
      K.STEEL,
    );
  room.w.model(m, { at: [x, 0, z], yaw });
}
