import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EFFECT_KINDS, EFFECT_LOOKS, effectMarks, type EffectKind, type EffectParameters } from '@/lib/effects';
import { rotateDegrees, signedArea, type Point } from '@/lib/geometry';

function anEffect(kind: EffectKind, said: Partial<EffectParameters> = {}): EffectParameters {
  const { widthShare, innerShare, ...look } = EFFECT_LOOKS[kind];
  return {
    ...look,
    kind,
    at: { x: 40, y: 30 },
    outer: { width: 80, height: 60 },
    inner: { width: 80 * innerShare, height: 60 * innerShare },
    path: null,
    width: 70 * widthShare,
    seed: 7,
    ...said,
  };
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const side = fc.double({ min: 1, max: 400, noNaN: true });

/** Any effect that a page can hold, straight ones. */
const effects = fc
  .record({
    kind: fc.constantFrom(...EFFECT_KINDS),
    outer: fc.record({ width: side, height: side }),
    clear: fc.record({
      x: fc.double({ min: 0, max: 1.4, noNaN: true }),
      y: fc.double({ min: 0, max: 1.4, noNaN: true }),
    }),
    angleDeg: fc.double({ min: -180, max: 180, noNaN: true }),
    count: fc.integer({ min: 1, max: 240 }),
    grouping: share,
    length: fc.double({ min: 0.02, max: 1, noNaN: true }),
    lengthVariation: share,
    width: fc.double({ min: 0.05, max: 20, noNaN: true }),
    widthVariation: share,
    taperStart: share,
    taperEnd: share,
    core: fc.double({ min: 0, max: 0.9, noNaN: true }),
    isFilled: fc.boolean(),
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  })
  .map(({ clear, ...one }): EffectParameters => ({
    ...one,
    at: { x: 12, y: -7 },
    path: null,
    inner: { width: one.outer.width * clear.x, height: one.outer.height * clear.y },
  }));

const pointsOf = (o: EffectParameters): Point[] => effectMarks(o).flatMap(({ rings }) => rings.flat());
/** Where a point lies in the effect's own axes. */
const local = (o: EffectParameters, [x, y]: Point): Point => rotateDegrees([x - o.at.x, y - o.at.y], -o.angleDeg);

const ELLIPSES: ReadonlySet<EffectKind> = new Set(['focus-lines', 'uni-flash', 'solid-flash', 'impact']);

/** Half a line's width lies beside its middle where it begins at the rim of an ellipse. */
function isBeyond(o: EffectParameters, [x, y]: Point): boolean {
  const over = ELLIPSES.has(o.kind) ? o.width / 2 + 0.02 : 0.02;
  const [across, down] = [o.outer.width / 2 + over, o.outer.height / 2 + over];
  if (Math.abs(x) > across || Math.abs(y) > down) return true;
  const isWide = Math.min(o.outer.width, o.outer.height) > 4 * over;
  return ELLIPSES.has(o.kind) && isWide && (x / across) ** 2 + (y / down) ** 2 > 1.02;
}

describe('effect lines', () => {
  it('are the same for the same seed, and others for another', () => {
    fc.assert(
      fc.property(effects, (o) => {
        expect(JSON.stringify(effectMarks(o)) === JSON.stringify(effectMarks({ ...o }))).toBe(true);
      }),
      { numRuns: 60 },
    );
    for (const kind of EFFECT_KINDS.filter((one) => one !== 'anger'))
      expect(effectMarks(anEffect(kind, { seed: 8 })), kind).not.toEqual(effectMarks(anEffect(kind)));
  });

  it('have no number that is not finite', () => {
    fc.assert(
      fc.property(effects, (o) => {
        expect(pointsOf(o).every(([x, y]) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('lie in their outer range: in its box, and lines about a centre in its ellipse', () => {
    fc.assert(
      fc.property(effects, (o) => {
        expect(pointsOf(o).filter((point) => isBeyond(o, local(o, point)))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('are as many as they are asked for, and bundles change nothing of it', () => {
    const lines = (kind: EffectKind, said: Partial<EffectParameters>): number =>
      effectMarks(anEffect(kind, { inner: { width: 0, height: 0 }, core: 0, ...said }))
        .filter(({ fill }) => fill === 'ink')
        .reduce((sum, { rings }) => sum + rings.length, 0);
    for (const kind of ['focus-lines', 'uni-flash', 'speed-lines', 'gloom', 'rain'] as const)
      for (const count of [1, 37, 200])
        for (const grouping of [0, 0.5, 1]) expect(lines(kind, { count, grouping }), kind).toBe(count);
    for (const kind of ['snow', 'sparkles'] as const) {
      expect(lines(kind, { count: 12, width: 3 }), kind).toBe(12);
      expect(lines(kind, { count: 24, width: 3 }), kind).toBe(24);
    }
  });

  it('of every kind show something as they are put on a page', () => {
    for (const kind of EFFECT_KINDS) {
      const area = effectMarks(anEffect(kind))
        .filter(({ fill }) => fill === 'ink')
        .flatMap(({ rings }) => rings)
        .reduce((sum, ring) => sum + signedArea(ring), 0);
      expect(area, kind).toBeGreaterThan(1);
    }
  });

  it('turn the same way round each, so that lines that cross fill together; a flash is a hole in the black', () => {
    fc.assert(
      fc.property(effects, (o) => {
        const areas = effectMarks(o).flatMap(({ rings }) => rings.map(signedArea));
        const holes = areas.filter((area) => area < -1e-9).length;
        expect(holes).toBeLessThanOrEqual(o.kind === 'solid-flash' ? 1 : 0);
      }),
      { numRuns: 200 },
    );
  });

  it('leave the middle clear', () => {
    for (const kind of ['focus-lines', 'speed-lines'] as const) {
      const o = anEffect(kind, { inner: { width: 40, height: 30 } });
      const isInside = ([x, y]: Point): boolean => Math.hypot(x / (20 - o.width), y / (15 - o.width)) < 1;
      expect(pointsOf(o).filter((point) => isInside(local(o, point)))).toEqual([]);
    }
  });

  it('thin out where they are told to', () => {
    const area = (said: Partial<EffectParameters>): number =>
      effectMarks(anEffect('focus-lines', said))
        .flatMap(({ rings }) => rings)
        .reduce((sum, ring) => sum + signedArea(ring), 0);
    expect(area({ taperEnd: 1 })).toBeLessThan(0.75 * area({ taperEnd: 0 }));
    expect(area({ taperStart: 0.5, taperEnd: 0.5 })).toBeLessThan(area({ taperEnd: 0 }));
  });

  it('have a core of paper inside of their own width', () => {
    const [ink, paper] = effectMarks(anEffect('focus-lines', { core: 0.5 }));
    expect([ink?.fill, paper?.fill]).toEqual(['ink', 'paper']);
    expect(paper?.rings).toHaveLength(ink?.rings.length ?? 0);
    paper?.rings.forEach((ring, index) => {
      expect(signedArea(ring)).toBeLessThan(signedArea(ink?.rings[index] ?? []));
    });
  });

  it('follow a curve, no farther from it than half the band', () => {
    const path = [
      { x: 0, y: 0 },
      { x: 50, y: -30 },
      { x: 100, y: 0 },
    ];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom('speed-lines', 'motion-blur'), (seed, kind) => {
        const o = anEffect(kind, { path, outer: { width: 80, height: 12 }, inner: { width: 0, height: 0 }, seed });
        const points = pointsOf(o);
        expect(points.length).toBeGreaterThan(100);
        // The curve bows upwards, and never below its ends.
        expect(points.filter(([x, y]) => x < -7 || x > 107 || y < -38 || y > 7)).toEqual([]);
        expect(points.some(([x, y]) => Math.abs(x - 50) < 12 && y < -20)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('along a curve that has no length are straight', () => {
    const here = { x: 5, y: 5 };
    const bent = effectMarks(anEffect('speed-lines', { path: [here, here] }));
    expect(bent).toEqual(effectMarks(anEffect('speed-lines')));
  });
});
