import { expect, it } from 'vitest';
import { placeOfEdit } from '@/components/region/edit-place';
import { formatOf } from '@/lib/domain/layout/page-formats';
import { ringsArea } from '@/lib/domain/region/region-field';

const corners = (left: number, top: number, width: number, height: number) => [
  { x: left, y: top },
  { x: left + width, y: top },
  { x: left + width, y: top + height },
  { x: left, y: top + height },
];
const panel = { id: 'panel', polygon: corners(20, 20, 60, 80) };

it('an edit is looked at closely where it is, within its panel’s picture', () => {
  const region = {
    shapes: [{ op: 'add' as const, kind: 'polygon' as const, rings: [corners(30, 30, 30, 20)] }],
    isInverted: false,
    growMm: 0,
    featherMm: 1,
  };
  const { rect, crop, outline } = placeOfEdit({ region, panelId: 'panel' }, panel, {
    format: formatOf('b5'),
    buckets: [],
  });
  expect(ringsArea(outline)).toBeCloseTo(600, -1.5);
  expect(crop.left).toBeLessThan(26);
  expect(crop.right).toBeGreaterThan(64);
  expect(crop.left).toBeGreaterThanOrEqual(rect.left);
  expect(crop.bottom).toBeLessThan(rect.bottom);
});

it('a small edit is not looked at too closely, and one without a region shows the whole picture', () => {
  const region = { shapes: [], isInverted: false, growMm: 0, featherMm: 1 };
  const options = { format: formatOf('b5'), buckets: [] };
  const whole = placeOfEdit({ region, panelId: 'panel' }, panel, options);
  expect(whole.crop).toEqual(whole.rect);
  const dot = {
    ...region,
    shapes: [{ op: 'add' as const, kind: 'stroke' as const, points: [{ x: 50, y: 60 }], widthMm: 2 }],
  };
  const { crop } = placeOfEdit({ region: dot, panelId: 'panel' }, panel, options);
  expect(crop.right - crop.left).toBeGreaterThan(20);
});
