/** A file of an archive. */
export interface ZipFile {
  readonly name: string;
  readonly data: Uint8Array;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc >>> 0;
});

/** CRC-32 of ISO 3309, by which whoever unpacks a file knows that it is whole. */
function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = (CRC_TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The earliest moment that a ZIP can name (1 January 1980): archives of the same files are the same bytes. */
const NO_DATE = 0x0021;
const VERSION = 20;
/** Names are UTF-8. */
const UTF8 = 0x0800;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;

/**
 * A ZIP archive (PKWARE's APPNOTE, 4.3) of files as they are: pictures are compressed already. At most 65 535 files and
 * 4 GB in all.
 */
export function storeZip(files: readonly ZipFile[]): Uint8Array<ArrayBuffer> {
  const entries = files.map(({ name, data }) => ({ name: new TextEncoder().encode(name), data, crc: crc32(data) }));
  const nameBytes = entries.reduce((sum, { name }) => sum + name.length, 0);
  const dataBytes = entries.reduce((sum, { data }) => sum + data.length, 0);
  const total = dataBytes + 2 * nameBytes + entries.length * (LOCAL_BYTES + CENTRAL_BYTES) + END_BYTES;
  const zip = new Uint8Array(total);
  const view = new DataView(zip.buffer);
  let at = 0;
  const short = (value: number): void => {
    view.setUint16(at, value, true);
    at += 2;
  };
  const long = (value: number): void => {
    view.setUint32(at, value, true);
    at += 4;
  };
  const bytes = (value: Uint8Array): void => {
    zip.set(value, at);
    at += value.length;
  };
  const shared = ({ name, data, crc }: (typeof entries)[number]): void => {
    for (const value of [VERSION, UTF8, 0, 0, NO_DATE]) short(value);
    for (const value of [crc, data.length, data.length]) long(value);
    short(name.length);
    short(0);
  };
  const starts = entries.map((entry) => {
    const start = at;
    long(0x04034b50);
    shared(entry);
    bytes(entry.name);
    bytes(entry.data);
    return start;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    long(0x02014b50);
    short(VERSION);
    shared(entry);
    for (const value of [0, 0, 0]) short(value);
    long(0);
    long(starts[index] ?? 0);
    bytes(entry.name);
  });
  const size = at - directory;
  long(0x06054b50);
  for (const value of [0, 0, entries.length, entries.length]) short(value);
  long(size);
  long(directory);
  short(0);
  return zip;
}
