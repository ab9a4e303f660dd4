import type { RegionEdit } from '@/lib/contracts/region-edits';

/** A step of a panel's pictures, with those that go on from it. */
export interface EditNode {
  /** Null is the picture that all begins with. */
  readonly edit: RegionEdit | null;
  readonly pictureId: string;
  readonly children: readonly EditNode[];
}

/**
 * A panel's accepted edits as trees, one for each picture that edits began from: what it showed before any, and what was
 * made of that. The newest tree comes first.
 * @param edits the oldest first
 */
export function editTrees(edits: readonly RegionEdit[]): EditNode[] {
  const accepted = edits.filter(({ state, chosen }) => state === 'accepted' && chosen !== null);
  const bases = [...new Set(accepted.flatMap(({ basePictureId }) => (basePictureId === null ? [] : [basePictureId])))];
  const below = (parentId: string | null, baseId: string): EditNode[] =>
    accepted.flatMap((edit): EditNode[] => {
      if (edit.parentId !== parentId || edit.basePictureId !== baseId) return [];
      const pictureId = edit.candidates[edit.chosen ?? 0]?.pictureId;
      return pictureId === undefined ? [] : [{ edit, pictureId, children: below(edit.id, baseId) }];
    });
  return bases.map((pictureId): EditNode => ({ edit: null, pictureId, children: below(null, pictureId) })).reverse();
}

/** A tree from its beginning as rows: what goes straight on stays in its column, branches go one further. */
export function treeRows(root: EditNode): { readonly node: EditNode; readonly depth: number }[] {
  const rows: { node: EditNode; depth: number }[] = [];
  const walk = (node: EditNode, depth: number): void => {
    rows.push({ node, depth });
    const [straight, ...branches] = node.children;
    for (const branch of branches) walk(branch, depth + 1);
    if (straight) walk(straight, depth);
  };
  walk(root, 0);
  return rows;
}
