import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { comicInfo } from '@/lib/domain/publish/comic-info';
import { aPublishedBook, someSheets } from './a-published-book';

/** The elements of the schema that Koma writes, in the order in which the schema has them. */
const ORDER =
  'Title Series Number Year Month Day Writer Penciller PageCount LanguageISO BlackAndWhite Manga Characters Locations Pages';

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false });

function read(changes: Parameters<typeof aPublishedBook>[0] = {}) {
  const sheets = someSheets(3).map((sheet) => ({ ...sheet, byteSize: 1234 }));
  const [first, ...rest] = sheets;
  return parser.parse(
    comicInfo(
      aPublishedBook(changes),
      first === undefined ? [] : [first, ...rest.map((one) => ({ ...one, side: 'both' as const }))],
    ),
  ).ComicInfo;
}

describe('ComicInfo.xml', () => {
  it('has its elements in the order of the schema', () => {
    const { 'xmlns:xsi': xsi, 'xmlns:xsd': xsd, ...elements } = read({ chapter: { number: 2, title: 'Rain' } });
    expect([xsi, xsd]).toHaveLength(2);
    expect(Object.keys(elements).join(' ')).toBe(ORDER);
  });

  it('tells direction, language and people, and leaves out what is empty', () => {
    expect(read({ language: 'pt-BR', locations: [] })).toMatchObject({
      Title: '雨 & <傘>',
      LanguageISO: 'pt',
      Manga: 'YesAndRightToLeft',
      Characters: 'Mara， the elder, Ren',
    });
    expect(read({ locations: [] })).not.toHaveProperty('Locations');
    expect(read({ isRtl: false }).Manga).toBe('Yes');
  });

  it('tells of each page its size, and which are double', () => {
    const pages = read().Pages.Page;
    expect(pages[0]).toEqual({
      Image: '0',
      Type: 'FrontCover',
      ImageSize: '1234',
      Bookmark: '第一話 & 始まり',
      ImageWidth: '12',
      ImageHeight: '17',
    });
    expect(pages[1]).toMatchObject({ Image: '1', Type: 'Story', DoublePage: 'true' });
  });
});
