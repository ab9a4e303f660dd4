import { readProse, type Paragraph } from './read-prose';
import { oneLine, type StorySource } from './story-source';

/** A novel in Markdown: headings are chapters, rules are breaks; links, emphasis and pictures are their words. */
export function readMarkdown(text: string): StorySource {
  const { front, body } = splitFront(text);
  const paragraphs = paragraphsOf(body);
  const headings = paragraphs.filter(({ heading }) => heading === 1);
  const [first] = paragraphs;
  // One heading above all the others is the book's title.
  const isTitled = first?.heading === 1 && headings.length === 1 && paragraphs.some(({ heading }) => heading === 2);
  return {
    format: 'markdown',
    title: oneLine(front.get('title') ?? (isTitled ? first.text : '')),
    author: oneLine(front.get('author') ?? ''),
    blocks: readProse(isTitled ? paragraphs.slice(1) : paragraphs),
  };
}

function splitFront(text: string): { front: Map<string, string>; body: string } {
  const found = /^---\n([^]{0,5000}?)\n---\n/.exec(text);
  const rows = [...(found?.[1] ?? '').matchAll(/^(\w+):\s*["']?(.*?)["']?\s*$/gm)];
  return {
    front: new Map(rows.map(({ 1: key = '', 2: value = '' }) => [key.toLowerCase(), value])),
    body: found === null ? text : text.slice(found[0].length),
  };
}

function paragraphsOf(body: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: string[] = [];
  let isFenced = false;
  const close = (): void => {
    if (open.length > 0) paragraphs.push({ text: inline(open.join(' ')) });
    open = [];
  };
  for (const line of body.split('\n')) {
    if (/^\s*(?:```|~~~)/.test(line)) {
      close();
      isFenced = !isFenced;
      continue;
    }
    if (isFenced) continue;
    const [, marks = '', words = ''] = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line) ?? [];
    if (marks !== '') {
      close();
      paragraphs.push({ text: inline(words), heading: marks.length });
    } else if (open.length === 1 && /^ {0,3}(?:=+|-{2,})\s*$/.test(line)) {
      // A line of = or - below a line makes it a heading.
      paragraphs.push({ text: inline(open[0] ?? ''), heading: line.trim().startsWith('=') ? 1 : 2 });
      open = [];
    } else if (/^ {0,3}(?:[-*_]\s*){3,}$/.test(line)) {
      close();
      paragraphs.push({ text: '', isBreak: true });
    } else if (line.trim() === '') close();
    else {
      open.push(line.replace(/^\s*>\s?/, '').trim());
      // Two blanks or a backslash at its end part the line from the next.
      if (/(?: {2}|\\)$/.test(line)) close();
    }
  }
  close();
  return paragraphs;
}

function inline(text: string): string {
  return text
    .replaceAll(/<!--[^]*?-->/g, '')
    .replaceAll(/!\[([^\]]*)\]\([^)]*\)/g, '')
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll(/<\/?[a-z][^>]{0,200}>/gi, '')
    .replaceAll(/(\*{1,3})(?=\S)([^*]*?\S)\1/g, '$2')
    .replaceAll(/(?<![\p{L}\p{N}])_{1,3}(?=\S)([^_]*?\S)_{1,3}(?![\p{L}\p{N}])/gu, '$1')
    .replaceAll(/\\([\\`*_{}[\]()#+.!>-])/g, '$1')
    .replace(/\\$/, '');
}
