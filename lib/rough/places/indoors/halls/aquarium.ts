import { rng, type P2, type P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { GLOW, L, Model, TAU } from '../../../world/kit';
import { S, type PlaceSpec } from '../../place-kind';
import { bench } from '../room/furniture';
import { broughtIn } from '../room/brought-in';
import { Room } from '../room/room';

/** A dark hall before a wall of water: fish, weed, rays, the blue on the floor. */
export const aquarium: PlaceSpec = {
  inside: true,
  shots: { wide: S([-1.4, 1.5, -3], [0.3, 1.7, 5], 0.74), close: S([1, 1.4, -0.4], [-0.6, 1.7, 5], 0.92) },
  spot: { at: [0, 0, 2.1], yaw: 0, back: 4.4, side: [1.4, 1.4] },
  build: (w) => {
    const room = new Room(w, {
      x: [-5, 5],
      z: [-3.4, 5],
      height: 4,
      floor: L('#2f4a66', 0.62),
      wall: L('#26344a', 1),
      side: L('#2a3a52', 0.95),
      ceiling: L('#1a2434', 1),
      skirting: false,
    });
    water(room);
    const shade: P3[] = [
      [-4.2, 0.004, 5],
      [4.2, 0.004, 5],
      [3.2, 0.004, 1.6],
      [-3.2, 0.004, 1.6],
    ];
    w.fill(shade, GLOW('#5f9ac4', 0.34));
    w.fill(
      [
        [-3.8, 0.005, 5],
        [3.8, 0.005, 5],
        [2.6, 0.005, 3],
        [-2.6, 0.005, 3],
      ],
      GLOW('#8fc4e0', 0.12),
    );
    broughtIn(room, { from: [-1.9, -1.3], to: [-0.7, 3.6], umbrella: { at: [-1.5, 1.35], lean: [-0.16, 0.1] } });
    for (const s of [-1, 1] as const) sideTank(room, s);
    w.model(
      new Model().line(
        [
          [-4.4, 0.9, 4.2],
          [4.4, 0.9, 4.2],
        ],
        0.06,
        K.STEEL,
      ),
    );
    for (let i = 0; i < 7; i++)
      w.model(
        new Model().line(
          [
            [-4.2 + i * 1.4, 0, 4.2],
            [-4.2 + i * 1.4, 0.9, 4.2],
          ],
          0.05,
          K.STEEL,
        ),
      );
    bench(room, -2.5, 1.6, 1.7, { yaw: 180, look: L('#5a6a7a', 0.5) });
    bench(room, 2.8, 1.2, 1.7, { yaw: 180, look: L('#5a6a7a', 0.5) });
    room.finish(0);
  },
};

/** The great pane: water in three depths, light from above, weed, rocks, fish of three sizes. */
function water(room: Room): void {
  if (!room.faces('back')) return;
  const { w } = room;
  const p = (x: number, y: number): P3 => room.at('back', x, y, 0.01);
  const rect = (x0: number, x1: number, y0: number, y1: number): P3[] => [p(x0, y0), p(x1, y0), p(x1, y1), p(x0, y1)];
  w.fill(rect(-4.4, 4.4, 0.5, 3.6), GLOW('#4f9ac8', 0.2));
  const d = w.poly(rect(-4.4, 4.4, 0.5, 3.6));
  if (!d) return;
  w.p.within(d, () => {
    w.fill([p(-4.4, 2.6), p(-2, 2.9), p(1, 2.5), p(4.4, 2.8), p(4.4, 3.6), p(-4.4, 3.6)], GLOW('#a3d6ee', 0.04));
    fromAbove(w, p);
    w.fill(
      [p(-4.4, 0.5), p(-4.4, 1.1), p(-3, 0.8), p(-1.4, 1.3), p(0.4, 0.75), p(2.2, 1.2), p(4.4, 0.8), p(4.4, 0.5)],
      GLOW('#2a5a7a', 0.62),
    );
    for (let i = 0; i < 12; i++) weed(w, p, -4.1 + i * 0.75, 0.6 + (i % 4) * 0.34, i);
    const r = rng(5);
    for (let i = 0; i < 15; i++) fish(w, p, [r(-4, 4), r(1.4, 3.3)], r(0.08, 0.2), r() < 0.7 ? 1 : -1, i % 3 === 0);
    ray1(w, p);
  });
  w.outline(rect(-4.4, 4.4, 0.5, 3.6), 1.5);
  for (const x of [-1.5, 1.5]) w.edge(p(x, 0.5), p(x, 3.6), 1.6);
  w.quad(room.rect('back', -4.6, 4.6, 0.34, 0.5, 0.2), L('#3a4a5e', 0.9), 0.9);
}

/** What comes down through the water: shafts of the sun, rings of rain, waves of a storm, murk under mist, flakes of food. */
function fromAbove(w: Room['w'], p: OnPane): void {
  const { weather, time } = w,
    r = rng(61);
  if ((weather === 'clear' || weather === 'wind') && time !== 'night') {
    const slant = time === 'dusk' ? 2.2 : time === 'dawn' ? -1.4 : 0.9;
    for (const x of [-3.2, -1.2, 0.6, 2.7])
      w.fill([p(x, 3.6), p(x + 0.5, 3.6), p(x + slant + 0.5, 0.5), p(x + slant - 0.6, 0.5)], GLOW('#bfe4f4', 0.06));
  }
  if (time === 'night') w.fill([p(-4.4, 0.5), p(4.4, 0.5), p(4.4, 3.6), p(-4.4, 3.6)], GLOW('#1f4a72', 0.62));
  if (weather === 'fog') w.fill([p(-4.4, 0.5), p(4.4, 0.5), p(4.4, 2), p(2, 2.3), p(-1, 1.9), p(-4.4, 2.4)], GLOW('#a9c8d4', 0.06)); // prettier-ignore
  if (weather === 'wind' || weather === 'storm')
    for (let k = 0; k < 3; k++)
      w.pen(
        Array.from({ length: 25 }, (_, i) =>
          p(-4.4 + (8.8 * i) / 24, 3.42 - 0.2 * k + (weather === 'storm' ? 0.13 : 0.05) * Math.sin(i * 1.5 + k * 2)),
        ),
        weather === 'storm' ? 2.2 : 1.2,
        GLOW('#ffffff', 0),
        { a: 0.2, b: 0.2 },
      );
  if (weather !== 'rain' && weather !== 'snow' && weather !== 'storm') return;
  for (let i = 0; i < (weather === 'snow' ? 60 : 22); i++) {
    const [x, y, k] = [r(-4.2, 4.2), weather === 'snow' ? r(0.7, 3.5) : r(3.1, 3.5), r(0.1, 0.22)];
    if (weather === 'snow')
      w.fill([p(x - 0.03, y), p(x, y + 0.03), p(x + 0.03, y), p(x, y - 0.03)], GLOW('#ffffff', 0));
    else {
      const ring = Array.from({ length: 13 }, (_, j) => p(x + k * Math.cos((j / 12) * TAU), y + k * 0.3 * Math.sin((j / 12) * TAU))); // prettier-ignore
      w.pen(ring, 0.9, GLOW('#ffffff', 0), { a: 0, b: 0 });
    }
  }
}

type OnPane = (x: number, y: number) => P3;

function weed(w: Room['w'], p: OnPane, x: number, h: number, i: number): void {
  const line = [0, 0.25, 0.5, 0.75, 1].map((t) => p(x + 0.12 * Math.sin(t * 5 + i), 0.5 + h * t));
  w.pen(line, 4, GLOW('#2f6a5a', i % 2 ? 1 : 0.6), { a: 0.1, b: 0.8 });
}

function fish(w: Room['w'], p: OnPane, [x, y]: P2, k: number, dir: number, dark: boolean): void {
  const q = (u: number, v: number): P3 => p(x + u * k * dir, y + v * k);
  const body = [
    q(1.1, 0),
    q(0.6, 0.42),
    q(-0.2, 0.46),
    q(-0.9, 0.12),
    q(-1.5, 0.42),
    q(-1.35, 0),
    q(-1.5, -0.42),
    q(-0.9, -0.12),
    q(-0.2, -0.46),
    q(0.6, -0.4),
  ];
  w.quad(body, dark ? GLOW('#e08a4a', 0.5) : GLOW('#f2f4f0', 0), 0.7);
  w.fill([q(0.2, 0.44), q(0.4, 0.42), q(0.25, -0.42), q(0.05, -0.44)], GLOW('#33404f', 1));
  w.fill([q(0.72, 0.06), q(0.82, 0.14), q(0.9, 0.06), q(0.8, -0.02)], GLOW('#1b2430', 1));
}

/** A ray with its long tail, the one great fish of the pane. */
function ray1(w: Room['w'], p: OnPane): void {
  const q = (u: number, v: number): P3 => p(1.9 + u, 2.5 + v);
  w.quad(
    [
      q(0.6, 0.06),
      q(0.2, 0.34),
      q(-0.5, 0.62),
      q(-0.3, 0.16),
      q(-1.5, -0.1),
      q(-0.3, 0),
      q(-0.4, -0.42),
      q(0.25, -0.16),
    ],
    GLOW('#6a7a90', 0.5),
    0.9,
  );
  w.fill([q(0.6, 0.06), q(0.25, -0.16), q(-0.4, -0.42), q(-0.3, 0)], GLOW('#f0f4f6', 0));
}

function sideTank(room: Room, s: 1 | -1): void {
  const wall = s < 0 ? 'left' : 'right';
  if (!room.faces(wall)) return;
  for (const z of [-0.6, 2]) {
    const rect = room.rect(wall, z, z + 1.6, 0.9, 2.1, 0.02);
    room.w.quad(rect, GLOW('#7fbcd8', 0.1), 1.3);
    const p: OnPane = (u, v) => room.at(wall, u, v, 0.03);
    fish(room.w, p, [z + 0.6, 1.6], 0.12, s, true);
    fish(room.w, p, [z + 1.1, 1.3], 0.1, -s, false);
    weed(room.w, (u, v) => room.at(wall, u, v + 0.42, 0.03), z + 0.3, 0.6, 2);
  }
}
