import { describe, expect, it } from 'vitest';
import { drawAnimal, layoutAnimal, MOODS, type AnimalPlace } from '@/lib/rough/creatures';
import { flattenPath } from '@/lib/rough/geometry/flatten-path';
import { Paint, type Finish } from '@/lib/rough/pen/paint';
import { ANIMAL_KINDS, ANIMAL_POSES, COATS, type AnimalKind } from '@/lib/rough/vocabulary/creatures';

const SIZE = 300;

/** Draws an animal that fills about two thirds of the picture. */
function svgOf(kind: AnimalKind, place: Partial<AnimalPlace> = {}, finish: Finish = 'colour'): string {
  const p = new Paint({ finish, width: SIZE, height: SIZE }),
    pose = place.pose ?? 'standing',
    yaw = place.yaw ?? -40,
    { extent } = layoutAnimal(kind, pose, yaw),
    s = (SIZE * 0.4) / Math.max(extent[2], extent[3]);
  drawAnimal(p, kind, { x: SIZE / 2, y: SIZE * 0.7, s, yaw, pose, ...place });
  return p.svg();
}

describe('animals', () => {
  it('every kind draws something of its own, without a broken number', () => {
    const drawn = ANIMAL_KINDS.map((kind) => svgOf(kind));
    expect(new Set(drawn).size).toBe(ANIMAL_KINDS.length);
    for (const svg of drawn) expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it.each(['cat', 'dog', 'rabbit', 'dragon', 'mouse', 'penguin', 'frog', 'elephant', 'monkey'] as const)(
    'every pose of a %s differs from the others',
    (kind) => {
      const drawn = ANIMAL_POSES.map((pose) => svgOf(kind, { pose }));
      expect(new Set(drawn).size).toBe(ANIMAL_POSES.length);
    },
  );

  it('every coat of a cat differs from the others', () => {
    const drawn = COATS.map((coat) => svgOf('cat', { coat }));
    expect(new Set(drawn).size).toBe(COATS.length);
  });

  it.each(['cat', 'dog', 'owl', 'octopus', 'penguin', 'frog', 'deer', 'elephant', 'monkey'] as const)(
    'every mood of a %s shows',
    (kind) => {
      const drawn = MOODS.map((mood) => svgOf(kind, { mood, yaw: 10 }));
      expect(new Set(drawn).size).toBe(MOODS.length);
    },
  );

  it('is the same for the same arguments, whatever was drawn before', () => {
    const first = svgOf('horse', { seed: 4 });
    svgOf('owl');
    expect(svgOf('horse', { seed: 4 })).toBe(first);
  });

  it('turns in every view', () => {
    const drawn = [0, -36, 36, -84, 84, 180].map((yaw) => svgOf('fox', { yaw }));
    expect(new Set(drawn).size).toBe(6);
  });

  it.each(['ink', 'storyboard', 'lines'] as const)('is drawn in the finish %s', (finish) => {
    expect(svgOf('cat', {}, finish)).toContain('<path');
  });

  it.each(ANIMAL_KINDS)('the layout of a %s contains its drawing and its head', (kind) => {
    const yaw = -50,
      { head, extent } = layoutAnimal(kind, 'standing', yaw),
      s = 200 / Math.max(extent[2], extent[3]),
      p = new Paint({ finish: 'lines', width: SIZE, height: SIZE });
    drawAnimal(p, kind, { x: 0, y: 0, s, yaw, pose: 'standing' });
    const [left, top, width, height] = extent,
      // whiskers reach out of the body
      margin = 28,
      xs: number[] = [],
      ys: number[] = [];
    for (const element of p.out)
      for (const loop of flattenPath(/d="([^"]+)"/.exec(element)?.[1] ?? ''))
        loop.forEach((v, i) => (i % 2 === 0 ? xs : ys).push(v));
    expect(Math.min(...xs)).toBeGreaterThan(left * s - margin);
    expect(Math.max(...xs)).toBeLessThan((left + width) * s + margin);
    expect(Math.min(...ys)).toBeGreaterThan(top * s - margin);
    expect(Math.max(...ys)).toBeLessThan((top + height) * s + margin);
    expect(head[0] + head[2] / 2).toBeGreaterThan(left);
    expect(head[0] + head[2] / 2).toBeLessThan(left + width);
    expect(head[1] + head[3] / 2).toBeLessThan(top + height);
  });

  it.each(['penguin', 'frog', 'deer', 'elephant', 'monkey'] as const)(
    'a %s turns in every view and takes a coat',
    (kind) => {
      const views = [0, -36, 36, -84, 84, 180].map((yaw) => svgOf(kind, { yaw }));
      expect(new Set(views).size).toBe(6);
      expect(svgOf(kind, { coat: 'white' })).not.toBe(svgOf(kind));
    },
  );

  it.each(['deer', 'elephant'] as const)('a young %s has neither antlers nor tusks', (kind) => {
    const surfaces = (size: number): number => layoutAnimal(kind, 'standing', 0, { size }).extent[3] / size;
    const drawn = (size: number): string => svgOf(kind, { size, yaw: 0 });
    expect(drawn(0.5).length).toBeLessThan(drawn(1).length);
    expect(surfaces(0.5)).toBeLessThanOrEqual(surfaces(1));
  });

  it.each(['fox', 'wolf', 'dog', 'bear', 'deer'] as const)(
    'a %s shows its nose from the front, from the side and when it looks up, not from behind',
    (kind) => {
      const nose = '#2a2022';
      for (const yaw of [0, 40, -86, 86]) expect(svgOf(kind, { yaw, look: 0 }), `${yaw}`).toContain(nose);
      expect(svgOf(kind, { yaw: 30, pose: 'looking_up' })).toContain(nose);
      expect(svgOf(kind, { yaw: 180, look: 0 })).not.toContain(nose);
    },
  );

  it('grows with its size', () => {
    const small = layoutAnimal('cat', 'standing', 0, { size: 0.5 }),
      usual = layoutAnimal('cat', 'standing', 0);
    expect(small.heightMetres / usual.heightMetres).toBeCloseTo(0.5, 1);
  });
});
