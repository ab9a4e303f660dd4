import type { FigureBuild } from '../../anatomy/figure-build';
import { add, spline3, type P2, type P3 } from '../../geometry/geometry';
import { Local } from '../draw-surfaces';
import type { Mood } from '../mood';
import { ACCENT, GLASS, GLOW, SHELL, STEEL } from '../materials';

/** Half axes of a head in head units, how square it is (1 round), and its middle. */
export interface RobotHeadShape {
  readonly axes: P3;
  readonly square: number;
  readonly at: P3;
  /** Half width in radians, and upper and lower end of the face plate. */
  readonly plate: readonly [azimuth: number, top: number, bottom: number];
  /** One row of light instead of a face. */
  readonly isVisor: boolean;
}
export const ROBOT_HEAD: RobotHeadShape = {
  axes: [0.94, 1.02, 0.92],
  square: 0.6,
  at: [0, -0.14, 0],
  plate: [0.86, -0.36, 0.46],
  isVisor: false,
};
export const HEAVY_HEAD: RobotHeadShape = {
  axes: [0.94, 0.82, 1],
  square: 0.5,
  at: [0, 0.06, 0.1],
  plate: [1, -0.16, 0.2],
  isVisor: true,
};

const power = (v: number, e: number): number => Math.sign(v) * Math.pow(Math.abs(v), e);

/** A robot's head, turned and placed as a human's would be; its face shows the mood on a plate of glass. */
export class RobotHead {
  private readonly local: Local;
  constructor(
    private readonly g: FigureBuild,
    private readonly shape: RobotHeadShape,
    private readonly mood: Mood,
    private readonly shell = SHELL,
  ) {
    this.local = new Local(g.body.J['head']!, g.body.RH, g.body.b.headScale);
  }

  /** The surface at an azimuth and a height (shares of the half axes), `off` above it. */
  private surface(azimuth: number, height: number, off = 0): P3 {
    const { axes, square, at } = this.shape,
      [x, y, z] = axes,
      up = Math.max(-1, Math.min(1, height)),
      round = Math.pow(Math.max(0, 1 - Math.pow(Math.abs(up), 2 / square)), square / 2) + off;
    return this.local.at([
      at[0] + x * round * power(Math.sin(azimuth), square),
      at[1] + y * up,
      at[2] + z * round * power(Math.cos(azimuth), square),
    ]);
  }

  build(): void {
    const { g, local, shape } = this,
      shell = g.part('robotHead', g.mat(this.shell), { edge: true, thr: 0.2 });
    g.tube(
      shell,
      22,
      36,
      -1,
      1,
      (t, a) => this.surface(a, Math.sin((t * Math.PI) / 2)),
      (t) => local.at([shape.at[0], shape.at[1] + shape.axes[1] * Math.sin((t * Math.PI) / 2) * 0.9, shape.at[2]]),
    );
    this.addNeck();
    this.addEars();
    this.addSeams(shell);
    this.addPlate();
    if (shape.isVisor) this.addVisor();
    else this.addFace();
  }

  private addNeck(): void {
    const { g } = this,
      neck = g.body.spine(0.9),
      top = this.local.at([0, 0.5, -0.1]);
    g.rod(
      g.part('robotNeck', g.mat(STEEL), { edge: true }),
      spline3([neck, add(neck, [0, -0.3, 0]), top], 3),
      0.3 * g.body.b.neck + 0.08,
      14,
    );
  }

  private addEars(): void {
    const { g, local, shape } = this,
      [x, y] = shape.axes;
    for (const side of [-1, 1]) {
      const at = (out: number, up: number, back: number): P3 => local.at([side * (x + out), shape.at[1] + up, back]);
      g.rod(g.part('robotEar', g.mat(ACCENT), { edge: true }), [at(-0.1, 0, 0), at(0.16, 0, 0)], 0.3 * local.k, 16);
      if (!shape.isVisor && side > 0) {
        g.rod(
          g.part('mast', g.mat(GLASS), { edge: true }),
          [at(0.06, 0, 0), at(0.12, -y * 1.24, -0.06)],
          0.045 * local.k,
          8,
        );
        const tip = at(0.12, -y * 1.3, -0.06);
        g.ball(
          g.part('lamp', g.mat(ACCENT), { edge: true }),
          tip,
          local.axis([0.1, 0, 0]),
          local.axis([0, 0.1, 0]),
          local.axis([0, 0, 0.1]),
          8,
        );
      }
    }
  }

