import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BookPage } from '@/lib/contracts/books';
import { BLENDS, type PageLayer } from '@/lib/contracts/page-layers';
import { formatOf } from '@/lib/domain/layout/page-formats';
import { composedLayers } from '@/lib/domain/page/stack/composed-layers';
import { pageRaster } from '@/lib/server/exports/page-raster';
import type { Picture } from '@/pipeline/image';
import { shrinkByArea } from '@/pipeline/image/shrink-by-area';
import { anId } from '../../domain/page/pages';
import { anArea, apartFolderOf, aStackedPage, folderOf, inkOf, pageOfLayers, square } from './stacked-page';
import { SOURCE } from './psd/a-page';

const AREA = { left: 0, top: 0, right: 160, bottom: 257 };
const DPI = 24;

function drawn(page: BookPage, dpi = DPI, area = AREA): Promise<Picture> {
  const shown = { page, format: formatOf('b5'), art: new Map() };
  return pageRaster(SOURCE, shown, { area, dpi, colour: 'colour', edges: 'smooth', layers: 'all', tones: 'flat' });
}

function colourAt({ data, widthPx }: Picture, x: number, y: number, dpi = DPI): number[] {
  const at = 3 * (Math.round((y * dpi) / 25.4) * widthPx + Math.round((x * dpi) / 25.4));
  return [...data.slice(at, at + 3)];
}

const hex = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
const WHITE = [255, 255, 255];
const most = (a: Picture, b: Picture): number =>
  a.data.reduce((all, light, at) => Math.max(all, Math.abs(light - (b.data[at] ?? 0))), 0);

/** Layers of squares, some of them blended, clipped or masked. */
const inkLayers = fc.array(
  fc.record({
    ring: fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 120 }), fc.integer({ min: 20, max: 90 })),
    blend: fc.constantFrom(...BLENDS),
    opacity: fc.constantFrom(1, 0.5),
    isClipped: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);
const layersFrom = (
  list: { ring: [number, number, number]; blend: PageLayer['blend']; opacity: number; isClipped: boolean }[],
) =>
  list.map(({ ring: [x, y, side], isClipped, ...rest }, index) =>
    inkOf(70 + index, [anArea(square(x, y, side), ['#c04030', '#3060c0', '#40a050', '#d0b020'][index] ?? '#000000')], {
      ...rest,
      ...(isClipped ? { isClipped: true } : {}),
    }),
  );

describe('A folder', () => {
  it('through which layers blend, at full opacity, shows what its layers show without it', async () => {
    await fc.assert(
      fc.asyncProperty(inkLayers, async (list) => {
        const [ground, ...own] = [inkOf(60, [anArea(square(0, 30, 100), '#e0d0a0')]), ...layersFrom(list)];
        const plain = own.map((layer, index) => (index === 0 ? withoutClip(layer) : layer));
        const folder = [ground, ...plain.map((layer) => ({ ...layer, folderId: anId(69) })), folderOf(69)];
        const [with_, without] = [await drawn(pageOfLayers(folder)), await drawn(pageOfLayers([ground, ...plain]))];
        expect(most(with_, without)).toBe(0);
      }),
      { numRuns: 12 },
    );
  });

  it('that is apart shows the same where nothing in it blends', async () => {
    const own = [anArea(square(10, 30, 50), '#c04030'), anArea(square(40, 60, 50), '#3060c0')];
    const layers = own.map((area, index) => inkOf(70 + index, [area]));
    const folder = [...layers.map((layer) => ({ ...layer, folderId: anId(69) })), apartFolderOf(69)];
    // Edges that share a pixel are rounded once more.
    expect(most(await drawn(pageOfLayers(folder)), await drawn(pageOfLayers(layers)))).toBeLessThanOrEqual(1);
  });

  it('that is apart keeps what is in it from blending with what is below', async () => {
    const ground = inkOf(60, [anArea(square(0, 0, 150), '#ff0000')]);
    const shade = inkOf(61, [anArea(square(20, 20, 60), '#00ff00')], { blend: 'multiply', folderId: anId(69) });
    const [through, apart] = [folderOf(69), apartFolderOf(69)];
    expect(colourAt(await drawn(pageOfLayers([ground, shade, through])), 40, 40)).toEqual([0, 0, 0]);
    expect(colourAt(await drawn(pageOfLayers([ground, shade, apart])), 40, 40)).toEqual(hex('#00ff00'));
  });

  it('of a panel shows nothing outside of it, and everything once the panel is gone', async () => {
    const ink = inkOf(60, [anArea(square(0, 0, 150), '#3060c0')], { folderId: anId(69) });
    const page = pageOfLayers([ink, folderOf(69, { panelId: anId(1) })]);
    const picture = await drawn(page);
    expect(colourAt(picture, 30, 60)).toEqual(hex('#3060c0'));
    expect(colourAt(picture, 80, 60)).toEqual(WHITE);
    expect(colourAt(await drawn({ ...page, panels: [] }), 80, 60)).toEqual(hex('#3060c0'));
  });
});

