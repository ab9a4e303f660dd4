import { describe, expect, it } from 'vitest';
import { signedArea } from '@/lib/geometry';
import { balloonOutline, shapeOf } from '@/lib/domain/page/balloons/balloon-outline';
import {
  addedPoint,
  fittedToShape,
  movedPoint,
  pageInShares,
  pathWithoutPoint,
  pathWithPoint,
  pointBehind,
  shareOnPage,
  toggledCorner,
  withoutPoint,
} from '@/lib/domain/page/balloons/edit-shape';
import { sampleBalloon } from '../sample-balloons';

const balloon = sampleBalloon(1, { turnDeg: 25 });
const shape = shapeOf(balloon);
const area = (one: typeof balloon) => Math.abs(signedArea(balloonOutline(one).body));

describe('An outline that is edited', () => {
  it('has its points where they were on the page, whatever its box becomes', () => {
    const places = shape.map((point) => shareOnPage(balloon, point));
    const moved = movedPoint(balloon, shape, 3, { x: 75, y: 70 });
    const after = { ...balloon, ...moved };
    after.shape?.forEach((point, index) => {
      const { x, y } = shareOnPage(after, point);
      expect(x).toBeCloseTo(index === 3 ? 75 : (places[index]?.x ?? 0), 1);
      expect(y).toBeCloseTo(index === 3 ? 70 : (places[index]?.y ?? 0), 1);
    });
    expect(moved.widthMm).toBeGreaterThan(balloon.widthMm);
  });

  it('takes a point where its line is nearest, which changes it hardly at all, and gives it back', () => {
    const own = { ...balloon, ...fittedToShape(balloon, shape) };
    const near = shareOnPage(own, { x: 1, y: 0.1 });
    const more = addedPoint(own, own.shape ?? [], near);
    expect(more.shape).toHaveLength(shape.length + 1);
    expect(area({ ...own, ...more }) / area(own)).toBeCloseTo(1, 2);
    const behind = pointBehind(own, own.shape ?? [], 4);
    expect(behind.shape).toHaveLength(shape.length + 1);
    expect(withoutPoint({ ...own, ...behind }, behind.shape ?? [], 5).shape).toHaveLength(shape.length);
  });

  it('keeps three points at least and takes 64 at most', () => {
    const triangle = [0, 1, 2].map((index) => ({ x: index - 1, y: index === 1 ? -1 : 1, isCorner: true }));
    expect(withoutPoint(balloon, triangle, 0).shape).toHaveLength(3);
    const many = Array.from({ length: 64 }, (_, index) => ({
      x: Math.cos(index / 10.2),
      y: Math.sin(index / 10.2),
      isCorner: false,
    }));
    expect(pointBehind(balloon, many, 3).shape).toHaveLength(64);
  });

  it('has corners that become round and back', () => {
    const once = toggledCorner(balloon, shape, 2).shape ?? [];
    expect(once[2]?.isCorner).toBe(true);
    expect(toggledCorner(balloon, once, 2).shape?.[2]?.isCorner).toBe(false);
  });

  it('is told in shares that lead back to the page', () => {
    const back = shareOnPage(balloon, pageInShares(balloon, { x: 51, y: 17 }));
    expect(back.x).toBeCloseTo(51, 1);
    expect(back.y).toBeCloseTo(17, 1);
  });
});

describe('A path that letters stand on', () => {
  it('takes points up to 16 and keeps two', () => {
    let path = [
      { x: -1, y: 0 },
      { x: 1, y: 0 },
    ];
    expect(pathWithoutPoint(path, 0)).toEqual(path);
    for (let index = 0; index < 20; index += 1) path = pathWithPoint(path, 0);
    expect(path).toHaveLength(16);
    expect(pathWithoutPoint(path, 5)).toHaveLength(15);
    expect(path.map(({ x }) => x)).toEqual([...path.map(({ x }) => x)].sort((a, b) => a - b));
  });
});
