import { lerp, smooth, type P3 } from '../geometry/geometry';
import { SIDES, TAU } from './build';
import { choiceOf } from './choice-of';
import { lining } from './dye';
import { Drape } from './drape';
import { TRUNK_REACH, type Fitting } from './fitting';
import { trunkFolds } from './folds/trunk-folds';
import { around, uOfColumn } from './limb-tube';
import type { Top } from './clothing';
import { dressSleeve } from './sleeves';

type Surface = (t: number, a: number, off?: number) => P3;
const PI = Math.PI;

/** Where the cloth ends above, around the body: a V or a round neckline in front, a shallow one behind. */
export function necklineOf(top: Top): (a: number) => number {
  const neck = top.neck ?? 0.945,
    width = top.neckWidth ?? 0.9,
    back = top.backNeck ?? 0.965;
  return (angle) => {
    const a = Math.abs(angle > PI ? angle - TAU : angle),
      x = a / width,
      high = lerp(0.965, Math.min(0.965, back + 0.001), smooth(1.5, 2.3, a));
    if (back < 0.965 && a > PI / 2) return lerp(0.965, back, smooth(1.45, PI - 0.35, a));
    return x >= 1 ? high : lerp(neck, 0.965, top.round ? 1 - Math.sqrt(1 - x * x) : x);
  };
}

function surfaceOf(fit: Fitting, top: Top): Surface {
  const body = fit.g.body,
    phase = fit.g.r(0, 6);
  return (t, a, off = 0) =>
    body.trunk(
      t,
      a,
      top.ease +
        off +
        (top.stiff
          ? 0
          : 0.018 * top.loose * Math.sin(t * 34 + phase + Math.sin(a * 2) * 2) * smooth(0.7, 0.45, t) +
            (top.tail ? 0 : -0.03 * top.loose * smooth(top.hem + 0.05, top.hem, t))),
      top.loose,
    );
}

function trunkCloth(fit: Fitting, top: Top, part: number, surface: Surface): void {
  const { g } = fit,
    neckline = necklineOf(top),
    gap = top.gap ?? 0,
    rows: P3[][] = [],
    mids: P3[] = [],
    nv = g.points(20),
    nu = g.points(32),
    rim = gap > 0 ? 0 : 1,
    shareOf = (j: number): number => Math.max(0, j - rim) / nv;
  for (let j = 0; j <= nv + rim; j++) mids.push(g.body.ring(lerp(top.hem, 0.95, shareOf(j))).c);
  const [first, last] = g.seenRows(mids, TRUNK_REACH * fit.u);
  for (let j = first; j <= last; j++) {
    const v = shareOf(j),
      level = lerp(top.hem, 0.95, v),
      open = gap > 0 ? 0.02 + gap * smooth(0.95, top.hem, level) : 0,
      row: P3[] = [];
    for (let i = 0; i <= nu; i++) {
      const a = lerp(open, TAU - open, i / nu);
      row.push(surface(lerp(top.hem, neckline(a), v), a, j < rim ? -0.05 : 0));
    }
    rows.push(row);
  }
  if (rows.length === 0) return;
  g.buf.grid(
    part,
    rows,
    mids.slice(first, last + 1),
    (i) => uOfColumn(i, nu),
    (j) => lerp(top.hem, 0.95, shareOf(first + j)),
  );
}

function slopes(fit: Fitting, top: Top, part: () => number): void {
  const { g } = fit,
    [from, to] = top.straps ?? [0.1, 1];
  if (to <= from) return;
  for (const [, s] of SIDES)
    g.tube(
      part(),
      g.points(6),
      g.points(12),
      from,
      to,
      (v, a) => g.trap(s, v, a, top.ease * 0.8 + (top.pad ?? 0) * v),
      (v) => g.trapAt(s, v).c,
    );
}

