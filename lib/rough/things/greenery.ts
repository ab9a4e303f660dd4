import { rng, type P3 } from '../geometry/geometry';
import { grass, rock, tree, type TreeKind } from '../world/brush';
import { L } from '../world/kit';
import { Craft } from './craft';
import { BROWN, GREEN, LEAF, PINK, YELLOW } from './looks';
import { carry, faced, mesh, type BrushThing, type ThingSpec } from './thing';

function brushTree(kind: TreeKind, height: number, width: number): Omit<BrushThing, 'size'> {
  return {
    kind: 'brush',
    box: [width, height],
    pitch: 2,
    paint: (w, at, o) => {
      tree(w, at, height * o.scale, kind, o.seed, o.look);
    },
  };
}

const bamboo = (look = L('#9cc07a', 0.04)): Craft => {
  const m = new Craft();
  const r = rng(9);
  const canes = [-0.62, -0.3, 0.04, 0.34, 0.66].map((x, i) => ({
    x: x + r(-0.06, 0.06),
    z: i % 2 ? 0.22 : -0.18,
    lean: r(-0.2, 0.3),
    height: r(3.9, 5),
    width: i === 2 ? 0.11 : r(0.07, 0.09),
  }));
  canes.sort((a, b) => b.z - a.z);
  for (const { x, z, lean, height, width } of canes) {
    const at = (t: number): P3 => [x + lean * t * t, height * t, z];
    const steps = 9;
    for (let k = 0; k < steps; k++) {
      const w = width * (1 - k * 0.07);
      m.tube([at(k / steps), at((k + 0.97) / steps)], [w, w * 0.96], look, { n: 10 });
      if (k > 0) m.tube([at((k - 0.035) / steps), at((k + 0.03) / steps)], w * 1.14, LEAF, { n: 10, ink: 0.6 });
    }
    for (let k = 0; k < 4; k++) {
      const [qx, qy] = at(0.5 + k * 0.14);
      const s = k % 2 ? 1 : -1;
      for (let j = 0; j < 3; j++) {
        const reach = s * (0.42 + j * 0.14 + r(0, 0.1));
        const drop = 0.16 - j * 0.26 + r(-0.05, 0.05);
        const tip: P3 = [qx + reach, qy + drop - 0.03, z - 0.1];
        m.leaf(
          [
            [qx, qy, z - 0.08],
            [qx + reach * 0.45, qy + drop * 0.5 + 0.085, z - 0.1],
            tip,
            [qx + reach * 0.5, qy + drop * 0.5 - 0.07, z - 0.1],
          ],
          j === 1 ? LEAF : L('#86b06a', 0.02),
          0.55,
        );
      }
    }
  }
  return m;
};

const sunflower = (look = YELLOW): Craft => {
  const m = new Craft().cord([0.05, 0, 0, -0.03, 0.5, 0, 0, 1.2, 0], 0.035, LEAF);
  for (const [s, y] of [
    [1, 0.42],
    [-1, 0.62],
    [1, 0.82],
  ] as const)
    m.leaf(
      [
        0,
        y,
        0,
        s * 0.14,
        y + 0.1,
        -0.06,
        s * 0.3,
        y + 0.04,
        -0.08,
        s * 0.36,
        y - 0.06,
        -0.06,
        s * 0.2,
        y - 0.06,
        -0.04,
      ],
      GREEN,
      0.9,
    ).rod([0, y, -0.01, s * 0.18, y + 0.02, -0.07, s * 0.33, y - 0.04, -0.08], 0.5);
  for (const ring of [0, 1])
    for (let i = 0; i < 16; i++) {
      const a = ((i + ring * 0.5) / 16) * Math.PI * 2;
      const at = (u: number, v: number): number[] => [
        u * Math.cos(a) - v * Math.sin(a),
        1.3 + u * Math.sin(a) + v * Math.cos(a),
        -0.05 - ring * 0.01,
      ];
      const k = ring ? 0.2 : 0.235;
      m.leaf(
        [...at(0.09, -0.02), ...at(k * 0.7, -0.034), ...at(k, 0), ...at(k * 0.7, 0.034), ...at(0.09, 0.02)],
        look,
        0.7,
      );
    }
  m.turned(0, 1.3, -0.06, [0.115, -0.025, 0.12, 0.02], BROWN, { axis: 'z', n: 22 }).disc(
    'front',
    -0.086,
    [0, 1.3, 0.1],
    L('#4a3020', 1),
    { ink: 0 },
  );
  for (let i = 0; i < 26; i++) {
    const a = i * 2.4;
    const r = 0.018 * Math.sqrt(i + 0.5);
    m.disc('front', -0.087, [r * Math.cos(a), 1.3 + r * Math.sin(a), 0.004], YELLOW, { ink: 0, n: 6 });
  }
  return m;
};

