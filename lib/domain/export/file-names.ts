import type { PrintStage } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';

/** Of picture files, with a dot. */
export const FILE_ENDINGS = { png: '.png', jpeg: '.jpg', webp: '.webp', avif: '.avif', tiff: '.tif' } as const;

const MOST_LETTERS = 80;
/** Windows opens no file of these names, whatever they end in. */
const TAKEN = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A title as the beginning of a file's name on every system: without what paths are made of, never empty. */
export function fileTitle(title: string): string {
  const plain = title
    .normalize('NFC')
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, ' ')
    .replaceAll(/\s+/g, ' ');
  const short = Array.from(plain).slice(0, MOST_LETTERS).join('');
  const trimmed = short.replaceAll(/^[\s.]+|[\s.]+$/g, '');
  return trimmed === '' || TAKEN.test(trimmed) ? `Koma ${trimmed}`.trim() : trimmed;
}

/**
 * What a page's picture is called: by its book and its number, with as many digits as the book's last page, so that files
 * sort as pages do: `Umbrella_007_bleed.png`.
 */
export function pageFileName(o: {
  readonly title: string;
  readonly page: { readonly number: number; readonly isSpread: boolean };
  /** The number of the book's last page. */
  readonly last: number;
  readonly stage: PrintStage;
  readonly hasBleed: boolean;
  readonly isBilevel: boolean;
  /** Null in the book's own. */
  readonly language: Language | null;
}): string {
  const digits = Math.max(3, String(o.last).length);
  const numbers = o.page.isSpread ? [o.page.number, o.page.number + 1] : [o.page.number];
  const parts = [
    fileTitle(o.title),
    numbers.map((number) => String(number).padStart(digits, '0')).join('-'),
    ...(o.stage === 'name' ? ['storyboard'] : []),
    ...(o.hasBleed ? ['bleed'] : []),
    ...(o.isBilevel ? ['black-and-white'] : []),
    ...(o.language === null ? [] : [o.language]),
  ];
  return `${parts.join('_')}.png`;
}

/** Presets whose files need no name beside the book's. */
const PLAIN: ReadonlySet<string> = new Set(['proof']);

/** What a book, or a chapter of it, is called as a file: `Umbrella_chapter-2.pdf`, `Umbrella_print-black.zip`. */
export function bookFileName(o: {
  readonly title: string;
  readonly chapter: number | null;
  /** Its name. */
  readonly preset: string;
  /** Null in the book's own. */
  readonly language: Language | null;
  /** With a dot. */
  readonly extension: string;
}): string {
  const parts = [
    fileTitle(o.title),
    ...(o.chapter === null ? [] : [`chapter-${o.chapter}`]),
    ...(PLAIN.has(o.preset) ? [] : [o.preset]),
    ...(o.language === null ? [] : [o.language]),
  ];
  return `${parts.join('_')}${o.extension}`;
}

/**
 * What a page's picture is called by a rule such as `{title}_{page}`: numbers have as many digits as the book's last page
 * has, three at least.
 */
export function namedByRule(
  rule: string,
  o: { readonly title: string; readonly page: number; readonly chapter: number; readonly last: number },
): string {
  const digits = Math.max(3, String(o.last).length);
  return rule
    .replaceAll('{title}', fileTitle(o.title))
    .replaceAll('{page}', String(o.page).padStart(digits, '0'))
    .replaceAll('{chapter}', String(o.chapter).padStart(2, '0'));
}
