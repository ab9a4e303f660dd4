import { describe, expect, it } from 'vitest';
import type { Area, AreaFill, Tone } from '@/lib/contracts/page-areas';
import { areasSvg } from '@/lib/domain/page/areas/area-svg';
import { findMoire, pitchAt, screenKey, screensOf } from '@/lib/domain/page/areas/tone-screens';
import { plainLayer } from '@/lib/domain/page/layers/default-layers';
import { paintedArea } from '@/lib/domain/page/svg/painted-layers';
import { rasterisePage } from '@/lib/server/background/rasterise-page';
import { toneMask } from '@/lib/server/exports/tone-mask';
import { rasteriseSvg, type Picture } from '@/pipeline/image';
import { anId } from '../pages';

const DPI = 600;
const MM = 20;
const SIZE = { widthPx: Math.round((MM * DPI) / 25.4), heightPx: Math.round((MM * DPI) / 25.4) };

const square = (x: number, y: number, side: number): number[] => [x, y, x + side, y, x + side, y + side, x, y + side];
const toneOf = (percent: number, part: Partial<Tone> = {}): AreaFill => ({
  kind: 'tone',
  tone: { screen: 'dot', lpi: 60, angleDeg: 45, density: { kind: 'flat', percent }, ...part },
});
let made = 0;
function anArea(ring: number[], fill: AreaFill, panelId: string | null = null): Area {
  return { id: anId(700 + (made += 1)), rings: [ring], fill, panelId };
}
const layerOf = (areas: Area[]) => ({ ...plainLayer(anId(1), 'ink'), areas });
const svgOf = (areas: Area[], tones: string, panels: Parameters<typeof paintedArea>[1] = []): string =>
  areasSvg('x', areas.map((area) => paintedArea(area, panels)), tones); // prettier-ignore
const documentOf = (body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${MM} ${MM}" width="${SIZE.widthPx}" height="${SIZE.heightPx}">${body}</svg>`;

const printed = (areas: Area[], below = '', over = ''): Promise<Picture> =>
  rasterisePage((_, tones) => documentOf(below + svgOf(areas, tones) + over), {
    ...SIZE,
    dpi: DPI,
    screens: screensOf([layerOf(areas)]),
  });

/** How dark a square of a picture is, in percent. */
function darkness({ data, widthPx }: Picture, x: number, y: number, side: number): number {
  const px = (mm: number): number => Math.round((mm * DPI) / 25.4);
  let [sum, count] = [0, 0];
  for (let row = px(y); row < px(y + side); row++)
    for (let column = px(x); column < px(x + side); column++) {
      sum += 255 - (data[3 * (row * widthPx + column) + 1] ?? 255);
      count += 1;
    }
  return (100 * sum) / 255 / count;
}

describe('Areas in print', () => {
  it.each([10, 30, 50])('are as dark as their density: %i percent at 600 dpi, in dots', async (percent) => {
    const picture = await printed([anArea(square(2, 2, 16), toneOf(percent))]);
    expect(Math.abs(darkness(picture, 3, 3, 14) - percent)).toBeLessThan(1);
    expect(darkness(picture, 0, 0, 1.5)).toBe(0);
    const clear = picture.data.filter((value) => value < 20 || value > 235).length / picture.data.length;
    expect(clear).toBeGreaterThan(0.6);
  });

  it('of one screen that overlap are as dark as the darker; of two screens they are darker than both', async () => {
    const lower = anArea(square(1, 1, 18), toneOf(30));
    const alike = await printed([lower, anArea(square(1, 1, 18), toneOf(20))]);
    expect(Math.abs(darkness(alike, 3, 3, 14) - 30)).toBeLessThan(1.2);
    const other = await printed([lower, anArea(square(1, 1, 18), toneOf(20, { angleDeg: 15 }))]);
    expect(darkness(other, 3, 3, 14)).toBeGreaterThan(40);
  });

  it('that are white take tones and colours of their layer away, and nothing below it', async () => {
    const below = '<rect x="0" y="9" width="20" height="2" fill="#000000"/>';
    const areas = [
      anArea(square(0, 0, 20), { kind: 'colour', colour: '#808080' }),
      anArea(square(0, 0, 20), toneOf(50)),
      anArea(square(5, 5, 10), { kind: 'white' }),
    ];
    const picture = await printed(areas, below);
    expect(darkness(picture, 6, 6, 2)).toBe(0);
    expect(darkness(picture, 6, 9.5, 1)).toBe(100);
    expect(darkness(picture, 1, 1, 3)).toBeGreaterThan(60);
  });

  it('lie below what is drawn over them, and end at their panel', async () => {
    const panel = { id: anId(2), polygon: [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 20 }, { x: 0, y: 20 }] }; // prettier-ignore
    const area = anArea(square(0, 0, 20), toneOf(100), panel.id);
    const white = '<rect x="0" y="0" width="5" height="5" fill="#ffffff"/>';
    const picture = await rasteriseSvg(documentOf(svgOf([area], 'flat', [panel]) + white), SIZE);
    expect([darkness(picture, 1, 1, 3), darkness(picture, 6, 6, 3), darkness(picture, 12, 12, 3)]).toEqual([0, 100, 0]);
  });

  it('fade from one density to another', async () => {
    const density = {
      kind: 'linear',
      from: { x: 0, y: 0 },
      to: { x: 20, y: 0 },
      fromPercent: 0,
      toPercent: 80,
    } as const;
    const picture = await printed([anArea(square(0, 0, 20), toneOf(0, { density }))]);
    expect(Math.abs(darkness(picture, 4, 8, 2) - 20)).toBeLessThan(3);
    expect(Math.abs(darkness(picture, 14, 8, 2) - 60)).toBeLessThan(3);
  });

  it('are plain greys on screens, without a pattern', async () => {
    const picture = await rasteriseSvg(documentOf(svgOf([anArea(square(0, 0, 20), toneOf(30))], 'flat')), SIZE);
    expect(new Set(picture.data).size).toBe(1);
    expect(Math.abs(darkness(picture, 1, 1, 18) - 30)).toBeLessThan(0.5);
  });

  it('are given apart as dots of black and nothing else', async () => {
    const areas = [anArea(square(2, 2, 16), toneOf(30)), anArea(square(8, 8, 4), { kind: 'white' })];
    const painted = areas.map((area) => paintedArea(area, []));
    const mask = await toneMask(painted, { area: { left: 0, top: 0, right: MM, bottom: MM }, dpi: DPI });
    expect(new Set(mask?.data)).toEqual(new Set([0, 255]));
    const dark = (mask?.data.filter((value) => value === 0).length ?? 0) / (mask?.data.length ?? 1);
    expect(Math.abs(dark - (0.3 * (16 ** 2 - 4 ** 2)) / MM ** 2)).toBeLessThan(0.01);
    expect(await toneMask([], { area: { left: 0, top: 0, right: MM, bottom: MM }, dpi: DPI })).toBeNull();
    const coarse = await toneMask(painted, { area: { left: 0, top: 0, right: MM, bottom: MM }, dpi: 72 });
    expect(coarse?.widthPx).toBe(Math.round((MM * 216) / 25.4));
  });
});

