import type { PublishedBook, PublishedSheet } from '../published-book';
import { XML_HEAD, xmlText } from '../../xml/xml-text';
import { EPUB_LAYOUTS, type EpubOptions } from './epub-layout';

/** A page of the package: its ids and files, from the package's folder. */
export interface PackagePage {
  readonly sheet: PublishedSheet;
  readonly pageFile: string;
  readonly imageFile: string;
}

/** The package document: who made what, all files, and in which order and on which side pages are read. */
export function packageDocument(book: PublishedBook, pages: readonly PackagePage[], options: EpubOptions): string {
  const { folders, hasPanels } = options;
  const layout = EPUB_LAYOUTS[folders];
  const item = (id: string, href: string, type: string, properties?: string): string =>
    `<item id="${id}" href="${href}" media-type="${type}"${properties === undefined ? '' : ` properties="${properties}"`}/>\n`;
  const xhtml = 'application/xhtml+xml';
  const manifest = [
    item('nav', layout.navigation, xhtml, 'nav'),
    item('style', layout.style, 'text/css'),
    ...(hasPanels ? [item('panels', layout.dataNavigation, xhtml, 'data-nav')] : []),
    ...pages.map(({ sheet, imageFile }, at) =>
      item(imageId(at), imageFile, sheet.mediaType, at === 0 ? 'cover-image' : undefined),
    ),
    ...pages.map(({ pageFile }, at) => item(pageId(at), pageFile, xhtml)),
  ];
  const spine = pages.map(
    ({ sheet }, at) => `<itemref linear="yes" idref="${pageId(at)}" properties="${spreadOf(sheet)}"/>\n`,
  );
  const prefixes = `rendition: http://www.idpf.org/vocab/rendition/#${folders === 'shops' ? ' ebpaj: http://www.ebpaj.jp/' : ''}`;
  return (
    `${XML_HEAD}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="unique-id" ` +
    `xml:lang="${xmlText(book.language)}" prefix="${prefixes}">\n` +
    `<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n${metadata(book, pages, options)}</metadata>\n` +
    `<manifest>\n${manifest.join('')}</manifest>\n` +
    `<spine page-progression-direction="${book.isRtl ? 'rtl' : 'ltr'}">\n${spine.join('')}</spine>\n</package>\n`
  );
}

const imageId = (at: number): string => (at === 0 ? 'cover' : `image-${at + 1}`);
const pageId = (at: number): string => (at === 0 ? 'p-cover' : `p-${at + 1}`);

function spreadOf({ side }: PublishedSheet): string {
  return side === 'both' ? 'rendition:page-spread-center' : `page-spread-${side}`;
}

function metadata(book: PublishedBook, pages: readonly PackagePage[], options: EpubOptions): string {
  const { chapter, authors } = book;
  const title = chapter === null ? book.title : `${book.title} ${chapter.title}`;
  const lines = [
    `<dc:identifier id="unique-id">urn:uuid:${book.id}</dc:identifier>`,
    `<dc:title id="title">${xmlText(title)}</dc:title>`,
    ...authors.flatMap((name, at) => [
      `<dc:creator id="creator-${at + 1}">${xmlText(name)}</dc:creator>`,
      `<meta refines="#creator-${at + 1}" property="role" scheme="marc:relators">aut</meta>`,
    ]),
    `<dc:language>${xmlText(book.language)}</dc:language>`,
    `<meta property="dcterms:modified">${book.modifiedAt.toISOString().replace(/\.\d+Z$/, 'Z')}</meta>`,
    '<meta property="rendition:layout">pre-paginated</meta>',
    '<meta property="rendition:spread">landscape</meta>',
    '<meta property="rendition:orientation">auto</meta>',
    '<meta property="schema:accessMode">visual</meta>',
    '<meta property="schema:accessibilityFeature">alternativeText</meta>',
    '<meta property="schema:accessibilityFeature">readingOrder</meta>',
    '<meta property="schema:accessibilityFeature">pageNavigation</meta>',
    '<meta property="schema:accessibilityHazard">none</meta>',
    ...(options.folders === 'shops' ? ['<meta property="ebpaj:guide-version">1.1</meta>'] : []),
    '<meta name="cover" content="cover"/>',
    ...(options.isForKindle ? kindleMetadata(book, pages[0]?.sheet) : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** What Kindle asks of comics (Amazon Kindle Publishing Guidelines, comics). */
function kindleMetadata({ isRtl }: PublishedBook, sheet: PublishedSheet | undefined): string[] {
  const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}"/>`;
  return [
    meta('fixed-layout', 'true'),
    ...(sheet === undefined ? [] : [meta('original-resolution', `${sheet.widthPx}x${sheet.heightPx}`)]),
    meta('book-type', 'comic'),
    meta('primary-writing-mode', isRtl ? 'horizontal-rl' : 'horizontal-lr'),
    meta('zero-gutter', 'true'),
    meta('zero-margin', 'true'),
    meta('region-mag', 'true'),
  ];
}
