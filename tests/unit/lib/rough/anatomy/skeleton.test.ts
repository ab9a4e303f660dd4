import { describe, expect, it } from 'vitest';
import { Body } from '@/lib/rough/anatomy/body';
import { GRIP, handFrame, inHand } from '@/lib/rough/anatomy/hand-frame';
import { POSES } from '@/lib/rough/anatomy/poses';
import { reachTo } from '@/lib/rough/anatomy/reach-to';
import { cross, len3, sub, type P3 } from '@/lib/rough/geometry/geometry';
import { HEAD, STANDING } from './people';

describe('a skeleton', () => {
  it('stands with its lowest point on the floor, and is whole, in every pose', () => {
    for (const pose of Object.values(POSES)) {
      const { J } = new Body(HEAD, pose);
      const points = Object.values(J).flat();
      expect(points.every(Number.isFinite)).toBe(true);
      const lowest = Math.max(...Object.values(J).map(([, y]) => y));
      expect(lowest).toBeLessThan(0.75);
    }
  });

  it('reaches what is within reach, and straightens towards what is not', () => {
    const near: P3 = [1, 1, 1];
    const [upper, lower] = reachTo([0, 0, 0], near, 2, 1.5, [1, 0, 0]);
    const end: P3 = [0, 1, 2].map((k) => upper[k]! * 2 + lower[k]! * 1.5) as never;
    expect(len3(sub(end, near))).toBeCloseTo(0, 6);
    const [far] = reachTo([0, 0, 0], [0, 9, 0], 2, 1.5, [1, 0, 0]);
    expect(far[1]).toBeGreaterThan(0.98);
  });

  it('puts both fists on one rod, whatever the build', () => {
    for (const physique of ['slim', 'heavy'] as const) {
      const pose = {
        ...STANDING,
        r: { at: { j: 'chest', o: [0.9, 1.6, 2.2] }, hand: 'grip', rod: [-0.5, -1, 0.4], pole: [1, 0.6, -0.3] },
        l: { along: -1.1, hand: 'grip', pole: [-1, 0.6, -0.3] },
      } satisfies typeof STANDING;
      const body = new Body(HEAD, pose, { physique });
      const fist = (side: 'l' | 'r'): P3 =>
        inHand(handFrame(body.J[`${side}Wri`]!, body.handDir[side]!, body.palm[side]!, side === 'r' ? 1 : -1, body.b.hand), GRIP); // prettier-ignore
      const rod = handFrame(body.J['rWri']!, body.handDir['r']!, body.palm['r']!, 1, 1).y;
      const between = sub(fist('l'), fist('r'));
      expect(len3(cross(between, rod))).toBeLessThan(0.05);
      expect(len3(between)).toBeCloseTo(1.1 * body.b.hand, 1);
    }
  });
});