const withoutClip = ({ isClipped: _, ...layer }: PageLayer): PageLayer => layer;

describe('What is clipped to the layer below', () => {
  it('is never seen outside of it, whatever it is and however it blends', async () => {
    await fc.assert(
      fc.asyncProperty(inkLayers, fc.boolean(), async (list, isFolder) => {
        const base = inkOf(60, [anArea(square(30, 40, 50), '#808080')]);
        const bases = isFolder ? [{ ...base, folderId: anId(61) }, apartFolderOf(61)] : [base];
        const over = layersFrom(list).map((layer) => ({ ...layer, isClipped: true as const }));
        const [alone, clipped] = [await drawn(pageOfLayers(bases)), await drawn(pageOfLayers([...bases, ...over]))];
        const isBase = (at: number): boolean => alone.data[3 * at] !== 255;
        const outside = Array.from({ length: alone.widthPx * alone.heightPx }, (_, at) => at).filter(
          (at) => !isBase(at),
        );
        expect(outside.filter((at) => clipped.data[3 * at] !== alone.data[3 * at])).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('lies over it, blends with it, and is hidden with it', async () => {
    const base = inkOf(60, [anArea(square(30, 40, 50), '#ff8080')]);
    const over = inkOf(61, [anArea(square(50, 20, 90), '#80ff80')], { isClipped: true, blend: 'multiply' });
    const picture = await drawn(pageOfLayers([base, over]));
    expect(colourAt(picture, 60, 60).map((light) => Math.abs(light - 128) <= 1)).toEqual([true, true, false]);
    expect(colourAt(picture, 40, 60)).toEqual(hex('#ff8080'));
    const hidden = await drawn(pageOfLayers([{ ...base, isVisible: false }, over]));
    expect(most(hidden, await drawn(pageOfLayers([])))).toBe(0);
  });

  it('takes a tone for all of its area, and is an ordinary layer where nothing is below', async () => {
    const tone = { screen: 'dot', lpi: 30, angleDeg: 45, density: { kind: 'flat', percent: 10 } } as const;
    const base = inkOf(60, [anArea(square(30, 40, 50), { kind: 'tone', tone })]);
    const over = inkOf(61, [anArea(square(50, 20, 90), '#c04030')], { isClipped: true });
    const picture = await drawn(pageOfLayers([base, over]));
    expect(colourAt(picture, 70, 60)).toEqual(hex('#c04030'));
    expect(colourAt(picture, 90, 60)).toEqual(WHITE);
    const [first] = composedLayers([over], { panels: [] });
    expect([first?.layer.id, first?.clipped]).toEqual([anId(61), []]);
  });
});

describe('A composed page', () => {
  it('has each thing as its folders, masks and clips say', async () => {
    const picture = await drawn(aStackedPage());
    // Multiplied with the ground inside of the panel, and not there beside it.
    expect(colourAt(picture, 40, 60)).toEqual([60, 97, 128]);
    expect(colourAt(picture, 75, 60)).toEqual(hex('#e0d0a0'));
    expect(colourAt(picture, 150, 30)).toEqual(WHITE);
    // Hidden by the mask, shown again in its middle.
    expect(colourAt(picture, 35, 165)).toEqual(WHITE);
    expect(colourAt(picture, 45, 175)).toEqual(hex('#204060'));
    expect(colourAt(picture, 25, 185)).toEqual(hex('#204060'));
    // Clipped to the masked layer: not beside it.
    expect(colourAt(picture, 12, 210)).toEqual(WHITE);
    expect(colourAt(picture, 25, 210)).not.toEqual(hex('#204060'));
  });

  it('is the same at two resolutions', async () => {
    // Whose sides are whole numbers of pixels at both.
    const area = { ...AREA, right: 152.4, bottom: 254 };
    const [coarse, fine] = [await drawn(aStackedPage(), 25, area), await drawn(aStackedPage(), 100, area)];
    const small = shrinkByArea(fine, 4);
    const differences = Array.from(coarse.data, (light, at) => Math.abs(light - (small.data[at] ?? 0)));
    expect(differences.filter((one) => one > 12).length / differences.length).toBeLessThan(0.01);
    expect(differences.reduce((sum, one) => sum + one, 0) / differences.length).toBeLessThan(0.6);
  });
});
