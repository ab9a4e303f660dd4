/** A run of text with its marks. */
export interface MarkdownSpan {
  readonly kind: 'text' | 'strong' | 'emphasis' | 'code' | 'strike' | 'link';
  readonly text: string;
}

/** A block of a comment. */
export type MarkdownBlock =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly MarkdownSpan[])[] }
  | { readonly kind: 'quote'; readonly lines: readonly (readonly MarkdownSpan[])[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly MarkdownSpan[])[] }
  | { readonly kind: 'code'; readonly text: string };

/** The words of a comment without its marks, in one line. */
export function plainWords(text: string): string {
  const plain = (spans: readonly MarkdownSpan[]): string => spans.map((span) => span.text).join('');
  const blocks = parseMarkdown(text).map((block) => {
    if (block.kind === 'code') return block.text;
    return (block.kind === 'list' ? block.items : block.lines).map(plain).join(' ');
  });
  return blocks.join(' ').replaceAll(/\s+/g, ' ').trim();
}

const SPAN =
  /`(?<code>[^`\n]+)`|\*\*(?<strong>[^*\n]+)\*\*|\*(?<emphasis>[^*\s][^*\n]*)\*|~~(?<strike>[^~\n]+)~~|(?<link>https?:\/\/[^\s<>"'`*]+[^\s<>"'`*.,;:!?)\]、。）」])/gu;
const ITEM = /^\s{0,3}(?:[-*•]|(?<number>\d{1,3})[.)])\s+(?<text>.*)$/u;

/**
 * Markdown-light: paragraphs, lists, quotes, code, bold, italics, strikethrough and addresses. Anything else, HTML among it,
 * is text as it stands: the answer holds plain strings alone, which a view sets as text.
 */
export function parseMarkdown(text: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') at += 1;
    else if (line.startsWith('```')) {
      const end = lines.findIndex((one, index) => index > at && one.startsWith('```'));
      const last = end < 0 ? lines.length : end;
      blocks.push({ kind: 'code', text: lines.slice(at + 1, last).join('\n') });
      at = last + 1;
    } else {
      const kind = kindOf(line);
      const from = at;
      while (at < lines.length && kindOf(lines[at] ?? '') === kind) at += 1;
      blocks.push(blockOf(kind, lines.slice(from, at)));
    }
  }
  return blocks;
}

type LineKind = 'blank' | 'fence' | 'quote' | 'bullets' | 'numbers' | 'paragraph';

function kindOf(line: string): LineKind {
  if (line.trim() === '') return 'blank';
  if (line.startsWith('```')) return 'fence';
  if (line.startsWith('>')) return 'quote';
  const item = ITEM.exec(line);
  if (item === null) return 'paragraph';
  return item.groups?.number === undefined ? 'bullets' : 'numbers';
}

function blockOf(kind: LineKind, lines: readonly string[]): MarkdownBlock {
  if (kind === 'bullets' || kind === 'numbers') {
    const items = lines.map((line) => parseSpans(ITEM.exec(line)?.groups?.text ?? line));
    return { kind: 'list', isOrdered: kind === 'numbers', items };
  }
  if (kind === 'quote') return { kind: 'quote', lines: lines.map((line) => parseSpans(line.replace(/^>\s?/, ''))) };
  return { kind: 'paragraph', lines: lines.map(parseSpans) };
}

function parseSpans(line: string): MarkdownSpan[] {
  const spans: MarkdownSpan[] = [];
  let at = 0;
  for (const match of line.matchAll(SPAN)) {
    if (match.index > at) spans.push({ kind: 'text', text: line.slice(at, match.index) });
    const { code, strong, emphasis, strike, link } = match.groups ?? {};
    if (code !== undefined) spans.push({ kind: 'code', text: code });
    else if (strong !== undefined) spans.push({ kind: 'strong', text: strong });
    else if (emphasis !== undefined) spans.push({ kind: 'emphasis', text: emphasis });
    else if (strike !== undefined) spans.push({ kind: 'strike', text: strike });
    else spans.push({ kind: 'link', text: link ?? match[0] });
    at = match.index + match[0].length;
  }
  if (at < line.length) spans.push({ kind: 'text', text: line.slice(at) });
  return spans;
}
