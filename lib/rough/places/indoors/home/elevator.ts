import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { L, Model, TAU } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { ceilingLight } from '../room/lamps';
import { broughtIn } from '../room/brought-in';
import { Room } from '../room/room';
import { letters, poster } from '../room/wall-pieces';

/** Inside a lift: brushed steel, buttons, mirror and rail, doors behind the people. */
export const elevator: PlaceSpec = {
  inside: true,
  shots: { wide: S([-0.3, 1.45, -2], [0.1, 1.3, 2], 0.7), close: S([0.5, 1.4, -0.9], [-0.3, 1.35, 1.6], 0.8) },
  spot: { at: [0, 0, 0.6], yaw: 0, back: 2.6, side: [0.4, 0.4] },
  build: (w) => {
    const steel = L('#c6ccd0', 0.08);
    const room = new Room(w, {
      x: [-1.1, 1.1],
      z: [-1.6, 1.6],
      height: 2.35,
      floor: L('#7d7a78', 0.36),
      wall: steel,
      side: L('#d3d8da', 0.1),
      ceiling: L('#f4f4f0', 0),
    });
    ceilingLight(room, 0, 0.4, 1.3, 1.2);
    for (const x of [-0.75, 0]) room.panel('back', [x, x + 0.75, 0, 2.1], L('#b5bdc2', 0.16), 1);
    room.panel('back', [-0.8, 0.8, 2.1, 2.14], K.DARK, 0.6);
    room.panel('back', [-0.2, 0.2, 2.18, 2.3], K.BLACK, 0.8);
    letters(room, 'back', [-0.12, 0.12, 2.19, 2.29], {
      count: 2,
      seed: 3,
      look: L('#ffb43c', 0, { glow: true }),
      weight: 1.2,
    });
    shine(room);
    for (const wall of ['left', 'right'] as const) {
      if (!room.faces(wall)) continue;
      for (const z of [-0.5, 0.55]) w.edge(room.at(wall, z, 0), room.at(wall, z, 2.35), 0.7);
      room.panel(wall, [-1.5, 1.5, 0, 0.24], K.GREY, 0.6);
    }
    broughtIn(room, { from: [-0.1, 1.5], to: [0.1, -1.2], umbrella: { at: [-0.86, 1.3], lean: [-0.2, 0.2] } });
    buttons(room);
    const rail = new Model();
    for (const z of [-0.8, 0.9])
      rail.line(
        [
          [-1.1, 0.95, z],
          [-1.02, 0.95, z],
        ],
        0.03,
        K.GREY,
      );
    rail.line(
      [
        [-1.02, 0.95, -1],
        [-1.02, 0.95, 1.1],
      ],
      0.05,
      K.STEEL,
    );
    w.model(rail);
    poster(room, 'left', [-0.3, 0.3, 1.2, 1.9], 4, K.WHITE);
    room.finish(0.12);
  },
};

function shine(room: Room): void {
  const lines: [P3, P3][] = [];
  for (const x of [-0.62, -0.5, 0.12, 0.24, 0.3])
    lines.push([room.at('back', x, 0.4, 0.012), room.at('back', x + 0.3, 1.9, 0.012)]);
  if (room.faces('back')) room.w.edges(lines, 1.1, K.WHITE);
}

function buttons(room: Room): void {
  if (!room.faces('right')) return;
  room.panel('right', [0.9, 1.3, 0.85, 1.75], L('#8d949a', 0.34), 0.9);
  room.panel('right', [0.98, 1.22, 1.58, 1.7], K.BLACK, 0.6);
  for (let i = 0; i < 4; i++)
    for (const z of [1.02, 1.18]) {
      const ring = Array.from({ length: 12 }, (_, k) =>
        room.at('right', z + 0.05 * Math.cos((k / 12) * TAU), 1 + i * 0.14 + 0.05 * Math.sin((k / 12) * TAU), 0.02),
      );
      room.w.quad(ring, i === 2 && z > 1.1 ? K.LAMP : K.WHITE, 0.7);
    }
}
