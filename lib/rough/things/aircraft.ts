import { L } from '../world/kit';
import { Craft } from './craft';
import { BLACK, BLUE, DARK, GLASS, GREY, RED, STEEL, WHITE } from './looks';
import { mesh, type ThingSpec } from './thing';

const airplane = (look = WHITE): Craft => {
  const m = new Craft();
  const engine = (x: number): void => {
    m.turned(x, 2.4, -1, [0.75, -2, 0.95, -1.4, 0.85, 0.8, 0.5, 1.4], STEEL, { axis: 'z', n: 16 }).disc(
      'front',
      -3.01,
      [x, 2.4, 0.68],
      BLACK,
      { ink: 0.6 },
    );
  };
  const wing = (s: number): void => {
    m.slab(
      [
        [s * 1.4, -3.6],
        [s * 14, 3.2],
        [s * 14, 4.8],
        [s * 1.4, 1.8],
      ],
      2.9,
      3.2,
      look,
    );
    m.slab(
      [
        [s * 0.4, 10.6],
        [s * 5, 13],
        [s * 5, 14.2],
        [s * 0.4, 13.4],
      ],
      4.6,
      4.75,
      look,
    );
  };
  wing(1);
  engine(5);
  m.side([10, 5, 14.4, 5, 14.8, 9.6, 13, 9.6], 0.34, BLUE);
  m.turned(0, 3.8, 0, [0.00001, -15, 0.8, -14.4, 1.5, -13, 1.9, -11, 1.95, 6, 1.5, 10, 0.7, 14, 0.3, 15], look, {
    axis: 'z',
    n: 22,
  });
  for (const s of [-1, 1] as const) {
    const f = s > 0 ? 'right' : 'left';
    for (let i = 0; i < 22; i++) if (i !== 9) m.label(f, s * 1.97, [-9.6 + i * 0.8, 4.05, 0.36, 0.5], DARK, { ink: 0 });
    m.label(f, s * 1.97, [-11.4, 3.1, 0.8, 1.6], look, { ink: 0.7 }).label(f, s * 1.96, [-10.6, 3.4, 17, 0.22], BLUE, {
      ink: 0,
    });
    m.patch(f, s * 1.4, [-13.6, 4.3, -13.2, 4.9, -12.2, 4.95, -12.4, 4.35], BLACK, { ink: 0.4 });
  }
  wing(-1);
  engine(-5);
  return m;
};

