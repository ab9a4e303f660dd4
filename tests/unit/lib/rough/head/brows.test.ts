import { expect, it } from 'vitest';
import { drawBrow } from '@/lib/rough/head/face/brow';
import { Eye } from '@/lib/rough/head/face/eye';
import { drawBrowsThroughFringe } from '@/lib/rough/head/face/eyes';
import { FaceView } from '@/lib/rough/head/face/face-view';
import { Frame } from '@/lib/rough/head/frame';
import { headSpecOf } from '@/lib/rough/head/head-spec';
import { Paint } from '@/lib/rough/pen/paint';
import { somebody } from '../staging/specifications';

function faceOf(finish: 'ink' | 'colour', skinTone: 'fair' | 'dark'): FaceView {
  const { who, how } = somebody(3);
  const spec = headSpecOf(
    { ...who, hairColour: 'black_hair', skinTone: skinTone === 'fair' ? '#f6dcc8' : '#5a3a2a' },
    { ...how, view: 'front', turn: 0, tiltDegrees: 0 },
  );
  return new FaceView(new Paint({ finish, width: 200, height: 200 }), new Frame(100, 100, 60, 0, 0, 0), spec);
}
const rims = (face: FaceView): number => face.p.body().split(/#fff(?:fff)?"/).length - 1;

it.each([
  ['ink', 'fair', 2],
  ['ink', 'dark', 0],
  ['colour', 'fair', 0],
] as const)('through a fringe in %s on %s skin, %d brows have a rim of paper', (finish, skin, count) => {
  const face = faceOf(finish, skin);
  drawBrowsThroughFringe(face);
  expect(rims(face)).toBe(count);
});

it('a brow on the forehead has none', () => {
  const face = faceOf('ink', 'fair');
  drawBrow(face, new Eye(face, 1));
  expect(rims(face)).toBe(0);
});
