import type { FigureBuild } from '../../anatomy/figure-build';
import { add, lerp, mul, norm, spline3, turn, type P3 } from '../../geometry/geometry';
import { material, type Material } from '../../pen/paint';
import type { Tail } from '../../vocabulary/creatures';
import { WHITE_FUR } from '../materials';

const DEMON = material('#3c2b38', { bw: 1, bwShade: 1 });
const DRAGON = material('#5f9a7a', { bw: 0.3, bwShade: 0.5 });
const MOUSE = material('#e2b2a8', { bw: 0.1, bwShade: 0.3 });

interface TailForm {
  readonly length: number;
  readonly radius: number;
  /** Degrees over the horizontal at its root, and how much it turns up along its length. */
  readonly rise: number;
  readonly bend: number;
  /** Share of its radius at a share of its length. */
  readonly girth: (t: number) => number;
  /** Its tip from there on is white. */
  readonly tip?: number;
}

const bushy = (t: number): number => 0.36 + 1.0 * Math.sin(Math.PI * Math.pow(t, 0.9)) * (1 - 0.22 * t);

const TAIL_FORMS: Readonly<Record<Exclude<Tail, 'rabbit_tail'>, TailForm>> = {
  cat_tail: { length: 5.4, radius: 0.24, rise: -46, bend: 150, girth: (t) => 1 - 0.2 * t },
  fox_tail: { length: 5.6, radius: 0.78, rise: -46, bend: 96, girth: bushy, tip: 0.72 },
  dog_tail: {
    length: 3.2,
    radius: 0.36,
    rise: 12,
    bend: 190,
    girth: (t) => 0.8 + 0.5 * Math.sin(Math.PI * t) - 0.3 * t,
  },
  wolf_tail: { length: 4.8, radius: 0.58, rise: -58, bend: 40, girth: bushy },
  horse_tail: {
    length: 5.6,
    radius: 0.5,
    rise: -24,
    bend: -58,
    girth: (t) => 0.5 + 0.8 * Math.sin(Math.PI * Math.pow(t, 0.7)) * (1 - 0.2 * t),
  },
  demon_tail: { length: 6, radius: 0.15, rise: -50, bend: 160, girth: (t) => 1.1 - 0.4 * t },
  dragon_tail: { length: 7.2, radius: 0.72, rise: -52, bend: 66, girth: (t) => 1.02 - 0.94 * t },
  mouse_tail: { length: 6.2, radius: 0.13, rise: -48, bend: 130, girth: (t) => 1.1 - 0.85 * t },
};

/** Where a tail leaves the body, and the ways back, up and to the side there; tails of who lies or sits turn to the side. */
function rootOf(g: FigureBuild): { at: P3; back: P3; side: P3 } {
  const { body } = g,
    at = body.trunk(0.17, Math.PI, 0.02),
    back = turn(body.RP, [0, 0, -1]),
    side = turn(body.RP, [1, 0, 0]);
  return { at, back, side };
}

/** A tail swings to the side where the viewer sees it, and farther if the body is before it. */
function swayOf(g: FigureBuild, at: P3, back: P3, side: P3): { sway: number; swing: number } {
  const root = g.buf.project(at),
    behind = g.buf.project(add(at, back)),
    aside = g.buf.project(add(at, side)),
    out = (behind[0] - root[0]) * (aside[0] - root[0]),
    isHidden = behind[2] < root[2];
  return {
    sway: Math.abs(out) < 0.08 * g.px * g.px ? (g.spec.seed % 2 === 0 ? 1 : -1) : Math.sign(out),
    swing: isHidden ? 2.2 : 1,
  };
}

