import type { XliffUnit } from './xliff-unit';
import { attributesOf, childrenNamed, childrenOf, descendants, nameOf, textOf, type XmlNodes } from './xml-tree';

type XmlNode = XmlNodes[number];

/** A segment, or what stands between two. */
interface UnitPart {
  readonly isSegment: boolean;
  readonly source: string;
  readonly target: string | null;
  /** Where it stands in the translation, from 1. */
  readonly order: number;
}

/**
 * A unit of XLIFF 2 (OASIS, 2018): programs part it into segments, with what is between them as `ignorable`, and `order` says
 * in which order the translation has them. A translation counts where every segment has one.
 */
export function readXliff2Unit(unit: XmlNode): Pick<XliffUnit, 'id' | 'source' | 'target' | 'trouble'> {
  const data = new Map(
    descendants(unit, 'data').map((node) => [attributesOf(node).id ?? '', plain(node, new Map())] as const),
  );
  const nodes = childrenOf(unit).filter((node) => nameOf(node) === 'segment' || nameOf(node) === 'ignorable');
  const parts = nodes.map((node, index) => partOf(node, { index, data }));
  const said = parts.filter(({ isSegment, source }) => isSegment && source.trim() !== '');
  const done = said.filter(({ target }) => target !== null && target !== '');
  const isWhole = done.length === said.length;
  const target = [...parts]
    .sort((a, b) => a.order - b.order)
    .map((part) => part.target ?? part.source)
    .join('');
  return {
    id: idOf(unit),
    source: parts.length === 0 ? null : parts.map(({ source }) => source).join(''),
    target: isWhole && parts.some((part) => part.target !== null) ? target : null,
    trouble: !isWhole && done.length > 0 ? 'half-translated' : null,
  };
}

function partOf(
  node: XmlNode,
  { index, data }: { readonly index: number; readonly data: ReadonlyMap<string, string> },
): UnitPart {
  const [sourceNode] = childrenNamed(node, 'source');
  const [targetNode] = childrenNamed(node, 'target');
  const isSegment = nameOf(node) === 'segment';
  const source = sourceNode === undefined ? '' : plain(sourceNode, data);
  const target = targetNode === undefined ? null : plain(targetNode, data);
  const order = Number(targetNode === undefined ? '' : (attributesOf(targetNode).order ?? ''));
  const { state = '' } = attributesOf(node);
  // Programs copy the source where nobody has begun.
  const isCopied = isSegment && state === 'initial' && target === source;
  return {
    isSegment,
    source,
    target: isCopied ? null : target,
    order: Number.isInteger(order) && order > 0 ? order : index + 1,
  };
}

/** A balloon's id where the unit has one under any name; programs that convert files give units ids of their own. */
export function idOf(unit: XmlNode): string {
  const { id = '', name = '', resname = '' } = attributesOf(unit);
  return [id, name, resname].find((one) => UUID.test(one.trim()))?.trim() ?? id.trim();
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The words in an element, whatever marks are around them. Codes are what they stand for. */
function plain(node: XmlNode, data: ReadonlyMap<string, string>): string {
  const text = textOf(node);
  if (text !== null) return text;
  const attributes = attributesOf(node);
  const inner = (): string =>
    childrenOf(node)
      .map((child) => plain(child, data))
      .join('');
  const coded = (reference: string | undefined, equal: string | undefined): string =>
    data.get(reference ?? '') ?? equal ?? '';
  switch (nameOf(node)) {
    case 'cp':
      return letterOf(attributes.hex);
    case 'ph':
    case 'sc':
    case 'ec':
      return coded(attributes.dataRef, attributes.equiv);
    case 'pc':
      return (
        coded(attributes.dataRefStart, attributes.equivStart) +
        inner() +
        coded(attributes.dataRefEnd, attributes.equivEnd)
      );
    default:
      return inner();
  }
}

function letterOf(hex: string | undefined): string {
  const code = Number.parseInt(hex ?? '', 16);
  return Number.isInteger(code) && code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
