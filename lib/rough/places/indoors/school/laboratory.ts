import * as K from '../../../things/looks';
import { grid } from '../../../world/brush';
import { L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { counter } from '../room/furniture';
import { ceilingLights } from '../room/lamps';
import { Room } from '../room/room';
import { shelf } from '../room/shelves';
import { board, clock, door, poster } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** Benches with sinks, flasks and burners, a cupboard of glass, a fume hood. */
export const laboratory: PlaceSpec = {
  inside: true,
  shots: { wide: S([-1.6, 1.55, -2.2], [0.4, 1.15, 5], 0.72), close: S([1.2, 1.35, -0.2], [-1, 1.15, 3.6], 0.95) },
  spot: { at: [0, 0, 1.9], yaw: 0, back: 4, side: [1, 1] },
  closeSpot: { at: [0.2, 0, 2], yaw: -24, back: 2.4, side: [0.8, 0.8] },
  build: (w) => {
    const room = new Room(w, {
      x: [-3.6, 3.6],
      z: [-3, 7],
      height: 2.9,
      floor: L('#cfd4d2', 0.12),
      wall: L('#f2f4f1', 0),
    });
    for (let i = 0; i < 3; i++)
      windowIn(room, 'left', [-1.6 + i * 2.9, 0.6 + i * 2.9, 1.2, 2.5], {
        view: 'town',
        seed: i + 4,
        panes: 2,
        blind: i === 1 ? 0.5 : 0.16,
      });
    ceilingLights(room, [-1.6, 1.6], [0.6, 3.4, 6], 0.4, 1.3);
    grid(w, room.floor(), 11, 12, 0.3);
    board(room, 'back', [-0.7, 2.3, 1.2, 2.3], { white: true, seed: 4 });
    poster(room, 'back', [-2.7, -1.3, 1.3, 2.3], 4, K.WHITE);
    clock(room, 'back', 2.9, 2.4);
    door(room, 'right', 0, 1, 2.05, { pane: 0.4, look: K.GREY });
    shelf(room, {
      x: 3.3,
      z: 4.2,
      w: 2.6,
      h: 2.1,
      d: 0.5,
      facing: 'left',
      rows: 4,
      fill: 'jars',
      look: K.WHITE,
      inner: K.GLASS,
      seed: 4,
    });
    for (const [x, z] of [
      [-1.9, 3.4],
      [1.7, 3.4],
      [-1.9, 5.7],
      [1.7, 5.7],
    ] as const)
      labBench(room, x, z);
    labBench(room, -2.3, 0.9);
    room.prop('computer', 1.9, 0.92, 5.7, 0);
    fumeHood(room);
    room.finish(0.16);
  },
};

function labBench(room: Room, x: number, z: number): void {
  counter(room, { x, z, w: 2.2, d: 0.8, h: 0.92, look: L('#e3e6e2', 0.02), top: K.DARK, panels: 4 });
  const y = 0.92;
  const glass = L('#d9eef0', 0.02);
  const m = new Model();
  m.lathe(
    [x - 0.7, y, z],
    [
      [0.11, 0],
      [0.03, 0.2],
      [0.03, 0.27],
      [0.04, 0.27],
    ],
    glass,
    { n: 12 },
  );
  m.lathe(
    [x - 0.42, y, z + 0.1],
    [
      [0.05, 0],
      [0.1, 0.07],
      [0.07, 0.15],
      [0.026, 0.19],
      [0.03, 0.26],
    ],
    L('#9cc7a8', 0.2),
    { n: 12 },
  );
  m.lathe(
    [x + 0.1, y, z],
    [
      [0.06, 0],
      [0.06, 0.16],
      [0.065, 0.17],
    ],
    glass,
    { n: 12 },
  );
  m.box(x + 0.52, y, z + 0.05, 0.34, 0.09, 0.14, K.WOOD);
  for (let i = 0; i < 5; i++)
    m.lathe(
      [x + 0.4 + i * 0.06, y + 0.05, z + 0.05],
      [
        [0.018, 0],
        [0.018, 0.16],
      ],
      i % 2 ? glass : L('#c97a8a', 0.3),
      { n: 6, ink: 0.7 },
    );
  m.line(
    [
      [x + 0.85, y, z + 0.2],
      [x + 0.85, y + 0.3, z + 0.2],
      [x + 0.85, y + 0.34, z + 0.08],
      [x + 0.85, y + 0.26, z + 0.04],
    ],
    0.035,
    K.STEEL,
  );
  room.w.model(m);
  room.prop('stool', x - 0.3, 0, z - 0.8, 0, { look: K.DARK_WOOD });
}

function fumeHood(room: Room): void {
  const m = new Model()
    .box(0, 0, 0, 1.2, 0.9, 0.7, L('#dfe4e2', 0.04))
    .box(0, 0.9, 0.06, 1.2, 1.3, 0.58, K.STEEL)
    .front(-0.232, -0.52, 1, 1.04, 0.7, L('#aebfc6', 0.2), 0.9);
  m.box(0, 2.2, 0.1, 0.3, 0.7, 0.3, K.STEEL);
  room.put(m, { at: [-2.8, 0, 6.6] });
}