describe('Screens', () => {
  it('are one where they lie at the same places', () => {
    const key = (screen: Tone['screen'], angleDeg: number): string => screenKey({ screen, lpi: 60, angleDeg });
    expect(key('dot', 0)).toBe(key('dot', 90));
    expect(key('line', 0)).toBe(key('line', 180));
    expect(key('line', 0)).not.toBe(key('line', 90));
    expect(pitchAt({ lpi: 60 }, 600)).toBe(10);
    expect(pitchAt({ lpi: 60 }, 72)).toBeNull();
  });

  it('beat where rows of different number or angle overlap, and nowhere else', () => {
    const beats = (...areas: Area[]) => findMoire([layerOf(areas)]).length;
    const dots = anArea(square(0, 0, 10), toneOf(30));
    const turned = toneOf(30, { angleDeg: 30 });
    expect(beats(dots, anArea(square(5, 5, 10), turned))).toBe(1);
    expect(beats(dots, anArea(square(5, 5, 10), toneOf(10, { lpi: 55 })))).toBe(1);
    expect(beats(dots, anArea(square(5, 5, 10), toneOf(60)))).toBe(0);
    expect(beats(dots, anArea(square(10, 0, 10), turned))).toBe(0);
    expect(beats(dots, anArea(square(5, 5, 10), toneOf(30, { screen: 'sand' })))).toBe(0);
    expect(beats(dots, anArea(square(5, 5, 10), toneOf(100, { lpi: 50 })))).toBe(0);
    expect(beats(anArea(square(0, 0, 10), toneOf(30), anId(3)), anArea(square(5, 5, 10), turned, anId(4)))).toBe(0);
    const hidden = { ...layerOf([anArea(square(5, 5, 10), turned)]), isVisible: false };
    expect(findMoire([layerOf([dots]), hidden])).toHaveLength(0);
  });
});
