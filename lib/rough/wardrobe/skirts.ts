import { lerp, norm, smooth, sub, add, mul, cross, dot, len3, type P3 } from '../geometry/geometry';
import { LEG_OF, SIDES, TAU } from './build';
import { choiceOf } from './choice-of';
import { Drape } from './drape';
import { lining } from './dye';
import type { Fitting } from './fitting';
import { isLegFolded } from './folded-legs';
import { around, limbTube, uOfColumn } from './limb-tube';
import type { Skirt } from './clothing';

const PI = Math.PI;

/** Both legs are folded under the body: seiza, kneeling. */
function isFolded(fit: Fitting): boolean {
  const { body } = fit.g;
  return (
    Math.min(body.joint('lL').bend, body.joint('rL').bend) > 1.75 && SIDES.every(([side]) => isLegFolded(body, side))
  );
}

/** A narrow robe of a kneeling person: one tube of cloth around both shins, closed over the knees. */
function foldedHem(fit: Fitting, o: Skirt, cloth: number): void {
  const { g } = fit,
    body = g.body,
    to = Math.min(o.to, 1.86),
    together = len3(sub(body.J['lAnk']!, body.J['rAnk']!)) < 2.2 * fit.u;
  if (!together) {
    for (const [k] of SIDES)
      limbTube(
        g,
        g.part('skirt', cloth, { thr: 0.14 }),
        LEG_OF[k],
        { from: 0.9, to, rows: 14, columns: 16 },
        (q) => 0.08 + 0.08 * smooth(1.1, 1.5, q),
      );
    return;
  }
  const part = g.part('skirt', cloth, { thr: 0.14, inside: fit.mat(lining(o.cloth)) }),
    rows: P3[][] = [],
    mids: P3[] = [],
    nu = 30;
  for (let j = 0; j <= 14; j++) {
    const q = lerp(0.93, to, j / 14),
      L = body.limb('lL', q),
      R = body.limb('rL', q),
      along = norm(
        add(
          sub(body.limb('lL', Math.min(2, q + 0.05)).c, body.limb('lL', q - 0.05).c),
          sub(body.limb('rL', Math.min(2, q + 0.05)).c, body.limb('rL', q - 0.05).c),
        ),
      ),
      across = sub(R.c, L.c),
      x = norm(sub(across, mul(along, dot(across, along)))),
      z = cross(x, along),
      c = mul(add(L.c, R.c), 0.5),
      half = dot(across, x) / 2,
      r = Math.max(L.o, L.f, L.b) * 0.97 + 0.1 - 0.1 * smooth(0.2, 0, j / 14),
      row: P3[] = [];
    for (let i = 0; i <= nu; i++) {
      const a = (i / nu) * TAU,
        s = Math.tanh(4 * Math.sin(a)),
        p = add(c, add(mul(x, s * half + Math.sin(a) * r), mul(z, Math.cos(a) * r)));
      if (p[1] > -0.03) p[1] = -0.03;
      row.push(p);
    }
    rows.push(row);
    mids.push(c);
  }
  g.buf.grid(
    part,
    rows,
    mids,
    (i) => uOfColumn(i, nu),
    (j) => 0.6 + (0.4 * j) / 14,
  );
  for (const a of [1.2, 1.9, 2.6, -1.3, -2.2]) {
    const i = Math.round((((a + TAU) % TAU) / TAU) * nu);
    g.fold(part, [rows[3]![i]!, rows[7]![i]!, rows[11]![i]!], 0.6, 0.3, 0.6);
  }
}

/** How a skirt hangs, found when it is first asked for. */
function drapeOf(fit: Fitting, o: Skirt, to: number): () => Drape {
  const outer = fit.outfit.tops[fit.outfit.tops.length - 1];
  let drape: Drape | undefined;
  return () =>
    (drape ??= new Drape(
      fit.g,
      {
        waist: o.waist ?? 0.4,
        to,
        ease: o.ease ?? 0.07,
        flare: o.flare ?? 0.4,
        loose: o.over ? 0.3 : (outer?.loose ?? 0.4),
        over: o.over ?? false,
        bridge: true,
        ...(o.pleats ? { pleats: o.pleats } : {}),
      },
      fit.pull,
    ));
}

/** The cloth itself; with slits it is two panels whose edges part from there on. */
function surface(fit: Fitting, o: Skirt, drape: Drape, part: number): void {
  const { g } = fit,
    tiers = o.tiers ?? 0,
    step = (v: number): number => (tiers ? 0.14 * fit.u * smooth(0, 0.9, (v * tiers) % 1) * (v < 1 ? 1 : 1.2) : 0),
    nv = g.points(tiers ? 30 : 18),
    nu = o.pleats ? o.pleats * 3 : 44;
  if (o.slit === undefined) {
    const whole: P3[][] = [],
      axis: P3[] = [];
    for (let j = 0; j <= nv; j++) {
      const v = j / nv,
        row: P3[] = [];
      for (let i = 0; i <= nu; i++) row.push(drape.at(v, (i / nu) * TAU, step(v)));
      whole.push(row);
      axis.push(drape.mid(v));
    }
    g.buf.grid(
      part,
      whole,
      axis,
      (i) => uOfColumn(i, nu),
      (j) => j / nv,
    );
    return;
  }
  const across = 22;
  for (const middle of [0, PI]) {
    const rows: P3[][] = [],
      mids: P3[] = [];
    for (let j = 0; j <= nv; j++) {
      const v = j / nv,
        half = PI / 2 - 0.22 * smooth(o.slit, 1, v) - (v > o.slit ? 0.03 : -0.02),
        row: P3[] = [];
      for (let i = 0; i <= across; i++) row.push(drape.at(v, middle + lerp(-half, half, i / across)));
      rows.push(row);
      mids.push(drape.mid(v));
    }
    g.buf.grid(
      part,
      rows,
      mids,
      (i) => (middle === 0 ? lerp(-0.5, 0.5, i / across) : 0.5 + i / across),
      (j) => j / nv,
    );
  }
}

