import { describe, expect, it } from 'vitest';
import { Body } from '@/lib/rough/anatomy/body';
import { POSES } from '@/lib/rough/anatomy/poses';
import { headSpecOf } from '@/lib/rough/head/head-spec';
import { sampleSpecification } from '@/lib/rough/sample-specification';
import type { OutfitName } from '@/lib/rough/vocabulary';
import { figurePixels } from '@/lib/rough/wardrobe/draw-figures';
import { isLegFolded } from '@/lib/rough/wardrobe/folded-legs';
import { outfitOf } from '@/lib/rough/wardrobe/outfit-of';
import { HEAD } from '../anatomy/people';

const [PERSON] = sampleSpecification(4).people;
if (!PERSON) throw new Error('The sample has no person.');
const { who, how } = PERSON;

/** Pixels of somebody's figure by the names of what is seen there. */
function seen(outfit: OutfitName, pose: keyof typeof POSES, yaw: number): Map<string, number> {
  const wearer = { ...who, sex: 'girl' as const, age: 'adult' as const, outfit };
  const figure = { spec: headSpecOf(wearer, how, 3), pose: POSES[pose], outfit: outfitOf(wearer) };
  const { buf } = figurePixels([figure], { yaw, pitch: 0, dist: 28 }, { x: 0, y: 0, s: 18 }, {});
  const count = new Map<string, number>();
  // Pixels outside of what a row uses are those of drawings before.
  for (let row = 0; row < buf.H; row += 1) {
    for (let x = buf.lo[row] ?? 0; x <= (buf.hi[row] ?? -1); x += 1) {
      const name = buf.parts[buf.part[row * buf.W + x] ?? 0]?.name ?? '';
      count.set(name, (count.get(name) ?? 0) + 1);
    }
  }
  return count;
}

const feet = (counts: Map<string, number>): number =>
  [...counts].reduce(
    (sum, [name, pixels]) => sum + (/^[lr](?:Shoe|Foot|Toe|LegSkin|Heel|Sole)/.test(name) ? pixels : 0),
    0,
  );

const LONG = ['kimono', 'ball_gown', 'hakama', 'hanbok', 'wizard_robe'] as const satisfies readonly OutfitName[];
const FOLDED = ['indian_style', 'seiza', 'wariza', 'kneeling', 'on_one_knee'] as const;

describe('long cloth over folded legs', () => {
  it.each(FOLDED)('covers legs, toes and shoes: %s', (pose) => {
    for (const outfit of LONG) for (const yaw of [-36, 0]) expect(feet(seen(outfit, pose, yaw)), outfit).toBe(0);
  });

  it('shows the feet of who stands, walks or sits on a chair, and those of short skirts', () => {
    for (const pose of ['standing', 'walking', 'sitting'] as const)
      for (const outfit of ['kimono', 'hanbok'] as const)
        expect(feet(seen(outfit, pose, -36)), pose).toBeGreaterThan(0);
    expect(feet(seen('school_uniform', 'kneeling', -36))).toBeGreaterThan(0);
  });

  it('falls to the ground before the shins of who squats in a narrow robe', () => {
    for (const pose of ['squatting', 'hugging_own_legs'] as const) {
      const counts = seen('kimono', pose, 0);
      expect(feet(counts) / (counts.get('skirt') ?? 1), pose).toBeLessThan(0.2);
    }
  });
});

describe('a folded leg', () => {
  it('lies on the floor with its shin', () => {
    for (const pose of ['seiza', 'kneeling', 'indian_style'] as const)
      for (const side of ['l', 'r'] as const) expect(isLegFolded(new Body(HEAD, POSES[pose]), side), pose).toBe(true);
  });

  it('is none of who squats, sits on a chair, stands, runs or leaps', () => {
    for (const pose of ['squatting', 'sitting', 'standing', 'running', 'leaping', 'hugging_own_legs'] as const)
      for (const side of ['l', 'r'] as const) expect(isLegFolded(new Body(HEAD, POSES[pose]), side), pose).toBe(false);
  });
});
