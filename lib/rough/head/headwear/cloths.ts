/** Cloth about the head: hijab, veils, hoods, turban, scarves. */
import { curve, lerp, rad, smooth, spline3, type P3 } from '../../geometry/geometry';
import { material, type Material } from '../../pen/paint';
import { shapeOfHead } from '../shape';
import type { HeadSpec } from '../head-spec';
import { lathe, leaned, leanedPoint, type Hat, type HatLine, type HatMaker, type Ring } from './hat-model';
import type { Grid } from './shell';

interface Wrap {
  /** Half width of the wrap over y, in units; and its depth behind and in front of the axis. */
  readonly wide: (y: number) => number;
  readonly behind: (y: number) => number;
  readonly ahead: (y: number) => number;
  readonly top: number;
  readonly bottom: number;
  /** Half of the opening in degrees over y; 0 is closed. */
  readonly opening: (y: number) => number;
}

/** A covering round the head that opens at the face, from its top to below the chin. */
function wrapped(o: Wrap): Grid {
  const heights: number[] = [];
  const rows = 34;
  for (let j = 0; j <= rows; j++)
    heights.push(lerp(o.top, o.bottom, 1 - Math.cos((j / rows) * (Math.PI / 2)) * (1 - j / rows) - 0));
  const grid: P3[][] = [];
  const columns = 40;
  for (let i = 0; i <= columns; i++) {
    const column: P3[] = [];
    for (const y of heights) {
      const half = o.opening(y);
      const azimuth = rad(lerp(half, 360 - half, i / columns));
      const [sin, cos] = [Math.sin(azimuth), Math.cos(azimuth)];
      column.push([sin * o.wide(y), y, -0.08 + cos * (cos > 0 ? o.ahead(y) : o.behind(y))]);
    }
    grid.push(column);
  }
  return grid;
}

/** Half of an opening in degrees: an oval between two heights, squarer than an ellipse. */
const oval =
  (half: number, top: number, bottom: number) =>
  (y: number): number => {
    const t = (y - (top + bottom) / 2) / ((bottom - top) / 2);
    return half * Math.pow(Math.max(0, 1 - t * t), 0.42);
  };

const dome = (y: number, top: number, middle: number): number => {
  const t = Math.min(1, Math.max(0, (middle - y) / (middle - top)));
  return Math.sqrt(Math.max(0.0004, 1 - t * t));
};

function hijabGrid(spec: HeadSpec, lift: number): Grid {
  const { chin } = shapeOfHead(spec);
  const low = curve([
    [-0.3, 1],
    [0.3, 0.97],
    [chin * 0.8, 0.86],
    [chin + 0.2, 0.74],
    [chin + 0.5, 0.86],
    [chin + 0.9, 1.42],
  ]);
  const front = curve([
    [-0.3, 1],
    [0.3, 0.98],
    [chin, 0.93],
    [chin + 0.25, 0.72],
    [chin + 0.9, 1.1],
  ]);
  const back = curve([
    [-0.3, 1],
    [0.3, 0.93],
    [chin, 0.78],
    [chin + 0.4, 0.8],
    [chin + 0.9, 1.1],
  ]);
  const scale = (y: number, part: (y: number) => number): number => (y < -0.3 ? dome(y, -1.34 - lift, -0.3) : part(y));
  return wrapped({
    top: -1.335 - lift,
    bottom: chin + 0.9,
    wide: (y) => (0.94 + lift) * scale(y, low),
    behind: (y) => (1.04 + lift) * scale(y, back),
    ahead: (y) => (1.06 + lift * 0.5) * scale(y, front),
    opening: oval(56, -0.7, chin + 0.07),
  });
}

const foldsOf = (spec: HeadSpec, m: Material, lift: number): HatLine[] => {
  const { chin } = shapeOfHead(spec);
  const wide = 0.94 + lift;
  const lines: P3[][] = [
    [
      [-0.62, -0.62, 0.66],
      [-0.84, -0.1, 0.42],
      [-0.82, 0.5, 0.2],
      [-0.5, chin + 0.1, 0.5],
    ],
    [
      [0.62, -0.62, 0.66],
      [0.84, -0.1, 0.42],
      [0.82, 0.5, 0.2],
      [0.5, chin + 0.1, 0.5],
    ],
    [
      [-0.7, 0.6, 0.3],
      [-0.3, chin + 0.22, 0.72],
      [0.2, chin + 0.3, 0.74],
    ],
    [
      [0.78, 0.5, 0.1],
      [0.5, chin + 0.28, 0.56],
      [0.0, chin + 0.42, 0.78],
      [-0.5, chin + 0.6, 0.66],
    ],
    [
      [-wide, 0.2, -0.1],
      [-0.8, 0.8, -0.3],
      [-0.74, chin + 0.3, -0.4],
    ],
    [
      [wide, 0.1, -0.2],
      [0.82, 0.8, -0.4],
      [0.72, chin + 0.34, -0.5],
    ],
    [
      [-0.3, -0.2, -1.1],
      [-0.36, 0.5, -0.95],
      [-0.5, chin + 0.3, -0.76],
    ],
    [
      [0.35, 0.0, -1.08],
      [0.3, 0.6, -0.92],
      [0.42, chin + 0.4, -0.78],
    ],
  ];
  return lines.map((points) => ({ points: spline3(points, 6), width: 0.7, material: m }));
};

