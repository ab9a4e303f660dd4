import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_PENS } from '@/lib/domain/page/strokes/pen/pen-presets';
import { PRESSURE_CURVES } from '@/lib/domain/page/strokes/pen/pressure-curve';
import { curvePoint, spanTo, type Sample } from '@/lib/domain/page/strokes/curve';
import { startInkLine } from '@/lib/domain/page/strokes/pen/ink-line';
import { curveTrace } from '@/lib/domain/page/rulers/curve-path';
import { ontoPath, pathDistance, type RulerPath } from '@/lib/domain/page/rulers/ruler-path';
import { beginSnapping, decideSnapping, levelAngles, snapped } from '@/lib/domain/page/rulers/snap-stroke';
import type { Ruler } from '@/lib/contracts/page-rulers';
import type { StrokePoint } from '@/lib/domain/page/strokes/strokes';
import { aRuler } from './a-ruler';

const GRAIN_MM = 1e-6;
const place = fc.record({
  x: fc.double({ min: -200, max: 400, noNaN: true }),
  y: fc.double({ min: -200, max: 400, noNaN: true }),
});
const point = place.chain((at) => fc.double({ min: 0, max: 1, noNaN: true }).map((pressure) => ({ ...at, pressure })));
const angle = fc.double({ min: -180, max: 180, noNaN: true });
const radius = fc.double({ min: 0.5, max: 200, noNaN: true });
const ellipse = fc.record({
  kind: fc.constant('ellipse' as const),
  at: place,
  radiusXMm: radius,
  radiusYMm: radius,
  angleDeg: angle,
});
const apart = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);
/** How far a point is from the line through two others. */
const offLine = (p: { x: number; y: number }, a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.abs((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)) / apart(a, b);
/** The path of a stroke from one point towards another. */
const pathOf = (rulers: readonly Ruler[], from: { x: number; y: number }, to: { x: number; y: number }) => {
  const begun = beginSnapping(rulers, from, { nearMm: 3 });
  return begun === null ? null : decideSnapping(begun, to).path;
};
const sure = (path: RulerPath | null): RulerPath => path ?? expect.fail('nothing snapped');

describe('a snapped point', () => {
  it('lies on the ellipse, nearer than any other of its points, with its pressure', () => {
    fc.assert(
      fc.property(ellipse, point, (path, drawn) => {
        const { at, radiusXMm, radiusYMm, angleDeg } = path;
        const on = snapped(path, drawn);
        const [cos, sin] = [Math.cos((angleDeg * Math.PI) / 180), Math.sin((angleDeg * Math.PI) / 180)];
        const local = {
          x: (on.x - at.x) * cos + (on.y - at.y) * sin,
          y: -(on.x - at.x) * sin + (on.y - at.y) * cos,
        };
        const inUnits = Math.hypot(local.x / radiusXMm, local.y / radiusYMm) - 1;
        expect(Math.abs(inUnits) * Math.max(radiusXMm, radiusYMm)).toBeLessThan(GRAIN_MM);
        expect(on.pressure).toBe(drawn.pressure);
        const others = Array.from({ length: 180 }, (_, step) => (step * Math.PI) / 90).map((t) => ({
          x: at.x + radiusXMm * Math.cos(t) * cos - radiusYMm * Math.sin(t) * sin,
          y: at.y + radiusXMm * Math.cos(t) * sin + radiusYMm * Math.sin(t) * cos,
        }));
        expect(apart(on, drawn)).toBeLessThanOrEqual(Math.min(...others.map((one) => apart(one, drawn))) + GRAIN_MM);
      }),
      { numRuns: 60 },
    );
  });

  it('lies on the curve, nearer than its traced points, and stays where it lies on it', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 6 }), point, (points, drawn) => {
        const path: RulerPath = { kind: 'curve', points };
        const on = snapped(path, drawn);
        expect(pathDistance(path, on)).toBeLessThan(GRAIN_MM);
        const traced = curveTrace(points);
        expect(apart(on, drawn)).toBeLessThanOrEqual(Math.min(...traced.map((one) => apart(one, drawn))) + GRAIN_MM);
        expect(on.pressure).toBe(drawn.pressure);
      }),
      { numRuns: 60 },
    );
  });

  it('lies on the spline that strokes are drawn by: what is on that stays where it is', () => {
    const points = [
      { x: 10, y: 70 },
      { x: 35, y: 30 },
      { x: 65, y: 75 },
      { x: 90, y: 30 },
    ];
    const samples = points.map(({ x, y }): Sample => [x, y, 1]);
    for (let index = 1; index < samples.length; index += 1)
      for (let step = 0; step <= 37; step += 1) {
        const [x, y] = curvePoint(spanTo(samples, index) ?? expect.fail(), step / 37);
        expect(apart(snapped({ kind: 'curve', points }, { x, y }), { x, y })).toBeLessThan(GRAIN_MM);
      }
    // Beyond an end there is the end.
    expect(snapped({ kind: 'curve', points }, { x: 0, y: 90 })).toEqual({ x: 10, y: 70 });
  });

  it('lies on the line of a straight ruler', () => {
    fc.assert(
      fc.property(place, place, point, (from, to, drawn) => {
        fc.pre(apart(from, to) > 1);
        const on = snapped(sure(pathOf([aRuler('straight', { from, to })], from, drawn)), drawn);
        expect(offLine(on, from, to)).toBeLessThan(GRAIN_MM);
        expect(on.pressure).toBe(drawn.pressure);
      }),
    );
  });

  it('lies on the ring of a concentric ruler that the stroke began on', () => {
    fc.assert(
      fc.property(place, point, (from, drawn) => {
        const ruler = aRuler('concentric', { at: { x: 100, y: 100 }, radiusXMm: 20, radiusYMm: 10, angleDeg: 30 });
        fc.pre(apart(from, ruler.at) > 1);
        const path = sure(pathOf([ruler], from, drawn));
        expect(pathDistance(path, from)).toBeLessThan(GRAIN_MM);
        expect(pathDistance(path, snapped(path, drawn))).toBeLessThan(GRAIN_MM);
      }),
    );
  });

  it('is left alone where it is nowhere', () => {
    const path: RulerPath = { kind: 'line', at: { x: 0, y: 0 }, way: { x: 1, y: 0 } };
    expect(snapped(path, { x: NaN, y: 3, pressure: 1 })).toEqual({ x: NaN, y: 3, pressure: 1 });
  });
});

