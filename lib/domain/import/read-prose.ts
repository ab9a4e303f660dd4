import { isChapterHeading, isNumberHeading, isPartHeading, isSceneBreak } from './chapter-heading';
import { readJapaneseHeading, readSceneHeading } from '../script/scene-heading';
import { oneLine, type SourceBlock } from './story-source';

/** A paragraph of a document, before it is known what it is. */
export interface Paragraph {
  readonly text: string;
  /** The document says that it is a heading. */
  readonly heading?: number;
  /** The document parts here. */
  readonly isBreak?: boolean;
}

/**
 * Paragraphs as chapters, breaks and text. Where a document marks headings, those of its highest level that stands more
 * than once are its chapters; else lines that look like some.
 */
export function readProse(paragraphs: readonly Paragraph[]): SourceBlock[] {
  const level = chapterLevel(paragraphs);
  const hasWords = paragraphs.some(({ text }) => isChapterHeading(oneLine(text)));
  const numbers = paragraphs.filter(({ text }) => isNumberHeading(oneLine(text))).length;
  const blocks: SourceBlock[] = [];
  for (const { text, heading, isBreak } of paragraphs) {
    const line = oneLine(text);
    if (isBreak === true) blocks.push({ kind: 'break' });
    if (line === '' || /^(?:table of )?contents\.?$|^目次$/i.test(line)) continue;
    const scene = readSceneHeading(line) ?? readJapaneseHeading(line);
    if (heading !== undefined && level !== null && heading <= level) push(blocks, line);
    else if (level === null && isChapterHeading(line)) push(blocks, line);
    else if (scene !== null && line.length <= 120) blocks.push({ kind: 'scene', ...scene });
    // Numbers alone part a book only where nothing else does; within chapters they part scenes.
    else if (isNumberHeading(line) && numbers > 1) {
      if (level === null && !hasWords) push(blocks, line);
      else blocks.push({ kind: 'break' });
    } else if (isSceneBreak(line)) blocks.push({ kind: 'break' });
    else if (heading !== undefined) blocks.push({ kind: 'break' });
    else blocks.push({ kind: 'text', text: line });
  }
  return blocks;
}

/** A chapter's number and its name, or a part and its first chapter, may stand in two lines. */
function push(blocks: SourceBlock[], line: string): void {
  const last = blocks.at(-1);
  const isBelow =
    last?.kind === 'chapter' &&
    last.title.length + line.length < 110 &&
    (isPartHeading(last.title) ? !isPartHeading(line) : !isChapterHeading(line) && !isNumberHeading(line));
  if (isBelow) blocks[blocks.length - 1] = { kind: 'chapter', title: `${last.title}: ${line}` };
  else blocks.push({ kind: 'chapter', title: line.slice(0, 120) });
}

function chapterLevel(paragraphs: readonly Paragraph[]): number | null {
  const counts = new Map<number, number>();
  for (const { heading } of paragraphs) if (heading !== undefined) counts.set(heading, (counts.get(heading) ?? 0) + 1);
  const levels = [...counts.keys()].sort((a, b) => a - b);
  return levels.find((level) => (counts.get(level) ?? 0) > 1) ?? levels.at(-1) ?? null;
}
