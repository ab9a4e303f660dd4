import { XMLBuilder } from 'fast-xml-parser';
import { parseMarkup } from '@/lib/lettering/markup';
import { xmlLetters } from '../xml/xml-text';
import { readComicHeading } from './comic-heading';
import { parseScript } from './parse-script';
import type { BlockOf, LineKind, ScriptBlock } from './script-block';
import { hiddenParts } from './script-lines';
import { isEntryFor } from './title-page';

/** Elements in their order, as the builder of fast-xml-parser has them. */
type XmlNode = { readonly [name: string]: XmlNode[] | string | Readonly<Record<string, string>> };

/**
 * A script as a Final Draft file (.fdx): scenes with their numbers, speeches side by side, stress as italics, notes as script
 * notes; pages and panels are paragraphs that read back as such. Cut text is left out.
 */
export function writeFdx(script: string): string {
  const blocks = parseScript(script);
  const title = blocks.flatMap((block) => (block.kind === 'title' ? titleLines(block) : []));
  const root = element('FinalDraft', { DocumentType: 'Script', Template: 'No', Version: '5' }, [
    element('Content', {}, paragraphsOf(blocks)),
    ...(title.length === 0 ? [] : [element('TitlePage', {}, [element('Content', {}, title)])]),
  ]);
  const builder = new XMLBuilder({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    processEntities: true,
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n${builder.build([root])}\n`;
}

function element(name: string, attributes: Readonly<Record<string, string>>, children: readonly XmlNode[]): XmlNode {
  return { [name]: [...children], ':@': attributes };
}

/** @param styles as Final Draft names them, such as `Italic` */
function run(words: string, styles = ''): XmlNode {
  const text = xmlLetters(words);
  return element('Text', styles === '' ? {} : { Style: styles }, text === '' ? [] : [{ '#text': text }]);
}

function paragraph(
  type: string,
  words: string | readonly XmlNode[],
  more: Readonly<Record<string, string>> = {},
): XmlNode {
  return element('Paragraph', { ...more, Type: type }, typeof words === 'string' ? [run(words)] : words);
}

function titleLines({ entries }: BlockOf<'title'>): XmlNode[] {
  const lines = entries.flatMap((entry) => {
    const { key, value } = entry;
    if (isEntryFor('title', entry) || /^credit$/i.test(key)) return [value];
    if (isEntryFor('author', entry)) return entries.some((one) => /^credit$/i.test(one.key)) ? [value] : ['by', value];
    return [`${key}: ${value}`];
  });
  return lines.map((line) => element('Paragraph', { Alignment: 'Center' }, [run(line)]));
}

function paragraphsOf(blocks: readonly ScriptBlock[]): XmlNode[] {
  const nodes: XmlNode[] = [];
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    const isPair = block.kind === 'line' && next?.kind === 'line' && next.isDual === true && block.isDual !== true;
    const isSecond = block.kind === 'line' && block.isDual === true && blocks[index - 1]?.kind === 'line';
    if (isPair)
      nodes.push(element('Paragraph', {}, [element('DualDialogue', {}, [...nodesOf(block), ...nodesOf(next)])]));
    else if (!isSecond || isThird(blocks, index)) nodes.push(...nodesOf(block));
  }
  return nodes;
}

/** Of three that speak at once only two stand side by side. */
function isThird(blocks: readonly ScriptBlock[], at: number): boolean {
  const before = blocks[at - 1];
  return before?.kind === 'line' && before.isDual === true;
}

function nodesOf(block: ScriptBlock): XmlNode[] {
  const notes = hiddenParts(block.raw)
    .filter((part) => part.startsWith('[['))
    .map((part) =>
      element('ScriptNote', {}, [
        element('Paragraph', {}, [run(part.replace(/^\[\[/, '').replace(/\]\]$/, '').trim())]),
      ]),
    );
  const [first, ...rest] = bodyOf(block);
  if (first === undefined) return notes.length === 0 ? [] : [paragraph('General', notes)];
  if (notes.length === 0) return [first, ...rest];
  const [name = 'Paragraph'] = Object.keys(first);
  const inside = first[name];
  return [{ ...first, [name]: [...notes, ...(Array.isArray(inside) ? inside : [])] }, ...rest];
}

function bodyOf(block: ScriptBlock): XmlNode[] {
  switch (block.kind) {
    case 'title':
      return [];
    case 'chapter':
      return [paragraph('New Act', block.title)];
    case 'page':
    case 'panel':
      return [headingNode(block)];
    case 'scene':
      return [
        paragraph('Scene Heading', sceneWords(block), block.number === undefined ? {} : { Number: block.number }),
      ];
    case 'action':
      return [paragraph('Action', block.text)];
    case 'line':
      return lineNodes(block);
    case 'other':
      return otherNodes(block.raw);
  }
}

/** What no other program would take for a page or a panel is told by its type. */
function headingNode({ kind, label, notes }: BlockOf<'page'> | BlockOf<'panel'>): XmlNode {
  const type = readComicHeading(label) === null ? { page: 'Page', panel: 'Panel' }[kind] : 'General';
  return paragraph(type, notes.length === 0 ? label : `${label} (${notes.join(', ')})`);
}

function sceneWords({ side, place, when, raw }: BlockOf<'scene'>): string {
  const isBoth = /^\s*(?:(?:INT|EXT)\.?\s*\/|I\.?\/E)/i.test(raw);
  const prefix = side === 'inside' ? 'INT. ' : side === 'outside' ? 'EXT. ' : isBoth ? 'INT./EXT. ' : '';
  return `${prefix}${place}${when === '' ? '' : ` - ${when}`}`;
}

const SAID_AS: Readonly<Partial<Record<LineKind, string>>> = {
  thought: 'thought',
  shout: 'shout',
  whisper: 'whisper',
  radio: 'radio',
};

function lineNodes({ speaker, say, text, isOff }: BlockOf<'line'>): XmlNode[] {
  const isTold = /^(?:cap|caption|narrat|sfx)/i.test(speaker);
  const asides = [
    ...(say === 'narration' && !isTold ? ['V.O.'] : []),
    ...(isOff === true ? ['O.S.'] : []),
    ...(SAID_AS[say] === undefined ? [] : [SAID_AS[say]]),
  ];
  const cue = [speaker, ...asides.map((aside) => `(${aside})`)].join(' ');
  return [paragraph('Character', cue), paragraph('Dialogue', runsOf(text))];
}

function runsOf(text: string): XmlNode[] {
  const runs = parseMarkup(text).pieces.map(({ text: letters, reading, isDotted, isStressed }) => {
    const words = reading !== null ? `|${letters}《${reading}》` : isDotted ? `《《${letters}》》` : letters;
    return run(words, isStressed ? 'Italic' : '');
  });
  return runs.length === 0 ? [run('')] : runs;
}

function otherNodes(raw: string): XmlNode[] {
  const text = hiddenParts(raw)
    .reduce((left, part) => left.replace(part, ''), raw)
    .trim();
  if (/^~/.test(text)) return [paragraph('Action', [run(text.replaceAll(/^\s*~\s*/gm, ''), 'Italic')])];
  if (text === '' || /^[=#]/.test(text)) return [];
  return [paragraph('Transition', text.replace(/^>\s*/, ''))];
}
