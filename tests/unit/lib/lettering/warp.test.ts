import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { WARP_BENDS, type Warp } from '@/lib/contracts/balloon-look';
import type { Lettering } from '@/lib/lettering/open-lettering';
import type { Path } from '@/lib/lettering/path';
import { bendPoint } from '@/lib/lettering/warp/bend-point';
import { perspective } from '@/lib/lettering/warp/perspective';
import { smoothLine } from '@/lib/lettering/warp/smooth-line';
import { subdividePath } from '@/lib/lettering/warp/subdivide-path';
import { fitIn, openFaces, pointsOf, rectangle } from './open-faces';

let lettering: Lettering;
beforeAll(() => {
  lettering = openFaces(['comic', 'sound', 'heavy']);
});

const warp = (change: Partial<Warp>): Warp => ({ bend: 'none', amount: 0, path: null, corners: null, ...change });
const share = fc.double({ min: -1, max: 1, noNaN: true });
const extentOf = (d: string) => {
  const points = pointsOf(d);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)] as const;
};

describe('A sound', () => {
  it.each(WARP_BENDS)('fills its box however it is bent: %s', (bend) => {
    fc.assert(
      fc.property(share, fc.constantFrom('horizontal', 'vertical'), (amount, direction) => {
        const room = rectangle(50, 30);
        const { d } = fitIn(lettering, {
          text: 'ドーン',
          face: 'heavy',
          room,
          direction,
          warp: warp({ bend, amount }),
        });
        const [left, right, top, bottom] = extentOf(d);
        expect([left, right, top, bottom].every(Number.isFinite)).toBe(true);
        expect(left).toBeCloseTo(-25, 1);
        expect(right).toBeCloseTo(25, 1);
        expect(top).toBeCloseTo(-15, 1);
        expect(bottom).toBeCloseTo(15, 1);
      }),
      { numRuns: 25 },
    );
  });

  it('has its corners where they were put', () => {
    const corners: Warp['corners'] = [
      { x: -1, y: -0.2 },
      { x: 0.8, y: -1 },
      { x: 1, y: 1 },
      { x: -0.9, y: 0.5 },
    ];
    const { d } = fitIn(lettering, { text: '口口口', face: 'heavy', room: rectangle(40, 20), warp: warp({ corners }) });
    const near = (x: number, y: number) => Math.min(...pointsOf(d).map(([px, py]) => Math.hypot(px - x, py - y)));
    for (const { x, y } of corners) expect(near(x * 20, y * 10)).toBeLessThan(3.2);
    expect(fitIn(lettering, { text: '口口口', face: 'heavy', room: rectangle(40, 20), warp: warp({}) }).d).not.toBe(d);
  });

  it('stands on its path, as long as that is', () => {
    const path = [
      { x: -1, y: 0.5 },
      { x: 0, y: 0.5 },
      { x: 1, y: 0.5 },
    ];
    const { d } = fitIn(lettering, { text: 'EEEE', face: 'sound', room: rectangle(60, 40), warp: warp({ path }) });
    const [left, right, , bottom] = extentOf(d);
    expect(left).toBeCloseTo(-30, 1);
    expect(right).toBeCloseTo(30, 1);
    expect(bottom).toBeCloseTo(10, 0);
  });

  it('keeps crossed corners from tearing it: it stays as it was', () => {
    const corners: Warp['corners'] = [
      { x: -1, y: -1 },
      { x: 1, y: 1 },
      { x: 1, y: -1 },
      { x: -1, y: 1 },
    ];
    const o = { text: 'POW', face: 'sound', room: rectangle(40, 20) };
    expect(fitIn(lettering, { ...o, warp: warp({ corners }) }).d).toBe(fitIn(lettering, { ...o, warp: warp({}) }).d);
  });

  it('without letters is nothing', () => {
    expect(fitIn(lettering, { text: '\u200b', warp: warp({ bend: 'arc', amount: 1 }) }).d).toBe('');
  });
});

describe('Bends', () => {
  it.each(WARP_BENDS)('move nothing by no amount, and no two points to one: %s', (bend) => {
    fc.assert(
      fc.property(share, share, share, (x, y, amount) => {
        expect(bendPoint({ bend, amount: 0 }, [x, y], 3)).toEqual([x, y]);
        const moved = bendPoint({ bend, amount: amount * 0.6 }, [x, y], 3);
        const beside = bendPoint({ bend, amount: amount * 0.6 }, [x, y + 0.01], 3);
        expect(Math.hypot(moved[0] - beside[0], moved[1] - beside[1])).toBeGreaterThan(1e-4);
      }),
    );
  });
});

describe('Perspective', () => {
  it('puts the box on its corners and keeps lines straight', () => {
    const corners = [
      [-1, -0.4],
      [0.9, -1],
      [1, 0.8],
      [-0.8, 0.6],
    ] as const;
    const map = perspective(corners) ?? ((point) => point);
    const box = [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const;
    box.forEach((corner, index) => {
      const [x, y] = map(corner);
      expect(x).toBeCloseTo(corners[index]?.[0] ?? 9, 9);
      expect(y).toBeCloseTo(corners[index]?.[1] ?? 9, 9);
    });
    const [a, b, c] = [map([-1, -1]), map([0, 0]), map([1, 1])];
    expect((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])).toBeCloseTo(0, 9);
  });
});

describe('A smooth line', () => {
  it('goes through its points, and as far as a circle is round', () => {
    const points = Array.from({ length: 13 }, (_, index) => {
      const angle = (index / 12) * Math.PI;
      return { x: -Math.cos(angle), y: Math.sin(angle) };
    });
    const line = smoothLine(points);
    expect(line.length).toBeCloseTo(Math.PI, 2);
    const middle = line.at(line.length / 2);
    expect(Math.hypot(middle.x, middle.y)).toBeCloseTo(1, 2);
    expect(middle.dx).toBeCloseTo(1, 2);
  });

  it('goes straight on beyond its ends, and takes points that lie on each other', () => {
    const line = smoothLine([
      { x: 0, y: 0 },
      { x: 0, y: 0 },
      { x: 1, y: 0 },
    ]);
    expect(line.at(3)).toMatchObject({ x: 3, y: 0 });
    expect(line.at(-1)).toMatchObject({ x: -1, y: 0 });
    expect(
      smoothLine([
        { x: 2, y: 2 },
        { x: 2, y: 2 },
      ]).length,
    ).toBe(0);
  });
});

describe('Outlines in pieces', () => {
  it('are short, closed, and stay where they were', () => {
    const square: Path = [
      { type: 'M', at: [0, 0] },
      { type: 'L', at: [1, 0] },
      { type: 'Q', at: [1, 1, 0, 1] },
      { type: 'Z', at: [] },
    ];
    const pieces = subdividePath(square, 0.1);
    const ends = pieces.flatMap(({ at }) => (at.length === 0 ? [] : [at.slice(-2)]));
    ends.slice(1).forEach(([x = 0, y = 0], index) => {
      const [fromX = 0, fromY = 0] = ends[index] ?? [];
      expect(Math.hypot(x - fromX, y - fromY)).toBeLessThanOrEqual(0.15);
    });
    expect(ends.at(-1)).toEqual([0, 0]);
    expect(ends).toContainEqual([1, 0]);
  });
});
