import type { Balloon } from '@/lib/contracts/balloons';
import type { PageBox, PagePoint } from '../../layout/page-point';
import { aimTail, grown, tailCrossings } from './aim-tail';

/** Somebody in a panel, by name, with where their head is on the page. */
export interface SeenPerson {
  readonly name: string;
  readonly head: PageBox;
}

/** How far beside a head a tail's tip may be that points at it, in heads. */
const NEAR_HEADS = 0.6;

/**
 * A panel's balloons once people in it were moved or posed: each tail that pointed at somebody's head points at it where it
 * is now, in the same place beside it unless it would run across another face there. Others stay, and so do balloons.
 * @param balloons as they stood before
 */
export function followPeople(
  balloons: readonly Balloon[],
  { before, after }: { readonly before: readonly SeenPerson[]; readonly after: readonly SeenPerson[] },
): Balloon[] {
  const heads = after.map(({ head }) => head);
  return balloons.map((balloon) => {
    const follow = (tip: PagePoint): PagePoint => {
      const who = personAt(tip, before, balloon.speaker);
      const now = after.find(({ name }) => name === who?.name);
      if (who === null || now === undefined || isSameBox(who.head, now.head)) return tip;
      const carried = carry(tip, who.head, now.head);
      const tail = { balloon, head: now.head, heads, balloons: balloons.filter(({ id }) => id !== balloon.id) };
      return tailCrossings(tail, carried).faces === 0 ? carried : aimTail(tail).tip;
    };
    const tail = balloon.tail === null ? null : follow(balloon.tail);
    const moreTails = balloon.moreTails.map(follow);
    const isSame = tail === balloon.tail && moreTails.every((tip, index) => tip === balloon.moreTails[index]);
    return isSame ? balloon : { ...balloon, tail, moreTails };
  });
}

/** Whose head a tip is at, its speaker's first; null where it is at nobody's. */
function personAt(tip: PagePoint, people: readonly SeenPerson[], speaker: string): SeenPerson | null {
  const at = people.filter(({ head }) => {
    const { left, right, top, bottom } = grown(head, (head.bottom - head.top) * NEAR_HEADS);
    return tip.x >= left && tip.x <= right && tip.y >= top && tip.y <= bottom;
  });
  return at.find(({ name }) => name === speaker) ?? at[0] ?? null;
}

function carry(tip: PagePoint, from: PageBox, to: PageBox): PagePoint {
  const along = (value: number, low: number, high: number): number => (value - low) / Math.max(0.01, high - low);
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  return {
    x: rounded(to.left + along(tip.x, from.left, from.right) * (to.right - to.left)),
    y: rounded(to.top + along(tip.y, from.top, from.bottom) * (to.bottom - to.top)),
  };
}

function isSameBox(a: PageBox, b: PageBox): boolean {
  const sides = ['left', 'right', 'top', 'bottom'] as const;
  return sides.every((side) => Math.abs(a[side] - b[side]) < 0.05);
}
