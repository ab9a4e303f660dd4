import { spline2, spline3, type P2, type P3 } from '../geometry/geometry';
import { L, Model, TAU, type Look, type Part } from '../world/kit';
import { INK } from '../pen/paint';

/** Points in the plane from a flat list x, y, x, y, ... */
export function p2(flat: readonly number[]): P2[] {
  const points: P2[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) points.push([flat[i]!, flat[i + 1]!]);
  return points;
}

/** Points in space from a flat list x, y, z, x, y, z, ... */
export function p3(flat: readonly number[]): P3[] {
  const points: P3[] = [];
  for (let i = 0; i + 2 < flat.length; i += 3) points.push([flat[i]!, flat[i + 1]!, flat[i + 2]!]);
  return points;
}

/** Points of a circle (or of an arc from `from` to `to`, both ends included), anticlockwise. */
export function arc(count: number, radius: number, from = 0, to = TAU): P2[] {
  const isClosed = to - from > 6.2;
  const points: P2[] = [];
  for (let i = 0; i < count; i++) {
    const t = from + ((to - from) * i) / (isClosed ? count : count - 1);
    points.push([radius * Math.cos(t), radius * Math.sin(t)]);
  }
  return points;
}

/** A closed ring of points in space; the last point repeats the first. */
export function ring3(centre: P3, radius: number, plane: 'xy' | 'yz' | 'xz', count = 16): P3[] {
  const points: P3[] = [];
  for (let i = 0; i <= count; i++) {
    const u = radius * Math.cos((i / count) * TAU);
    const v = radius * Math.sin((i / count) * TAU);
    if (plane === 'xy') points.push([centre[0] + u, centre[1] + v, centre[2]]);
    else if (plane === 'yz') points.push([centre[0], centre[1] + v, centre[2] + u]);
    else points.push([centre[0] + u, centre[1], centre[2] + v]);
  }
  return points;
}

/** A smooth closed outline through few points, given as a flat list. */
export const soft = (flat: readonly number[], per = 4): P2[] => spline2(p2(flat), per, true);

/** A smooth open line through few points in space, given as a flat list. */
export const flow = (flat: readonly number[], per = 5): P3[] => spline3(p3(flat), per);

/** Which way a picture on a part looks: front is towards -z, right is towards +x. */
export type Facing = 'front' | 'back' | 'left' | 'right' | 'top' | 'bottom';
const NORMALS: Readonly<Record<Facing, P3>> = {
  front: [0, 0, -1],
  back: [0, 0, 1],
  left: [-1, 0, 0],
  right: [1, 0, 0],
  top: [0, 1, 0],
  bottom: [0, -1, 0],
};

export interface PatchOptions {
  /** Weight of the line round it; 0 draws none. */
  readonly ink?: number;
  /** Pen lines on the picture, in the same plane coordinates. */
  readonly lines?: readonly (readonly number[])[];
  /** Weight of those lines. */
  readonly weight?: number;
}

type LatheOptions = Parameters<Model['lathe']>[3];

/** A model with words for the maker of things: everything in metres, base at y 0, front towards -z; points as flat lists. */
export class Craft extends Model {
  /** Turned on an upright (or given) axis: profile radius, height, radius, height, ... */
  turned(x: number, y: number, z: number, profile: readonly number[], look: Look, o: LatheOptions = {}): this {
    this.lathe([x, y, z], p2(profile), look, o);
    return this;
  }

  /** Outline in x, y with a thickness in z, centred on `z`. */
  cut(outline: readonly number[] | readonly P2[], depth: number, look: Look, z = 0, o: Partial<Part> = {}): this {
    this.ext(asPoints(outline), z - depth / 2, z + depth / 2, look, o);
    return this;
  }

  /** Outline in z, y (a side view) with a width in x, centred on `x`. */
  side(outline: readonly number[] | readonly P2[], width: number, look: Look, x = 0, o: Partial<Part> = {}): this {
    this.ext(asPoints(outline), x - width / 2, x + width / 2, look, o);
    const part = this.last;
    part.v = part.v.map(([a, b, c]) => [c, b, a] satisfies P3);
    for (const face of part.f) face.reverse();
    return this;
  }

  /** A round bar or cord along points; widths under 0.35 are metres, others multiples of the pen. */
  rod(flat: readonly number[], width: number, look: Look = L(INK, 1)): this {
    this.line(p3(flat), width, look);
    return this;
  }

  /** The same, smoothed. */
  cord(flat: readonly number[], width: number, look: Look = L(INK, 1), per = 5): this {
    this.line(flow(flat, per), width, look);
    return this;
  }

  /** A solid hose with round section along a smoothed line. */
  hose(
    flat: readonly number[],
    radius: number | readonly number[],
    look: Look,
    o: { n?: number; per?: number } = {},
  ): this {
    const line = flow(flat, o.per ?? 4);
    const radii = typeof radius === 'number' ? radius : stretch(radius, line.length);
    this.tube(line, radii, look, { n: o.n ?? 10 });
    return this;
  }

  /** A flat leaf or cloth, seen from both sides. */
  leaf(flat: readonly number[] | readonly P3[], look: Look, ink = 0.8): this {
    this.sheet(
      typeof flat[0] === 'number'
        ? p3(flat.filter((v) => typeof v === 'number'))
        : flat.filter((v) => typeof v !== 'number'),
      look,
      { ink },
    );
    return this;
  }

