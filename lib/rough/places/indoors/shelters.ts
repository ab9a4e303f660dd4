import { rng, type P3 } from '../../geometry/geometry';
import { GLOW, L, Model, TAU } from '../../world/kit';
import { planks } from '../../world/brush';
import * as K from '../../things/looks';
import { S, type PlaceSpec } from '../place-kind';
import { flame } from './fantasy';
import { table, woodChair } from './furniture';
import { rug } from './home-rooms';
import { glow, pendant, pool } from './lamps';
import { Room } from './room';
import { block, blocks } from './sets';
import { door } from './wall-pieces';
import { drawView } from './window-view';
import { windowIn } from './windows';

/** Walls of round logs, a fire of stone, furs, an axe and snowshoes. */
export const logCabin: PlaceSpec = {
  inside: true,
  shots: { wide: S([-1.3, 1.5, -2.4], [0.4, 1.15, 4], 0.72), close: S([0.9, 1.3, -0.4], [-0.8, 1.15, 3.4], 0.92) },
  spot: { at: [0.1, 0, 1.4], yaw: 0, back: 3.4, side: [0.7, 0.7] },
  build: (w) => {
    const log = L('#b58a5a', 0.14);
    const room = new Room(w, {
      x: [-2.7, 2.7],
      z: [-2.6, 4],
      height: 2.7,
      floor: L('#a37a50', 0.22),
      wall: log,
      side: L('#a87e52', 0.18),
      ceiling: L('#8a6440', 0.34),
      skirting: false,
    });
    logs(room);
    windowIn(room, 'back', -1.9, -0.7, 1, 2, {
      view: 'trees',
      seed: 5,
      bar: 0.5,
      frame: K.DARK_WOOD,
      curtain: L('#a3403a', 0.4),
    });
    windowIn(room, 'left', 0.6, 1.8, 1, 2, { view: 'trees', seed: 8, bar: 0.5, frame: K.DARK_WOOD });
    planks(w, room.floor('z'), 16, 4, 0.36);
    pool(room, 1.2, 2.6, 1.6);
    rug(room, 0.3, 1.7, 1.1, 0.8, L('#8a4a3a', 0.34));
    fireplace(room);
    table(room, -1.5, 2.9, 1.3, 0.8, 0.74, K.WOOD);
    woodChair(room, -1.5, 2.15, 180);
    room.prop('oil_lamp', -1.7, 0.74, 3);
    room.prop('cup', -1.2, 0.74, 2.8);
    room.prop('bread', -1.4, 0.74, 3.05, 20);
    blocks(room, [2.2, 0, 0.9], 0, [
      block(0, 0.3, 0, 0.8, 0.14, 1.9, log),
      block(0, 0.44, 0, 0.76, 0.14, 1.84, L('#c9b48c', 0.1)),
      block(0, 0.56, -0.2, 0.8, 0.05, 1.3, L('#7a3a3a', 0.46)),
      block(0, 0.58, 0.7, 0.56, 0.1, 0.32, K.WHITE),
      block(-0.34, 0, -0.86, 0.1, 0.3, 0.1, log),
    ]);
    for (let i = 0; i < 8; i++)
      w.model(
        new Model().lathe(
          [0.05 + (i % 4) * 0.17 + (i > 3 ? 0.08 : 0), 0.09 + Math.floor(i / 4) * 0.16, 3.6],
          [
            [0.085, -0.2],
            [0.085, 0.2],
          ],
          log,
          { axis: 'z', n: 10 },
        ),
      );
    room.prop('axe', -0.25, 0, 3.8, 10);
    door(room, 'right', 2.4, 3.3, 2, { look: K.DARK_WOOD });
    for (let i = 0; i < 3; i++)
      w.model(
        new Model().tube(
          [
            [-2.7, 2.5, -0.6 + i * 1.7],
            [2.7, 2.5, -0.6 + i * 1.7],
          ],
          0.11,
          L('#8a6040', 0.42),
          { n: 8 },
        ),
      );
    pendant(room, -1.4, 2.7, 1.85, K.DARK, 0.7);
    room.finish(0.26);
  },
};

/** Courses of logs: a line and a darker band under each. */
function logs(room: Room): void {
  for (const wall of ['back', 'left', 'right'] as const) {
    if (!room.faces(wall)) continue;
    const [from, to] = room.span(wall);
    const lines: [P3, P3][] = [];
    let d = '';
    for (let i = 0; i < 10; i++) {
      const y = i * 0.27;
      lines.push([room.at(wall, from, y + 0.27, 0.004), room.at(wall, to, y + 0.27, 0.004)]);
      d += room.w.poly(room.rect(wall, from, to, y, y + 0.075, 0.003));
      for (let k = 0; k < 3; k++) {
        const u = from + (to - from) * (0.5 + 0.48 * Math.sin(i * 2.7 + k * 2.1));
        lines.push([room.at(wall, u, y + 0.17, 0.004), room.at(wall, Math.min(to, u + 0.4), y + 0.17, 0.004)]);
      }
    }
    room.w.put(d, L('#8f6840', 0.34), 2, 3);
    room.w.edges(lines, 0.6);
  }
}

function fireplace(room: Room): void {
  const stone = L('#a9a298', 0.16);
  glow(room, 'back', 1.3, 0.8, 1.1);
  const m = new Model().box(1.3, 0, 3.8, 1.7, 1.35, 0.5, stone).front(3.548, 0.85, 0.08, 0.9, 0.8, L('#201a1a', 1), 1);
  const r = rng(4);
  for (let i = 0; i < 18; i++) {
    const [x, y] = [0.5 + r(0, 1.4), r(0, 1.2)];
    if (x > 0.7 && x < 1.8 && y < 0.95) continue;
    m.front(3.547, x, y, r(0.14, 0.24), r(0.1, 0.16), L('#8f887e', 0.3), 0.5);
  }
  m.box(1.3, 1.35, 3.72, 1.9, 0.09, 0.7, K.DARK_WOOD).box(1.3, 1.44, 3.86, 1.1, 1.26, 0.36, stone);
  room.put(m);
  for (const a of [-0.14, 0.1])
    room.w.model(
      new Model().lathe(
        [1.3 + a, 0.16, 3.5],
        [
          [0.06, -0.26],
          [0.06, 0.26],
        ],
        K.BROWN,
        { axis: 'x', n: 8 },
      ),
    );
  flame(room, 1.3, 0.2, 3.46, 0.5);
  room.prop('clock', 1.3, 1.62, 3.6, 0, { s: 0.8 });
  room.prop('candle', 0.7, 1.44, 3.5);
}

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
        block(0, 0, 0, 0.66, 0.12, 1.8, bag),
        block(0, 0.12, 0.66, 0.5, 0.1, 0.3, K.WHITE),
        block(0, 0.12, -0.2, 0.68, 0.05, 1, { ...bag, bw: bag.bw + 0.1 }),
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
    w.fill(
      [
        [s * 1.7, 0, 2.41],
        [s * 1.7, 2.2, 2.41],
        [0, 2.1, 2.41],
      ],
      L('#5a5248', 0.7),
    );
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
