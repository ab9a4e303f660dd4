import * as K from '../../../things/looks';
import { bricks, planks, steam } from '../../../world/brush';
import { GLOW, L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { counter, plant, woodChair } from '../room/furniture';
import { glow, pendant } from '../room/lamps';
import { Room } from '../room/room';
import { shelf } from '../room/shelves';
import { letters, writing } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

/** Brick wall, counter with the coffee machine, shelves of jars, round tables by large windows. */
export const cafe: PlaceSpec = {
  inside: true,
  shots: {
    wide: S([-1.4, 1.5, -2.4], [0.7, 1.2, 5], 0.74),
    close: S([0.9, 1.25, 0.2], [-2, 1.15, 3.8], 1),
    counter: S([-0.6, 1.4, 1.2], [1.8, 1.2, 5], 0.95),
  },
  spot: { at: [0, 0, 2.6], yaw: 0, back: 4.4, side: [0.6, 0.6] },
  closeSpot: { at: [-1.5, 0, 2.9], yaw: -46, back: 2.4, side: [0.6, 0.6], seat: 0.44 },
  build: (w) => {
    const room = new Room(w, {
      x: [-3.4, 3.4],
      z: [-2.8, 5.6],
      height: 3,
      floor: L('#b98d62', 0.2),
      wall: L('#d9c3a6', 0.08),
      side: L('#ece0ca', 0.03),
    });
    for (let i = 0; i < 3; i++)
      windowIn(room, 'left', [-1.8 + i * 2.4, 0.2 + i * 2.4, 0.7, 2.6], {
        view: 'town',
        seed: i * 3 + 1,
        panes: 2,
        bar: 0.74,
      });
    for (let i = 0; i < 4; i++) glow(room, 'back', -2.4 + i * 1.6, 1.9, 0.8);
    for (const [x, z] of [
      [-2, 0.9],
      [-2, 3.3],
      [1.4, 3.4],
      [2.6, 3.4],
    ] as const)
      pendant(room, x, z, 1.95, L('#2f3a3a', 1));
    planks(w, room.floor('z'), 24, 6, 0.34);
    bricks(w, room.whole('back'), 0.26, 0.1, 4, 0.22, 0.34);
    menu(room);
    counter(room, { x: 1.9, z: 4.3, w: 2.7, d: 0.6, h: 1.08, look: K.DARK_WOOD, top: K.WOOD, panels: 5 });
    coffeeMachine(room, 2.6, 4.35);
    const glass = new Model()
      .box(1.2, 1.08, 4.3, 0.9, 0.42, 0.44, K.GLASS)
      .front(4.078, 0.8, 1.14, 0.8, 0.32, L('#f6efdc', 0), 0.6);
    w.model(glass);
    room.prop('cake', 1.05, 1.16, 4.06, 0, { s: 0.7 });
    room.prop('cake', 1.35, 1.16, 4.06, 0, { s: 0.7, look: K.PINK });
    for (const y of [1.5, 1.95])
      shelf(room, {
        x: -1.6,
        z: 5.46,
        y,
        w: 2.6,
        h: 0.36,
        d: 0.26,
        facing: 'front',
        rows: 1,
        fill: y > 1.7 ? 'jars' : 'bottles',
        look: K.WOOD,
        inner: L('#d9c3a6', 0.12),
        seed: y * 10,
      });
    for (const [x, z] of [
      [-2, 0.9],
      [-2, 3.3],
      [0.9, 1.2],
    ] as const) {
      if (Math.hypot(x - w.shot.at[0], z - w.shot.at[2]) < 0.9) continue;
      room.prop('round_table', x, 0, z);
      woodChair(room, x - 0.05, z - 0.68, 178);
      woodChair(room, x + 0.05, z + 0.7, 6);
      room.prop('cup', x + 0.12, 0.725, z - 0.1);
    }
    room.prop('book', -2.1, 0.725, 3.35, 160);
    plant(room, 3, 2.4, 1.2, 4);
    plant(room, -3, 5.2, 1.1, 8);
    room.finish(0.22);
  },
};

function menu(room: Room): void {
  room.panel('back', [0.2, 3.1, 1.65, 2.65], L('#2d3330', 1), 1);
  const chalk = GLOW('#f4f0e0');
  letters(room, 'back', [0.4, 1.5, 2.25, 2.55], { count: 4, seed: 3, look: chalk, weight: 1.1 });
  writing(room, 'back', [0.4, 1.5, 1.75, 2.2], 4, 5, chalk);
  writing(room, 'back', [1.8, 2.9, 1.75, 2.5], 6, 8, chalk);
}

function coffeeMachine(room: Room, x: number, z: number): void {
  const m = new Model()
    .box(0, 0, 0, 0.62, 0.5, 0.4, K.STEEL)
    .front(-0.202, -0.26, 0.26, 0.52, 0.18, K.DARK, 0.6)
    .top(0.502, -0.26, -0.16, 0.5, 0.3, K.GREY, 0.5);
  for (const a of [-0.15, 0.13])
    m.lathe(
      [a, 0.1, -0.22],
      [
        [0.03, 0],
        [0.03, 0.08],
      ],
      K.DARK,
      { n: 8 },
    ).line(
      [
        [a, 0.17, -0.22],
        [a, 0.17, -0.36],
      ],
      0.03,
      K.BLACK,
    );
  room.w.model(m, { at: [x, 1.08, z] });
  for (let i = 0; i < 3; i++) room.prop('cup', x - 0.18 + i * 0.14, 1.58, z, 0, { s: 0.8 });
  steam(room.w, [x - 0.1, 1.2, z - 0.25], 0.35);
}
