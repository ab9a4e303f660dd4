/** A piece of a paragraph: told or said. */
export interface QuotePiece {
  readonly kind: 'narration' | 'speech' | 'thought';
  readonly text: string;
}

interface SplitParagraph {
  readonly pieces: readonly QuotePiece[];
  /** The last speech is not closed: the next paragraph goes on with it. */
  readonly isOpen: boolean;
}

/** The marks that a book sets what is said in. */
export type QuoteStyle = 'double' | 'single' | 'corner' | 'guillemets' | 'dash';

const DOUBLE = /[“„"]([^“”„"]*)(?:([”“"])|$)/gu;
const SINGLE = /(?<![\p{L}\p{N}])[‘']((?:[^‘’']|['’](?=\p{L}))*?[,.?!—…:;-])['’](?![\p{L}])/gu;
const CORNER = /「((?:[^「」]|「[^「」]*」)*)(?:(」)|$)/gu;
const GUILLEMETS = /[«»]\s*([^«»]*?)\s*(?:([«»])|$)/gu;
const PATTERNS = { double: DOUBLE, single: SINGLE, corner: CORNER, guillemets: GUILLEMETS } as const;

/** What a book's speech stands in, by what it has most. */
export function quoteStyleOf(paragraphs: readonly string[]): QuoteStyle {
  const text = paragraphs.join('\n').slice(0, 400_000);
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const counts: readonly (readonly [QuoteStyle, number])[] = [
    ['double', count(/[“„]/g) + count(/"/g) / 2],
    ['corner', count(/「/g)],
    ['guillemets', count(/[«»]/g) / 2],
    ['single', count(/(?<![\p{L}\p{N}])[‘'](?=\p{Lu})/gu) * 0.7],
    ['dash', count(/^[—–-]\s*\p{L}/gmu) * 0.9],
  ];
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** A paragraph parted into what is told and what is said. Single words in quotation marks are told. */
export function splitQuotes(paragraph: string, style: QuoteStyle): SplitParagraph {
  if (style === 'corner') {
    const [, thought] = /^[（(]([^（）()]+)[）)]$/u.exec(paragraph) ?? [];
    if (thought !== undefined) return { pieces: [{ kind: 'thought', text: thought }], isOpen: false };
  }
  if (style === 'dash') return splitDash(paragraph);
  const pieces: QuotePiece[] = [];
  let at = 0;
  let isOpen = false;
  for (const found of paragraph.matchAll(PATTERNS[style])) {
    const [whole, said = '', close] = found;
    const isUnclosed = style !== 'single' && close === undefined;
    const around = { before: paragraph.slice(0, found.index), after: paragraph.slice(found.index + whole.length) };
    if (!isSaid(said, around, style)) continue;
    narrate(pieces, paragraph.slice(at, found.index));
    pieces.push({ kind: 'speech', text: said.trim() });
    at = found.index + whole.length;
    isOpen = isUnclosed;
  }
  narrate(pieces, paragraph.slice(at));
  return { pieces, isOpen };
}

function narrate(pieces: QuotePiece[], text: string): void {
  if (/[\p{L}\p{N}]/u.test(text)) pieces.push({ kind: 'narration', text: text.trim() });
}

function isSaid(
  said: string,
  { before, after }: { readonly before: string; readonly after: string },
  style: QuoteStyle,
): boolean {
  if (!/[\p{L}\p{N}…—!?！？ー―]/u.test(said)) return false;
  if (before.trim() === '') return true;
  if (style === 'corner') {
    // 「約束」という言葉: a word that is spoken of.
    return (
      /[。！？…、]|^.{9,}$/u.test(said) || /^と[^い]|^$|^[、。]?\s*と/u.test(after) || /[。、：]\s*$/u.test(before)
    );
  }
  return /[.,!?…—-]$/.test(said.trim()) || said.split(/\s+/).length > 4 || /[:,]\s*$/.test(before);
}

/** « — Bonjour, dit-il. » */
function splitDash(paragraph: string): SplitParagraph {
  const [, said] = /^[—–-]\s*(.+)$/u.exec(paragraph) ?? [];
  const kind = said === undefined ? 'narration' : 'speech';
  return { pieces: [{ kind, text: said ?? paragraph }], isOpen: false };
}
