import { describe, expect, it } from 'vitest';
import { pageLayerSchema } from '@/lib/contracts/page-layers';
import { plainLayer } from '@/lib/domain/page/layers/default-layers';
import { paintedLayers } from '@/lib/domain/page/svg/painted-layers';
import { anId, aStroke } from '../pages';

const layers = [
  plainLayer(anId(21), 'pictures'),
  { ...plainLayer(anId(22), 'ink'), isDraft: true, strokes: [aStroke(31)] },
  { ...plainLayer(anId(23), 'ink'), strokes: [{ ...aStroke(32), opacity: 0.4 }, aStroke(33)] },
  plainLayer(anId(24), 'letters'),
];
const rest = { panels: [], balloons: [], lettering: null, language: null, main: 'en' } as const;
const idsOf = (painted: readonly { readonly id: string }[]) => painted.map(({ id }) => id);

describe('Draft layers', () => {
  it('are left out of a page that is written out, unless it is a storyboard', () => {
    expect(idsOf(paintedLayers({ layers, ...rest }))).toEqual([anId(21), anId(23), anId(24)]);
    expect(idsOf(paintedLayers({ layers, ...rest, hasDrafts: true }))).toEqual(idsOf(layers));
  });

  it('that are hidden stay hidden in a storyboard', () => {
    const hidden = layers.map((layer) => ({ ...layer, isVisible: !layer.isDraft }));
    expect(idsOf(paintedLayers({ layers: hidden, ...rest, hasDrafts: true }))).not.toContain(anId(22));
  });

  it('stored before there were any are read as ordinary ones', () => {
    const { isDraft: _, ...old } = plainLayer(anId(21), 'ink');
    expect(pageLayerSchema.parse(old).isDraft).toBe(false);
  });

  it('a stroke is painted as translucent as it is', () => {
    const ink = paintedLayers({ layers, ...rest }).find(({ id }) => id === anId(23));
    expect(ink).toMatchObject({ strokes: [{ opacity: 0.4 }, { opacity: 1 }] });
  });
});
