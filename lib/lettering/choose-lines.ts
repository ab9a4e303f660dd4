import type { Segment } from './measure-text';

/** How long each line can be, in ems, from the first read. */
export interface LineRoom {
  readonly capacity: readonly number[];
  /** How long each should be beside the others; lines in the middle of a balloon are the longest. */
  readonly wish: readonly number[];
  /** Ink beyond a line's length takes room on both sides, for lines that are centred. */
  readonly beyondCounts: 1 | 2;
  /** The last line may be short, as in columns that begin together. */
  readonly isLastFree: boolean;
}

export interface ChosenLines {
  /** Behind the last segment of each line. */
  readonly ends: readonly number[];
  readonly cost: number;
}

/** Beyond so many steps lines are filled one after another, instead of weighing all ways. */
const MOST_STEPS = 60_000;
const WIDOW = 0.3;

/** Segments on exactly so many lines as there is room for, as even as their wishes say; null when they don't fit. */
export function chooseLines(segments: readonly Segment[], room: LineRoom): ChosenLines | null {
  const count = room.capacity.length;
  if (count === 0 || segments.length < count) return null;
  if (segments.length * count > MOST_STEPS) return pourLines(segments, room);
  return weighLines(segments, room);
}

/** How long a line of segments is, in ems. */
export function lineLength(segments: readonly Segment[], from: number, to: number): number {
  const [first, last] = [segments[from], segments[to - 1]];
  if (!first || !last) return 0;
  return last.sum - (segments[from - 1]?.sum ?? 0) - first.lead - last.trail;
}

/**
 * Of all ways to part segments into lines, the one that costs least (D. E. Knuth and M. F. Plass, Breaking paragraphs into
 * lines, 1981, for a count of lines that is given).
 */
function weighLines(segments: readonly Segment[], room: LineRoom): ChosenLines | null {
  const [count, size] = [room.capacity.length, segments.length];
  const unit = unitOf(segments, room);
  const costs = Array.from({ length: count + 1 }, () => new Float64Array(size + 1).fill(Infinity));
  const froms = Array.from({ length: count + 1 }, () => new Int32Array(size + 1));
  (costs[0] ?? [])[0] = 0;
  let behind = room.capacity.reduce((sum, one) => sum + one, 0);
  for (let line = 0; line < count; line += 1) {
    behind -= room.capacity[line] ?? 0;
    const [before, after, cameFrom] = [costs[line], costs[line + 1], froms[line + 1]];
    if (!before || !after || !cameFrom) continue;
    for (let from = line; from < size; from += 1) {
      const spent = before[from] ?? Infinity;
      if (spent === Infinity) continue;
      for (let to = from + 1; to <= size; to += 1) {
        const cost = lineCost(segments, room, { line, from, to, unit });
        if (cost === null) break;
        // What is left has to go on the lines that are left.
        if (lineLength(segments, to, size) > behind + 1) continue;
        if (spent + cost < (after[to] ?? 0)) {
          after[to] = spent + cost;
          cameFrom[to] = from;
        }
        if (segments[to - 1]?.kind === 'forced') break;
      }
    }
  }
  const cost = costs[count]?.[size] ?? Infinity;
  if (cost === Infinity) return null;
  const ends: number[] = [];
  for (let line = count, end = size; line > 0; line -= 1) {
    ends.unshift(end);
    end = froms[line]?.[end] ?? 0;
  }
  return { ends, cost };
}

interface Line {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** Ems to one of the wishes. */
  readonly unit: number;
}

/** Null when it is too long. */
function lineCost(segments: readonly Segment[], room: LineRoom, { line, from, to, unit }: Line): number | null {
  const last = segments[to - 1];
  if (!last) return null;
  const length = lineLength(segments, from, to);
  if (length + room.beyondCounts * last.beyond > (room.capacity[line] ?? 0) + 1e-6) {
    // A line that hangs or ends with a hyphen may be longer than one with more on it.
    return length - Math.max(0, -last.trail) > (room.capacity[line] ?? 0) ? null : Infinity;
  }
  const count = room.capacity.length;
  const wish = Math.max(0.01, (room.wish[line] ?? 1) * unit);
  const isLast = line === count - 1;
  const off = (length - wish) / wish;
  const even = room.isLastFree && isLast && off < 0 ? 0.15 * off * off : off * off;
  const isAlone = count > 1 && (isLast || line === 0) && to - from === 1 && last.isShort && length < 0.55 * wish;
  return even + last.cost + (isAlone ? (isLast ? WIDOW : WIDOW / 2) : 0);
}

function unitOf(segments: readonly Segment[], { wish }: LineRoom): number {
  const total = lineLength(segments, 0, segments.length);
  return (
    total /
    Math.max(
      1e-6,
      wish.reduce((sum, one) => sum + one, 0),
    )
  );
}

/** Lines filled one after another to the same share, as small as it may be. */
function pourLines(segments: readonly Segment[], room: LineRoom): ChosenLines | null {
  let best = pour(segments, room, 1);
  let [narrow, wide] = [0.4, 1];
  for (let step = 0; best !== null && step < 8; step += 1) {
    const share = (narrow + wide) / 2;
    const tried = pour(segments, room, share);
    if (tried === null) narrow = share;
    else [wide, best] = [share, tried];
  }
  return best;
}

function pour(segments: readonly Segment[], room: LineRoom, share: number): ChosenLines | null {
  const ends: number[] = [];
  let [next, cost] = [0, 0];
  for (const capacity of room.capacity) {
    const from = next;
    while (next < segments.length && (next === from || segments[next - 1]?.kind !== 'forced')) {
      const beyond = room.beyondCounts * (segments[next]?.beyond ?? 0);
      if (lineLength(segments, from, next + 1) + beyond > capacity * share) break;
      next += 1;
    }
    if (next === from) return null;
    cost += segments[next - 1]?.cost ?? 0;
    ends.push(next);
  }
  return next === segments.length ? { ends, cost } : null;
}