/** The skirt of a coat or tailcoat: it hangs from the waist, opens in front, and lets a raised leg out. */
function tail(fit: Fitting, top: Top, n: number): () => Drape {
  const { g } = fit,
    gap = Math.max(0.05, top.gap ?? 0),
    drape = tailDrape(fit, top, gap),
    cloth = fit.mat(top.cloth),
    second = top.pattern ? fit.mat(top.pattern.cloth) : cloth,
    rib = top.rib ? fit.mat(top.rib) : cloth,
    part = g.part(
      'tail' + n,
      choiceOf([cloth, rib, second], (u, v) =>
        v > 0.94 && rib !== cloth ? rib : top.pattern?.at(around(u), top.hem - v * 0.6) ? second : cloth,
      ),
      {
        thr: 0.15,
        inside: fit.mat(lining(top.cloth)),
      },
    ),
    // drawn by chance whether or not it is in the picture, so that what follows does not change with that
    folds = Array.from({ length: 8 }, (_, i) => ({ a: 0.5 + (i / 8) * (TAU - 1) + g.r(-0.1, 0.1), v0: g.r(0.1, 0.5) }));
  if (!fit.mayHang(top.tail ?? 1)) return drape;
  tailCloth(fit, top, { drape: drape(), part, gap });
  folds.forEach(({ a, v0 }, i) => {
    g.fold(
      part,
      [v0, (v0 + 0.98) / 2, 0.98].map((v) => drape().at(v, a, 0.014)),
      0.65,
      i % 2 ? 0.6 : 0.15,
      i % 2 ? 0.05 : 0.7,
    );
  });
  g.fold(
    part,
    [0.45, 0.7, 1].map((v) => drape().at(v, PI, 0.014)),
    0.8,
    0.2,
    0,
  );
  return drape;
}

/** How a tail hangs, found when it is first asked for. */
function tailDrape(fit: Fitting, top: Top, gap: number): () => Drape {
  let drape: Drape | undefined;
  return () =>
    (drape ??= new Drape(
      fit.g,
      {
        waist: top.hem + 0.02,
        to: top.tail ?? 1,
        ease: top.ease + 0.03,
        flare: top.flare ?? 0.3,
        loose: top.loose,
        over: true,
        gap,
        bridge: false,
      },
      fit.pull,
    ));
}

function tailCloth(
  { g }: Fitting,
  top: Top,
  { drape, part, gap }: { readonly drape: Drape; readonly part: number; readonly gap: number },
): void {
  const rows: P3[][] = [],
    mids: P3[] = [],
    splay = top.gap ? 0.4 : 0.1,
    nv = g.points(18),
    nu = 44;
  for (let j = 0; j <= nv; j++) {
    const v = j / nv,
      open = gap + splay * v * v,
      row: P3[] = [];
    for (let i = 0; i <= nu; i++) row.push(drape.at(v, lerp(open, TAU - open, i / nu)));
    rows.push(row);
    mids.push(drape.mid(v));
  }
  g.buf.grid(
    part,
    rows,
    mids,
    (i) => uOfColumn(i, nu),
    (j) => j / nv,
  );
}

/** One garment of the trunk; `n` is its place from the inside. Returns its tail, if it has one. */
export function dressTop(fit: Fitting, top: Top, n: number, outer: boolean): (() => Drape) | null {
  const { g } = fit,
    cloth = fit.mat(top.cloth),
    rib = top.rib ? fit.mat(top.rib) : cloth,
    second = top.pattern ? fit.mat(top.pattern.cloth) : cloth,
    surface = surfaceOf(fit, top),
    open = top.gap ? { inside: fit.mat(lining(top.cloth)) } : {},
    part = g.part(
      'top' + n,
      choiceOf([cloth, rib, second], (u, v) =>
        rib !== cloth && v < top.hem + 0.035 && !top.tail ? rib : top.pattern?.at(around(u), v) ? second : cloth,
      ),
      { thr: 0.15, ...open },
    );
  fit.ease = top.ease;
  fit.loose = top.loose;
  fit.topPart = part;
  trunkCloth(fit, top, part, surface);
  slopes(fit, top, () =>
    g.part(
      'top' + n,
      choiceOf([cloth, second], (u, v) => (top.pattern?.at(u * 0.3, 0.92 + v * 0.04) ? second : cloth)),
      { thr: 0.2 },
    ),
  );
  if (top.sleeve > 0.05) for (const [k] of SIDES) dressSleeve(fit, top, k, n);
  const hanging = top.tail ? tail(fit, top, n) : null;
  if (!outer) {
    if (top.loose > 0.3) g.fold(part, [surface(0.6, 0.5, 0.015), surface(0.57, 0.2, 0.015)], 0.5);
    return hanging;
  }
  if (top.hem < 0.3 && !top.tail) {
    const hem: P3[] = [];
    for (let i = 0; i <= 48; i++) hem.push(surface(top.hem + (top.rib ? 0.036 : 0.022), -PI + (i / 48) * TAU, 0.012));
    g.fold(part, hem, 0.5, 0, 0);
  }
  if (!top.stiff) trunkFolds(fit, part, top, surface);
  return hanging;
}
