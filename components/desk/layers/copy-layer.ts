import type { BookPage } from '@/lib/contracts/books';
import { copiedLayers, withLayersLaid } from '@/lib/domain/page/layers/folders';
import { useDesk } from '../desk-store';
import { newId } from '../new-id';
import type { DraggedLayer } from './dragged-layer';

/**
 * Copies a layer with everything in it to another page of the book, right under its lowest letters; undone there.
 * @returns whether it could be copied: it can't where it holds panels or balloons, or the page holds no more layers
 */
export function copyLayerToPage({ pageId, layerId }: DraggedLayer, to: BookPage): boolean {
  const { drafts, open, edit } = useDesk.getState();
  const from = drafts[pageId]?.content;
  if (from === undefined) return false;
  const copies = copiedLayers(from.layers, layerId, newId);
  // A page that wasn't looked at yet has no draft.
  if (useDesk.getState().drafts[to.id] === undefined) open(to);
  const before = useDesk.getState().drafts[to.id]?.content;
  edit(to.id, (page) => withLayersLaid(page, copies, null));
  return useDesk.getState().drafts[to.id]?.content !== before;
}
