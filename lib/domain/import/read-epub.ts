import type { Zip } from './open-zip';
import { readMarkup } from './read-markup';
import { readProse, type Paragraph } from './read-prose';
import { oneLine, StoryFileError, type StorySource } from './story-source';

/** Fonts may be scrambled without the book being closed. */
const FONT_SCRAMBLING = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/;

/** A book (.epub) in the order of its spine. @throws StoryFileError also for one whose text is encrypted (DRM) */
export function readEpub(zip: Zip): StorySource {
  refuseDrm(zip);
  const packageName = rootFile(textOf(zip, 'META-INF/container.xml'));
  const { title, author, files } = readPackage(textOf(zip, packageName), packageName);
  const paragraphs = files.flatMap((file) => readPart(textOf(zip, file)));
  return { format: 'epub', title: oneLine(title), author: oneLine(author), blocks: readProse(paragraphs) };
}

function textOf(zip: Zip, name: string): string {
  const bytes = zip.read(name);
  return bytes === null ? '' : new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes);
}

function refuseDrm(zip: Zip): void {
  let isClosed = false;
  let isData = false;
  readMarkup(
    textOf(zip, 'META-INF/encryption.xml'),
    { isXml: true },
    {
      open: (name, attributes) => {
        if (/EncryptedData$/.test(name)) isData = true;
        if (isData && /EncryptionMethod$/.test(name) && !FONT_SCRAMBLING.test(attributes['Algorithm'] ?? ''))
          isClosed = true;
      },
      text: () => undefined,
      close: (name) => void (isData &&= !/EncryptedData$/.test(name)),
    },
  );
  if (!isClosed && !zip.names.includes('META-INF/rights.xml') && !zip.names.includes('META-INF/sinf.xml')) return;
  throw new StoryFileError(
    'This book is locked by copy protection (DRM), so its text can’t be read.',
    'Use a file of the story without copy protection, as its author or publisher gives it.',
  );
}

function rootFile(container: string): string {
  let path = '';
  readMarkup(
    container,
    { isXml: true },
    {
      open: (name, attributes) => {
        if (/(?:^|:)rootfile$/.test(name) && path === '') path = attributes['full-path'] ?? '';
      },
      text: () => undefined,
      close: () => undefined,
    },
  );
  if (path === '') throw broken();
  return path;
}

function readPackage(xml: string, packageName: string): { title: string; author: string; files: string[] } {
  const hrefs = new Map<string, string>();
  const spine: string[] = [];
  const words = { title: '', author: '' };
  let field: 'title' | 'author' | null = null;
  readMarkup(
    xml,
    { isXml: true },
    {
      open: (name, attributes) => {
        const bare = name.replace(/^.*:/, '');
        if (bare === 'title' && words.title === '') field = 'title';
        if (bare === 'creator' && words.author === '') field = 'author';
        if (bare === 'item' && !/\bnav\b/.test(attributes['properties'] ?? '')) {
          hrefs.set(attributes['id'] ?? '', attributes['href'] ?? '');
        }
        if (bare === 'itemref' && attributes['linear'] !== 'no') spine.push(attributes['idref'] ?? '');
      },
      text: (piece) => {
        if (field !== null) words[field] += piece;
      },
      close: (name) => {
        if (/(?:^|:)(?:title|creator)$/.test(name)) field = null;
      },
    },
  );
  const folder = packageName.includes('/') ? packageName.replace(/[^/]*$/, '') : '';
  const files = spine.flatMap((id) => {
    const href = hrefs.get(id);
    return href === undefined ? [] : [pathIn(folder, href)];
  });
  if (files.length === 0) throw broken();
  return { ...words, files };
}

/** Never outside of the book: what is named is looked up among the book's own parts. */
function pathIn(folder: string, href: string): string {
  const address = new URL(href, `https://book.invalid/${folder}`);
  try {
    return decodeURIComponent(address.pathname).slice(1);
  } catch {
    return address.pathname.slice(1);
  }
}

const BLOCKS: ReadonlySet<string> = new Set(
  'p div section article blockquote li dd dt td th tr figure figcaption header footer main aside pre body ul ol'.split(
    ' ',
  ),
);
/** Readings over words, and what is no text of the story. */
const SKIPPED: ReadonlySet<string> = new Set(['rt', 'rp', 'script', 'style', 'head', 'nav', 'svg', 'math', 'noscript']);

function readPart(xhtml: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let words = '';
  let heading: number | undefined;
  let skipped = 0;
  const close = (): void => {
    if (oneLine(words) !== '') paragraphs.push({ text: words, ...(heading === undefined ? {} : { heading }) });
    words = '';
  };
  // XHTML may close at once what HTML may not: an empty <title/> or <script/> would swallow the rest.
  const text = xhtml.replaceAll(/<(title|script|style|div|p|span|a|i|b|em)(\s[^<>]*)?\/>/gi, '');
  readMarkup(
    text,
    { isXml: false },
    {
      open: (name) => {
        if (SKIPPED.has(name)) skipped += 1;
        const [, level] = /^h([1-6])$/.exec(name) ?? [];
        if (level !== undefined || BLOCKS.has(name) || name === 'hr') close();
        if (level !== undefined) heading = Number(level);
        if (name === 'hr') paragraphs.push({ text: '', isBreak: true });
        if (name === 'br') {
          // A line of verse is one of its own; a heading may run over two.
          if (heading === undefined) close();
          else words += ' ';
        }
      },
      text: (piece) => void (words += skipped === 0 ? piece : ''),
      close: (name) => {
        if (SKIPPED.has(name)) skipped -= 1;
        const isHeading = /^h[1-6]$/.test(name);
        if (isHeading || BLOCKS.has(name)) close();
        if (isHeading) heading = undefined;
      },
    },
  );
  close();
  return paragraphs;
}

function broken(): StoryFileError {
  return new StoryFileError(
    'This book is damaged: it doesn’t say in which order its parts are read.',
    'Save or download it again, then choose it again.',
  );
}
