import { z } from 'zod';
import { EMBEDDINGS, TYPEFACE_SCRIPTS, type Embedding } from '@/lib/contracts/typefaces';
import { letterFont } from '@/lib/lettering';
import { AppError } from '../app-error';
import { nameReader } from './read-names';

/** What a typeface's file says of itself, as it is stored. */
export const typefaceFactsSchema = z.object({
  copyright: z.string(),
  licence: z.string(),
  licenceUrl: z.string(),
  embedding: z.enum(EMBEDDINGS),
  scripts: z.array(z.enum(TYPEFACE_SCRIPTS)),
  glyphCount: z.number().int(),
});
export type TypefaceFacts = z.infer<typeof typefaceFactsSchema>;

export interface ReadTypeface extends TypefaceFacts {
  readonly family: string;
  readonly style: string;
}

const TAGS = { trueType: 0x00010000, apple: 0x74727565, openType: 0x4f54544f, collection: 0x74746366 };
const WOFF = 0x774f4646;
const WOFF2 = 0x774f4632;
/** More tables than any typeface has. */
const MOST_TABLES = 128;
const MOST_NAME = 120;
const MOST_WORDS = 4000;

/**
 * What a typeface's file says of itself. The file is taken only if its directory of tables lies within it, HarfBuzz reads
 * it, and its letters have outlines. TrueType and OpenType files are taken; packed ones (WOFF, WOFF2) are not, since they
 * would have to be unpacked to be looked at, nor are collections, which hold several typefaces.
 * @param language of the names that are wished; where the file has none of it they are English, else as the file has them
 * @throws AppError `typeface-unreadable` with what is wrong with it
 */
export async function readTypeface(bytes: Uint8Array, language = 'en'): Promise<ReadTypeface> {
  checkDirectory(bytes);
  const harfBuzz = await import('harfbuzzjs');
  try {
    return describe(harfBuzz, bytes, language);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw unreadable('The font is damaged: its tables can’t be read.', cause);
  }
}

function unreadable(sentence: string, cause?: unknown): AppError {
  return new AppError('typeface-unreadable', sentence, { cause, action: 'Upload a TTF or OTF file of at most 32 MB.' });
}

/** The file's own list of its parts (OpenType 1.9, "Organization of an OpenType font"). */
function checkDirectory(bytes: Uint8Array): void {
  if (bytes.byteLength < 12) throw unreadable('The file is not a font: it is too short.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = view.getUint32(0);
  if (kind === WOFF || kind === WOFF2) {
    throw unreadable('WOFF fonts are not supported. Upload the original TTF or OTF file.');
  }
  if (kind === TAGS.collection) {
    throw unreadable('Font collections (TTC) are not supported. Upload a single TTF or OTF font.');
  }
  if (kind !== TAGS.trueType && kind !== TAGS.apple && kind !== TAGS.openType) {
    throw unreadable('The file is not a font, whatever its extension.');
  }
  const count = view.getUint16(4);
  if (count === 0 || count > MOST_TABLES || 12 + 16 * count > bytes.byteLength) {
    throw unreadable('The font is damaged: its table directory is incomplete.');
  }
  const tables = new Set<string>();
  for (let at = 12; at < 12 + 16 * count; at += 16) {
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    if (view.getUint32(at + 8) + view.getUint32(at + 12) > bytes.byteLength) {
      throw unreadable(`The font is truncated: its table “${tag.trim()}” is incomplete.`);
    }
    tables.add(tag);
    if (tag === 'head') checkHead(view, { at: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  const lacking = ['head', 'maxp', 'cmap', 'hmtx'].filter((tag) => !tables.has(tag));
  if (lacking.length > 0) throw unreadable(`The font is damaged: it has no table “${lacking.join('”, “')}”.`);
  if (!['glyf', 'CFF ', 'CFF2'].some((tag) => tables.has(tag))) {
    throw unreadable('The font has no outlines. Bitmap fonts are not supported.');
  }
}

/** The table that says how large letters are drawn (OpenType 1.9, "head"): its magic number, and units of an em. */
function checkHead(view: DataView, { at, length }: { at: number; length: number }): void {
  const isHead = length >= 54 && view.getUint32(at + 12) === 0x5f0f3cf5;
  const upem = isHead ? view.getUint16(at + 18) : 0;
  if (upem < 16 || upem > 16_384) throw unreadable('The font is damaged: its glyphs have no size.');
}

function describe(harfBuzz: typeof import('harfbuzzjs'), bytes: Uint8Array, language: string): ReadTypeface {
  const blob = new harfBuzz.Blob(new Uint8Array(bytes).buffer);
  const face = new harfBuzz.Face(blob);
  // A view of the shaper's memory, which goes away when that grows.
  const codes = [...face.collectUnicodes()];
  const font = letterFont(harfBuzz, face);
  // Some letters are drawn, so that a broken outline shows here and not on somebody's page.
  const drawn = codes.slice(0, 400).filter((code) => {
    const glyph = font.nominalGlyph(code);
    return glyph !== undefined && font.glyphToJson(glyph).length > 0;
  });
  if (drawn.length === 0) throw unreadable('The font has no glyphs.');
  const has = (letters: string): boolean =>
    [...letters].every((one) => font.nominalGlyph(one.codePointAt(0) ?? 0) !== undefined);
  const read = nameReader(face.referenceTable('name'), language);
  const name = (ids: readonly number[], most = MOST_NAME): string => clean(read(ids)).slice(0, most);
  return {
    // The typographic names come first (16, 17), then those of four-style families (1, 2); OpenType, "name".
    family: firstFilled([name([16, 1]), name([4]), name([6]), 'Untitled']),
    style: firstFilled([name([17, 2]), 'Regular']),
    copyright: name([0], MOST_WORDS),
    licence: name([13], MOST_WORDS),
    licenceUrl: webAddress(name([14], 400)),
    embedding: embeddingOf(face.referenceTable('OS/2')),
    scripts: [...(has('AZaz') ? (['latin'] as const) : []), ...(has('あアー') ? (['japanese'] as const) : [])],
    glyphCount: codes.length,
  };
}

function firstFilled(names: readonly string[]): string {
  return names.find((name) => name !== '') ?? '';
}

/** Without signs that nobody sees, and that could turn other words round. */
function clean(words: string): string {
  return words.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]+/gu, ' ').trim();
}

function webAddress(words: string): string {
  return /^https?:\/\/[^\s"'<>]+$/.test(words) ? words : '';
}

/** `fsType`, bits 0 to 3 (OpenType 1.9, OS/2): the least restrictive one that is set holds. */
function embeddingOf(table: Uint8Array | undefined): Embedding {
  if (table === undefined || table.byteLength < 10) return 'unknown';
  const bits = new DataView(table.buffer, table.byteOffset, table.byteLength).getUint16(8) & 0xf;
  if (bits === 0) return 'installable';
  if ((bits & 8) !== 0) return 'editable';
  return (bits & 4) !== 0 ? 'preview' : 'restricted';
}
