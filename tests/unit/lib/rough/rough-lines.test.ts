import { describe, expect, it } from 'vitest';
import { roughInkSvg, roughLines, roughLineSvg, sampleSpecification, specificationFromTags } from '@/lib/rough';

const shape = (attributes: string): string => `<svg><g transform="translate(0 0)"/><path d="M0,0"${attributes}/></svg>`;

describe('one shape of a figure as a line', () => {
  it.each([
    [
      'ink stays full ink',
      ' fill="#ff0000" stroke="#241a26" stroke-width="3"',
      'fill="#fff" stroke="#000" stroke-width="3"',
    ],
    [
      'a coloured line is faint',
      ' fill="none" stroke="#ff0000" stroke-width="3"',
      'fill="none" stroke="#000" stroke-opacity=".4" stroke-width="3"',
    ],
    [
      'a wide coloured line of a limb is paper',
      ' fill="none" stroke="#ff0000" stroke-width="40"',
      'fill="none" stroke="#fff" stroke-width="40"',
    ],
    [
      'a shape without an outline gets a faint one',
      ' fill="#ff0000"',
      'fill="#fff" stroke="#000" stroke-opacity=".4" stroke-width="1.87"',
    ],
    ['what is neither filled nor drawn stays unseen', ' fill="none"', 'fill="none"'],
  ])('%s', (_what, attributes, expected) => {
    expect(roughLines(shape(attributes), 512 / 192)).toContain(`<path d="M0,0" ${expected}/>`);
  });
});

it('wide lines of a scene stay lines', () => {
  const svg = '<svg><path d="M0,0" fill="none" stroke="#ff0000" stroke-width="40"/></svg>';
  expect(roughLines(svg, 1)).toContain('stroke="#000" stroke-opacity=".4" stroke-width="40"');
});

it('line art is black, white and nothing else: no colours, filters or gradients', () => {
  const drawn = Array.from({ length: 300 }, (_, seed) => roughLineSvg(sampleSpecification(seed)));
  const paints = new Set(
    drawn.flatMap((svg) => [...svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g)].map(([, paint]) => paint)),
  );
  // Clouds are groups with a colour of their own, which their ellipses override.
  paints.delete('#ffffff');
  paints.delete('#ffb08a');
  expect([...paints].sort()).toEqual(['#000', '#fff', 'none']);
  expect(drawn.filter((svg) => /<filter|filter="|Gradient/.test(svg))).toEqual([]);
});

it('line art is as large as the picture that it is for', () => {
  const specification = { ...sampleSpecification(2), size: { widthPx: 320, heightPx: 192 } };
  expect(roughLineSvg(specification)).toContain('width="320" height="192"');
});

it('fingers have two edges as ink, and are solid lines as the starter learned them', () => {
  const { specification } = specificationFromTags({
    chunks: [['1girl', 'v', 'upper body']],
    seed: 1,
    widthPx: 192,
    heightPx: 192,
  });
  const whites = (svg: string) => [...svg.matchAll(/stroke="#fff" stroke-width="13.0"/g)].length;
  expect(whites(roughInkSvg(specification))).toBe(2);
  expect(whites(roughLineSvg(specification))).toBe(0);
});
