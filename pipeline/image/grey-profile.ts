import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

const HEADER_BYTES = 128;
const CURVE_POINTS = 1024;
/** The illuminant of profiles, D50 (ICC.1:2001, 6.1.11). */
const D50 = [0.9642, 1, 0.8249] as const;
const NAME = 'Grey with the curve of sRGB';

/**
 * A profile of grey whose steps are those of sRGB (ICC.1:2001-04, monochrome), so that grey pixels mean the same light as
 * RGB pixels of equal values do.
 * @param device what the grey is shown on; PDF/X asks for a printer's
 */
export function greyProfile(device: 'display' | 'printer' = 'display'): Uint8Array {
  const tags: [string, Buffer][] = [
    ['desc', describe(NAME)],
    ['cprt', Buffer.concat([typed('text'), Buffer.from('In the public domain\0', 'latin1')])],
    ['wtpt', Buffer.concat([typed('XYZ '), fixed(D50)])],
    ['kTRC', curve()],
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  let at = HEADER_BYTES + table.length;
  const bodies = tags.map(([name, body], index) => {
    table.write(name, 4 + 12 * index, 'latin1');
    table.writeUInt32BE(at, 8 + 12 * index);
    table.writeUInt32BE(body.length, 12 + 12 * index);
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
    at += padded.length;
    return padded;
  });
  return Buffer.concat([header(at, device === 'display' ? 'mntr' : 'prtr'), table, ...bodies]);
}

/** The profile as a file, which what encodes pictures reads it from; written once, and whole for others who ask meanwhile. */
export function greyProfileFile(): string {
  const path = join(tmpdir(), 'koma-grey-1.icc');
  if (existsSync(path)) return path;
  const part = `${path}.${process.pid}.${threadId}`;
  writeFileSync(part, greyProfile());
  renameSync(part, path);
  return path;
}

function header(byteCount: number, device: 'mntr' | 'prtr'): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES);
  bytes.writeUInt32BE(byteCount, 0);
  bytes.writeUInt32BE(0x02400000, 8);
  bytes.write(`${device}GRAYXYZ `, 12, 'latin1');
  [2026, 1, 1].forEach((part, index) => bytes.writeUInt16BE(part, 24 + 2 * index));
  bytes.write('acsp', 36, 'latin1');
  fixed(D50).copy(bytes, 68);
  return bytes;
}

function typed(type: string): Buffer {
  return Buffer.from(`${type}\0\0\0\0`, 'latin1');
}

/** Numbers of 16 bits before and 16 after the point. */
function fixed(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeInt32BE(Math.round(value * 65_536), 4 * index));
  return bytes;
}

function describe(text: string): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(text.length + 1);
  // No Unicode and no Macintosh name.
  return Buffer.concat([typed('desc'), count, Buffer.from(`${text}\0`, 'latin1'), Buffer.alloc(78)]);
}

function curve(): Buffer {
  const bytes = Buffer.alloc(4 + 2 * CURVE_POINTS);
  bytes.writeUInt32BE(CURVE_POINTS, 0);
  for (let index = 0; index < CURVE_POINTS; index += 1) {
    const value = index / (CURVE_POINTS - 1);
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(light * 65_535), 4 + 2 * index);
  }
  return Buffer.concat([typed('curv'), bytes]);
}
