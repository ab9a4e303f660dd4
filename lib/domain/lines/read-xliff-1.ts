import type { XliffUnit } from './xliff-unit';
import { idOf } from './read-xliff-2';
import { attributesOf, childrenNamed, childrenOf, descendants, nameOf, textOf, type XmlNodes } from './xml-tree';

type XmlNode = XmlNodes[number];

/** The units of XLIFF 1.2 (OASIS, 2008) with the languages of their file, or of what they say themselves. */
export function xliff1Units(
  root: XmlNode,
): { readonly unit: XmlNode; readonly sourceLanguage: string; readonly targetLanguage: string }[] {
  return descendants(root, 'file').flatMap((file) => {
    const attributes = attributesOf(file);
    return descendants(file, 'trans-unit').map((unit) => ({
      unit,
      sourceLanguage: languageOf(unit, 'source') ?? attributes['source-language'] ?? '',
      targetLanguage: languageOf(unit, 'target') ?? attributes['target-language'] ?? '',
    }));
  });
}

function languageOf(unit: XmlNode, name: 'source' | 'target'): string | undefined {
  const [node] = childrenNamed(unit, name);
  return node === undefined ? undefined : attributesOf(node)['xml:lang'];
}

/**
 * A unit of XLIFF 1.2. What other programs suggest (`alt-trans`) is no translation. Where the source was parted into segments
 * (`seg-source`), a translation counts where each has one.
 */
export function readXliff1Unit(unit: XmlNode): Pick<XliffUnit, 'id' | 'source' | 'target' | 'trouble'> {
  const [sourceNode] = childrenNamed(unit, 'source');
  const [targetNode] = childrenNamed(unit, 'target');
  const [parted] = childrenNamed(unit, 'seg-source');
  const source = sourceNode === undefined ? null : plain(sourceNode);
  const target = targetNode === undefined ? '' : plain(targetNode);
  const state = targetNode === undefined ? '' : (attributesOf(targetNode).state ?? '');
  const none = { id: idOf(unit), source, target: null };
  if (target === '' || (state === 'new' && target === source)) return { ...none, trouble: null };
  // Programs copy the source into what is still to be translated.
  if (/^needs-(?:translation|l10n)$/.test(state))
    return { ...none, trouble: target === source ? null : 'not-translated' };
  const wanted = parted === undefined ? [] : segmentsOf(parted).filter(([, words]) => words.trim() !== '');
  const done = new Map(targetNode === undefined ? [] : segmentsOf(targetNode));
  const missing = done.size === 0 ? [] : wanted.filter(([id]) => (done.get(id) ?? '') === '');
  if (missing.length > 0 && missing.length === wanted.length) return { ...none, trouble: null };
  return missing.length > 0 ? { ...none, trouble: 'half-translated' } : { ...none, target, trouble: null };
}

/** Segments by their ids. */
function segmentsOf(node: XmlNode): [id: string, words: string][] {
  return descendants(node, 'mrk').flatMap((mark): [string, string][] => {
    const { mtype = '', mid = '' } = attributesOf(mark);
    return mtype === 'seg' ? [[mid, plain(mark)]] : [];
  });
}

/** The words in an element; codes hold what they stand for. */
function plain(node: XmlNode): string {
  const text = textOf(node);
  if (text !== null) return text;
  const attributes = attributesOf(node);
  if (nameOf(node) === 'x' || nameOf(node) === 'bx' || nameOf(node) === 'ex')
    return attributes['equiv-text'] ?? (attributes.ctype === 'lb' ? '\n' : '');
  return childrenOf(node).map(plain).join('');
}
