/** The byte orders of UTF-16. */
export type ByteOrder = 'little' | 'big';

const REPLACEMENT = '\u{fffd}';
/** Words that no picture's notes lack and no other reading of the bytes gives. */
const SURE = /Steps: |Negative prompt:|"(?:prompt|sui_image_params|class_type|seed|steps)"/;

/**
 * Text of unknown encoding: by its byte order mark, else UTF-8 where the bytes are whole UTF-8, else Shift-JIS where that
 * gives kana, else Latin-1.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = decodeMarked(bytes);
  if (marked !== null) return marked;
  const utf8 = decodeUtf8(bytes);
  if (hasZerosOfUtf16(bytes)) return bestText(utf16Readings(bytes, 'little'));
  return utf8 ?? shiftJis(bytes) ?? latin1(bytes);
}

/**
 * Text whose mark says UTF-16 (EXIF's `UNICODE`), which writers set before UTF-16 of either order and before UTF-8: what
 * reads as text is taken. `order` decides where both orders read equally well.
 */
export function decodeUnicode(bytes: Uint8Array, order: ByteOrder): string {
  const marked = decodeMarked(bytes);
  if (marked !== null) return marked;
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null && !utf8.includes('\0') && (bytes.length % 2 === 1 || isSingleByteText(bytes, utf8))) return utf8;
  if (bytes.length < 2) return utf8 ?? latin1(bytes);
  const best = bestText(utf16Readings(bytes.subarray(0, bytes.length - (bytes.length % 2)), order));
  return bytes.length % 2 === 1 && score(best) < 0 ? latin1(bytes) : best;
}

/** UTF-16 without a mark: pairs of bytes of which many have a zero, as ASCII's have. */
function hasZerosOfUtf16(bytes: Uint8Array): boolean {
  if (bytes.length % 2 !== 0) return false;
  const zeros = bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  return zeros * 8 >= bytes.length && zeros > 0;
}

/** UTF-16 of this order exactly, as it stands. */
export function decodeUtf16(bytes: Uint8Array, order: ByteOrder): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return (order === 'big' ? even.swap16() : even).toString('utf16le');
}

/** ISO-2022-JP by its escapes; else as text of unknown encoding. */
export function decodeJis(bytes: Uint8Array): string {
  return bytes.includes(0x1b) ? new TextDecoder('iso-2022-jp').decode(bytes) : decodeText(bytes);
}

/** UTF-8 where the bytes are whole UTF-8; null otherwise. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether the bytes are whole UTF-8 with letters beyond ASCII, so that nobody means them as Latin-1. */
export function isWholeUtf8(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f) && decodeUtf8(bytes) !== null;
}

function decodeMarked(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(bytes);
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes.subarray(2), 'big');
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes.subarray(2), 'little');
  return null;
}

/** UTF-16 of kana can be bytes of ASCII as well (0x30 is `0`): words tell, or letters of several bytes. */
function isSingleByteText(bytes: Uint8Array, utf8: string): boolean {
  return bytes.some((byte) => byte > 0x7f) || SURE.test(utf8) || (/[a-z]{2}/i.test(utf8) && !hasControls(utf8));
}

/** Whether a text has control characters that no text file has (spaces, line ends and escapes are none). */
export function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x7f || code < 9 || (code > 13 && code < 32 && code !== 0x1b)) return true;
  }
  return false;
}

function utf16Readings(bytes: Uint8Array, likely: ByteOrder): [string, string] {
  const other = likely === 'big' ? 'little' : 'big';
  return [decodeUtf16(bytes, likely), decodeUtf16(bytes, other)];
}

/** The reading that looks more like text; the first of equals. */
function bestText([likely, other]: readonly [string, string]): string {
  if (SURE.test(likely)) return likely;
  if (SURE.test(other)) return other;
  return score(other) > score(likely) ? other : likely;
}

function score(text: string): number {
  let sum = 0;
  for (const letter of text.slice(0, 4000)) sum += worth(letter.codePointAt(0) ?? 0);
  return sum;
}

/** How likely a letter stands in a prompt: ASCII and kana most, unassigned and private places not at all. */
function worth(code: number): number {
  if (code === 9 || code === 10 || code === 13) return 3;
  if (code < 0x20 || code === 0x7f) return -8;
  if (code < 0x7f) return 3;
  if ((code >= 0xd800 && code <= 0xf8ff) || (code >= 0xfff0 && code <= 0xffff)) return -8;
  // The other order's ASCII.
  if ((code & 0xff) === 0 && code < 0x8000) return -2;
  if ((code >= 0x3000 && code <= 0x30ff) || (code >= 0xff01 && code <= 0xffef)) return 3;
  if (code >= 0x4e00 && code <= 0x9fff) return 1;
  if (code >= 0xac00 && code <= 0xd7a3) return 0.9;
  if (code < 0x600 || (code >= 0xe00 && code < 0xe80) || (code >= 0x1e00 && code < 0x2c00)) return 1;
  return code >= 0x1f000 && code < 0x1fb00 ? 1 : -3;
}

function shiftJis(bytes: Uint8Array): string | null {
  const text = new TextDecoder('shift_jis').decode(bytes);
  return !text.includes(REPLACEMENT) && /[\u3041-\u30fe]/.test(text) && !hasControls(text) ? text : null;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
