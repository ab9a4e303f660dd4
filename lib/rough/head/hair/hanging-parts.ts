/** Clumps that hang free: tails, braids, waves, drills, ropes of hair. */
import { add, lerp, mix3, norm, smooth, spline3, sub, type P3 } from '../../geometry/geometry';
import type { Clump } from './clump';
import type { HairKit } from './hair-kit';
import { hang } from './hair-space';

export interface TailOptions extends Partial<Clump> {
  /** How far the clumps spread, as a share of the width. */
  spread?: number;
}
/** A tail from a tie: clumps that share a root, bulge along `out` and fan a little towards the end. */
export function tail(
  kit: HairKit,
  line: readonly [root: P3, out: P3, end: P3],
  w: number,
  count: number,
  o: TailOptions = {},
): Clump[] {
  const [root, out, end] = line;
  const { spread = 1, ...rest } = o;
  const { random } = kit;
  const core = mix3(root, end, 0.5);
  const clumps: Clump[] = [
    {
      path: [
        root,
        add(root, [out[0] * 0.45, out[1] * 0.45, out[2] * 0.45]),
        add(core, [out[0] * 0.2, 0, out[2] * 0.16]),
        mix3(root, end, 0.96),
      ],
      w: w * (1 + 0.25 * spread),
      belly: 0.5,
      root: 0.28,
      ink: 0.9,
      thick: 0.85,
      strands: 3,
      hang: 0.2,
      ...rest,
    },
  ];
  for (let i = 0; i < count; i++) {
    const k = count === 1 ? 0 : i / (count - 1) - 0.5;
    const aside = k * w * spread;
    const start = add(root, [out[0] * 0.45, out[1] * 0.45, out[2] * 0.45]);
    const tip = add(end, [aside * 1.1, random(-0.12, 0.12) - Math.abs(k) * 0.3, random(-0.08, 0.08)]);
    const middle = mix3(start, tip, 0.5);
    clumps.push({
      path: [
        root,
        add(start, [aside * 0.4, 0, aside * 0.2]),
        add(middle, [aside * 0.8 + out[0] * 0.2, 0, out[2] * 0.16]),
        tip,
      ],
      w: w * (count === 1 ? 1 : 0.66),
      belly: 0.45,
      root: 0.35,
      ink: 0.9,
      thick: 0.85,
      strands: 2,
      hang: 0.2,
      ...rest,
    });
  }
  return clumps;
}

/** A lock that winds: amplitude in degrees, turns over its length. */
export interface Wave {
  azimuth: number;
  y0: number;
  y1: number;
  w: number;
  amplitude: number;
  lift: number;
  phase: number;
  turns: number;
  pass?: 'back' | 'auto';
}
export function wave(kit: HairKit, o: Wave): Clump {
  const azimuth = o.azimuth > 180 ? o.azimuth - 360 : o.azimuth;
  const path: P3[] = [];
  for (let i = 0; i <= 11; i++) {
    const t = i / 11;
    const turn = o.phase + t * Math.PI * o.turns;
    const lift = o.lift * lerp(0.7, 1, t) + 0.08 * t * Math.cos(turn);
    path.push(kit.at(azimuth + o.amplitude * t * Math.sin(turn), lerp(o.y0, o.y1, t), lift));
  }
  return { path, w: o.w, belly: 0.45, root: 0.7, ink: 0.8, strands: 2, thick: 0.6, pass: o.pass ?? 'auto', hang: 0.4 };
}

/** Evenly spaced points of a free line that hangs along `down`. */
function hungLine(path: readonly P3[], down: P3, count: number): P3[] {
  const line = spline3(hang(path, 0, down), 8);
  const points: P3[] = [];
  for (let i = 0; i <= count; i++) points.push(line[Math.round(((line.length - 1) * i) / count)]!);
  return points;
}

