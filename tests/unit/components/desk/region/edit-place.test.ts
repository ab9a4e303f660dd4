import { expect, it } from 'vitest';
import { placeOfEdit } from '@/components/desk/region/edit-place';
import { formatOf } from '@/lib/domain/layout/page-formats';
import { ringsArea } from '@/lib/domain/region/region-field';

const corners = (left: number, top: number, width: number, height: number) => [
  { x: left, y: top },
  { x: left + width, y: top },
  { x: left + width, y: top + height },
  { x: left, y: top + height },
];
const panel = { id: 'panel', polygon: corners(20, 20, 60, 80), picture: null };
const as = {
  work: { kind: 'redraw' as const, prompt: '' },
  after: { inkEdits: [], frame: null },
  part: { left: 0.25, top: 0, right: 0.75, bottom: 0.5 },
};

it('an edit is looked at closely where it is, within its panel’s picture', () => {
  const region = {
    shapes: [{ op: 'add' as const, kind: 'polygon' as const, rings: [corners(30, 30, 30, 20)] }],
    isInverted: false,
    growMm: 0,
    featherMm: 1,
  };
  const {
    after: rect,
    crop,
    outline,
    part,
  } = placeOfEdit({ ...as, region }, panel, {
    format: formatOf('b5'),
    buckets: [],
  });
  expect(ringsArea(outline)).toBeCloseTo(600, -1.5);
  expect(crop.left).toBeLessThan(26);
  expect(crop.right).toBeGreaterThan(64);
  expect(crop.left).toBeGreaterThanOrEqual(rect.left);
  expect(crop.bottom).toBeLessThan(rect.bottom);
  // The middle half of the picture, in its upper half.
  expect((part?.left ?? 0) - rect.left).toBeCloseTo((rect.right - rect.left) / 4);
  expect(part?.bottom).toBeCloseTo((rect.top + rect.bottom) / 2);
});

it('a small edit is not looked at too closely, and one without a region shows the whole picture', () => {
  const region = { shapes: [], isInverted: false, growMm: 0, featherMm: 1 };
  const options = { format: formatOf('b5'), buckets: [] };
  const whole = placeOfEdit({ ...as, region }, panel, options);
  expect(whole.crop).toEqual(whole.after);
  const dot = {
    ...region,
    shapes: [{ op: 'add' as const, kind: 'stroke' as const, points: [{ x: 50, y: 60 }], widthMm: 2 }],
  };
  const { crop } = placeOfEdit({ ...as, region: dot }, panel, options);
  expect(crop.right - crop.left).toBeGreaterThan(20);
});

it('a picture that is extended is shown whole, where it will lie', () => {
  const region = { shapes: [], isInverted: false, growMm: 0, featherMm: 1 };
  const picture = { left: 10, top: 15, right: 90, bottom: 105 };
  const frame = { picture, panel: { left: 20, top: 20, right: 80, bottom: 100 } };
  const edgesMm = { left: 10, top: 0, right: 0, bottom: 0 };
  const { before, after, crop } = placeOfEdit(
    { region, work: { kind: 'extend', prompt: '', edgesMm }, after: { inkEdits: [], frame }, part: null },
    panel,
    { format: formatOf('b5'), buckets: [] },
  );
  expect(after).toEqual(picture);
  expect(crop).toEqual(picture);
  expect(before).not.toEqual(picture);
});
