import type { LetterStyle } from './letter-style';
import { chooseLines, lineLength, type LineRoom } from './choose-lines';
import { partsOf, type Segment } from './measure-text';
import { acrossSign, bandHalf, isBlockInside, placeBlock, type Align, type LineRange } from './place-block';
import type { Copy } from './prepare-copy';
import { stretchIn, type RoomPoint, type RoomView } from './room';

export interface LinesToFit {
  readonly sizeMm: { readonly most: number; readonly least: number };
  readonly type: LetterStyle;
}

/** Lines, and how large and where they are set. */
export interface Fit {
  readonly lines: readonly LineRange[];
  readonly size: number;
  readonly leading: number;
  readonly align: Align;
  readonly middle: RoomPoint;
  readonly overflows: boolean;
  /** Where words had to be cut (UTF-16). */
  readonly cuts: readonly number[];
  /** No word and no phrase goes on in the next line. */
  readonly isWhole: boolean;
}

/** From one size to the next that is tried. */
const STEP = 0.97;
/** Phrases and words are kept whole down to this share of the size that is wished for; below, larger letters matter more. */
const WHOLE = 0.88;
/** How much larger letters have to become for words to be parted, for each hyphen anew. */
const WORTH_PARTING = 1.2;

interface Fitting {
  readonly copy: Copy;
  readonly room: RoomView;
  readonly segments: readonly Segment[];
  readonly leading: number;
  readonly align: Align;
}

/** The largest letters whose lines fit: words and phrases whole if that may be, then parted, then cut. */
export function fitLines(copy: Copy, room: RoomView, { sizeMm, type }: LinesToFit): Fit {
  const align = type.align ?? (copy.direction === 'vertical' ? 'start' : 'centre');
  const leading = type.leading ?? usualLeading(copy);
  const none = { leading, align, middle: room.middle, cuts: [], isWhole: true };
  if (copy.text === '') return { ...none, lines: [], size: sizeMm.most, overflows: false };
  const parts = partsOf(copy, type.isHyphenated);
  const tryWith = (segments: readonly Segment[]): Fit | null =>
    largest({ copy, room, segments, leading, align }, sizeMm);
  const whole = tryWith(parts.whole());
  if (whole !== null && (whole.size >= sizeMm.most * WHOLE || !parts.hasMore)) return whole;
  const parted = parts.hasMore ? tryWith(parts.parted()) : null;
  if (parted !== null && parted.size >= (whole?.size ?? 0) * WORTH_PARTING ** Math.max(1, hyphensOf(parted)))
    return parted;
  if (whole !== null) return whole;
  if (parted !== null) return parted;
  const cut = parts.cut();
  return tryWith(cut) ?? overflowing({ copy, room, segments: cut, leading, align }, sizeMm.least);
}

/**
 * Whether letters of a size, in millimetres of one em, fit into a room without a cut word, and phrases and words parted
 * only where they may be: what `fitLines` finds for that size alone, without trying what does not count.
 */
export function isHeld(
  copy: Copy,
  room: RoomView,
  { size, type, mayPart }: { readonly size: number; readonly type: LetterStyle; readonly mayPart: boolean },
): boolean {
  if (copy.text === '') return true;
  const align = type.align ?? (copy.direction === 'vertical' ? 'start' : 'centre');
  const leading = type.leading ?? usualLeading(copy);
  const parts = partsOf(copy, type.isHyphenated);
  const tryWith = (segments: readonly Segment[]): boolean =>
    largest({ copy, room, segments, leading, align }, { most: size, least: size }) !== null;
  return tryWith(parts.whole()) || (mayPart && parts.hasMore && tryWith(parts.parted()));
}

function hyphensOf({ lines }: Fit): number {
  return lines.filter(({ isHyphenated }) => isHyphenated).length;
}

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** From line to line, in ems, where nobody says. */
function usualLeading({ direction, text, face, levels }: Copy): number {
  if (direction === 'vertical') return 1.3;
  if (JAPANESE.test(text)) return 1.3;
  if (levels !== null) return 1.25;
  return face === 'comic' || !/\p{Ll}/u.test(text) ? 1.1 : 1.16;
}

