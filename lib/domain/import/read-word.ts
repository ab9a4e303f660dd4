import type { Zip } from './open-zip';
import { readMarkup } from './read-markup';
import { readProse, type Paragraph } from './read-prose';
import { oneLine, StoryFileError, type StorySource } from './story-source';

/** A document of Word (.docx): its paragraphs, headings by their style or level. @throws StoryFileError */
export function readWord(zip: Zip): StorySource {
  const bytes = zip.read('word/document.xml');
  if (bytes === null) {
    throw new StoryFileError(
      'This Word document has no text.',
      'Save it in Word again as .docx, then choose it again.',
    );
  }
  const headings = headingStyles(textOf(zip.read('word/styles.xml')));
  const paragraphs = readParagraphs(textOf(bytes), headings);
  const core = textOf(zip.read('docProps/core.xml'));
  const titled = paragraphs.find(({ isTitle }) => isTitle);
  return {
    format: 'word',
    title: oneLine(titled?.text ?? elementOf(core, 'dc:title')),
    author: oneLine(elementOf(core, 'dc:creator')),
    blocks: readProse(paragraphs.filter((paragraph) => !paragraph.isTitle)),
  };
}

function textOf(bytes: Uint8Array | null): string {
  return bytes === null ? '' : new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes);
}

function elementOf(xml: string, wanted: string): string {
  let words = '';
  let isIn = false;
  readMarkup(
    xml,
    { isXml: true },
    {
      open: (name) => void (isIn ||= name === wanted),
      text: (piece) => void (words += isIn ? piece : ''),
      close: (name) => void (isIn &&= name !== wanted),
    },
  );
  return words;
}

/** Styles that are headings, whatever language their names are in: by the level of their outline, or by their name. */
function headingStyles(xml: string): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  let style = '';
  readMarkup(
    xml,
    { isXml: true },
    {
      open: (name, attributes) => {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:style') style = attributes['w:styleId'] ?? '';
        if (name === 'w:name' && /^(?:sub)?title$/i.test(value)) levels.set(style, 0);
        const [, level] = name === 'w:name' ? (/^heading (\d)$/i.exec(value) ?? []) : [];
        if (level !== undefined) levels.set(style, Number(level));
        if (name === 'w:outlineLvl' && /^[0-8]$/.test(value) && !levels.has(style))
          levels.set(style, Number(value) + 1);
      },
      text: () => undefined,
      close: () => undefined,
    },
  );
  return levels;
}

type WordParagraph = Paragraph & { readonly isTitle: boolean };

function readParagraphs(xml: string, styles: ReadonlyMap<string, number>): WordParagraph[] {
  const paragraphs: WordParagraph[] = [];
  let words = '';
  let heading: number | undefined;
  let isBreak = false;
  // Readings over words, deleted text and what stands for older programs are no words of the story.
  let skipped = 0;
  let isWord = false;
  readMarkup(
    xml,
    { isXml: true },
    {
      open: (name, attributes) => {
        if (SKIPPED.has(name)) skipped += 1;
        const value = attributes['w:val'] ?? '';
        if (name === 'w:p') [words, heading] = ['', undefined];
        if (name === 'w:pStyle') heading = styles.get(value) ?? heading;
        if (name === 'w:outlineLvl' && /^[0-8]$/.test(value)) heading ??= Number(value) + 1;
        if (name === 'w:t') isWord = true;
        if (skipped === 0 && (name === 'w:tab' || name === 'w:cr')) words += ' ';
        if (skipped === 0 && name === 'w:br') {
          if (attributes['w:type'] === 'page') isBreak = true;
          else words += '\n';
        }
      },
      text: (piece) => {
        if (isWord && skipped === 0) words += piece;
      },
      close: (name) => {
        if (SKIPPED.has(name)) skipped -= 1;
        if (name === 'w:t') isWord = false;
        if (name !== 'w:p') return;
        for (const [index, text] of words.split('\n').entries()) {
          paragraphs.push({
            text,
            isTitle: heading === 0,
            ...(heading === undefined || heading === 0 ? {} : { heading }),
            ...(isBreak && index === 0 ? { isBreak } : {}),
          });
        }
        [words, heading, isBreak] = ['', undefined, false];
      },
    },
  );
  return paragraphs;
}

const SKIPPED: ReadonlySet<string> = new Set([
  'w:rt',
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:txbxContent',
]);
