/** One record of a font's table of names (OpenType 1.9, "name"). */
interface NameRecord {
  readonly platform: number;
  readonly encoding: number;
  readonly language: number;
  readonly id: number;
  readonly bytes: Uint8Array;
}

const [UNICODE, MACINTOSH, WINDOWS] = [0, 1, 3] as const;
/** Languages of Windows records by their low ten bits, and of Macintosh records (OpenType 1.9, "name"). */
const WINDOWS_LANGUAGES: Readonly<Record<number, string>> = {
  0x01: 'ar',
  0x04: 'zh',
  0x07: 'de',
  0x09: 'en',
  0x0a: 'es',
  0x0c: 'fr',
  0x0d: 'he',
  0x10: 'it',
  0x11: 'ja',
  0x12: 'ko',
  0x16: 'pt',
  0x19: 'ru',
  0x1e: 'th',
  0x2a: 'vi',
};
const MACINTOSH_LANGUAGES: Readonly<Record<number, string>> = {
  0: 'en',
  1: 'fr',
  2: 'de',
  3: 'it',
  6: 'es',
  10: 'he',
  11: 'ja',
  12: 'ar',
  19: 'zh',
  22: 'th',
  23: 'ko',
  32: 'ru',
  33: 'zh',
  80: 'vi',
};
/** Code pages of Windows records that are not UTF-16, and scripts of Macintosh records, as browsers and Node name them. */
const WINDOWS_ENCODINGS: Readonly<Record<number, string>> = { 2: 'shift_jis', 3: 'gbk', 4: 'big5', 5: 'euc-kr' };
const MACINTOSH_ENCODINGS: Readonly<Record<number, string>> = {
  0: 'macintosh',
  1: 'shift_jis',
  2: 'big5',
  3: 'euc-kr',
  7: 'x-mac-cyrillic',
  25: 'gbk',
};

/**
 * What a font's table of names says, in the language that is wished, else in English, else in any.
 * @param table the bytes of `name`; a broken one has no names
 * @param language the first part of a language tag
 * @returns of several numbers (OpenType name IDs) the name in the best language, of the first of them that has it; empty
 * where there is none
 */
export function nameReader(table: Uint8Array | undefined, language: string): (ids: readonly number[]) => string {
  const records = recordsOf(table);
  const rank = ({ platform, ...record }: NameRecord): number => {
    const own = languageOf({ platform, ...record });
    const byLanguage = own === language ? 0 : own === 'en' ? 2 : own === null ? 4 : 6;
    // Records of Windows are the ones that programs show, and the best kept.
    return byLanguage + (platform === WINDOWS ? 0 : 1);
  };
  return (ids) => {
    const named = records.filter(({ id }) => ids.includes(id));
    named.sort((a, b) => rank(a) - rank(b) || ids.indexOf(a.id) - ids.indexOf(b.id));
    return named.map(textOf).find((text) => text.trim() !== '') ?? '';
  };
}

function recordsOf(table: Uint8Array | undefined): NameRecord[] {
  if (table === undefined || table.byteLength < 6) return [];
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const [count, storage] = [view.getUint16(2), view.getUint16(4)];
  const records: NameRecord[] = [];
  for (let at = 6; at < 6 + 12 * count && at + 12 <= table.byteLength; at += 12) {
    const [platform, encoding, language, id] = [0, 2, 4, 6].map((by) => view.getUint16(at + by));
    const from = storage + view.getUint16(at + 10);
    const bytes = table.subarray(from, from + view.getUint16(at + 8));
    if (platform === undefined || encoding === undefined || language === undefined || id === undefined) continue;
    records.push({ platform, encoding, language, id, bytes });
  }
  return records;
}

/** Null where the record is of no language, or of one that only its own table of tags names. */
function languageOf({ platform, language }: NameRecord): string | null {
  if (platform === WINDOWS) return language >= 0x8000 ? null : (WINDOWS_LANGUAGES[language & 0x3ff] ?? 'other');
  if (platform === MACINTOSH) return MACINTOSH_LANGUAGES[language] ?? 'other';
  return null;
}

function textOf({ platform, encoding, bytes }: NameRecord): string {
  if (platform === UNICODE) return decoded(bytes, 'utf-16be');
  if (platform === MACINTOSH) return decoded(bytes, MACINTOSH_ENCODINGS[encoding] ?? 'macintosh');
  if (platform !== WINDOWS) return '';
  const codePage = WINDOWS_ENCODINGS[encoding];
  // Letters of a code page stand in two bytes each, the plain ones behind a zero.
  return codePage === undefined
    ? decoded(bytes, 'utf-16be')
    : decoded(
        bytes.filter((byte) => byte !== 0),
        codePage,
      );
}

/** Empty where the bytes are no text of that encoding. */
function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}