/** How much larger letters have to become for their block to leave the room's middle. */
const WORTH_MOVING = 1.07;

/** In the largest letters that fit; null where not even the least do. */
function largest(fitting: Fitting, sizeMm: LinesToFit['sizeMm']): Fit | null {
  let best = largestAbout(fitting, sizeMm, fitting.room.middle);
  for (const middle of otherMiddles(fitting.room)) {
    if (best !== null && best.size * WORTH_MOVING >= sizeMm.most) return best;
    const least = best === null ? sizeMm.least : best.size * WORTH_MOVING;
    best = largestAbout(fitting, { most: sizeMm.most, least }, middle) ?? best;
  }
  return best;
}

/** At the largest of the sizes that fits about a middle, found by halving. */
function largestAbout(fitting: Fitting, { most, least }: LinesToFit['sizeMm'], middle: RoomPoint): Fit | null {
  const first = linesAt(fitting, most, middle);
  if (first !== null) return first;
  const steps = Math.max(0, Math.ceil(Math.log(least / most) / Math.log(STEP)));
  const sizeOf = (step: number): number => Math.max(least, most * STEP ** step);
  let best = linesAt(fitting, least, middle);
  if (best === null) return null;
  let [tooLarge, fits] = [0, steps];
  while (fits - tooLarge > 1) {
    const step = Math.floor((tooLarge + fits) / 2);
    const tried = linesAt(fitting, sizeOf(step), middle);
    if (tried === null) tooLarge = step;
    else [fits, best] = [step, tried];
  }
  return best;
}

/** Where a block may have its middle in a crooked room, besides where the room's area balances. */
function otherMiddles(room: RoomView): RoomPoint[] {
  const { middle, along, across, outline } = room;
  const [width, height] = [along.to - along.from, across.to - across.from];
  const isEven =
    Math.abs(middle.x - (along.from + along.to) / 2) < width * 0.02 &&
    Math.abs(middle.y - (across.from + across.to) / 2) < height * 0.02;
  if (isEven && outline.length !== 3) return [];
  return [-0.07, 0.07, -0.14, 0.14].map((share) => {
    const y = middle.y + share * height;
    const reach = stretchIn(room, { from: y - height * 0.1, to: y + height * 0.1 }, middle.x);
    return { x: reach === null ? middle.x : (reach.from + reach.to) / 2, y };
  });
}

/** So many more lines than are needed are looked at, for a block more like its balloon. */
const MORE_LINES = 3;
/** What each further line costs beside the shape of the block. */
const LINE_COST = 0.03;

function linesAt(fitting: Fitting, size: number, middle: RoomPoint): Fit | null {
  const { segments, room, leading } = fitting;
  const height = room.across.to - room.across.from;
  const pitch = pitchOf(fitting);
  const most = Math.min(segments.length, Math.floor(height / (size * pitch) + 0.4));
  const found: { ends: readonly number[]; cost: number }[] = [];
  for (let count = leastLines(fitting, size); count <= most && found.length < MORE_LINES; count += 1) {
    const capacity = capacities(fitting, { size, middle, count, pitch });
    const chosen = capacity === null ? null : chooseLines(segments, roomOf(fitting, capacity));
    if (capacity === null || chosen === null) continue;
    const fullness = Math.max(
      (((count - 1) * pitch + 1) * size) / height,
      ...chosen.ends.map((end, line) => lineLength(segments, chosen.ends[line - 1] ?? 0, end) / (capacity[line] ?? 1)),
    );
    found.push({ ends: chosen.ends, cost: chosen.cost + fullness + count * LINE_COST });
  }
  for (const { ends } of found.sort((a, b) => a.cost - b.cost)) {
    const fit: Fit = { ...rangesOf(segments, ends), size, leading, align: fitting.align, middle, overflows: false };
    if (isBlockInside(fitting.copy, placeBlock(fitting.copy, { ...fit, room }), room)) return fit;
  }
  return null;
}

