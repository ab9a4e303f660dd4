import fc from 'fast-check';
import { expect, it } from 'vitest';
import { copied, copiesOf, copiesUnder } from '@/lib/domain/page/rulers/symmetry';
import { withMirror } from '@/lib/domain/page/rulers/edit-ruler';
import { aRuler } from './a-ruler';

const coordinate = fc.double({ min: -300, max: 300, noNaN: true });
const place = fc.record({ x: coordinate, y: coordinate });
const angle = fc.double({ min: -180, max: 180, noNaN: true });

it('one axis makes the mirror image: as far from the axis on its other side, with the same pressure', () => {
  fc.assert(
    fc.property(place, angle, place, (at, angleDeg, drawn) => {
      const [copy, ...others] = copiesOf(aRuler('symmetry', { at, angleDeg, lines: 2, isMirror: true }));
      const image = copied(copy ?? expect.fail(), { ...drawn, pressure: 0.4 });
      const way = { x: Math.cos((angleDeg * Math.PI) / 180), y: Math.sin((angleDeg * Math.PI) / 180) };
      const along = (p: { x: number; y: number }) => (p.x - at.x) * way.x + (p.y - at.y) * way.y;
      const across = (p: { x: number; y: number }) => (p.y - at.y) * way.x - (p.x - at.x) * way.y;
      expect(along(image)).toBeCloseTo(along(drawn), 6);
      expect(across(image)).toBeCloseTo(-across(drawn), 6);
      expect(image.pressure).toBe(0.4);
      expect(others).toEqual([]);
    }),
  );
});

it('from 2 to 16 lines make so many strokes, as far from the centre, none on another', () => {
  const drawn = { x: 61, y: 67 };
  for (let lines = 2; lines <= 16; lines += 1)
    for (const isMirror of lines % 2 === 0 ? [true, false] : [false]) {
      const ruler = aRuler('symmetry', { at: { x: 50, y: 60 }, angleDeg: 10, lines, isMirror });
      const all = [drawn, ...copiesOf(ruler).map((copy) => copied(copy, drawn))];
      expect(all).toHaveLength(lines);
      for (const one of all) expect(Math.hypot(one.x - 50, one.y - 60)).toBeCloseTo(Math.hypot(11, 7), 9);
      expect(new Set(all.map(({ x, y }) => `${x.toFixed(6)} ${y.toFixed(6)}`)).size).toBe(lines);
    }
});

it('turned copies lie at even angles', () => {
  const ruler = aRuler('symmetry', { at: { x: 0, y: 0 }, lines: 4, isMirror: false });
  const [first] = copiesOf(ruler);
  expect(copied(first ?? expect.fail(), { x: 10, y: 0 })).toEqual({
    x: expect.closeTo(0, 9),
    y: expect.closeTo(10, 9),
  });
});

it('the uppermost symmetry counts, and mirror images need an even number of lines', () => {
  const below = aRuler('symmetry', { lines: 8 });
  expect(copiesUnder([below, aRuler('grid'), aRuler('symmetry', { lines: 2 })])).toHaveLength(1);
  expect(copiesUnder([aRuler('grid')])).toEqual([]);
  expect(withMirror(aRuler('symmetry', { lines: 5, isMirror: false }), true).lines).toBe(6);
});
