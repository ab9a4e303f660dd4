import { addBareFoot } from '../../anatomy/add-bare-foot';
import { mul, smooth, type P3 } from '../../geometry/geometry';
import { mixHex } from '../../pen/paint';
import { LEG_OF, SIDES, type Side } from '../build';
import { baseOf } from '../dye';
import type { Fitting } from '../fitting';
import { around, limbArc, limbTube } from '../limb-tube';
import type { Cloth, ShoeKind, Shoes } from '../clothing';
import { Foot } from './foot';
import { hasHiddenFoot } from '../folded-legs';
import { laces, loaferMarks, plateMarks, sneakerMarks, toeCap } from './shoe-marks';

/** How far the shoe is open on top (x, towards the toes); none: closed to the ankle. */
const OPEN_TO: Readonly<Partial<Record<ShoeKind, number>>> = {
  loafer: 0.26,
  oxford: 0.14,
  sneaker: 0.1,
  heel: 0.46,
  strap: 0.5,
  slipper: 0.3,
};
const SHAPE: Readonly<Record<ShoeKind, { wide: number; toe: number; pointed?: number }>> = {
  loafer: { wide: 0.96, toe: 1, pointed: 0.08 },
  oxford: { wide: 0.94, toe: 0.98, pointed: 0.22 },
  sneaker: { wide: 1.04, toe: 1.12 },
  boot: { wide: 1.06, toe: 1.08, pointed: 0.06 },
  laced_boot: { wide: 1.1, toe: 1.18 },
  heel: { wide: 0.83, toe: 0.92, pointed: 0.3 },
  strap: { wide: 0.94, toe: 1.02 },
  sandal: { wide: 0.87, toe: 0.86 },
  slipper: { wide: 0.98, toe: 1.1 },
  bare: { wide: 0.87, toe: 0.86 },
  zori: { wide: 0.87, toe: 0.86 },
  metal: { wide: 1.08, toe: 1.05, pointed: 0.3 },
};
const isBareFooted = (kind: ShoeKind): boolean => kind === 'bare' || kind === 'zori' || kind === 'sandal';

/** The share of |u| from which the sole shows. */
const soleFrom = (kind: ShoeKind): number =>
  kind === 'sneaker' || kind === 'laced_boot' ? 0.6 : kind === 'slipper' ? 0.68 : 0.66;

function upperMaterial(fit: Fitting, o: Shoes, foot: number): (u: number, x: number) => number {
  const isBare = isBareFooted(o.kind),
    upper = fit.mat(o.cloth),
    sole = fit.mat(soleOf(o)),
    from = soleFrom(o.kind),
    end = OPEN_TO[o.kind],
    accent = o.accent && o.kind === 'sneaker' ? fit.mat(o.accent) : upper;
  return (u, x) => {
    const side = Math.abs(around(u));
    if (isBare) return foot;
    if (side > from) return sole;
    if (o.kind === 'sneaker' && x > 0.6 && side > 0.3) return sole;
    if (end !== undefined && x > -0.24 && side < 0.36 * (1 - smooth(end - 0.22, end, x))) return foot;
    return x < -0.17 && side > 0.2 ? accent : upper;
  };
}
const soleOf = (o: Shoes): Cloth =>
  o.sole ?? (o.kind === 'sneaker' ? '#ffffff' : mixHex(baseOf(o.cloth), '#1a1412', 0.6));

function marks(foot: Foot, part: number, kind: ShoeKind): void {
  if (kind === 'loafer') loaferMarks(foot, part);
  if (kind === 'oxford') {
    laces(foot, part, 0.16, 0.32);
    toeCap(foot, part, 0.54);
  }
  if (kind === 'sneaker') {
    laces(foot, part, 0.13, 0.38);
    sneakerMarks(foot, part);
  }
  if (kind === 'laced_boot') {
    laces(foot, part, 0.1, 0.36);
    toeCap(foot, part, 0.53);
  }
  if (kind === 'boot') toeCap(foot, part, 0.56);
  if (kind === 'metal') plateMarks(foot, part);
}

function heelBlock(foot: Foot, sole: number, kind: ShoeKind): void {
  const { g, k, length: F, heel } = foot,
    plain = { plain: true };
  if (kind === 'heel')
    g.box(
      k + 'Heel',
      sole,
      foot.at(-0.18, 0, heel / 2 - 0.01),
      mul(foot.along, 0.04 * F),
      mul(foot.up, (heel / 2 + 0.01) * F),
      mul(foot.side, 0.045 * F),
      plain,
    );
  else if (kind === 'loafer' || kind === 'oxford' || kind === 'boot' || kind === 'laced_boot' || kind === 'strap')
    g.box(
      k + 'Heel',
      sole,
      foot.at(-0.14, 0, -0.018),
      mul(foot.along, 0.12 * F),
      mul(foot.up, 0.03 * F),
      mul(foot.side, 0.125 * F),
      plain,
    );
}

/** A strap of cloth over the foot between two heights on its sides. */
function footStrap(
  foot: Foot,
  cloth: number,
  at: { readonly x: number; readonly width: number; readonly top: number; readonly low: number },
): void {
  const part = foot.g.part(foot.k + 'ShoeStrap', cloth, { edge: true, thr: 0.06 }),
    rows: P3[][] = [];
  for (const dx of [0, 1]) {
    const row: P3[] = [];
    for (let i = 0; i <= 12; i++) {
      const a = -1.45 + (2.9 * i) / 12,
        x = at.x + dx * at.width,
        y = Math.sin(a) * 0.172,
        z = at.low + (at.top - x * 0.45 - at.low) * Math.pow(Math.cos(a), 0.85) + 0.02;
      row.push(foot.at(x, y, z + foot.raise(x)));
    }
    rows.push(row);
  }
  foot.g.buf.grid(
    part,
    rows,
    null,
    (i) => i / 12,
    (j) => j,
  );
}

