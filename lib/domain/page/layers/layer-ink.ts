import type { PageLayer } from '@/lib/contracts/page-layers';

/** What lies on a layer of ink and is told apart from its page. */
export interface LayerInk extends Pick<PageLayer, 'id'> {
  readonly strokes: NonNullable<PageLayer['strokes']>;
  readonly areas: NonNullable<PageLayer['areas']>;
}

/** A page whose layers of ink have what lies on them; a layer of which nothing is told is empty. */
export function withInk<P extends { readonly layers: PageLayer[] }>(page: P, inks: readonly LayerInk[]): P {
  const known = new Map(inks.map(({ id, strokes, areas }) => [id, { strokes, areas }]));
  const layers = page.layers.map((layer) =>
    layer.kind === 'ink' ? { ...layer, ...(known.get(layer.id) ?? { strokes: [], areas: [] }) } : layer,
  );
  return { ...page, layers };
}
