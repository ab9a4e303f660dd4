import { isPlainComicHeading } from './comic-heading';
import { isPlainHeading } from './scene-heading';
import type { ScriptLine } from './script-lines';
import { readCueAbove } from './read-cue';

/** A section with a blank behind its marks, as Koma writes chapters, pages and panels. */
export function isSection(line: ScriptLine | undefined): boolean {
  return line !== undefined && /^\s*#{1,6}\s/.test(line.text);
}

/** Whether a line ends the paragraph or the speech before it though no empty line is between. */
export function endsParagraph(lines: readonly ScriptLine[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || line.panelMark !== undefined || isSection(line) || isPlainComicHeading(line.text))
    return true;
  // Cut text of lines of its own parts what is before it from a heading or a cue behind it.
  const before = lines[at - 1];
  if (before === undefined || before.text.trim() !== '' || !/^\s*\/\*/.test(before.raw)) return false;
  const [text, below] = [line.text.trim(), (lines[at + 1]?.text ?? '').trim()];
  return (below === '' && isPlainHeading(text)) || (below !== '' && readCueAbove(text, below) !== null);
}
