/** A line of a script, with what of it is read. */
export interface ScriptLine {
  /** As it is written, with its end. Of several lines that a note joins, all of them. */
  readonly raw: string;
  /** Without notes, cut text and the line's end. */
  readonly text: string;
  /** Where each letter of `text` stands in `raw`; null where both begin alike. */
  readonly places: readonly number[] | null;
  /** So many letters at its start number a panel (`markNumberedPanels`). */
  readonly panelMark?: number;
}

const LINE = /[^\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029])|[^\n\r\u2028\u2029]+$/g;
const LINE_END = /[\n\r\u2028\u2029]+$/;

/**
 * Lines of a text, whatever ends them. Notes `[[ ]]` and cut text in boneyards are in `raw` alone, and a line that begins
 * within one belongs to the line that the note begins in. What is not closed hides the rest of its paragraph, cut text all
 * that follows, so that neither is ever lettered.
 */
export function scriptLines(text: string): ScriptLine[] {
  const hidden = hiddenRanges(text);
  const lines: ScriptLine[] = [];
  let from = 0;
  let next = 0;
  let start: number | null = null;
  for (const { 0: raw } of text.matchAll(LINE)) {
    const begin: number = start ?? from;
    from += raw.length;
    while ((hidden[next]?.to ?? Infinity) <= from) next += 1;
    const isOpen = (hidden[next]?.from ?? Infinity) < from;
    start = isOpen ? begin : null;
    if (!isOpen) lines.push(lineOf(text, { from: begin, to: from }, hidden));
  }
  return lines;
}

/** Nothing is written in the line. */
export function isBlankLine(line: ScriptLine | undefined): boolean {
  return line === undefined || line.raw.trim() === '';
}

/** Two blanks keep a speech together where an empty line would end it. */
export function isKeptLine(line: ScriptLine | undefined): boolean {
  return line !== undefined && /^[ \u00A0\u3000]{2,}$/.test(line.raw.replace(LINE_END, ''));
}

/** All that is written in the line is a note, or cut. */
export function isHiddenLine(line: ScriptLine | undefined): boolean {
  return line !== undefined && line.text.trim() === '' && line.raw.trim() !== '';
}

/** A line in two, the second from a letter of its text on. */
export function splitLine(line: ScriptLine, at: number): readonly [string, ScriptLine] {
  const place = line.places?.[at] ?? (line.places === null ? at : line.raw.length);
  const places = line.places === null ? null : line.places.slice(at).map((one) => one - place);
  return [line.raw.slice(0, place), { raw: line.raw.slice(place), text: line.text.slice(at), places }];
}

/** What a text has of notes and cut text, as it is written. */
export function hiddenParts(text: string): string[] {
  return hiddenRanges(text).map(({ from, to }) => text.slice(from, to));
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function hiddenRanges(text: string): Range[] {
  const ranges: Range[] = [];
  const mark = /\/\*|\[\[/g;
  const notes = new NoteEnds(text);
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const from = found.index;
    const to = found[0] === '/*' ? cutEnd(text, from) : notes.endOf(from);
    ranges.push({ from, to });
    mark.lastIndex = to;
  }
  return ranges;
}

function cutEnd(text: string, from: number): number {
  const end = text.indexOf('*/', from + 2);
  return end < 0 ? text.length : end + 2;
}

/** Where notes end, asked from front to back: what was found for one is looked for only once. */
class NoteEnds {
  readonly #text: string;
  readonly #emptyLine = /(?:\r\n|[\n\r\u2028\u2029])[ \t]?(?=\r\n|[\n\r\u2028\u2029])/g;
  #mark = -1;
  #empty = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** A note may hold empty lines; another that begins behind one tells that the first was never closed. */
  endOf(from: number): number {
    const text = this.#text;
    if (this.#mark < from + 2) {
      const mark = text.indexOf(']]', from + 2);
      this.#mark = mark < 0 ? Infinity : mark;
    }
    if (this.#empty < from) {
      this.#emptyLine.lastIndex = from;
      this.#empty = this.#emptyLine.exec(text)?.index ?? text.length;
    }
    if (this.#mark < this.#empty) return this.#mark + 2;
    if (this.#mark === Infinity) return this.#empty;
    const other = text.indexOf('[[', this.#empty);
    return other >= 0 && other < this.#mark ? this.#empty : this.#mark + 2;
  }
}

function lineOf(text: string, { from, to }: Range, hidden: readonly Range[]): ScriptLine {
  const raw = text.slice(from, to);
  const own = rangesWithin(hidden, { from, to });
  if (own.length === 0) return { raw, text: raw.replace(LINE_END, ''), places: null };
  let seen = '';
  const places: number[] = [];
  const add = (begin: number, end: number): void => {
    for (let at = begin; at < end; at += 1) places.push(at - from);
    seen += text.slice(begin, end);
  };
  let at = from;
  for (const range of own) {
    add(at, range.from);
    at = range.to;
    // Of the blanks around a note one is left, and none at the line's end or before a mark that ends words.
    const isAtBlank = /^[\s.,;:!?…)）。、！？]|^$/.test(text.slice(at, Math.min(to, at + 1)));
    while (isAtBlank && /[ \t\u3000]$/.test(seen)) {
      seen = seen.slice(0, -1);
      places.pop();
    }
  }
  add(at, to);
  const bare = seen.replace(LINE_END, '').replaceAll(/[\n\r\u2028\u2029]/g, ' ');
  return { raw, text: bare, places: places.slice(0, bare.length) };
}

/** Ranges lie in order, so those of a line are found by halves. */
function rangesWithin(ranges: readonly Range[], { from, to }: Range): Range[] {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.to ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const found: Range[] = [];
  for (let at = low; (ranges[at]?.from ?? Infinity) < to; at += 1) {
    const range = ranges[at];
    if (range !== undefined) found.push({ from: Math.max(from, range.from), to: Math.min(to, range.to) });
  }
  return found;
}