const cactus = (look = GREEN): Craft => {
  const m = new Craft()
    .turned(0, 0, 0, [0.075, 0, 0.1, 0.13, 0.11, 0.13, 0.11, 0.165], L('#b8683f', 0.34), { n: 18 })
    .disc('top', 0.1655, [0, 0, 0.1], L('#3f2f26', 1), { ink: 0.4 })
    .hose([0.06, 0.22, 0, 0.13, 0.23, 0, 0.145, 0.28, 0, 0.145, 0.34, 0], [0.03, 0.034, 0.034, 0.02], look, { n: 12 })
    .hose([-0.05, 0.26, 0, -0.11, 0.27, 0, -0.122, 0.31, 0, -0.122, 0.36, 0], [0.026, 0.03, 0.03, 0.018], look, {
      n: 12,
    })
    .turned(0, 0.16, 0, [0.06, 0, 0.07, 0.06, 0.07, 0.18, 0.055, 0.23, 0.025, 0.255, 0.00001, 0.26], look, { n: 18 });
  for (const x of [-0.036, 0, 0.036])
    m.rod([x, 0.18, -0.0705 + Math.abs(x) * 0.35, x, 0.38 - Math.abs(x), -0.0705 + Math.abs(x) * 0.35], 0.5);
  for (let i = 0; i < 12; i++) {
    const x = [-0.036, 0, 0.036][i % 3]!;
    const y = 0.2 + Math.floor(i / 3) * 0.045;
    m.rod([x - 0.007, y + 0.005, -0.073, x + 0.007, y - 0.003, -0.073], 0.45);
  }
  for (let i = 0; i < 5; i++) {
    const a = (i / 5) * Math.PI * 2;
    m.leaf(
      [
        0,
        0.415,
        0,
        0.03 * Math.cos(a - 0.4),
        0.44,
        0.03 * Math.sin(a - 0.4),
        0.042 * Math.cos(a),
        0.445,
        0.042 * Math.sin(a),
        0.03 * Math.cos(a + 0.4),
        0.44,
        0.03 * Math.sin(a + 0.4),
      ],
      PINK,
      0.7,
    );
  }
  return m;
};

/** Plants beyond cut flowers: trees and bushes by the brush, garden plants as models. */
export const greeneryThings = {
  tree: brushTree('round', 5, 4.2),
  cherry_tree: brushTree('sakura', 4.6, 5),
  pine_tree: brushTree('pine', 6, 3.2),
  palm_tree: brushTree('palm', 6, 4.6),
  bush: brushTree('bush', 1, 1.4),
  rock: {
    kind: 'brush',
    box: [1.2, 0.8],
    pitch: 6,
    paint: (w, at, o) => {
      rock(w, at, 0.8 * o.scale, o.seed, o.look);
    },
  },
  grass: {
    kind: 'brush',
    box: [1.4, 0.8],
    pitch: 8,
    paint: (w, at, o) => {
      const [half, deep] = [0.5 * o.scale, 0.22 * o.scale];
      grass(w, [at[0] - half, at[0] + half, at[2] - deep, at[2] + deep], 34, o.seed, {
        h: 0.62 * o.scale,
        y: at[1],
        ...(o.look ? { look: o.look } : {}),
      });
    },
  },
  bamboo: mesh({ yaw: -10, pitch: 2, build: bamboo }),
  sunflower: mesh({ yaw: -22, pitch: 4, hold: faced([0, 0.5, 0]), build: sunflower }),
  cactus: mesh({ yaw: -10, pitch: 8, hold: carry([0, 0.08, 0]), build: cactus }),
} satisfies Readonly<Record<string, ThingSpec>>;
