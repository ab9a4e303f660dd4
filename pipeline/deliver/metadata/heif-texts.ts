/** The EXIF block and the XMP packet of a HEIF file (AVIF, HEIC). */
export interface HeifMetadata {
  readonly exif: readonly Uint8Array[];
  readonly xmp: readonly Uint8Array[];
}

interface Box {
  readonly type: string;
  readonly data: Buffer;
}

interface Item {
  readonly id: number;
  readonly type: string;
  readonly mediaType: string;
}

const MAX_BOXES = 4096;
const MAX_ITEMS = 4096;
const MAX_ITEM_BYTES = 16 * 2 ** 20;

/**
 * Metadata items of a HEIF file (ISO 23008-12: the `meta` box names items in `iinf` and says in `iloc` where they lie). Any
 * bytes are read; what is cut off or points outside is left out.
 */
export function readHeifMetadata(bytes: Uint8Array): HeifMetadata {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const meta = readBoxes(file).find(({ type }) => type === 'meta');
  const boxes = meta ? readBoxes(meta.data.subarray(4)) : [];
  const items = readItems(boxes.find(({ type }) => type === 'iinf')?.data ?? Buffer.alloc(0));
  const places = readPlaces(boxes.find(({ type }) => type === 'iloc')?.data ?? Buffer.alloc(0));
  const inner = boxes.find(({ type }) => type === 'idat')?.data ?? Buffer.alloc(0);
  const dataOf = (wanted: readonly Item[]) =>
    wanted.flatMap(({ id }) => {
      const place = places.get(id);
      if (place === undefined || place.bytes > MAX_ITEM_BYTES) return [];
      const source = place.isInner ? inner : file;
      return [Buffer.concat(place.extents.map(([from, length]) => source.subarray(from, from + length)))];
    });
  return {
    exif: dataOf(items.filter(({ type }) => type === 'Exif')).map(withoutOffset),
    xmp: dataOf(items.filter(({ type, mediaType }) => type === 'mime' && mediaType === 'application/rdf+xml')),
  };
}

function readBoxes(data: Buffer): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= data.length && boxes.length < MAX_BOXES;) {
    const short = data.readUInt32BE(at);
    const isLong = short === 1 && at + 16 <= data.length;
    const head = isLong ? 16 : 8;
    const long = isLong ? Number(data.readBigUInt64BE(at + 8)) : short;
    const length = long === 0 ? data.length - at : long;
    if (length < head) break;
    boxes.push({ type: data.toString('latin1', at + 4, at + 8), data: data.subarray(at + head, at + length) });
    at += length;
  }
  return boxes;
}

function readItems(iinf: Buffer): Item[] {
  if (iinf.length < 6) return [];
  const entries = readBoxes(iinf.subarray(iinf[0] === 0 ? 6 : 8));
  return entries.slice(0, MAX_ITEMS).flatMap(({ type, data }) => {
    const version = data[0] ?? 0;
    const idBytes = version === 2 ? 2 : 4;
    if (type !== 'infe' || version < 2 || data.length < 4 + idBytes + 6) return [];
    const id = data.readUIntBE(4, idBytes);
    const at = 4 + idBytes + 2;
    const [, mediaType = ''] = data.toString('latin1', at + 4).split('\0');
    return [{ id, type: data.toString('latin1', at, at + 4), mediaType }];
  });
}

interface Place {
  readonly isInner: boolean;
  readonly extents: readonly (readonly [from: number, length: number])[];
  readonly bytes: number;
}

function readPlaces(iloc: Buffer): Map<number, Place> {
  const places = new Map<number, Place>();
  const version = iloc[0] ?? 0;
  let at = 4;
  let isWhole = iloc.length > 6;
  const read = (byteCount: number): number => {
    if (at + byteCount > iloc.length) isWhole = false;
    const value = !isWhole || byteCount === 0 ? 0 : Number(BigInt(`0x${iloc.toString('hex', at, at + byteCount)}`));
    at += byteCount;
    return value;
  };
  const sizes = [read(1), read(1)].flatMap((byte) => [byte >> 4, byte & 15]);
  const [offsetBytes = 0, lengthBytes = 0, baseBytes = 0, indexBytes = 0] = sizes.map((size) => Math.min(size, 8));
  const count = Math.min(read(version < 2 ? 2 : 4), MAX_ITEMS);
  for (let item = 0; item < count && isWhole; item++) {
    const id = read(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : read(2) & 15;
    read(2);
    const base = read(baseBytes);
    const extents: [number, number][] = [];
    for (let left = Math.min(read(2), MAX_ITEMS); left > 0 && isWhole; left--) {
      if (version > 0) read(indexBytes);
      extents.push([base + read(offsetBytes), read(lengthBytes)]);
    }
    const bytes = extents.reduce((sum, [, length]) => sum + length, 0);
    if (isWhole && method < 2) places.set(id, { isInner: method === 1, extents, bytes });
  }
  return places;
}

/** An Exif item begins with how many bytes lie before its TIFF block. */
function withoutOffset(item: Buffer): Uint8Array {
  if (item.length < 4) return item;
  const offset = item.readUInt32BE(0);
  return offset + 4 <= item.length ? item.subarray(4 + offset) : item.subarray(4);
}