  /**
   * A picture on the last part, drawn when it faces the viewer. Plane coordinates: x, y for front and back, z, y for left
   * and right, x, z for top and bottom; `at` is the remaining coordinate.
   */
  patch(
    facing: Facing,
    at: number,
    outline: readonly number[] | readonly P2[],
    look: Look,
    o: PatchOptions = {},
  ): this {
    const points = asPoints(outline).map((q) => lift(facing, at, q));
    const normal = NORMALS[facing];
    const [a, b, c] = [points[0]!, points[1]!, points[2]!];
    const ux = b[0] - a[0];
    const uy = b[1] - a[1];
    const uz = b[2] - a[2];
    const vx = c[0] - a[0];
    const vy = c[1] - a[1];
    const vz = c[2] - a[2];
    const towards = (uy * vz - uz * vy) * normal[0] + (uz * vx - ux * vz) * normal[1] + (ux * vy - uy * vx) * normal[2];
    if (towards < 0) points.reverse();
    const lines = o.lines?.map((line) => p2(line).map((q) => lift(facing, at, q)));
    return this.decal(points, look, o.ink ?? 0.6, lines, o.weight ?? 0.5);
  }

  /** A rectangle on the last part. */
  label(
    facing: Facing,
    at: number,
    box: readonly [number, number, number, number],
    look: Look,
    o: PatchOptions = {},
  ): this {
    const [u, v, w, h] = box;
    return this.patch(facing, at, [u, v, u, v + h, u + w, v + h, u + w, v], look, o);
  }

  /** A disc on the last part. */
  disc(
    facing: Facing,
    at: number,
    circle: readonly [number, number, number],
    look: Look,
    o: PatchOptions & { n?: number } = {},
  ): this {
    const [u, v, r] = circle;
    return this.patch(
      facing,
      at,
      arc(o.n ?? 18, r).map(([x, y]) => [u + x, v + y] satisfies P2),
      look,
      o,
    );
  }

  /** A ball with enough rings for a round outline. */
  override ball(
    x: number,
    y: number,
    z: number,
    radius: number,
    look: Look,
    o: LatheOptions & { sy?: number } = {},
  ): this {
    const count = Math.max(6, Math.round((o.n ?? 14) * 0.7));
    const profile: P2[] = [];
    for (let i = 0; i <= count; i++) {
      const t = (i / count) * Math.PI;
      profile.push([Math.max(0.00001, radius * Math.sin(t)), -radius * (o.sy ?? 1) * Math.cos(t)]);
    }
    this.lathe([x, y, z], profile, look, o);
    this.last.convex = true;
    return this;
  }

  /** A smooth body turned on an upright axis through a few points of its profile. */
  round(x: number, y: number, z: number, profile: readonly number[], look: Look, o: LatheOptions = {}): this {
    const points = spline2(p2(profile), 3);
    for (const q of points) q[0] = Math.max(0.00001, q[0]);
    this.lathe([x, y, z], points, look, o);
    return this;
  }

  /**
   * A picture wound round the last part, an upright body of revolution about x, z = 0: radius below and above, heights, and
   * from which turn to which (degrees; 0 is the front, 90 the right side).
   */
  wrap(
    radius: number | readonly [number, number],
    [y0, y1]: readonly [number, number],
    [from, to]: readonly [number, number],
    look: Look,
    ink = 0.6,
  ): this {
    const [r0, r1] = typeof radius === 'number' ? [radius, radius] : radius;
    const count = Math.max(1, Math.round(Math.abs(to - from) / 18));
    const point = (i: number, r: number, y: number): P3 => {
      const a = ((from + ((to - from) * i) / count) * Math.PI) / 180;
      return [r * Math.sin(a), y, -r * Math.cos(a)];
    };
    const isRing = Math.abs(to - from) >= 359;
    for (let i = 0; i < count; i++) {
      const [a, b, c, d] = [point(i, r0, y0), point(i, r1, y1), point(i + 1.03, r1, y1), point(i + 1.03, r0, y0)];
      const lines = ink > 0 ? [[b, c], [d, a]] : []; // prettier-ignore
      if (ink > 0 && !isRing && i === 0) lines.push([a, b]);
      if (ink > 0 && !isRing && i === count - 1) lines.push([c, d]);
      this.decal([a, b, c, d], { ...look, flat: true }, 0, lines, ink);
    }
    return this;
  }

  /** A hoop: a picture all the way round. */
  hoop(radius: number | readonly [number, number], heights: readonly [number, number], look: Look, ink = 0.6): this {
    return this.wrap(radius, heights, [-180, 180], look, ink);
  }

  /** Another model put in, as it is or moved. */
  put(model: Model, x = 0, y = 0, z = 0, yaw = 0, s = 1): this {
    this.add3(model, { at: [x, y, z], yaw, s });
    return this;
  }
}

function asPoints(outline: readonly number[] | readonly P2[]): P2[] {
  const points: P2[] = [];
  for (let i = 0; i < outline.length; i++) {
    const q = outline[i]!;
    if (typeof q !== 'number') points.push(q);
    else {
      const next = outline[i + 1];
      if (i % 2 === 0 && typeof next === 'number') points.push([q, next]);
    }
  }
  return points;
}

function lift(facing: Facing, at: number, [u, v]: P2): P3 {
  if (facing === 'front' || facing === 'back') return [u, v, at];
  if (facing === 'left' || facing === 'right') return [at, v, u];
  return [u, at, v];
}

function stretch(radii: readonly number[], count: number): number[] {
  const out: number[] = [];
  for (let i = 0; i < count; i++) {
    const t = (i / (count - 1)) * (radii.length - 1);
    const k = Math.min(radii.length - 2, Math.floor(t));
    out.push(radii[k]! + (radii[k + 1]! - radii[k]!) * (t - k));
  }
  return out;
}
