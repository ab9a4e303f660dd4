import type { InkReplaces, SavePage } from '@/lib/contracts/books';
import type { Area, Tone } from '@/lib/contracts/page-areas';
import { MOST_LAYERS, type PageLayer, type Stroke } from '@/lib/contracts/page-layers';
import { withLayerPlaced } from '../layers/change-layers';
import { plainLayer } from '../layers/default-layers';
import { siblingsOf } from '../layers/layer-tree';
import type { PictureInk } from './picture-ink';

/** Ink that is to lie on a page, in layers of its own. */
export interface InkToPut {
  readonly panelId: string;
  readonly ink: PictureInk;
  /** `#rrggbb` of strokes and blacks. */
  readonly colour: string;
  /** Of greys. */
  readonly screen: Omit<Tone, 'density'>;
  /** What layers are called. */
  readonly names: { readonly ink: string; readonly tone: string };
  /** What the panel no longer shows below; null goes on to show everything. */
  readonly replaces: InkReplaces | null;
  /** A new UUID for each layer, stroke and area. */
  readonly newId: () => string;
}

/**
 * A page with a panel's ink on new layers right over its pictures: tones, and over them blacks and strokes, all of them clipped
 * to the panel. What other layers hold stays as it is.
 * @returns null where the page has no room for the layers
 */
export function withPictureInk(page: SavePage, o: InkToPut): SavePage | null {
  const layers = [toneLayer(o), inkLayer(o)].filter((layer) => layer !== null);
  if (page.layers.length + layers.length > MOST_LAYERS) return null;
  // From the uppermost, so that each comes to lie right over the pictures.
  const placed = layers.toReversed().reduce(overPictures, page);
  return withInkReplacing(placed, o.panelId, o.replaces);
}

/** A page of whose panel ink stands in place of something, or of nothing any more. */
export function withInkReplacing(page: SavePage, panelId: string, replaces: InkReplaces | null): SavePage {
  return {
    ...page,
    panels: page.panels.map((panel) => {
      if (panel.id !== panelId) return panel;
      const { inkReplaces: _, ...content } = panel.content;
      return { ...panel, content: replaces === null ? content : { ...content, inkReplaces: replaces } };
    }),
  };
}

function inkLayer({ ink, panelId, colour, names, newId }: InkToPut): PageLayer {
  const strokes = ink.strokes.map((course): Stroke => {
    return { id: newId(), pen: 'g-pen', colour, hasWidths: true, panelId, ...course, points: [...course.points] };
  });
  const areas = ink.blacks.map((rings): Area => ({ id: newId(), rings, fill: { kind: 'colour', colour }, panelId }));
  return { ...plainLayer(newId(), 'ink'), name: names.ink, strokes, areas };
}

function toneLayer({ ink, panelId, screen, names, newId }: InkToPut): PageLayer | null {
  if (ink.tones.length === 0) return null;
  const areas = ink.tones.map(({ rings, percent }): Area => {
    const tone: Tone = { ...screen, density: { kind: 'flat', percent } };
    return { id: newId(), rings, fill: { kind: 'tone', tone }, panelId };
  });
  return { ...plainLayer(newId(), 'ink'), name: names.tone, areas };
}

/** What is clipped to the pictures stays clipped to them. */
function overPictures(page: SavePage, layer: PageLayer): SavePage {
  const pictures = page.layers.find(({ kind }) => kind === 'pictures');
  if (pictures === undefined) return { ...page, layers: [...page.layers, layer] };
  const siblings = siblingsOf(page.layers, pictures.id);
  const above = siblings.slice(siblings.findIndex(({ id }) => id === pictures.id) + 1);
  const end = above.findIndex(({ isClipped }) => isClipped !== true);
  const over = above.slice(0, end < 0 ? above.length : end).at(-1) ?? pictures;
  const folderId = siblings[0]?.folderId ?? null;
  return withLayerPlaced({ ...page, layers: [...page.layers, layer] }, layer.id, { folderId, overId: over.id });
}
