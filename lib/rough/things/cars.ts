import { GLOW, L, type Look } from '../world/kit';
import { arc, Craft, p3 } from './craft';
import type { P2 } from '../geometry/geometry';
import { BLACK, DARK, GREY, RED, STEEL, WHITE, YELLOW } from './looks';
import { mesh, type ThingSpec } from './thing';

const WINDOW = L('#b4d0de', 0.1);

/** Tyre and rim on both sides of the last part, and the tyre's body behind it. */
export function roadWheels(m: Craft, at: readonly number[], halfWidth: number, radius: number): void {
  for (const s of [-1, 1] as const)
    for (const z of at) {
      const facing = s > 0 ? 'right' : 'left';
      const archway = arc(12, radius * 1.16, 0, Math.PI).map(([u, v]) => [z + u, radius * 0.95 + v] satisfies P2);
      m.patch(facing, s * (halfWidth + 0.002), archway, BLACK, { ink: 0.5 })
        .disc(facing, s * (halfWidth + 0.006), [z, radius, radius], BLACK, { ink: 0.6, n: 22 })
        .disc(facing, s * (halfWidth + 0.009), [z, radius, radius * 0.64], STEEL, { ink: 0.6, n: 18 })
        .disc(facing, s * (halfWidth + 0.012), [z, radius, radius * 0.2], DARK, { ink: 0.3, n: 10 });
      for (let i = 0; i < 5; i++) {
        const a = (i / 5) * Math.PI * 2 + 0.3;
        const [c, d] = [Math.cos(a), Math.sin(a)];
        m.patch(
          facing,
          s * (halfWidth + 0.011),
          [
            z + radius * (0.3 * c - 0.08 * d),
            radius + radius * (0.3 * d + 0.08 * c),
            z + radius * 0.56 * Math.cos(a + 0.3),
            radius + radius * 0.56 * Math.sin(a + 0.3),
            z + radius * 0.56 * Math.cos(a - 0.3),
            radius + radius * 0.56 * Math.sin(a - 0.3),
            z + radius * (0.3 * c + 0.08 * d),
            radius + radius * (0.3 * d - 0.08 * c),
          ],
          GREY,
          { ink: 0 },
        );
      }
    }
}

/** A cabin whose sides lean in: z at the bottom front, top front, top back, bottom back. */
function cabin(
  m: Craft,
  z: readonly [number, number, number, number],
  y: readonly [number, number],
  x: readonly [number, number],
  look: Look,
): void {
  m.side([z[0], y[0], z[1], y[1], z[2], y[1], z[3], y[0]], x[0] * 2, look);
  for (const v of m.last.v) if (v[1] > (y[0] + y[1]) / 2) v[0] *= x[1] / x[0];
  const at = (t: number): number => x[0] + (x[1] - x[0]) * t + 0.004;
  const h = (t: number): number => y[0] + (y[1] - y[0]) * t;
  const front = (t: number): number => z[0] + (z[1] - z[0]) * t;
  const back = (t: number): number => z[3] + (z[2] - z[3]) * t;
  const mid = (z[1] + z[2]) / 2;
  for (const s of [-1, 1]) {
    const pane = (a0: number, a1: number, b0: number, b1: number): void => {
      const q = p3([
        s * at(0.1),
        h(0.1),
        a0,
        s * at(0.88),
        h(0.88),
        a1,
        s * at(0.88),
        h(0.88),
        b1,
        s * at(0.1),
        h(0.1),
        b0,
      ]);
      m.decal(s > 0 ? q : q.reverse(), WINDOW, 0.7);
    };
    pane(front(0.1) + 0.2, front(0.88) + 0.12, mid - 0.04, mid - 0.04);
    pane(mid + 0.04, mid + 0.04, back(0.1) - 0.2, back(0.88) - 0.1);
  }
  const glass = (side: (t: number) => number, out: number, flip: boolean): void => {
    const q = p3([
      -at(0.08) + 0.1,
      h(0.08),
      side(0.08) + out,
      -at(0.9) + 0.08,
      h(0.9),
      side(0.9) + out,
      at(0.9) - 0.08,
      h(0.9),
      side(0.9) + out,
      at(0.08) - 0.1,
      h(0.08),
      side(0.08) + out,
    ]);
    m.decal(flip ? q.reverse() : q, WINDOW, 0.8);
  };
  glass(front, -0.006, false);
  const [a, b] = [-x[1] * 0.5, -x[1] * 0.2];
  m.decal(
    p3([
      a,
      h(0.14),
      front(0.14) - 0.01,
      a + 0.18,
      h(0.86),
      front(0.86) - 0.01,
      b + 0.18,
      h(0.86),
      front(0.86) - 0.01,
      b,
      h(0.14),
      front(0.14) - 0.01,
    ]),
    WHITE,
    0,
  );
  glass(back, 0.006, true);
}

