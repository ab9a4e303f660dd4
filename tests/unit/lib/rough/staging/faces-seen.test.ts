import { expect, it } from 'vitest';
import { sampleSpecification } from '@/lib/rough';
import type { DepthBuffer } from '@/lib/rough/anatomy/depth-buffer';
import { layoutFigures } from '@/lib/rough/anatomy/layout-figures';
import { Paint } from '@/lib/rough/pen/paint';
import { posePeople } from '@/lib/rough/staging/figure-of';
import { poseWord, type PoseName } from '@/lib/rough/vocabulary/poses';
import type { View } from '@/lib/rough/vocabulary/states';
import { drawFigures } from '@/lib/rough/wardrobe/draw-figures';
import { somebody } from './specifications';

/** Hands, sleeves and what is held, by the names of their surfaces. */
const IN_FRONT = /^[lr](?:Hand|Sleeve|Cuff|F\d|ArmSkin)|^held|bow|violin|sword/;

/** The share of a face that hands, arms or things hide, seen from a view. */
function hiddenShare(pose: PoseName, view: View): number {
  const { who, how } = somebody(3);
  const [company] = posePeople({
    ...sampleSpecification(3),
    shot: 'full_body',
    people: [
      { who: { ...who, outfit: 'track_suit', age: 'teen' }, how: { ...how, pose, view, turn: 0, tiltDegrees: 0 } },
    ],
  });
  const { figures, camera } = company!;
  const place = { x: 200, y: 380, s: 16 };
  const buffers: DepthBuffer[] = [];
  const watched = figures.map((figure) => ({
    ...figure,
    extras: (build: Parameters<NonNullable<typeof figure.extras>>[0]) => {
      figure.extras?.(build);
      buffers.push(build.buf);
    },
  }));
  drawFigures(new Paint({ finish: 'lines', width: 400, height: 400, cell: 4, id: 'r' }), watched, camera, place, {});
  const { x, y, s, depth, yaw } = layoutFigures(figures, camera, place).figures[0]!.head;
  const buffer = buffers[0]!;
  const middle = x + Math.sin((yaw * Math.PI) / 180) * 0.45 * s;
  let [all, hidden] = [0, 0];
  for (let v = -1; v <= 1; v += 0.08)
    for (let u = -1; u <= 1; u += 0.08) {
      if (u * u + v * v > 1) continue;
      all += 1;
      const column = Math.round((middle + u * 0.62 * s - buffer.x0) * buffer.ss);
      const row = Math.round((y + (0.18 + v * 0.72) * s - buffer.y0) * buffer.ss);
      if (column < 0 || row < 0 || column >= buffer.W || row >= buffer.H) continue;
      const at = row * buffer.W + column;
      const part = buffer.parts[buffer.part[at]!];
      if (part && buffer.z[at]! > depth + 0.5 && IN_FRONT.test(part.name)) hidden += 1;
    }
  return hidden / all;
}

const SHOWN = [
  ...(['fighting_stance', 'punching', 'uppercut', 'guarding', 'sword_swing', 'sword_ready', 'holding_sword'] as const),
  ...(['throwing', 'casting', 'catching', 'drawing_bow', 'aiming', 'singing', 'flinching', 'slipping'] as const),
  ...(['playing_violin', 'playing_guitar', 'sprinting', 'leaping', 'carrying_on_shoulder'] as const),
];

it.each(SHOWN)('hands and things leave the face free in the pose %s', (pose) => {
  expect(hiddenShare(pose, poseWord(pose).view)).toBeLessThan(0.18);
});

it.each(['sprinting', 'leaping', 'flying', 'catching'] as const)(
  '%s shows the face from its other side too',
  (pose) => {
    expect(hiddenShare(pose, 'three_quarter_left')).toBeLessThan(0.18);
    expect(hiddenShare(pose, 'three_quarter_right')).toBeLessThan(0.18);
  },
);

it('who covers the mouth does', () => {
  expect(hiddenShare('covering_mouth', 'front')).toBeGreaterThan(0.2);
});
