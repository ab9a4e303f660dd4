import { add, clamp, cross, dot, lerp, len3, mul, norm, smooth, sub, type P3 } from '../geometry/geometry';
import { ARM_OF, TAU, type Side } from './build';
import { choiceOf } from './choice-of';
import { lining } from './dye';
import type { Fitting } from './fitting';
import { sleeveFolds } from './folds/sleeve-folds';
import { FLOOR, LegHull } from './leg-hull';
import { around, limbArc, limbTube, uOfColumn, wrinkle, type Ease } from './limb-tube';
import type { Top } from './clothing';

/** How far the sleeve stands off: from the shoulder's ease to its own width, gathered at a cuff or rib. */
function sleeveEase(fit: Fitting, top: Top, k: Side): Ease {
  const width = top.cuffWidth ?? 0.1,
    wide = top.wide ?? top.ease,
    bend = Math.asin(clamp(fit.g.body.joint(ARM_OF[k]).bend, 0, 1)),
    phase = fit.g.r(0, 6),
    gathered = (top.cuff !== undefined || top.rib !== undefined) && wide > 0.09 ? (wide - 0.03) * 0.8 : 0,
    puff = top.puff ?? 0;
  return (q, a) =>
    lerp(top.ease * 0.8 + (top.pad ?? 0), wide, smooth(0, 0.6, q)) +
    (top.stiff ? 0 : wrinkle(q, a, { bend, phase, end: top.sleeve, ease: wide })) +
    puff *
      Math.sin(Math.PI * clamp((q + 0.1) / (Math.min(top.sleeve, 0.5) + 0.1), 0, 1)) *
      (1 + 0.12 * Math.sin(a * 9)) -
    gathered * smooth(top.sleeve - width - 0.06, top.sleeve - width + 0.02, q);
}

/** One sleeve of a top; `n` is the top's place from the inside. */
export function dressSleeve(fit: Fitting, top: Top, k: Side, n: number): void {
  const { g } = fit,
    cloth = fit.mat(top.sleeveCloth ?? top.cloth),
    cuff = top.cuff ? fit.mat(top.cuff) : cloth,
    pattern = top.sleevePattern ?? (top.sleeveCloth ? undefined : top.pattern && onSleeve(top.pattern)),
    second = pattern ? fit.mat(pattern.cloth) : cloth,
    width = top.cuffWidth ?? 0.1,
    inside = fit.mat(lining(top.sleeveCloth ?? top.cloth)),
    ease = sleeveEase(fit, top, k),
    part = g.part(
      k + 'Sleeve' + n,
      choiceOf([cloth, cuff, second], (u, v) =>
        v > top.sleeve - width && top.cuff ? cuff : pattern?.at(around(u), v) ? second : cloth,
      ),
      {
        thr: 0.16,
        inside,
      },
    );
  limbTube(g, part, ARM_OF[k], { from: -0.13, to: top.sleeve, rows: 22, columns: 14, rim: 0.05 }, ease);
  if (top.bag)
    bagSleeve(
      fit,
      g.part(
        k + 'Sleeve' + n,
        choiceOf([cloth, second], (u, v) => (pattern?.at(around(u), v) ? second : cloth)),
        { thr: 0.16, inside },
      ),
      k,
      top,
    );
  sleeveFolds(g, part, k, top.sleeve, (q, a) => ease(q, a) + 0.014);
  if (top.bag) return;
  const seam = top.cuff ? top.sleeve - width : top.sleeve - 0.05;
  g.fold(part, limbArc(g, ARM_OF[k], seam, [-3, 3], ease(seam, 0) + 0.022), top.cuff ? 0.6 : 0.42, 0.1, 0.1);
}

/** Patterns of the trunk go on down the arm in its own measure. */
const onSleeve = (p: NonNullable<Top['pattern']>): NonNullable<Top['pattern']> => ({
  cloth: p.cloth,
  at: (u, v) => p.at(u * 0.4, v * 0.5 + 0.3),
});

/** The bag of a kimono's sleeve: it hangs below the arm, lies on thighs and floor. */
function bagSleeve(fit: Fitting, part: number, k: Side, top: Top): void {
  const { g } = fit,
    body = g.body,
    key = ARM_OF[k],
    hull = new LegHull(body, true),
    drop = top.bag ?? 1.2,
    wide = top.wide ?? top.ease,
    rows: P3[][] = [],
    mids: P3[] = [],
    nu = 22,
    nv = 14;
  for (let j = 0; j <= nv; j++) {
    const q = lerp(0.25, 1.82, j / nv),
      r = body.limb(key, q),
      along = norm(sub(body.limb(key, Math.min(2, q + 0.05)).c, body.limb(key, q - 0.05).c)),
      level = sub(fit.pull, mul(along, dot(fit.pull, along))),
      l = len3(level),
      down = norm(add(level, mul(r.z, -Math.max(0, 0.45 - l)))),
      deep = drop * fit.u * smooth(0.2, 0.95, q) * lerp(0.5, 1, clamp(l * 1.4, 0, 1)),
      side = norm(cross(along, down)),
      row: P3[] = [],
      e = r.o + wide;
    for (let i = 0; i <= nu; i++) {
      const a = (i / nu) * TAU,
        cs = Math.cos(a),
        sn = Math.sin(a),
        p = add(r.c, add(mul(down, cs * e + Math.max(0, cs) ** 0.35 * deep), mul(side, sn * e * (cs > 0 ? 0.8 : 1))));
      if (cs > 0.1) {
        const sunk = p[1] - FLOOR;
        hull.push(p, 0.16);
        if (sunk > 0) {
          p[0] += side[0] * sunk * 0.4 + along[0] * sunk * 0.3;
          p[2] += side[2] * sunk * 0.4 + along[2] * sunk * 0.3;
        }
      }
      row.push(p);
    }
    rows.push(row);
    mids.push(add(r.c, mul(down, deep * 0.45)));
  }
  g.buf.grid(
    part,
    rows,
    mids,
    (i) => uOfColumn(i, nu),
    (j) => lerp(0.25, 1.82, j / nv),
  );
  for (const [i, from, to] of [
    [2, 4, 12],
    [nu - 2, 5, 11],
    [1, 8, 13],
  ] as const) {
    const line: P3[] = [];
    for (let t = 0; t <= 4; t++) line.push(rows[Math.round(lerp(from, to, t / 4))]![i]!);
    g.fold(part, line, 0.55, 0.3, 0.7);
  }
}
