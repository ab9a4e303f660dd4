/** The cap of hair on the skull above the hair line. */
import { clamp, lerp, rad, rng, type P2, type P3, type Rng } from '../../geometry/geometry';
import { gridContour } from '../../geometry/grid-contour';
import { INK, mixHex, pathOf, type Paint } from '../../pen/paint';
import { PathWriter } from '../../pen/path-writer';
import { stroke } from '../../pen/stroke';
import type { Frame } from '../frame';
import type { HeadSpec } from '../head-spec';
import { hairPoint, outward, SKULL_Y } from './hair-space';

const ROWS = 10;
const COLUMNS = 60;

export class HairCap {
  /** The outline in px, by angle about `middle`. */
  readonly outline: readonly P2[];
  /** What faces the viewer, as one path. */
  readonly front: string;
  private readonly middle: P2;
  private readonly reach: Float64Array;

  constructor(
    f: Frame,
    private readonly line: (azimuth: number) => number,
    private readonly lift: number,
    private readonly tuck: number,
    /** Where it begins above: a bald crown is free of it. */
    private readonly top?: (azimuth: number) => number,
  ) {
    const grid: P2[][] = [];
    for (let i = 0; i <= COLUMNS; i++) {
      const azimuth = lerp(-180, 180, i / COLUMNS);
      const end = line(azimuth);
      const height = 1.02 + lift;
      const angle = Math.acos(clamp((SKULL_Y - Math.min(end, SKULL_Y)) / height, -1, 1));
      const total = angle * height + Math.max(0, end - SKULL_Y);
      const from =
        top === undefined ? 0 : Math.min(total, height * Math.acos(clamp((SKULL_Y - top(azimuth)) / height, -1, 1)));
      const column: P2[] = [];
      for (let j = 0; j <= ROWS; j++) {
        const along = lerp(from, total, j / ROWS);
        const y = SKULL_Y - height * Math.cos(Math.min(angle, along / height)) + Math.max(0, along - angle * height);
        column.push(f.p(hairPoint(azimuth, y, lift, tuck)));
      }
      grid.push(column);
    }
    this.middle = f.p([0, -0.45, -0.05]);
    this.outline = gridContour(grid, this.middle, 160);
    this.front = frontOf(grid);
    this.reach = Float64Array.from(this.outline, ([x, y]) =>
      Math.sqrt((x - this.middle[0]) ** 2 + (y - this.middle[1]) ** 2),
    );
  }

  /** Whether a point of the picture is outside the cap. */
  readonly isOutside = ([x, y]: P2): boolean => {
    const [dx, dy] = [x - this.middle[0], y - this.middle[1]];
    const count = this.reach.length;
    const index = Math.round((Math.atan2(dy, dx) / (Math.PI * 2)) * count);
    return Math.sqrt(dx * dx + dy * dy) > this.reach[((index % count) + count) % count]! + 0.6;
  };

  /** The upper outline, from temple to temple; from behind, down to the nape. */
  crown(roll: number, isAway: boolean): P2[] {
    const count = this.outline.length;
    const shift = Math.round((roll / 360) * count);
    const points: P2[] = [];
    const more = isAway ? 46 : 0;
    for (let angle = 168 - more; angle <= 372 + more; angle += 2)
      points.push(this.outline[(((Math.round((angle / 360) * count) + shift) % count) + count) % count]!);
    return points;
  }

  private isBare(azimuth: number): boolean {
    return this.top !== undefined && this.top(azimuth) >= this.line(azimuth) - 0.05;
  }

  /** Thin hair under a bald crown: strokes of uneven length that begin above the cap. */
  private topEdge(top: (azimuth: number) => number, f: Frame, pen: number, random: Rng): string {
    let path = '';
    for (let azimuth = -180; azimuth < 180; azimuth += 4) {
      const y = top(azimuth);
      if (this.isBare(azimuth)) continue;
      const root = hairPoint(azimuth, y - random(0.02, 0.14), this.lift, this.tuck);
      if (f.depth(outward(root)) < 0.05) continue;
      path += stroke([f.p(root), f.p(hairPoint(azimuth + random(-2, 2), y + random(0.08, 0.2), this.lift, this.tuck))], { w: pen * 0.5, a: 0.6, b: 0.5 }); // prettier-ignore
    }
    return path;
  }