/** A fold by chance: where around, how high it begins, and how it sways at each of three points. */
interface ChanceFold {
  readonly a: number;
  readonly v0: number;
  readonly sways: readonly number[];
}

/** Drawn whether or not the skirt is in the picture, so that what is drawn after it does not change with that. */
function chanceFolds({ g }: Fitting, o: Skirt): ChanceFold[] {
  if (o.pleats || o.wrap) return [];
  const n = (o.flare ?? 0.4) < 0.1 ? 4 : 9;
  return Array.from({ length: n }, (_, i) => ({
    a: ((i + g.r(0.1, 0.6)) / n) * TAU,
    v0: g.r(0.12, 0.5),
    sways: [g.r(-0.05, 0.05), g.r(-0.05, 0.05), g.r(-0.05, 0.05)],
  }));
}

interface HungSkirt {
  readonly o: Skirt;
  readonly drape: Drape;
  readonly part: number;
  readonly chance: readonly ChanceFold[];
}

function skirtFolds(fit: Fitting, { o, drape, part, chance }: HungSkirt): void {
  const { g } = fit;
  if (o.pleats) {
    for (let i = 0; i < o.pleats; i++) {
      const a = ((i + 0.5) / o.pleats) * TAU;
      g.fold(
        part,
        [0.08, 0.3, 0.55, 0.8, 0.995].map((v) => drape.at(v, a, 0.012)),
        0.72,
        0.25,
        0.02,
      );
    }
    return;
  }
  if (o.wrap) {
    // the wearer's left panel lies over the right one: its edge runs on the viewer's left of the middle
    g.fold(
      part,
      [0, 0.3, 0.6, 1].map((v) => drape.at(v, -0.22 - v * 0.3, 0.015)),
      0.9,
      0,
      0,
    );
    for (const [a, v0] of [
      [0.9, 0.25],
      [-0.9, 0.4],
      [-1.3, 0.3],
      [2.6, 0.4],
      [-2.7, 0.35],
    ] as const)
      g.fold(
        part,
        [v0, v0 + 0.25, v0 + 0.45].map((v) => drape.at(v, a * (1 - v * 0.2), 0.012)),
        0.55,
        0.4,
        0.6,
      );
    g.fold(
      part,
      [0.05, 0.5, 1].map((v) => drape.at(v, PI, 0.012)),
      0.6,
      0,
      0,
    );
    return;
  }
  chance.forEach(({ a, v0, sways }, i) => {
    g.fold(
      part,
      [v0, lerp(v0, 0.97, 0.4), 0.97].map((v, j) => drape.at(v, a + j * sways[j]!, 0.012)),
      0.65,
      i % 2 ? 0.6 : 0.1,
      i % 2 ? 0.05 : 0.7,
    );
  });
}

/** A skirt, or the lower part of a robe. Returns how it hangs, for aprons over it. */
export function dressSkirt(fit: Fitting, o: Skirt): () => Drape {
  const { g } = fit,
    body = g.body,
    cloth = fit.mat(o.cloth),
    narrow = (o.flare ?? 0.4) <= 0.12,
    folded = narrow && o.to > 1.1 && isFolded(fit),
    drape = drapeOf(fit, o, folded ? 1.06 : o.to),
    hem = o.hemCloth ? fit.mat(o.hemCloth) : cloth,
    second = o.pattern ? fit.mat(o.pattern.cloth) : cloth,
    at = o.pattern?.at,
    part = (fit.bottomPart = g.part(
      'skirt',
      choiceOf([cloth, hem, second], (u, v) => (v > 0.93 && hem !== cloth ? hem : at?.(around(u), v) ? second : cloth)),
      {
        thr: 0.14,
        inside: fit.mat(lining(o.cloth)),
      },
    ));
  const chance = chanceFolds(fit, o);
  if (!fit.mayHang(o.to)) return drape;
  if (folded) foldedHem(fit, o, cloth);
  surface(fit, o, drape(), part);
  g.tube(
    g.part(
      'skirt',
      choiceOf([cloth, second], (u, v) => (at?.(u, v) ? second : cloth)),
      { thr: 0.14 },
    ),
    9,
    24,
    -0.03,
    (o.waist ?? 0.4) - 0.02,
    (t, a) => body.trunk(t, a, 0.02),
    (t) => body.ring(t).c,
  );
  skirtFolds(fit, { o, drape: drape(), part, chance });
  if (o.slit === undefined && !o.tiers) hemLine(fit, drape(), part);
  return drape;
}

/** The stitching above the hem: it gives the cloth an edge. */
function hemLine(fit: Fitting, drape: Drape, part: number): void {
  for (let s = 0; s < 4; s++) {
    const line: P3[] = [];
    for (let i = 0; i <= 8; i++) line.push(drape.at(0.965, (s / 4 + (i / 8) * 0.17) * TAU + 0.3, 0.012));
    fit.g.fold(part, line, 0.4, 0.2, 0.3);
  }
}
