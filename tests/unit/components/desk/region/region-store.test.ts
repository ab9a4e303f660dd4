import { beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_REGION, useRegionStore, withShape } from '@/components/desk/region/region-store';
import { MOST_SHAPES, regionSchema, type RegionShape } from '@/lib/contracts/regions';
import { outlineOf, regionField, ringsArea } from '@/lib/domain/region/region-field';

const square = (left: number): RegionShape => ({
  op: 'add',
  kind: 'polygon',
  rings: [
    [
      { x: left, y: 10 },
      { x: left + 10, y: 10 },
      { x: left + 10, y: 20 },
      { x: left, y: 20 },
    ],
  ],
});
const state = () => useRegionStore.getState();
const first = useRegionStore.getInitialState();

beforeEach(() => useRegionStore.setState(first, true));

describe('a selection’s steps', () => {
  it('are undone and redone one by one', () => {
    state().change('page', (region) => withShape(region, square(0), 'new'));
    state().change('page', (region) => withShape(region, square(20), 'add'));
    const both = state().region;
    state().undo();
    expect(state().region.shapes).toHaveLength(1);
    state().undo();
    expect(state().region).toEqual(EMPTY_REGION);
    state().undo();
    expect(state().region).toEqual(EMPTY_REGION);
    state().redo();
    state().redo();
    expect(state().region).toEqual(both);
  });

  it('of a slider are one step', () => {
    state().change('page', (region) => withShape(region, square(0), 'new'));
    for (const growMm of [0.5, 1, 1.5]) state().change('page', (region) => ({ ...region, growMm }), 'grow');
    expect(state().region.growMm).toBe(1.5);
    state().undo();
    expect(state().region).toMatchObject({ growMm: 0, shapes: [square(0)] });
  });

  it('on another page begin anew', () => {
    state().change('page', (region) => withShape(region, square(0), 'new'));
    state().change('other', (region) => withShape(region, square(20), 'add'));
    expect(state()).toMatchObject({ pageId: 'other', region: { shapes: [square(20)] } });
    state().undo();
    expect(state()).toMatchObject({ pageId: 'other', region: EMPTY_REGION });
  });
});

describe('a shape more', () => {
  const areaOf = (region: typeof EMPTY_REGION) => {
    const field = regionField(region, { left: 0, top: 0, right: 100, bottom: 50 }, 1);
    return field ? ringsArea(outlineOf(field, 0)) : 0;
  };

  it('stands alone, joins, or is cut out', () => {
    const one = withShape(EMPTY_REGION, square(0), 'new');
    expect(withShape(one, square(30), 'new').shapes).toEqual([square(30)]);
    expect(areaOf(withShape(one, square(30), 'add'))).toBeCloseTo(200, -1);
    expect(areaOf(withShape(one, square(5), 'subtract'))).toBeCloseTo(50, -1);
  });

  it('does the same to a selection that is inverted', () => {
    const inverted = { ...withShape(EMPTY_REGION, square(0), 'new'), isInverted: true };
    const all = 100 * 50;
    expect(Math.abs(areaOf(inverted) - (all - 100))).toBeLessThan(15);
    expect(Math.abs(areaOf(withShape(inverted, square(0), 'add')) - all)).toBeLessThan(15);
    expect(Math.abs(areaOf(withShape(inverted, square(30), 'subtract')) - (all - 200))).toBeLessThan(15);
  });

  it('never makes more shapes than are taken, and loses nothing by it', () => {
    let region = EMPTY_REGION;
    for (let at = 0; at < MOST_SHAPES + 6; at++) region = withShape(region, square(at), 'add');
    expect(regionSchema.safeParse(region).success).toBe(true);
    expect(region.shapes.length).toBeLessThan(MOST_SHAPES);
    // Squares one beside the other: from 0 to as far as the last one reaches.
    expect(Math.abs(areaOf(region) / ((MOST_SHAPES + 5 + 10) * 10) - 1)).toBeLessThan(0.02);
  });
});

it('a brush grows and shrinks by steps, to its ends', () => {
  const sizes = new Set<number>();
  for (let step = 0; step < 20; step++) {
    state().sizeBrush(1);
    sizes.add(state().brushMm);
  }
  expect(state().brushMm).toBe(32);
  expect(sizes.size).toBeGreaterThan(3);
  for (let step = 0; step < 20; step++) state().sizeBrush(-1);
  expect(state().brushMm).toBe(1);
});
