import type { Balloon } from '@/lib/contracts/balloons';
import type { SavePage } from '@/lib/contracts/books';

const NONE: readonly Balloon[] = [];
const known = new WeakMap<SavePage['balloons'], ReadonlyMap<string, readonly Balloon[]>>();
/** By panel: what was found last, which stays the same list while the same balloons are in it. */
const last = new Map<string, readonly Balloon[]>();

/** The same list for the same balloons, so that panels are drawn again only when theirs changed. */
export function balloonsOf({ balloons }: Pick<SavePage, 'balloons'>, panelId: string): readonly Balloon[] {
  let lists = known.get(balloons);
  if (lists === undefined) {
    lists = byPanel(balloons);
    known.set(balloons, lists);
  }
  return lists.get(panelId) ?? NONE;
}

function byPanel(balloons: readonly Balloon[]): ReadonlyMap<string, readonly Balloon[]> {
  const lists = new Map<string, Balloon[]>();
  for (const balloon of balloons) {
    if (balloon.panelId === null) continue;
    const list = lists.get(balloon.panelId) ?? [];
    list.push(balloon);
    lists.set(balloon.panelId, list);
  }
  return new Map(
    [...lists].map(([panelId, list]) => {
      const before = last.get(panelId);
      const isSame = before?.length === list.length && list.every((one, index) => one === before[index]);
      const kept = isSame && before !== undefined ? before : list;
      last.set(panelId, kept);
      return [panelId, kept];
    }),
  );
}
