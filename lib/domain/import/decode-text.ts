import { StoryFileError } from './story-source';

const UTF_8 = 'utf-8';
/** Tried where a text is no faultless UTF-8; the one whose letters are the likeliest counts. */
const OTHERS = [UTF_8, 'shift_jis', 'euc-jp', 'windows-1252'] as const;
const SAMPLE_BYTES = 64 * 1024;

/**
 * Text of a file in UTF-8, UTF-16, Shift_JIS, EUC-JP, ISO-2022-JP or Windows-1252, with `\n` at the ends of lines.
 * @throws StoryFileError for bytes that are no text
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  const sample = text.slice(0, SAMPLE_BYTES);
  const odd = (sample.match(/\p{Cc}|\uFFFD/gu) ?? []).filter((mark) => mark.trim() !== '');
  if (odd.length > Math.max(4, sample.length / 100)) {
    throw new StoryFileError('This file is no text.', 'Use a .txt, .md, .docx, .epub, .fountain or .fdx file.');
  }
  return text.replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replaceAll(/\0|\p{Surrogate}/gu, '');
}

/** The order of UTF-16 that a text's first two bytes tell; null without such a mark. */
export function markedEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** The encoding that bytes of a text are in: by their mark, or the one that makes the likeliest letters of them. */
export function encodingOf(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  if (marked !== null) return marked;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const wide = wideOrder(sample);
  if (wide !== null) return wide;
  if (isShifted(sample)) return 'iso-2022-jp';
  if (isDecodable(bytes, UTF_8)) return UTF_8;
  const scores = OTHERS.map((encoding) => ({ encoding, score: scoreOf(sample, encoding) }));
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).encoding;
}

/** Japanese of seven bits, which is faultless UTF-8 too, says where it begins. */
function isShifted(sample: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(sample);
  return text.includes('\u001B$B') || text.includes('\u001B$@');
}

/** UTF-16 without a mark: every second byte of Latin text is zero. */
function wideOrder(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > half * 0.3 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.3 && odd < half * 0.05 ? 'utf-16be' : null;
}

function isDecodable(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** How likely the letters are that an encoding makes of bytes: kana and kanji tell most, broken characters against. */
function scoreOf(sample: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(sample);
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const kana = count(/[\p{Script=Hiragana}ァ-ヺー、。「」]/gu);
  const halfWidth = count(/[\uFF61-\uFF9F]/g);
  const broken = count(/[\uFFFD\u0080-\u009F]/g);
  const latin = count(/[A-Za-z\u00C0-\u00FF‘’“”—…]/g);
  return (kana * 3 + latin - halfWidth * 2 - broken * 8) / Math.max(1, text.length);
}