  /** Short hair that is drawn up from the nape: strokes over the hair line, or its edge would look cut. */
  napeEdge(p: Paint, f: Frame, spec: HeadSpec, pen: number): void {
    const random = rng(spec.seed * 7 + 3);
    let edge = '';
    for (let azimuth = 112; azimuth <= 248; azimuth += 5) {
      const round = azimuth > 180 ? azimuth - 360 : azimuth;
      const y = this.line(round);
      const root = hairPoint(round, y + random(0.02, 0.07), this.lift * 0.3, this.tuck);
      if (f.depth(outward(root)) < 0.02) continue;
      const tip = hairPoint(round, y - random(0.12, 0.24), this.lift, this.tuck);
      edge += stroke([f.p(root), f.p(tip)], { w: pen * 0.8, a: 0.1, b: 0.8 });
    }
    p.inkPath(edge, mixHex(INK, spec.hairMaterial.shade, 0.2));
  }

  /** Short strokes along the hair line and over the cap: hair too short for clumps. */
  stubble(p: Paint, f: Frame, spec: HeadSpec, pen: number): void {
    const random = rng(spec.seed * 3 + 5);
    const faces = (v: P3): number => f.depth(outward(v));
    let edge = '';
    for (let azimuth = -180; azimuth < 180; azimuth += 2.4) {
      const y = this.line(azimuth);
      if (this.isBare(azimuth)) continue;
      const v = hairPoint(azimuth, y + random(-0.01, 0.03), this.lift, this.tuck);
      if (faces(v) < 0.02) continue;
      const root = hairPoint(azimuth + random(-1, 1), y - random(0.05, 0.1), this.lift, this.tuck);
      edge += stroke([f.p(root), f.p(v)], { w: pen * 0.62, a: 0.1, b: 0.7 });
    }
    if (this.top !== undefined) edge += this.topEdge(this.top, f, pen, random);
    p.inkPath(edge, mixHex(INK, spec.hairMaterial.shade, 0.3));
    let nap = '';
    for (let i = 0; i < 110; i++) {
      const azimuth = random(-180, 180);
      if (this.isBare(azimuth)) continue;
      const y = random(this.top === undefined ? -1.26 : this.top(azimuth), this.line(azimuth) - 0.1);
      const v = hairPoint(azimuth, y, this.lift, this.tuck);
      if (faces(v) < 0.15) continue;
      nap += stroke([f.p(v), f.p(hairPoint(azimuth * 1.02, y + 0.06, this.lift, this.tuck))], {
        w: pen * 0.4,
        a: 0.2,
        b: 0.6,
      });
    }
    p.inkPath(nap, mixHex(INK, spec.hairMaterial.shade, 0.3), spec.hairMaterial.bw >= 0.93 ? '#ffffff' : INK);
  }
}

/** What faces the viewer: each column's pieces that do, those one below another as one strip. */
function frontOf(grid: readonly (readonly P2[])[]): string {
  const path = new PathWriter();
  for (let i = 0; i + 1 < grid.length; i++) {
    const left = grid[i]!;
    const right = grid[i + 1]!;
    let from = -1;
    for (let j = 0; j <= ROWS; j++) {
      const isFront = j < ROWS && facesViewer(left, right, j);
      if (isFront && from < 0) from = j;
      if (isFront || from < 0) continue;
      path.move(left[from]![0], left[from]![1]);
      for (let k = from; k <= j; k++) path.line(right[k]![0], right[k]![1]);
      for (let k = j; k > from; k--) path.line(left[k]![0], left[k]![1]);
      path.close();
      from = -1;
    }
  }
  return path.toString();
}

function facesViewer(left: readonly P2[], right: readonly P2[], j: number): boolean {
  const [a, b, c, d] = [left[j]!, right[j]!, right[j + 1]!, left[j + 1]!];
  return (b[0] - d[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - d[1]) > 0;
}

/** The bare skull: its skin and its outline; shaved hair shows as a shadow with a nap. */
export function drawScalp(p: Paint, f: Frame, spec: HeadSpec, pen: number): void {
  const grid: P2[][] = [];
  for (let i = 0; i <= 36; i++) {
    const column: P2[] = [];
    for (let j = 0; j <= 12; j++) column.push(f.p(hairPoint(-180 + i * 10, lerp(-1.295, 0.5, j / 12), 0, 0.9)));
    grid.push(column);
  }
  const outline = gridContour(grid, f.p([0, -0.4, -0.05]), 140);
  const count = outline.length;
  const shift = Math.round((spec.roll / 360) * count);
  p.flat(pathOf(outline), spec.skin);
  const crown: P2[] = [];
  const more = Math.cos(rad(spec.yaw)) < 0 ? 24 : 0;
  for (let angle = 172 - more; angle <= 368 + more; angle += 2)
    crown.push(outline[(((Math.round((angle / 360) * count) + shift) % count) + count) % count]!);
  p.ink(crown, { w: pen * 1.1, a: 0.15, b: 0.15 });
}
