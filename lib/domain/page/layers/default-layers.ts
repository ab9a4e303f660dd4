import type { LayerKind, PageLayer } from '@/lib/contracts/page-layers';

/** The sheets of a page that nobody arranged: pictures below, letters above. Their ids follow from the page's. */
export function defaultLayers(pageId: string): PageLayer[] {
  return [plainLayer(idFor(pageId, 'a'), 'pictures'), plainLayer(idFor(pageId, 'b'), 'letters')];
}

/** A layer as it is made. */
export function plainLayer(id: string, kind: LayerKind): PageLayer {
  return {
    id,
    kind,
    name: '',
    isVisible: true,
    isLocked: false,
    isDraft: false,
    opacity: 1,
    blend: 'normal',
    strokes: kind === 'ink' ? [] : null,
    ...(kind === 'ink' ? { areas: [] } : {}),
    ...(kind === 'folder' ? { isThrough: true as const } : {}),
  };
}

/** UUIDs of version 8 are made by whoever needs them (RFC 9562); the page's own random part keeps them apart. */
function idFor(pageId: string, variant: 'a' | 'b'): string {
  return `${pageId.slice(0, 14)}8${pageId.slice(15, 19)}${variant}${pageId.slice(20)}`;
}
