import type { LineKind, SceneHeading, ScriptBlock } from './script-block';

/**
 * A Koma script (docs/script.md; a dialect of Fountain, https://fountain.io/syntax) as blocks. Every text parses: what
 * is not known is kept as it is, so that `writeScript(parseScript(text))` is the text.
 */
export function parseScript(text: string): ScriptBlock[] {
  const groups = groupLines(text);
  return groups.map((group, index) => readBlock(group, { isFirst: index === 0 }));
}

/** The text of a script. */
export function writeScript(blocks: readonly ScriptBlock[]): string {
  return blocks.map(({ raw }) => raw).join('');
}

/** Lines that belong together, with the empty ones behind them. A heading stands alone. */
function groupLines(text: string): string[] {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const groups: string[] = [];
  let isOpen = false;
  let isComment = false;
  for (const line of lines) {
    const isBlank = line.trim() === '';
    const isHeading = !isComment && isHeadingLine(line);
    const last = groups.length - 1;
    // Empty lines go with what is before them; at the start of the text they are a block of their own.
    if (last >= 0 && (isBlank || isComment || (isOpen && !isHeading))) groups[last] = `${groups[last] ?? ''}${line}`;
    else groups.push(line);
    isComment = isCommentOpenAfter(line, isComment);
    isOpen = isComment || !(isBlank || isHeading);
  }
  return groups;
}

/** Notes and boneyards may hold empty lines. */
function isCommentOpenAfter(line: string, isOpen: boolean): boolean {
  const marks = line.match(/\/\*|\*\/|\[\[|\]\]/g) ?? [];
  return marks.reduce(
    (open, mark) => (mark === '/*' || mark === '[[' ? true : mark === '*/' || mark === ']]' ? false : open),
    isOpen,
  );
}

const SCENE = /^(?:(INT|EXT|EST|INT\.?\/EXT|I\/E)(?:\.|\s)\s*|\.(?=[^.\s]))(.+)$/i;

function isHeadingLine(line: string): boolean {
  return /^#{1,6}\s/.test(line) || SCENE.test(line.trim());
}

function readBlock(raw: string, { isFirst }: { isFirst: boolean }): ScriptBlock {
  const text = raw.trim();
  const section = /^(#{1,6})\s+(.*)$/.exec(text);
  if (section) return readSection(raw, section[1]?.length ?? 1, section[2] ?? '');
  const scene = text.includes('\n') ? null : SCENE.exec(text);
  if (scene) return { raw, kind: 'scene', ...readHeading(scene[1] ?? '', scene[2] ?? '') };
  if (isFirst && /^[\p{L} ]+:/u.test(text) && !isCue(text)) return { raw, kind: 'title', entries: readTitle(text) };
  if (text === '' || /^(\/\*|\[\[|=|>|~)/.test(text)) return { raw, kind: 'other' };
  return readLine(raw, text) ?? { raw, kind: 'action', text: text.replace(/^!/, '') };
}

function readSection(raw: string, depth: number, words: string): ScriptBlock {
  const { label, notes } = splitNotes(words);
  if (depth === 1) return { raw, kind: 'chapter', title: words.trim() };
  if (depth === 2) return { raw, kind: 'page', label, notes };
  return depth === 3 ? { raw, kind: 'panel', label, notes } : { raw, kind: 'other' };
}

/** "Panel 2 (close-up, from below)": what is in brackets says how. */
function splitNotes(words: string): { label: string; notes: string[] } {
  const found = /^(.*?)\s*[(（]([^()（）]*)[)）]\s*$/.exec(words);
  if (!found) return { label: words.trim(), notes: [] };
  const notes = (found[2] ?? '').split(/[,、]/).map((note) => note.trim());
  return { label: (found[1] ?? '').trim(), notes: notes.filter((note) => note !== '') };
}

function readHeading(prefix: string, words: string): SceneHeading {
  const [place = '', ...when] = words.split(/\s+[-–—―]\s+|[－―]/);
  const side = /^INT$/i.test(prefix) ? 'inside' : /^(EXT|EST)$/i.test(prefix) ? 'outside' : null;
  return { side, place: place.trim(), when: when.join(', ').trim() };
}

function readTitle(text: string): { key: string; value: string }[] {
  const entries: { key: string; value: string }[] = [];
  for (const line of text.split('\n')) {
    const found = /^([\p{L} ]+):\s*(.*)$/u.exec(line);
    const last = entries.at(-1);
    if (found) entries.push({ key: (found[1] ?? '').trim(), value: (found[2] ?? '').trim() });
    else if (last) entries[entries.length - 1] = { ...last, value: `${last.value} ${line.trim()}`.trim() };
  }
  return entries;
}

/** `NAME` or `@Name`, then what is said; or both in one line after a colon. */
const CUE =
  /^(?:@([^():：（）\n]{1,80}?)|([\p{Lu}\p{N}][\p{Lu}\p{N}\p{M}'’. -]{0,79}?))\s*(?:[(（]([^()（）\n]*)[)）])?\s*\^?$/u;
const CUE_WITH_WORDS =
  /^(?:@([^():：（）\n]{1,80}?)|([\p{Lu}\p{N}][\p{Lu}\p{N}\p{M}'’. -]{0,79}?))\s*(?:[(（]([^()（）\n]*)[)）])?\s*[:：][ \t]*(\S[^]*)$/u;

function isCue(text: string): boolean {
  return readCue(text) !== null;
}

function readCue(text: string): { name: string; how: string; said: string } | null {
  const lines = text.split('\n');
  const cue = lines.length > 1 ? CUE.exec((lines[0] ?? '').trim()) : null;
  if (cue) return { name: cue[1] ?? cue[2] ?? '', how: cue[3] ?? '', said: lines.slice(1).join('\n') };
  const one = CUE_WITH_WORDS.exec(text);
  return one ? { name: one[1] ?? one[2] ?? '', how: one[3] ?? '', said: one[4] ?? '' } : null;
}

function readLine(raw: string, text: string): ScriptBlock | null {
  const cue = readCue(text);
  if (!cue) return null;
  const lines = cue.said.split('\n').map((line) => line.trim());
  // A parenthetical on a line of its own says how, as in a screenplay.
  const asides = lines.filter((line) => /^[(（][^()（）]*[)）]$/.test(line));
  const said = lines.filter((line) => !asides.includes(line)).join('\n');
  const how = [cue.how, ...asides.map((aside) => aside.slice(1, -1))].join(' ');
  return { raw, kind: 'line', speaker: cue.name.trim(), say: lineKind(cue.name, how), text: said.trim() };
}

const KIND_WORDS: readonly (readonly [LineKind, RegExp])[] = [
  ['thought', /thought|thinks?|thinking|心の声|思/i],
  ['shout', /shout|yell|scream|叫|怒鳴/i],
  ['whisper', /whisper|murmur|quiet|小声|囁|ささや/i],
  ['radio', /radio|phone|speaker|broadcast|電話|無線|放送|機械/i],
  ['narration', /narrat|caption|v\.?o\.?\b|ナレ/i],
];

function lineKind(speaker: string, how: string): LineKind {
  if (/^(sfx|sound|効果音|オノマトペ)$/i.test(speaker.trim())) return 'sfx';
  if (/^(caption|narration|narrator|ナレーション|語り)$/i.test(speaker.trim())) return 'narration';
  return KIND_WORDS.find(([, words]) => words.test(how))?.[0] ?? 'speech';
}
