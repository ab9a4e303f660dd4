import { describe, expect, it } from 'vitest';
import type { P3 } from '@/lib/rough/geometry/geometry';
import { Paint } from '@/lib/rough/pen/paint';
import { drawThing, holdThing, placeThing, THINGS } from '@/lib/rough/things';
import { frameOf } from '@/lib/rough/things/hold-thing';
import type { HoldingHand } from '@/lib/rough/things/holding-figure';
import { PROP_TAGS, PROP_WORDS, type PropTag } from '@/lib/rough/vocabulary/props';
import { World } from '@/lib/rough/world/kit';

const insert = (tag: PropTag, finish: 'ink' | 'colour' = 'ink'): string => {
  const p = new Paint({ finish, width: 120, height: 120 });
  drawThing(p, tag, { box: { x: 10, y: 10, w: 100, h: 100 } });
  return p.svg();
};

const hand = (x: number, palm: P3 = [0, 0, 1], side: 1 | -1 = 1): HoldingHand => ({
  o: [x, -8, 1],
  x: [0, 0, 1],
  y: [0, -1, 0],
  z: palm[0] === 0 ? [-side, 0, 0] : palm,
  len: 1.6,
});

describe('things', () => {
  it('has at least two hundred words, each once', () => {
    expect(new Set(PROP_TAGS).size).toBe(PROP_TAGS.length);
    expect(PROP_TAGS.length).toBeGreaterThanOrEqual(200);
  });

  it('draws every word, each differently, with whole numbers only', () => {
    const drawings = PROP_TAGS.map((tag) => insert(tag));
    expect(drawings.filter((svg) => /NaN|Infinity|undefined/.test(svg))).toEqual([]);
    expect(PROP_TAGS.filter((_, i) => drawings[i]!.split('<path').length < 2)).toEqual([]);
    expect(new Set(drawings).size).toBe(PROP_TAGS.length);
  });

  it('gives the same bytes twice', () => {
    for (const tag of ['teddy_bear', 'tree', 'bicycle', 'ramen'] as const) expect(insert(tag)).toBe(insert(tag));
  });

  it('stands in a place', () => {
    for (const tag of PROP_TAGS) {
      const p = new Paint({ finish: 'ink', width: 400, height: 300 });
      const w = new World(p, { x: 0, y: 0, w: 400, h: 300 }, { at: [0, 1.5, -6], to: [0, 1, 4], lens: 0.9 });
      placeThing(w, tag, [0, 0, Math.max(0, THINGS[tag].size * 1.5)], 20);
      w.flush();
      expect(p.out.length, tag).toBeGreaterThan(0);
      expect(p.svg(), tag).not.toMatch(/NaN|Infinity/);
    }
  });

  it('takes a look for its main part', () => {
    const plain = insert('cup', 'colour');
    const p = new Paint({ finish: 'colour', width: 120, height: 120 });
    drawThing(p, 'cup', { box: { x: 10, y: 10, w: 100, h: 100 }, look: { c: '#aa2244', bw: 0.4 } });
    expect(p.svg()).not.toBe(plain);
  });

  it('leaves animals to whom staging names', () => {
    const seen: string[] = [];
    const p = new Paint({ finish: 'ink', width: 100, height: 100 });
    drawThing(p, 'cat', { x: 50, y: 90, ppm: 100, drawLivingThing: (_, tag) => seen.push(tag) });
    expect(seen).toEqual(['cat']);
  });
});

describe('held things', () => {
  it('all have a hold if the vocabulary says so', () => {
    const missing = PROP_WORDS.filter(({ tag, heldIn }) => heldIn !== 'none' && !THINGS[tag].hold).map(
      ({ tag }) => tag,
    );
    expect(missing).toEqual([]);
  });

  it('lie with their grip inside the hand or between the hands', () => {
    const l = hand(-1, [0, 0, 1], -1);
    const r = hand(1, [0, 0, 1], 1);
    for (const { tag, heldIn } of PROP_WORDS) {
      const { hold } = THINGS[tag];
      if (!hold || heldIn === 'none') continue;
      const f = frameOf({ hands: { l, r } }, heldIn === 'two hands' ? 'both' : 'r', hold, { scale: 1, width: 0.2 });
      expect(f, tag).not.toBeNull();
      const near = Math.min(...[l, r, { ...l, o: [0, -8, 1] satisfies P3 }].map(({ o }) => Math.hypot(f!.at[0] - o[0], f!.at[1] - o[1], f!.at[2] - o[2]))); // prettier-ignore
      expect(near, tag).toBeLessThan(1.6);
      for (const axis of [f!.x, f!.y, f!.z]) expect(Math.hypot(...axis), tag).toBeCloseTo(1, 6);
    }
  });

  it('come to the figure as meshes near the hand, and not at all without one', () => {
    const points: P3[] = [];
    const figure = {
      hands: { r: hand(1) },
      mat: () => 1,
      mesh: (_: string, vertices: P3[]) => points.push(...vertices),
      fold: () => undefined,
    };
    holdThing(figure, 'r', 'cup');
    expect(points.length).toBeGreaterThan(50);
    for (const q of points) expect(Math.hypot(q[0] - 1, q[1] + 8, q[2] - 1)).toBeLessThan(3.5);
    const before = points.length;
    holdThing(figure, 'l', 'cup');
    holdThing(figure, 'r', 'tree');
    expect(points.length).toBe(before);
  });
});
