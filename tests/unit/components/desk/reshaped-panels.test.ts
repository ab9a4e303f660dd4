import { expect, it } from 'vitest';
import { coveringPlace } from '@/components/desk/covering-place';
import { reshapedIds } from '@/components/desk/reshaped-panels';
import { emptyContent } from '@/lib/domain/page/panels/empty-content';

const panel = (id: string) => ({ id, polygon: [{ x: 0, y: 0 }], content: emptyContent(1) });
const PANELS = [panel('a'), panel('b'), panel('c')];
const page = (panels: typeof PANELS) => ({ template: null, panels, balloons: [], layers: [] });

it('tells the panels whose shape is another, and none while something else is dragged', () => {
  const [a, b, c] = [panel('a'), panel('b'), panel('c')];
  const from = [a, b, c];
  const moved = [{ ...a, polygon: [{ x: 1, y: 0 }] }, b, { ...c, polygon: [{ x: 1, y: 0 }] }];
  expect(reshapedIds(page(moved), from)).toBe('a c');
  expect(reshapedIds(page(from), from)).toBe('');
  expect(reshapedIds(null, PANELS)).toBe('');
});

it('lays a drawing over a box that has become higher: enlarged, middle on middle', () => {
  const drawn = { left: 10, top: 10, right: 50, bottom: 30 };
  expect(coveringPlace(drawn, { left: 10, top: 10, right: 50, bottom: 50 })).toEqual({ x: -10, y: 10, scale: 2 });
  expect(coveringPlace(drawn, drawn)).toEqual({ x: 10, y: 10, scale: 1 });
});
