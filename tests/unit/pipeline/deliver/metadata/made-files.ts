import { writePngChunks, type PngChunk } from '@/pipeline/image/png-chunks';

export type Order = 'II' | 'MM';
export interface Tag {
  readonly tag: number;
  readonly data: Uint8Array;
  readonly type?: number;
}

/** A TIFF block with tags in the first directory and in the Exif directory. */
export function exifBlock(order: Order, o: { first?: readonly Tag[]; exif?: readonly Tag[] }): Buffer {
  const isBig = order === 'MM';
  const first = [...(o.first ?? []), ...(o.exif ? [{ tag: 0x8769, data: new Uint8Array(4), type: 4 }] : [])];
  const exif = o.exif ?? [];
  const firstAt = 8;
  const exifAt = firstAt + 2 + first.length * 12 + 4;
  let dataAt = exifAt + 2 + exif.length * 12 + 4;
  const total = [...first, ...exif].reduce((sum, { data }) => sum + data.length, dataAt);
  const block = Buffer.alloc(total);
  const short = (value: number, at: number) =>
    isBig ? block.writeUInt16BE(value, at) : block.writeUInt16LE(value, at);
  const long = (value: number, at: number) => (isBig ? block.writeUInt32BE(value, at) : block.writeUInt32LE(value, at));
  block.write(isBig ? 'MM\0*' : 'II*\0', 'latin1');
  long(firstAt, 4);
  for (const [at, tags] of [
    [firstAt, first],
    [exifAt, exif],
  ] as const) {
    short(tags.length, at);
    for (const [index, { tag, data, type = 7 }] of tags.entries()) {
      const entry = at + 2 + index * 12;
      short(tag, entry);
      short(type, entry + 2);
      if (tag === 0x8769) {
        long(1, entry + 4);
        long(exifAt, entry + 8);
        continue;
      }
      long(data.length, entry + 4);
      long(dataAt, entry + 8);
      block.set(data, dataAt);
      dataAt += data.length;
    }
  }
  return block;
}

export function userComment(mark: string, body: Uint8Array): Tag {
  return { tag: 0x9286, data: Buffer.concat([Buffer.from(mark.padEnd(8, '\0'), 'latin1'), body]) };
}

export function utf16(text: string, order: 'little' | 'big'): Buffer {
  const little = Buffer.from(text, 'utf16le');
  return order === 'big' ? little.swap16() : little;
}

export function jpegFile(segments: readonly (readonly [marker: number, data: Uint8Array])[]): Buffer {
  const parts = segments.map(([marker, data]) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(data.length + 2, 2);
    return Buffer.concat([head, data]);
  });
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...parts, Buffer.from([0xff, 0xda, 0, 2, 0xff, 0xd9])]);
}

export function webpFile(chunks: readonly (readonly [type: string, data: Uint8Array])[]): Buffer {
  const parts = chunks.map(([type, data]) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32LE(data.length, 4);
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
  });
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

export function pngFile(chunks: readonly PngChunk[]): Uint8Array {
  return writePngChunks([
    { type: 'IHDR', data: new Uint8Array(13) },
    ...chunks,
    { type: 'IEND', data: new Uint8Array(0) },
  ]);
}

export function box(type: string, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

export function brands(major: string, ...others: readonly string[]): Buffer {
  return box('ftyp', Buffer.from(`${major}\0\0\0\0${others.join('')}`, 'latin1'));
}

/** A HEIF file with one picture of a coding and one metadata item, which lies in `mdat`. */
export function heifFile(ftyp: Buffer, o: { coding: string; item: Uint8Array; type?: 'Exif' | 'mime' }): Buffer {
  const infe = (id: number, type: string, more = '') =>
    box('infe', Buffer.from([2, 0, 0, 0, 0, id, 0, 0]), Buffer.from(`${type}\0${more}`, 'latin1'));
  const mime = o.type === 'mime' ? 'application/rdf+xml\0' : '';
  const iinf = box('iinf', Buffer.from([0, 0, 0, 0, 0, 2]), infe(1, o.coding), infe(2, o.type ?? 'Exif', mime));
  const iloc = (offset: number) => {
    const place = Buffer.alloc(16);
    place.set([0x44, 0x00, 0, 1, 0, 2, 0, 0, 0, 1]);
    const entry = Buffer.alloc(8);
    entry.writeUInt32BE(offset, 0);
    entry.writeUInt32BE(o.item.length, 4);
    return box('iloc', Buffer.from([0, 0, 0, 0]), place.subarray(0, 10), entry);
  };
  const meta = (offset: number) => box('meta', Buffer.alloc(4), iinf, iloc(offset));
  const at = ftyp.length + meta(0).length + 8;
  return Buffer.concat([ftyp, meta(at), box('mdat', o.item)]);
}
