import { readComicHeading } from './comic-heading';
import { readCueBefore } from './read-cue';
import type { ScriptLine } from './script-lines';

const LONGEST_HEADING = 2000;
/** "1. Mio runs.", "2) The door", "3.) Ren", 「①橋の上」. */
const NUMBERED = /^\s*(?:(\d{1,2})(?:\.\)|[.)．）])(?=\s|\p{Lo})|([①-⑳]))[\s\u3000.．:：]*(?=\S)/u;

/**
 * Marks the lines by which writers of comics number the panels of a page without the word: below the heading of a page,
 * from 1 on, as long as no panel is named. Numbered balloons ("1. MIO: Hey!") are none.
 */
export function markNumberedPanels(lines: readonly ScriptLine[]): ScriptLine[] {
  let next: number | null = null;
  return lines.map((line) => {
    const text = line.text.trim();
    const heading = text.length > LONGEST_HEADING ? null : readComicHeading(text);
    if (heading !== null) next = heading.kind === 'page' && !isPanel(heading.rest) ? 1 : null;
    else if (text.startsWith('#')) next = null;
    const [mark = '', digits, circled] = next === null || heading ? [] : (NUMBERED.exec(line.text) ?? []);
    const number = Number(digits ?? circled?.normalize('NFKC') ?? Number.NaN);
    if (number !== next || readCueBefore(text) !== null) return line;
    next += 1;
    return { ...line, panelMark: mark.length };
  });
}

function isPanel(text: string): boolean {
  return text !== '' && readComicHeading(text)?.kind === 'panel';
}
