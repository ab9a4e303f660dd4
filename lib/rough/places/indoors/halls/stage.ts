import { rng, type P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { ray } from '../../../world/brush';
import { L, Model, TAU } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { flick } from '../../../world/flick';
import { lightPool } from '../../../world/light-pool';
import { broughtIn } from '../room/brought-in';
import { Room } from '../room/room';
import { block, blocks } from '../room/sets';

const STAGE_FLOOR = L('#b98a5a', 0.24);

/** A stage seen from the hall: red curtain, boards, spotlights that cross. */
export const stage: PlaceSpec = {
  inside: true,
  time: 'night',
  shots: {
    wide: S([-1.2, 1.7, -4], [0.2, 1.9, 6], 0.72),
    close: S([1.6, 1.8, -0.4], [-0.6, 1.9, 5], 0.9),
    wings: S([-3.6, 2.3, 3.4], [2, 1.8, 2.2], 0.7),
  },
  spot: { at: [0, 0.9, 2.4], yaw: 0, back: 5.4, side: [2, 2] },
  build: (w) => {
    const room = new Room(w, {
      x: [-6, 6],
      z: [-5, 7],
      height: 6,
      floor: L('#3a2a2a', 1),
      wall: L('#2a2030', 1),
      side: L('#3a2c34', 0.95),
      ceiling: L('#1f1a22', 1),
      skirting: false,
    });
    blocks(room, [0, 0, 3.8], 0, [block([0, 0, 0], [10.6, 0.9, 6], L('#8a5a3a', 0.4), STAGE_FLOOR)]);
    w.flush(false);
    spot(room, 0, 2.4, 1.5);
    boards(room);
    broughtIn(room, {
      from: [-3.6, 1.6],
      to: [0.9, 2.3],
      y: 0.905,
      floorBw: STAGE_FLOOR.bw,
    });
    broughtIn(room, { from: [-0.5, -3.4], to: [0.1, 0.3], umbrella: { at: [-1.5, 0.58], lean: [0.06, 0.18] } });
    backdrop(room);
    drapes(room);
    for (const x of [-3, -1, 1, 3]) lampCan(room, x);
    mike(room, 0.9, 2.6);
    blocks(room, [-2.6, 0.9, 4.2], 0, [
      block([0, 0, 0], [0.9, 0.5, 0.6], K.DARK),
      block([0, 0.5, 0], [0.7, 1, 0.5], K.BLACK),
    ]);
    blocks(room, [2.8, 0.9, 4.2], 0, [
      block([0, 0, 0], [0.9, 0.5, 0.6], K.DARK),
      block([0, 0.5, 0], [0.7, 1, 0.5], K.BLACK),
    ]);
    for (const x of [-4, -2.4, 2.4, 4]) blocks(room, [x, 0.9, 1.1], 0, [block([0, 0, 0], [0.4, 0.18, 0.3], K.DARK)]);
    heads(room);
    beams(room);
    room.finish(0);
  },
};

/** The circle of a spotlight on the boards. */
function spot(room: Room, x: number, z: number, r: number): void {
  const ring = (k: number): P3[] =>
    Array.from({ length: 28 }, (_, i): P3 => [
      x + r * k * Math.cos((i / 28) * TAU),
      0.905,
      z + r * k * 0.8 * Math.sin((i / 28) * TAU),
    ]);
  lightPool(room.w, ring, room.w.tint(STAGE_FLOOR, 2, 8), '#fff2cf');
}

function boards(room: Room): void {
  const lines: [P3, P3][] = [];
  for (let i = 1; i < 16; i++)
    lines.push([
      [-5.3 + i * 0.66, 0.906, 0.8],
      [-5.3 + i * 0.66, 0.906, 6.8],
    ]);
  room.w.edges(lines, 0.36);
}

function backdrop(room: Room): void {
  if (!room.faces('back')) return;
  room.panel('back', [-4.2, 4.2, 0.9, 5.2], L('#4a3f66', 0.6), 0.8);
  const r = rng(8);
  let d = '';
  for (let i = 0; i < 34; i++) {
    const [x, y] = room.w.at(room.at('back', r(-4, 4), r(1.6, 5), 0.02));
    const k = r(1, 3.4);
    d += `M${x.toFixed(1)} ${(y - k).toFixed(1)}l${k.toFixed(1)} ${k.toFixed(1)}l${(-k).toFixed(1)} ${k.toFixed(1)}l${(-k).toFixed(1)} ${(-k).toFixed(1)}Z`;
  }
  room.w.p.fill(d, '#fff4c8', '#ffffff');
}

/** Side curtains and the valance, in folds. */
function drapes(room: Room): void {
  const { w } = room;
  const red = L('#a3303a', 0.24, { flat: true });
  const fold = (x0: number, x1: number, y0: number, y1: number, z: number, n: number): void => {
    const m = new Model();
    for (let i = 0; i < n; i++) {
      const a = x0 + ((x1 - x0) * i) / n;
      const b = x0 + ((x1 - x0) * (i + 1)) / n;
      m.sheet(
        [
          [a, y0, z],
          [b, y0 + (i % 2 ? 0.06 : -0.04), z],
          [b, y1, z],
          [a, y1, z],
        ],
        i % 2 ? { ...red, c: '#7a2230', bw: 0.55 } : red,
        { ink: 0.7 },
      );
    }
    w.model(m);
  };
  fold(-5.4, -3.7, 0.9, 5.4, 1.7, 8);
  fold(3.7, 5.4, 0.9, 5.4, 1.7, 8);
  fold(-5.4, 5.4, 4.6, 5.8, 1.5, 26);
}

function lampCan(room: Room, x: number): void {
  const m = new Model()
    .line(
      [
        [x, 5.6, 1.2],
        [x, 5.2, 1.2],
      ],
      0.05,
      K.DARK,
    )
    .lathe(
      [x, 4.84, 1.2],
      [
        [0.2, 0],
        [0.2, 0.3],
        [0.1, 0.4],
      ],
      K.BLACK,
      { n: 12 },
    );
  m.lathe(
    [x, 4.82, 1.2],
    [
      [0.17, 0],
      [0.17, 0.02],
    ],
    K.LAMP,
    { n: 12, ink: 0.6 },
  );
  room.w.model(m);
}

function mike(room: Room, x: number, z: number): void {
  room.w.model(
    new Model()
      .lathe(
        [x, 0.9, z],
        [
          [0.18, 0],
          [0.18, 0.03],
        ],
        K.BLACK,
        { n: 12 },
      )
      .line(
        [
          [x, 0.92, z],
          [x, 2.2, z],
        ],
        0.025,
        K.STEEL,
      )
      .line(
        [
          [x, 2.18, z],
          [x - 0.05, 2.3, z - 0.16],
        ],
        0.05,
        K.BLACK,
      ),
  );
}

/** Heads of the audience along the lower edge. */
function heads(room: Room): void {
  const { w } = room;
  if (w.shot.at[2] > -1) return;
  w.item([-5, 0, -1.6], [5, 1, -1.5], () => {
    let d = '',
      rims = '';
    for (let i = 0; i < 13; i++) {
      const [x, y] = w.at([-4.8 + i * 0.8 + 0.1 * Math.sin(i * 3), 0.62, -1.5]);
      const k = w.px([0, 0.6, -1.5]) * 0.13;
      d += `M${(x - k).toFixed(1)} ${y.toFixed(1)}a${k.toFixed(1)} ${(k * 1.2).toFixed(1)} 0 1 1 ${(2 * k).toFixed(1)} 0l${(k * 1.1).toFixed(1)} ${(k * 3).toFixed(1)}h${(-k * 4.2).toFixed(1)}Z`;
      rims += flick(x - k * 0.9, y - k * 0.6, x + k * 0.8, y - k * 0.9, k * 0.16, -k * 0.7);
      rims += flick(x + k * 1.1, y + k * 0.5, x + k * 2, y + k * 2.4, k * 0.14, -k * 0.2);
    }
    w.p.fill(d, '#1c1820', 1);
    w.p.fill(rims, '#5a4a62', '#ffffff');
  });
}

function beams(room: Room): void {
  const { w } = room;
  const strength = 0.5;
  w.item([-1, 0.95, 2.9], [1, 2.4, 2.92], () => {
    for (const x of [-3, 3]) {
      const [ax, ay] = w.at([x, 4.82, 1.2]);
      const [bx, by] = w.at([0, 0.9, 2.4]);
      if (w.bw) {
        const r = rng(x + 9);
        let d = '';
        for (let i = 0; i < 6; i++) {
          const u = -1.3 + i * 0.46;
          const [ex, ey] = w.at([u, 0.9, 2.4]);
          const [fx] = w.at([u + r(0.02, 0.12), 0.9, 2.4]);
          d += `M${(ax + (i - 4) * 0.8).toFixed(1)} ${ay.toFixed(1)}L${ex.toFixed(1)} ${ey.toFixed(1)}L${fx.toFixed(1)} ${ey.toFixed(1)}Z`;
        }
        w.p.fill(d, '#ffffff', '#ffffff');
      } else ray(w, [ax, ay], Math.atan2(by - ay, bx - ax), 0.2, Math.hypot(bx - ax, by - ay), 0, strength);
    }
  });
}
