import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Picture } from '@/pipeline/image/picture';
import { pictureToSigned, pictureToUnit, signedToPictures, unitToPictures } from '@/pipeline/image/picture-tensor';

const pictures = fc
  .record({ widthPx: fc.integer({ min: 1, max: 9 }), heightPx: fc.integer({ min: 1, max: 9 }) })
  .chain(({ widthPx, heightPx }) =>
    fc
      .uint8Array({ minLength: widthPx * heightPx * 3, maxLength: widthPx * heightPx * 3 })
      .map((data): Picture => ({ widthPx, heightPx, channels: 3, data })),
  );

describe('pictures and tensors', () => {
  it('gives every picture back from either range', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const shape = [1, 3, picture.heightPx, picture.widthPx] as const;
        expect(signedToPictures(pictureToSigned(picture), shape)).toEqual([picture]);
        expect(unitToPictures(pictureToUnit(picture), shape)).toEqual([picture]);
      }),
    );
  });

  it('lays colours in planes, rows before columns', () => {
    const picture = { widthPx: 2, heightPx: 1, channels: 3 as const, data: Uint8Array.of(0, 51, 102, 153, 204, 255) };
    expect([...pictureToUnit(picture)].map((value) => Math.round(value * 5))).toEqual([0, 3, 1, 4, 2, 5]);
    expect([...pictureToSigned(picture)].slice(0, 1)).toEqual([-1]);
    expect(pictureToSigned(picture)[5]).toBe(1);
  });

  it('repeats grey and leaves alpha out', () => {
    const grey = { widthPx: 1, heightPx: 1, channels: 1 as const, data: Uint8Array.of(255) };
    const rgba = { widthPx: 1, heightPx: 1, channels: 4 as const, data: Uint8Array.of(0, 255, 0, 7) };
    expect([...pictureToUnit(grey)]).toEqual([1, 1, 1]);
    expect([...pictureToUnit(rgba)]).toEqual([0, 1, 0]);
  });

  it('clamps what lies outside and rounds halves up in -1..1', () => {
    const half = 0.5 / 127.5 - 1;
    const [picture] = signedToPictures(Float32Array.of(-3, 3, Number.NaN, half - 1e-6, half + 1e-6, 0), [1, 3, 1, 2]);
    expect([...(picture?.data ?? [])]).toEqual([0, 0, 1, 255, 0, 128]);
  });

  it('splits a batch', () => {
    const batch = signedToPictures(Float32Array.of(-1, -1, -1, 1, 1, 1), [2, 3, 1, 1]);
    expect(batch.map(({ data }) => [...data])).toEqual([
      [0, 0, 0],
      [255, 255, 255],
    ]);
  });

  it('refuses values that are not of the shape', () => {
    expect(() => signedToPictures(new Float32Array(5), [1, 3, 1, 2])).toThrow(RangeError);
    expect(() => unitToPictures(new Float32Array(8), [1, 4, 1, 2])).toThrow(RangeError);
  });
});
