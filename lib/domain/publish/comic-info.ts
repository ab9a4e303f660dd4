import type { PublishedBook, PublishedSheet } from './published-book';
import { XML_HEAD, xmlText } from '../xml/xml-text';

/** ComicInfo names languages by their first part alone (ISO 639). */
const languageIso = (language: string): string => language.split('-')[0] ?? language;

/**
 * The ComicInfo.xml of a CBZ (schema 2.0 of the Anansi Project): elements in the schema's order, empty ones left out.
 * Names in a list are separated by commas, so a comma in a name is a full-width one.
 * @param sheets with the size of their files in bytes
 */
export function comicInfo(
  book: PublishedBook,
  sheets: readonly (PublishedSheet & { readonly byteSize: number })[],
): string {
  const listed = (names: readonly string[]): string => names.map((name) => name.replaceAll(',', '，')).join(', ');
  const authors = listed(book.authors);
  const elements: readonly (readonly [name: string, value: string])[] = [
    ['Title', book.chapter?.title ?? book.title],
    ['Series', book.title],
    ['Number', book.chapter === null ? '' : String(book.chapter.number)],
    ['Year', String(book.modifiedAt.getUTCFullYear())],
    ['Month', String(book.modifiedAt.getUTCMonth() + 1)],
    ['Day', String(book.modifiedAt.getUTCDate())],
    ['Writer', authors],
    ['Penciller', authors],
    ['PageCount', String(sheets.length)],
    ['LanguageISO', languageIso(book.language)],
    ['BlackAndWhite', book.isBlackAndWhite ? 'Yes' : 'No'],
    ['Manga', book.isRtl ? 'YesAndRightToLeft' : 'Yes'],
    ['Characters', listed(book.characters)],
    ['Locations', listed(book.locations)],
  ];
  const body = elements
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  <${name}>${xmlText(value)}</${name}>\n`)
    .join('');
  return (
    `${XML_HEAD}<ComicInfo xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">\n` +
    `${body}  <Pages>\n${sheets.map(pageElement).join('')}  </Pages>\n</ComicInfo>\n`
  );
}

function pageElement(sheet: PublishedSheet & { readonly byteSize: number }, at: number): string {
  const attributes: readonly (readonly [name: string, value: string | number])[] = [
    ['Image', at],
    ['Type', at === 0 ? 'FrontCover' : 'Story'],
    ...(sheet.side === 'both' ? ([['DoublePage', 'true']] as const) : []),
    ['ImageSize', sheet.byteSize],
    ...(sheet.opens === null ? [] : ([['Bookmark', sheet.opens]] as const)),
    ['ImageWidth', sheet.widthPx],
    ['ImageHeight', sheet.heightPx],
  ];
  const written = attributes.map(([name, value]) => `${name}="${xmlText(String(value))}"`).join(' ');
  return `    <Page ${written}/>\n`;
}
