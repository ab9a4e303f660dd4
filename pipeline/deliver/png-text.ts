import { deflateSync } from 'node:zlib';
import { inflateBounded } from './inflate-bounded';
import type { PngChunk } from './png-chunks';

/** A keyword and its text in a PNG file. */
interface PngText {
  readonly keyword: string;
  readonly text: string;
}

/**
 * A text chunk: `plain` gives `tEXt` where the text is Latin-1 (what other tools read first), everything else `iTXt` in
 * UTF-8, packed by zlib when asked for (W3C PNG, 11.3.3).
 */
export function writePngText({ keyword, text }: PngText, form: 'plain' | 'utf8' | 'packed' = 'plain'): PngChunk {
  const key = Buffer.from(`${keyword}\0`, 'latin1');
  if (form === 'plain' && isLatin1(text)) {
    return { type: 'tEXt', data: Buffer.concat([key, Buffer.from(text, 'latin1')]) };
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
  const found = chunks.find(({ type, data }) => /^(tEXt|zTXt|iTXt)$/.test(type) && startsWith(data, key));
  if (!found) return null;
  const rest = found.data.subarray(key.length);
  if (found.type === 'tEXt') return Buffer.from(rest).toString('latin1');
  if (found.type === 'zTXt') return Buffer.from(await inflateBounded(rest.subarray(1), maxBytes)).toString('latin1');
  const languageEnd = rest.indexOf(0, 2);
  const translatedEnd = languageEnd < 0 ? -1 : rest.indexOf(0, languageEnd + 1);
  const body = rest.subarray(translatedEnd < 0 ? rest.length : translatedEnd + 1);
  return Buffer.from(rest[0] === 1 ? await inflateBounded(body, maxBytes) : body).toString('utf8');
}

/** tEXt takes the printable Latin-1 characters and the line feed. */
function isLatin1(text: string): boolean {
  return /^[\n\x20-\x7e\xa0-\xff]*$/.test(text);
}

function startsWith(data: Uint8Array, prefix: Uint8Array): boolean {
  return data.length >= prefix.length && prefix.every((byte, at) => data[at] === byte);
}
