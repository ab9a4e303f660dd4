import { describe, expect, it } from 'vitest';
import { POSES } from '@/lib/rough/anatomy/poses';
import { addTail, addWings, dressAs, drawBeing, layoutBeing, MOODS } from '@/lib/rough/creatures';
import { material, Paint, SKIN } from '@/lib/rough/pen/paint';
import {
  BEING_KINDS,
  HUMANLIKE_KINDS,
  TAILS,
  WINGS,
  type BeingKind,
  type HumanlikeKind,
} from '@/lib/rough/vocabulary/creatures';
import { drawFigures, type DressedWho } from '@/lib/rough/wardrobe/draw-figures';

const PERSON: DressedWho = {
  spec: {
    sex: 'f',
    age: 'teen',
    yaw: 0,
    pitch: 0,
    roll: 0,
    skin: SKIN.fair,
    eyes: 'round',
    eyeColour: '#5a7ab0',
    expression: 'neutral',
    hair: 'bob',
    hairMaterial: material('#3a2a2a'),
    seed: 3,
  },
  pose: POSES.standing,
  outfit: { tops: [], shoes: { kind: 'loafer', cloth: '#3a2a2a' } },
};

function figure(who: DressedWho, yaw = -30): string {
  const p = new Paint({ finish: 'colour', width: 200, height: 300 });
  drawFigures(p, [who], { yaw, pitch: 0, dist: 28 }, { box: [20, 20, 160, 260] });
  return p.svg();
}
function being(kind: BeingKind, mood: (typeof MOODS)[number], yaw = -20): string {
  const p = new Paint({ finish: 'colour', width: 300, height: 300 });
  drawBeing(p, kind, { x: 150, y: 260, s: 160, yaw, mood });
  return p.svg();
}

describe('beings with bodies of their own', () => {
  it.each(BEING_KINDS)('every mood of a %s shows, without a broken number', (kind) => {
    const drawn = MOODS.map((mood) => being(kind, mood));
    expect(new Set(drawn).size).toBe(MOODS.length);
    for (const svg of drawn) expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it.each(BEING_KINDS)('a %s is the same twice and its layout has its head inside', (kind) => {
    expect(being(kind, 'happy', 60)).toBe(being(kind, 'happy', 60));
    const { head, extent } = layoutBeing(kind, 'standing', 0);
    expect(head[0]).toBeGreaterThan(extent[0] - head[2] / 2);
    expect(head[1] + head[3] / 2).toBeLessThan(extent[1] + extent[3]);
  });
});

describe('kinds on the figure skeleton', () => {
  it('every kind looks different, bare and in clothes', () => {
    const drawn = HUMANLIKE_KINDS.flatMap((kind) => [
      figure(dressAs(kind, PERSON)),
      figure(dressAs(kind, PERSON, true)),
    ]);
    // a human is the same both ways
    expect(new Set(drawn).size).toBe(HUMANLIKE_KINDS.length * 2 - 1);
    for (const svg of drawn) expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it.each(['robot', 'heavy_robot', 'skeleton'] satisfies HumanlikeKind[])(
    'a %s shows expressions and takes poses',
    (kind) => {
      const faces = (['neutral', 'grin', 'angry', 'sad', 'surprised'] as const).map((expression) =>
        figure(dressAs(kind, { ...PERSON, spec: { ...PERSON.spec, expression } }), 0),
      );
      expect(new Set(faces).size).toBe(5);
      const poses = (['running', 'sitting', 'arms_up'] as const).map((pose) =>
        figure(dressAs(kind, { ...PERSON, pose: POSES[pose] })),
      );
      expect(new Set(poses).size).toBe(3);
    },
  );
});

describe('what grows on people', () => {
  const plain = figure(PERSON, 150);
  it('every tail shows from behind', () => {
    const drawn = TAILS.map((tail) =>
      figure({ ...PERSON, extras: (g) => addTail(g, tail, PERSON.spec.hairMaterial) }, 150),
    );
    expect(new Set([plain, ...drawn]).size).toBe(TAILS.length + 1);
    for (const svg of drawn) expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });
  it('every pair of wings shows from in front and from behind', () => {
    for (const yaw of [0, 180]) {
      const drawn = WINGS.map((wings) => figure({ ...PERSON, extras: (g) => addWings(g, wings) }, yaw));
      expect(new Set([figure(PERSON, yaw), ...drawn]).size).toBe(WINGS.length + 1);
      for (const svg of drawn) expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});
