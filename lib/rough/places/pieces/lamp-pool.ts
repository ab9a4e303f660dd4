import type { P3 } from '../../geometry/geometry';
import { mixHex } from '../../pen/paint';
import { GLOW, type World } from '../../world/kit';
import { disc } from './disc';
import { place } from './things';

/** Light that a lamp throws on the ground at night and at dusk: a pale ring round a white middle. */
export function lampPool(w: World, [x, y, z]: P3, radius: number): void {
  if (w.time !== 'night') return;
  const tone = mixHex('#ffe6b0', w.mood.sky[1], 0.35);
  w.fill(disc(x, y + 0.006, z, radius, 28), GLOW(tone, 0.3));
  w.fill(disc(x, y + 0.008, z, radius * 0.62, 24), GLOW('#ffeec8', 0));
}
/** A street lamp with its pool of light. Call before `flush`; the pool is drawn at once. */
export function streetLamp(w: World, at: P3, yaw = 0, s = 1): void {
  lampPool(w, at, 2.4 * s);
  place(w, 'streetlight', at, yaw, { s });
}
