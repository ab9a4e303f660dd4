import { isOffPanel, saysNothingIsSaid, sayOf } from './cue-words';
import { toMarkup } from './emphasis';
import { endsParagraph } from './paragraph-end';
import { isLabelled, isSaying, readCueAbove, readCueBefore, type Cue } from './read-cue';
import type { SpokenLine } from './script-block';
import { isBlankLine, isHiddenLine, isKeptLine, type ScriptLine } from './script-lines';

/** A cue with what is said; null where the line is no cue. */
export function readSpeech(lines: readonly ScriptLine[], at: number): { line: SpokenLine; to: number } | null {
  const text = (lines[at]?.text ?? '').trim();
  if (text.startsWith('!')) return null;
  const below = nextWords(lines, at + 1);
  const above = below === '' ? null : readCueAbove(text, below);
  if (above !== null) {
    const { words, to } = readWords(lines, at + 1, { isOneLine: false });
    const line = lineOf(above, words);
    return { line: /^\p{Lo}/u.test(text) ? { ...line, text: unquoted(line.text) } : line, to };
  }
  const before = readCueBefore(text);
  if (before === null) return null;
  if (before.isQuoted) return readQuoted(lines, at, before);
  const { words, to } = readWords(lines, at + 1, { isOneLine: true });
  return { line: lineOf(...withAside(before, [before.words, ...words])), to };
}

/** "REN: (shouting) Hey!": what says how, before the words in the cue's own line. */
function withAside(cue: Cue, [first = '', ...rest]: readonly string[]): [Cue, string[]] {
  const [, aside = '', words = ''] = /^[(（]([^()（）]{1,60})[)）]\s*(\S.*)$/u.exec(first) ?? [];
  const isTold = sayOf('', aside) !== 'speech' || isOffPanel(aside) || /^\p{Ll}[^.!?…]{0,40}$/u.test(aside);
  if (words === '' || !isTold) return [cue, [first, ...rest]];
  return [{ ...cue, how: `${cue.how} ${aside}`.trim() }, [words, ...rest]];
}

/** What stands below a cue, notes aside. */
function nextWords(lines: readonly ScriptLine[], from: number): string {
  let at = from;
  while (isHiddenLine(lines[at])) at += 1;
  return endsParagraph(lines, at) ? '' : (lines[at]?.text ?? '').trim();
}

/** Whether a line stands above words that it says the speaker of. */
export function isCueAbove(lines: readonly ScriptLine[], at: number): boolean {
  const below = nextWords(lines, at + 1);
  return below !== '' && readCueAbove((lines[at]?.text ?? '').trim(), below) !== null;
}

/** Lines of a speech to the next empty one; a line of two blanks is an empty one within it. */
function readWords(
  lines: readonly ScriptLine[],
  from: number,
  { isOneLine }: { readonly isOneLine: boolean },
): { words: string[]; to: number } {
  const words: string[] = [];
  let to = from;
  for (; to < lines.length; to += 1) {
    const line = lines[to];
    if (isHiddenLine(line)) continue;
    if (line === undefined || endsParagraph(lines, to)) break;
    if (isBlankLine(line)) {
      if (!isKeptLine(line) || (to === from && !isOneLine)) break;
      words.push('');
      continue;
    }
    const text = line.text.trim();
    // Comics have their cues line by line.
    const cue = readCueBefore(text);
    if (cue !== null && (isOneLine || isSaying(cue))) break;
    if (isOneLine && (isCueAbove(lines, to) || saysNothingIsSaid(text) || isLabelled(text))) break;
    words.push(text);
  }
  return { words, to };
}

/** 「…」, over as many lines as it takes to close; what does not close, or goes on behind, is no speech. */
function readQuoted(
  lines: readonly ScriptLine[],
  at: number,
  cue: Cue & { readonly words: string },
): { line: SpokenLine; to: number } | null {
  const words = [cue.words];
  let depth = depthAfter(cue.words, 0);
  let to = at + 1;
  for (; depth !== null && depth > 0 && to < lines.length && !isBlankLine(lines[to]); to += 1) {
    const text = (lines[to]?.text ?? '').trim();
    words.push(text);
    depth = depthAfter(text, depth);
  }
  if (depth !== 0) return null;
  const said = words.join('\n').slice(1, -1);
  const [, aside = '', rest = said] = /^[(（]([^()（）\n]{1,40})[)）]\s*([^]+)$/u.exec(said) ?? [];
  const isAside = aside !== '' && (sayOf('', aside) !== 'speech' || isOffPanel(aside));
  const how = isAside ? `${cue.how} ${aside}` : cue.how;
  return { line: lineOf({ ...cue, how }, (isAside ? rest : said).split('\n')), to };
}

/** How many brackets are open behind a line; null where the first one closes before its end. */
function depthAfter(text: string, before: number): number | null {
  let depth = before;
  for (const { 0: bracket, index } of text.matchAll(/[「『」』]/gu)) {
    depth += /[「『]/u.test(bracket) ? 1 : -1;
    if (depth < 0 || (depth === 0 && index < text.length - 1)) return null;
  }
  return depth;
}

/** Without the brackets of Japanese speech, where they hold all of it. */
function unquoted(text: string): string {
  return /^[「『]/u.test(text) && depthAfter(text, 0) === 0 ? text.slice(1, -1).trim() : text;
}

const ASIDE = /^[(（][^()（）]*[)）]$/;

function lineOf(cue: Cue, words: readonly string[]): SpokenLine {
  // A parenthetical on a line of its own says how, as in a screenplay; before the first words, how all is said.
  const first = words.findIndex((line) => !ASIDE.test(line));
  const opening = words.slice(0, first < 0 ? words.length : first).map((line) => line.slice(1, -1));
  const [lead = '', ...rest] = words.filter((line) => !ASIDE.test(line));
  const how = [cue.how, ...opening].join(' ');
  const text = [lead, ...rest]
    .map((line) => toMarkup(line.replace(/^~\s*(?!.*~$)/u, '')))
    .join('\n')
    .trim();
  return {
    speaker: cue.speaker,
    say: sayOf(cue.speaker, how),
    text,
    ...(isOffPanel(how) ? { isOff: true as const } : {}),
    ...(cue.isDual ? { isDual: true as const } : {}),
  };
}