  private addSeams(shell: number): void {
    for (const height of this.shape.isVisor ? [-0.5, 0.52] : [-0.66, 0.72])
      for (let k = 0; k < 4; k++)
        this.g.fold(
          shell,
          Array.from({ length: 7 }, (_, i) => this.surface(((k + i / 6) * Math.PI) / 2, height, 0.006)),
          0.5,
          0.01,
          0.01,
        );
  }

  private patch(name: string, mat: number, points: readonly P2[], off: number): void {
    let u = 0,
      v = 0;
    for (const [a, b] of points) {
      u += a / points.length;
      v += b / points.length;
    }
    const ring = [...points, points[0]!],
      rows = [0.02, 0.4, 0.75, 1].map((k) => ring.map(([a, b]) => this.surface(u + (a - u) * k, v + (b - v) * k, off)));
    this.g.buf.grid(
      this.g.part(name, mat, { thr: 0.3, plain: true, edge: name === 'facePlate' }),
      rows,
      rows.map(() => this.local.c),
      (i) => i / points.length,
      (j) => j / 3,
    );
  }

  private addPlate(): void {
    const [a, top, bottom] = this.shape.plate,
      mid = (top + bottom) / 2,
      half = (bottom - top) / 2;
    this.patch(
      'facePlate',
      this.g.mat(GLASS),
      Array.from({ length: 32 }, (_, i): P2 => {
        const t = (i / 32) * Math.PI * 2;
        return [a * power(Math.cos(t), 0.5), mid + half * power(Math.sin(t), 0.5)];
      }),
      0.02,
    );
  }

  /** A stroke of light on the plate. */
  private light(points: readonly P2[], radius: number): void {
    const line = spline3(
      points.map(([a, b]) => this.surface(a, b, 0.025)),
      4,
    );
    this.g.rod(this.g.part('faceLight', this.g.mat(GLOW), { thr: 0.3, plain: true }), line, radius * this.local.k, 8);
  }

  private disc(u: number, v: number, a: number, b: number, cut: (x: number, y: number) => number = (_, y) => y): void {
    this.patch(
      'faceLight',
      this.g.mat(GLOW),
      Array.from({ length: 20 }, (_, i): P2 => {
        const t = (i / 20) * Math.PI * 2,
          x = a * Math.cos(t);
        return [u + x, cut(x, v + b * Math.sin(t))];
      }),
      0.035,
    );
  }

  private addFace(): void {
    const { mood } = this,
      v = -0.06;
    for (const side of [-1, 1]) {
      const u = side * 0.4;
      if (mood === 'happy' || mood === 'sleepy') {
        const sense = mood === 'happy' ? -1 : 1;
        this.light(
          [-1, -0.5, 0, 0.5, 1].map((t): P2 => [u + t * 0.2, v + sense * (0.1 - 0.18 * t * t)]),
          0.05,
        );
      } else if (mood === 'surprised') this.disc(u, v, 0.17, 0.24);
      else {
        const slope = mood === 'angry' ? 0.75 : mood === 'sad' ? -0.75 : 0;
        this.disc(u, v, 0.16, 0.17, (x, y) => (slope === 0 ? y : Math.max(y, v - 0.05 - x * side * slope)));
      }
    }
    if (mood === 'surprised') this.disc(0, 0.3, 0.08, 0.09);
    else {
      const depth = { neutral: 0.015, happy: 0.1, angry: -0.07, sad: -0.08, sleepy: 0.01 }[mood];
      this.light(
        [-1, -0.5, 0, 0.5, 1].map((t): P2 => [t * (mood === 'happy' ? 0.2 : 0.14), 0.26 + depth * (1 - t * t)]),
        0.035,
      );
    }
  }

  private addVisor(): void {
    const { mood } = this,
      tall = mood === 'surprised' ? 0.13 : mood === 'sleepy' ? 0.03 : 0.075;
    for (const side of [-1, 1])
      this.disc(side * 0.36, 0.02, 0.26, tall, (x, y) => {
        const slope = mood === 'angry' ? 0.3 : mood === 'sad' ? -0.3 : 0;
        if (mood === 'happy') return y - 0.1 + x * x * 2.4;
        return y - x * side * slope * 0.9;
      });
  }
}
