import type { PictureText } from './exif-texts';

/** Where tools write a drawing's words in XMP, and under which key they are given. */
const PLACES = [
  ['exif:UserComment', 'xmp:UserComment'],
  ['dc:description', 'xmp:description'],
  ['tiff:ImageDescription', 'xmp:ImageDescription'],
  ['xmp:CreatorTool', 'xmp:CreatorTool'],
  ['photoshop:Instructions', 'xmp:Instructions'],
] as const;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * The texts of an XMP packet, of elements and of attributes, the first of each place. It is searched for these few names and
 * not parsed: packets of other tools are often no whole XML.
 */
export function readXmpTexts(xmp: string): PictureText[] {
  return PLACES.flatMap(([name, key]) => {
    const text = elementText(xmp, name) ?? attributeText(xmp, name);
    return text === null || text.trim() === '' ? [] : [{ key, text: text.trim() }];
  });
}

function elementText(xmp: string, name: string): string | null {
  const start = xmp.indexOf(`<${name}`);
  const open = start < 0 ? -1 : xmp.indexOf('>', start);
  const end = open < 0 ? -1 : xmp.indexOf(`</${name}`, open);
  if (end < 0) return null;
  const inner = xmp.slice(open + 1, end);
  const first = inner.indexOf('<rdf:li');
  const from = first < 0 ? 0 : inner.indexOf('>', first) + 1;
  const last = first < 0 ? -1 : inner.indexOf('</rdf:li', from);
  return unescape(inner.slice(from, last < 0 ? inner.length : last));
}

function attributeText(xmp: string, name: string): string | null {
  const start = xmp.indexOf(`${name}=`);
  const quote = xmp[start + name.length + 1];
  if (start < 0 || (quote !== '"' && quote !== "'")) return null;
  const from = start + name.length + 2;
  const end = xmp.indexOf(quote, from);
  return end < 0 ? null : unescape(xmp.slice(from, end));
}

function unescape(text: string): string {
  const cdata = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/.exec(text);
  if (cdata) return cdata[1] ?? '';
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, word) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : null;
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return ENTITIES[String(word).toLowerCase()] ?? whole;
  });
}
