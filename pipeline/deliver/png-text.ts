import { deflateSync } from 'node:zlib';
import { inflateBounded } from './inflate-bounded';
import { decodeText, decodeUtf8, isWholeUtf8 } from './metadata/decode-text';
import type { PngChunk } from '../image/png-chunks';

/** A keyword and its text in a PNG file. */
export interface PngText {
  readonly keyword: string;
  readonly text: string;
}

const TEXT_TYPES = ['tEXt', 'zTXt', 'iTXt'];
const MAX_TEXTS = 256;

/**
 * A text chunk: `plain` gives `tEXt` where the text is Latin-1 (what other tools read first) and nobody could take it for
 * UTF-8, everything else `iTXt` in UTF-8, packed by zlib when asked for (W3C PNG, 11.3.3).
 */
export function writePngText({ keyword, text }: PngText, form: 'plain' | 'utf8' | 'packed' = 'plain'): PngChunk {
  const key = Buffer.from(`${keyword}\0`, 'latin1');
  const plain = Buffer.from(text, 'latin1');
  if (form === 'plain' && isLatin1(text) && !isWholeUtf8(plain)) {
    return { type: 'tEXt', data: Buffer.concat([key, plain]) };
  }
  const utf8 = Buffer.from(text, 'utf8');
  const body = form === 'packed' ? deflateSync(utf8, { level: 9 }) : utf8;
  // Compression flag and method, then an empty language and an empty translated keyword.
  const head = Buffer.from([form === 'packed' ? 1 : 0, 0, 0, 0]);
  return { type: 'iTXt', data: Buffer.concat([key, head, body]) };
}

/**
 * The text of the first `tEXt`, `zTXt` or `iTXt` chunk with this keyword; null where there is none.
 * @throws PipelineError `recipe-unreadable` when it is damaged or unpacks to more than `maxBytes`
 */
export async function findPngText(
  chunks: readonly PngChunk[],
  keyword: string,
  maxBytes: number,
): Promise<string | null> {
  const key = Buffer.from(`${keyword}\0`, 'latin1');
  const found = chunks.find(({ type, data }) => TEXT_TYPES.includes(type) && startsWith(data, key));
  if (!found) return null;
  return readText(found, key.length, maxBytes);
}

/**
 * All texts of a PNG file in their order, 256 at most; those that are damaged are left out.
 * @param maxBytes what one may unpack to
 */
export async function readPngTexts(chunks: readonly PngChunk[], maxBytes: number): Promise<PngText[]> {
  const texts = chunks.filter(({ type }) => TEXT_TYPES.includes(type)).slice(0, MAX_TEXTS);
  const read = texts.map(async (chunk): Promise<PngText[]> => {
    const end = chunk.data.indexOf(0);
    if (end < 1 || end > 79) return [];
    const keyword = Buffer.from(chunk.data.subarray(0, end)).toString('latin1');
    const text = await readText(chunk, end + 1, maxBytes).catch(() => null);
    return text === null ? [] : [{ keyword, text }];
  });
  return (await Promise.all(read)).flat();
}

/** Latin-1 by the letter of PNG, but many writers put UTF-8 there; iTXt is UTF-8. */
async function readText(chunk: PngChunk, from: number, maxBytes: number): Promise<string> {
  const rest = chunk.data.subarray(from);
  if (chunk.type === 'tEXt') return decodeText(rest);
  if (chunk.type === 'zTXt') return decodeText(await inflateBounded(rest.subarray(1), maxBytes));
  const languageEnd = rest.indexOf(0, 2);
  const translatedEnd = languageEnd < 0 ? -1 : rest.indexOf(0, languageEnd + 1);
  const body = rest.subarray(translatedEnd < 0 ? rest.length : translatedEnd + 1);
  const bytes = rest[0] === 1 ? await inflateBounded(body, maxBytes) : body;
  return decodeUtf8(bytes) ?? decodeText(bytes);
}

/** tEXt takes the printable Latin-1 characters and the line feed. */
function isLatin1(text: string): boolean {
  return /^[\n\x20-\x7e\xa0-\xff]*$/.test(text);
}

function startsWith(data: Uint8Array, prefix: Uint8Array): boolean {
  return data.length >= prefix.length && prefix.every((byte, at) => data[at] === byte);
}
