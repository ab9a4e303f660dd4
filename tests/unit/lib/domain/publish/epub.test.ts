import { EpubCheck } from '@likecoin/epubcheck-ts';
import { XMLParser } from 'fast-xml-parser';
import { strToU8, zipSync, type Zippable } from 'fflate';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { EPUB_MIMETYPE, epubDocuments, epubImagePath } from '@/lib/domain/publish/epub/epub-documents';
import type { EpubOptions } from '@/lib/domain/publish/epub/epub-layout';
import type { PublishedSheet } from '@/lib/domain/publish/published-book';
import { aPublishedBook, someSheets } from './a-published-book';

const PLAIN: EpubOptions = { folders: 'plain', isForKindle: false, hasPanels: true };
const SIZE = { width: 12, height: 17 };
let png: Uint8Array;

beforeAll(async () => {
  const white = { create: { ...SIZE, channels: 3, background: '#ffffff' } } as const;
  png = new Uint8Array(await sharp(white).png().toBuffer());
});

function epub(options: EpubOptions, sheets: readonly PublishedSheet[], changes: Zippable = {}): Uint8Array {
  const documents = epubDocuments(aPublishedBook(), sheets, options).map(({ path, text }) => [path, strToU8(text)]);
  const pictures = sheets.map((sheet, at) => [epubImagePath(options, sheet, { at, count: sheets.length }), png]);
  const mimetype = [EPUB_MIMETYPE.path, [strToU8(EPUB_MIMETYPE.text), { level: 0 }]];
  return zipSync({ ...Object.fromEntries([mimetype, ...documents, ...pictures]), ...changes });
}

async function problemsOf(file: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(file);
  return messages
    .filter(({ severity }) => severity === 'fatal' || severity === 'error' || severity === 'warning')
    .map(({ id, message }) => `${id} ${message}`);
}

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray: (name) => name === 'li' });

/** A document of an EPUB as an independent reader sees it. */
function read(options: EpubOptions, ending: string, sheets = someSheets(3)): ReturnType<typeof parser.parse> {
  const found = epubDocuments(aPublishedBook(), sheets, options).find(({ path }) => path.endsWith(ending));
  return parser.parse(found?.text ?? '');
}

describe('An EPUB', () => {
  it.each([
    PLAIN,
    { ...PLAIN, isForKindle: true },
    { ...PLAIN, folders: 'shops' },
    { folders: 'shops', isForKindle: true, hasPanels: false },
  ] as const)('passes the checks of EPUB 3 (%o)', async (options) => {
    expect(await problemsOf(epub(options, someSheets(4)))).toEqual([]);
  });

  it('would be told by those checks what is wrong', async () => {
    const file = epub(PLAIN, someSheets(2), { 'OEBPS/style.css': strToU8('@import "none.css";') });
    expect(await problemsOf(file)).not.toEqual([]);
  });

  it('is read from right to left, with each page on its side', () => {
    const { spine, metadata } = read(PLAIN, 'package.opf').package;
    expect(spine['page-progression-direction']).toBe('rtl');
    expect(spine.itemref.map(({ properties }: { properties: string }) => properties)).toEqual([
      'page-spread-left',
      'page-spread-right',
      'page-spread-left',
    ]);
    expect(metadata['dc:language']).toBe('ja');
    expect(metadata['dc:title']['#text']).toBe('雨 & <傘>');
  });

  it('has one viewport, and alt text that tells each page in words', () => {
    const { html } = read(PLAIN, 'page-002.xhtml');
    expect(html.head.meta.at(-1)).toEqual({ name: 'viewport', content: 'width=12, height=17' });
    expect(html.body.div.img.alt).toContain('Mara: "Wait <1>!"');
  });

  it('has contents by chapter, and every page in a list', () => {
    const [toc, list] = read(PLAIN, 'nav.xhtml').html.body.nav;
    expect(toc.ol.li.map(({ a }: { a: { '#text': string; href: string } }) => [a['#text'], a.href])).toEqual([
      ['第一話 & 始まり', 'pages/page-001.xhtml'],
      ['第二話', 'pages/page-003.xhtml'],
    ]);
    expect(list.ol.li).toHaveLength(3);
  });

  it('has each page’s panels in reading order', () => {
    const groups = read(PLAIN, 'panels.xhtml').html.body.nav.ol.li;
    expect(groups[1].ol.li.map(({ a }: { a: { href: string } }) => a.href)).toEqual([
      'pages/page-002.xhtml#xywh=percent:50,5,45,90',
      'pages/page-002.xhtml#xywh=percent:5,5,42,90',
    ]);
  });

  it('tells Kindle that it is a comic from right to left, and shows panels as large as the page lets it', () => {
    const options = { ...PLAIN, isForKindle: true };
    const named = new Map(
      read(options, 'package.opf').package.metadata.meta.map((one: { name: string; content: string }) => [
        one.name,
        one.content,
      ]),
    );
    expect(named.get('primary-writing-mode')).toBe('horizontal-rl');
    expect(named.get('book-type')).toBe('comic');
    expect(named.get('original-resolution')).toBe('12x17');
    const [, tap, large] = read(options, 'page-001.xhtml').html.body.div;
    expect(JSON.parse(tap.a['data-app-amzn-magnify'])).toEqual({ targetId: 'panel-1-large', ordinal: 1 });
    expect(large.style).toBe('left:47.5%;top:0%;width:50%;height:100%');
  });

  it('has the folders and names of Japanese shops', () => {
    const paths = epubDocuments(aPublishedBook(), someSheets(2), { ...PLAIN, folders: 'shops' }).map(
      ({ path }) => path,
    );
    expect(paths).toEqual([
      'META-INF/container.xml',
      'item/standard.opf',
      'item/navigation-documents.xhtml',
      'item/panels.xhtml',
      'item/style/fixed-layout-jp.css',
      'item/xhtml/p-cover.xhtml',
      'item/xhtml/p-001.xhtml',
    ]);
  });
});
