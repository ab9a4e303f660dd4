import type { SceneHeading } from '../script/script-block';
import { headingOf, readCueName, readJapaneseHeading, readSceneHeading, sayOf } from './script-heading';
import { oneLine, type SourceBlock, type StorySource } from './story-source';

const TITLE_KEYS =
  /^(title|credit|authors?|source|notes?|draft date|date|contact|copyright|revision|premise|format|題名|タイトル|作者|著者|原作)\s*[:：]\s*(.*)$/i;

/** A script in Fountain (https://fountain.io/syntax), with the headings of pages and panels that comics have. */
export function readFountain(text: string): StorySource {
  const bare = withoutCut(text);
  const { entries, rest } = readTitlePage(bare);
  return {
    format: 'fountain',
    title: oneLine(plain(entries.get('title') ?? '')),
    author: oneLine(plain(entries.get('author') ?? '')),
    blocks: new FountainLines(rest.split('\n')).read(),
  };
}

/** Boneyards and notes are for the writer; both may run over empty lines. What is not closed is no mark. */
function withoutCut(text: string): string {
  return text.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/[ \t]?\[\[[^]*?\]\]/g, '');
}

function readTitlePage(text: string): { entries: Map<string, string>; rest: string } {
  const entries = new Map<string, string>();
  const lines = text.replace(/^\s*\n/, '').split('\n');
  if (!TITLE_KEYS.test(lines[0] ?? '')) return { entries, rest: text };
  let key = '';
  let at = 0;
  for (; at < lines.length && (lines[at] ?? '').trim() !== ''; at += 1) {
    const line = lines[at] ?? '';
    const found = TITLE_KEYS.exec(line) ?? /^([\p{L} ]{2,30}):\s*(.*)$/u.exec(line);
    if (found && !/^\s/.test(line)) {
      key = keyOf(found[1] ?? '');
      entries.set(key, found[2] ?? '');
    } else entries.set(key, `${entries.get(key) ?? ''} ${line.trim()}`);
  }
  return { entries, rest: lines.slice(at).join('\n') };
}

function keyOf(name: string): string {
  if (/^(?:title|題名|タイトル)$/i.test(name)) return 'title';
  return /^(?:authors?|作者|著者)$/i.test(name) ? 'author' : name.toLowerCase();
}

const NUMBER_WORDS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+(?:teen|ty)(?:[- ][a-z]+)?';
const PAGE = new RegExp(
  String.raw`^(?:pages?\s+(?:\d+|${NUMBER_WORDS})|[０-９\d]+\s*(?:ページ|頁)|(?:ページ|頁)\s*[０-９\d]+)\s*(?:[-–—:.(（].*)?$`,
  'i',
);
const PANEL =
  /^(?:panel\s+\d+|コマ\s*[０-９\d]+|[０-９\d]+\s*コマ目?)\s*[.:：。)]?\s*(?:[(（][^()（）]*[)）])?[.:：]?\s*(.*)$/i;

class FountainLines {
  readonly #lines: readonly string[];
  readonly #blocks: SourceBlock[] = [];

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  read(): SourceBlock[] {
    for (let at = 0; at < this.#lines.length;) at = this.#readAt(at);
    return this.#blocks;
  }

  #line(at: number): string {
    return (this.#lines[at] ?? '').trim();
  }

  /** Reads what begins at a line that follows an empty one, and gives the line behind it. */
  #readAt(at: number): number {
    const line = this.#line(at);
    if (line === '') return at + 1;
    const isAlone = this.#line(at + 1) === '';
    if (this.#readMark(line)) return at + 1;
    const scene = sceneOf(line);
    if (scene !== null) {
      this.#blocks.push({ kind: 'scene', ...scene });
      return at + 1;
    }
    if (/^>.*<$/.test(line)) return this.#readAction(at);
    if (/^>/.test(line) || (isAlone && isTransition(line))) return at + 1;
    if (!isAlone && isCue(line)) return this.#readDialogue(at);
    return this.#readAction(at);
  }

  /** Sections, synopses, page breaks, and the pages and panels of comics. */
  #readMark(line: string): boolean {
    const [, marks = '', words = ''] = /^(#{1,6})\s*(.*)$/.exec(line) ?? [];
    const label = marks === '' ? line : words;
    if (PAGE.test(label) && (marks !== '' || !/[a-z]{3}.*\s[a-z]{3,}\.$/.test(label))) {
      this.#blocks.push({ kind: 'page' });
      return true;
    }
    const panel = PANEL.exec(label);
    if (panel !== null) {
      this.#blocks.push({ kind: 'panel' });
      this.#text(panel[1] ?? '');
      return true;
    }
    if (marks.length === 1) this.#blocks.push({ kind: 'chapter', title: oneLine(plain(words)) });
    return marks !== '' || /^=(?!=*[^=\s]*=$)|^={3,}$/.test(line);
  }

  #readAction(from: number): number {
    let at = from;
    const lines: string[] = [];
    for (; at < this.#lines.length && this.#line(at) !== ''; at += 1) {
      const line = this.#line(at);
      if (at > from && PANEL.test(line)) break;
      lines.push(
        line
          .replace(/^!/, '')
          .replace(/^>\s*(.*?)\s*<$/, '$1')
          .replace(/^~\s*/, ''),
      );
    }
    const said = lines.length === 1 ? colonCue(lines[0] ?? '') : null;
    if (said === null || this.#line(from).startsWith('!')) this.#text(lines.join(' '));
    else this.#blocks.push({ kind: 'speech', ...said });
    return at;
  }

  #text(words: string): void {
    const text = oneLine(plain(words));
    if (text !== '') this.#blocks.push({ kind: 'text', text });
  }