const hijab: HatMaker = (spec, main) => ({
  parts: [{ grid: hijabGrid(spec, 0.12), material: main, kind: 'shell', inks: { ends: true, bottom: true } }],
  lines: foldsOf(spec, main, 0.12),
  hair: 'none',
  coversEars: true,
  shadow: -0.62,
});

const nun: HatMaker = (spec) => {
  const black = material('#2b2a33', { bw: 1 });
  const white = material('#faf9fb', { bw: 0, bwShade: 0.18 });
  return {
    parts: [
      { grid: hijabGrid(spec, 0.05), material: white, kind: 'shell', inks: { ends: true } },
      { grid: veilGrid(0.16, 2.2, 74), material: black, kind: 'shell', inks: { ends: true, bottom: true } },
    ],
    hair: 'none',
    coversEars: true,
    shadow: -0.62,
  };
};

/** Cloth that lies on the crown and hangs to a height behind; `half` of its front is open. */
function veilGrid(lift: number, bottom: number, half: number, front = -0.82): Grid {
  const spread = curve([
    [-0.3, 1],
    [0.4, 1.04],
    [1.2, 1.12],
    [bottom, 1.4],
  ]);
  const scale = (y: number): number => (y < -0.3 ? dome(y, -1.33 - lift, -0.3) : spread(y));
  return wrapped({
    top: -1.33 - lift,
    bottom,
    wide: (y) => (0.94 + lift) * scale(y),
    behind: (y) => (1.03 + lift) * (y < -0.3 ? scale(y) : lerp(1, 0.98, smooth(-0.3, bottom, y))),
    ahead: (y) => (1.03 + lift) * scale(y),
    opening: (y) => half * Math.sqrt(smooth(front - 0.16, front + 0.14, y)),
  });
}

const veil: HatMaker = () => {
  const white = material('#f4f2f7', { bw: 0, bwShade: 0.16 });
  const lines: HatLine[] = [];
  for (const azimuth of [104, 128, 152, 176, 204, 232, 256]) {
    const angle = rad(azimuth);
    lines.push({ points: spline3([[Math.sin(angle) * 1.02, -0.5, Math.cos(angle) * 1.1], [Math.sin(angle) * 1.12, 0.4, Math.cos(angle) * 1.12], [Math.sin(angle) * 1.3, 1.9, Math.cos(angle) * 1.14]], 6), width: 0.5, material: white }); // prettier-ignore
  }
  return {
    parts: [
      {
        grid: veilGrid(0.2, 2.3, 88, -1.02),
        material: white,
        kind: 'shell',
        inks: { ends: true, bottom: true },
        weight: 0.8,
      },
    ],
    lines,
    base: -1.05,
    hair: 'free',
  };
};

const hood: HatMaker = (spec, main) => {
  const { chin } = shapeOfHead(spec);
  const lift = 0.26;
  const low = curve([
    [-0.3, 1],
    [0.3, 0.98],
    [chin * 0.8, 0.9],
    [chin + 0.25, 0.86],
    [chin + 0.7, 1.15],
  ]);
  const scale = (y: number): number => (y < -0.3 ? dome(y, -1.36 - lift, -0.3) : low(y));
  const grid = wrapped({
    top: -1.36 - lift,
    bottom: chin + 0.7,
    wide: (y) => (0.94 + lift) * scale(y),
    behind: (y) => (1.1 + lift) * scale(y) - 0.1 * smooth(-0.3, 1, y),
    ahead: (y) => (1.0 + lift) * scale(y),
    opening: oval(60, -0.92, chin + 0.5),
  });
  const seam: HatLine = { points: spline3([[0, -1.3, 0.7], [0, -1.62, 0.1], [0, -1.4, -0.8], [0, -0.5, -1.35], [0, 0.4, -1.3]], 6), width: 0.7, material: main }; // prettier-ignore
  const rims: HatLine[] = [-1, 1].map((side) => ({ points: spline3([[side * 0.2, -0.92, 1.05], [side * 0.72, -0.66, 0.8], [side * 1.04, 0, 0.46], [side * 1.0, 0.6, 0.4], [side * 0.68, chin + 0.1, 0.66]], 6), width: 0.5, material: main })); // prettier-ignore
  const folds: HatLine[] = [-1, 1].map((side) => ({ points: spline3([[side * 1.02, 0.6, -0.4], [side * 0.96, chin, -0.3], [side * 0.8, chin + 0.5, 0.2]], 6), width: 0.7, material: main })); // prettier-ignore
  return {
    parts: [{ grid, material: main, kind: 'shell', inks: { ends: true, bottom: true } }],
    lines: [seam, ...rims, ...folds],
    hair: 'front',
    coversEars: true,
    shadow: -0.78,
  };
};