describe('a stroke under special rulers', () => {
  it('of perspective runs through the vanishing point that it was drawn towards', () => {
    fc.assert(
      fc.property(place, place, place, (first, second, from) => {
        fc.pre(apart(first, second) > 50 && apart(from, first) > 20 && offLine(from, first, second) > 20);
        const ruler = aRuler('perspective', { vanishing: [first, second] });
        for (const point of [first, second]) {
          const towards = { x: from.x + (point.x - from.x) / 50, y: from.y + (point.y - from.y) / 50 };
          const path = sure(pathOf([ruler], from, towards));
          expect(pathDistance(path, point)).toBeLessThan(GRAIN_MM);
          expect(pathDistance(path, from)).toBeLessThan(GRAIN_MM);
        }
      }),
    );
  });

  it('of perspective runs upright to the eye level where no vanishing point is', () => {
    const ruler = aRuler('perspective', {
      vanishing: [
        { x: 0, y: 100 },
        { x: 300, y: 100 },
      ],
    });
    expect(sure(pathOf([ruler], { x: 80, y: 60 }, { x: 80.2, y: 66 }))).toMatchObject({ kind: 'line', way: { y: 1 } });
    expect(levelAngles(aRuler('perspective', { angleDeg: 12 }))).toEqual([12, 102]);
    const three = [
      { x: 0, y: 1 },
      { x: 2, y: 0 },
      { x: 1, y: 9 },
    ];
    expect(levelAngles(aRuler('perspective', { vanishing: three }))).toEqual([]);
  });

  it('of radial lines runs through their centre, in any direction from the centre itself', () => {
    const ruler = aRuler('radial', { at: { x: 50, y: 50 } });
    const outer = sure(pathOf([ruler], { x: 80, y: 90 }, { x: 80, y: 10 }));
    expect(pathDistance(outer, ruler.at)).toBeLessThan(GRAIN_MM);
    const inner = sure(pathOf([ruler], { x: 50.4, y: 50.2 }, { x: 60, y: 60 }));
    expect(ontoPath(inner, { x: 90, y: 90 }).x).toBeCloseTo(90, 9);
  });

  it('of parallel lines keeps their direction', () => {
    const path = sure(pathOf([aRuler('parallel', { angleDeg: 30 })], { x: 5, y: 5 }, { x: 5, y: 90 }));
    expect(path).toMatchObject({ way: { x: Math.cos(Math.PI / 6) } });
  });

  it('of a grid runs along its nearest line', () => {
    const grid = aRuler('grid', { at: { x: 1, y: 2 }, spacingMm: 10, subdivisions: 2, angleDeg: 0 });
    const level = sure(pathOf([grid], { x: 33, y: 48 }, { x: 40, y: 49 }));
    const upright = sure(pathOf([grid], { x: 33, y: 48 }, { x: 33, y: 60 }));
    // The hand goes down from between two lines.
    const between = sure(pathOf([grid], { x: 33.2, y: 44.6 }, { x: 33.4, y: 46.6 }));
    expect(ontoPath(between, { x: 70, y: 50 })).toMatchObject({ x: 31, y: 50 });
    expect(ontoPath(level, { x: 70, y: 50 })).toMatchObject({ x: 70, y: 47 });
    expect(ontoPath(upright, { x: 70, y: 50 })).toMatchObject({ x: 31, y: 50 });
  });
});

