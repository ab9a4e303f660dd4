import { readFileSync } from 'node:fs';

const BANGERS = new Uint8Array(
  readFileSync('node_modules/@expo-google-fonts/bangers/400Regular/Bangers_400Regular.ttf'),
);

/** A record of a table of names: platform, encoding, language, name ID, and its bytes. */
export type TestName = readonly [platform: number, encoding: number, language: number, id: number, bytes: Uint8Array];

export const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 0xff]));

/** A real font with other tables in place of its own. */
export function builtFont(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const view = new DataView(BANGERS.buffer, BANGERS.byteOffset);
  const count = view.getUint16(4);
  const parts = Array.from({ length: count }, (_, index) => {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...BANGERS.subarray(at, at + 4));
    const [from, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    return { tag, bytes: tables[tag] ?? BANGERS.subarray(from, from + length) };
  });
  const font = new Uint8Array(parts.reduce((sum, { bytes }) => sum + bytes.length + 4, 12 + 16 * count));
  const out = new DataView(font.buffer);
  font.set(BANGERS.subarray(0, 12));
  let at = 12 + 16 * count;
  parts.forEach(({ tag, bytes }, index) => {
    const entry = 12 + index * 16;
    font.set(new TextEncoder().encode(tag), entry);
    out.setUint32(entry + 8, at);
    out.setUint32(entry + 12, bytes.length);
    font.set(bytes, at);
    at += Math.ceil(bytes.length / 4) * 4;
  });
  return font;
}

/** A table of names (OpenType 1.9, "name", version 0). */
export function nameTable(names: readonly TestName[]): Uint8Array {
  const storage = 6 + 12 * names.length;
  const table = new Uint8Array(names.reduce((sum, [, , , , bytes]) => sum + bytes.length, storage));
  const view = new DataView(table.buffer);
  view.setUint16(2, names.length);
  view.setUint16(4, storage);
  let from = 0;
  names.forEach(([platform, encoding, language, id, bytes], index) => {
    [platform, encoding, language, id, bytes.length, from].forEach((value, field) =>
      view.setUint16(6 + index * 12 + field * 2, value),
    );
    table.set(bytes, storage + from);
    from += bytes.length;
  });
  return table;
}

/** A `cmap` of platform 3, encoding 0 alone: U+F020 to U+F07E, by glyphs from 3 on (format 4). */
export function symbolCmap(): Uint8Array {
  const table = new Uint8Array(12 + 32);
  const view = new DataView(table.buffer);
  const fields = [0, 1, 3, 0, 0, 12, 4, 32, 0, 4, 4, 1, 0, 0xf07e, 0xffff, 0, 0xf020, 0xffff, (3 - 0xf020) & 0xffff, 1];
  [...fields, 0, 0].forEach((value, index) => view.setUint16(index * 2, value));
  return table;
}