/** A wound turban: a high dome whose folds cross over the forehead. */
const turban: HatMaker = (_, main) => {
  const rings: readonly Ring[] = [
    [-1.72, 0.02],
    [-1.68, 0.5],
    [-1.46, 0.98],
    [-1.1, 1.24],
    [-0.78, 1.2],
    [-0.58, 1.06],
  ];
  const lines: HatLine[] = [];
  for (let k = 0; k < 6; k++)
    for (const side of [-1, 1]) {
      const points: P3[] = [];
      for (let i = 0; i <= 12; i++) {
        const t = i / 12;
        const azimuth = rad(side * lerp(-6, 130, t));
        const y = lerp(-1.5 + k * 0.17, -0.95 + k * 0.09 - 0.35 * (1 - k / 6), Math.sin(t * 1.5));
        const radius = radiusOf(rings, y) + 0.01;
        points.push(leanedPoint([Math.sin(azimuth) * radius * 0.94, y, Math.cos(azimuth) * radius * 1.02 - 0.06], 8));
      }
      lines.push({ points, width: 0.7, material: main });
    }
  return {
    parts: [{ grid: leaned(lathe(rings), 8), material: main, isRound: true, kind: 'shell' }],
    lines,
    base: -0.6,
    hair: 'free',
    shadow: -0.54,
  };
};
const radiusOf = (rings: readonly Ring[], y: number): number => curve(rings.map(([at, radius]) => [at, radius]))(y);

/** A triangle of cloth over the hair, tied behind. */
const bandana: HatMaker = (_, main) => {
  const rings: readonly Ring[] = [
    [-1.44, 0.02],
    [-1.4, 0.5],
    [-1.2, 0.88],
    [-0.9, 1.05],
    [-0.58, 1.07],
  ];
  const grid = leaned(lathe(rings), 12);
  const tails: Grid[] = [-1, 1].map((side) => [
    [
      [0, -0.36, -1.14],
      [side * 0.1, -0.3, -1.2],
    ],
    [
      [side * 0.22, -0.1, -1.3],
      [side * 0.36, 0.0, -1.26],
    ],
    [
      [side * 0.3, 0.34, -1.28],
      [side * 0.5, 0.26, -1.22],
    ],
  ]);
  return {
    parts: [
      { grid, material: main, isRound: true, kind: 'shell' },
      ...tails.map((tail) => ({ grid: tail, material: main, kind: 'sheet' as const, inks: { top: true } })),
    ],
    lines: [150, 165, 195, 210].map((azimuth) => ({ points: [0, 1, 2, 3].map((k): P3 => { const a = rad(lerp(azimuth, 180, k / 3)); return leanedPoint([Math.sin(a) * 0.96, -0.9 + k * 0.1, Math.cos(a) * 1.06], 12); }), width: 0.6, material: main })), // prettier-ignore
    base: -0.6,
    hair: 'free',
    shadow: -0.56,
  };
};

/** Tied under the chin, as at a market. */
const headScarf: HatMaker = (spec, main): Hat => {
  const { chin } = shapeOfHead(spec);
  const scale = (y: number): number => (y < -0.3 ? dome(y, -1.44, -0.3) : lerp(1, 0.6, smooth(0.1, chin + 0.12, y)));
  const grid = wrapped({
    top: -1.43,
    bottom: chin + 0.12,
    wide: (y) => 1.04 * scale(y),
    behind: (y) => 1.14 * (y < -0.3 ? scale(y) : lerp(1, 0.66, smooth(0, chin, y))),
    ahead: (y) => 1.04 * (y < -0.3 ? scale(y) : lerp(1, 0.8, smooth(0.1, chin, y))),
    opening: oval(66, -0.92, chin + 0.1),
  });
  const knot: Grid[] = [-1, 1].map((side) => [
    [
      [side * 0.02, chin + 0.02, 0.84],
      [side * 0.04, chin + 0.14, 0.86],
    ],
    [
      [side * 0.3, chin + 0.1, 0.86],
      [side * 0.24, chin + 0.3, 0.9],
    ],
    [
      [side * 0.42, chin + 0.3, 0.84],
      [side * 0.22, chin + 0.48, 0.9],
    ],
  ]);
  return {
    parts: [
      { grid, material: main, kind: 'shell', inks: { ends: true, bottom: true } },
      ...knot.map((tail) => ({
        grid: tail,
        material: main,
        kind: 'sheet' as const,
        inks: { top: true },
        layer: 'front' as const,
      })),
    ],
    hair: 'front',
    coversEars: true,
    shadow: -0.8,
  };
};

export const CLOTHS = { hijab, nun_veil: nun, veil, hood_up: hood, turban, bandana, head_scarf: headScarf } as const;
