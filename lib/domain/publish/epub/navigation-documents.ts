import type { PublishedBook, PublishedSheet } from '../published-book';
import { XML_HEAD, xmlText } from '../../xml/xml-text';
import { percent } from './page-document';

/** A sheet with the address of its page, from the navigation document's folder. */
export interface PlacedSheet {
  readonly sheet: PublishedSheet;
  readonly href: string;
}

/** Contents, pages and landmarks. */
export function navigationDocument(book: PublishedBook, pages: readonly PlacedSheet[]): string {
  const first = pages[0];
  const isJapanese = book.language.startsWith('ja');
  const chapters = pages.filter(({ sheet }) => sheet.opens !== null);
  const toc = chapters.length > 0 ? chapters : pages.slice(0, 1);
  const words = isJapanese
    ? { contents: '目次', pages: 'ページ', landmarks: 'ガイド', cover: '表紙', start: '本文' }
    : { contents: 'Contents', pages: 'Pages', landmarks: 'Landmarks', cover: 'Cover', start: 'Start' };
  const link = (href: string, text: string, type?: string): string =>
    `<li><a${type === undefined ? '' : ` epub:type="${type}"`} href="${href}">${xmlText(text)}</a></li>\n`;
  const nav = (type: string, heading: string, items: string, isHidden = true): string =>
    `<nav epub:type="${type}" id="${type}"${isHidden ? ' hidden=""' : ''}>\n<h1>${heading}</h1>\n<ol>\n${items}</ol>\n</nav>\n`;
  const landmarks =
    first === undefined ? '' : link(first.href, words.cover, 'cover') + link(first.href, words.start, 'bodymatter');
  return document(
    book,
    nav('toc', words.contents, toc.map(({ sheet, href }) => link(href, sheet.opens ?? book.title)).join(''), false) +
      nav('page-list', words.pages, pages.map(({ sheet, href }) => link(href, String(sheet.number))).join('')) +
      nav('landmarks', words.landmarks, landmarks),
  );
}

/** EPUB Region-Based Navigation 1.0: each page's panels in reading order, as boxes in per cent. */
export function panelNavigation(book: PublishedBook, pages: readonly PlacedSheet[]): string {
  const group = ({ sheet, href }: PlacedSheet): string => {
    const panels = sheet.panels.map(({ left, top, width, height }) => {
      const box = [left, top, width, height].map(percent).join(',');
      return `<li epub:type="panel"><a href="${href}#xywh=percent:${box}"></a></li>\n`;
    });
    return `<li epub:type="panel-group"><a href="${href}"></a>\n<ol>\n${panels.join('')}</ol>\n</li>\n`;
  };
  const groups = pages.filter(({ sheet }) => sheet.panels.length > 0).map(group);
  return document(book, `<nav epub:type="region-based">\n<ol>\n${groups.join('')}</ol>\n</nav>\n`);
}

function document({ title, language }: PublishedBook, body: string): string {
  const lang = xmlText(language);
  return (
    `${XML_HEAD}<!DOCTYPE html>\n` +
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" ` +
    `xml:lang="${lang}">\n<head>\n<meta charset="UTF-8"/>\n<title>${xmlText(title)}</title>\n</head>\n` +
    `<body>\n${body}</body>\n</html>\n`
  );
}
