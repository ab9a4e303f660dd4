/** Light on hair, loose hairs and the lines of its flow. */
import { lerp, rng, spline2 } from '../../geometry/geometry';
import { INK, mixHex, pathOf } from '../../pen/paint';
import { stroke } from '../../pen/stroke';
import type { HairBrush } from './hair-kit';
import { hairPoint } from './hair-space';

/** The band of light: lens-shaped strokes side by side on the side of the light, of random heights, some missing. */
export function drawBand({ p, f, spec }: HairBrush, lift: number, y: number): void {
  const random = rng(spec.seed + 3);
  const m = spec.hairMaterial;
  const middle = -spec.yaw - 16;
  let path = '';
  for (let i = -12; i <= 12; i++) {
    const azimuth = middle + i * 5.2 + random(-1, 1);
    const swell = Math.cos(((i / 12.5) * Math.PI) / 2);
    if (random() < 0.12) continue;
    const top = y - swell * random(0.03, 0.1);
    const bottom = y + swell * random(0.06, 0.22);
    const half = random(2.2, 3.6) * (0.5 + swell * 0.5);
    const at = (a: number, h: number): [number, number] => f.p(hairPoint(a, h, lift + 0.05));
    path += pathOf([at(azimuth, top), at(azimuth + half, lerp(top, bottom, 0.35)), at(azimuth + half * 0.4, bottom), at(azimuth - half, lerp(top, bottom, 0.4))]); // prettier-ignore
  }
  if (m.bw <= 0.05 && p.mode === 'bw') return;
  p.fill(path, m.light, 0, p.mode === 'bw' ? 1 : 0.75);
}

/** A few loose hairs break the outline of the crown, and lines flow from it. */
export function drawFlow({ p, f, spec, pen }: HairBrush, lift: number): void {
  const random = rng(spec.seed * 7 + 1);
  const at = (azimuth: number, y: number, off: number): [number, number] => f.p(hairPoint(azimuth, y, off));
  let loose = '';
  const count = spec.hairExtras?.includes('stray_hairs') === true ? 7 : 2;
  for (let i = 0; i < count; i++) {
    const azimuth = -spec.yaw + (i % 2 === 0 ? -1 : 1) * random(58, 92);
    const y = -0.95 + (i > 1 ? random(-0.2, 0.5) : 0);
    const line = [at(azimuth, y, lift - 0.02), at(azimuth, y + 0.23, lift + 0.05), at(azimuth, y + 0.45, lift + random(0.08, 0.13)), at(azimuth, y + 0.65, lift + random(0.06, 0.16))]; // prettier-ignore
    loose += stroke(spline2(line, 6), { w: pen * 0.7, a: 0.15, b: 0.8 });
  }
  p.inkPath(loose);
  let flow = '';
  for (let i = 0; i < 7; i++) {
    const azimuth = -spec.yaw + lerp(-75, 75, i / 6) + random(-6, 6);
    const line = [at(azimuth * 0.8, -1.3, lift), at(azimuth * 0.95, -1.16, lift + 0.01), at(azimuth, -0.98 + random(0, 0.1), lift + 0.01)]; // prettier-ignore
    flow += stroke(spline2(line, 6), { w: pen * 0.5, a: 0.3, b: 0.7 });
  }
  const isBlack = spec.hairMaterial.bw >= 0.93;
  p.inkPath(flow, mixHex(INK, spec.hairMaterial.shade, 0.2), isBlack ? '#ffffff' : INK);
}
