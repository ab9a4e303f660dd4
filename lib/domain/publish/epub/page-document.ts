import type { PublishedBook, PublishedSheet } from '../published-book';
import type { ShareBox } from '../panel-boxes';
import { XML_HEAD, xmlText } from '../../xml/xml-text';

/** How much larger a panel is shown where Kindle shows panels one by one. */
const MOST_MAGNIFICATION = 1.5;

/** A page of an EPUB: its picture as large as the viewport. @param o.image and o.style from the page's folder */
export function pageDocument(
  { language }: PublishedBook,
  sheet: PublishedSheet,
  o: { readonly image: string; readonly style: string; readonly isCover: boolean; readonly magnifiesPanels: boolean },
): string {
  const { widthPx, heightPx, number, text } = sheet;
  const title = language.startsWith('ja') ? `${number}ページ` : `Page ${number}`;
  const panels = o.magnifiesPanels ? sheet.panels.map((box, at) => magnifiedPanel(box, { at, ...o })).join('') : '';
  const lang = xmlText(language);
  return (
    `${XML_HEAD}<!DOCTYPE html>\n` +
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" ` +
    `xml:lang="${lang}">\n<head>\n<meta charset="UTF-8"/>\n<title>${title}</title>\n` +
    `<link rel="stylesheet" type="text/css" href="${o.style}"/>\n` +
    `<meta name="viewport" content="width=${widthPx}, height=${heightPx}"/>\n</head>\n` +
    `<body${o.isCover ? ' epub:type="cover"' : ''}>\n<div class="page">` +
    `<img src="${o.image}" alt="${xmlText(text === '' ? title : text)}" width="${widthPx}" height="${heightPx}"/></div>\n` +
    `${panels}</body>\n</html>\n`
  );
}

/** Kindle's region magnification: where one taps, and what is shown then, in the order of the panels. */
function magnifiedPanel(box: ShareBox, { at, image }: { readonly at: number; readonly image: string }): string {
  const scale = Math.min(MOST_MAGNIFICATION, 1 / box.width, 1 / box.height);
  const [width, height] = [box.width * scale, box.height * scale];
  const left = Math.min(Math.max(box.left + box.width / 2 - width / 2, 0), 1 - width);
  const top = Math.min(Math.max(box.top + box.height / 2 - height / 2, 0), 1 - height);
  const magnify = xmlText(JSON.stringify({ targetId: `panel-${at + 1}-large`, ordinal: at + 1 }));
  const picture = boxStyle({
    left: -box.left / box.width,
    top: -box.top / box.height,
    width: 1 / box.width,
    height: 1 / box.height,
  });
  return (
    `<div class="panel" style="${boxStyle(box)}"><a class="app-amzn-magnify" data-app-amzn-magnify="${magnify}"></a></div>\n` +
    `<div class="large" id="panel-${at + 1}-large" style="${boxStyle({ left, top, width, height })}">` +
    `<img src="${image}" alt="" style="${picture}"/></div>\n`
  );
}

function boxStyle({ left, top, width, height }: ShareBox): string {
  return `left:${percent(left)}%;top:${percent(top)}%;width:${percent(width)}%;height:${percent(height)}%`;
}

/** Of a share, in at most two digits behind the point. */
export function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}

/** For all pages. */
export const PAGE_STYLE = `@charset "UTF-8";
html, body { margin: 0; padding: 0; }
.page { position: absolute; left: 0; top: 0; margin: 0; padding: 0; }
.page img { display: block; margin: 0; padding: 0; }
.panel { position: absolute; }
.panel a { display: block; width: 100%; height: 100%; }
.large { position: absolute; display: none; overflow: hidden; }
.large img { position: absolute; }
`;
