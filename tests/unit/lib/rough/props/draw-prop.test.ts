import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawProp } from '@/lib/rough/props/draw-prop';
import { propSchema, type Prop } from '@/lib/rough/props/prop-schema';
import { PROPS } from '@/lib/rough/props/prop-vocabulary';
import { createRandom } from '@/lib/rough/random';
import { roughLines } from '@/lib/rough/rough-lines';
import { CLOTH_COLOURS } from '@/lib/rough/vocabulary';
import { svgFaults } from '../svg-faults';

const size = { widthPx: 320, heightPx: 192 };
const draw = (prop: Prop, seed = 1) => drawProp(prop, { size, random: createRandom(seed) });
const standing = (tag: Prop['tag']): Prop => ({ tag, x: 0.5, y: 0.9, scale: 0.5, layer: 'back' });

const props: fc.Arbitrary<Prop> = fc
  .record(
    {
      tag: fc.constantFrom(...PROPS.map(({ tag }) => tag)),
      x: fc.double({ min: -1, max: 2, noNaN: true }),
      y: fc.double({ min: -1, max: 2, noNaN: true }),
      scale: fc.double({ min: 0.01, max: 4, noNaN: true }),
      colour: fc.constantFrom(...CLOTH_COLOURS),
      isMirrored: fc.boolean(),
      layer: fc.constantFrom('front' as const, 'back' as const),
    },
    { requiredKeys: ['tag', 'x', 'y', 'scale', 'layer'] },
  )
  .map((prop) => propSchema.parse(prop));
const sides = fc.integer({ min: 64, max: 4096 });

it('there are at least thirty things, each by one tag and one name', () => {
  expect(PROPS.length).toBeGreaterThanOrEqual(30);
  expect(new Set(PROPS.map(({ tag }) => tag)).size).toBe(PROPS.length);
  expect(new Set(PROPS.map(({ name }) => name)).size).toBe(PROPS.length);
});

it('any thing, in any picture, is well-formed SVG, the same twice', () => {
  fc.assert(
    fc.property(props, sides, sides, fc.integer(), (prop, widthPx, heightPx, seed) => {
      const picture = () => ({ size: { widthPx, heightPx }, random: createRandom(seed) });
      const svg = drawProp(prop, picture());
      expect(svgFaults(svg)).toEqual([]);
      expect(drawProp(prop, picture())).toBe(svg);
    }),
    { numRuns: 300 },
  );
});

it('no two things are drawn the same', () => {
  expect(new Set(PROPS.map(({ tag }) => draw(standing(tag)))).size).toBe(PROPS.length);
});

/** All coordinates of a drawing without arcs and relative commands would be bounds; here only its absolute moves. */
function movesOf(svg: string): readonly (readonly [number, number])[] {
  return [...svg.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

describe.each(PROPS.map(({ tag }) => tag))('%s', (tag) => {
  it('stays in its box: a square over the place where it stands', () => {
    const moves = movesOf(draw(standing(tag)));
    const outside = moves.filter(([x, y]) => x < 426.7 - 129 || x > 426.7 + 129 || y < 460.8 - 257 || y > 460.8 + 1);
    expect(moves.length).toBeGreaterThan(0);
    expect(outside).toEqual([]);
  });

  it('is mirrored about the middle of its box', () => {
    const drawn = movesOf(draw(standing(tag)));
    const mirrored = movesOf(draw({ ...standing(tag), isMirrored: true }));
    const wrong = drawn.filter(([x, y], index) => {
      const [mx = NaN, my = NaN] = mirrored[index] ?? [];
      return !(Math.abs(x + mx - 2 * 426.667) < 0.1 && y === my);
    });
    expect(wrong).toEqual([]);
  });

  it('is drawn along full lines before people, along faint ones behind them', () => {
    const [front, back] = (['front', 'back'] as const).map((layer) =>
      roughLines(draw({ ...standing(tag), layer }), 512 / 192),
    );
    expect(front).toContain('stroke="#000" stroke-width');
    expect(back).not.toContain('stroke="#000" stroke-width');
  });
});

it('a colour changes the thing', () => {
  expect(draw({ ...standing('umbrella'), colour: 'green' })).not.toBe(draw(standing('umbrella')));
  expect(draw({ ...standing('umbrella'), colour: 'green' })).toContain('#3f7a58');
});

it.each([
  { ...standing('cat'), tag: 'kraken' },
  { ...standing('cat'), x: NaN },
  { ...standing('cat'), x: Infinity },
  { ...standing('cat'), scale: 0 },
  { ...standing('cat'), scale: 5 },
  { ...standing('cat'), colour: '#ff0000' },
  { ...standing('cat'), weight: 3 },
])('what no thing can be is refused: %o', (prop) => {
  expect(propSchema.safeParse(prop).success).toBe(false);
});
