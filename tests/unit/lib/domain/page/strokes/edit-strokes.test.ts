import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SavePage } from '@/lib/contracts/books';
import { MOST_STROKES, PENS, type Stroke } from '@/lib/contracts/page-layers';
import { plainLayer } from '@/lib/domain/page/layers/default-layers';
import { withoutItems } from '@/lib/domain/page/selection/without-items';
import { scaleAbout, transformItems, turnAbout } from '@/lib/domain/page/selection/transform-selection';
import { changeStrokes, withStrokesOn } from '@/lib/domain/page/strokes/change-strokes';
import { simplified, withoutPoint, withPointAdded, withPointAt } from '@/lib/domain/page/strokes/edit-points';
import { withWidth } from '@/lib/domain/page/strokes/edit-width';
import { withLook } from '@/lib/domain/page/strokes/pen/change-pen';
import { distanceToStroke } from '@/lib/domain/page/strokes/stroke-hit';
import { pointsOf } from '@/lib/domain/page/strokes/strokes';
import { aPage, anId, aStroke } from '../pages';
import { anyStroke, flawsOf, handStroke } from './hand-lines';

const at = fc.record({
  x: fc.double({ min: -100, max: 300, noNaN: true }),
  y: fc.double({ min: -100, max: 300, noNaN: true }),
});

function pageWith(strokes: Stroke[], more: SavePage['layers'] = []): SavePage {
  const page = aPage();
  return { ...page, layers: [...page.layers.map((one) => (one.kind === 'ink' ? { ...one, strokes } : one)), ...more] };
}

const strokesIn = ({ layers }: SavePage): Stroke[] => layers.flatMap(({ strokes }) => strokes ?? []);

describe('widths of strokes', () => {
  it('change to, by, and in percent, to 0.01 mm, and the points stay', () => {
    const stroke = { ...aStroke(1), widthMm: 0.8 };
    expect(withWidth(stroke, { kind: 'to', mm: 1.234 })).toEqual({ ...stroke, widthMm: 1.23 });
    expect(withWidth(stroke, { kind: 'by', mm: -0.1 }).widthMm).toBe(0.7);
    expect(withWidth(stroke, { kind: 'percent', percent: 150 }).widthMm).toBe(1.2);
    expect(withWidth(stroke, { kind: 'percent', percent: 100 })).toBe(stroke);
  });

  it('stay within what strokes can have, however they are changed', () => {
    fc.assert(
      fc.property(handStroke(), fc.double({ min: -100, max: 1000, noNaN: true }), (stroke, value) => {
        const changed = [
          withWidth(stroke, { kind: 'to', mm: value }),
          withWidth(stroke, { kind: 'by', mm: value }),
          withWidth(stroke, { kind: 'percent', percent: value }),
        ];
        for (const one of changed) expect(flawsOf([one])).toEqual([]);
      }),
    );
  });

  it('a look that stays is the same stroke', () => {
    const stroke = aStroke(1);
    expect(withLook(stroke, { pen: 'g-pen' })).toBe(stroke);
    expect(withLook(stroke, { pen: 'brush', colour: '#aa0000' })).toEqual({
      ...stroke,
      pen: 'brush',
      colour: '#aa0000',
    });
  });
});

describe('the pen of strokes whose points have widths', () => {
  const widths = (stroke: Stroke) => pointsOf(stroke).map(({ pressure }) => pressure);
  const drawn: Stroke = {
    ...aStroke(1),
    hasWidths: true,
    points: [20, 20, 0, 30, 20, 0.5, 50, 20, 0.9, 70, 20, 0.15],
  };

  it('makes other widths: a marker is as wide all along, a pen tapers, and pressing harder stays wider', () => {
    const marker = withLook(drawn, { pen: 'marker' });
    expect(Math.min(...widths(marker))).toBe(1);
    const brush = withLook(marker, { pen: 'brush' });
    expect([widths(brush)[0], widths(brush).at(-1)]).toEqual([0, 0]);
    expect(Math.max(...widths(brush))).toBe(1);
    const [, , light = 0] = withLook(drawn, { pen: 'white' }).points.slice(0, 3);
    expect(light).toBe(0.5);
    expect(withLook(drawn, { pen: 'pencil' }).opacity).toBe(0.7);
    expect(withLook(withLook(drawn, { pen: 'pencil' }), { pen: 'g-pen' }).opacity).toBeUndefined();
  });

  it('leaves the stroke sound, on its line and as wide at most, whatever it was', () => {
    fc.assert(
      fc.property(anyStroke(), fc.constantFrom(...PENS), (stroke, pen) => {
        const changed = withLook({ ...stroke, hasWidths: true }, { pen });
        expect(flawsOf([changed])).toEqual([]);
        for (const point of pointsOf(changed)) expect(distanceToStroke(point, stroke)).toBeLessThan(0.05);
      }),
    );
  });
});

