import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { GLOW, L, Model, TAU } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { pool } from '../room/lamps';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { drawView } from '../room/window-view';

/** Cloth on poles, the flap open on the night or the trees, a lantern, rolled beds. */
export const tentInterior: PlaceSpec = {
  inside: true,
  shots: { wide: S([-0.2, 1.1, -2.2], [0.1, 0.95, 3], 0.72), close: S([0.6, 0.95, -1], [-0.3, 0.9, 2.4], 0.88) },
  spot: { at: [0.1, 0, 0.6], yaw: 0, back: 2.4, side: [0.4, 0.4], seat: 0.1 },
  build: (w) => {
    const cloth = L('#d9b98a', 0.08);
    const room = new Room(w, {
      x: [-1.7, 1.7],
      z: [-2, 2.4],
      height: 2.1,
      floor: L('#8f8a78', 0.26),
      wall: cloth,
      side: cloth,
      skirting: false,
      open: true,
    });
    slope(room);
    flap(room);
    pool(room, 0, 0.9, 1.2);
    for (const s of [-1, 1]) {
      const bag = s < 0 ? L('#5a7a9a', 0.36) : L('#a3503a', 0.44);
      blocks(room, [s * 1.05, 0, 0.7], s * 4, [
        block([0, 0, 0], [0.66, 0.12, 1.8], bag),
        block([0, 0.12, 0.66], [0.5, 0.1, 0.3], K.WHITE),
        block([0, 0.12, -0.2], [0.68, 0.05, 1], { ...bag, bw: bag.bw + 0.1 }),
      ]);
    }
    room.prop('backpack', -1.25, 0, 2, 30);
    room.prop('lantern', 0.35, 0, 1.6);
    room.prop('cup', 0.1, 0, 1.4);
    room.prop('map', -0.25, 0.01, 1.3, 24);
    const lamp = new Model()
      .line(
        [
          [0, 2.05, 0.7],
          [0, 1.75, 0.7],
        ],
        0.02,
        K.DARK,
      )
      .lathe(
        [0, 1.5, 0.7],
        [
          [0.08, 0],
          [0.09, 0.04],
          [0.06, 0.06],
          [0.06, 0.18],
          [0.08, 0.2],
          [0.02, 0.26],
        ],
        w.time === 'night' ? K.LAMP : K.GOLD,
        { n: 12 },
      );
    w.model(lamp);
    room.prop('closed_book', 1.1, 0.24, 1.1, 20);
    room.finish(0.2);
  },
};

/** The two sides of the tent with folds and seams; they glow at night from the lantern. */
function slope(room: Room): void {
  const { w } = room;
  const night = w.time === 'night';
  for (const s of [-1, 1]) {
    w.fill(
      [
        [s * 1.7, 0, -2],
        [s * 1.7, 0, 2.4],
        [0, 2.1, 2.4],
        [0, 2.1, -2],
      ],
      night ? GLOW(s < 0 ? '#e0b070' : '#f0c888', s < 0 ? 0.3 : 0.14) : L('#e0c090', s < 0 ? 0.22 : 0.06),
      s < 0 ? 1 : 2,
    );
    const lines: [P3, P3][] = [];
    for (const z of [-1, 0.2, 1.4])
      lines.push([
        [s * 1.7, 0, z],
        [0, 2.1, z],
      ]);
    for (let k = 0; k < 6; k++)
      lines.push([
        [s * 1.5, 0.24, -1.4 + k * 0.7],
        [s * 1.1, 0.72, -1.5 + k * 0.7],
      ]);
    w.edges(lines, 0.55);
    w.edge([s * 1.7, 0, -2], [s * 1.7, 0, 2.4], 1.1);
    w.edge([s * 1.7, 0, 2.4], [0, 2.1, 2.4], 1.3);
  }
  w.edge([0, 2.1, -2], [0, 2.1, 2.4], 1.2);
  for (const z of [0.2, 2.36])
    w.model(
      new Model().line(
        [
          [0, 0, z === 0.2 ? 2.37 : z],
          [0, 2.1, z === 0.2 ? 2.37 : z],
        ],
        0.05,
        K.WOOD,
      ),
    );
}

function flap(room: Room): void {
  const { w } = room;
  const p = (u: number, v: number): P3 => [u, v, 2.395];
  const hole = [p(-0.75, 0), p(0.75, 0), p(0.1, 1.75), p(-0.1, 1.75)];
  const d = w.poly(hole);
  if (!d) return;
  w.p.within(d, () => {
    const f = (a: number, b: number): P3 => p(-0.8 + 1.6 * a, 1.8 * b);
    drawView(w, f, 'trees', 6, 0.9);
    if (w.wet)
      w.edges(
        Array.from({ length: 18 }, (_, i): [P3, P3] => [
          f((i * 0.37) % 1, ((i * 0.53) % 1) + 0.1),
          f(((i * 0.37) % 1) - 0.03, (i * 0.53) % 1),
        ]),
        0.9,
        GLOW('#f4f8fb', 0),
      );
    if (w.weather === 'snow')
      for (let i = 0; i < 16; i++)
        w.fill(
          Array.from({ length: 6 }, (_, k) =>
            f(((i * 0.37) % 1) + 0.014 * Math.cos((k / 6) * TAU), ((i * 0.53) % 1) + 0.013 * Math.sin((k / 6) * TAU)),
          ),
          GLOW('#ffffff', 0),
        );
  });
  w.outline(hole, 1);
  for (const s of [-1, 1])
    w.quad(
      [p(s * 0.75, 0), p(s * 0.1, 1.75), p(s * 0.4, 1.2), p(s * 0.95, 0.7), p(s * 1, 0.04)].map(([x, y, z]): P3 => [
        x,
        y,
        z - 0.02,
      ]),
      L('#c9a878', 0.2),
      0.9,
    );
}
