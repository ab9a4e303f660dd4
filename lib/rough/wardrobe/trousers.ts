import { lerp, smooth, type P3 } from '../geometry/geometry';
import { LEG_OF, SIDES, type Side } from './build';
import { choiceOf } from './choice-of';
import { TRUNK_REACH, type Fitting } from './fitting';
import { legFolds } from './folds/leg-folds';
import { around, limbArc, limbTube, wrinkle, type Ease } from './limb-tube';
import type { Trousers } from './clothing';
import { lining } from './dye';

const PI = Math.PI;

function legEase(fit: Fitting, o: Trousers, k: Side): Ease {
  const ease = o.ease ?? 0.06,
    bend = fit.g.body.joint(LEG_OF[k]).bend,
    phase = fit.g.r(0, 6),
    limp = ease < 0.03 ? 0.3 : 1,
    gather = o.gathered ? ease * 0.85 : 0,
    shaft = shaftOf(fit);
  const free: Ease = (q, a) =>
    lerp(Math.min(0.02, ease), ease, smooth(-0.1, 0.34, q)) +
    (o.flare ?? 0) * smooth(0.7, 2, q) +
    // the seat goes over into the thigh
    0.09 * Math.max(0, -Math.cos(a)) * smooth(0.42, 0.08, q) -
    gather * smooth(o.to - 0.12, o.to - 0.04, q) +
    wrinkle(q, a, { bend, phase, end: o.to, ease }) * limp;
  return (q, a) =>
    q > shaft - 0.12 ? lerp(free(q, a), Math.min(free(q, a), 0.03), smooth(shaft - 0.12, shaft, q)) : free(q, a);
}

/** Where boots begin, into which trousers are tucked. */
function shaftOf(fit: Fitting): number {
  const { kind, to } = fit.outfit.shoes;
  return kind === 'boot' || kind === 'laced_boot' || kind === 'metal' ? (to ?? 1.7) : 9;
}

function oneLeg(fit: Fitting, o: Trousers, k: Side): void {
  const { g } = fit,
    cloth = fit.mat(o.cloth),
    hem = o.hemCloth ? fit.mat(o.hemCloth) : cloth,
    side = o.side ? fit.mat(o.side) : cloth,
    second = o.pattern ? fit.mat(o.pattern.cloth) : cloth,
    at = o.pattern?.at,
    ease = legEase(fit, o, k),
    part = g.part(
      'pants' + k,
      choiceOf([cloth, hem, side, second], (u, v) =>
        v > o.to - 0.07
          ? hem
          : side !== cloth && Math.abs(around(u) - 0.5) < 0.07
            ? side
            : at?.(around(u), v)
              ? second
              : cloth,
      ),
      { thr: 0.16, inside: fit.mat(lining(o.cloth)) },
    );
  limbTube(g, part, LEG_OF[k], { from: -0.08, to: o.to, rows: 28, columns: 16, rim: 0.04 }, ease);
  legFolds(g, part, k, o.to, (q, a) => ease(q, a) + 0.015);
  if (o.to < 1.95 || o.seams)
    g.fold(part, limbArc(g, LEG_OF[k], o.to - 0.045, [-2.6, 2.6], ease(o.to, 0) + 0.02), 0.45, 0.1, 0.1);
  if (!o.seams) return;
  const seam: P3[] = [];
  for (let i = 0; i <= 8; i++) {
    const q = lerp(0.04, o.to - 0.06, i / 8);
    seam.push(g.body.on(g.body.limb(LEG_OF[k], q), 1.5, ease(q, 1.5) + 0.012));
  }
  g.fold(part, seam, 0.45, 0.1, 0.1);
}

/** Seat and belt: folds of the groin, fly, pockets, the seam behind. */
function seatMarks(fit: Fitting, o: Trousers, part: number, at: (t: number, a: number) => P3): void {
  const { g } = fit,
    line = (points: readonly (readonly [number, number])[], w: number, taper: readonly [number, number]): void =>
      g.fold(
        part,
        points.map(([t, a]) => at(t, a)),
        w,
        taper[0],
        taper[1],
      );
  for (const s of [-1, 1]) {
    line(
      [
        [0.03, s * 0.25],
        [0.07, s * 0.6],
        [0.1, s * 1.05],
      ],
      0.65,
      [0.1, 0.8],
    );
    line(
      [
        [0, s * 0.2],
        [0.02, s * 0.5],
        [0.03, s * 0.8],
      ],
      0.6,
      [0.1, 0.8],
    );
    line(
      [
        [0.34, s * 0.62],
        [0.24, s * 0.98],
      ],
      0.65,
      [0, 0.1],
    );
    for (const t of [0.16, 0.05])
      line(
        [
          [t, PI - s * 0.2],
          [t - 0.03, PI - s * 0.6],
        ],
        0.6,
        [0.1, 0.8],
      );
    if (!o.seams) continue;
    line(
      [
        [0.25, PI - s * 0.3],
        [0.245, PI - s * 0.85],
      ],
      0.6,
      [0, 0],
    );
    line(
      [
        [0.25, PI - s * 0.3],
        [0.13, PI - s * 0.32],
        [0.115, PI - s * 0.55],
        [0.13, PI - s * 0.8],
        [0.245, PI - s * 0.85],
      ],
      0.5,
      [0, 0],
    );
  }
  line(
    [
      [0.36, 0.02],
      [0.12, 0.03],
      [0.04, 0.02],
    ],
    0.6,
    [0, 0.5],
  );
  line(
    [
      [0.36, PI],
      [0.02, PI],
    ],
    0.6,
    [0, 0.2],
  );
  const waist = (o.waist ?? 0.4) - 0.035,
    band: [number, number][] = [];
  for (let i = 0; i <= 24; i++) band.push([waist, -PI + (i / 24) * 2 * PI]);
  line(band, 0.55, [0, 0]);
}

export function dressTrousers(fit: Fitting, o: Trousers): void {
  const { g } = fit,
    body = g.body,
    ease = o.ease ?? 0.06,
    waist = o.waist ?? 0.4,
    // under a skirt they lie close
    snug = fit.outfit.underskirt ? -0.005 : Math.min(0.045, ease * 0.6),
    cloth = fit.mat(o.cloth),
    second = o.pattern ? fit.mat(o.pattern.cloth) : cloth,
    at = o.pattern?.at,
    part = (fit.bottomPart = g.part(
      'pants',
      choiceOf([cloth, second], (u, v) => (at?.(u, v) ? second : cloth)),
      { thr: 0.26 },
    ));
  g.tube(
    part,
    g.points(14),
    g.points(28),
    -0.03,
    waist,
    (t, a) => body.trunk(t, a, snug - 0.2 * smooth(0.1, -0.03, t)),
    (t) => body.ring(t).c,
    TRUNK_REACH * fit.u,
  );
  for (const [k] of SIDES) oneLeg(fit, o, k);
  seatMarks(fit, o, part, (t, a) => body.trunk(t, a, Math.min(0.05, ease)));
}
