import { expect, it } from 'vitest';
import { drawRough, sampleSpecification, type RoughSpecification } from '@/lib/rough';
import { clipToBox } from '@/lib/rough/geometry/clip-to-box';

it('a polygon is cut to a box', () => {
  const box = { x: 0, y: 0, w: 10, h: 10 };
  expect(
    clipToBox(
      [
        [-5, 2],
        [5, 2],
        [5, 8],
        [-5, 8],
      ],
      box,
    ),
  ).toEqual([
    [0, 2],
    [5, 2],
    [5, 8],
    [0, 8],
  ]);
  expect(
    clipToBox(
      [
        [20, 0],
        [30, 0],
        [30, 9],
      ],
      box,
    ),
  ).toEqual([]);
  const inside: [number, number][] = [
    [1, 1],
    [9, 1],
    [5, 9],
  ];
  expect(clipToBox(inside, box)).toEqual(inside);
});

it.each(['beach', 'street', 'park'] as const)('no point of %s lies farther off than what draws SVG can hold', (tag) => {
  const sample = sampleSpecification(3);
  const [person] = sample.people;
  const specification: RoughSpecification = {
    ...sample,
    size: { widthPx: 512, heightPx: 232 },
    shot: 'upper_body',
    setting: { tag, time: 'day', weather: 'storm' },
    // Seen over somebody's shoulder: the ground begins right before the camera.
    people: person ? [{ ...person, at: { x: 0.17, y: 0.6, scale: 0.48, depth: 2 } }] : [],
  };
  const { svg } = drawRough(specification, { finish: 'ink', tones: 'flat' });
  const points = [...svg.matchAll(/ d="([^"]*)"/g)].flatMap(([, d = '']) => d.match(/-?\d+\.?\d*/g) ?? []);
  expect(Math.max(...points.map((value) => Math.abs(Number(value))).filter((value) => value > 1000), 0)).toBeLessThan(
    300_000,
  );
});
