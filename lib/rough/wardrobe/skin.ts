/** The skin that clothes leave bare: neck, trunk, arms, legs with their socks. */
import { addTorsoMarks } from '../anatomy/torso-marks';
import { norm, type P3 } from '../geometry/geometry';
import { ARM_OF, LEG_OF, SIDES, type Side } from './build';
import { TRUNK_REACH, type Fitting } from './fitting';
import { hasHiddenFoot, LONG_SKIRT } from './folded-legs';
import { limbArc, limbTube, onLimb } from './limb-tube';

function trunkSkin(fit: Fitting): void {
  const { g, outfit } = fit,
    body = g.body,
    part = g.part('trunkSkin', g.skin, { thr: 0.14 }),
    first = outfit.tops[0],
    covered = first !== undefined && (first.neck ?? 0.94) > 0.6 && first.hem < 0.42,
    from = covered ? 0.6 : 0;
  g.tube(
    part,
    g.points(covered ? 12 : 36),
    g.points(covered ? 28 : 34),
    from,
    1,
    (t, a) => body.trunk(t, a, -0.015),
    (t) => body.ring(t).c,
    TRUNK_REACH * fit.u,
  );
  addTorsoMarks(g, part, covered);
}

function neckSkin(fit: Fitting): void {
  const { g } = fit,
    part = g.part('neckSkin', g.skin, { thr: 0.3, plain: true });
  g.tube(
    part,
    g.points(7),
    g.points(18),
    0,
    1,
    (h, a) => fit.neck(h, a),
    (h) => fit.neckMid(h),
  );
  for (const s of [-1, 1])
    g.fold(
      part,
      [fit.neck(0.75, s * 1.15, 0.01), fit.neck(0.4, s * 0.75, 0.01), fit.neck(0.1, s * 0.28, 0.01)],
      0.55,
      0.5,
      0.3,
    );
}

function kneeMark(fit: Fitting, part: number, k: Side): void {
  const line = (points: readonly (readonly [number, number])[]): P3[] => onLimb(fit.g, LEG_OF[k], points, () => 0.01);
  fit.g.fold(
    part,
    line([
      [0.94, -0.75],
      [1.02, -0.62],
      [1.07, -0.25],
    ]),
    0.5,
    0.5,
    0.5,
  );
  fit.g.fold(
    part,
    line([
      [0.96, 0.7],
      [1.03, 0.6],
      [1.06, 0.35],
    ]),
    0.45,
    0.5,
    0.5,
  );
  for (const s of [-1, 1])
    fit.g.fold(
      part,
      line([
        [0.93, Math.PI - s * 0.35],
        [1.0, Math.PI - s * 0.25],
        [1.07, Math.PI - s * 0.38],
      ]),
      0.45,
      0.4,
      0.5,
    );
}

function elbowMark(fit: Fitting, part: number, k: Side): void {
  const line = (points: readonly (readonly [number, number])[]): P3[] => onLimb(fit.g, ARM_OF[k], points, () => 0.01);
  fit.g.fold(
    part,
    line([
      [0.985, -0.7],
      [1.0, 0],
      [0.985, 0.7],
    ]),
    0.45,
    0.4,
    0.5,
  );
  fit.g.fold(
    part,
    line([
      [0.97, Math.PI - 0.5],
      [1.01, Math.PI],
      [0.97, Math.PI + 0.5],
    ]),
    0.45,
    0.4,
    0.5,
  );
}

function armSkin(fit: Fitting, k: Side, reach: number): void {
  const { g } = fit,
    part = g.part(k + 'ArmSkin', g.skin, { thr: 0.14 });
  limbTube(g, part, ARM_OF[k], { from: reach > 0.1 ? reach - 0.15 : -0.13, to: 2.04, rows: 22, columns: 14 }, () => 0);
  if (reach < 0.95) elbowMark(fit, part, k);
}

/** Where the skin of the legs begins to be seen under the skirt or the trousers. */
function legStart(fit: Fitting): number {
  const { bottom, underskirt } = fit.outfit,
    to = Math.max(bottom?.to ?? 0, underskirt?.to ?? 0);
  if (bottom?.kind !== 'skirt') return bottom ? Math.max(-0.08, to - 0.15) : -0.08;
  if (bottom.slit !== undefined) return Math.min(0.26, bottom.to * 0.5);
  if (to > 1.3 && !isRaised(fit)) return to - 0.45;
  // no knee comes through a long skirt
  return to >= LONG_SKIRT ? 1.15 : Math.min(0.26, to * 0.5);
}

/** A leg is lifted or bent so far that a long skirt shows more of it. */
export function isRaised(fit: Fitting): boolean {
  const { ll, rl } = fit.pose,
    down = (v: P3): number => norm(v)[1];
  return Math.min(down(ll.thigh), down(rl.thigh), down(ll.shin), down(rl.shin)) < 0.55;
}

function legSkin(fit: Fitting, k: Side): void {
  const { g, outfit } = fit,
    sock = outfit.socks,
    cloth = sock ? fit.mat(sock.cloth) : g.skin,
    part = g.part(k + 'LegSkin', sock ? (_u, v) => (v > sock.to ? cloth : g.skin) : g.skin, { thr: 0.14 });
  limbTube(g, part, LEG_OF[k], { from: legStart(fit), to: 2.05, rows: 26, columns: 16 }, (q) =>
    sock && q > sock.to ? 0.012 + 0.022 * Math.exp(-(((q - sock.to - 0.03) / 0.03) ** 2)) : 0,
  );
  if (!sock || sock.to > 1.08) kneeMark(fit, part, k);
  if (!sock) return;
  if (sock.to < 1.9 && sock.to > 0.3) g.fold(part, limbArc(g, LEG_OF[k], sock.to + 0.035, [-3, 3], 0.03), 0.5, 0, 0);
  if (sock.to > 1.2 && sock.to < 1.8)
    for (const [q, a] of [
      [1.75, -1.2],
      [1.83, -0.9],
    ] as const)
      g.fold(part, limbArc(g, LEG_OF[k], q, [a, a + 1.7], 0.02), 0.55, 0.2, 0.6);
}

/** All skin that may be seen. */
export function dressSkin(fit: Fitting): void {
  const { g, outfit } = fit;
  let reach = 0;
  for (const top of outfit.tops) reach = Math.max(reach, top.sleeve);
  trunkSkin(fit);
  neckSkin(fit);
  const first = outfit.tops[0],
    bareSlope = !first || first.straps !== undefined || (first.neckWidth ?? 0) > 1.2;
  for (const [k, s] of SIDES) {
    const part = g.part('trapSkin', g.skin, { thr: 0.2 });
    if (bareSlope)
      g.tube(
        part,
        g.points(6),
        g.points(12),
        0,
        1,
        (v, a) => g.trap(s, v, a, -0.01),
        (v) => g.trapAt(s, v).c,
      );
    if (reach < 1.8) armSkin(fit, k, reach);
    const trousers = outfit.bottom?.kind === 'trousers' ? outfit.bottom.to : 0;
    if (trousers < 1.96 && !hasHiddenFoot(fit.g.body, fit.outfit, k)) legSkin(fit, k);
  }
}
