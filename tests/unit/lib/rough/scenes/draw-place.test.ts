import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '@/lib/rough/random';
import { roughLines } from '@/lib/rough/rough-lines';
import { drawPlace, type PlaceView } from '@/lib/rough/scenes/draw-place';
import { PLACES_IN_PERSPECTIVE, TIMES, WEATHERS, type PlaceTag } from '@/lib/rough/scenes/place-vocabulary';
import { settingSchema } from '@/lib/rough/specification';
import { svgFaults } from '../svg-faults';

const TAGS = PLACES_IN_PERSPECTIVE.map(({ tag }) => tag);
const SIZE = { widthPx: 256, heightPx: 192 };
const usual = (tag: PlaceTag): PlaceView => ({
  tag,
  time: 'day',
  weather: 'clear',
  camera: { height: 'eye', tiltDegrees: 0 },
});
const draw = (place: PlaceView, seed = 3, size = SIZE) => drawPlace(place, { size, random: createRandom(seed) });

const cameras = fc.record(
  {
    height: fc.constantFrom('low' as const, 'eye' as const, 'high' as const),
    tiltDegrees: fc.oneof(fc.constant(0), fc.double({ min: -30, max: 30, noNaN: true })),
    horizon: fc.double({ min: 0, max: 1, noNaN: true }),
  },
  { requiredKeys: ['height', 'tiltDegrees'] },
);
const sides = fc.oneof(fc.constantFrom(64, 4096), fc.integer({ min: 64, max: 4096 }));

it('every place has one tag and one name', () => {
  expect(new Set(TAGS).size).toBe(TAGS.length);
  expect(new Set(PLACES_IN_PERSPECTIVE.map(({ name }) => name)).size).toBe(TAGS.length);
});

describe.each(TAGS)('%s', (tag) => {
  it('is well-formed SVG of bounded length, the same twice, in any light, from any camera, in any size', () => {
    const places = fc
      .record({ time: fc.constantFrom(...TIMES), weather: fc.constantFrom(...WEATHERS), camera: cameras })
      .map((rest): PlaceView => ({ tag, ...rest }));
    fc.assert(
      fc.property(places, sides, sides, fc.integer(), (place, widthPx, heightPx, seed) => {
        const svg = draw(place, seed, { widthPx, heightPx });
        expect(svgFaults(svg)).toEqual([]);
        expect(svg.length).toBeLessThan(400_000);
        expect(draw(place, seed, { widthPx, heightPx })).toBe(svg);
      }),
      { numRuns: 30 },
    );
  });

  it('fills the picture: its first elements reach every edge', () => {
    expect(draw(usual(tag))).toMatch(/^(<linearGradient.*?<\/linearGradient>)?<rect x="0" y="0" width="68[23][.\d]*"/);
  });

  it('looks different by day, at dusk and at night', () => {
    expect(new Set(TIMES.map((time) => draw({ ...usual(tag), time }))).size).toBe(3);
  });

  it('looks different in every weather', () => {
    expect(new Set(WEATHERS.map((weather) => draw({ ...usual(tag), weather }))).size).toBe(5);
  });

  it('looks different from below, from above and with a tilt', () => {
    const cameras: readonly PlaceView['camera'][] = [
      { height: 'low', tiltDegrees: 0 },
      { height: 'eye', tiltDegrees: 0 },
      { height: 'high', tiltDegrees: 0 },
      { height: 'eye', tiltDegrees: 12 },
      { height: 'eye', tiltDegrees: 0, horizon: 0.7 },
    ];
    expect(new Set(cameras.map((camera) => draw({ ...usual(tag), camera }))).size).toBe(5);
  });

  it('has line art without colours', () => {
    const lines = roughLines(draw(usual(tag)), 512 / 192);
    const paints = [...lines.matchAll(/<(?:path|rect|circle|ellipse)[^>]*? fill="([^"]*)"[^>]*?stroke="([^"]*)"/g)];
    expect(paints.filter(([, fill]) => fill !== '#fff' && fill !== 'none')).toEqual([]);
    expect(new Set(paints.map(([, , stroke]) => stroke))).toEqual(new Set(['#000']));
  });
});

it.each([
  { tag: 'atlantis', time: 'day', weather: 'clear' },
  { tag: 'classroom', time: 'teatime', weather: 'clear' },
  { tag: 'classroom', time: 'day', weather: 'hail' },
  { tag: 'classroom', time: 'day', weather: 'clear', people: [] },
])('what no place can be is refused: %o', (setting) => {
  expect(settingSchema.safeParse(setting).success).toBe(false);
});
