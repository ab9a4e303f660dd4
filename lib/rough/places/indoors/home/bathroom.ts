import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { grid } from '../../../world/brush';
import { GLOW, L, Model } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { disc } from '../room/disc';
import { ceilingLight, glow } from '../room/lamps';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';
import { windowIn } from '../room/windows';

/** A tub under a small window, tiles, basin and mirror, washing machine. */
export const bathroom: PlaceSpec = {
  inside: true,
  shots: { wide: S([-0.7, 1.5, -2], [0.2, 1.1, 3], 0.68), close: S([0.9, 1.35, -0.6], [-0.9, 1.15, 2.2], 0.88) },
  spot: { at: [0.1, 0, 0.9], yaw: 0, back: 2.8, side: [0.4, 0.4] },
  closeSpot: { at: [0, 0, 0.9], yaw: -26, back: 1.6, side: [0.4, 0.4] },
  build: (w) => {
    const room = new Room(w, {
      x: [-1.7, 1.7],
      z: [-2.2, 2.6],
      height: 2.4,
      floor: L('#cfd8da', 0.14),
      wall: L('#eef3f3', 0),
      skirting: false,
    });
    windowIn(room, 'back', [0.1, 1.2, 1.4, 2.1], { view: 'trees', seed: 9 });
    ceilingLight(room, 0, 0.8, 0.5, 0.5);
    grid(w, room.floor(), 12, 16, 0.3);
    for (const wall of ['back', 'left', 'right'] as const) if (room.faces(wall)) tilesOn(room, wall);
    tub(room);
    basin(room);
    washer(room, 1.35, 0.5);
    const rail = new Model()
      .line(
        [
          [1.66, 1.55, 1.2],
          [1.66, 1.55, 2],
        ],
        0.03,
        K.STEEL,
      )
      .sheet(
        [
          [1.63, 1.55, 1.3],
          [1.63, 1.55, 1.8],
          [1.6, 0.95, 1.78],
          [1.6, 1, 1.32],
        ],
        K.PINK,
      );
    room.w.model(rail);
    room.patch(-0.5, 0.5, 0.95, 1.5, L('#8fa9b8', 0.26), 0.8);
    room.prop('stool', -0.4, 0, 2, 0, { look: K.WOOD, s: 0.6 });
    room.prop('bucket', -0.75, 0, 1.7, 30, { s: 0.8 });
    room.finish(0.16);
  },
};

/** Tiles to shoulder height in groups, whole courses at the edge. */
function tilesOn(room: Room, wall: 'back' | 'left' | 'right'): void {
  const [from, to] = room.span(wall);
  const lines: [P3, P3][] = [];
  for (let j = 1; j <= 8; j++) lines.push([room.at(wall, from, j * 0.2, 0.004), room.at(wall, to, j * 0.2, 0.004)]);
  const n = Math.round((to - from) / 0.2);
  for (let i = 1; i < n; i++) {
    const y = 0.2 * Math.round(3.6 + 3.4 * Math.sin(i * 0.7 + from));
    lines.push([
      room.at(wall, from + ((to - from) * i) / n, Math.max(0, y - 0.4), 0.004),
      room.at(wall, from + ((to - from) * i) / n, Math.min(1.6, y + 0.6), 0.004),
    ]);
  }
  room.w.edges(lines, 0.35);
  room.w.edge(room.at(wall, from, 1.62, 0.004), room.at(wall, to, 1.62, 0.004), 0.8);
}

function tub(room: Room): void {
  const white = L('#fbfbf8', 0);
  const m = new Model()
    .box(0.55, 0, 2.16, 1.9, 0.56, 0.8, white)
    .top(0.562, -0.3, 1.84, 1.7, 0.64, L('#a9d0d8', 0.2), 0.8);
  room.put(m);
  room.w.model(
    new Model()
      .line(
        [
          [1.2, 0.75, 2.56],
          [1.2, 0.8, 2.4],
          [1.2, 0.74, 2.36],
        ],
        0.04,
        K.STEEL,
      )
      .line(
        [
          [-0.2, 0.9, 2.56],
          [-0.24, 1.7, 2.54],
          [-0.2, 1.95, 2.5],
        ],
        0.025,
        K.STEEL,
      )
      .lathe(
        [-0.18, 1.9, 2.44],
        [
          [0.06, -0.02],
          [0.03, 0.04],
        ],
        K.STEEL,
        { n: 10 },
      ),
  );
  room.prop('bottle', -0.2, 0.57, 2.5, 0, { look: K.PINK });
  room.prop('bottle', -0.1, 0.57, 2.52, 0, { look: K.WHITE });
}

function basin(room: Room): void {
  const m = new Model()
    .box(0, 0, 0, 0.9, 0.78, 0.5, K.WOOD)
    .front(-0.252, -0.42, 0.08, 0.4, 0.64, K.WOOD, 0.6)
    .front(-0.252, 0.02, 0.08, 0.4, 0.64, K.WOOD, 0.6);
  m.box(0, 0.78, 0, 0.96, 0.08, 0.54, K.WHITE).top(0.862, -0.26, -0.18, 0.52, 0.34, L('#c9d6d8', 0.2), 0.7);
  m.line(
    [
      [0, 0.86, 0.2],
      [0, 1.05, 0.18],
      [0, 1.05, 0.04],
    ],
    0.035,
    K.STEEL,
  );
  room.put(m, { at: [-1.42, 0, 1.3], yaw: -90 });
  glow(room, 'left', 1.3, 2.1, 0.5);
  if (room.faces('left')) {
    room.panel('left', [0.85, 1.75, 1.2, 2], K.STEEL, 1);
    room.panel('left', [0.89, 1.71, 1.24, 1.96], L('#dbe8ec', 0.06), 0.6);
    room.w.edges(
      [
        [room.at('left', 1, 1.4, 0.02), room.at('left', 1.3, 1.9, 0.02)],
        [room.at('left', 1.08, 1.36, 0.02), room.at('left', 1.4, 1.88, 0.02)],
      ],
      0.7,
      K.WHITE,
    );
  }
  room.prop('cup', -1.45, 0.86, 1.62);
  room.prop('bottle', -1.5, 0.86, 0.98, 0, { look: K.SKY });
}

function washer(room: Room, x: number, z: number): void {
  const m = new Model()
    .box(0, 0, 0, 0.6, 0.86, 0.6, K.WHITE)
    .front(-0.302, -0.27, 0.68, 0.54, 0.14, L('#d3d8da', 0.1), 0.5);
  m.decal(
    disc(0, 0, 0.2, 0.2).map(([a, , b]): P3 => [a, 0.38 - b, -0.303]),
    K.STEEL,
    0.8,
  );
  m.decal(
    disc(0, 0, 0.15, 0.15).map(([a, , b]): P3 => [a, 0.38 - b, -0.304]),
    GLOW('#5a6a78', 0.7),
    0.6,
  );
  room.put(m, { at: [x, 0, z], yaw: 90 });
  blocks(room, [x, 0.86, z], 0, [
    block([0, 0, 0], [0.36, 0.18, 0.3], K.SKY),
    block([0, 0.18, 0], [0.32, 0.06, 0.26], K.WHITE),
  ]);
}
