import type { PageLayer } from '@/lib/contracts/page-layers';
import type { LayerPlace } from '@/lib/domain/page/layers/change-layers';
import { siblingsOf } from '@/lib/domain/page/layers/layer-tree';

/** Where something would be dropped, seen from a row of the list, in which the uppermost layer stands first. */
export type DropSide = 'over' | 'into' | 'under';

/** How much of a folder's row, at each end, is beside it. */
const EDGE = 0.3;

/** @param share how far down the row the pointer is, from 0 to 1 */
export function dropSide({ kind }: Pick<PageLayer, 'kind'>, share: number): DropSide {
  if (kind === 'folder' && share >= EDGE && share <= 1 - EDGE) return 'into';
  return share < 0.5 ? 'over' : 'under';
}

/** The place that something gets that is dropped on a layer's row. @param layers as the page has them */
export function dropPlace(layers: readonly PageLayer[], { id, folderId }: PageLayer, side: DropSide): LayerPlace {
  const own = folderId ?? null;
  switch (side) {
    case 'over':
      return { folderId: own, overId: id };
    case 'into':
      return { folderId: id, overId: layers.findLast((one) => one.folderId === id)?.id ?? null };
    case 'under': {
      const siblings = siblingsOf(layers, id);
      const below = siblings[siblings.findIndex((one) => one.id === id) - 1];
      return { folderId: own, overId: below?.id ?? null };
    }
    default:
      return side satisfies never;
  }
}
