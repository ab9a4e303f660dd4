import { readPsd } from 'ag-psd';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { formatOf } from '@/lib/domain/layout/page-formats';
import { pageRaster } from '@/lib/server/exports/page-raster';
import { psdPage } from '@/lib/server/exports/psd/psd-page';
import { aStackedPage } from '../stacked-page';
import { NAMES, SOURCE } from './a-page';
import { blendPsd, openPsd, type OpenedNode, type OpenedPsd } from './blend-psd';

// A page is drawn layer by layer, which is slow on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const AREA = { left: 0, top: 0, right: 182, bottom: 257 };
const DPI = 60;
let bytes: Uint8Array;
let psd: OpenedPsd;
let page: Uint8Array;

beforeAll(async () => {
  const shown = { page: aStackedPage(), format: formatOf('b5'), art: new Map() };
  const part = { area: AREA, trim: AREA, dpi: DPI, names: NAMES, xmp: null, signal: new AbortController().signal };
  bytes = await psdPage(SOURCE, shown, part);
  psd = await openPsd(bytes);
  const raster = { area: AREA, dpi: DPI, colour: 'colour', edges: 'smooth', layers: 'all' } as const;
  page = (await pageRaster(SOURCE, shown, raster)).data;
});

const outline = (nodes: readonly OpenedNode[]): unknown[] =>
  nodes.map(({ name, isGroup, children }) => (isGroup ? [name, outline(children)] : name));
function named(name: string, nodes: readonly OpenedNode[] = psd.nodes): OpenedNode {
  const all = (list: readonly OpenedNode[]): OpenedNode[] => list.flatMap((node) => [node, ...all(node.children)]);
  return all(nodes).find((node) => node.name === name) ?? expect.fail(`there is no ${name}`);
}

describe('Folders of a page in a PSD file, opened by another reader', () => {
  it('are groups with what is in them', () => {
    expect(outline(psd.nodes)).toEqual([
      'Paper',
      ['Panels', [['Panel 1', ['Border']]]],
      'Ground',
      ['Frame', ['Shade']],
      ['Whole', ['Base', 'On base']],
      ['Masked', ['Ink', 'Tone']],
      'On masked',
      ['Balloons', []],
    ]);
  });

  it('keep blending, opacity and what clips to below', () => {
    const told = (name: string) => {
      const { blend, opacity, isClipped } = named(name);
      return [blend, Math.round(100 * opacity), isClipped];
    };
    expect(told('Frame')).toEqual(['pass', 100, false]);
    expect(told('Shade')).toEqual(['mul ', 100, false]);
    expect(told('Whole')).toEqual(['hLit', 60, false]);
    expect(told('On base')).toEqual(['scrn', 100, true]);
    expect(told('Masked')).toEqual(['norm', 100, false]);
    expect(told('On masked')).toEqual(['norm', 80, true]);
  });

  it('have masks: of a panel, and of a layer with shapes that hide and show', () => {
    const px = (mm: number): number => Math.round((mm * DPI) / 25.4);
    const shown = ({ mask }: OpenedNode, x: number, y: number): number | undefined => {
      if (mask === null) return undefined;
      return mask.data[(px(y) - mask.top) * mask.width + px(x) - mask.left];
    };
    const [frame, masked] = [named('Frame'), named('Masked')];
    expect([frame.mask?.left, frame.mask?.top].map((at) => Math.round(((at ?? 0) * 25.4) / DPI))).toEqual([10, 20]);
    expect([shown(frame, 30, 60), named('Shade').mask]).toEqual([255, null]);
    expect([shown(masked, 25, 155), shown(masked, 35, 165), shown(masked, 45, 175)]).toEqual([255, 0, 255]);
  });

  it('keep the colours of their labels', () => {
    const layers = readPsd(new Uint8Array(bytes).buffer, { skipLayerImageData: true, skipCompositeImageData: true });
    const found = layers.children?.map(({ name, layerColor }) => [name, layerColor]) ?? [];
    expect(found.filter(([name]) => name === 'Frame' || name === 'Ground')).toEqual([
      ['Ground', undefined],
      ['Frame', 'blue'],
    ]);
  });

  it('show, layer on layer, the page as its picture does', () => {
    const { width, height } = psd.file;
    const differences = Array.from(blendPsd(psd.nodes, { width, height }), (light, at) =>
      Math.abs(light - (page[at] ?? 0)),
    );
    const share = (beyond: number) => differences.filter((one) => one > beyond).length / differences.length;
    expect(share(2)).toBeLessThan(0.01);
    expect(share(16)).toBeLessThan(0.004);
  });
});
