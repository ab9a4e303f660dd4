import { describe, expect, it } from 'vitest';
import { add, rotation, turn, type P3 } from '@/lib/rough/geometry/geometry';
import { posePair, type PairMember } from '@/lib/rough/anatomy/poses';
import { Skeleton } from '@/lib/rough/anatomy/skeleton';
import { PAIR_NAMES, type PairName } from '@/lib/rough/vocabulary/poses';
import { headOf } from './people';

const TEENS = [headOf('m', 'teen'), headOf('f', 'teen')] as const;
const COMPANIES = [
  TEENS,
  [headOf('f', 'adult'), headOf('m', 'child')],
  [headOf('m', 'child'), headOf('f', 'old')],
  [headOf('m', 'adult'), headOf('f', 'teen')],
] as const;

/** Joints in space of both. */
function jointsOf(
  name: PairName,
  [first, second]: readonly [PairMember['spec'], PairMember['spec']],
): Record<string, P3>[] {
  const pair = posePair(name, { spec: first }, { spec: second });
  return [
    { spec: first, half: pair.first, at: [0, 0, 0] satisfies P3 as P3 },
    { spec: second, half: pair.second, at: pair.offset },
  ].map(({ spec, half, at }) =>
    Object.fromEntries(
      Object.entries(new Skeleton(spec, half.pose).J).map(([joint, point]) => [
        joint,
        add(turn(rotation(half.turn, 0, 0), point), at),
      ]),
    ),
  );
}
const distance = (a: P3, b: P3): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

describe('poses of two', () => {
  it('are at least 22', () => {
    expect(PAIR_NAMES.length).toBeGreaterThanOrEqual(22);
  });

  it('keep both heads apart and every joint finite, whoever they are', () => {
    const isBroken = ([first, second]: Record<string, P3>[]): boolean =>
      ![first!, second!].every((joints) => Object.values(joints).flat().every(Number.isFinite)) ||
      distance(first!['head']!, second!['head']!) < 1.55;
    const broken = COMPANIES.flatMap((company, index) =>
      PAIR_NAMES.filter((name) => isBroken(jointsOf(name, company))).map((name) => `${name} ${index}`),
    );
    expect(broken).toEqual([]);
  });

  it.each(['holding_hands', 'handshake', 'high_five', 'helping_up', 'walking_together', 'dragging_by_hand'] as const)(
    'hands meet in %s between teenagers, and between an adult and a teenager',
    (name) => {
      for (const company of [COMPANIES[0], COMPANIES[3]]) {
        const [first, second] = jointsOf(name, company);
        const wrists = ['lWri', 'rWri'].flatMap((a) => ['lWri', 'rWri'].map((b) => distance(first![a]!, second![b]!)));
        expect(Math.min(...wrists)).toBeLessThan(2.6);
      }
    },
  );

  it('the same people are posed alike every time', () => {
    const [first, second] = TEENS;
    expect(posePair('hug', { spec: first }, { spec: second })).toEqual(
      posePair('hug', { spec: first }, { spec: second }),
    );
  });

  it('a grown-up comes down to a child, and carries it off the ground', () => {
    const [adult, child] = [headOf('m', 'adult'), headOf('f', 'child')] as const;
    const standing = jointsOf('face_to_face', [adult, child]);
    const hugging = jointsOf('hug', [adult, child]);
    expect(hugging[0]!['head']![1]).toBeGreaterThan(standing[0]!['head']![1] + 3);
    expect(jointsOf('piggyback', [adult, child])[1]!['lAnk']![1]).toBeLessThan(-2);
  });
});
