import type { PageLayer } from '@/lib/contracts/page-layers';
import { foldersOf, inTreeOrder } from '@/lib/domain/page/layers/layer-tree';

/** A layer as a row of the list. */
export interface LayerRowInfo {
  readonly layer: PageLayer;
  /** From 1, as trees are read aloud. */
  readonly level: number;
  /** Among those of its folder, from 1, the uppermost first. */
  readonly place: number;
  /** How many are in its folder. */
  readonly count: number;
  readonly isFolded: boolean;
}

/** The rows that are seen, the uppermost first: a folder stands over what is in it, which is left out where it is folded. */
export function layerRows(layers: readonly PageLayer[], folded: ReadonlySet<string>): LayerRowInfo[] {
  const rows = (folderId: string | undefined, level: number): LayerRowInfo[] => {
    const own = inTreeOrder(layers).filter((layer) => layer.folderId === folderId);
    return own.toReversed().flatMap((layer, index): LayerRowInfo[] => {
      const isFolded = folded.has(layer.id);
      const row = { layer, level, place: index + 1, count: own.length, isFolded };
      return [row, ...(layer.kind === 'folder' && !isFolded ? rows(layer.id, level + 1) : [])];
    });
  };
  return rows(undefined, 1);
}

/** Where a key leads in the list: to another row, or to folding one. */
export type RowStep =
  | { readonly kind: 'focus'; readonly id: string }
  | { readonly kind: 'fold'; readonly id: string; readonly isFolded: boolean };

/** What an arrow key, Home or End does from a row (ARIA Authoring Practices, tree view); null is nothing. */
export function rowStep(
  rows: readonly LayerRowInfo[],
  { id, key, layers }: { readonly id: string; readonly key: string; readonly layers: readonly PageLayer[] },
): RowStep | null {
  const at = rows.findIndex(({ layer }) => layer.id === id);
  const row = rows[at];
  if (row === undefined) return null;
  const focus = (to: LayerRowInfo | undefined): RowStep | null =>
    to === undefined ? null : { kind: 'focus', id: to.layer.id };
  const isFolder = row.layer.kind === 'folder';
  switch (key) {
    case 'ArrowDown':
      return focus(rows[at + 1]);
    case 'ArrowUp':
      return focus(rows[at - 1]);
    case 'Home':
      return focus(rows[0]);
    case 'End':
      return focus(rows.at(-1));
    case 'ArrowRight': {
      if (!isFolder) return null;
      if (row.isFolded) return { kind: 'fold', id, isFolded: false };
      const next = rows[at + 1];
      return next !== undefined && next.level > row.level ? focus(next) : null;
    }
    case 'ArrowLeft': {
      if (isFolder && !row.isFolded) return { kind: 'fold', id, isFolded: true };
      const [folder] = foldersOf(layers, id);
      return folder === undefined ? null : { kind: 'focus', id: folder.id };
    }
    default:
      return null;
  }
}
