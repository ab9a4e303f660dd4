import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PixelPicture } from '@/lib/domain/characters/read-colours';
import { labOf, magicWand } from '@/lib/domain/region/magic-wand';
import { brushShape, lassoShape, polygonShape, rectangleShape } from '@/lib/domain/region/make-shapes';
import { MOST_RINGS } from '@/lib/contracts/regions';
import { maskShape, MOST_POINTS, type PixelMask } from '@/lib/domain/region/mask-shape';
import { outlineOf, regionField, ringsArea } from '@/lib/domain/region/region-field';
import { segmentDistance } from '@/lib/geometry';
import { simplifyLine, simplifyRing } from '@/lib/domain/region/simplify';

const point = fc.record({
  x: fc.double({ min: 0, max: 100, noNaN: true }),
  y: fc.double({ min: 0, max: 100, noNaN: true }),
});

describe('a simplified line', () => {
  it('stays within the tolerance of each point that was drawn, and keeps both ends', () => {
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 2, maxLength: 80 }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (line, mm) => {
          const simple = simplifyLine(line, mm);
          expect([simple[0], simple.at(-1)]).toEqual([line[0], line.at(-1)]);
          for (const one of line) {
            const nearest = Math.min(...simple.slice(1).map((to, index) => segmentDistance(one, simple[index]!, to)));
            expect(nearest).toBeLessThanOrEqual(mm + 1e-9);
          }
        },
      ),
    );
  });

  it('that is closed keeps three corners', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 60 }), (ring) => {
        expect(simplifyRing(ring, 1000).length).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});

describe('selections by hand', () => {
  it('need something drawn open', () => {
    expect(rectangleShape('add', { x: 5, y: 5 }, { x: 5.1, y: 40 })).toBeNull();
    expect(
      lassoShape('add', [
        { x: 1, y: 1 },
        { x: 2, y: 2 },
      ]),
    ).toBeNull();
    expect(polygonShape('add', [{ x: 1, y: 1 }])).toBeNull();
    expect(brushShape('add', [], 4)).toBeNull();
  });

  it('drop points that say nothing', () => {
    const line = Array.from({ length: 200 }, (_, index) => ({ x: index / 2, y: 30 }));
    expect(brushShape('add', line, 6)).toMatchObject({
      points: [
        { x: 0, y: 30 },
        { x: 99.5, y: 30 },
      ],
      widthMm: 6,
    });
  });
});

/** Two red squares in white, the second a little darker. */
function picture(): PixelPicture {
  const [widthPx, heightPx] = [40, 24];
  const data = new Uint8ClampedArray(widthPx * heightPx * 4).fill(255);
  const paint = (left: number, red: number) => {
    for (let row = 6; row < 18; row++) {
      for (let column = left; column < left + 10; column++) data.set([red, 20, 20, 255], (row * widthPx + column) * 4);
    }
  };
  paint(4, 220);
  paint(24, 205);
  return { widthPx, heightPx, data };
}
const count = ({ data }: PixelMask): number => data.reduce((sum, one) => sum + one, 0);

describe('the magic wand', () => {
  it('takes the patch that was touched, and nothing else', () => {
    const mask = magicWand(picture(), { at: { column: 8, row: 10 }, tolerance: 20, isContiguous: true });
    expect(count(mask)).toBe(120);
    expect(mask.data[6 * 40 + 4]).toBe(1);
    expect(mask.data[6 * 40 + 3]).toBe(0);
  });

  it('takes all that is coloured alike when it need not hang together', () => {
    const at = { column: 8, row: 10 };
    expect(count(magicWand(picture(), { at, tolerance: 20, isContiguous: false }))).toBe(240);
    expect(count(magicWand(picture(), { at, tolerance: 1, isContiguous: false }))).toBe(120);
  });

  it('takes more the more it tolerates, always what was touched, and nothing beyond the picture', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2, max: 41 }),
        fc.integer({ min: 0, max: 23 }),
        fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })),
        (column, row, tolerances) => {
          const [less, more] = [...tolerances].sort((a, b) => a - b);
          const isOver = column >= 0 && column < 40;
          const [few, many] = [less!, more!].map((tolerance) =>
            magicWand(picture(), { at: { column, row }, tolerance, isContiguous: true }),
          );
          expect(few!.data.every((one, index) => one <= many!.data[index]!)).toBe(true);
          expect(few!.data[row * 40 + column] === 1 && isOver).toBe(isOver);
          expect(count(many!) === 0).toBe(!isOver);
        },
      ),
    );
  });

  it('measures colour as CIE does', () => {
    // Lindbloom's calculator, sRGB, D65.
    const known = [
      { rgb: [255, 255, 255], lab: [100, 0, 0] },
      { rgb: [255, 0, 0], lab: [53.24, 80.09, 67.2] },
      { rgb: [18, 52, 86], lab: [20.92, 0.88, -24.42] },
    ] as const;
    for (const { rgb, lab } of known) {
      labOf(rgb[0], rgb[1], rgb[2]).forEach((value, index) => expect(value).toBeCloseTo(lab[index]!, 0));
    }
  });
});

describe('a mask as outlines', () => {
  const rect = { left: 20, top: 30, right: 100, bottom: 78 };

  it('lies where the picture lies on the page', () => {
    const mask = magicWand(picture(), { at: { column: 8, row: 10 }, tolerance: 20, isContiguous: true });
    const shape = maskShape('add', mask, rect);
    const field = shape ? regionField({ shapes: [shape], isInverted: false }, { ...rect }, 5) : null;
    // 120 pixels of 2 x 2 mm; corners are rounded off.
    expect(Math.abs(ringsArea(field ? outlineOf(field, 0) : []) - 480)).toBeLessThan(25);
    const xs = shape?.kind === 'polygon' ? shape.rings.flat().map(({ x }) => x) : [];
    expect(Math.min(...xs)).toBeCloseTo(28, 0);
    expect(Math.max(...xs)).toBeCloseTo(48, 0);
  });

  it('of nothing is no selection', () => {
    expect(maskShape('add', { widthPx: 8, heightPx: 8, data: new Uint8Array(64) }, rect)).toBeNull();
  });

  it('holds a bounded number of rings and points, however wild it is', () => {
    const [widthPx, heightPx] = [160, 96];
    const data = Uint8Array.from({ length: widthPx * heightPx }, (_, index) =>
      Math.sin(index * 12.9898) * 43758.5453 - Math.floor(Math.sin(index * 12.9898) * 43758.5453) > 0.45 ? 1 : 0,
    );
    const shape = maskShape('add', { widthPx, heightPx, data }, rect);
    const rings = shape?.kind === 'polygon' ? shape.rings : [];
    expect(rings.length).toBeGreaterThan(5);
    expect(rings.length).toBeLessThanOrEqual(MOST_RINGS);
    expect(rings.flat().length).toBeLessThanOrEqual(MOST_POINTS);
  });
});
