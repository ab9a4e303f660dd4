import { rng, type P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { L } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { ceilingLight } from '../room/lamps';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { shoji } from '../room/shoji';
import { letters } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** Straw mats, paper doors, an alcove with scroll and flowers, a low table, a view of the garden. */
export const tatami: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([-1.3, 1.2, -2.6], [0.3, 0.95, 4], 0.74),
    close: S([1.1, 1, -0.4], [-0.9, 0.95, 3.6], 0.95),
    low: S([0.8, 0.45, -1.8], [-0.2, 0.9, 4], 0.75),
  },
  spot: { at: [0.3, 0, 1], yaw: 0, back: 3.6, side: [1, 1] },
  closeSpot: { at: [0.1, 0, 1.1], yaw: -20, back: 2.4, side: [0.8, 0.8] },
  build: (w) => {
    const room = new Room(w, {
      x: [-2.7, 2.7],
      z: [-3.2, 4],
      height: 2.45,
      floor: L('#cfc98f', 0.12),
      wall: L('#e6dcc0', 0.03),
      ceiling: L('#d9c29a', 0.1),
      skirting: false,
    });
    windowIn(room, 'left', [0.6, 3.2, 0.05, 1.9], {
      view: 'garden',
      seed: 4,
      panes: 3,
      frame: K.DARK_WOOD,
      sill: false,
    });
    ceilingLight(room, 0, 1.2, 0.5, 0.5);
    mats(room);
    shoji(room, 'right', -1.4, 3.6);
    shoji(room, 'left', -1.8, 0.4);
    alcove(room);
    for (const wall of ['left', 'right', 'back'] as const)
      if (room.faces(wall)) room.panel(wall, [...room.span(wall), 1.98, 2.08], K.DARK_WOOD, 0.7);
    blocks(room, [0.1, 0, 2.2], 0, [
      block([0, 0.28, 0], [1.3, 0.05, 0.85], K.DARK_WOOD),
      ...[-0.55, 0.55].flatMap((x) => [-0.33, 0.33].map((z) => block([x, 0, z], [0.08, 0.28, 0.08], K.DARK_WOOD))),
    ]);
    for (const [x, z, yaw] of [
      [-0.95, 2.2, 4],
      [1.15, 2.25, -6],
      [0.1, 1.4, 2],
    ] as const)
      blocks(room, [x, 0, z], yaw, [block([0, 0, 0], [0.55, 0.07, 0.55], L('#8a4f5a', 0.4))]);
    room.prop('teapot', 0.25, 0.33, 2.25, 30);
    room.prop('cup', -0.15, 0.33, 2.05, 0, { s: 0.8 });
    room.prop('cup', 0.4, 0.33, 1.98, 0, { s: 0.8 });
    room.prop('fan', -2.3, 0, 0.2, 30);
    room.finish(0.22);
  },
};

function mats(room: Room): void {
  const { w } = room;
  const bands: [P3, P3][] = [];
  const weave: [P3, P3][] = [];
  const r = rng(3);
  for (let i = 0; i < 3; i++)
    for (let j = 0; j < 4; j++) {
      const x0 = room.x0 + i * 1.8;
      const z0 = room.z0 + j * 1.8;
      const across = (i + j) % 2 === 0;
      for (const t of [0, 0.9, 1.8])
        bands.push(
          across
            ? [
                [x0, 0.003, z0 + t],
                [x0 + 1.8, 0.003, z0 + t],
              ]
            : [
                [x0 + t, 0.003, z0],
                [x0 + t, 0.003, z0 + 1.8],
              ],
        );
      for (let k = 0; k < 9; k++) {
        const a = r(0.1, 1.7);
        const b = r(0, 1.3);
        weave.push(
          across
            ? [
                [x0 + b, 0.003, z0 + a],
                [x0 + b + r(0.2, 0.5), 0.003, z0 + a],
              ]
            : [
                [x0 + a, 0.003, z0 + b],
                [x0 + a, 0.003, z0 + b + r(0.2, 0.5)],
              ],
        );
      }
    }
  w.edges(bands, 2.4, L('#3f5a44', 0.9));
  w.edges(weave, 0.3);
}

/** The alcove with its scroll, vase and staggered shelves. */
function alcove(room: Room): void {
  room.panel('back', [-2.5, 0.2, 0.14, 1.98], L('#d3c4a0', 0.14), 1);
  room.panel('back', [-1.55, -0.95, 0.7, 1.9], K.CREAM, 0.8);
  letters(room, 'back', [-1.42, -1.08, 0.85, 1.75], { count: 3, seed: 7, look: K.DARK, weight: 1.6 });
  room.panel('back', [0.55, 2.5, 0, 1.98], L('#e9e2cc', 0), 1);
  for (const x of [1.2, 1.85]) room.panel('back', [x - 0.02, x + 0.02, 0, 1.98], K.DARK_WOOD, 0.4);
  for (const x of [1.08, 1.72]) room.panel('back', [x, x + 0.06, 0.9, 1], K.DARK, 0);
  blocks(room, [-1.15, 0, 3.75], 0, [block([0, 0, 0], [2.7, 0.14, 0.5], K.WOOD)]);
  blocks(room, [0.36, 0, 3.8], 0, [block([0, 0, 0], [0.16, 2.4, 0.16], K.DARK_WOOD)]);
  room.prop('bouquet', -0.45, 0.14, 3.72, 0, { s: 0.9 });
  room.prop('katana', -2, 0.5, 3.8, 90);
}
