import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedProp, PROP_SIZE, propAfterKey, scaledProp } from '@/components/cast/change-prop';
import { draggedProp } from '@/components/cast/prop-stage';
import { layOutRough, sampleSpecification } from '@/lib/rough';
import { propSchema, type Prop } from '@/lib/rough/specification';
import { PROP_TAGS } from '@/lib/rough/vocabulary';

const bench: Prop = { tag: 'bench', x: 0.5, y: 0.8, scale: 0.4, layer: 'back' };
const key = (name: string, shiftKey = false) => ({ key: name, shiftKey });

describe('a thing of a panel under a hand', () => {
  it('grows as the pointer moves away from its foot, and comes back', () => {
    const from = { x: 0.7, y: 0.4 };
    const larger = draggedProp({ kind: 'resize', prop: bench, from }, { x: 0.9, y: 0 }, 1);
    expect(larger).toEqual({ ...bench, scale: 0.8 });
    expect(draggedProp({ kind: 'resize', prop: larger, from: { x: 0.9, y: 0 } }, from, 1)).toEqual(bench);
  });

  it('moves as far as the pointer', () => {
    const to = draggedProp({ kind: 'move', prop: bench, from: { x: 0.1, y: 0.1 } }, { x: 0.2, y: 0.05 }, 1.5);
    expect(to).toEqual({ ...bench, x: 0.6, y: 0.75 });
  });

  it('is scaled, moved, mirrored and taken away by keys', () => {
    expect(propAfterKey(bench, key('ArrowUp'), 'resize')).toEqual({ ...bench, scale: 0.424 });
    expect(propAfterKey(bench, key('ArrowUp'), 'move')).toEqual({ ...bench, y: 0.78 });
    expect(propAfterKey(bench, key('ArrowRight', true), 'move')).toEqual({ ...bench, x: 0.502 });
    expect(propAfterKey(bench, key('-'), 'move')?.scale).toBeLessThan(0.4);
    expect(propAfterKey(bench, key('m'), 'move')?.isMirrored).toBe(true);
    expect(propAfterKey(bench, key('Delete'), 'resize')).toBeNull();
    expect(propAfterKey(bench, key('a'), 'resize')).toBeUndefined();
  });

  it('stays as large and where the sliders can have it, whatever the hand does', () => {
    const share = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.double({ min: 0, max: 100, noNaN: true }), (x, y, factor) => {
        const next = scaledProp(movedProp(bench, x, y), factor);
        expect(propSchema.safeParse(next).success).toBe(true);
        expect(next.x).toBeGreaterThanOrEqual(0);
        expect(next.y).toBeLessThanOrEqual(1);
        expect(next.scale).toBeGreaterThanOrEqual(PROP_SIZE.least);
        expect(next.scale).toBeLessThanOrEqual(PROP_SIZE.most);
      }),
    );
  });
});

describe('the box of a thing', () => {
  it('stands on its foot and grows with it, for every thing', () => {
    const base = { ...sampleSpecification(3), size: { widthPx: 300, heightPx: 200 } };
    for (const tag of PROP_TAGS) {
      const [small, large] = [0.2, 0.4].map(
        (scale) => layOutRough({ ...base, props: [{ ...bench, tag, scale }] }).things[0],
      );
      if (!small || !large) throw new Error(`no box: ${tag}`);
      expect(small.top, tag).toBeLessThan(bench.y);
      expect((large.bottom - large.top) / (small.bottom - small.top)).toBeCloseTo(2, 6);
      expect(small.left, tag).toBeLessThan(bench.x);
      expect(small.right, tag).toBeGreaterThan(bench.x);
    }
  }, 120_000);
});