function sedan(look: Look): Craft {
  const m = new Craft()
    .box(0, 0.16, 0, 1.5, 0.24, 3.9, BLACK, { ink: 0 })
    .side([-2.08, 0.32, 2.02, 0.32, 2.1, 0.5, 2.06, 0.88, 1.5, 0.95, -0.95, 0.95, -1.92, 0.82, -2.1, 0.64], 1.72, look);
  for (const s of [-1, 1] as const) {
    const f = s > 0 ? 'right' : 'left';
    m.patch(f, s * 0.861, [-2.0, 0.66, 2.07, 0.72, 2.07, 0.73, -2.0, 0.67], DARK, { ink: 0.3 })
      .patch(f, s * 0.861, [-0.72, 0.36, -0.74, 0.94, -0.73, 0.94, -0.71, 0.36], DARK, { ink: 0.3 })
      .patch(f, s * 0.861, [0.3, 0.36, 0.3, 0.94, 0.31, 0.94, 0.31, 0.36], DARK, { ink: 0.3 })
      .label(f, s * 0.864, [0.08, 0.79, 0.16, 0.03], STEEL, { ink: 0.5 })
      .label(f, s * 0.864, [1.1, 0.79, 0.14, 0.03], STEEL, { ink: 0.5 });
  }
  roadWheels(m, [-1.28, 1.28], 0.86, 0.33);
  m.label('front', -2.105, [-0.8, 0.6, 0.38, 0.14], GLOW('#fff6d8'), { ink: 0.9 })
    .label('front', -2.105, [0.42, 0.6, 0.38, 0.14], GLOW('#fff6d8'), { ink: 0.9 })
    .label('front', -2.105, [-0.36, 0.56, 0.72, 0.18], BLACK, { ink: 0.6 })
    .label('front', -2.11, [-0.86, 0.34, 1.72, 0.14], GREY, { ink: 0.6 })
    .label('front', -2.115, [-0.2, 0.38, 0.4, 0.1], WHITE, { ink: 0.5 })
    .label('back', 2.105, [-0.82, 0.62, 0.3, 0.16], RED, { ink: 0.7 })
    .label('back', 2.105, [0.52, 0.62, 0.3, 0.16], RED, { ink: 0.7 });
  cabin(m, [-1.0, -0.38, 0.9, 1.5], [0.94, 1.44], [0.8, 0.62], look);
  for (const s of [-1, 1]) m.box(s * 0.88, 0.94, -0.82, 0.14, 0.1, 0.08, look);
  return m;
}

