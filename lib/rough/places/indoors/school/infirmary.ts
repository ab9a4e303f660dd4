import * as K from '../../../things/looks';
import { grid } from '../../../world/brush';
import { L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { bedCurtain } from '../room/bed-curtain';
import { pile, table } from '../room/furniture';
import { hospitalBed } from '../room/hospital-bed';
import { ceilingLights } from '../room/lamps';
import { Room } from '../room/room';
import { shelf } from '../room/shelves';
import { letters, poster } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** Two beds with a curtain round one, a cabinet of medicine, scales, the nurse's desk. */
export const infirmary: PlaceSpec = {
  inside: true,
  shots: { wide: S([-1.2, 1.5, -2], [0.5, 1.05, 4], 0.72), close: S([0.6, 1.3, -0.4], [-1.1, 1.05, 3], 0.95) },
  spot: { at: [-0.2, 0, 1.7], yaw: 0, back: 3.6, side: [0.7, 0.7] },
  build: (w) => {
    const room = new Room(w, {
      x: [-2.7, 2.7],
      z: [-2.6, 4.4],
      height: 2.7,
      floor: L('#d8d2c4', 0.1),
      wall: L('#f4f4ee', 0),
    });
    windowIn(room, 'back', [-1.9, 0, 1, 2.3], { view: 'trees', curtain: L('#f3f0e6', 0.02), seed: 6, bar: 0.6 });
    windowIn(room, 'left', [0.4, 2.2, 1, 2.3], { view: 'trees', seed: 8, bar: 0.6 });
    ceilingLights(room, [0], [0.6, 3], 0.4, 1.3);
    grid(w, room.floor(), 9, 12, 0.28);
    poster(room, 'left', [2.7, 3.4, 1.2, 2.1], 5, K.WHITE);
    hospitalBed(room, 1.9, 2.8);
    hospitalBed(room, -1.9, 3);
    bedCurtain(room, 0.85, 1.5, 4.3);
    shelf(room, {
      x: 0.4,
      z: 4.2,
      w: 0.8,
      h: 1.7,
      d: 0.36,
      facing: 'front',
      rows: 4,
      fill: 'jars',
      look: K.WHITE,
      inner: K.GLASS,
      seed: 2,
    });
    letters(room, 'back', [0.5, 0.9, 1.9, 2.2], { count: 1, seed: 2, look: K.RED, weight: 1.4 });
    table(room, [-2, 0.4], [1, 0.6, 0.72], K.WHITE, { yaw: 90 });
    room.prop('medicine', -2, 0.72, 0.3);
    pile(room, [-2, 0.72, 0.7], 3, 2);
    room.prop('stool', -1.3, 0, 0.5, 0, { look: K.DARK });
    const scale = new Model()
      .box(0, 0, 0, 0.36, 0.1, 0.5, K.WHITE)
      .box(0, 0.1, 0.2, 0.06, 1.1, 0.05, K.STEEL)
      .lathe(
        [0, 1.3, 0.18],
        [
          [0.17, -0.03],
          [0.17, 0.03],
        ],
        K.WHITE,
        { axis: 'z', n: 16 },
      );
    room.put(scale, { at: [2.3, 0, 0.7], yaw: 60 });
    room.finish(0.16);
  },
};
