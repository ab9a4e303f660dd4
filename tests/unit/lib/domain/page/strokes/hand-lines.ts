import fc from 'fast-check';
import type { Stroke } from '@/lib/contracts/page-layers';
import { flatPoints, simplifyStroke } from '@/lib/domain/page/strokes/strokes';
import { anId } from '../pages';

/** Strokes as a hand leaves them: round ways of different length, size and pressure, simplified as the pen stores them. */
export function handStroke(number = 1): fc.Arbitrary<Stroke> {
  return fc
    .record({
      x: fc.double({ min: 10, max: 150, noNaN: true }),
      y: fc.double({ min: 10, max: 230, noNaN: true }),
      stepMm: fc.double({ min: 0.2, max: 3, noNaN: true }),
      bend: fc.double({ min: -0.35, max: 0.35, noNaN: true }),
      wave: fc.double({ min: 0, max: 0.3, noNaN: true }),
      count: fc.integer({ min: 4, max: 120 }),
      widthMm: fc.double({ min: 0.2, max: 3, noNaN: true }),
      pen: fc.constantFrom('g-pen' as const, 'marker' as const, 'brush' as const),
    })
    .map(({ x, y, stepMm, bend, wave, count, widthMm, pen }) => {
      let [atX, atY, heading] = [x, y, 0];
      const points = Array.from({ length: count }, (_, index) => {
        heading += bend * Math.cos(index * wave);
        atX += stepMm * Math.cos(heading);
        atY += stepMm * Math.sin(heading);
        return { x: atX, y: atY, pressure: 0.5 + 0.5 * Math.sin(index / 17) };
      });
      return {
        id: anId(number),
        pen,
        colour: '#16130f',
        widthMm: Math.round(widthMm * 100) / 100,
        panelId: null,
        points: flatPoints(simplifyStroke(points)),
      };
    });
}

/** Strokes through any points at all, also back over themselves. */
export function anyStroke(number = 1, least = 2): fc.Arbitrary<Stroke> {
  const point = fc.record({
    x: fc.double({ min: 0, max: 180, noNaN: true }),
    y: fc.double({ min: 0, max: 250, noNaN: true }),
    pressure: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  return fc.array(point, { minLength: least, maxLength: 30 }).map((points) => ({
    id: anId(number),
    pen: 'g-pen' as const,
    colour: '#16130f',
    widthMm: 0.8,
    panelId: null,
    points: flatPoints(points),
  }));
}

/** What the contract and the grain ask of strokes: at least a point, pressures from 0 to 1, whole hundredths, ids once. */
export function flawsOf(strokes: readonly Stroke[]): string[] {
  const flaws: string[] = [];
  if (new Set(strokes.map(({ id }) => id)).size !== strokes.length) flaws.push('an id twice');
  for (const { points, widthMm } of strokes) {
    if (points.length < 3 || points.length % 3 !== 0) flaws.push(`${points.length} numbers`);
    if (widthMm < 0.05 || widthMm > 40) flaws.push(`${widthMm} mm wide`);
    for (const [index, value] of points.entries()) {
      if (index % 3 === 2 && (value < 0 || value > 1)) flaws.push(`pressure ${value}`);
      if (Math.abs(value * 100 - Math.round(value * 100)) > 1e-6) flaws.push(`${value} is finer than the grain`);
    }
  }
  return flaws;
}
