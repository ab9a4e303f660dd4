import * as K from '../../../things/looks';
import { grid } from '../../../world/brush';
import { L } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { bedCurtain } from '../room/bed-curtain';
import { drip } from '../room/drip';
import { bench, woodChair } from '../room/furniture';
import { hospitalBed } from '../room/hospital-bed';
import { ceilingLight, glow } from '../room/lamps';
import { monitor } from '../room/monitor';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { door, poster } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** A bed for one: monitor, drip, curtain, flowers of a visitor, a chair. */
export const hospital: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([-1.6, 1.5, -2.2], [0.5, 1, 4], 0.72),
    close: S([0.5, 1.25, -0.4], [-1, 1.05, 3.4], 0.92),
    bed: S([-0.4, 1.5, 0.4], [1.3, 0.7, 2.8], 0.8),
  },
  spot: { at: [-0.1, 0, 1.7], yaw: 0, back: 3.6, side: [0.8, 0.6] },
  build: (w) => {
    const room = new Room(w, {
      x: [-2.7, 2.7],
      z: [-2.6, 4],
      height: 2.7,
      floor: L('#cfd6d6', 0.13),
      wall: L('#f3f5f2', 0),
    });
    windowIn(room, 'left', [0.4, 3.2, 0.95, 2.3], { view: 'town', seed: 5, panes: 3, curtain: L('#d5e2e4', 0.08) });
    windowIn(room, 'back', [-2.3, -1.1, 0.95, 2.3], { view: 'trees', seed: 9 });
    ceilingLight(room, 0, 1.4, 0.5, 1.3);
    grid(w, room.floor(), 9, 11, 0.26);
    glow(room, 'back', 1.3, 1.7, 0.9);
    room.panel('back', [0.4, 2.3, 1.35, 1.55], L('#d9dfdf', 0.1), 0.9);
    for (const x of [0.7, 1.1, 1.7]) room.panel('back', [x, x + 0.12, 1.4, 1.5], x > 1 ? K.WHITE : K.RED, 0.6);
    hospitalBed(room, 1.3, 2.9);
    bedCurtain(room, 2.3, 1.4, 4);
    drip(room, 0.55, 3.5);
    monitor(room, 2.05, 3.7);
    blocks(room, [0.25, 0, 3.7], 0, [
      block([0, 0, 0], [0.45, 0.75, 0.42], L('#e6dcc8', 0.04)),
      block([0, 0.75, 0], [0.48, 0.04, 0.45], K.WOOD),
    ]);
    room.prop('bouquet', 0.2, 0.79, 3.75, 0, { s: 0.8 });
    room.prop('apple', 0.4, 0.79, 3.6);
    woodChair(room, 0.15, 2.5, -70, K.WOOD);
    bench(room, -1.9, 3.6, 1.1, { look: L('#8aa0a0', 0.3) });
    door(room, 'right', -0.8, 0.4, 2.1, { sliding: true, pane: 0.4, look: L('#c9b48c', 0.14) });
    poster(room, 'back', [-0.6, -0.1, 1.4, 2.1], 5, K.WHITE);
    room.finish(0.14);
  },
};
