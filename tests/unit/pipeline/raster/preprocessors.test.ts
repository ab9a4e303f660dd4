import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PREPROCESSOR_KINDS, preprocessorSchema } from '@/lib/contracts/controls';
import { preprocess } from '@/lib/domain/control/preprocess';
import { blurred, cannyEdges, darkAsWhite, lineArt, scribble, softEdges, type Pixels } from '@/pipeline/raster';
import { goldenPath } from '@/tests/golden/open-runtime';

const bytes = z.string().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const recorded = z
  .object({
    widthPx: z.number(),
    heightPx: z.number(),
    picture: bytes,
    canny: z.array(z.object({ low: z.number(), high: z.number(), edges: bytes })),
    cannyGrey: z.object({ picture: bytes, edges: bytes }),
    lineart: bytes,
    scribble: z.array(z.object({ threshold: z.number(), strokes: bytes })),
    blur: z.array(z.object({ sigmaPx: z.number(), picture: bytes })),
  })
  .parse(JSON.parse(readFileSync(goldenPath('preprocessors.json'), 'utf8')));
const { widthPx, heightPx } = recorded;
const picture: Pixels = { widthPx, heightPx, channels: 3, data: recorded.picture };

const differences = (a: Uint8Array, b: Uint8Array) => a.map((value, at) => Math.abs(value - b[at]!));
const largest = (a: Uint8Array, b: Uint8Array) => differences(a, b).reduce((most, each) => Math.max(most, each), 0);

describe('preprocessors give what OpenCV gives', () => {
  it.each(recorded.canny)('Canny edges from $low to $high, pixel for pixel', ({ low, high, edges }) => {
    const found = cannyEdges(picture, { low, high });
    expect(found.data).toEqual(edges);
    expect(found).toMatchObject({ widthPx, heightPx, channels: 1 });
    expect(edges.some((value) => value === 255)).toBe(true);
  });

  it('Canny edges of a grey picture', () => {
    const grey: Pixels = { widthPx, heightPx, channels: 1, data: recorded.cannyGrey.picture };
    expect(cannyEdges(grey, { low: 60, high: 120 }).data).toEqual(recorded.cannyGrey.edges);
  });

  it.each(recorded.blur)('a blur of $sigmaPx pixels, to within rounding', ({ sigmaPx, picture: expected }) => {
    expect(largest(blurred(picture, { sigmaPx }).data, expected)).toBeLessThanOrEqual(1);
  });

  it('line art and strokes, to within rounding', () => {
    expect(largest(lineArt(picture).data, recorded.lineart)).toBeLessThanOrEqual(1);
    for (const { threshold, strokes } of recorded.scribble) {
      expect(differences(scribble(picture, { threshold }).data, strokes).filter(Boolean).length).toBeLessThanOrEqual(2);
    }
  });
});

describe('every preprocessor', () => {
  const flat = (value: number): Pixels => ({
    widthPx: 9,
    heightPx: 7,
    channels: 3,
    data: new Uint8Array(189).fill(value),
  });

  it.each(['canny', 'lineart', 'softedge', 'scribble'] as const)('%s finds nothing in a flat picture', (kind) => {
    const found = preprocess(flat(140), preprocessorSchema.parse({ kind }));
    expect(found.data.every((value) => value === 0)).toBe(true);
  });

  it('gives a picture of the same size for any pixels, a row or a column too', () => {
    const sizes = fc.record({ widthPx: fc.integer({ min: 1, max: 12 }), heightPx: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(sizes, fc.constantFrom(...PREPROCESSOR_KINDS), fc.integer(), (size, kind, seed) => {
        const data = Uint8Array.from({ length: size.widthPx * size.heightPx * 3 }, (_, at) => (at * 97 + seed) & 255);
        const found = preprocess({ ...size, channels: 3, data }, preprocessorSchema.parse({ kind }));
        expect(found).toMatchObject(size);
        expect(found.data.length).toBe(size.widthPx * size.heightPx * found.channels);
      }),
      { numRuns: 100 },
    );
  });

  it('draws ink on paper as white on black, and inverts twice to the same', () => {
    const ink: Pixels = {
      ...{ widthPx: 16, heightPx: 16, channels: 1 },
      data: Uint8Array.from({ length: 256 }, (_, at) => (at % 16 === 8 ? 10 : 250)),
    };
    for (const found of [darkAsWhite(ink, { level: 128 }), lineArt(ink), softEdges(ink)]) {
      expect(found.data[8 * 16 + 8]! > 100 || found.data[8 * 16 + 7]! > 100).toBe(true);
      expect(found.data[8 * 16]).toBeLessThan(40);
    }
    const once = preprocess(ink, { kind: 'invert' });
    expect(preprocess(once, { kind: 'invert' }).data).toEqual(ink.data);
  });

  it('of soft edges is as bright at a sharp edge as at a blurred one of the same height, and no edge is cut', () => {
    const step = (blurPx: number): Pixels => {
      const data = Uint8Array.from({ length: 64 * 8 }, (_, at) => (at % 64 < 32 ? 60 : 190));
      const sharp: Pixels = { widthPx: 64, heightPx: 8, channels: 1, data };
      return blurPx === 0 ? sharp : blurred(sharp, { sigmaPx: blurPx });
    };
    for (const blurPx of [0, 2]) {
      const { data } = softEdges(step(blurPx));
      expect(data[4 * 64 + 31]).toBeGreaterThan(200);
      expect(data[4 * 64 + 2]).toBe(0);
    }
  });
});
