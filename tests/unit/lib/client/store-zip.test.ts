import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { storeZip } from '@/lib/client/store-zip';

const text = (words: string) => new TextEncoder().encode(words);

it('an archive has every file under its name, byte for byte, and is the same for the same files', () => {
  const files = [
    { name: 'depth.png', data: Uint8Array.from({ length: 3000 }, (_, index) => (index * 37) % 251) },
    { name: '線画.txt', data: text('line art') },
    { name: 'empty', data: new Uint8Array() },
  ];
  const zip = storeZip(files);
  const view = new DataView(zip.buffer);
  const end = zip.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  expect(view.getUint16(end + 10, true)).toBe(3);
  let at = view.getUint32(end + 16, true);
  for (const { name, data } of files) {
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    const [nameBytes, start] = [view.getUint16(at + 28, true), view.getUint32(at + 42, true)];
    expect(new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameBytes))).toBe(name);
    const from = start + 30 + view.getUint16(start + 26, true);
    expect(zip.subarray(from, from + view.getUint32(start + 18, true))).toEqual(data);
    expect(view.getUint32(start + 14, true)).toBe(crc32(data));
    at += 46 + nameBytes;
  }
  expect(at).toBe(end);
  expect(storeZip(files)).toEqual(zip);
});