describe('points of strokes', () => {
  it('move, come and go, and the stroke stays sound and has at least two', () => {
    fc.assert(
      fc.property(anyStroke(), at, fc.nat({ max: 40 }), (stroke, to, index) => {
        const count = stroke.points.length / 3;
        const moved = withPointAt(stroke, index, to);
        expect(moved.points.length).toBe(stroke.points.length);
        const added = withPointAdded(stroke, to);
        expect((added?.stroke.points.length ?? 0) / 3).toBe(count + 1);
        const less = withoutPoint(stroke, index);
        expect(less.points.length / 3).toBe(index < count && count > 2 ? count - 1 : count);
        expect([moved, added?.stroke ?? stroke, less].flatMap((one) => flawsOf([one]))).toEqual([]);
      }),
    );
  });

  it('a new point lies on the curve, and is the one that is told', () => {
    fc.assert(
      fc.property(handStroke(), at, (stroke, to) => {
        const added = withPointAdded(stroke, to);
        const point = pointsOf(added?.stroke ?? stroke)[added?.index ?? 0] ?? { x: NaN, y: NaN };
        expect(distanceToStroke(point, { ...stroke, widthMm: 0 })).toBeLessThan(0.05);
      }),
    );
    expect(withPointAdded(aStroke(1, [5, 5, 1]), { x: 0, y: 0 })).toBeNull();
  });

  it('stay where they are for a place that is no number', () => {
    const stroke = aStroke(1);
    expect(withPointAt(stroke, 1, { x: NaN, y: 2 })).toBe(stroke);
  });

  it('are fewer the stronger a stroke is simplified, its ends stay, and the line moves no farther than is said', () => {
    fc.assert(
      fc.property(handStroke(), fc.integer({ min: 1, max: 10 }), (stroke, strength) => {
        const simple = simplified(stroke, strength);
        expect(simple.points.length).toBeLessThanOrEqual(stroke.points.length);
        expect(simple.points.slice(0, 2)).toEqual(stroke.points.slice(0, 2));
        expect(simple.points.slice(-3, -1)).toEqual(stroke.points.slice(-3, -1));
        expect(flawsOf([simple])).toEqual([]);
      }),
    );
    const waves = aStroke(1, Array.from({ length: 90 }, (_, index) => [index, Math.sin(index / 3), 1]).flat());
    const counts = [1, 5, 10].map((strength) => simplified(waves, strength).points.length);
    expect(counts[0]).toBeGreaterThan(counts[1] ?? NaN);
    expect(counts[1]).toBeGreaterThan(counts[2] ?? NaN);
    expect(counts[2]).toBe(6);
  });
});

describe('strokes on a page', () => {
  it('mirrored twice and turned back are as they were', () => {
    fc.assert(
      fc.property(handStroke(31), (stroke) => {
        const things = [{ kind: 'stroke' as const, id: stroke.id }];
        const mirror = scaleAbout({ x: 50, y: 50 }, { scaleX: -1, scaleY: 1, axesDeg: 0 });
        const once = transformItems(pageWith([stroke]), things, mirror);
        const back = transformItems(once, things, mirror);
        expect(strokesIn(back)).toEqual([stroke]);
        const turned = transformItems(back, things, turnAbout({ x: 50, y: 50 }, 90));
        expect(strokesIn(transformItems(turned, things, turnAbout({ x: 50, y: 50 }, -90)))).toEqual([stroke]);
      }),
    );
  });

  it('change by their ids, and nothing else does', () => {
    const page = pageWith([aStroke(31), aStroke(32)]);
    const changed = changeStrokes(page, new Set([anId(32)]), (one) => ({ ...one, colour: '#00aa00' }));
    expect(strokesIn(changed)[0]).toBe(strokesIn(page)[0]);
    expect(strokesIn(changed)[1]?.colour).toBe('#00aa00');
    expect(changeStrokes(page, new Set([anId(99)]), () => [])).toBe(page);
    expect(changeStrokes(page, new Set([anId(31)]), (one) => one)).toBe(page);
  });

  it('never become more than a layer holds', () => {
    const page = pageWith(Array.from({ length: MOST_STROKES }, (_, index) => aStroke(1000 + index)));
    const id = anId(1000);
    expect(changeStrokes(page, new Set([id]), (one) => [one, { ...one, id: anId(1) }])).toBe(page);
    const other = { ...plainLayer(anId(25), 'ink'), strokes: [aStroke(31)] };
    const full = pageWith(strokesIn(page), [other]);
    expect(withStrokesOn(full, new Set([anId(31)]), anId(22))).toBe(full);
  });

  it('come over what lies on another layer, and not on a locked one', () => {
    const above = { ...plainLayer(anId(25), 'ink'), strokes: [aStroke(41)] };
    const page = pageWith([aStroke(31), aStroke(32), aStroke(33)], [above]);
    const moved = withStrokesOn(page, new Set([anId(31), anId(33)]), anId(25));
    expect(moved.layers.map(({ strokes }) => strokes?.map(({ id }) => id) ?? null)).toEqual([
      null,
      [anId(32)],
      null,
      [anId(41), anId(31), anId(33)],
    ]);
    const locked = pageWith([aStroke(31)], [{ ...above, isLocked: true }]);
    expect(withStrokesOn(locked, new Set([anId(31)]), anId(25))).toBe(locked);
  });

  it('run free when the panel that they are clipped to is deleted', () => {
    const page = pageWith([
      { ...aStroke(31), panelId: anId(1) },
      { ...aStroke(32), panelId: anId(2) },
    ]);
    const left = withoutItems(page, [{ kind: 'panel', id: anId(1) }]);
    expect(strokesIn(left).map(({ panelId }) => panelId)).toEqual([null, anId(2)]);
  });
});
