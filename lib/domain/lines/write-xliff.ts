import { XMLBuilder } from 'fast-xml-parser';
import type { LinesToWrite, WrittenLine } from './lines-file';
import { ATTRIBUTES, TEXT } from './xml-tree';

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:2.0';

/** Elements in their order, as the parser and the builder of fast-xml-parser have them. */
type XmlNode = { readonly [name: string]: XmlNode[] | string | Readonly<Record<string, string>> };

/**
 * Lines as XLIFF 2.1 (OASIS, 2018), which translators' programs open: a file a page, a unit a balloon, with notes that
 * say who speaks. `target` is the language to translate into.
 */
export function writeLinesXliff({ languages, lines, target, title }: LinesToWrite): string {
  const [main = 'en'] = languages;
  const pages = new Map<number, WrittenLine[]>();
  for (const line of lines) pages.set(line.pageNumber, [...(pages.get(line.pageNumber) ?? []), line]);
  const files = [...pages].map(([number, said]) =>
    element('file', { id: `page-${number}`, original: `${title.replaceAll(FORBIDDEN, '')}, page ${number}` }, [
      ...said.map((line) => unit(line, { main, target })),
    ]),
  );
  const root = element(
    'xliff',
    { version: '2.1', xmlns: NAMESPACE, srcLang: main, ...(target === null ? {} : { trgLang: target }) },
    files,
  );
  const builder = new XMLBuilder({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    processEntities: true,
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build([root])}\n`;
}

function unit(line: WrittenLine, { main, target }: { main: string; target: string | null }): XmlNode {
  const panel = line.panelNumber === null ? [] : [note('panel', String(line.panelNumber))];
  const notes = [
    ...(line.speaker === '' ? [] : [note('speaker', line.speaker)]),
    note('voice', line.kind),
    note('page', String(line.pageNumber)),
    ...panel,
    ...(line.picture === '' ? [] : [note('picture', line.picture)]),
  ];
  const said = target === null ? '' : (line.words[target] ?? '');
  const words = [inline('source', line.words[main] ?? ''), ...(said === '' ? [] : [inline('target', said)])];
  return element('unit', { id: line.balloonId }, [
    element('notes', {}, notes),
    element('segment', { state: said === '' ? 'initial' : 'translated' }, words),
  ]);
}

function element(name: string, attributes: Readonly<Record<string, string>>, children: readonly XmlNode[]): XmlNode {
  return { [name]: [...children], [ATTRIBUTES]: attributes };
}

function note(category: string, words: string): XmlNode {
  return element('note', { category }, textNodes(words));
}

function inline(name: 'source' | 'target', words: string): XmlNode {
  return element(name, { 'xml:space': 'preserve' }, textNodes(words));
}

/** What XML 1.0 can't hold, and carriage returns, which it makes into line feeds. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/gu;

/** Text, with what XML can't hold as XLIFF writes it: `<cp hex="001b"/>`. */
function textNodes(words: string): XmlNode[] {
  const nodes: XmlNode[] = [];
  let from = 0;
  for (const { index, 0: letter } of words.matchAll(FORBIDDEN)) {
    if (index > from) nodes.push({ [TEXT]: words.slice(from, index) });
    nodes.push(element('cp', { hex: letter.charCodeAt(0).toString(16).padStart(4, '0') }, []));
    from = index + letter.length;
  }
  if (from < words.length) nodes.push({ [TEXT]: words.slice(from) });
  return nodes;
}
