/** Beards, moustaches, stubble: clumps rooted on the face's mask. */
import { clamp, lerp, rng, smooth, type P2, type P3 } from '../../geometry/geometry';
import { INK, mixHex, pathOf } from '../../pen/paint';
import { stroke } from '../../pen/stroke';
import type { FacialHair } from '../../vocabulary/people';
import type { FaceView } from '../face/face-view';
import { paintClump, shapeClump, type Clump } from '../hair/clump';

/** A root on the jaw: x and y on the mask, kept inside its outline. */
function rootOf({ mask }: FaceView, x: number, y: number, lift: number): P3 {
  const most = mask.width(y) * 0.985;
  return mask.on(clamp(x, -most, most), y, lift);
}

interface BeardOptions {
  /** How far it hangs below the chin in the middle and at the jaw's corner. */
  readonly middle: number;
  readonly corner: number;
  /** Share of the jaw that it takes: 1 up to the ears. */
  readonly spread: number;
  readonly w: number;
  readonly count: number;
  readonly narrow: number;
  readonly isForked?: boolean;
}
/** The height at which a beard begins, by the share of the way from the middle to the ear. */
function beardTop({ shape }: FaceView, { spread }: BeardOptions, aside: number): number {
  const corner = lerp(shape.mouthY + 0.1, 0.16, smooth(0.4, 1, spread));
  return lerp(shape.mouthY + 0.17, corner, Math.pow(aside, 1.7));
}

/** The skin under a beard is covered before its clumps are drawn, so that none shows between their roots. */
function drawBed(face: FaceView, o: BeardOptions): void {
  const { p, f, shape, mask, spec } = face;
  const upper: P2[] = [];
  const lower: P2[] = [];
  for (let i = 0; i <= 20; i++) {
    const k = (i / 20) * 2 - 1;
    const aside = Math.abs(k);
    const y = beardTop(face, o, aside) + 0.03;
    const x = clamp(k * 0.86 * o.spread, -mask.width(y) * 0.985, mask.width(y) * 0.985);
    if (!face.sees(x, y, y < shape.mouthY ? 0.16 : -0.15)) continue;
    upper.push(face.at(x, y));
    const below = lerp(shape.chin, y, Math.pow(aside, 2.2));
    const wide = mask.width(Math.min(below, shape.chin * 0.97)) * 0.98;
    lower.push(f.p([clamp(x, -wide, wide), below + 0.02, mask.z(clamp(x, -wide, wide), below - 0.01)]));
  }
  if (upper.length < 3) return;
  p.flat(pathOf([...upper, ...lower.reverse()]), spec.hairMaterial);
  drawUpperEdge(face, o);
}

/** Short hairs over the upper edge: a beard grows out of the cheek, it is not cut out. */
function drawUpperEdge(face: FaceView, o: BeardOptions): void {
  const { p, mask, spec, pen, shape } = face;
  const random = rng(spec.seed * 11 + 5);
  // dark hairs are of the beard's own mass; of a pale beard only their lines are seen
  const isPale = spec.hairMaterial.bw < 0.5;
  const w = pen * (isPale ? 0.45 : 1.5);
  let hairs = '';
  const count = isPale ? 22 : 46;
  for (let i = 0; i <= count; i++) {
    const k = (i / count) * 2 - 1;
    const y = beardTop(face, o, Math.abs(k));
    const x = k * 0.86 * o.spread;
    if (Math.abs(x) > mask.width(y) * 0.97 || !face.sees(x, y, y < shape.mouthY ? 0.24 : 0)) continue;
    const slant = Math.sign(k) * 0.03;
    hairs += stroke([face.at(x, y + 0.09, 0.01), face.at(x - slant, y - random(0.02, 0.07), 0.01)], { w, a: 0.1, b: 0.9 }); // prettier-ignore
  }
  p.inkPath(hairs, mixHex(INK, spec.hairMaterial.shade, isPale ? 0.55 : 0.35));
}

/** Rows of clumps from the ears under the lip to the chin; the upper rows overlap the lower. */
function beard(face: FaceView, o: BeardOptions): Clump[] {
  const { shape } = face;
  drawBed(face, o);
  const clumps: Clump[] = [];
  for (let row = 0; row < 2; row++)
    for (let i = 0; i < o.count; i++) {
      const k = (i / (o.count - 1)) * 2 - 1;
      const aside = Math.abs(k);
      const x = k * 0.86 * o.spread;
      const high = beardTop(face, o, aside);
      if (high < shape.mouthY && !face.sees(x, high, 0.2)) continue;
      const rootY = row === 0 ? lerp(high, shape.chin * 0.9, 0.5 * (1 - aside)) : high;
      const root = rootOf(face, x, rootY, 0.0);
      const hang = lerp(o.middle, o.corner, Math.pow(aside, 1.1)) * (row === 0 ? 1 : 0.62);
      const fork = o.isForked === true ? Math.sign(k || 1) * 0.2 * (1 - aside) : 0;
      const bottom = Math.max(rootY + 0.12, lerp(shape.chin, shape.chin * 0.78, aside) + hang);
      const tip: P3 = [x * o.narrow + fork, bottom, lerp(0.8, 0.3, aside)];
      const middle: P3 = [lerp(x, tip[0], 0.3) * 1.04, lerp(rootY, bottom, 0.5), lerp(root[2], tip[2], 0.4) + 0.07];
      clumps.push({
        path: [root, middle, tip],
        w: o.w * (1 - aside * 0.25),
        root: row === 0 ? 0.5 : 0.2,
        belly: 0.42,
        ink: row === 0 ? 0.7 : 0.5,
        thick: 0.75,
        strands: 2,
        order: row * 20 + Math.round(10 - aside * 10),
      });
    }
  return clumps;
}

