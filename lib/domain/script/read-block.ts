import { readComicHeading } from './comic-heading';
import { withoutEmphasis } from './emphasis';
import { readActionBlock } from './read-action';
import { readSpeech } from './read-speech';
import { isPlainHeading, readForcedHeading, readJapaneseHeading, readSceneHeading } from './scene-heading';
import type { ScriptBlock } from './script-block';
import { isHiddenLine, splitLine, type ScriptLine } from './script-lines';
import { isTitlePage, readTitlePage } from './title-page';
import { endsParagraph, isSection } from './paragraph-end';

/** A block, the line behind it, and what is left of its last line where that says more. */
export interface ReadBlock {
  readonly block: ScriptBlock;
  readonly to: number;
  readonly rest: ScriptLine | null;
}

/** The block that begins at a line, which is not empty. @param o.isFirst nothing but notes stands before it */
export function readBlock(lines: readonly ScriptLine[], at: number, o: { readonly isFirst: boolean }): ReadBlock {
  const line = lines[at];
  const text = (line?.text ?? '').trim();
  if (line === undefined || text === '') return whole(lines, at, { kind: 'other' });
  return (
    (o.isFirst ? titlePage(lines, at) : null) ??
    section(lines, at, text) ??
    comicHeading(line, at) ??
    sceneHeading(lines, at, text) ??
    aside(lines, at, text) ??
    speech(lines, at) ??
    action(lines, at)
  );
}

type Body = ScriptBlock extends infer Block ? (Block extends { raw: string } ? Omit<Block, 'raw'> : never) : never;

function whole(lines: readonly ScriptLine[], at: number, body: Body, to = at + 1): ReadBlock {
  const raw = lines
    .slice(at, to)
    .map((line) => line.raw)
    .join('');
  return { block: { raw, ...body }, to, rest: null };
}

function titlePage(lines: readonly ScriptLine[], at: number): ReadBlock | null {
  let to = at;
  while (to < lines.length && lines[to]?.raw.trim() !== '') to += 1;
  const texts = lines
    .slice(at, to)
    .filter((line) => !isHiddenLine(line))
    .map(({ text }, index) => (index === 0 ? text.replace(/^\uFEFF/, '') : text));
  return isTitlePage(texts) ? whole(lines, at, { kind: 'title', entries: readTitlePage(texts) }, to) : null;
}

function section(lines: readonly ScriptLine[], at: number, text: string): ReadBlock | null {
  const [, marks = '', words = ''] = /^(#{1,6})(?!#)\s*(.*)$/.exec(text) ?? [];
  // Without a blank behind the mark it has to stand alone.
  if (marks === '' || !(isSection(lines[at]) || (isAlone(lines, at) && /^[\p{L}\p{N}]/u.test(words)))) return null;
  const bare = withoutEmphasis(words)
    .trim()
    .replace(/\s+#+$/, '');
  const comic = readComicHeading(bare);
  if (comic !== null && comic.rest === '') return whole(lines, at, pageOrPanel(comic.kind, bare));
  if (marks.length === 1) return whole(lines, at, { kind: 'chapter', title: bare });
  if (marks.length === 2) return whole(lines, at, pageOrPanel('page', bare));
  return whole(lines, at, marks.length === 3 ? pageOrPanel('panel', bare) : { kind: 'other' });
}

/** "Panel 2 (close-up, from below)": what is in brackets says how. */
function pageOrPanel(kind: 'page' | 'panel', words: string): Body {
  const found = /^(.*?)\s*[(（]([^()（）]*)[)）]\s*$/.exec(words);
  if (!found) return { kind, label: words.trim(), notes: [] };
  const notes = (found[2] ?? '').split(/[,、]/).map((note) => note.trim());
  return { kind, label: (found[1] ?? '').trim(), notes: notes.filter((note) => note !== '') };
}

function comicHeading(line: ScriptLine, at: number): ReadBlock | null {
  if (line.panelMark !== undefined) {
    const [raw, left] = splitLine(line, line.panelMark);
    const label = line.text.slice(0, line.panelMark).normalize('NFKC').replace(/\D/g, '');
    return { block: { raw, kind: 'panel', label, notes: [] }, to: at + 1, rest: left };
  }
  const start = line.text.length - line.text.trimStart().length;
  const found = readComicHeading(line.text.slice(start));
  if (found === null) return null;
  const { kind, label, notes, rest } = found;
  if (rest === '') return { block: { raw: line.raw, kind, label, notes }, to: at + 1, rest: null };
  const [raw, left] = splitLine(line, line.text.trimEnd().length - rest.length);
  return { block: { raw, kind, label, notes }, to: at + 1, rest: left };
}

function sceneHeading(lines: readonly ScriptLine[], at: number, text: string): ReadBlock | null {
  const bare = withoutEmphasis(text);
  const heading = readForcedHeading(bare) ?? readSceneHeading(bare) ?? readJapaneseHeading(bare);
  if (heading === null || !(isAlone(lines, at) || isPlainHeading(bare))) return null;
  return whole(lines, at, { kind: 'scene', ...heading });
}

const TRANSITION = /^(?:[^\p{Ll}:!@][^\p{Ll}:]*\bTO:|(?:FADE|CUT|IRIS)(?: IN| OUT| TO (?:BLACK|WHITE))[.:]?)$/u;

/** Transitions, synopses, page breaks and lyrics of their own: kept, and not laid out. */
function aside(lines: readonly ScriptLine[], at: number, text: string): ReadBlock | null {
  if (/^=/.test(text) || (/^>/.test(text) && !/<$/.test(text))) return whole(lines, at, { kind: 'other' });
  if (isAlone(lines, at) && TRANSITION.test(text)) return whole(lines, at, { kind: 'other' });
  if (!/^~/.test(text)) return null;
  let to = at + 1;
  while (to < lines.length && /^\s*~/.test(lines[to]?.text ?? '')) to += 1;
  return whole(lines, at, { kind: 'other' }, to);
}

function speech(lines: readonly ScriptLine[], at: number): ReadBlock | null {
  const found = readSpeech(lines, at);
  return found === null ? null : whole(lines, at, { kind: 'line', ...found.line }, found.to);
}

function action(lines: readonly ScriptLine[], at: number): ReadBlock {
  const { text, to } = readActionBlock(lines, at);
  return whole(lines, at, text === '' ? { kind: 'other' } : { kind: 'action', text }, to);
}

/** Nothing follows in the next line but what is a heading itself. */
function isAlone(lines: readonly ScriptLine[], at: number): boolean {
  const next = lines[at + 1];
  return next === undefined || next.text.trim() === '' || endsParagraph(lines, at + 1);
}
