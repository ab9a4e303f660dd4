import { encodingOf, markedEncoding } from '../import/decode-text';
import { LinesFileError } from './lines-file';

/** What is no letter of any text: a sign that other bytes were meant, or that the bytes are no text. */
// eslint-disable-next-line no-control-regex
const ODD = /[\uFFFD\u0080-\u009F\u0000-\u0008\u000E-\u001F]/;

/**
 * The text of a file of lines: as its mark of byte order says, as it declares itself, or as its bytes look, which spreadsheets
 * of Windows write as Shift_JIS (Windows-31J), UTF-16 or Windows-1252.
 * @param declared an encoding that counts where there is no mark
 * @throws LinesFileError for bytes that are no text
 */
export function decodeLines(bytes: Uint8Array, declared: string | null = null): string {
  const marked = markedEncoding(bytes);
  const encoding = marked ?? declared ?? encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!encoding.startsWith('utf') && ODD.test(text)) throw new LinesFileError('The file is no text.');
    return text;
  } catch (cause) {
    throw new LinesFileError('The file is not UTF-8. Save it again as UTF-8.', { cause });
  }
}

/** What a file of XML says of itself, where that can be decoded. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const [, name = ''] = /^(?:ï»¿)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head) ?? [];
  // A file that is read as letters of one byte up to here is no UTF-16, whatever it says.
  if (name === '' || /^utf-?16/i.test(name)) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}
