import { saysNothingIsSaid } from './cue-words';
import { withoutEmphasis } from './emphasis';
import { endsParagraph } from './paragraph-end';
import { isSaying, readCueAbove, readCueBefore } from './read-cue';
import { isBlankLine, isHiddenLine, type ScriptLine } from './script-lines';

/** A paragraph of what is seen, to the next empty line. Of what is forced with `!` no line is a cue. */
export function readActionBlock(lines: readonly ScriptLine[], from: number): { text: string; to: number } {
  const isForced = (lines[from]?.text ?? '').trimStart().startsWith('!');
  const texts: string[] = [];
  let to = from;
  for (; to < lines.length && !isBlankLine(lines[to]); to += 1) {
    const line = lines[to];
    if (line === undefined || isHiddenLine(line)) continue;
    if (to > from && (endsParagraph(lines, to) || (!isForced && isCue(lines, to)))) break;
    if (!isForced && saysNothingIsSaid(line.text)) continue;
    texts.push(plain(isForced ? line.text.replace(/^\s*!/, '') : line.text));
  }
  return { text: texts.join('\n').trim(), to };
}

/** Comics have their cues below what is seen, without an empty line between. */
function isCue(lines: readonly ScriptLine[], at: number): boolean {
  const text = (lines[at]?.text ?? '').trim();
  if (readCueBefore(text) !== null) return true;
  const below = (lines[at + 1]?.text ?? '').trim();
  const cue = below === '' ? null : readCueAbove(text, below);
  return cue !== null && isSaying(cue);
}

/** Without the marks of centred text and of lyrics. */
function plain(line: string): string {
  const bare = line
    .replace(/^\s*>\s*(.*?)\s*<\s*$/, '$1')
    .replace(/^\s*~\s*/, '')
    .trimEnd();
  return withoutEmphasis(bare);
}
