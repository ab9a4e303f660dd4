/** The face as a surface: three knot curves (front width, profile depth, jaw depth) loft a mask (TECHNIQUE 3.1). */
import { curve, lerp, type P2, type P3 } from '../geometry/geometry';
import { gridContour } from '../geometry/grid-contour';
import type { Frame } from './frame';
import type { Shape } from './shape';

const SOFT = curve([
  [0, 0.885],
  [0.2, 0.868],
  [0.4, 0.795],
  [0.56, 0.675],
  [0.72, 0.495],
  [0.86, 0.285],
  [0.94, 0.16],
  [0.98, 0.09],
  [1, 0],
]);
const SQUARE = curve([
  [0, 0.885],
  [0.2, 0.875],
  [0.4, 0.84],
  [0.56, 0.785],
  [0.72, 0.66],
  [0.86, 0.44],
  [0.94, 0.27],
  [0.98, 0.15],
  [1, 0],
]);
const FRONT_TOP = curve([
  [-1.15, 0.35],
  [-0.95, 0.64],
  [-0.6, 0.85],
  [-0.3, 0.94],
  [0, 0.95],
]);
const FRONT = curve([
  [0, 0.95],
  [0.14, 0.925],
  [0.3, 0.935],
  [0.5, 0.95],
  [0.6, 0.93],
  [0.68, 0.94],
  [0.735, 0.93],
  [0.79, 0.915],
  [0.84, 0.885],
  [0.91, 0.895],
  [0.97, 0.86],
  [1, 0.78],
]);
const JAW = curve([
  [0, -0.1],
  [0.45, -0.07],
  [0.6, 0],
  [0.7, 0.09],
  [0.79, 0.22],
  [0.87, 0.4],
  [0.93, 0.56],
  [0.975, 0.7],
  [1, 0.78],
]);
/** From where the outline of a face is seen, in head space. */
export const MIDDLE_OF_FACE: P3 = [0, 0.15, 0.35];
const ROWS = 34;
const COLUMNS = 22;
const gauss = (v: number): number => Math.exp(-v * v);

export class Mask {
  constructor(
    readonly shape: Shape,
    /** How far puffed cheeks stand out, in units. */
    private readonly puff = 0,
  ) {}

  /** Half width at a height. */
  width(y: number): number {
    const { shape } = this;
    if (y < 0) {
      const high = Math.max(0, -y - 0.35) / 0.95;
      return 0.885 * shape.wide * Math.sqrt(Math.max(0.02, 1 - high * high));
    }
    const s = y / shape.chin;
    const puffed = this.puff * gauss((y - shape.mouthY + 0.06) / 0.2);
    return shape.wide * lerp(SOFT(s), SQUARE(s), shape.jaw) + puffed;
  }

  /** Depth of the profile at a height. */
  front(y: number): number {
    return y < 0 ? FRONT_TOP(y) : FRONT(y / this.shape.chin);
  }

  private back(y: number): number {
    return y < 0 ? -0.08 : JAW(y / this.shape.chin);
  }

  private bump(x: number, y: number): number {
    const { shape } = this;
    const aside = Math.abs(x);
    const nose = shape.nose * gauss(x / 0.1) * gauss((y - shape.noseY) / (y < shape.noseY ? 0.2 : 0.05));
    const socket = -0.075 * gauss((aside - 0.62) / 0.22) * gauss((y - shape.eyeY + 0.02) / 0.17);
    const cheek = shape.cheek * gauss((aside - 0.56) / 0.22) * gauss((y - shape.eyeY - 0.34) / 0.17);
    return nose + socket + cheek;
  }

  /** Depth of the surface; with `flat` above 1 that of a wider mask without bumps, on which eyes lie. */
  z(x: number, y: number, flat = 1): number {
    const width = this.width(y) * flat;
    const back = this.back(y);
    const across = Math.max(0, 1 - (x / width) ** 2);
    return back + (this.front(y) - back) * Math.pow(across, 0.43) + (flat === 1 ? this.bump(x, y) : 0);
  }

  on(x: number, y: number, lift = 0, flat = 1): P3 {
    return [x, y, this.z(x, y, flat) + lift];
  }

  /** Whether the surface at x, y faces the viewer by more than `least` (the cosine). */
  faces(f: Frame, x: number, y: number, least = 0): boolean {
    const step = 0.03;
    const slope = (this.z(x + step, y, 1.12) - this.z(x - step, y, 1.12)) / (2 * step);
    return f.depth([-slope, 0, 1]) / Math.sqrt(slope * slope + 1) > least;
  }

  /** The outline in the picture: the farthest hit per angle of the projected mesh, seen from inside the face. */
  contour(f: Frame, count = 180): P2[] {
    const { shape } = this;
    const grid: P2[][] = [];
    for (let j = 0; j <= ROWS; j++) {
      const y = lerp(-0.95, shape.chin, 1 - Math.pow(1 - j / ROWS, 1.25));
      const width = this.width(y);
      const back = this.back(y);
      const deep = this.front(y) - back;
      const line: P2[] = [];
      for (let i = 0; i <= COLUMNS; i++) {
        const angle = ((i / COLUMNS) * 2 - 1) * (Math.PI / 2);
        const x = width * Math.sin(angle);
        line.push(f.p([x, y, back + deep * Math.pow(Math.max(0, Math.cos(angle)), 0.86) + this.bump(x, y)]));
      }
      grid.push(line);
    }
    return gridContour(grid, f.p(MIDDLE_OF_FACE), count);
  }
}
