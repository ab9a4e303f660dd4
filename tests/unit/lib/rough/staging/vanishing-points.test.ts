import { rotateDegrees } from '@/lib/geometry';
import { describe, expect, it } from 'vitest';
import { rulerSchema } from '@/lib/contracts/page-rulers';
import { perspectiveOf } from '@/lib/domain/page/rulers/camera-ruler';
import { vanishingPoints, type RoughSpecification } from '@/lib/rough';
import { seenPlace } from '@/lib/rough/staging/seen-camera';
import { PLACE_WORDS } from '@/lib/rough/vocabulary';
import { anId } from '../../domain/page/pages';
import { somebody } from './specifications';

const SIZE = { widthPx: 300, heightPx: 200 };
type Setting = NonNullable<RoughSpecification['setting']>;

function aPanel(setting: Partial<Setting> = {}, said: Partial<RoughSpecification> = {}): RoughSpecification {
  return {
    seed: 7,
    size: SIZE,
    shot: 'full_body',
    scene: 'simple_background',
    style: 'manga',
    place: 'center',
    keepsHeadsInside: true,
    people: [somebody(3)],
    setting: { tag: 'street', time: 'day', weather: 'clear', ...setting },
    ...said,
  };
}

/** Where the picture shows a point of the place, in drawing units, the tilt of the picture among it. */
function seenAt(specification: RoughSpecification, at: readonly [number, number, number]) {
  const { camera, staged } = seenPlace(specification) ?? expect.fail('no place');
  const { width, height } = staged.canvas;
  const [x, y] = rotateDegrees(camera.at([...at]), staged.tiltDegrees, [width / 2, height / 2]);
  return { x: x / width, y: y / height, aspect: width / height };
}

/** Two edges of the place along a direction, some metres before the eye. */
function edges(specification: RoughSpecification, way: readonly [number, number, number]) {
  const { camera } = seenPlace(specification) ?? expect.fail('no place');
  const ahead = camera.ahead(6, camera.shot.at[1] - 1);
  return [0, 0.8].map((off) => {
    const from = [ahead[0] + off, ahead[1] - off, ahead[2] + off / 2] as const;
    const to = [from[0] + way[0], from[1] + way[1], from[2] + way[2]] as const;
    return [seenAt(specification, from), seenAt(specification, to)] as const;
  });
}

const CAMERAS: readonly Partial<Setting>[] = [
  {},
  { tag: 'rooftop' },
  { camera: { from: 'wide', turnDegrees: 30 } },
  { camera: { from: 'wide', turnDegrees: 30, lookDownDegrees: 25 } },
];

describe('the vanishing points of a panel’s place', () => {
  it('are where its edges run together in the picture, from any camera and tilt', () => {
    for (const setting of CAMERAS)
      for (const tiltDegrees of [0, 12]) {
        const panel = aPanel(setting, tiltDegrees === 0 ? {} : { camera: { height: 'eye', tiltDegrees } });
        const { points, levelDegrees } = vanishingPoints(panel) ?? expect.fail();
        expect(points.length).toBeGreaterThanOrEqual(1);
        const ways = [
          [1, 0, 0],
          [0, 0, 1],
          [0, 1, 0],
        ] as const;
        for (const way of ways)
          for (const [from, to] of edges(panel, way)) {
            const [dx, dy] = [(to.x - from.x) * from.aspect, to.y - from.y];
            const length = Math.hypot(dx, dy);
            // Off the line through the edge, in picture heights; or off the level and upright directions.
            const offs = points.map(
              ({ x, y }) =>
                Math.abs(((x - from.x) * from.aspect * dy - (y - from.y) * dx) / length) /
                Math.max(1, Math.hypot(x - from.x, y - from.y)),
            );
            const slope = (Math.atan2(dy, dx) * 180) / Math.PI - levelDegrees;
            const parallel = points.length < 3 ? Math.abs(Math.sin((slope * Math.PI) / 90)) : 1;
            expect(Math.min(...offs, parallel), `${JSON.stringify(setting)} ${way.join()}`).toBeLessThan(1e-3);
          }
      }
  });

  it('are two where it is seen over a corner, three where the camera looks down as well', () => {
    const count = (camera: NonNullable<Setting['camera']>) => vanishingPoints(aPanel({ camera }))?.points.length;
    expect(count({ from: 'wide', turnDegrees: 30 })).toBe(2);
    expect(count({ from: 'wide', turnDegrees: 30, lookDownDegrees: 25 })).toBe(3);
  });

  it('are none where there is no place in perspective', () => {
    expect(vanishingPoints({ ...aPanel(), setting: undefined, scene: 'simple_background' })).toBeNull();
  });

  it('become a ruler within the contract, in every place', () => {
    const view = { rect: { left: 10, top: 20, right: 160, bottom: 120 } };
    for (const { tag } of PLACE_WORDS) {
      const seen = vanishingPoints(aPanel({ tag })) ?? expect.fail(tag);
      const found = perspectiveOf(seen, view) ?? expect.fail(tag);
      const shared = { id: anId(70), panelId: null, isVisible: true, isActive: true, kind: 'perspective' };
      expect(rulerSchema.safeParse({ ...shared, ...found }).success, tag).toBe(true);
      expect(found.vanishing[0]?.x).toBeCloseTo(10 + 150 * (seen.points[0]?.x ?? 0), 2);
    }
    expect(perspectiveOf({ points: [], levelDegrees: 0 }, view)).toBeNull();
  });
});
