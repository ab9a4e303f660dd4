/** Hats with a crown, a band and a brim all round. */
import type { P3 } from '../../geometry/geometry';
import type { Material } from '../../pen/paint';
import { leaned, leanedPoint, lathe, roundLine, type Hat, type HatLine, type HatMaker, type Ring } from './hat-model';

interface BrimmedHat {
  readonly crown: readonly Ring[];
  /** Height of the band above the brim. */
  readonly band: number;
  readonly brim: readonly Ring[];
  /** Shape of the brim: up at the sides, up in front, waves. */
  readonly sides?: number;
  readonly front?: number;
  readonly waves?: number;
  /** Pinched at both sides of its front. */
  readonly hasPinch?: boolean;
  readonly back?: number;
  readonly aside?: number;
  readonly lines?: readonly number[];
  readonly folds?: boolean;
}

function brimmed(o: BrimmedHat): HatMaker {
  const { back = 7, aside = 0 } = o;
  const base = o.crown[o.crown.length - 1]!;
  return (_, main, accent): Hat => {
    const crown = lathe(o.crown);
    const brim = lathe(o.brim, {
      columns: 44,
      bend: (v, azimuth, t) => {
        const lift = (o.sides ?? 0) * Math.sin(azimuth) ** 2 + (o.front ?? 0) * Math.max(0, Math.cos(azimuth));
        return [v[0], v[1] - t * t * (lift - (o.waves ?? 0) * Math.sin(azimuth * 3 + 0.6)), v[2]];
      },
    });
    const band = lathe(
      [
        [base[0] - o.band, radiusAt(o.crown, base[0] - o.band) + 0.012],
        [base[0] + 0.005, base[1] + 0.012],
      ],
      { steps: 2 },
    );
    return {
      parts: [
        { grid: leaned(crown, back, aside), material: main, isRound: true, kind: 'shell', inks: { bottom: false } },
        ...(o.band > 0 ? [{ grid: leaned(band, back, aside), material: accent, isRound: true, kind: 'shell' as const, inks: { top: true }, weight: 0.8 }] : []), // prettier-ignore
        { grid: leaned(brim, back, aside), material: main, isRound: true, kind: 'sheet', inks: { top: true } },
      ],
      lines: linesOf(o, main),
      base: base[0] - 0.02,
      hair: 'free',
      shadow: base[0] + 0.02,
    };
  };
}

const radiusAt = (rings: readonly Ring[], y: number): number => {
  for (let i = 0; i + 1 < rings.length; i++) {
    const [a, b] = [rings[i]!, rings[i + 1]!];
    if (y >= a[0] && y <= b[0]) return a[1] + ((b[1] - a[1]) * (y - a[0])) / (b[0] - a[0]);
  }
  return rings[rings.length - 1]![1];
};

function linesOf(o: BrimmedHat, material: Material): HatLine[] {
  const { back = 7, aside = 0 } = o;
  const lines: HatLine[] = [];
  for (const y of o.lines ?? [])
    lines.push({ points: roundLine(y, radiusAt(o.crown, y) + 0.005).map((v) => leanedPoint(v, back, aside)), width: 0.45, material }); // prettier-ignore
  if (o.folds === true)
    for (const [y, z] of [
      [-1.72, 0.5],
      [-2.1, 0.26],
    ] as const) {
      const fold: P3[] = [
        [-0.34, y, z - 0.1],
        [0, y + 0.12, z],
        [0.36, y - 0.02, z - 0.16],
      ];
      lines.push({ points: fold.map((v) => leanedPoint(v, back, aside)), width: 0.7, material });
    }
  if (o.hasPinch === true)
    for (const side of [-1, 1]) {
      const pinch: P3[] = [
        [side * 0.16, -1.55, 0.56],
        [side * 0.3, -1.4, 0.72],
        [side * 0.34, -1.2, 0.84],
      ];
      lines.push({ points: pinch.map((v) => leanedPoint(v, back, aside)), width: 0.7, material });
    }
  return lines;
}

