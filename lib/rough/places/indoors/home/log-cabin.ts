import { rng, type P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { planks } from '../../../world/brush';
import { L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { flame } from '../room/flame';
import { table, woodChair } from '../room/furniture';
import { glow, pendant, pool } from '../room/lamps';
import { Room } from '../room/room';
import { rug } from '../room/rug';
import { block, blocks } from '../room/sets';
import { door } from '../room/wall-pieces';
import { windowIn } from '../room/windows';

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
    windowIn(room, 'back', [-1.9, -0.7, 1, 2], {
      view: 'trees',
      seed: 5,
      bar: 0.5,
      frame: K.DARK_WOOD,
      curtain: L('#a3403a', 0.4),
    });
    windowIn(room, 'left', [0.6, 1.8, 1, 2], { view: 'trees', seed: 8, bar: 0.5, frame: K.DARK_WOOD });
    planks(w, room.floor('z'), 16, 4, 0.36);
    pool(room, 1.2, 2.6, 1.6);
    rug(room, [0.3, 1.7], [1.1, 0.8], L('#8a4a3a', 0.34));
    fireplace(room);
    table(room, [-1.5, 2.9], [1.3, 0.8, 0.74], K.WOOD);
    woodChair(room, -1.5, 2.15, 180);
    room.prop('oil_lamp', -1.7, 0.74, 3);
    room.prop('cup', -1.2, 0.74, 2.8);
    room.prop('bread', -1.4, 0.74, 3.05, 20);
    blocks(room, [2.2, 0, 0.9], 0, [
      block([0, 0.3, 0], [0.8, 0.14, 1.9], log),
      block([0, 0.44, 0], [0.76, 0.14, 1.84], L('#c9b48c', 0.1)),
      block([0, 0.56, -0.2], [0.8, 0.05, 1.3], L('#7a3a3a', 0.46)),
      block([0, 0.58, 0.7], [0.56, 0.1, 0.32], K.WHITE),
      block([-0.34, 0, -0.86], [0.1, 0.3, 0.1], log),
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