const helicopter = (look = RED): Craft => {
  const m = new Craft();
  for (const s of [1])
    m.rod([s * 0.9, 0.12, -2, s * 0.9, 0.12, 1.6], 0.12, DARK)
      .rod([s * 0.9, 0.15, -1, s * 0.5, 1, -0.8], 0.09, DARK)
      .rod([s * 0.9, 0.15, 0.9, s * 0.5, 1, 0.8], 0.09, DARK);
  m.hose([0, 2.1, 1.2, 0, 2.2, 4, 0, 2.35, 6.6], [0.5, 0.26, 0.16], look, { n: 12 })
    .side([6.2, 2.2, 6.9, 2.3, 7.2, 3.4, 6.8, 3.4], 0.14, BLACK)
    .turned(0, 1.6, 0, [0.00001, -2.5, 0.5, -2.35, 0.95, -1.6, 1.1, -0.6, 1.08, 0.6, 0.8, 1.6, 0.4, 2.1], look, {
      axis: 'z',
      n: 22,
    });
  for (const s of [-1, 1] as const) {
    const f = s > 0 ? 'right' : 'left';
    m.patch(f, s * 1.08, [-1.95, 1.6, -1.4, 2.25, -0.7, 2.3, -0.7, 1.45], GLASS, { ink: 0.9 })
      .patch(f, s * 1.1, [-0.5, 1.45, -0.5, 2.3, 0.5, 2.3, 0.5, 1.45], GLASS, { ink: 0.9 })
      .patch(f, s * 1.09, [-1.8, 1.05, -1.6, 1.2, 1.6, 1.4, 1.5, 1.2], WHITE, { ink: 0.5 });
  }
  m.disc('front', -2.3, [0, 1.85, 0.55], GLASS, { ink: 0.9 });
  m.box(0, 2.6, 0.2, 0.9, 0.34, 1.5, GREY, { taper: 0.24 }).cyl(0, 2.9, 0.1, 0.12, 0.5, DARK, { n: 10 });
  m.leaf([0, 3.4, 0.1, 2.6, 3.45, 4.2, 2.9, 3.45, 4.0, 0.16, 3.4, 0], BLACK, 0.8)
    .leaf([0, 3.4, 0.1, -2.6, 3.45, -4.0, -2.9, 3.45, -3.8, -0.16, 3.4, 0.2], BLACK, 0.8)
    .leaf([0, 3.4, 0.1, -4.2, 3.45, 2.6, -4.0, 3.45, 2.9, 0, 3.4, 0.26], BLACK, 0.8)
    .leaf([0, 3.4, 0.1, 4.2, 3.45, -2.4, 4.0, 3.45, -2.7, 0, 3.4, -0.06], BLACK, 0.8)
    .leaf([-0.1, 3.0, 6.95, -0.1, 3.1, 7.05, -0.1, 3.8, 7.4, -0.1, 3.75, 7.25], BLACK, 0.6)
    .leaf([-0.1, 3.0, 6.95, -0.1, 2.9, 6.85, -0.1, 2.2, 6.5, -0.1, 2.25, 6.65], BLACK, 0.6);
  m.rod([-0.9, 0.15, -1, -0.5, 1, -0.8], 0.09, DARK)
    .rod([-0.9, 0.15, 0.9, -0.5, 1, 0.8], 0.09, DARK)
    .rod([-0.9, 0.12, -2, -0.9, 0.12, 1.6], 0.12, DARK);
  return m;
};

/** A rocket's fin at an angle round its hull, as a leaf's points. */
function finOf(a: number): number[] {
  const [x, z] = [Math.cos(a), Math.sin(a)];
  return [1.2 * x, 4, 1.2 * z, 3 * x, 1.6, 3 * z, 3.1 * x, 0, 3.1 * z, 1.1 * x, 1.5, 1.1 * z];
}

const rocket = (look = WHITE): Craft => {
  const m = new Craft().turned(0, 0.3, 0, [0.9, 0, 0.6, 1.2], DARK, { n: 18 });
  for (const a of [0.5, 2.6]) m.leaf(finOf(a), RED, 1);
  m.turned(0, 1.4, 0, [1.1, 0, 1.5, 2, 1.6, 5, 1.35, 8], look, { n: 26 })
    .disc('front', -1.61, [0, 6.2, 0.75], STEEL, { ink: 0.9 })
    .disc('front', -1.63, [0, 6.2, 0.52], L('#2e4f78', 1), { ink: 0.6 })
    .patch('front', -1.65, [-0.34, 6.3, -0.2, 6.52, 0.0, 6.56, -0.2, 6.3], WHITE, { ink: 0 })
    .turned(0, 3.2, 0, [1.53, 0, 1.56, 0.5], BLACK, { n: 26 })
    .turned(0, 9.4, 0, [1.36, 0, 1.05, 1.6, 0.5, 3.2, 0.00001, 4.2], RED, { n: 24 });
  for (const a of [3.9, 5.5]) m.leaf(finOf(a), RED, 1);
  return m.rod([0, 13.6, 0, 0, 14.6, 0], 1);
};

/** What flies. */
export const aircraftThings = {
  airplane: mesh({ yaw: 52, pitch: 14, build: airplane }),
  helicopter: mesh({ yaw: 58, pitch: 6, build: helicopter }),
  rocket: mesh({ yaw: -10, pitch: 2, build: rocket }),
} satisfies Readonly<Record<string, ThingSpec>>;
