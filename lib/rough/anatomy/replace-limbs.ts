import { mul, type P3 } from '../geometry/geometry';
import type { FigureBuild } from './figure-build';
import { armState, legState } from './limbs';
import { addMetalArm, addMetalLeg } from './metal-limb';
import { SIDES, type Pose, type Side } from './pose';
import type { LimbKey } from './skeleton';

/** Where skin gives way to metal, and where a stump and the cloth over it end. */
const SOCKET = 0.3;
const STUMP = 0.42;
const KNOT = 0.6;

/** Ends the own parts whose names match at `until` along them; gives the last of those that reach so far, or 0. */
function endParts(g: FigureBuild, name: RegExp, until: number): number {
  let found = 0;
  g.buf.parts.forEach((part, id) => {
    if (part.who !== g.who || !name.test(part.name)) return;
    part.until = until;
    if (g.buf.reachOf(id) >= until) found = id;
  });
  return found;
}

/** A round end at q of a limb, of the material that a part has there. */
function roundEnd(g: FigureBuild, key: LimbKey, q: number, like: number, ease: number): void {
  const r = g.body.limb(key, q),
    { mat, name } = g.buf.parts[like]!,
    along: P3 = [
      r.z[1] * r.x[2] - r.z[2] * r.x[1],
      r.z[2] * r.x[0] - r.z[0] * r.x[2],
      r.z[0] * r.x[1] - r.z[1] * r.x[0],
    ],
    wide = (r.o + r.i) / 2 + ease,
    deep = (r.f + r.b) / 2 + ease;
  g.ball(
    g.part(`${name} end`, typeof mat === 'number' ? mat : mat(0, q)),
    r.c,
    mul(r.x, wide),
    mul(along, wide * 0.9),
    mul(r.z, deep),
    12,
  );
}

function loseLimb(g: FigureBuild, key: LimbKey, skin: RegExp, cloth: RegExp, beyond: RegExp): void {
  const bare = endParts(g, skin, STUMP),
    covered = endParts(g, cloth, KNOT);
  endParts(g, beyond, -Infinity);
  if (covered > 0) roundEnd(g, key, KNOT, covered, 0.08);
  else if (bare > 0) roundEnd(g, key, STUMP, bare, -0.01);
}

const hidesFoot = (g: FigureBuild, side: Side): boolean =>
  g.buf.parts.some(({ who, name, mat }) => who === g.who && name === `${side}Shoe` && mat !== g.skin);

function replaceArm(g: FigureBuild, side: Side, pose: Pose): void {
  const state = armState(g.limbs, side);
  if (state === 'missing')
    loseLimb(
      g,
      `${side}A`,
      new RegExp(`^${side}ArmSkin`),
      new RegExp(`^${side}Sleeve`),
      new RegExp(`^${side}(Cuff|Glove)`),
    );
  if (state !== 'prosthetic') return;
  endParts(g, new RegExp(`^${side}ArmSkin`), SOCKET);
  addMetalArm(g, side, pose[side].hand === 'pocket' ? null : pose[side].hand);
}

function replaceLeg(g: FigureBuild, side: Side): void {
  const state = legState(g.limbs, side),
    foot = new RegExp(`^${side}(Shoe|Heel|Zori|Thong|Sole|Sock|Boot)`);
  if (state === 'missing')
    loseLimb(g, `${side}L`, new RegExp(`^${side}LegSkin`), new RegExp(`^(pants${side}$|${side}Pants)`), foot);
  if (state !== 'prosthetic') return;
  const isShod = hidesFoot(g, side);
  endParts(g, new RegExp(`^${side}LegSkin`), SOCKET + 0.08);
  if (!isShod) endParts(g, foot, -Infinity);
  addMetalLeg(g, side, !isShod);
}

/** Puts metal limbs, or stumps, in the place of those that a figure has lost; clothes over them stay. */
export function replaceLimbs(g: FigureBuild, pose: Pose): void {
  for (const side of SIDES) {
    replaceArm(g, side, pose);
    replaceLeg(g, side);
  }
}
