import { describe, expect, it } from 'vitest';
import { Body } from '@/lib/rough/anatomy/body';
import { POSES } from '@/lib/rough/anatomy/poses';
import { len3, sub, type P3 } from '@/lib/rough/geometry/geometry';
import { isStriding, Stride } from '@/lib/rough/wardrobe/stride';
import { HEAD } from '../anatomy/people';

const STRANDS = 24;
const OFF = 0.08;

/** How deep the deepest point of a long skirt's strands lies in a leg, in head units; below 0 it lies in none. */
function deepest(body: Body): number {
  const stride = new Stride(body, STRANDS, { to: 1.9, off: OFF });
  const fall = { step: body.b.u * 0.5, pull: [0, 1, 0] satisfies P3, slope: 0.2 };
  let deep = -Infinity;
  for (let i = 0; i < STRANDS; i++) {
    let p = stride.outside(body.trunk(0.12, (i / STRANDS) * Math.PI * 2, 0.07), i);
    for (let step = 0; step < 14; step++) {
      p = stride.next(p, i, fall);
      for (const key of ['lL', 'rL'] as const)
        for (let q = 0.1; q < 1.85; q += 0.05) {
          const ring = body.limb(key, q);
          deep = Math.max(deep, Math.max(ring.o, ring.f, ring.b) - len3(sub(p, ring.c)));
        }
    }
  }
  return deep;
}

describe('a skirt over legs that are far apart', () => {
  it.each(['running', 'sprinting', 'kicking', 'high_kick', 'on_one_knee', 'leaping'] as const)(
    'covers them: %s',
    (name) => {
      const body = new Body(HEAD, POSES[name]);
      expect(isStriding(body)).toBe(true);
      expect(deepest(body)).toBeLessThan(0.25 * body.b.u);
    },
  );

  it('is for who strides or kneels upright, not for who stands or sits', () => {
    expect(isStriding(new Body(HEAD, POSES.kneeling))).toBe(true);
    for (const name of ['standing', 'sitting', 'seiza', 'indian_style'] as const)
      expect(isStriding(new Body(HEAD, POSES[name])), name).toBe(false);
  });
});
