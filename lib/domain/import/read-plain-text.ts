import { isChapterHeading, isNumberHeading, isSceneBreak } from './chapter-heading';
import { withoutEmphasis } from '../script/emphasis';
import { readProse, type Paragraph } from './read-prose';
import { oneLine, type StorySource } from './story-source';

/** A novel as plain text: Project Gutenberg's frame and the notes of Aozora Bunko are left out. */
export function readPlainText(text: string): StorySource {
  const framed = withoutFrame(text);
  const title = /^Title:\s*(.+)$/m.exec(text.slice(0, 4000))?.[1] ?? '';
  const author = /^Author:\s*(.+)$/m.exec(text.slice(0, 4000))?.[1] ?? '';
  const isFramed = framed !== text && title !== '';
  const isAozora = /［＃|《[\p{Script=Hiragana}\p{Script=Katakana}ー]+》/u.test(text);
  const [first = '', second = ''] = isAozora ? framed.trim().split('\n') : [];
  const hasHead = isAozora && first.length <= 40 && !/[。「]/.test(first) && !isChapterHeading(first);
  return {
    format: 'text',
    title: isFramed ? oneLine(title) : hasHead ? oneLine(withoutRuby(first)) : '',
    author: isFramed ? oneLine(author) : hasHead && second.length <= 20 ? oneLine(withoutRuby(second)) : '',
    blocks: readProse(paragraphsOf(withoutRuby(hasHead ? withoutHead(framed) : framed)).map(unmarked)),
  };
}

function withoutFrame(text: string): string {
  const start = /^\*{3}\s*START OF (?:THE|THIS) PROJECT GUTENBERG[^\n]*\n/m.exec(text);
  const end = /^\*{3}\s*END OF (?:THE|THIS) PROJECT GUTENBERG/m.exec(text);
  const inner = text.slice(start === null ? 0 : start.index + start[0].length, end?.index ?? text.length);
  // Aozora Bunko ends with who typed it in, and begins with what its marks mean.
  return inner.replace(/^-{20,}\n[^]{0,3000}?\n-{20,}\n/m, '\n').replace(/\n底本[：:][^]*$/, '\n');
}

const withoutHead = (text: string): string => text.trim().split('\n').slice(2).join('\n');

/** ｜漢字《かんじ》 and ［＃…］. */
function withoutRuby(text: string): string {
  return text
    .replaceAll(/［＃[^］\n]{0,200}］/g, '')
    .replaceAll(/《[\p{Script=Hiragana}\p{Script=Katakana}ー・\p{Script=Latin}\s]{1,30}》/gu, '')
    .replaceAll(/[｜|](?=\p{Script=Han})/gu, '');
}

/** Paragraphs between empty lines, or each line one where lines are long or begin with a blank. */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = text.split('\n');
  if (!isHardWrapped(lines)) return lines.map((line) => ({ text: line }));
  const paragraphs: Paragraph[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) paragraphs.push({ text: joined(open) });
    open = [];
  };
  for (const line of lines) {
    const isOwn = isChapterHeading(line) || isSceneBreak(line) || (open.length === 0 && isNumberHeading(line));
    if (line.trim() === '' || isOwn) close();
    if (isOwn) paragraphs.push({ text: line });
    else if (line.trim() !== '') open.push(line);
  }
  close();
  return paragraphs;
}

/** Japanese has no blank between lines. */
function joined(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const isJapanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。」]\s*$/u.test(text);
    return text === '' ? line : `${text}${isJapanese ? '' : ' '}${line.trim()}`;
  }, '');
}

/** Whether lines break at a width rather than at paragraphs: many end within a sentence, and none is long. */
function isHardWrapped(lines: readonly string[]): boolean {
  const full = lines
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '')
    .slice(0, 4000);
  if (full.length < 4) return false;
  const lengths = full.map((line) => line.length).sort((a, b) => a - b);
  if ((lengths[Math.floor(lengths.length * 0.98)] ?? 0) > 110) return false;
  const cut = full.filter((line) => !/[.!?。！？」』”"’'…:：;)）*-]$/u.test(line) && line.length > 20).length;
  return cut > full.length * 0.25;
}

/** Texts that were typed in mark emphasis with _lines_; rows of stars are breaks. */
function unmarked(paragraph: Paragraph): Paragraph {
  return paragraph.text.includes('_') ? { ...paragraph, text: withoutEmphasis(paragraph.text) } : paragraph;
}