function roomOf(fitting: Fitting, capacity: readonly number[]): LineRoom {
  const isCentred = fitting.align === 'centre';
  return { capacity, wish: wishes(fitting, capacity), beyondCounts: isCentred ? 2 : 1, isLastFree: !isCentred };
}

/** From line to line where readings stand beside some. */
function pitchOf({ segments, leading }: Fitting): number {
  const over = Math.max(0, ...segments.map((segment) => segment.over));
  return over === 0 ? leading : Math.max(leading, 1 + over);
}

/** No fewer lines can hold the text, were each as long as the room. */
function leastLines({ segments, room }: Fitting, size: number): number {
  const longest = Math.max(1e-6, (room.along.to - room.along.from) / size);
  const forced = segments.filter(({ kind }) => kind === 'forced').length;
  return Math.max(1, forced, Math.ceil(lineLength(segments, 0, segments.length) / longest - 1));
}

interface Lines {
  readonly size: number;
  readonly middle: RoomPoint;
  readonly count: number;
  readonly pitch: number;
}

/** How long each line can be, in ems; null where one has no room at all. */
function capacities({ copy, room, align }: Fitting, { size, middle, count, pitch }: Lines): number[] | null {
  const half = bandHalf(copy) * size;
  const stretches = Array.from({ length: count }, (_, line) => {
    const at = middle.y + acrossSign(copy) * (line - (count - 1) / 2) * pitch * size;
    return stretchIn(room, { from: at - half, to: at + half }, middle.x);
  });
  const free = stretches.flatMap((stretch) => (stretch === null ? [] : [stretch]));
  if (free.length < count) return null;
  if (align === 'centre') {
    return free.map(({ from, to }) => (2 * Math.max(0, Math.min(to - middle.x, middle.x - from))) / size);
  }
  const atFrom = (align === 'start') !== (copy.isRightToLeft && copy.direction === 'horizontal');
  const edge = atFrom ? Math.max(...free.map(({ from }) => from)) : Math.min(...free.map(({ to }) => to));
  return free.map(({ from, to }) => Math.max(0, atFrom ? to - edge : edge - from) / size);
}

/** Centred lines are as long as the room beside them, and a little longer in the middle still; others all alike. */
function wishes({ align }: Fitting, capacity: readonly number[]): number[] {
  if (align !== 'centre') return capacity.map(() => 1);
  const half = (capacity.length - 1) / 2;
  return capacity.map((one, line) => one * (half < 1 ? 1 : 1 - 0.1 * ((line - half) / half) ** 2));
}

function rangesOf(segments: readonly Segment[], ends: readonly number[]): Pick<Fit, 'lines' | 'cuts' | 'isWhole'> {
  const lines = ends.map((end, line): LineRange => {
    const [first, last] = [segments[ends[line - 1] ?? 0], segments[end - 1]];
    return { from: first?.from ?? 0, to: last?.to ?? 0, isHyphenated: last?.kind === 'hyphen' };
  });
  const cuts = ends.flatMap((end) => (segments[end - 1]?.kind === 'cut' ? [segments[end - 1]?.to ?? 0] : []));
  const isWhole = ends.every((end) => !/^(?:within|hyphen|cut)$/.test(segments[end - 1]?.kind ?? ''));
  return { lines, cuts, isWhole };
}

/** Lines as long as the room at its longest, however many there are. */
function overflowing({ copy, room, segments, leading, align }: Fitting, size: number): Fit {
  const longest = (room.along.to - room.along.from) / size;
  const ends: number[] = [];
  let from = 0;
  for (let to = 1; to <= segments.length; to += 1) {
    const isOver = lineLength(segments, from, to) > longest && to - from > 1;
    if (isOver) ends.push((from = lastGoodEnd(segments, from, to - 1)));
    if (segments[to - 1]?.kind === 'forced') ends.push((from = to));
  }
  return { ...rangesOf(segments, ends), size, leading, align, middle: room.middle, overflows: copy.text !== '' };
}

/** The last place on a line where it may end without cutting a word; else its end. */
function lastGoodEnd(segments: readonly Segment[], from: number, to: number): number {
  for (let end = to; end > from; end -= 1) if (segments[end - 1]?.kind !== 'cut') return end;
  return to;
}
