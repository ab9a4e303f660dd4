import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SavePage } from '@/lib/contracts/books';
import { alignItems, ALIGNMENTS, distributeItems } from '@/lib/domain/page/selection/align';
import {
  boxOfItems,
  allItems,
  isFree,
  thingAt,
  thingBox,
  thingsIn,
  type PageItem,
} from '@/lib/domain/page/selection/page-items';
import { frameOfItems, pullHandle, turnToward } from '@/lib/domain/page/selection/selection-frame';
import { snapBox } from '@/lib/domain/page/selection/snap';
import {
  boxToBox,
  moveBy,
  transformPoint,
  transformItems,
  turnAbout,
} from '@/lib/domain/page/selection/transform-selection';
import { aBalloon, anId, aPage } from '../pages';

const mm = fc.double({ min: -60, max: 60, noNaN: true });
const balloons = fc
  .array(fc.tuple(fc.integer({ min: 10, max: 170 }), fc.integer({ min: 10, max: 240 })), { minLength: 3, maxLength: 8 })
  .map((places) => {
    const page = aPage();
    const made = places.map(([x, y], at) =>
      aBalloon(100 + at, { at: { x, y }, widthMm: 8 + at * 3, heightMm: 6 + at }),
    );
    return { ...page, balloons: made };
  });

describe('things that are transformed', () => {
  it('come back when they are moved back, turned back, scaled back', () => {
    fc.assert(
      fc.property(mm, mm, fc.integer({ min: -170, max: 170 }), (dx, dy, turn) => {
        const page = aPage();
        const things = allItems(page, ['balloon', 'stroke']);
        const moved = transformItems(transformItems(page, things, moveBy(dx, dy)), things, moveBy(-dx, -dy));
        const about = { x: 90, y: 100 };
        const there = transformItems(page, things, turnAbout(about, turn));
        const turned = transformItems(there, things, turnAbout(about, -turn));
        for (const back of [moved, turned]) {
          const far = page.balloons.map(({ at }, index) => {
            const now = back.balloons[index]?.at ?? { x: NaN, y: NaN };
            return Math.hypot(now.x - at.x, now.y - at.y);
          });
          expect(Math.max(...far)).toBeLessThan(0.01);
          expect(back.balloons.map(({ turnDeg }) => Math.round(turnDeg))).toEqual([0, 0, 0]);
        }
      }),
    );
    const from = { left: 10, top: 20, right: 50, bottom: 40 };
    const to = { left: 0, top: 0, right: 80, bottom: 10 };
    expect(transformPoint({ x: 50, y: 40 }, boxToBox(from, to))).toEqual({ x: 80, y: 10 });
  });

  it('a panel takes its balloons and what their tails point at along; a balloon leaves its tail at the speaker', () => {
    const page = { ...aPage(), balloons: [aBalloon(11, { panelId: anId(1), tail: { x: 5, y: 5 } })] };
    const carried = transformItems(page, [{ kind: 'panel', id: anId(1) }], moveBy(10, 0));
    expect(carried.balloons[0]).toMatchObject({ tail: { x: 15, y: 5 } });
    const alone = transformItems(page, [{ kind: 'balloon', id: anId(11) }], moveBy(10, 0));
    expect(alone.balloons[0]).toMatchObject({ tail: { x: 5, y: 5 }, isAuto: false });
    expect(alone.panels).toBe(page.panels);
  });

  it('a corner that is pulled leaves the other where it is, also of a balloon that lies turned', () => {
    const page = { ...aPage(), balloons: [aBalloon(11, { turnDeg: 30 })] };
    const things = [{ kind: 'balloon', id: anId(11) }] as const;
    const frame = frameOfItems(page, things);
    if (frame === null) throw new Error('There is no balloon.');
    const pull = pullHandle(frame, { handle: 'se', to: { x: 200, y: 220 }, keepsShape: false });
    const after = frameOfItems(transformItems(page, things, pull), things);
    const corner = (of: typeof frame) => {
      const turn = (of.turnDeg * Math.PI) / 180;
      const [x, y] = [-of.widthMm / 2, -of.heightMm / 2];
      return [of.at.x + x * Math.cos(turn) - y * Math.sin(turn), of.at.y + x * Math.sin(turn) + y * Math.cos(turn)];
    };
    expect(after?.turnDeg).toBe(30);
    expect(corner(after ?? frame)[0]).toBeCloseTo(corner(frame)[0] ?? NaN, 2);
    expect(corner(after ?? frame)[1]).toBeCloseTo(corner(frame)[1] ?? NaN, 2);
    const square = pullHandle(frame, { handle: 'se', to: { x: 200, y: 90 }, keepsShape: true });
    expect(square.scaleX).toBe(square.scaleY);
    expect(turnToward({ ...frame, turnDeg: 0 }, { x: frame.at.x + 50, y: frame.at.y + 1 }, false).turnDeg).toBe(90);
  });
});

