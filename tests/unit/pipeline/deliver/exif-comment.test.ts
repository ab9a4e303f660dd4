import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExifComment, writeExifComment } from '@/pipeline/deliver/exif-comment';

/** A little-endian block as other tools write it: one Exif directory with one UserComment. */
function littleEndian(comment: Buffer): Buffer {
  const exif = Buffer.alloc(44);
  exif.write('II*\0', 0, 'latin1');
  exif.writeUInt32LE(8, 4);
  exif.writeUInt16LE(1, 8);
  exif.writeUInt16LE(0x8769, 10);
  exif.writeUInt32LE(26, 18);
  exif.writeUInt16LE(1, 26);
  exif.writeUInt16LE(0x9286, 28);
  exif.writeUInt16LE(7, 30);
  exif.writeUInt32LE(comment.length, 32);
  exif.writeUInt32LE(44, 36);
  return Buffer.concat([exif, comment]);
}

describe('EXIF comments', () => {
  it('read back as they were written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (comment) => {
        expect(readExifComment(writeExifComment({ software: 'Koma 1', comment }))).toBe(comment);
      }),
    );
  });

  it('are read in both byte orders of the block and of the text', () => {
    const mark = Buffer.from('UNICODE\0');
    const little = Buffer.from('1girl, 銀髪\nSteps: 20', 'utf16le');
    const big = Buffer.from(little).swap16();
    expect(readExifComment(littleEndian(Buffer.concat([mark, little])))).toBe('1girl, 銀髪\nSteps: 20');
    expect(readExifComment(littleEndian(Buffer.concat([mark, big])))).toBe('1girl, 銀髪\nSteps: 20');
  });

  it('are read as ASCII, without a code, and behind the mark that JPEG puts before them', () => {
    const ascii = littleEndian(Buffer.from('ASCII\0\0\x001girl'));
    const bare = littleEndian(Buffer.concat([Buffer.alloc(8), Buffer.from('銀髪')]));
    expect(readExifComment(Buffer.concat([Buffer.from('Exif\0\0'), ascii]))).toBe('1girl');
    expect(readExifComment(bare)).toBe('銀髪');
  });

  it('are missing in blocks without one, and in any other bytes', () => {
    const good = writeExifComment({ software: 'Koma 1', comment: 'x' });
    expect(readExifComment(good.subarray(0, 20))).toBeNull();
    expect(readExifComment(new Uint8Array())).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (noise) => {
        expect(readExifComment(Buffer.concat([Buffer.from('MM\0*'), noise]))).toSatisfy(
          (comment) => comment === null || typeof comment === 'string',
        );
      }),
    );
  });
});
