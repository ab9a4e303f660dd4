import { findBreaks, type BreakKind, type BreakPoint } from './find-breaks';
import type { Copy } from './prepare-copy';
import { setLine } from './set-line';

/** What stays together on a line, in ems. */
export interface Segment {
  readonly from: number;
  /** Where the next one begins. */
  readonly to: number;
  /** How its end came about; the last one's is forced. */
  readonly kind: BreakKind;
  /** Of all before it and itself, as if they stood on one line. */
  readonly sum: number;
  /** What its line is shorter by when it is the first of it, and when it is the last (a hyphen makes that one longer). */
  readonly lead: number;
  readonly trail: number;
  /** How far ink reaches beyond the line's length when it is the last. */
  readonly beyond: number;
  /** What a line that ends with it costs, more than others. */
  readonly cost: number;
  /** A short word, which should not stand alone on a line. */
  readonly isShort: boolean;
  /** Readings or dots stand beside it. */
  readonly over: number;
}

const COSTS: Readonly<Record<BreakKind, number>> = {
  forced: 0,
  space: 0,
  phrase: 0,
  dash: 0.02,
  within: 0.14,
  hyphen: 0.5,
  cut: 1.2,
};
/** English words that lean on the next one. */
const LEANING =
  /^(?:a|an|the|of|to|in|on|at|by|for|and|or|but|if|as|is|my|your|his|her|its|our|their|i|i['’]m|no|not|so|that|this|with|from|de|la|le|les|un|une|et|der|die|das|und|el|los|y)$/i;

/** A text in pieces: by words and phrases, by their parts besides, and by letters where nothing else is left. */
export interface Parts {
  /** Whether words or phrases have parts. */
  readonly hasMore: boolean;
  readonly whole: () => readonly Segment[];
  readonly parted: () => readonly Segment[];
  readonly cut: () => readonly Segment[];
}

const known = new WeakMap<Copy, Map<boolean, Parts>>();

/** The pieces of a copy; the same ones as before, while only its room changes. */
export function partsOf(copy: Copy, isHyphenated: boolean): Parts {
  const mine = known.get(copy) ?? new Map<boolean, Parts>();
  known.set(copy, mine);
  const found = mine.get(isHyphenated) ?? newParts(copy, isHyphenated);
  mine.set(isHyphenated, found);
  return found;
}

function newParts(copy: Copy, isHyphenated: boolean): Parts {
  const all = findBreaks(copy, { isHyphenated, isCut: false });
  const whole = all.filter(({ kind }) => kind !== 'within' && kind !== 'hyphen');
  return {
    hasMore: whole.length < all.length,
    whole: once(() => measureText(copy, whole)),
    parted: once(() => measureText(copy, all)),
    cut: once(() => measureText(copy, findBreaks(copy, { isHyphenated, isCut: true }))),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** A text in the pieces that lines are made of, from one place where a line may end to the next. */
function measureText(copy: Copy, breaks: readonly BreakPoint[]): Segment[] {
  const points = [...breaks, { at: copy.text.length, kind: 'forced' } as const];
  let [from, sum] = [0, 0];
  return points.map(({ at, kind }) => {
    const line = setLine(copy, from, at);
    const isHyphenated = kind === 'hyphen';
    const hyphenated = isHyphenated ? setLine(copy, from, at, true) : line;
    const text = copy.text.slice(from, at).trim();
    sum += line.advance + (line.advance > 0 ? copy.tracking : 0);
    const segment: Segment = {
      from,
      to: at,
      kind,
      sum,
      lead: line.lead,
      trail: line.advance - hyphenated.length - line.lead,
      beyond: hyphenated.beyond,
      cost: COSTS[kind] + senseCost(text, kind),
      isShort: [...text].length < 5,
      over: line.over,
    };
    from = at;
    return segment;
  });
}

/** Lines end best where the voice pauses, and badly behind words that lean on the next. */
function senseCost(text: string, kind: BreakKind): number {
  if (kind === 'forced' || kind === 'hyphen' || kind === 'cut') return 0;
  if (/[.!?…。！？]["'”’」』]?$/u.test(text)) return -0.05;
  if (/[,;:—–、，]["'”’]?$/u.test(text) || /--$/.test(text)) return -0.03;
  return kind === 'space' && LEANING.test(text) ? 0.03 : 0;
}
