/** Capes and cloaks: strands fall from the neck over the shoulders, lie on the back and on raised arms. */
import { add, dot, lerp, len3, mul, norm, sub, type P3 } from '../../geometry/geometry';
import { ARM_OF, SIDES, type FigureBuild } from '../build';
import { choiceOf } from '../choice-of';
import { lining } from '../dye';
import type { Fitting, Trim } from '../fitting';
import { hangingLine, type Obstacle } from '../hanging';
import type { Cloth } from '../clothing';

const PI = Math.PI;

/** Moves points out of both arms. */
function armObstacle(g: FigureBuild, off: number): Obstacle {
  const segments: { a: P3; d: P3; l2: number; r: number }[] = [];
  for (const [k] of SIDES) {
    const limb = g.body.joint(ARM_OF[k]),
      r = 0.4 * g.body.b.limb + off;
    segments.push({ a: limb.A, d: sub(limb.B, limb.A), l2: dot(sub(limb.B, limb.A), sub(limb.B, limb.A)), r });
    segments.push({ a: limb.B, d: sub(limb.C, limb.B), l2: dot(sub(limb.C, limb.B), sub(limb.C, limb.B)), r: r * 0.8 });
  }
  return (p) => {
    let q = p;
    for (const s of segments) {
      const v = sub(q, s.a),
        t = Math.max(0, Math.min(1, dot(v, s.d) / (s.l2 || 1))),
        away = sub(v, mul(s.d, t)),
        l = len3(away);
      if (l < s.r) q = add(add(s.a, mul(s.d, t)), mul(away, s.r / (l || 1)));
    }
    return q;
  };
}

interface CapeCut {
  /** Where it ends along the legs: 0 hip, 1 knee, 2 ankle; below 0 it ends on the back. */
  readonly to: number;
  /** How far it reaches around to the front, in radians from the back's middle. */
  readonly around: number;
  /** How far it stands off at the hem, in head units. */
  readonly flare: number;
  readonly off: number;
}

function capeRows(fit: Fitting, cut: CapeCut): P3[][] {
  const { g } = fit,
    body = g.body,
    b = body.b,
    arms = armObstacle(g, cut.off),
    obstacle: Obstacle = (p) => fit.offSkirt(arms(fit.lifted(p, cut.off)), 0.12),
    top = body.J['neck']![1],
    length = b.torso * 0.92 + (cut.to < 1 ? cut.to * b.thigh : b.thigh + (cut.to - 1) * b.shin),
    steps = 16,
    n = 34,
    columns: P3[][] = [];
  void top;
  for (let i = 0; i <= n; i++) {
    const a = PI + lerp(-cut.around, cut.around, i / n),
      start = fit.neck(0.12, a, 0.1),
      sideways = fit.chest(Math.sin(a), 0.28, Math.cos(a) * 0.9),
      fold = 0.1 * Math.sin(i * 1.25),
      slope = (cut.flare * fit.u) / length,
      out = fit.chest(Math.sin(a) * slope, 0, Math.cos(a) * slope * 1.6 + fold * slope),
      first = hangingLine(
        start,
        sideways,
        {
          length: b.shoulder * 1.05 * Math.max(0.35, Math.abs(Math.sin(a))),
          steps: 5,
          pull: mul(fit.pull, 0.5),
          limp: 0.28,
        },
        obstacle,
      ),
      from = first[first.length - 1]!,
      dir = norm(sub(from, first[first.length - 2]!)),
      rest = hangingLine(
        from,
        dir,
        { length: length - (from[1] - start[1]), steps, pull: add(fit.pull, out), limp: 0.5 },
        obstacle,
      );
    columns.push([...first, ...rest.slice(1)]);
  }
  const rows: P3[][] = [];
  for (let j = 0; j < columns[0]!.length; j++) rows.push(columns.map((c) => c[j]!));
  return evened(rows, obstacle);
}

/** Neighbouring strands pull at each other. */
function evened(rows: P3[][], obstacle: Obstacle): P3[][] {
  let now = rows;
  for (let pass = 0; pass < 2; pass++)
    now = now.map((row, j) =>
      row.map((p, i) => {
        if (j < 2 || i === 0 || i === row.length - 1) return p;
        const l = row[i - 1]!,
          r = row[i + 1]!;
        return obstacle([
          p[0] * 0.4 + (l[0] + r[0]) * 0.3,
          p[1] * 0.4 + (l[1] + r[1]) * 0.3,
          p[2] * 0.4 + (l[2] + r[2]) * 0.3,
        ]);
      }),
    );
  return now;
}

