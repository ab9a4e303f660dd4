import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { grid } from '../../../world/brush';
import { L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { ceilingLights } from '../room/lamps';
import { Room } from '../room/room';
import { shelf } from '../room/shelves';
import { notices } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** A car with its bonnet to us, roller door, tyres, cabinet of tools. */
export const garage: PlaceSpec = {
  inside: true,
  shots: { wide: S([-2, 1.55, -2.6], [0.3, 1.05, 5], 0.72), close: S([0.2, 1.35, -0.6], [-1.6, 1.15, 3.4], 0.92) },
  spot: { at: [-1.6, 0, 2], yaw: 0, back: 4, side: [0.4, 1] },
  build: (w) => {
    const room = new Room(w, {
      x: [-3.2, 3.4],
      z: [-3, 7],
      height: 2.9,
      floor: L('#a3a29e', 0.2),
      wall: L('#d9d6cc', 0.04),
      ceiling: L('#a9a69c', 0.3),
    });
    windowIn(room, 'left', [1, 2.8, 1.4, 2.3], { view: 'town', seed: 4 });
    ceilingLights(room, [-1.2, 1.4], [1.4, 4.4], 0.2, 1.5);
    const slats: [P3, P3][] = [];
    room.panel('back', [-0.9, 2.9, 0, 2.45], L('#b4bcc0', 0.14), 1.1);
    for (let i = 1; i < 14; i++)
      slats.push([room.at('back', -0.9, i * 0.175, 0.02), room.at('back', 2.9, i * 0.175, 0.02)]);
    if (room.faces('back')) w.edges(slats, 0.5);
    grid(w, room.floor(), 3, 5, 0.4);
    room.patch(-0.3, 1.2, 2, 3, L('#6a6864', 0.5));
    room.prop('car', 1, 0, 4, 0, { look: L('#b0483c', 0.4) });
    tyres(room, 2.9, 1.4, 4);
    tyres(room, 2.85, 0.7, 2);
    cabinet(room);
    notices(room, 'left', [3.4, 4.8, 1.2, 2], 6);
    shelf(room, {
      x: -2.2,
      z: 6.75,
      w: 1.9,
      h: 1.9,
      d: 0.4,
      facing: 'front',
      rows: 4,
      fill: 'mixed',
      seed: 3,
      look: K.STEEL,
    });
    room.prop('bicycle', -2.85, 0, 5.2, 4);
    room.prop('bucket', -0.6, 0, 6.4);
    room.prop('ladder', 3.2, 0, 5.4, 90);
    w.model(
      new Model().line(
        [
          [0.8, 2.9, 1.2],
          [0.8, 2.1, 1.2],
          [0.74, 2, 1.2],
          [0.82, 1.95, 1.2],
        ],
        0.025,
        K.DARK,
      ),
    );
    room.finish(0.24);
  },
};

function tyres(room: Room, x: number, z: number, n: number): void {
  for (let i = 0; i < n; i++)
    room.put(
      new Model().lathe(
        [0, i * 0.22, 0],
        [
          [0.2, 0],
          [0.32, 0.02],
          [0.33, 0.11],
          [0.32, 0.2],
          [0.2, 0.215],
        ],
        K.BLACK,
        { n: 18 },
      ),
      { at: [x + Math.sin(i * 2) * 0.02, 0, z] },
    );
}

function cabinet(room: Room): void {
  const m = new Model().box(0, 0.1, 0, 0.9, 0.85, 0.5, K.RED);
  for (let i = 0; i < 5; i++)
    m.front(-0.252, -0.42, 0.14 + i * 0.16, 0.84, 0.14, K.RED, 0.6).front(
      -0.254,
      -0.12,
      0.19 + i * 0.16,
      0.24,
      0.03,
      K.STEEL,
      0.4,
    );
  m.box(0, 0.95, 0, 0.94, 0.04, 0.54, K.DARK);
  room.put(m, { at: [-2.85, 0, 1.7], yaw: -90 });
  room.prop('wrench', -2.8, 0.99, 1.6, 40);
  room.prop('oil_lamp', -2.9, 0.99, 1.95);
}
