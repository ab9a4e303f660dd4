import { findSettings, type SettingsPlace } from './find-settings';
import { parseSettings } from './parse-settings';

/** An infotext in its parts; values are unquoted, keys in A1111's spelling where they are known, and in their order. */
export interface InfotextParts {
  readonly prompt: string;
  readonly negative: string;
  readonly settings: ReadonlyMap<string, string>;
  /** Lines behind the settings, such as `Template`: what stands before their colon, and the rest. */
  readonly notes: readonly (readonly [key: string, value: string])[];
}

/** With a colon, or on a line of its own. */
const NEGATIVE_START = /^\s*negative[ _]prompt ?(:|$)/i;
const MAX_LINES = 20_000;

/**
 * Takes an A1111 infotext apart: the prompt, what stands behind "Negative prompt:", the settings, and lines behind them.
 * Where the settings begin is told by their form, on lines of their own or at the end of one. Any text is read.
 */
export function parseInfotext(text: string): InfotextParts {
  const lines = text
    .replace(/^\u{feff}/u, '')
    .trim()
    .split(/\r\n|\r|\n/)
    .slice(0, MAX_LINES);
  const place = findSettings(lines);
  if (place === null) return { ...readWords(lines), settings: new Map(), notes: [] };
  const words = readWords(withoutLabel(linesBefore(lines, place)));
  const behind = lines.slice(place.last + 1);
  const lateAt = words.negative === '' ? behind.findIndex((line) => startsNegative(line)) : -1;
  const late = lateAt < 0 ? '' : behind[lateAt]?.replace(NEGATIVE_START, '').trim();
  return {
    prompt: words.prompt,
    negative: words.negative === '' ? (late ?? '') : words.negative,
    settings: parseSettings(settingsLine(lines, place)),
    notes: readNotes(behind.filter((_, index) => index !== lateAt)),
  };
}

/** Without what pages that show such texts write before them: `parameters` on a line of its own, `Prompt:`. */
function withoutLabel(lines: readonly string[]): readonly string[] {
  const [first = '', ...rest] = lines;
  if (/^\s*(parameters|prompt) ?:?\s*$/i.test(first)) return rest;
  const label = /^\s*(?:parameters|(?:positive )?prompt) ?:\s*/i.exec(first)?.[0] ?? '';
  return label === '' ? lines : [first.slice(label.length), ...rest];
}

function linesBefore(lines: readonly string[], { first, from }: SettingsPlace): string[] {
  const cut = (lines[first] ?? '').slice(0, from).replace(/[\s,;]+$/, '');
  return cut === '' ? lines.slice(0, first) : [...lines.slice(0, first), cut];
}

function settingsLine(lines: readonly string[], { first, last, from }: SettingsPlace): string {
  const [start = '', ...rest] = lines.slice(first, last + 1);
  return [start.slice(from), ...rest].map((line) => line.trim().replace(/,$/, '')).join(', ');
}

function readWords(lines: readonly string[]): { prompt: string; negative: string } {
  const at = lines.findIndex(startsNegative);
  if (at >= 0) {
    const [first = '', ...more] = lines.slice(at);
    const negative = [first.replace(NEGATIVE_START, ''), ...more];
    return { prompt: joinLines(lines.slice(0, at)), negative: joinLines(negative) };
  }
  const text = joinLines(lines);
  const inside = /(?:^|[\s,;])negative[ _]prompt ?:/i.exec(text);
  if (!inside) return { prompt: text, negative: '' };
  const behind = inside.index + inside[0].length;
  return { prompt: text.slice(0, inside.index).replace(/[\s,;]+$/, ''), negative: text.slice(behind).trim() };
}

function startsNegative(line: string): boolean {
  return NEGATIVE_START.test(line);
}

function joinLines(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

function readNotes(lines: readonly string[]): [string, string][] {
  const notes: [string, string][] = [];
  for (const line of lines) {
    const [, key, value = ''] = /^\s*([\p{L}\p{N}][\p{L}\p{N} _/-]{0,60}):\s?(.*)$/u.exec(line) ?? [];
    const last = notes.at(-1);
    if (key !== undefined) notes.push([key, value.trim()]);
    else if (last !== undefined) last[1] = `${last[1]}\n${line.trim()}`.trim();
    else if (line.trim() !== '') notes.push(['Notes', line.trim()]);
  }
  return notes;
}
