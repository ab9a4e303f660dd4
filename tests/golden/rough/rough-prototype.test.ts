import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { drawRough } from '@/lib/rough/draw-rough';
import { roughLineSvg } from '@/lib/rough/rough-lines';
import { sampleSpecification } from '@/lib/rough/sample-specification';
import { specificationTags } from '@/lib/rough/specification-tags';
import recorded from '../data/rough-prototype.json';

/** Side of the model, seed, then digests of SVG, lines and tags; see record-rough.mjs. */
const caseSchema = z.tuple([z.literal([192, 256]), z.number(), z.string(), z.string(), z.string()]);
const cases = z.array(caseSchema).parse(recorded.cases);
const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

describe.each([192, 256] as const)('roughs for a model of %i pixels a side', (side) => {
  const ofSide = cases.filter(([caseSide]) => caseSide === side);
  const specifications = ofSide.map(([, seed]) => ({ seed, specification: sampleSpecification(seed, side) }));

  it('were recorded for 404 seeds', () => {
    expect(ofSide).toHaveLength(404);
  });

  it('are the drawings that the starter learned, byte for byte', () => {
    const drawn = specifications.map(({ seed, specification }) => [seed, digest(drawRough(specification).svg)]);
    expect(drawn).toEqual(ofSide.map(([, seed, svg]) => [seed, svg]));
  });

  it('have the lines that the starter learned, byte for byte', () => {
    const drawn = specifications.map(({ seed, specification }) => [seed, digest(roughLineSvg(specification))]);
    expect(drawn).toEqual(ofSide.map(([, seed, , lines]) => [seed, lines]));
  });

  it('have the captions that the starter learned', () => {
    const named = specifications.map(({ seed, specification }) => [
      seed,
      digest(specificationTags(specification).join(', ')),
    ]);
    expect(named).toEqual(ofSide.map(([, seed, , , tags]) => [seed, tags]));
  });
});
