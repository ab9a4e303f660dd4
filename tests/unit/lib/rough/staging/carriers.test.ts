import { describe, expect, it } from 'vitest';
import { drawRough, sampleSpecification, type RoughSpecification } from '@/lib/rough';
import { Body } from '@/lib/rough/anatomy/body';
import { POSES } from '@/lib/rough/anatomy/poses';
import { seatDistance, seatFootprint, seatRoom } from '@/lib/rough/staging/add-seat';
import { posePeople } from '@/lib/rough/staging/figure-of';
import { measureFigures } from '@/lib/rough/staging/measure-figures';
import { POSE_WORDS, poseWord, type PoseName } from '@/lib/rough/vocabulary/poses';
import { VIEWS, type View } from '@/lib/rough/vocabulary/states';
import { BUILDS } from '../poses/people';
import { somebody } from './specifications';

const CARRIED = (['riding_bicycle', 'riding_motorbike', 'riding_horse', 'driving', 'rowing'] as const).map((name) => ({
  name,
  seat: poseWord(name).seat ?? 'chair',
}));

function picture(pose: PoseName, view: View): RoughSpecification {
  const { who, how } = somebody(3);
  return {
    ...sampleSpecification(3),
    scene: 'simple_background',
    shot: 'full_body',
    size: { widthPx: 256, heightPx: 256 },
    people: [{ who: { ...who, outfit: 'track_suit' }, how: { ...how, pose, view, turn: 0 } }],
  };
}

describe('what carries somebody', () => {
  it.each(CARRIED)('stands on the floor under $name, for every build', ({ name, seat }) => {
    for (const spec of BUILDS) {
      const room = seatRoom(new Body(spec, POSES[name]), seat);
      const low = Math.max(...room.map(([, y]) => y));
      expect(room.flat().every(Number.isFinite)).toBe(true);
      expect(low).toBeGreaterThan(-1.6);
      expect(low).toBeLessThan(1);
    }
  });

  it.each(CARRIED)('frames a picture of $name as long as it is', ({ name, seat }) => {
    const [company] = posePeople(picture(name, 'profile_left'));
    const [measured] = measureFigures(company!.figures, company!.camera);
    const [halfLength = 9] = seatFootprint(seat) ?? [];
    expect(measured!.extent.right - measured!.extent.left).toBeGreaterThan(halfLength * 16);
  });

  it('belongs to every pose of riding, driving and rowing', () => {
    const words = POSE_WORDS.filter(({ name }) => /^(?:riding|driving|rowing)/.test(name));
    expect(words.map(({ name }) => name).toSorted()).toEqual(CARRIED.map(({ name }) => name).toSorted());
  });

  it('is seen from farther away than people are', () => {
    for (const { name, seat } of CARRIED) {
      const [company] = posePeople(picture(name, 'front'));
      const [plain] = posePeople(picture('standing', 'front'));
      expect(company!.camera.dist / plain!.camera.dist).toBeCloseTo(seatDistance(seat));
      expect(seatDistance(seat)).toBeGreaterThan(1.1);
    }
  });

  it.each(CARRIED)('is a whole drawing under $name from every side', ({ name }) => {
    const drawings = VIEWS.map((view) => drawRough(picture(name, view), { finish: 'lines' }).svg);
    expect(new Set(drawings).size).toBe(VIEWS.length);
    expect(drawings.filter((svg) => /NaN|Infinity/.test(svg))).toEqual([]);
  });

  it.each(['holding_umbrella', 'sword_swing', 'lifting'] as const)(
    'and what is held in %s frames a picture',
    (name) => {
      const [company] = posePeople(picture(name, 'front'));
      const [held] = measureFigures(company!.figures, company!.camera);
      const [bare] = measureFigures(
        company!.figures.map((figure) => ({ ...figure, room: () => [] })),
        company!.camera,
      );
      expect(held!.extent.top).toBeLessThan(bare!.extent.top - 0.5);
    },
  );
});
