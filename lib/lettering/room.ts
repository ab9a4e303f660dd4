import type { SetDirection } from './open-lettering';

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

/**
 * How far a line can reach along its direction where it takes the band from `from` to `to` across it.
 * @returns the widest stretch that holds the whole band's height and `near`, in millimetres; null where there is none
 */
export function stretchIn(room: LetterRoom, direction: SetDirection, band: Interval, near = 0): Interval | null {
  const outline = direction === 'horizontal' ? room.outline : room.outline.map(({ x, y }) => ({ x: y, y: x }));
  const levels = levelsIn(outline, band);
  let free: Interval[] | null = null;
  for (const level of levels) {
    const across = spansAt(outline, level);
    free = free === null ? across : common(free, across);
    if (free.length === 0) return null;
  }
  const all = free ?? [];
  return all.find(({ from, to }) => from <= near && near <= to) ?? widest(all);
}

/** Heights at which the outline has to be looked at: between two of its corners it is straight. */
function levelsIn(outline: readonly RoomPoint[], { from, to }: Interval): number[] {
  const corners = outline.map(({ y }) => y).filter((y) => y > from && y < to);
  return [from, ...corners, to];
}

/** What of a level line lies inside, by the even-odd rule. */
function spansAt(outline: readonly RoomPoint[], level: number): Interval[] {
  const cuts: number[] = [];
  outline.forEach((a, index) => {
    const b = outline[(index + 1) % outline.length] ?? a;
    if (a.y <= level === b.y <= level) return;
    cuts.push(a.x + ((level - a.y) / (b.y - a.y)) * (b.x - a.x));
  });
  cuts.sort((a, b) => a - b);
  const spans: Interval[] = [];
  for (let index = 0; index + 1 < cuts.length; index += 2) {
    spans.push({ from: cuts[index] ?? 0, to: cuts[index + 1] ?? 0 });
  }
  return spans;
}

function common(some: readonly Interval[], others: readonly Interval[]): Interval[] {
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

/** From the least to the greatest of a room's coordinates along and across lines. */
export function roomExtent(room: LetterRoom, direction: SetDirection): { along: Interval; across: Interval } {
  const span = (values: readonly number[]): Interval => ({ from: Math.min(...values), to: Math.max(...values) });
  const xs = span(room.outline.map(({ x }) => x));
  const ys = span(room.outline.map(({ y }) => y));
  return direction === 'horizontal' ? { along: xs, across: ys } : { along: ys, across: xs };
}
