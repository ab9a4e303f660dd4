import { isEqual } from './is-equal';

/** A value that two people may have changed. */
export interface ThreeWays<T> {
  /** What both began with. */
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
}

interface WithId {
  readonly id: string;
}

export interface ListMerge<T> {
  readonly items: readonly T[];
  /** Ids of what one took away while the other changed it. */
  readonly torn: readonly string[];
  /** Both put what was there into another order. */
  readonly isOrderTorn: boolean;
}

/**
 * Lists of things with ids as one list: what either added is there, what either took away is gone, each thing is what
 * `merge` makes of it, and the order is that of whoever changed it. New things stand behind what they stood behind.
 * @param prefer whose wins where one took a thing away that the other changed, or both changed the order
 */
export function mergeLists<T extends WithId>(
  { base, mine, theirs }: ThreeWays<readonly T[]>,
  prefer: 'mine' | 'theirs',
  merge: (item: ThreeWays<T>) => T,
): ListMerge<T> {
  const [inBase, inMine, inTheirs] = [byId(base), byId(mine), byId(theirs)];
  const torn: string[] = [];
  const kept = new Map<string, T>();
  for (const id of new Set([...inBase.keys(), ...inMine.keys(), ...inTheirs.keys()])) {
    const [old, my, their] = [inBase.get(id), inMine.get(id), inTheirs.get(id)];
    if (my !== undefined && their !== undefined) {
      // The same thing in both without a base is the same edit made twice: fields that differ are settled by `prefer`.
      kept.set(id, merge({ base: old ?? (prefer === 'mine' ? their : my), mine: my, theirs: their }));
      continue;
    }
    const left = my ?? their;
    if (left === undefined) continue;
    if (old === undefined) kept.set(id, left);
    else if (!isEqual(old, left)) {
      torn.push(id);
      const isKept = (my !== undefined) === (prefer === 'mine');
      if (isKept) kept.set(id, left);
    }
  }
  const ordered = mergeOrder({ base: ids(base), mine: ids(mine), theirs: ids(theirs) }, prefer, (id) => kept.has(id));
  return {
    items: ordered.ids.flatMap((id) => kept.get(id) ?? []),
    torn,
    isOrderTorn: ordered.isTorn,
  };
}

function byId<T extends WithId>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function ids(items: readonly WithId[]): readonly string[] {
  return items.map(({ id }) => id);
}

function mergeOrder(
  { base, mine, theirs }: ThreeWays<readonly string[]>,
  prefer: 'mine' | 'theirs',
  isKept: (id: string) => boolean,
): { readonly ids: readonly string[]; readonly isTorn: boolean } {
  const known = new Set(base);
  const common = (list: readonly string[], other: readonly string[]): readonly string[] => {
    const there = new Set(other);
    return list.filter((id) => known.has(id) && there.has(id));
  };
  const isMoved = (list: readonly string[]): boolean => !isEqual(common(list, base), common(base, list));
  const [isMineMoved, isTheirsMoved] = [isMoved(mine), isMoved(theirs)];
  const isTorn = isMineMoved && isTheirsMoved && !isEqual(common(mine, theirs), common(theirs, mine));
  const first = isMineMoved && isTheirsMoved ? (prefer === 'mine' ? mine : theirs) : isMineMoved ? mine : theirs;
  const second = first === mine ? theirs : mine;
  const spine = [...first.filter((id) => known.has(id))];
  // What only the other still has goes back behind what it stood behind.
  for (const id of second.filter((one) => known.has(one) && !spine.includes(one))) insertBehind(spine, id, second);
  const added = [chainsOf(mine, known), chainsOf(theirs, known)];
  const placed = new Set<string>();
  const chainAt = (anchor: string): string[] =>
    added
      .map((chains) => chains.get(anchor) ?? [])
      .filter((chain) => chain.length > 0)
      // By all of their ids, so that it does not matter whose comes first.
      .sort((a, b) => (a.join() < b.join() ? -1 : 1))
      .flat()
      .filter((id) => !placed.has(id) && placed.add(id));
  const all = [...chainAt(START), ...spine.flatMap((id) => [id, ...chainAt(id)])];
  return { ids: all.filter(isKept), isTorn };
}

const START = '';

function insertBehind(spine: string[], id: string, order: readonly string[]): void {
  const before = order.slice(0, order.indexOf(id)).findLast((one) => spine.includes(one));
  spine.splice(before === undefined ? 0 : spine.indexOf(before) + 1, 0, id);
}

/** What is new in a list, by what it stands behind. */
function chainsOf(list: readonly string[], known: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const chains = new Map<string, string[]>();
  let anchor = START;
  for (const id of list) {
    if (known.has(id)) anchor = id;
    else chains.set(anchor, [...(chains.get(anchor) ?? []), id]);
  }
  return chains;
}
