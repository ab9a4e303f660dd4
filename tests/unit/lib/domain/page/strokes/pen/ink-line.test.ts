import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PenLook } from '@/lib/contracts/pens';
import { fitWidths, startInkLine } from '@/lib/domain/page/strokes/pen/ink-line';
import { leanOf, type InkPoint } from '@/lib/domain/page/strokes/pen/ink-point';
import { BUILT_IN_PENS } from '@/lib/domain/page/strokes/pen/pen-presets';
import { PRESSURE_CURVES } from '@/lib/domain/page/strokes/pen/pressure-curve';
import { aLine, straight } from './lines';

const bare: PenLook = {
  ...BUILT_IN_PENS.marker,
  minWidth: 0,
  stabiliser: { mode: 'average', strength: 0 },
  correction: 0,
};
const drawn = (
  reports: readonly InkPoint[],
  look: Partial<PenLook> = {},
  device: 'mouse' | 'pen' | 'touch' = 'pen',
) => {
  const line = startInkLine({ look: { ...bare, ...look }, curve: [...PRESSURE_CURVES.normal], device, pixelMm: 0.25 });
  line.add(reports);
  return line;
};
const widthsOf = (points: readonly { readonly pressure: number }[]) => points.map(({ pressure }) => pressure);

describe('A line of the pen', () => {
  it('is as wide as its pressure says, between the pen’s least and most', () => {
    const reports = [0, 0.25, 1].map((pressure, x) => ({ x: 20 * x, y: 0, pressure }));
    expect(widthsOf(drawn(reports).finish())).toEqual([0, 0.25, 1]);
    expect(widthsOf(drawn(reports, { minWidth: 0.5, maxWidth: 0.9 }).finish())).toEqual([0.5, 0.6, 0.9]);
  });

  it('of a mouse or a finger is as wide as the brush', () => {
    const reports = straight(5, 0.5);
    expect(new Set(widthsOf(drawn(reports, {}, 'mouse').finish()))).toEqual(new Set([1]));
    expect(new Set(widthsOf(drawn(reports, {}, 'touch').finish()))).toEqual(new Set([1]));
  });

  it('leaves out places that are none, and takes NaN as a device without pressure', () => {
    const reports = [
      { x: 0, y: 0, pressure: NaN },
      { x: NaN, y: 4, pressure: 1 },
      { x: 9, y: Infinity, pressure: 1 },
      { x: 1e9, y: 0, pressure: 1 },
    ];
    expect(drawn(reports).finish()).toEqual([
      { x: 0, y: 0, pressure: 0.5 },
      { x: 20_000, y: 0, pressure: 1 },
    ]);
  });

  it('of a pen that reports no pressure at all is seen', () => {
    const widths = widthsOf(drawn(straight(40, 0)).finish());
    expect(widths.slice(6)).toEqual(widths.slice(6).map(() => 0.5));
  });

  it('is wider under a pen that leans, and the brush size grows with it', () => {
    const line = drawn(
      [
        { x: 0, y: 0, pressure: 1 },
        { x: 20, y: 0, pressure: 1, leanDeg: 60 },
      ],
      { tilt: 1 },
    );
    expect(widthsOf(line.finish())).toEqual([1, 2]);
    expect(fitWidths(line.finish(), 0.5)).toMatchObject({ widthMm: 1, points: [{ pressure: 0.5 }, { pressure: 1 }] });
    expect([leanOf(0, 0), leanOf(45, 0), leanOf(0, -60), leanOf(NaN, 0)].map(Math.round)).toEqual([0, 45, 60, 0]);
    expect(leanOf(90, 90)).toBeLessThanOrEqual(90);
  });

  it('ends where the pen was lifted', () => {
    fc.assert(
      fc.property(aLine, fc.integer({ min: 0, max: 100 }), (points, strength) => {
        const end = drawn(points, { stabiliser: { mode: 'average', strength } })
          .finish()
          .at(-1);
        expect(end?.x).toBeCloseTo(points.at(-1)?.x ?? NaN, 6);
        expect(end?.y).toBeCloseTo(points.at(-1)?.y ?? NaN, 6);
      }),
    );
  });

  it('shows while it is drawn what it is when it is done', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 60 }), (lengthMm, strength) => {
        const look = { taperInMm: 3, taperOutMm: 5, stabiliser: { mode: 'average' as const, strength } };
        const line = drawn(straight(lengthMm), look);
        const done = line.finish();
        const wet = [...line.solid(0), ...line.tail()];
        const widthAt = (x: number) => done.find((one) => Math.abs(one.x - x) < 1e-9)?.pressure ?? NaN;
        for (const { x, pressure } of wet) expect(widthAt(x)).toBeCloseTo(pressure, 6);
        expect(Math.max(...wet.map(({ x }) => x))).toBeCloseTo(lengthMm, 6);
      }),
    );
  });

  it('shows where the pen will be next, and keeps nothing of it', () => {
    const line = drawn(straight(5));
    expect(
      line
        .tail([
          { x: 7, y: 20, pressure: 0 },
          { x: NaN, y: 0, pressure: 1 },
        ])
        .at(-1),
    ).toMatchObject({ x: 7 });
    expect(line.finish().at(-1)).toMatchObject({ x: 5 });
  });

  it('on a string stays behind the hand', () => {
    const look = { stabiliser: { mode: 'string' as const, strength: 50 } };
    expect(drawn(straight(40), look).finish().at(-1)?.x).toBeCloseTo(30, 6);
  });
});
