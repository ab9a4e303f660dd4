import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { MOST_LINES } from '@/lib/contracts/lines';
import { LinesFileError, type FileRow, type LinesToWrite, type ReadFile, type WrittenLine } from './lines-file';

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:2.0';
/** Under this key the parser keeps attributes, under the other text. */
const ATTRIBUTES = ':@';
const TEXT = '#text';

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

const nodesSchema = z.array(z.record(z.string(), z.unknown()));
type Nodes = z.infer<typeof nodesSchema>;

/** Deeper than any XLIFF file nests. */
const MOST_DEPTH = 24;

/** Beginnings and ends of a unit's elements, generously. */
const MOST_TAGS_A_UNIT = 40;

function hasMore(text: string, pattern: RegExp, most: number): boolean {
  let count = 0;
  for (const _ of text.matchAll(pattern)) if (++count > most) return true;
  return false;
}

function tooManyUnits(): LinesFileError {
  return new LinesFileError(`The file has more than ${MOST_LINES} units.`);
}

/** @throws LinesFileError for what is no XLIFF 2, and for document types and entities, which it has none of */
export function readLinesXliff(text: string): ReadFile {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
    throw new LinesFileError('The file declares a document type or entities, which XLIFF doesn’t allow.');
  }
  // Counted before anything is built: a tree of a hundred thousand units takes seconds.
  if (hasMore(text, /<(?:[\w.-]+:)?unit[\s/>]/g, MOST_LINES)) throw tooManyUnits();
  if (hasMore(text, /</g, MOST_LINES * MOST_TAGS_A_UNIT)) throw tooManyUnits();
  const [root] = parse(text).filter((node) => nameOf(node) === 'xliff');
  if (!root) throw new LinesFileError('The file is not XLIFF: the element “xliff” is missing.');
  const { version = '', srcLang = '', trgLang = '' } = attributesOf(root);
  if (!version.startsWith('2.')) {
    throw new LinesFileError(
      `Unsupported XLIFF version: ${version === '' ? 'none' : version.slice(0, 20)}. Use 2.0 or 2.1.`,
    );
  }
  const units = descendants(root, 'unit');
  if (units.length === 0) throw new LinesFileError('The XLIFF file has no units.');
  const rows = units.map((one, index): FileRow => {
    const words: [string, string][] = [];
    const segments = descendants(one, 'segment');
    const said = (name: 'source' | 'target'): string | null => {
      const found = segments.flatMap((segment) => childrenOf(segment).filter((child) => nameOf(child) === name));
      return found.length === 0 ? null : found.map(plain).join('');
    };
    const [source, target] = [said('source'), said('target')];
    // Sources are what was translated, and are not written back over words that were mended meanwhile.
    if (source !== null && srcLang !== '' && trgLang === '') words.push([srcLang, source]);
    if (target !== null && trgLang !== '') words.push([trgLang, target]);
    const id = (attributesOf(one).id ?? '').toLowerCase();
    return { row: index + 1, id, original: trgLang === '' ? null : source, words: Object.fromEntries(words) };
  });
  const troubles = rows
    .filter(({ id }) => id === '')
    .map(({ row }) => ({ kind: 'no-id' as const, row, name: '', length: null }));
  return { rows: rows.filter(({ id }) => id !== ''), troubles };
}

function parse(text: string): Nodes {
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new LinesFileError(`The file is not valid XML: line ${valid.err.line}, ${valid.err.msg}`);
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: true,
    htmlEntities: true,
    maxNestedTags: MOST_DEPTH,
  });
  try {
    return nodesSchema.parse(parser.parse(text));
  } catch (cause) {
    throw new LinesFileError('The file is not valid XML.', { cause });
  }
}

/** Without its prefix: translators' programs may bind the namespace to one. */
function nameOf(node: Nodes[number]): string {
  return (Object.keys(node).find((key) => key !== ATTRIBUTES) ?? '').replace(/^.*:/, '');
}

function childrenOf(node: Nodes[number]): Nodes {
  const inside = Object.entries(node).find(([key]) => key !== ATTRIBUTES)?.[1];
  const parsed = nodesSchema.safeParse(inside);
  return parsed.success ? parsed.data : [];
}

function attributesOf(node: Nodes[number]): Record<string, string> {
  const parsed = z.record(z.string(), z.string()).safeParse(node[ATTRIBUTES]);
  return parsed.success ? parsed.data : {};
}

function descendants(node: Nodes[number], name: string): Nodes {
  return childrenOf(node).flatMap((child) => (nameOf(child) === name ? [child] : descendants(child, name)));
}

/** The words in an element, whatever marks are around them. */
function plain(node: Nodes[number]): string {
  const text = node[TEXT];
  if (text !== undefined) return String(text);
  if (nameOf(node) === 'cp') {
    const code = Number.parseInt(attributesOf(node).hex ?? '', 16);
    return Number.isInteger(code) && code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  }
  return childrenOf(node).map(plain).join('');
}