describe('alignment', () => {
  it('brings one side of all to one line and keeps the box that they had across it', () => {
    fc.assert(
      fc.property(balloons, fc.constantFrom(...ALIGNMENTS), (page, to) => {
        const things = allItems(page, ['balloon']);
        const before = boxOfItems(page, things);
        const done = alignItems(page, things, to);
        const lines = things.map((thing) => {
          const box = thingBox(done, thing) ?? { left: NaN, right: NaN, top: NaN, bottom: NaN };
          const middle = { centre: (box.left + box.right) / 2, middle: (box.top + box.bottom) / 2 };
          return { ...box, ...middle }[to];
        });
        expect(Math.max(...lines) - Math.min(...lines)).toBeLessThan(0.01);
        const after = boxOfItems(done, things);
        const isAcross = to === 'left' || to === 'centre' || to === 'right';
        const kept = isAcross ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
        for (const side of kept) expect(after?.[side]).toBeCloseTo(before?.[side] ?? NaN, 2);
      }),
    );
  });

  it('gives equal gaps, and the first and last stay', () => {
    fc.assert(
      fc.property(balloons, fc.constantFrom('across', 'down'), (page, along) => {
        const things = allItems(page, ['balloon']);
        const done = distributeItems(page, things, along);
        const boxOn = (shown: SavePage, thing: PageItem): readonly [low: number, high: number] => {
          const box = thingBox(shown, thing) ?? { left: NaN, right: NaN, top: NaN, bottom: NaN };
          return along === 'across' ? [box.left, box.right] : [box.top, box.bottom];
        };
        const middleOf = (thing: PageItem): number => boxOn(page, thing)[0] + boxOn(page, thing)[1];
        // In the order that they were in: where they overlap much, middles may pass each other.
        const spans = [...things].sort((a, b) => middleOf(a) - middleOf(b)).map((thing) => boxOn(done, thing));
        const gaps = spans.slice(1).map(([low = NaN], at) => low - (spans[at]?.[1] ?? NaN));
        expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(0.02);
      }),
    );
  });
});

describe('snapping', () => {
  const wall = { left: 50, top: 0, right: 100, bottom: 80 };

  it('never moves farther than what is near, and shows a guide for what it did', () => {
    fc.assert(
      fc.property(mm, mm, fc.double({ min: 0.1, max: 5, noNaN: true }), (x, y, withinMm) => {
        const box = { left: 40 + x, top: 30 + y, right: 52 + x, bottom: 37 + y };
        const { dxMm, dyMm, guides } = snapBox(box, { others: [wall], withinMm });
        expect(Math.abs(dxMm)).toBeLessThanOrEqual(withinMm);
        expect(Math.abs(dyMm)).toBeLessThanOrEqual(withinMm);
        const isHeld = Math.abs(dxMm) + Math.abs(dyMm) > 1e-6;
        expect(!isHeld || guides.length > 0).toBe(true);
      }),
    );
  });

  it('holds an edge on an edge, the middle on the middle, and the gap of two others', () => {
    expect(snapBox({ left: 99, top: 20, right: 120, bottom: 30 }, { others: [wall], withinMm: 2 }).dxMm).toBe(1);
    expect(snapBox({ left: 64, top: 200, right: 84, bottom: 210 }, { others: [wall], withinMm: 2 }).dxMm).toBe(1);
    const row = [
      { left: 0, top: 0, right: 20, bottom: 10 },
      { left: 30, top: 0, right: 50, bottom: 10 },
    ];
    const third = snapBox({ left: 61.5, top: 4, right: 75, bottom: 9 }, { others: row, withinMm: 2 });
    expect(third.dxMm).toBe(-1.5);
    expect(third.guides.filter(({ isGap }) => isGap)).toHaveLength(2);
    expect(snapBox({ left: 300, top: 300, right: 310, bottom: 310 }, { others: [wall], withinMm: 2 })).toEqual({
      dxMm: 0,
      dyMm: 0,
      guides: [],
    });
  });
});

describe('what lies at a point', () => {
  const o = { kinds: ['panel', 'balloon', 'stroke'], nearMm: 1 } as const;

  it('is the uppermost by layers; what is hidden or locked lets through', () => {
    const page = { ...aPage(), balloons: [aBalloon(11, { at: { x: 30, y: 70 } })] };
    expect(thingAt(page, { x: 30, y: 70 }, o)).toEqual({ kind: 'balloon', id: anId(11) });
    expect(thingAt(page, { x: 25, y: 31.8 }, o)).toEqual({ kind: 'stroke', id: anId(32) });
    const without = (kind: string, part: object) => ({
      ...page,
      layers: page.layers.map((one) => (one.kind === kind ? { ...one, ...part } : one)),
    });
    expect(thingAt(without('letters', { isLocked: true }), { x: 30, y: 70 }, o)).toEqual({
      kind: 'panel',
      id: anId(1),
    });
    expect(thingAt(without('ink', { isVisible: false }), { x: 25, y: 31.8 }, o)).toEqual({
      kind: 'panel',
      id: anId(1),
    });
    const locked = { ...page, balloons: page.balloons.map((one) => ({ ...one, isLocked: true })) };
    expect(isFree(locked, { kind: 'balloon', id: anId(11) })).toBe(false);
    expect(thingAt(locked, { x: 30, y: 70 }, o)?.kind).toBe('panel');
  });

  it('follows a balloon’s outline, not its box', () => {
    const page = {
      ...aPage(),
      panels: [],
      balloons: [aBalloon(11, { at: { x: 50, y: 150 }, widthMm: 40, heightMm: 20 })],
    };
    expect(thingAt(page, { x: 50, y: 150 }, o)?.kind).toBe('balloon');
    expect(thingAt(page, { x: 30.5, y: 140.5 }, o)).toBeNull();
  });

  it('a frame takes what it touches, and panels only whole', () => {
    const page = aPage();
    const found = thingsIn(page, { left: 0, top: 0, right: 70, bottom: 130 }, o.kinds);
    expect(found.filter(({ kind }) => kind === 'panel')).toEqual([{ kind: 'panel', id: anId(1) }]);
  });
});