/** Which way is across a hanging line: square to it and to the direction away from the neck. */
function acrossOf(tangent: P3, [x, , z]: P3): P3 {
  const out = norm([x, 0, z + 0.2]);
  return norm([
    tangent[1] * out[2] - tangent[2] * out[1],
    tangent[2] * out[0] - tangent[0] * out[2],
    tangent[0] * out[1] - tangent[1] * out[0],
  ]);
}

export interface BraidOptions {
  /** Width at the root and at the end, in units. */
  from: number;
  to: number;
  count?: number;
  order?: number;
  hasTuft?: boolean;
}
/** A plait along a line: lobes that cross from alternate sides, and a tuft under the tie. */
export function braid(path: readonly P3[], down: P3, o: BraidOptions): Clump[] {
  const { count = 12, order = 40, hasTuft = true } = o;
  const points = hungLine(path, down, count + 1);
  const clumps: Clump[] = [];
  for (let i = 0; i < count; i++) {
    const a = points[i]!;
    const b = points[Math.min(count + 1, i + 2)]!;
    const across = acrossOf(norm(sub(b, a)), a);
    const width = lerp(o.from, o.to, i / count);
    const side = i % 2 === 0 ? 1 : -1;
    const put = (base: P3, k: number): P3 => add(base, [across[0] * k, across[1] * k, across[2] * k]);
    clumps.push({
      path: [put(a, side * width * 0.62), put(mix3(a, b, 0.42), side * width * 0.58), put(b, -side * width * 0.24)],
      w: width * 0.98,
      belly: 0.45,
      root: 0.25,
      ink: 1,
      thick: 0.95,
      strands: 1,
      order: order + i,
    });
  }
  if (!hasTuft) return clumps;
  const end = points[count + 1]!;
  const fall = norm(sub(end, points[count - 1]!));
  for (const side of [-1, 0, 1]) {
    const put = (k: number, aside: number): P3 => add(end, [fall[0] * k + side * aside, fall[1] * k, fall[2] * k]);
    clumps.push({ path: [end, put(0.14, 0.05), put(0.34, 0.1)], w: o.to * 0.85, ink: 1, thick: 0.9, strands: 0, order: order + 30 }); // prettier-ignore
  }
  return clumps;
}

/** A ringlet like a drill: slanting lobes, each a little smaller, down to a point. */
export function drill(path: readonly P3[], down: P3, from: number, order = 40): Clump[] {
  const count = 8;
  const points = hungLine(path, down, count + 1);
  const core = { w: from * 0.86, belly: 0.2, root: 0.7, exp: 1.1, ink: 0.9, thick: 0.95, strands: 0, order: order - 1 };
  const clumps: Clump[] = [{ path: points, ...core }];
  for (let i = 0; i < count; i++) {
    const [a, b] = [points[i]!, points[i + 1]!];
    const across = acrossOf(norm(sub(b, a)), a);
    const width = from * lerp(1, 0.22, smooth(0, 1, i / count)) * (i === 0 ? 0.8 : 1);
    const step = sub(b, a);
    const put = (k: number, t: number): P3 =>
      add(a, [across[0] * k + step[0] * t, across[1] * k + step[1] * t, across[2] * k + step[2] * t]);
    clumps.push({
      path: [put(-width * 0.56, 0.1), put(-width * 0.2, 0.62), put(width * 0.24, 0.72), put(width * 0.6, 0.2)],
      w: width * 0.8,
      belly: 0.5,
      root: 0.35,
      tip: 0.25,
      ink: 1,
      thick: 0.95,
      strands: 2,
      order: order + count - i,
    });
  }
  return clumps;
}

/** A rope of hair as thick at its end as at its root. */
export function rope(path: readonly P3[], w: number, change: Partial<Clump> = {}): Clump {
  return { path, w, belly: 0.3, root: 0.85, tip: 0.62, exp: 3, ink: 1, thick: 0.95, strands: 0, rungs: 7, hang: 0.2, ...change }; // prettier-ignore
}