/** A cape over the back, or a cloak all round; `clasp` holds it in front. */
export const cape =
  (
    cloth: Cloth,
    o: { to?: number; around?: number; flare?: number; clasp?: Cloth | null; border?: Cloth } = {},
  ): Trim =>
  (fit) => {
    const { g } = fit,
      cut = { to: o.to ?? 1.3, around: o.around ?? 1.5, flare: o.flare ?? 0.5, off: 0.11 },
      rows = capeRows(fit, cut),
      last = rows.length - 1,
      m = fit.mat(cloth),
      edge = o.border ? fit.mat(o.border) : m,
      part = g.part(
        'cape',
        choiceOf([m, edge], (u, v) => (v > 0.94 || Math.abs(u) > 0.955 ? edge : m)),
        {
          edge: true,
          thr: 0.12,
          inside: fit.mat(lining(cloth)),
        },
      ),
      middle = g.body.spine(0.6),
      mids = rows.map((row): P3 => [middle[0], row[Math.floor(row.length / 2)]![1], middle[2]]);
    g.buf.grid(
      part,
      rows,
      mids,
      (i) => (i / (rows[0]!.length - 1)) * 2 - 1,
      (j) => j / last,
    );
    for (const i of [5, 11, 17, 22, 28])
      g.fold(
        part,
        [0.45, 0.65, 0.85, 1].map((v) => add(rows[Math.round(v * last)]![i]!, fit.chest(0, 0, -0.015))),
        0.7,
        0.4,
        0.05,
      );
    for (const i of [8, 25])
      g.fold(
        part,
        [0.28, 0.4, 0.55].map((v) => rows[Math.round(v * last)]![i]!),
        0.6,
        0.1,
        0.7,
      );
    if (o.clasp === null) return;
    const l = fit.on(0.9, -0.42, 0.1),
      r = fit.on(0.9, 0.42, 0.1);
    fit.patch(
      'Clasp',
      o.clasp ?? '#d9b84a',
      [
        [add(l, fit.chest(0, -0.06, 0)), fit.on(0.885, 0, 0.1), add(r, fit.chest(0, -0.06, 0))],
        [add(l, fit.chest(0, 0.06, 0)), fit.on(0.868, 0, 0.1), add(r, fit.chest(0, 0.06, 0))],
      ],
      4,
    );
    for (const p of [l, r])
      g.ball(
        g.part('collarClasp', fit.mat(o.clasp ?? '#d9b84a'), { edge: true }),
        p,
        fit.chest(0.13, 0, 0),
        fit.chest(0, 0.13, 0),
        fit.chest(0, 0, 0.07),
        7,
      );
  };

/** A short cape that ends over the upper arms: police, nurses, nuns, keepers. */
export const shoulderCape =
  (cloth: Cloth, length = 0.9, border?: Cloth): Trim =>
  (fit) => {
    const { g } = fit,
      m = fit.mat(cloth),
      edge = border ? fit.mat(border) : m,
      part = g.part(
        'collarCape',
        choiceOf([m, edge], (_u, v) => (v > 0.84 ? edge : m)),
        {
          edge: true,
          thr: 0.1,
          inside: fit.mat(lining(cloth)),
        },
      ),
      arms = armObstacle(g, 0.13),
      obstacle: Obstacle = (p) => arms(fit.lifted(p, 0.1)),
      n = 36,
      columns: P3[][] = [];
    for (let i = 0; i <= n; i++) {
      const a = (i / n) * PI * 2,
        start = fit.neck(0.14, a, 0.09),
        dir = fit.chest(Math.sin(a), 0.3, Math.cos(a) * 0.8);
      columns.push(
        hangingLine(
          start,
          dir,
          {
            length: g.body.b.shoulder * (0.45 + 0.6 * Math.abs(Math.sin(a))) + length * fit.u,
            steps: 10,
            pull: fit.pull,
            limp: 0.2,
          },
          obstacle,
        ),
      );
    }
    const rows: P3[][] = [];
    for (let j = 0; j < columns[0]!.length; j++) rows.push(columns.map((c) => c[j]!));
    g.buf.grid(
      part,
      rows,
      rows.map((_row, j) => g.body.spine(0.95 - j * 0.03)),
      (i) => i / n,
      (j) => j / 10,
    );
    for (const i of [3, 8, 14, 20, 27, 33]) g.fold(part, [rows[5]![i]!, rows[8]![i]!, rows[10]![i]!], 0.6, 0.4, 0.05);
  };