function thongs(foot: Foot, cloth: number): void {
  for (const s of [-1, 1])
    foot.g.sheet(foot.g.part(foot.k + 'ShoeThong', cloth, { edge: true }), [
      [foot.at(0.6, -foot.outer * 0.05, 0.17), foot.at(0.42, s * 0.1, 0.26), foot.at(0.2, s * 0.17, 0.12)],
      [foot.at(0.565, -foot.outer * 0.05, 0.185), foot.at(0.38, s * 0.085, 0.285), foot.at(0.13, s * 0.17, 0.14)],
    ]);
}

function shaft(fit: Fitting, k: Side, o: Shoes, cloth: number): void {
  const { g } = fit,
    to = o.to ?? 1.7,
    key = LEG_OF[k],
    rim = fit.mat(mixHex(baseOf(o.cloth), '#14101a', 0.5)),
    part = g.part(k + 'Shoe', cloth, { thr: 0.1, inside: rim }),
    ease = (q: number): number => 0.075 + 0.035 * smooth(to + 0.08, to, q) + 0.02 * smooth(1.7, 1.95, q);
  limbTube(g, part, key, { from: to, to: 2.06, rows: 14, columns: 16 }, ease);
  if (o.kind === 'boot') {
    g.fold(part, limbArc(g, key, to + 0.07, [-3, 3], 0.12), 0.6, 0, 0);
    for (const q of [1.8, 1.88, 1.95]) g.fold(part, limbArc(g, key, q, [-1 + g.r(0, 0.5), 0.7], 0.1), 0.6, 0.2, 0.6);
  }
  if (o.kind !== 'laced_boot') return;
  for (let q = to + 0.05; q < 1.93; q += 0.075) {
    const line = (a0: number, a1: number): P3[] => [
      g.body.on(g.body.limb(key, q), a0, ease(q) + 0.015),
      g.body.on(g.body.limb(key, q + 0.03), 0, ease(q) + 0.02),
      g.body.on(g.body.limb(key, q + 0.06), a1, ease(q) + 0.015),
    ];
    g.fold(part, line(-0.4, 0.4), 0.6, 0.05, 0.05);
    g.fold(part, line(0.4, -0.4), 0.6, 0.05, 0.05);
  }
  for (const s of [-1, 1])
    g.fold(
      part,
      [to + 0.02, 1.8, 1.97].map((q) => g.body.on(g.body.limb(key, q), s * 0.55, ease(q) + 0.015)),
      0.6,
      0,
      0,
    );
}

function upper(fit: Fitting, o: Shoes, foot: Foot, sock: number): void {
  const { g } = fit,
    part = g.part(foot.k + 'Shoe', upperMaterial(fit, o, sock), { thr: 0.08 });
  foot.upper(part, SHAPE[o.kind]);
  marks(foot, part, o.kind);
  if (o.kind !== 'loafer' && o.kind !== 'oxford') return;
  const welt: P3[] = [];
  for (let i = 0; i <= 10; i++) welt.push(foot.at(-0.2 + (0.86 * i) / 10, foot.outer * 0.165, 0.055));
  g.fold(part, welt, 0.4, 0.2, 0.2);
}

function oneShoe(fit: Fitting, k: Side, sign: number): void {
  if (hasHiddenFoot(fit.g.body, fit.outfit, k)) return;
  const o = fit.outfit.shoes,
    foot = new Foot(fit.g, k, sign, o.kind === 'heel' ? 0.17 : 0);
  if (foot.mayShow()) lowShoe(fit, o, foot);
  if (o.kind === 'boot' || o.kind === 'laced_boot' || o.kind === 'metal') shaft(fit, k, o, fit.mat(o.cloth));
}

/** The foot and its shoe up to the ankle. */
function lowShoe(fit: Fitting, o: Shoes, foot: Foot): void {
  const { g, outfit } = fit,
    { k } = foot,
    sock = outfit.socks && outfit.socks.to < 1.98 ? fit.mat(outfit.socks.cloth) : g.skin,
    sole = fit.mat(soleOf(o));
  // a sock hides the toes
  if (isBareFooted(o.kind) && sock === g.skin) addBareFoot(g, k);
  else upper(fit, o, foot, sock);
  heelBlock(foot, sole, o.kind);
  if (o.kind === 'zori' || o.kind === 'sandal') {
    foot.slab(g.part(k + 'ShoeSlab', fit.mat(o.cloth), { edge: true, thr: 0.06 }), 0.07, 0.025);
    const accent = fit.mat(o.accent ?? (o.kind === 'zori' ? '#b03a3a' : o.cloth));
    if (o.kind === 'zori') thongs(foot, accent);
    else for (const x of [0.42, 0.14]) footStrap(foot, accent, { x, width: 0.1, top: 0.455, low: 0.04 });
  }
  if (o.kind === 'strap') footStrap(foot, fit.mat(o.cloth), { x: 0.2, width: 0.07, top: 0.45, low: 0.12 });
}

/** Both feet with what is worn on them. */
export function dressFeet(fit: Fitting): void {
  for (const [k, sign] of SIDES) oneShoe(fit, k, sign);
}
