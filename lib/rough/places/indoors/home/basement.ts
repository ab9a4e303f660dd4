import * as K from '../../../things/looks';
import { bricks } from '../../../world/brush';
import { L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { steps } from '../room/furniture';
import { glow, pendant, pool } from '../room/lamps';
import { Room } from '../room/room';
import { shelf } from '../room/shelves';
import { windowIn } from '../room/windows';

/** Stone walls, one bulb, steps that come down, shelves of jars, barrels, a boiler. */
export const basement: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: { wide: S([-1.2, 1.5, -2.4], [0.3, 1.15, 5], 0.74), close: S([0.9, 1.3, -0.3], [-1, 1.1, 3.8], 0.95) },
  spot: { at: [0, 0, 1.7], yaw: 0, back: 3.8, side: [0.8, 0.8] },
  closeSpot: { at: [0, 0, 1.7], yaw: 36, back: 2.4, side: [0.6, 0.6] },
  build: (w) => {
    const room = new Room(w, {
      x: [-2.7, 2.7],
      z: [-3, 5],
      height: 2.5,
      floor: L('#8d8880', 0.3),
      wall: L('#a9a298', 0.2),
      side: L('#98928a', 0.3),
      ceiling: L('#5c554e', 0.62),
      skirting: false,
    });
    windowIn(room, 'right', [2.4, 3.4, 1.95, 2.35], { view: 'sky', panes: 3, sill: false });
    glow(room, 'back', 0, 1.9, 1.6);
    bricks(w, room.whole('back'), 0.5, 0.24, 5, 0.34, 0.4);
    bricks(w, room.whole('left'), 0.5, 0.24, 8, 0.28, 0.4);
    bricks(w, room.whole('right'), 0.5, 0.24, 9, 0.22, 0.4);
    pendant(room, 0.1, 1.9, 1.9, K.DARK, 0.8);
    pool(room, 0.1, 1.9, 1.9, 1.5);
    steps(room, [-2.1, 1.9], { w: 1, count: 8, rise: 0.22, tread: 0.3 }, L('#9a7650', 0.3));
    shelf(room, { x: 1.2, z: 4.75, w: 2.2, h: 1.8, d: 0.4, facing: 'front', rows: 4, fill: 'jars', seed: 4 });
    for (const [x, z, s] of [
      [-0.6, 4.4, 1],
      [0.9, 3.9, 0.8],
      [2.2, 3.6, 1],
    ] as const)
      room.prop('barrel', x, 0, z, 0, { s });
    room.prop('crate', 2.2, 0, 1.6, 20);
    room.prop('crate', 2.15, 0.6, 1.65, -14, { s: 0.8 });
    const boiler = new Model()
      .lathe(
        [0, 0, 0],
        [
          [0.34, 0.12],
          [0.36, 0.2],
          [0.36, 1.3],
          [0.2, 1.5],
          [0.1, 1.55],
        ],
        L('#7a6a5c', 0.6),
        { n: 16 },
      )
      .line(
        [
          [0, 1.5, 0],
          [0, 2.2, 0],
          [0, 2.3, 0.6],
        ],
        0.11,
        K.STEEL,
      );
    room.put(boiler, { at: [-0.2, 0, 4.6] });
    room.w.model(
      new Model()
        .line(
          [
            [-2.6, 2.2, 4.8],
            [2.6, 2.2, 4.8],
          ],
          0.09,
          K.STEEL,
        )
        .line(
          [
            [-2.6, 2.36, 4.7],
            [2.6, 2.36, 4.7],
          ],
          0.06,
          K.RUST,
        ),
    );
    room.prop('broom', 2.5, 0, 2.7, 10);
    room.prop('bucket', 1.4, 0, 3.2);
    room.finish(0.4);
  },
};