const CROWN_TOP = 0.02;
export const BRIMMED_HATS = {
  straw_hat: brimmed({
    crown: [
      [-1.62, CROWN_TOP],
      [-1.6, 0.6],
      [-1.44, 0.92],
      [-1.08, 1.1],
      [-0.64, 1.13],
    ],
    band: 0.26,
    brim: [
      [-0.64, 1.12],
      [-0.62, 1.5],
      [-0.52, 1.95],
    ],
    waves: 0.05,
    lines: [-1.02, -1.14, -1.26, -1.38, -1.49],
  }),
  sun_hat: brimmed({
    crown: [
      [-1.58, CROWN_TOP],
      [-1.56, 0.58],
      [-1.42, 0.9],
      [-1.08, 1.08],
      [-0.64, 1.12],
    ],
    band: 0.3,
    brim: [
      [-0.64, 1.11],
      [-0.56, 1.6],
      [-0.28, 2.25],
    ],
    waves: 0.16,
    back: 10,
  }),
  witch_hat: brimmed({
    crown: [
      [-2.95, 0.02, -0.85],
      [-2.7, 0.16, -0.62],
      [-2.3, 0.36, -0.28],
      [-1.7, 0.68, -0.08],
      [-1.2, 0.94, -0.02],
      [-0.66, 1.12],
    ],
    band: 0.28,
    brim: [
      [-0.66, 1.11],
      [-0.63, 1.6],
      [-0.6, 2.15],
    ],
    waves: 0.12,
    folds: true,
  }),
  wizard_hat: brimmed({
    crown: [
      [-3.1, 0.02, -0.3],
      [-2.5, 0.28, -0.14],
      [-1.8, 0.62, -0.04],
      [-1.2, 0.92],
      [-0.66, 1.12],
    ],
    band: 0.2,
    brim: [
      [-0.66, 1.11],
      [-0.6, 1.4],
      [-0.5, 1.7],
    ],
    waves: 0.08,
    folds: true,
  }),
  top_hat: brimmed({
    crown: [
      [-2.02, CROWN_TOP],
      [-2.02, 0.92],
      [-2.0, 1.05],
      [-1.94, 1.08],
      [-1.4, 1.0],
      [-0.72, 1.08],
    ],
    band: 0.28,
    brim: [
      [-0.72, 1.07],
      [-0.7, 1.28],
      [-0.72, 1.5],
    ],
    sides: 0.16,
    back: 6,
  }),
  fedora: brimmed({
    crown: [
      [-1.58, CROWN_TOP],
      [-1.6, 0.46],
      [-1.54, 0.72],
      [-1.3, 0.92],
      [-0.7, 1.1],
    ],
    band: 0.26,
    brim: [
      [-0.7, 1.09],
      [-0.68, 1.36],
      [-0.64, 1.66],
    ],
    sides: 0.1,
    front: -0.12,
    hasPinch: true,
    back: 4,
    aside: -4,
  }),
  bowler_hat: brimmed({
    crown: [
      [-1.62, CROWN_TOP],
      [-1.58, 0.52],
      [-1.36, 0.92],
      [-1.02, 1.08],
      [-0.7, 1.1],
    ],
    band: 0.18,
    brim: [
      [-0.7, 1.09],
      [-0.66, 1.24],
      [-0.72, 1.42],
    ],
    sides: 0.14,
    back: 5,
  }),
  cowboy_hat: brimmed({
    crown: [
      [-1.68, CROWN_TOP],
      [-1.7, 0.44],
      [-1.62, 0.7],
      [-1.3, 0.92],
      [-0.7, 1.1],
    ],
    band: 0.2,
    brim: [
      [-0.7, 1.09],
      [-0.64, 1.5],
      [-0.62, 2.0],
    ],
    sides: 0.5,
    front: -0.1,
    hasPinch: true,
    back: 4,
  }),
  conical_hat: brimmed({
    crown: [
      [-1.72, 0.02],
      [-1.5, 0.42],
      [-1.02, 1.16],
      [-0.62, 1.72],
    ],
    band: 0,
    brim: [
      [-0.62, 1.7],
      [-0.6, 1.74],
      [-0.58, 1.78],
    ],
    lines: [-1.4, -1.2, -1.0, -0.8],
    back: 4,
  }),
} as const;