  #readDialogue(from: number): number {
    const { speaker, how } = readCueName(this.#line(from).replace(/^@/, ''));
    let at = from + 1;
    let asides = how;
    const said: string[] = [];
    const push = (): void => {
      const text = oneLine(plain(said.join(' ')));
      if (text !== '')
        this.#blocks.push({ kind: 'speech', speaker: oneLine(plain(speaker)), say: sayOf(speaker, asides), text });
      said.length = 0;
    };
    // A line of two spaces is an empty line within a speech.
    for (; at < this.#lines.length && (this.#line(at) !== '' || isKeptBlank(this.#lines[at])); at += 1) {
      const line = this.#line(at);
      if (/^[(（][^()（）]*[)）]$/.test(line)) {
        // What is said behind it is said in another way.
        push();
        asides = `${how} ${line.slice(1, -1)}`;
      } else said.push(line.replace(/^~\s*/, ''));
    }
    push();
    return at;
  }
}

const isKeptBlank = (line: string | undefined): boolean => line !== undefined && /^ {2,}$/.test(line);

function sceneOf(line: string): SceneHeading | null {
  if (/^\.(?=[^.\s])/.test(line)) return headingOf(line.slice(1), null);
  return readSceneHeading(line) ?? readJapaneseHeading(line);
}

function isTransition(line: string): boolean {
  return /^[^\p{Ll}]*TO:$/u.test(line) || /^(?:FADE (?:IN|OUT|TO BLACK)|CUT TO BLACK|THE END)[.:]?$/.test(line);
}

/** A cue is written large and has a letter; `@` makes one of anything. */
function isCue(line: string): boolean {
  if (/^@\S/.test(line)) return true;
  const bare = line
    .replaceAll(/[(（][^()（）]*[)）]/g, '')
    .replace(/\^\s*$/, '')
    .trim();
  return /^[\p{Lu}\p{N}]/u.test(bare) && /\p{Lu}/u.test(bare) && !/[\p{Ll}:!?]/u.test(bare) && bare.length <= 60;
}

/** `NAME: text` in one line, as scripts of comics write it; hours are none. */
function colonCue(line: string): { speaker: string; say: ReturnType<typeof sayOf>; text: string } | null {
  const [, cue = '', text = ''] = /^(@?[^\s:：][^:：]{0,40})[:：]\s*(\S.*)$/.exec(line) ?? [];
  const isSpeaker = cue.startsWith('@') || (isCue(cue) && /\p{L}{2}/u.test(cue));
  if (!isSpeaker || text === '') return null;
  const { speaker, how } = readCueName(cue.replace(/^@/, ''));
  return { speaker, say: sayOf(speaker, how), text: oneLine(plain(text)) };
}

/** Without the marks of emphasis; a mark behind a backslash is a letter. */
export function plain(text: string): string {
  return text
    .replaceAll(/\\([*_\\])/g, (_, mark: string) => String.fromCharCode(0xe000 + mark.charCodeAt(0)))
    .replaceAll(/(\*{1,3})(?=\S)([^*]*?\S)\1/g, '$2')
    .replaceAll(/(?<![\p{L}\p{N}])_(?=\S)([^_]*?\S)_(?![\p{L}\p{N}])/gu, '$1')
    .replaceAll(/[\uE000-\uE0FF]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xe000));
}
