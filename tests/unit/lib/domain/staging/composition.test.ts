import { describe, expect, it } from 'vitest';
import { layOutRough, sampleSpecification, type RoughSpecification } from '@/lib/rough';
import { composeOf, toldFaults } from '@/lib/domain/staging/composition';
import { otherFramings } from '@/lib/domain/staging/frame-panel';
import { stagingSchema } from '@/lib/contracts/staging';
import { somebody } from '../../rough/staging/specifications';

type At = NonNullable<RoughSpecification['people'][number]['at']>;

/** People who stand, each with the middle of their head there. */
function panel(places: readonly (At | null)[], part: Partial<RoughSpecification> = {}): RoughSpecification {
  const { pair: _, ...usual } = sampleSpecification(1);
  return {
    ...usual,
    size: { widthPx: 600, heightPx: 600 },
    shot: 'upper_body',
    keepsHeadsInside: false,
    people: places.map((at, index) => {
      const { who, how } = somebody(index + 3);
      return { who, how: { ...how, pose: 'standing', view: 'front' }, ...(at ? { at } : {}) };
    }),
    ...part,
  };
}
const kinds = (specification: RoughSpecification, lines = 0) =>
  composeOf(specification, lines).faults.map(({ kind }) => kind);
const at = (x: number, y: number, scale = 0.3, depth = 0): At => ({ x, y, scale, depth });

describe('The composition of a panel', () => {
  it('has no fault where two stand beside each other', () => {
    expect(composeOf(panel([at(0.27, 0.3), at(0.73, 0.3)]), 2)).toMatchObject({ faults: [], score: 1 });
  });

  it.each([
    ['a head that the edge cuts', panel([at(0.02, 0.3)]), 'head-cut'],
    ['a head above the edge', panel([at(0.5, 0.02)]), 'head-cut'],
    ['a face behind somebody nearer', panel([at(0.5, 0.4), at(0.52, 0.55, 0.5, 2)]), 'face-covered'],
    ['two heads at one place', panel([at(0.45, 0.3), at(0.55, 0.3)]), 'people-merged'],
    ['feet below a whole figure', panel([at(0.5, 0.5, 0.3)], { shot: 'full_body' }), 'feet-cut'],
    ['a face low in an empty panel', panel([at(0.5, 0.75, 0.3)], { shot: 'portrait' }), 'empty'],
    [
      'feet high over the lower edge of a panel to the knees',
      panel([at(0.5, 0.2, 0.1)], { shot: 'cowboy_shot' }),
      'empty',
    ],
  ])('tells %s', (_, specification, fault) => {
    expect(kinds(specification)).toContain(fault);
  });

  it('raises people over whom a panel is empty, until it is not', () => {
    const low = panel([at(0.3, 0.62, 0.16), at(0.7, 0.6, 0.16)], { shot: 'cowboy_shot' });
    expect(kinds(low)).toContain('empty');
    const id = '00000000-0000-4000-8000-000000000001';
    const staging = stagingSchema.parse({ shot: 'cowboy_shot', cast: [{ characterId: id }, { characterId: id }] });
    const [raised] = otherFramings(staging, layOutRough(low));
    const people = low.people.map((person, index) => ({ ...person, at: raised?.cast[index]?.at ?? at(0, 0) }));
    expect(people.every((person) => person.at.y < 0.4)).toBe(true);
    expect(kinds({ ...low, people })).not.toContain('empty');
  });

  it('tells a cut at the ankles', () => {
    const [probe] = layOutRough(panel([at(0.5, 0.2, 0.1)])).joints;
    const perHead = ((probe?.leftAnkle[1] ?? 0) - 0.2) / 0.1;
    expect(kinds(panel([at(0.5, 0.12, 0.88 / perHead)], { shot: 'cowboy_shot' }))).toContain('cut-at-joint');
    expect(kinds(panel([at(0.5, 0.12, 0.8 / perHead)], { shot: 'cowboy_shot' }))).not.toContain('cut-at-joint');
  });

  it('wants room for balloons only where somebody speaks', () => {
    const close = panel([at(0.5, 0.5, 0.98)], { shot: 'close-up', size: { widthPx: 300, heightPx: 320 } });
    expect(kinds(close, 0)).not.toContain('no-room');
    expect(kinds(close, 5)).toContain('no-room');
  });

  it('lets people who embrace touch, and asks no head of a panel of eyes', () => {
    const hug = panel([null, null], { pair: 'hug', shot: 'cowboy_shot' });
    expect(kinds(hug)).not.toContain('people-merged');
    expect(kinds(panel([null], { shot: 'eye_focus' }))).toEqual([]);
  });

  it('tells the worst two faults of a bad panel, and none of a good one', () => {
    expect(toldFaults(composeOf(panel([at(0.27, 0.3), at(0.73, 0.3)]), 2))).toEqual([]);
    const bad = composeOf(panel([at(0.02, 0.3), at(0.1, 0.3, 0.4, 2), at(0.06, 0.2)]), 1);
    expect(bad.score).toBeLessThan(0.5);
    expect(toldFaults(bad)).toHaveLength(2);
  });
});

describe('Other framings', () => {
  const laidOut = { heads: [{ left: 0.4, right: 0.6, top: 0.1, bottom: 0.4 }], joints: [] };
  const staging = stagingSchema.parse({
    cast: [{ characterId: '0198c1a0-0000-7000-8000-000000000001' }],
    shot: 'upper_body',
  });

  it('are smaller, larger and aside, with the crown where it was', () => {
    const places = otherFramings(staging, laidOut).map(({ cast }) => cast[0]?.at);
    expect(places.length).toBeGreaterThan(3);
    expect(places[0]).toMatchObject({ x: 0.5 });
    expect(places[0]?.scale).toBeCloseTo(0.3 * 0.92);
    expect((places[0]?.y ?? 0) - (places[0]?.scale ?? 0) / 2).toBeCloseTo(0.1);
  });

  it('of pairs and of eyes are none', () => {
    expect(otherFramings({ ...staging, pair: 'hug' }, laidOut)).toEqual([]);
    expect(otherFramings({ ...staging, shot: 'eye_focus' }, laidOut)).toEqual([]);
  });
});
