import { readComicHeading } from '../script/comic-heading';
import { withoutEmphasis } from '../script/emphasis';
import { parseScript } from '../script/parse-script';
import { isPlainHeading, readJapaneseHeading, readSceneHeading } from '../script/scene-heading';
import type { FdxParagraph, FdxScript } from './read-fdx';

/** A script of Final Draft as Fountain: its types as Fountain writes them, its notes as notes. */
export function fountainOfFdx({ paragraphs, titlePage }: FdxScript): string {
  const title = titleOf(titlePage);
  return [...(title === '' ? [] : [title]), ...speechesOf(paragraphs)].map((part) => `${part}\n\n`).join('');
}

function titleOf(lines: readonly string[]): string {
  const [first, ...rest] = lines.map((line) => withoutEmphasis(line).replaceAll(/\s+/g, ' '));
  if (first === undefined) return '';
  const at = rest.findIndex((line) => /(?:^|\s)by$/i.test(line) || /^(?:作|脚本|作者)$/.test(line));
  const author = at < 0 ? undefined : rest[at + 1];
  const others = author === undefined ? rest : rest.slice(at + 2);
  return [
    `Title: ${first}`,
    ...(at < 0 ? [] : [`Credit: ${rest[at] ?? ''}`]),
    ...(author === undefined ? [] : [`Author: ${author}`]),
    ...(others.length === 0 ? [] : ['Contact:', ...others.map((line) => `    ${line}`)]),
  ].join('\n');
}

const SPOKEN: ReadonlySet<string> = new Set(['Character', 'Parenthetical', 'Dialogue', 'Lyrics', 'Singing']);

/** Paragraphs of one speech stand together. */
function speechesOf(paragraphs: readonly FdxParagraph[]): string[] {
  const parts: string[] = [];
  let isSpeech = false;
  for (const paragraph of paragraphs) {
    const text = textOf(paragraph);
    const goesOn: boolean = isSpeech && SPOKEN.has(paragraph.type) && paragraph.type !== 'Character';
    if (goesOn) parts[parts.length - 1] = `${parts.at(-1) ?? ''}\n${text}`;
    else parts.push(text);
    isSpeech = goesOn || paragraph.type === 'Character';
  }
  return parts;
}

function textOf(paragraph: FdxParagraph): string {
  const notes = paragraph.notes.map((note) => `[[${note.replaceAll(']]', '] ]')}]]`);
  return [wordsOf(paragraph), ...notes].filter((part) => part !== '').join(' ');
}

function wordsOf({ type, text, number, dual }: FdxParagraph): string {
  if (text === '') return '';
  const flat = text.replaceAll(/\s*\n\s*/g, ' ');
  switch (type) {
    case 'Scene Heading':
      return headingText(flat) + (number === '' ? '' : ` #${number}#`);
    case 'Character':
      return cueText(flat) + (dual === 2 ? ' ^' : '');
    case 'Parenthetical':
      return /^[(（].*[)）]$/.test(flat) ? flat : `(${flat})`;
    case 'Dialogue':
      return text.replaceAll(/\n(?=\n)/g, '\n  ');
    case 'Lyrics':
    case 'Singing':
      return text.replaceAll(/^/gm, '~');
    case 'Transition':
    case 'End of Act':
      return `> ${flat}`;
    case 'New Act':
    case 'Act':
      return `# ${flat}`;
    default:
      return otherText(type, text);
  }
}

function headingText(text: string): string {
  const isHeading = (readSceneHeading(text) ?? readJapaneseHeading(text)) !== null || isPlainHeading(text);
  return isHeading ? text : `.${text.replace(/^[.\s]+/, '')}`;
}

/** In capitals it is a cue by itself. */
function cueText(text: string): string {
  const [block] = parseScript(`${text}\nx`);
  return block?.kind === 'line' && /\p{Lu}/u.test(text) ? text : `@${text.replace(/^@/, '')}`;
}

/** Types of comics, which writers name themselves, and all that is seen. */
function otherText(type: string, text: string): string {
  const flat = text.replaceAll(/\n+/g, '\n');
  const isComic = readComicHeading(flat.split('\n')[0] ?? '') !== null;
  if (/^page/i.test(type) && !isComic) return `## ${flat.replaceAll('\n', ' ')}`;
  if (/^panel/i.test(type) && !isComic) return `### ${flat.replaceAll('\n', ' ')}`;
  if (/^caption/i.test(type)) return `CAPTION\n${flat}`;
  if (/^(?:sfx|sound)/i.test(type)) return `SFX\n${flat}`;
  const kinds = parseScript(`x.\n\n${flat}`)
    .slice(1)
    .map(({ kind }) => kind);
  // What is seen may be written as comics write pages, panels and speech; headings have a type of their own.
  return kinds.some((kind) => kind === 'scene' || kind === 'chapter') ? `!${flat}` : flat;
}