describe('which ruler holds a stroke', () => {
  const edge = aRuler('straight', { from: { x: 0, y: 0 }, to: { x: 100, y: 0 } });
  it('an edge that is near comes before special rulers; far from it they hold', () => {
    const rulers = [aRuler('parallel', { angleDeg: 90 }), edge];
    expect(pathOf(rulers, { x: 40, y: 2 }, { x: 40, y: 20 })).toMatchObject({ way: { x: 1, y: 0 } });
    expect(pathOf(rulers, { x: 40, y: 4 }, { x: 60, y: 4 })).toMatchObject({ way: { y: 1 } });
  });

  it('of two edges that cross, the one along which the hand goes', () => {
    const other = aRuler('straight', { from: { x: 50, y: -50 }, to: { x: 50, y: 50 } });
    expect(pathOf([edge, other], { x: 50, y: 1 }, { x: 60, y: 1 })).toMatchObject({ way: { x: 1 } });
    expect(pathOf([edge, other], { x: 50, y: 1 }, { x: 51, y: 20 })).toMatchObject({ way: { y: 1 } });
  });

  it('no edge beyond its reach, and none of symmetry', () => {
    expect(beginSnapping([edge, aRuler('symmetry')], { x: 40, y: 4 }, { nearMm: 3 })).toBeNull();
    expect(beginSnapping([edge], { x: 140, y: 0 }, { nearMm: 3 })).toBeNull();
  });
});

describe('ink along a bent ruler', () => {
  it('stays on it while it is wet and when it is kept, whatever smooths it', () => {
    const path: RulerPath = { kind: 'ellipse', at: { x: 50, y: 50 }, radiusXMm: 30, radiusYMm: 12, angleDeg: 20 };
    const off = (points: readonly StrokePoint[]) => Math.max(...points.map((one) => pathDistance(path, one)));
    for (const mode of ['average', 'string'] as const) {
      const look = { ...BUILT_IN_PENS.brush, stabiliser: { mode, strength: 60 }, correction: 50 };
      const curve = [...PRESSURE_CURVES.normal];
      const onto = (one: StrokePoint) => snapped(path, one);
      const line = startInkLine({ look, curve, device: 'pen', pixelMm: 0.25, onto });
      for (let step = 0; step < 60; step += 1) {
        const turn = step / 12;
        line.add([onto({ x: 50 + 31 * Math.cos(turn), y: 50 + 14 * Math.sin(turn), pressure: 0.5 })]);
        expect(off(line.tail())).toBeLessThan(GRAIN_MM);
      }
      expect(off(line.finish())).toBeLessThan(GRAIN_MM);
      expect(line.finish().length).toBeGreaterThan(20);
    }
  });
});
