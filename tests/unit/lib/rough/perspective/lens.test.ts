import { expect, it } from 'vitest';
import { aimLens, focalFor, OUTDOOR_EYE_M } from '@/lib/rough/perspective/aim-lens';
import {
  depthOf,
  seeLine,
  seenAt,
  seePolygon,
  unitsPerMetre,
  vanishingPoints,
  type Lens,
} from '@/lib/rough/perspective/lens';

const lens: Lens = {
  width: 700,
  height: 500,
  horizonY: 200,
  centreX: 350,
  focal: 400,
  eye: [0, 1.5, 0],
  yawDegrees: 0,
};
const turned: Lens = { ...lens, eye: [1, 1.5, -2], yawDegrees: 35 };

it('what is as high as the eye is on the horizon, however far away', () => {
  const heights = [1, 7, 300].map((z) => seenAt(lens, [2, 1.5, z])?.[1]);
  expect(heights).toEqual([200, 200, 200]);
});

it('a metre halves when the distance doubles', () => {
  expect(unitsPerMetre(lens, [0, 0, 4])).toBe(100);
  expect(unitsPerMetre(lens, [0, 0, 8])).toBe(50);
});

it('verticals stay vertical from any side', () => {
  const [foot, top] = [seenAt(turned, [3, 0, 6]), seenAt(turned, [3, 9, 6])];
  expect(foot?.[0]).toBeCloseTo(top?.[0] ?? NaN, 9);
});

it('in one-point perspective lines away from the viewer meet straight ahead, lines across never', () => {
  expect(vanishingPoints(lens)).toEqual({ alongZ: [350, 200], alongX: null });
});

it('in two-point perspective both sets of lines run to their vanishing points', () => {
  const { alongZ, alongX } = vanishingPoints(turned);
  const farAlongZ = seenAt(turned, [5, 0, 1e9]);
  const farAlongX = seenAt(turned, [1e9, 0, 5]);
  expect(farAlongZ?.[0]).toBeCloseTo(alongZ?.[0] ?? NaN, 3);
  expect(farAlongZ?.[1]).toBeCloseTo(200, 3);
  expect(farAlongX?.[0]).toBeCloseTo(alongX?.[0] ?? NaN, 3);
});

it('a camera turned to the right sees less of what is on the left', () => {
  const x = (yawDegrees: number) => seenAt({ ...lens, yawDegrees }, [0, 1, 5])?.[0] ?? NaN;
  expect(x(20)).toBeLessThan(x(0));
  expect(depthOf({ ...lens, yawDegrees: 90 }, [5, 0, 0])).toBeCloseTo(5, 9);
});

it('nothing is seen of what is behind the lens', () => {
  expect(seenAt(lens, [0, 0, -1])).toBeNull();
  expect(unitsPerMetre(lens, [0, 0, -1])).toBe(0);
  expect(seeLine(lens, [0, 0, -1], [3, 0, -4])).toBeNull();
  expect(
    seePolygon(lens, [
      [0, 0, -1],
      [1, 0, -1],
      [1, 1, -2],
    ]),
  ).toEqual([]);
});

it('a floor that runs under the viewer is cut at the lens and stays inside the overscan', () => {
  const floor = seePolygon(lens, [
    [-9, 0, -5],
    [9, 0, -5],
    [9, 0, 40],
    [-9, 0, 40],
  ]);
  expect(floor.length).toBeGreaterThan(3);
  const outside = floor.filter(([x, y]) => x < -24.001 || x > 724.001 || y < 200 || y > 524.001);
  expect(outside).toEqual([]);
});

it('a line across the picture keeps its direction where the edges cut it', () => {
  const [[ax, ay], [bx, by]] = seeLine(lens, [-100, 0, 4], [100, 0, 4]) ?? [
    [NaN, NaN],
    [NaN, NaN],
  ];
  expect([ax, bx].map(Math.round).sort((a, b) => a - b)).toEqual([-24, 724]);
  expect([ay, by]).toEqual([350, 350]);
});

it('a high camera has a high horizon and a high eye, a low one both low', () => {
  const aimed = (viewHeight: 'low' | 'eye' | 'high') =>
    aimLens({ width: 600, height: 500, focal: 400, viewHeight, standpoint: { eyeHeightM: OUTDOOR_EYE_M } });
  const [low, eye, high] = [aimed('low'), aimed('eye'), aimed('high')];
  expect(low.horizonY).toBeGreaterThan(eye.horizonY);
  expect(eye.horizonY).toBeGreaterThan(high.horizonY);
  expect([low.eye[1], eye.eye[1], high.eye[1]]).toEqual([0.5, 1.5, 4.2]);
  expect(
    aimLens({
      width: 600,
      height: 500,
      focal: 400,
      viewHeight: 'high',
      horizonShare: 0.5,
      standpoint: { eyeHeightM: OUTDOOR_EYE_M },
    }).horizonY,
  ).toBe(250);
});

it('the focal length is between three quarters and eight fifths of the shorter side', () => {
  const lengths = [
    { width: 512, height: 512 },
    { width: 32768, height: 512 },
    { width: 512, height: 700 },
  ].map(focalFor);
  expect(lengths.filter((length) => length < 384 || length > 820)).toEqual([]);
});

it.each([
  ['from behind the lens', [1, 0, -3], [1, 0, 8]],
  ['to behind the lens', [1, 0, 8], [1, 0, -3]],
  ['from outside the picture', [-90, 0, 8], [1, 0, 8]],
  ['through the whole picture', [-90, 0, 8], [90, 0, 8]],
] as const)('of a line %s the part in the picture is seen', (_what, from, to) => {
  const [[ax, ay], [bx, by]] = seeLine(lens, from, to) ?? [
    [0, 0],
    [0, 0],
  ];
  expect(Math.hypot(bx - ax, by - ay)).toBeGreaterThan(200);
});
