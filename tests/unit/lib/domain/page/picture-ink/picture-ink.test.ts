import { describe, expect, it } from 'vitest';
import { strokeSchema } from '@/lib/contracts/page-layers';
import { ringsSchema } from '@/lib/contracts/page-areas';
import { isInArea, areaPath } from '@/lib/domain/page/areas/areas';
import { PICTURE_INK } from '@/lib/domain/page/picture-ink/ink-options';
import { pictureInk, type GreyPicture, type PictureInk } from '@/lib/domain/page/picture-ink/picture-ink';
import { strokePath } from '@/lib/domain/page/strokes/stroke-path';
import { drawRough, sampleSpecification } from '@/lib/rough';
import { rasteriseSvg } from '@/pipeline/image';
import { squaredDistances } from '@/pipeline/raster';

const MM_PER_PX = 0.1;
const PANEL = 'a3bb189e-8bf9-4e1c-9f0a-2c6f5d0f7a11';

function picture(widthPx: number, heightPx: number, light: (x: number, y: number) => number): GreyPicture {
  const grey = Uint8Array.from({ length: widthPx * heightPx }, (_, at) =>
    light((at % widthPx) + 0.5, Math.floor(at / widthPx) + 0.5),
  );
  return { widthPx, heightPx, grey, left: 20, top: 30, mmPerPx: MM_PER_PX };
}

/** How a drawing of Koma's looks in grey. */
async function drawn(svg: string, widthPx: number, heightPx: number): Promise<Uint8Array> {
  const { data } = await rasteriseSvg(svg, { widthPx, heightPx });
  return Uint8Array.from({ length: widthPx * heightPx }, (_, at) => data[3 * at] ?? 255);
}

/** What a page shows of ink, without its tones. */
function svgOf({ strokes, blacks }: PictureInk, { widthPx, heightPx, left, top }: GreyPicture): string {
  const paths = [
    ...blacks.map((rings) => `<path fill-rule="evenodd" d="${areaPath({ rings })}"/>`),
    ...strokes.map((one) => `<path d="${strokePath({ pen: 'g-pen', hasWidths: true, ...one })}"/>`),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" ` +
    `viewBox="${left} ${top} ${widthPx * MM_PER_PX} ${heightPx * MM_PER_PX}">${paths.join('')}</svg>`
  );
}

const inkIn = (grey: Uint8Array): Uint8Array => Uint8Array.from(grey, (light) => (light < 128 ? 1 : 0));
const lines = { ...PICTURE_INK, threshold: 128, detail: 0, speckMm: 0 };

describe('a drawing that became ink and is drawn again', () => {
  it('covers the lines of a rough', async () => {
    const [widthPx, heightPx] = [400, 400];
    const { svg } = drawRough(sampleSpecification(30), { finish: 'lines', side: 200 });
    const source = { ...picture(widthPx, heightPx, () => 255), grey: await drawn(svg, widthPx, heightPx) };
    const again = inkIn(await drawn(svgOf(pictureInk(source, lines), source), widthPx, heightPx));
    const before = inkIn(source.grey);
    const both = before.reduce((sum, value, at) => sum + (value & (again[at] ?? 0)), 0);
    const either = before.reduce((sum, value, at) => sum + (value | (again[at] ?? 0)), 0);
    // Most lines are two or three pixels wide: a pixel at each edge is much of them.
    expect(both / either).toBeGreaterThan(0.65);
    // Both ways: no line is missing, and none was invented. The farthest hundredth are ends of lines.
    const far = (from: Uint8Array, to: Uint8Array): number => {
      const distances = squaredDistances(to, { widthPx, heightPx });
      const found = [...from.keys()].filter((at) => from[at] === 1).map((at) => Math.sqrt(distances[at] ?? Infinity));
      return found.toSorted((a, b) => a - b)[Math.floor(found.length * 0.99)] ?? Infinity;
    };
    expect(far(before, again)).toBeLessThanOrEqual(2);
    expect(far(again, before)).toBeLessThanOrEqual(2);
  });

  it('fits what pages keep, and is the same each time', () => {
    const source = picture(90, 70, (x, y) => (Math.hypot(x - 45, y - 35) < 30 && (x * 7 + y * 3) % 11 < 5 ? 20 : 240));
    const ink = pictureInk(source, { ...lines, levels: 3 });
    expect(ink.strokes.length).toBeGreaterThan(0);
    for (const stroke of ink.strokes) {
      const whole = { id: PANEL, pen: 'g-pen', colour: '#000000', hasWidths: true, panelId: PANEL, ...stroke };
      expect(strokeSchema.safeParse(whole).error).toBeUndefined();
    }
    for (const rings of [...ink.blacks, ...ink.tones.map((one) => one.rings)])
      expect(ringsSchema.safeParse(rings).error).toBeUndefined();
    expect(pictureInk(source, { ...lines, levels: 3 })).toEqual(ink);
  });
});

