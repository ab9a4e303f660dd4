import type { PublishedBook, PublishedSheet } from '../published-book';
import { XML_HEAD } from '../../xml/xml-text';
import { EPUB_LAYOUTS, type EpubOptions } from './epub-layout';
import { navigationDocument, panelNavigation } from './navigation-documents';
import { packageDocument } from './package-document';
import { PAGE_STYLE, pageDocument } from './page-document';

/** What every EPUB begins with: the first entry, stored without compression. */
export const EPUB_MIMETYPE = { path: 'mimetype', text: 'application/epub+zip' } as const;

/** A file of an EPUB. */
export interface EpubDocument {
  readonly path: string;
  readonly text: string;
}

const FILE_ENDING: Readonly<Record<string, string>> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
};

/** Where the picture of a sheet goes. @param at of the sheet, from 0 */
export function epubImagePath(
  { folders }: EpubOptions,
  sheet: Pick<PublishedSheet, 'mediaType'>,
  { at, count }: { readonly at: number; readonly count: number },
): string {
  const layout = EPUB_LAYOUTS[folders];
  return `${folderOf(layout.packageFile)}${layout.image(at + 1, count)}${FILE_ENDING[sheet.mediaType] ?? ''}`;
}

/**
 * Everything of an EPUB 3 with fixed layout besides its pictures and its `mimetype`. All pictures have the same size, so
 * that the viewport is the same on all pages; the first page is the cover.
 */
export function epubDocuments(
  book: PublishedBook,
  sheets: readonly PublishedSheet[],
  options: EpubOptions,
): EpubDocument[] {
  const layout = EPUB_LAYOUTS[options.folders];
  const root = folderOf(layout.packageFile);
  const pages = sheets.map((sheet, at) => ({
    sheet,
    pageFile: layout.page(at + 1, sheets.length),
    imageFile: epubImagePath(options, sheet, { at, count: sheets.length }).slice(root.length),
  }));
  const placed = pages.map(({ sheet, pageFile }) => ({ sheet, href: pageFile }));
  const hasPanels = options.hasPanels && sheets.some(({ panels }) => panels.length > 0);
  return [
    { path: 'META-INF/container.xml', text: container(layout.packageFile) },
    { path: layout.packageFile, text: packageDocument(book, pages, { ...options, hasPanels }) },
    { path: `${root}${layout.navigation}`, text: navigationDocument(book, placed) },
    ...(hasPanels ? [{ path: `${root}${layout.dataNavigation}`, text: panelNavigation(book, placed) }] : []),
    { path: `${root}${layout.style}`, text: PAGE_STYLE },
    ...pages.map(({ sheet, pageFile, imageFile }, at) => ({
      path: `${root}${pageFile}`,
      text: pageDocument(book, sheet, {
        image: `../${imageFile}`,
        style: `../${layout.style}`,
        isCover: at === 0,
        magnifiesPanels: options.isForKindle && options.hasPanels,
      }),
    })),
  ];
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function container(packageFile: string): string {
  return (
    `${XML_HEAD}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">\n<rootfiles>\n` +
    `<rootfile full-path="${packageFile}" media-type="application/oebps-package+xml"/>\n</rootfiles>\n</container>\n`
  );
}
