import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { LinesFileError } from './lines-file';

/** Under this key the parser keeps attributes, under the other text. */
export const ATTRIBUTES = ':@';
export const TEXT = '#text';

const nodesSchema = z.array(z.record(z.string(), z.unknown()));
const attributesSchema = z.record(z.string(), z.string());
export type XmlNodes = z.infer<typeof nodesSchema>;
type XmlNode = XmlNodes[number];

/** Deeper than any file of translators nests. */
const MOST_DEPTH = 24;

/** The elements of a file of XML in their order. @throws LinesFileError for what is no XML, or too deep */
export function parseXml(text: string): XmlNodes {
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
export function nameOf(node: XmlNode): string {
  return (Object.keys(node).find((key) => key !== ATTRIBUTES) ?? '').replace(/^.*:/, '');
}

export function childrenOf(node: XmlNode): XmlNodes {
  const inside = Object.entries(node).find(([key]) => key !== ATTRIBUTES)?.[1];
  const parsed = nodesSchema.safeParse(inside);
  return parsed.success ? parsed.data : [];
}

/** Attributes by their names as they are written. */
export function attributesOf(node: XmlNode): Record<string, string> {
  const parsed = attributesSchema.safeParse(node[ATTRIBUTES]);
  return parsed.success ? parsed.data : {};
}

/** The text of a node that is text; null for an element. */
export function textOf(node: XmlNode): string | null {
  return node[TEXT] === undefined ? null : String(node[TEXT]);
}

/** The children of a name. */
export function childrenNamed(node: XmlNode, name: string): XmlNodes {
  return childrenOf(node).filter((child) => nameOf(child) === name);
}

/** Elements of a name, however deep, but none within another of them. */
export function descendants(node: XmlNode, name: string): XmlNodes {
  return childrenOf(node).flatMap((child) => (nameOf(child) === name ? [child] : descendants(child, name)));
}
