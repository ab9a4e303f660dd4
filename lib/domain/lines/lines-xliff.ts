import { MOST_LINES, type FileTrouble } from '@/lib/contracts/lines';
import { LinesFileError, type FileRow, type ReadFile } from './lines-file';
import { readXliff1Unit, xliff1Units } from './read-xliff-1';
import { readXliff2Unit } from './read-xliff-2';
import type { XliffUnit } from './xliff-unit';
import { attributesOf, descendants, nameOf, parseXml, type XmlNodes } from './xml-tree';

/** Beginnings and ends of a unit's elements, generously. */
const MOST_TAGS_A_UNIT = 40;

/**
 * Lines of XLIFF 2.0 to 2.2, and of 1.0 to 1.2 as programs of translators write it.
 * @throws LinesFileError for what is no XLIFF, and for document types and entities, which it has none of
 */
export function readLinesXliff(text: string): ReadFile {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
    throw new LinesFileError('The file declares a document type or entities, which XLIFF doesn’t allow.');
  }
  // Counted before anything is built: a tree of a hundred thousand units takes seconds.
  if (hasMore(text, /<(?:[\w.-]+:)?(?:trans-)?unit[\s/>]/g, MOST_LINES)) throw tooManyUnits();
  if (hasMore(text, /</g, MOST_LINES * MOST_TAGS_A_UNIT)) throw tooManyUnits();
  const [root] = parseXml(text.replace(/^\uFEFF/, '')).filter((node) => nameOf(node) === 'xliff');
  if (!root) throw new LinesFileError('The file is not XLIFF: the element “xliff” is missing.');
  const units = unitsOf(root);
  if (units.length === 0) throw new LinesFileError('The XLIFF file has no units.');
  const troubles: FileTrouble[] = [];
  const rows = units.flatMap((unit, index): FileRow[] => {
    const row = index + 1;
    if (unit.id === '') {
      troubles.push({ kind: 'no-id', row, name: '', length: null });
      return [];
    }
    if (unit.trouble !== null) troubles.push({ kind: unit.trouble, row, name: unit.id.slice(0, 60), length: null });
    return [rowOf(unit, row)];
  });
  return { rows, troubles };
}

/** Sources are what was translated, and are not written back over words that were mended meanwhile. */
function rowOf({ id, source, sourceLanguage, target, targetLanguage }: XliffUnit, row: number): FileRow {
  const hasTarget = targetLanguage !== '';
  const words: [string, string][] = [];
  if (!hasTarget && source !== null && sourceLanguage !== '') words.push([sourceLanguage, source]);
  if (hasTarget && target !== null) words.push([targetLanguage, target]);
  const original = hasTarget ? source : null;
  const own = sourceLanguage === '' ? {} : { originalLanguage: sourceLanguage };
  return { row, id: id.toLowerCase(), original, ...own, words: Object.fromEntries(words) };
}

function unitsOf(root: XmlNodes[number]): XliffUnit[] {
  const { version = '', srcLang = '', trgLang = '' } = attributesOf(root);
  if (version.startsWith('2.')) {
    const languages = { sourceLanguage: srcLang, targetLanguage: trgLang };
    return descendants(root, 'unit').map((unit) => ({ ...readXliff2Unit(unit), ...languages }));
  }
  if (/^1\.[0-2]$/.test(version)) {
    return xliff1Units(root).map(({ unit, ...languages }) => ({ ...readXliff1Unit(unit), ...languages }));
  }
  const named = version === '' ? 'none' : version.slice(0, 20);
  throw new LinesFileError(`Unsupported XLIFF version: ${named}. Use 1.2, 2.0 or 2.1.`);
}

function hasMore(text: string, pattern: RegExp, most: number): boolean {
  let count = 0;
  for (const _ of text.matchAll(pattern)) if (++count > most) return true;
  return false;
}

function tooManyUnits(): LinesFileError {
  return new LinesFileError(`The file has more than ${MOST_LINES} units.`);
}