const taxi = (look: Look = YELLOW): Craft => {
  const m = sedan(look);
  const body = m.parts[1]!;
  const top = m.parts.splice(2);
  for (const s of [-1, 1] as const)
    for (let i = 0; i < 22; i++)
      for (let j = 0; j < 2; j++)
        if ((i + j) % 2 === 0)
          body.decals.splice(4, 0, {
            pts:
              s > 0
                ? p3([
                    0.862,
                    0.54 + j * 0.06,
                    -0.9 + i * 0.08,
                    0.862,
                    0.6 + j * 0.06,
                    -0.9 + i * 0.08,
                    0.862,
                    0.6 + j * 0.06,
                    -0.82 + i * 0.08,
                    0.862,
                    0.54 + j * 0.06,
                    -0.82 + i * 0.08,
                  ])
                : p3([
                    -0.862,
                    0.54 + j * 0.06,
                    -0.82 + i * 0.08,
                    -0.862,
                    0.6 + j * 0.06,
                    -0.82 + i * 0.08,
                    -0.862,
                    0.6 + j * 0.06,
                    -0.9 + i * 0.08,
                    -0.862,
                    0.54 + j * 0.06,
                    -0.9 + i * 0.08,
                  ]),
            look: BLACK,
            ink: 0,
          });
  m.parts.push(...top);
  return m
    .box(0, 1.44, 0.2, 0.62, 0.2, 0.24, GLOW('#fff4d0'), { taper: 0.12 })
    .label('front', 0.075, [-0.2, 1.49, 0.4, 0.09], BLACK, { ink: 0 });
};

function van(look: Look): Craft {
  const m = new Craft()
    .box(0, 0.2, 0, 1.7, 0.3, 4.9, BLACK, { ink: 0 })
    .side([-2.55, 0.36, 2.55, 0.36, 2.55, 2.3, -1.35, 2.3, -1.75, 1.42, -2.45, 1.18, -2.6, 0.8], 1.96, look);
  for (const s of [-1, 1] as const) {
    const f = s > 0 ? 'right' : 'left';
    const x = s * 0.981;
    m.label(f, x, [-2.58, 0.86, 5.13, 0.2], RED, { ink: 0.4 })
      .patch(f, x, [-1.66, 1.42, -1.34, 2.06, -0.72, 2.06, -0.72, 1.42], WINDOW, { ink: 0.8 })
      .label(f, x, [0.9, 1.5, 1.3, 0.5], WINDOW, { ink: 0.8 })
      .patch(f, x, [-0.6, 0.4, -0.6, 2.2, -0.59, 2.2, -0.59, 0.4], DARK, { ink: 0.3 })
      .patch(f, x, [0.62, 0.4, 0.62, 2.2, 0.63, 2.2, 0.63, 0.4], DARK, { ink: 0.3 })
      .label(f, x, [-0.13, 1.2, 0.26, 0.8], WHITE, { ink: 0 })
      .label(f, s * 0.983, [-0.1, 1.32, 0.22, 0.64], RED, { ink: 0 })
      .label(f, s * 0.984, [-0.31, 1.53, 0.64, 0.22], RED, { ink: 0 });
  }
  roadWheels(m, [-1.6, 1.55], 0.98, 0.38);
  m.patch('front', -2.62, [-0.92, 0.62, -0.92, 0.82, -0.5, 0.82, -0.5, 0.62], GLOW('#fff6d8'), { ink: 0.9 })
    .patch('front', -2.62, [0.92, 0.62, 0.92, 0.82, 0.5, 0.82, 0.5, 0.62], GLOW('#fff6d8'), { ink: 0.9 })
    .label('front', -2.62, [-0.46, 0.6, 0.92, 0.24], BLACK, { ink: 0.6 })
    .label('front', -2.62, [-0.97, 0.36, 1.94, 0.18], GREY, { ink: 0.6 })
    .decal(p3([-0.86, 1.46, -1.75, -0.82, 2.22, -1.41, 0.82, 2.22, -1.41, 0.86, 1.46, -1.75]), WINDOW, 0.9)
    .decal(p3([-0.5, 1.5, -1.76, -0.36, 2.18, -1.44, -0.1, 2.18, -1.44, -0.24, 1.5, -1.76]), WHITE, 0);
  return m
    .box(0, 2.3, -0.9, 1.3, 0.16, 0.3, GLOW('#e8564a', 0.5), { taper: 0.1 })
    .box(0, 2.3, -0.9, 0.3, 0.17, 0.31, WHITE);
}