/** Points along a tail: it turns up by itself, sways to one side, and lies on the floor where it would sink into it. */
function course(g: FigureBuild, { length, radius, rise, bend, girth }: TailForm): P3[] {
  const { at, back, side } = rootOf(g),
    steps = 10,
    step = length / steps,
    { sway, swing } = swayOf(g, at, back, side),
    level = norm([back[0] || 0, 0, back[2] || -0.01]),
    points: P3[] = [add(at, mul(back, -radius * 0.6)), at];
  // on their backs, people lie on their tails: it goes to the side
  const isDown = Math.abs(back[1]) > 0.7;
  for (let i = 1; i <= steps; i++) {
    const t = i / steps,
      angle = ((rise + bend * Math.pow(t, 1.5)) * Math.PI) / 180,
      aside = (isDown ? 0.9 : (0.16 + 0.5 * Math.sin(Math.PI * t)) * swing) * sway,
      forward = mul(isDown ? side : level, Math.cos(angle) * (isDown ? sway : 1)),
      dir = norm(add(add(forward, [0, -Math.sin(angle), 0]), mul(isDown ? level : side, aside * 0.7))),
      last = points[points.length - 1]!,
      next = add(last, mul(dir, step)),
      floor = -radius * girth(t) * 0.8 - 0.02;
    points.push([next[0], Math.min(next[1], floor), next[2]]);
  }
  return points;
}

function addSpade(g: FigureBuild, line: readonly P3[], mat: number): void {
  const tip = line[line.length - 1]!,
    before = line[line.length - 3]!,
    d = norm([tip[0] - before[0], tip[1] - before[1], tip[2] - before[2]]),
    side = norm([d[1], -d[0], 0.1]),
    at = (along: number, aside: number): P3 => add(tip, add(mul(d, along), mul(side, aside)));
  g.mesh(
    'tailSpade',
    [at(-0.1, 0), at(-0.24, 0.5), at(0.9, 0), at(-0.24, -0.5)],
    [
      [0, 1, 2],
      [0, 2, 3],
    ],
    mat,
    { edge: true },
  );
}

/** Adds a tail to a figure: it grows from the end of the spine, over the clothes. */
export function addTail(g: FigureBuild, tail: Tail, fur: Material): void {
  const isScaly = tail === 'demon_tail' || tail === 'dragon_tail' || tail === 'mouse_tail',
    own = tail === 'demon_tail' ? DEMON : tail === 'dragon_tail' ? DRAGON : tail === 'mouse_tail' ? MOUSE : fur,
    base = g.mat(own);
  if (tail === 'rabbit_tail') {
    const { at, back } = rootOf(g),
      part = g.part('tail', g.mat(WHITE_FUR), { edge: true });
    g.ball(part, add(at, mul(back, 0.36)), [0.5, 0, 0], [0, 0.48, 0], [0, 0, 0.5], 14);
    return;
  }
  const form = TAIL_FORMS[tail],
    line = spline3(course(g, form), 4),
    white = g.mat(WHITE_FUR),
    { tip = 2 } = form,
    part = g.part('tail', (_, v) => (v > tip ? white : base), { edge: true, thr: 0.08 }),
    last = line.length - 1;
  g.rod(
    part,
    line,
    (t) => Math.max(0.02, form.radius * form.girth(t) * (t > 0.92 ? Math.sqrt(Math.max(0.02, (1 - t) / 0.08)) : 1)),
    18,
  );
  if (tail === 'demon_tail') addSpade(g, line, base);
  if (tail === 'dragon_tail')
    for (let i = 5; i < last - 2; i += 5) {
      const at = line[i]!,
        d = norm([line[i + 1]![0] - at[0], line[i + 1]![1] - at[1], line[i + 1]![2] - at[2]]),
        out = norm([-d[1] * d[0], 1 - d[1] * d[1], -d[1] * d[2]]),
        r = form.radius * form.girth(i / last),
        up = mul(out, -1);
      g.rod(
        g.part('tailSpine', g.mat(material('#38614d', { bw: 0.62, bwShade: 0.75 })), { edge: true }),
        [add(at, mul(up, r * 0.8)), add(at, add(mul(up, r * 1.1 + lerp(0.5, 0.2, i / last)), mul(d, 0.2)))],
        (t) => 0.2 * (1.05 - t),
        8,
      );
    }
  if (!isScaly && form.radius > 0.3)
    for (const [from, aside] of [
      [0.5, 0.5],
      [0.62, -0.4],
      [0.74, 0.2],
    ] as const) {
      const stretch = [0, 0.06, 0.12].map((t): P3 => {
        const at = line[Math.min(last, Math.round((from + t) * last))]!,
          r = form.radius * form.girth(from + t);
        return add(at, [aside * r, 0, -Math.sqrt(Math.max(0, 1 - aside * aside)) * r]);
      });
      g.fold(part, stretch, 0.6, 0.2, 0.8);
    }
}
