import { beforeAll, describe, expect, it, vi } from 'vitest';
import { pageRaster } from '@/lib/server/exports/page-raster';
import { psdPage, type PsdPart } from '@/lib/server/exports/psd/psd-page';
import { aPageOfLayers, NAMES, SOURCE } from './a-page';
import { blendPsd, openPsd, type OpenedNode, type OpenedPsd } from './blend-psd';

// Drawings are slow on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const DPI = 110;
const TRIM = { left: 0, top: 0, right: 182, bottom: 257 };
const AREA = { left: -3, top: -3, right: 185, bottom: 260 };
const part = (said: Partial<PsdPart> = {}): PsdPart => ({
  area: AREA,
  trim: TRIM,
  dpi: DPI,
  names: NAMES,
  xmp: null,
  signal: new AbortController().signal,
  ...said,
});

let psd: OpenedPsd;
let page: Uint8Array;

beforeAll(async () => {
  const shown = await aPageOfLayers();
  psd = await openPsd(await psdPage(SOURCE, shown, part()));
  page = (await pageRaster(SOURCE, shown, { area: AREA, dpi: DPI, colour: 'colour', edges: 'smooth', layers: 'all' }))
    .data;
});

const outline = (nodes: readonly OpenedNode[]): unknown[] =>
  nodes.map(({ name, isGroup, children }) => (isGroup ? [name, outline(children)] : name));
const named = (nodes: readonly OpenedNode[], name: string): OpenedNode => {
  const [found] = nodes.flatMap((node) => [node, ...node.children]).filter((node) => node.name === name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
};

describe('A page as a PSD file, opened by another reader', () => {
  it('is RGB of 8 bits at its resolution, with guides at the trim', () => {
    const { width, height, colorMode, depth, resolutionInfo, guides } = psd.file;
    expect([width, height, colorMode, depth]).toEqual([814, 1139, 3, 8]);
    expect([resolutionInfo?.horizontal, resolutionInfo?.horizontalUnit]).toEqual([DPI, 1]);
    expect(guides.map(({ position }) => Math.round(position / 32))).toEqual([13, 801, 13, 1126]);
  });

  it('has a frame a panel with its parts, the page’s own layers, and balloons with letters', () => {
    expect(outline(psd.nodes)).toEqual([
      'Paper',
      [
        'Panels',
        [
          ['Panel 1', [['Frame', ['Paper', 'Ink', 'Tone']], 'Border']],
          ['Panel 2', [['Frame', ['Picture', 'Ink']], 'Border']],
          ['Panel 3', [['Frame', ['Picture']], 'Border']],
        ],
      ],
      'Sketch',
      '影',
      'Hidden',
      'Empty',
      ['Shade', ['Ink', 'Tone']],
      ['Balloons', ['Balloon', 'One more night', 'Balloon', '雨が降る']],
    ]);
  });

  it('keeps opacity, blending, and what is not seen', () => {
    const told = (name: string) => {
      const { blend, opacity, isHidden } = named(psd.nodes, name);
      return [blend, Math.round(100 * opacity), isHidden];
    };
    expect(told('影')).toEqual(['mul ', 50, false]);
    expect(told('Sketch')).toEqual(['norm', 100, true]);
    expect(told('Hidden')).toEqual(['norm', 100, true]);
    expect(told('Panels')).toEqual(['pass', 100, false]);
  });

  it('cuts each frame to its panel by a mask', () => {
    const [frame] = named(psd.nodes, 'Panel 1').children;
    const mask = frame?.mask;
    // The panel is 50 x 100 mm, 10 mm from the left and 20 mm from the top.
    expect([mask?.left, mask?.top, mask?.width, mask?.height]).toEqual([56, 99, 217, 434]);
    expect(mask?.data[200 * 217 + 100]).toBe(255);
    expect(frame?.blend).toBe('norm');
  });

  it('shows, layer on layer, the page as its picture does', () => {
    const { width, height } = psd.file;
    const differences = Array.from(blendPsd(psd.nodes, { width, height }), (light, at) =>
      Math.abs(light - (page[at] ?? 0)),
    );
    const share = (beyond: number) => differences.filter((one) => one > beyond).length / differences.length;
    // Where edges share a pixel they are rounded on every layer anew.
    expect(share(2)).toBeLessThan(0.01);
    expect(share(16)).toBeLessThan(0.001);
  });

  it('has the page’s own picture as what programs show that know no layers', async () => {
    const whole = await psd.file.composite(false, false);
    const rgb = Uint8Array.from({ length: page.length }, (_, at) => whole[4 * Math.floor(at / 3) + (at % 3)] ?? 0);
    expect(Buffer.compare(rgb, page)).toBe(0);
  });

  it('has dots of tone, black on nothing, and lines without paper', () => {
    const [frame] = named(psd.nodes, 'Panel 1').children;
    const tone = frame?.children.find(({ name }) => name === 'Tone');
    const ink = frame?.children.find(({ name }) => name === 'Ink');
    const clear = (node: OpenedNode | undefined): number =>
      Array.from(node?.data ?? []).filter((value, at) => at % 4 === 3 && value === 0).length /
      ((node?.data.length ?? 4) / 4);
    expect(clear(tone)).toBeGreaterThan(0.2);
    expect(clear(ink)).toBeGreaterThan(0.2);
    expect(Array.from(tone?.data ?? []).every((value, at) => at % 4 === 3 || value === 0)).toBe(true);
  });
});

describe('A page that becomes no PSD file', () => {
  it('is one whose pixels don’t fit; the largest resolution is named', async () => {
    const shown = await aPageOfLayers();
    await expect(psdPage(SOURCE, shown, part({ dpi: 800 }))).rejects.toMatchObject({
      code: 'request-invalid',
      message: 'The layers of a page of this size can be written at 722 dpi at most.',
    });
  });

  it('stops between its layers when it is cancelled', async () => {
    const shown = await aPageOfLayers();
    const cancel = new AbortController();
    const writing = psdPage(SOURCE, shown, part({ signal: cancel.signal }));
    cancel.abort(new Error('cancelled'));
    await expect(writing).rejects.toThrow('cancelled');
  });
});