const truck = (look: Look = L('#3f6f9f', 0.4)): Craft => {
  const m = new Craft().box(0, 0.42, 0.3, 1.4, 0.24, 5.4, BLACK).box(0, 0.72, 1.0, 2.2, 2.1, 4.2, WHITE, { ink: 1.1 });
  for (const s of [-1, 1] as const) {
    const f = s > 0 ? 'right' : 'left';
    for (const z of [-0.4, 0.3, 1.0, 1.7, 2.4])
      m.patch(f, s * 1.101, [z, 0.74, z, 2.8, z + 0.01, 2.8, z + 0.01, 0.74], GREY, { ink: 0.3 });
    m.label(f, s * 1.103, [-0.1, 1.4, 2.3, 0.7], look, { ink: 0.6 }).label(
      f,
      s * 1.105,
      [0.2, 1.66, 1.7, 0.18],
      WHITE,
      { ink: 0 },
    );
    for (const z of [1.35, 2.3])
      m.disc(f, s * 1.0, [z, 0.44, 0.44], BLACK, { n: 20 })
        .disc(f, s * 1.01, [z, 0.44, 0.26], STEEL, { n: 16 })
        .disc(f, s * 1.02, [z, 0.44, 0.1], DARK, { n: 10 });
    m.label(f, s * 0.9, [-0.6, 0.36, 1.3, 0.3], GREY, { ink: 0.7 });
  }
  m.side([-2.95, 0.5, -1.2, 0.5, -1.2, 2.45, -2.5, 2.45, -2.86, 1.5, -2.98, 1.3], 2.1, look, 0, { ink: 1.1 });
  for (const s of [-1, 1] as const) {
    const f = s > 0 ? 'right' : 'left';
    m.patch(f, s * 1.052, [-2.72, 1.5, -2.42, 2.26, -1.6, 2.26, -1.6, 1.5], WINDOW, { ink: 0.8 })
      .patch(f, s * 1.052, [-1.45, 0.55, -1.45, 2.38, -1.44, 2.38, -1.44, 0.55], BLACK, { ink: 0.3 })
      .label(f, s * 1.054, [-1.75, 1.2, 0.18, 0.05], STEEL, { ink: 0.4 });
  }
  roadWheels(m, [-2.15], 1.05, 0.46);
  m.decal(p3([-0.96, 1.52, -2.87, -0.92, 2.34, -2.55, 0.92, 2.34, -2.55, 0.96, 1.52, -2.87]), WINDOW, 0.9)
    .decal(p3([-0.5, 1.56, -2.88, -0.34, 2.3, -2.59, 0, 2.3, -2.59, -0.16, 1.56, -2.88]), WHITE, 0)
    .label('front', -2.99, [-0.98, 0.76, 0.34, 0.2], GLOW('#fff6d8'), { ink: 0.9 })
    .label('front', -2.99, [0.64, 0.76, 0.34, 0.2], GLOW('#fff6d8'), { ink: 0.9 })
    .label('front', -2.99, [-0.56, 0.76, 1.12, 0.36], BLACK, { ink: 0.6 })
    .label('front', -3.0, [-1.05, 0.5, 2.1, 0.2], STEEL, { ink: 0.6 });
  for (const s of [-1, 1])
    m.rod([s * 1.05, 2.0, -2.7, s * 1.25, 1.95, -2.8], 0.04, DARK).box(s * 1.26, 1.6, -2.82, 0.14, 0.4, 0.06, BLACK);
  return m;
};

/** Motor cars. */
export const carThings = {
  car: mesh({ yaw: 36, pitch: 10, build: (look = L('#c2d2dc', 0)) => sedan(look) }),
  taxi: mesh({ yaw: 38, pitch: 10, build: taxi }),
  ambulance: mesh({ yaw: 38, pitch: 8, build: (look = WHITE) => van(look) }),
  truck: mesh({ yaw: 38, pitch: 8, build: truck }),
} satisfies Readonly<Record<string, ThingSpec>>;
