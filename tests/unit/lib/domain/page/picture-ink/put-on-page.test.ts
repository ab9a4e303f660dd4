import { describe, expect, it } from 'vitest';
import { panelContentSchema, savePageSchema, type SavePage } from '@/lib/contracts/books';
import { MOST_LAYERS } from '@/lib/contracts/page-layers';
import { plainLayer } from '@/lib/domain/page/layers/default-layers';
import { layerTree } from '@/lib/domain/page/layers/layer-tree';
import type { PictureInk } from '@/lib/domain/page/picture-ink/picture-ink';
import { withInkReplacing, withPictureInk } from '@/lib/domain/page/picture-ink/put-on-page';
import { anId, aPage } from '../pages';

const square = [[10, 30, 20, 30, 20, 40, 10, 40]];
const ink: PictureInk = {
  strokes: [{ widthMm: 0.5, points: [10, 30, 1, 20, 40, 0.5] }],
  blacks: [square],
  tones: [
    { rings: square, percent: 20 },
    { rings: square, percent: 50 },
  ],
  leftOut: 0,
};

function put(page: SavePage, part: Partial<Parameters<typeof withPictureInk>[1]> = {}): SavePage | null {
  let count = 5000;
  return withPictureInk(page, {
    panelId: page.panels[1]?.id ?? '',
    ink,
    colour: '#000000',
    screen: { screen: 'dot', lpi: 60, angleDeg: 45 },
    names: { ink: 'Ink 2', tone: 'Tone 2' },
    replaces: 'all',
    newId: () => anId((count += 1)),
    ...part,
  });
}

describe('ink on a page', () => {
  const page = aPage();
  const after = put(page);
  const added = after?.layers.filter(({ id }) => !page.layers.some((layer) => layer.id === id)) ?? [];

  it('lies right over the pictures, tones below strokes, clipped to its panel', () => {
    const at = after?.layers.findIndex(({ kind }) => kind === 'pictures') ?? -1;
    expect(after?.layers.slice(at + 1, at + 3).map(({ name }) => name)).toEqual(['Tone 2', 'Ink 2']);
    const panels = added.flatMap(({ strokes, areas }) => [...(strokes ?? []), ...(areas ?? [])].map((one) => one.panelId)); // prettier-ignore
    expect(new Set(panels)).toEqual(new Set([page.panels[1]?.id]));
    expect(panels).toHaveLength(4);
  });

  it('is a page that can be saved, with every other layer as it was', () => {
    expect(savePageSchema.safeParse(after).error).toBeUndefined();
    expect(after?.layers.filter((layer) => !added.includes(layer))).toEqual(page.layers);
  });

  it('stands in place of what its panel shows, and of nothing in others', () => {
    expect(after?.panels.map(({ content }) => content.inkReplaces)).toEqual([undefined, 'all', undefined]);
    expect(put(page, { replaces: null })?.panels).toEqual(page.panels);
  });

  it('has no layer of tones where there are none', () => {
    const plain = put(page, { ink: { ...ink, tones: [] } });
    expect(plain?.layers).toHaveLength(page.layers.length + 1);
  });

  it('leaves clipped to the pictures what was', () => {
    const clipped = { ...plainLayer(anId(7000), 'ink'), isClipped: true as const };
    const below = page.layers.findIndex(({ kind }) => kind === 'pictures');
    const layers = put({ ...page, layers: page.layers.toSpliced(below + 1, 0, clipped) })?.layers ?? [];
    const pictures = layerTree(layers).find(({ layer }) => layer.kind === 'pictures');
    expect(pictures?.clipped.map(({ layer }) => layer.id)).toEqual([clipped.id]);
    expect(layers.filter(({ isClipped }) => isClipped)).toHaveLength(1);
  });

  it('is not put where the page has no room for its layers', () => {
    const more = Array.from({ length: MOST_LAYERS - page.layers.length - 1 }, (_, index) =>
      plainLayer(anId(8000 + index), 'ink'),
    );
    expect(put({ ...page, layers: [...page.layers, ...more] })).toBeNull();
  });
});

it('What ink stands in place of can be shown again, and a panel without the choice is as before', () => {
  const page = aPage();
  const id = page.panels[0]?.id ?? '';
  const lines = withInkReplacing(page, id, 'lines');
  expect(lines.panels[0]?.content.inkReplaces).toBe('lines');
  expect(withInkReplacing(lines, id, null)).toEqual(page);
  expect(panelContentSchema.safeParse(lines.panels[0]?.content).success).toBe(true);
});
