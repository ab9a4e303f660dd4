export type SetDirection = 'horizontal' | 'vertical';

export interface RoomPoint {
  readonly x: number;
  readonly y: number;
}

/** Where letters go: a closed polygon in millimetres about a middle. Its last corner joins its first. */
export interface LetterRoom {
  readonly outline: readonly RoomPoint[];
}

/** From where to where; never turned round. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** A room as lines see it: x along them, y across. */
export interface RoomView {
  readonly outline: readonly RoomPoint[];
  readonly along: Interval;
  readonly across: Interval;
  /** Where its area balances. */
  readonly middle: RoomPoint;
  /** The heights of its corners in order, and what of them lies inside. */
  readonly levels: readonly Level[];
}

interface Level {
  readonly y: number;
  /** Looked for when a line first lies there. */
  free: readonly Interval[] | null;
}

/** A room as lines of a direction see it; the same view for the same room. */
export function viewRoom(room: LetterRoom, direction: SetDirection): RoomView {
  const mine = known[direction].get(room) ?? newView(room, direction);
  known[direction].set(room, mine);
  return mine;
}

const known: Readonly<Record<SetDirection, WeakMap<LetterRoom, RoomView>>> = {
  horizontal: new WeakMap(),
  vertical: new WeakMap(),
};

function newView(room: LetterRoom, direction: SetDirection): RoomView {
  const outline = direction === 'horizontal' ? room.outline : room.outline.map(({ x, y }) => ({ x: y, y: x }));
  const span = (values: readonly number[]): Interval =>
    values.reduce((all, value) => ({ from: Math.min(all.from, value), to: Math.max(all.to, value) }), {
      from: values[0] ?? 0,
      to: values[0] ?? 0,
    });
  return {
    outline,
    along: span(outline.map(({ x }) => x)),
    across: span(outline.map(({ y }) => y)),
    middle: middleOf(outline),
    levels: levelsOf(outline),
  };
}

/** Where an edge lies flat or the outline turns back, both sides of a corner count. */
function levelsOf(outline: readonly RoomPoint[]): Level[] {
  const heights = outline.flatMap(({ y }, index) => {
    const before = outline.at(index - 1)?.y ?? y;
    const after = outline[(index + 1) % outline.length]?.y ?? y;
    return (before < y && y < after) || (before > y && y > after) ? [y] : [y - SIDE, y + SIDE];
  });
  return heights.sort((a, b) => a - b).map((y) => ({ y, free: null }));
}

/** Just beside a corner, in millimetres. */
const SIDE = 1e-7;

function middleOf(outline: readonly RoomPoint[]): RoomPoint {
  let [area, x, y] = [0, 0, 0];
  outline.forEach((a, index) => {
    const b = outline[(index + 1) % outline.length] ?? a;
    const cross = a.x * b.y - b.x * a.y;
    area += cross;
    x += (a.x + b.x) * cross;
    y += (a.y + b.y) * cross;
  });
  return Math.abs(area) < 1e-9 ? { x: 0, y: 0 } : { x: x / (3 * area), y: y / (3 * area) };
}

/**
 * How far a line can reach where it takes a band of the room.
 * @returns the stretch that is inside over the whole height of the band, the one that holds `near` or the widest; null where there is none
 */
export function stretchIn({ outline, levels }: RoomView, band: Interval, near: number): Interval | null {
  let free: readonly Interval[] = common(spansAt(outline, band.from), spansAt(outline, band.to));
  for (let index = firstAbove(levels, band.from); free.length > 0; index += 1) {
    const level = levels[index];
    if (level === undefined || level.y >= band.to) break;
    free = common(free, (level.free ??= spansAt(outline, level.y)));
  }
  return free.find(({ from, to }) => from <= near && near <= to) ?? widest(free);
}

function firstAbove(levels: readonly Level[], y: number): number {
  let [low, high] = [0, levels.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((levels[middle]?.y ?? Infinity) > y) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What of a level line lies inside, by the even-odd rule. */
function spansAt(outline: readonly RoomPoint[], level: number): Interval[] {
  const cuts: number[] = [];
  let a = outline.at(-1) ?? ORIGIN;
  for (const b of outline) {
    if (a.y <= level !== b.y <= level) cuts.push(a.x + ((level - a.y) / (b.y - a.y)) * (b.x - a.x));
    a = b;
  }
  const [first = 0, second = 0] = cuts;
  if (cuts.length === 2) return [{ from: Math.min(first, second), to: Math.max(first, second) }];
  cuts.sort((one, other) => one - other);
  const spans: Interval[] = [];
  for (let index = 0; index + 1 < cuts.length; index += 2) {
    spans.push({ from: cuts[index] ?? 0, to: cuts[index + 1] ?? 0 });
  }
  return spans;
}

const ORIGIN: RoomPoint = { x: 0, y: 0 };

function common(some: readonly Interval[], others: readonly Interval[]): readonly Interval[] {
  const [a, b] = [some[0], others[0]];
  if (a !== undefined && b !== undefined && some.length === 1 && others.length === 1) {
    if (b.from <= a.from && a.to <= b.to) return some;
    if (a.from <= b.from && b.to <= a.to) return others;
    const from = Math.max(a.from, b.from);
    const to = Math.min(a.to, b.to);
    return from < to ? [{ from, to }] : [];
  }
  return some.flatMap((a) =>
    others.flatMap((b) => {
      const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
      return from < to ? [{ from, to }] : [];
    }),
  );
}

function widest(spans: readonly Interval[]): Interval | null {
  return spans.reduce<Interval | null>(
    (best, one) => (best === null || one.to - one.from > best.to - best.from ? one : best),
    null,
  );
}