describe('lines', () => {
  it('that cross are two strokes, each straight through', () => {
    const source = picture(120, 120, (x, y) => (Math.abs(x - 60) < 2 || Math.abs(y - x) < 3 ? 0 : 255));
    const { strokes } = pictureInk(source, lines);
    expect(strokes).toHaveLength(2);
    expect(strokes.map(({ widthMm }) => widthMm).every((mm) => mm > 0.3 && mm < 0.6)).toBe(true);
  });

  it('that close are one stroke that ends where it begins', () => {
    const source = picture(100, 100, (x, y) => (Math.abs(Math.hypot(x - 50, y - 50) - 30) < 2 ? 0 : 255));
    const { strokes } = pictureInk(source, lines);
    expect(strokes).toHaveLength(1);
    expect(strokes[0]?.points.slice(0, 2)).toEqual(strokes[0]?.points.slice(-3, -1));
  });

  it('are as wide as they were drawn, to a tenth of a millimetre', () => {
    for (const px of [1, 2, 3, 6, 10]) {
      const source = picture(160, 60, (_, y) => (y > 20 && y < 20 + px ? 0 : 255));
      const [stroke] = pictureInk(source, lines).strokes;
      expect(Math.abs((stroke?.widthMm ?? 0) - px * MM_PER_PX)).toBeLessThan(0.1);
    }
  });

  it('of a dot are a dot', () => {
    const source = picture(40, 40, (x, y) => (Math.hypot(x - 20, y - 20) < 4 ? 0 : 255));
    const { strokes } = pictureInk(source, lines);
    expect(strokes).toHaveLength(1);
    expect(Math.hypot((strokes[0]?.points[0] ?? 0) - 22, (strokes[0]?.points[1] ?? 0) - 32)).toBeLessThan(0.2);
  });
});

describe('despeckle', () => {
  it('leaves out what is smaller than its square, and nothing else', () => {
    const isSpeck = (x: number, y: number): boolean => x > 10 && x < 13 && y > 10 && y < 13;
    const isDot = (x: number, y: number): boolean => x > 60 && x < 66 && y > 60 && y < 66;
    const source = picture(100, 100, (x, y) => (isSpeck(x, y) || isDot(x, y) ? 0 : 255));
    expect(pictureInk(source, { ...lines, speckMm: 0.1 }).strokes).toHaveLength(2);
    const [only, ...others] = pictureInk(source, { ...lines, speckMm: 0.4 }).strokes;
    expect(others).toHaveLength(0);
    expect(only?.points[0]).toBeGreaterThan(25);
  });
});

describe('blacks', () => {
  const source = picture(160, 100, (x, y) =>
    (x > 20 && x < 80 && y > 20 && y < 80) || (x >= 80 && Math.abs(y - 50) < 2) ? 0 : 255,
  );

  it('that are wider than a line are areas, from which lines go on', () => {
    const { strokes, blacks } = pictureInk(source, { ...lines, blacksFromMm: 1.5 });
    expect(blacks).toHaveLength(1);
    expect(isInArea({ rings: blacks[0] ?? [] }, { x: 25, y: 35 })).toBe(true);
    expect(isInArea({ rings: blacks[0] ?? [] }, { x: 32, y: 35 })).toBe(false);
    expect(strokes).toHaveLength(1);
    expect(strokes[0]?.widthMm).toBeLessThan(0.6);
  });

  it('are strokes where nobody wants areas', () => {
    expect(pictureInk(source, { ...lines, blacksFromMm: null }).blacks).toEqual([]);
  });
});

describe('greys', () => {
  it('become tones, the darker within the lighter, and paper has none', () => {
    const source = picture(200, 200, (x, y) => {
      const far = Math.max(Math.abs(x - 100), Math.abs(y - 100));
      return far < 30 ? 80 : far < 70 ? 170 : 250;
    });
    const { tones } = pictureInk(source, { ...lines, threshold: 40, levels: 3 });
    const at = (x: number, y: number): number =>
      Math.max(0, ...tones.filter(({ rings }) => isInArea({ rings }, { x, y })).map(({ percent }) => percent));
    expect(at(30, 40)).toBe(70);
    expect(at(35, 40)).toBe(35);
    expect(at(39, 40)).toBe(0);
  });

  it('go on under the lines that cross them', () => {
    const source = picture(200, 200, (x) => (Math.abs(x - 100) < 4 ? 0 : 170));
    const { tones } = pictureInk(source, { ...lines, levels: 2 });
    expect(tones).toHaveLength(1);
    expect(tones[0]?.rings).toHaveLength(1);
  });
});

describe('odd pictures', () => {
  const sizes = [
    [0, 0],
    [1, 1],
    [5, 40],
    [40, 5],
    [64, 64],
  ] as const;

  it.each(sizes)('of %i by %i pixels give no numbers that are none, black, white or between', (widthPx, heightPx) => {
    for (const light of [() => 0, () => 255, () => 128, (x: number) => (x * 40) % 255])
      for (const options of [PICTURE_INK, { ...lines, blacksFromMm: null, levels: 5, detail: 1 }]) {
        const ink = pictureInk(picture(widthPx, heightPx, light), options);
        const numbers = [
          ...ink.strokes.flatMap(({ points, widthMm }) => [...points, widthMm]),
          ...ink.blacks.flat(2),
          ...ink.tones.flatMap(({ rings, percent }) => [...rings.flat(), percent]),
        ];
        expect(numbers.every(Number.isFinite)).toBe(true);
      }
  });

  it('of ink alone are one black, and empty ones nothing', () => {
    expect(
      pictureInk(
        picture(64, 64, () => 0),
        PICTURE_INK,
      ).blacks,
    ).toHaveLength(1);
    expect(
      pictureInk(
        picture(64, 64, () => 255),
        PICTURE_INK,
      ),
    ).toEqual({ strokes: [], blacks: [], tones: [], leftOut: 0 });
  });
});
