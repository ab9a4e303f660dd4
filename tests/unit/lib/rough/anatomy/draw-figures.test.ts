import { describe, expect, it } from 'vitest';
import { layoutFigures } from '@/lib/rough/anatomy/layout-figures';
import { LIMBS } from '@/lib/rough/anatomy/limbs';
import { PHYSIQUES } from '@/lib/rough/anatomy/proportions';
import { drawn, figure, HEAD } from './people';

const BROKEN = /NaN|Infinity|undefined/;

describe('figures', () => {
  it('are the same bytes for the same input', () => {
    expect(drawn([figure()]).svg).toBe(drawn([figure()]).svg);
  });

  it('differ by physique, and none has a broken number', () => {
    const drawings = PHYSIQUES.map((physique) => drawn([figure({ physique })]).svg);
    expect(new Set(drawings).size).toBe(PHYSIQUES.length);
    expect(drawings.filter((svg) => BROKEN.test(svg))).toEqual([]);
  });

  it('differ by age, and old and young ones by their height in heads', () => {
    const heights = (['child', 'teen', 'adult', 'old'] as const).map((age) => {
      const spec = { ...HEAD, age };
      const { figures, s } = layoutFigures([figure({ spec })], { yaw: 0, pitch: 0, dist: 28 }, { x: 0, y: 0, s: 10 });
      const { head, joints } = figures[0]!;
      return (joints['lAnk']![1] - head.y) / s;
    });
    expect(heights[0]).toBeLessThan(heights[1]! * 0.75);
    expect(heights[1]).toBeLessThan(heights[2]!);
    expect(heights[3]).toBeLessThan(heights[2]!);
  });

  it('of two and a half heads are that high', () => {
    const place = { x: 0, y: 0, s: 10 };
    const { figures } = layoutFigures([figure({ proportions: 'chibi' })], { yaw: 0, pitch: 0, dist: 28 }, place);
    const { head } = figures[0]!;
    const heads = (-head.y + 1.3 * head.s) / (2.34 * head.s);
    expect(heads).toBeGreaterThan(2.1);
    expect(heads).toBeLessThan(2.9);
  });

  it('lose each limb, or have one of metal', () => {
    const whole = drawn([figure()]).svg;
    const drawings = LIMBS.flatMap((limb) =>
      (['prosthetic', 'missing'] as const).map((state) => drawn([figure({ limbs: { [limb]: state } })]).svg),
    );
    expect(new Set([whole, ...drawings]).size).toBe(9);
    expect(drawings.filter((svg) => BROKEN.test(svg))).toEqual([]);
  });

  it('give extras the frames of their hands, without those in pockets or lost', () => {
    const seen: string[][] = [];
    const extras: NonNullable<Parameters<typeof figure>[0]>['extras'] = (g) => {
      seen.push(Object.keys(g.hands));
    };
    const { pose } = figure();
    drawn([figure({ extras })]);
    drawn([figure({ extras, pose: { ...pose, l: { ...pose.l, hand: 'pocket' } } })]);
    drawn([figure({ extras, limbs: { leftArm: 'missing' } })]);
    expect(seen).toEqual([['l', 'r'], ['r'], ['l']]);
  });

  it('hold meshes, whose hidden side is not drawn', () => {
    const box = (z: number): number =>
      drawn([
        figure({
          extras: (g) => {
            const [x, y] = g.body.J['chest']!;
            g.box('parcel', g.mat('#804020'), [x, y, z], [0.6, 0, 0], [0, 0.6, 0], [0, 0, 0.3]);
          },
        }),
      ]).svg.length;
    expect(box(2.5)).toBeGreaterThan(box(0.1));
  });

  it('are laid out where they are drawn', () => {
    const camera = { yaw: 20, pitch: 0, dist: 28 };
    const people = [figure({ at: [-2, 0, 1] }), figure({ at: [2, 0, -1], turn: 40 })];
    const layout = layoutFigures(people, camera, { box: [10, 10, 280, 380] });
    const picture = drawn(people);
    expect(layout.s).toBeCloseTo(picture.s, 9);
    expect(layout.figures.map(({ joints }) => joints)).toEqual(picture.joints);
  });

  it('can be placed by the head', () => {
    const camera = { yaw: -30, pitch: 10, dist: 20 };
    const { figures } = layoutFigures([figure()], camera, { x: 120, y: 80, s: 30, at: 'head' });
    expect(figures[0]!.head.x).toBeCloseTo(120, 6);
    expect(figures[0]!.head.y).toBeCloseTo(80, 6);
  });

  it('keep to the panel: nothing of a close-up is drawn outside its clip but a rim', () => {
    const { svg } = drawn([figure()], { clip: [100, 200, 60, 60] });
    expect(svg.length).toBeLessThan(drawn([figure()]).svg.length);
    expect(BROKEN.test(svg)).toBe(false);
  });

  it('say what is seen of each, heads included', () => {
    const behind = figure({ at: [0.8, 0, -3], spec: { ...HEAD, seed: 9 } });
    const alone = drawn([behind], { silhouettes: true }).silhouettes[0]!;
    const both = drawn([figure(), behind], { silhouettes: true }).silhouettes;
    expect(both).toHaveLength(2);
    expect(both.every((path) => path.startsWith('M') && !BROKEN.test(path))).toBe(true);
    expect(alone).not.toBe(both[1]);
    expect(drawn([figure()]).silhouettes).toEqual([]);
  });
});