/** Two wings from under the nose; `reach` and `curl` up (above 0) or down. */
function moustache(face: FaceView, reach: number, w: number, curl: number): Clump[] {
  const { shape } = face;
  const y = shape.mouthY;
  return [-1, 1].map((side) => ({
    path: [
      face.mask.on(side * 0.015, y - 0.125, 0.04),
      face.mask.on(side * reach * 0.45, y - 0.1, 0.06),
      face.mask.on(side * reach * 0.85, y + 0.03 - curl * 0.04, 0.05),
      face.mask.on(side * reach * 1.08, y + 0.14 - curl * 0.3, 0.05),
    ],
    w,
    root: 0.55,
    belly: 0.35,
    exp: 1.3,
    ink: 1,
    thick: 0.85,
    strands: 2,
    order: 60,
  }));
}

function tuft(face: FaceView, y0: number, y1: number, w: number): Clump[] {
  const root = rootOf(face, 0, y0, 0.01);
  return [{ path: [root, [0, lerp(y0, y1, 0.5), root[2] + 0.04], [0, y1, root[2] - 0.04]], w, root: 0.5, belly: 0.4, ink: 0.9, thick: 0.8, strands: 2, order: 50 }]; // prettier-ignore
}

function sideburns(face: FaceView): Clump[] {
  return [-1, 1].map((side) => ({
    path: [
      rootOf(face, side * 0.9, -0.15, 0.02),
      rootOf(face, side * 0.86, 0.2, 0.03),
      rootOf(face, side * 0.76, 0.48, 0.03),
      rootOf(face, side * 0.58, 0.56, 0.01),
    ],
    w: 0.26,
    root: 0.5,
    belly: 0.6,
    exp: 2.4,
    ink: 0.7,
    thick: 0.7,
    strands: 3,
    order: 5,
  }));
}

function clumpsOf(face: FaceView, kind: FacialHair): Clump[] {
  const { chin, mouthY } = face.shape;
  switch (kind) {
    case 'stubble':
      return [];
    case 'goatee':
      return [
        ...beard(face, { middle: 0.2, corner: 0.02, spread: 0.3, w: 0.2, count: 5, narrow: 0.5 }),
        ...moustache(face, 0.28, 0.1, -0.6),
      ];
    case 'soul_patch':
      return tuft(face, mouthY + 0.12, mouthY + 0.28, 0.11);
    case 'mustache':
      return moustache(face, 0.34, 0.16, -0.1);
    case 'thin_mustache':
      return moustache(face, 0.3, 0.06, 0.1);
    case 'handlebar_mustache':
      return moustache(face, 0.46, 0.14, 1);
    case 'chin_curtain':
      return beard(face, { middle: 0.14, corner: 0.06, spread: 1, w: 0.2, count: 13, narrow: 0.8 }).filter(
        (clump) => (clump.order ?? 0) < 20,
      );
    case 'short_beard':
      return [
        ...beard(face, { middle: 0.12, corner: 0.03, spread: 1, w: 0.24, count: 13, narrow: 0.86 }),
        ...moustache(face, 0.34, 0.13, -0.5),
      ];
    case 'full_beard':
      return [
        ...beard(face, { middle: 0.5, corner: 0.1, spread: 1, w: 0.32, count: 13, narrow: 0.62 }),
        ...moustache(face, 0.4, 0.18, -0.4),
      ];
    case 'long_beard':
      return [
        ...beard(face, { middle: 1.7, corner: 0.3, spread: 1, w: 0.36, count: 13, narrow: 0.42 }),
        ...moustache(face, 0.46, 0.18, -0.9),
      ];
    case 'forked_beard':
      return [
        ...beard(face, { middle: 0.75, corner: 0.16, spread: 1, w: 0.3, count: 12, narrow: 0.5, isForked: true }),
        ...moustache(face, 0.4, 0.16, -0.4),
      ];
    case 'sideburns':
      return sideburns(face);
    default:
      return tuft(face, mouthY + 0.1, chin, 0.1);
  }
}

export function drawFacialHair(face: FaceView): void {
  const { p, f, spec, pen } = face;
  const kinds = spec.facialHair ?? [];
  if (kinds.length === 0 || f.depth([0, 0, 1]) < -0.3) return;
  if (kinds.includes('stubble')) drawStubble(face);
  const clumps: Clump[] = [];
  for (const kind of kinds) clumps.push(...clumpsOf(face, kind));
  clumps.sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  clumps.forEach((clump, i) => {
    const shaped = shapeClump(f, clump);
    if (shaped.facing < -0.2) return;
    paintClump(p, shaped, { material: spec.hairMaterial, pen: pen * 0.9, seed: spec.seed + i * 13, isBehind: false });
  });
}

/** Dashes over the lip, the chin and the jaw. */
function drawStubble(face: FaceView): void {
  const { p, spec, shape, mask, pen } = face;
  const random = rng(spec.seed * 5 + 9);
  let dashes = '';
  for (let i = 0; i < 150; i++) {
    const y = random(shape.mouthY - 0.14, shape.chin * 0.985);
    const x = random(-1, 1) * mask.width(y) * 0.96;
    const isLip = Math.abs(x) < 0.26 && y < shape.mouthY + 0.1 && y > shape.mouthY - 0.06;
    const isCheek = y < shape.mouthY + 0.1 && Math.abs(x) > 0.34 && Math.abs(x) < mask.width(y) * 0.66;
    if (isLip || isCheek || !face.sees(x, y, 0.08)) continue;
    dashes += stroke([face.at(x, y), face.at(x * 1.02, y + 0.035)], { w: pen * 0.42, a: 0, b: 0.4 });
  }
  p.inkPath(dashes, mixHex(INK, spec.hairMaterial.base, 0.4));
}
