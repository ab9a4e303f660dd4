import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inkMask, maxAround, thinLines, withoutPinholes, withoutSpecks } from '@/pipeline/raster';

const size = (rows: readonly string[]) => ({ widthPx: rows[0]?.length ?? 0, heightPx: rows.length });
const maskOf = (rows: readonly string[]): Uint8Array =>
  Uint8Array.from(rows.join(''), (letter) => (letter === '#' ? 1 : 0));
const rowsOf = (mask: Uint8Array, { widthPx, heightPx }: { widthPx: number; heightPx: number }): string[] =>
  Array.from({ length: heightPx }, (_, y) =>
    [...mask.subarray(y * widthPx, (y + 1) * widthPx)].map((value) => (value === 1 ? '#' : '.')).join(''),
  );

const masks = fc
  .record({ widthPx: fc.integer({ min: 1, max: 17 }), heightPx: fc.integer({ min: 1, max: 13 }) })
  .chain((sides) =>
    fc
      .array(fc.integer({ min: 0, max: 1 }), {
        minLength: sides.widthPx * sides.heightPx,
        maxLength: sides.widthPx * sides.heightPx,
      })
      .map((values) => ({ sides, mask: Uint8Array.from(values) })),
  );

/** The pieces of a mask, told by the slow way: each pixel takes the least number of its neighbours until nothing changes. */
function pieces(mask: Uint8Array, { widthPx, heightPx }: { widthPx: number; heightPx: number }): Map<number, number[]> {
  const labels = Array.from(mask, (value, at) => (value === 1 ? at : -1));
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    labels.forEach((label, at) => {
      const [x, y] = [at % widthPx, Math.floor(at / widthPx)];
      for (const [dx, dy] of [
        [-1, -1],
        [0, -1],
        [1, -1],
        [-1, 0],
        [1, 0],
        [-1, 1],
        [0, 1],
        [1, 1],
      ] as const) {
        // prettier-ignore
        const isInside = x + dx >= 0 && x + dx < widthPx && y + dy >= 0 && y + dy < heightPx;
        const near = isInside ? (labels[at + dy * widthPx + dx] ?? -1) : -1;
        if (label >= 0 && near >= 0 && near < (labels[at] ?? 0)) {
          labels[at] = near;
          isChanged = true;
        }
      }
    });
  }
  const found = new Map<number, number[]>();
  labels.forEach((label, at) => label >= 0 && found.set(label, [...(found.get(label) ?? []), at]));
  return found;
}

describe('what is ink', () => {
  it('is what is darker than the level, and by contrast a faint line on grey', () => {
    const sides = { widthPx: 9, heightPx: 9 };
    const data = Uint8Array.from({ length: 81 }, (_, at) => (at % 9 === 4 ? 120 : 160));
    const rule = { level: 100, aroundPx: 9 };
    expect(inkMask({ ...sides, channels: 1, data }, { ...rule, contrast: null }).includes(1)).toBe(false);
    const found = inkMask({ ...sides, channels: 1, data }, { ...rule, contrast: 12 });
    expect(rowsOf(found, sides)).toEqual(Array.from({ length: 9 }, () => '....#....'));
  });

  it('is nothing on even paper, whatever its grey, and in no pixels', () => {
    const data = new Uint8Array(64).fill(130);
    const rule = { level: 100, contrast: 1, aroundPx: 5 };
    expect(inkMask({ widthPx: 8, heightPx: 8, channels: 1, data }, rule).includes(1)).toBe(false);
    expect(inkMask({ widthPx: 0, heightPx: 0, channels: 1, data: [] }, rule)).toHaveLength(0);
  });
});

describe('specks', () => {
  it('are exactly the pieces of fewer pixels than is asked', () => {
    fc.assert(
      fc.property(masks, fc.integer({ min: 0, max: 12 }), ({ sides, mask }, leastPx) => {
        const kept = [...pieces(mask, sides).values()].filter(({ length }) => length >= leastPx).flat();
        const expected = new Uint8Array(mask.length);
        for (const at of kept) expected[at] = 1;
        expect(withoutSpecks(mask, sides, leastPx)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('are filled where they are holes, and leave larger holes open', () => {
    const rows = ['#####', '#.#.#', '###.#', '#####'];
    expect(rowsOf(withoutPinholes(maskOf(rows), size(rows), 2), size(rows))).toEqual(['#####', '###.#', '###.#', '#####']); // prettier-ignore
  });
});

describe('middle lines', () => {
  it('of a bar are one pixel wide', () => {
    const rows = ['.............', '.###########.', '.###########.', '.###########.', '.............'];
    const thin = rowsOf(thinLines(maskOf(rows), size(rows)), size(rows));
    expect(thin[2]).toMatch(/^\.+#{7,}\.+$/);
    expect([thin[0], thin[1], thin[3], thin[4]].join('')).not.toContain('#');
  });

  it('lie in the ink and join and part what it does', () => {
    fc.assert(
      fc.property(masks, ({ sides, mask }) => {
        const thin = thinLines(mask, sides);
        expect(thin.every((value, at) => value <= (mask[at] ?? 0))).toBe(true);
        const whole = pieces(mask, sides);
        const lines = pieces(thin, sides);
        expect(lines.size).toBe(whole.size);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the greatest round a pixel', () => {
  it('is that of the square, up to the edges', () => {
    const plane = Float32Array.of(0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0);
    expect([...maxAround(plane, { widthPx: 6, heightPx: 2 }, 1)]).toEqual([0, 0, 5, 5, 5, 0, 0, 0, 5, 5, 5, 0]);
  });
});
