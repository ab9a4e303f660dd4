import { describe, expect, it } from 'vitest';
import { BALLOON_KINDS } from '@/lib/contracts/balloons';
import { distance, isInside, type Ring, signedArea } from '@/lib/geometry';
import { uniteRings } from '@/lib/domain/page/balloons/unite-rings';
import { balloonOutline, shapeOf, tailLinesOf } from '@/lib/domain/page/balloons/balloon-outline';
import { bendToward } from '@/lib/domain/page/balloons/balloon-tails';
import { sampleBalloon } from '../sample-balloons';

const DRAWN = BALLOON_KINDS.filter((kind) => kind !== 'sfx');
const extent = (ring: Ring) => {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  return { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
};
const area = (ring: Ring): number => Math.abs(signedArea(ring));
const mostNear = (rings: readonly Ring[], [x, y]: readonly [number, number]): number =>
  Math.min(...rings.flat().map((point) => distance(point, [x, y])));

describe('A balloon’s outline', () => {
  it.each(DRAWN)('fills its box, holds its letters’ room, and is drawn the same every time: %s', (kind) => {
    for (const [widthMm, heightMm] of [
      [40, 26],
      [22, 44],
      [12, 9],
    ] as const) {
      const balloon = sampleBalloon(1, { kind, widthMm, heightMm });
      const { body, room, rings } = balloonOutline(balloon);
      expect(extent(body).width).toBeCloseTo(widthMm, 1);
      expect(extent(body).height).toBeCloseTo(heightMm, 1);
      expect(room.outline.every(({ x, y }) => isInside([x, y], body))).toBe(true);
      expect(balloonOutline({ ...balloon }).rings).toEqual(rings);
    }
  });

  it('of rays and puffs is another for another balloon', () => {
    for (const kind of ['shout', 'thought', 'speech'] as const) {
      const [one, other] = [balloonOutline(sampleBalloon(1, { kind })), balloonOutline(sampleBalloon(2, { kind }))];
      expect(one.body).not.toEqual(other.body);
    }
  });

  it('is nothing for sounds', () => {
    expect(balloonOutline(sampleBalloon(1, { kind: 'sfx', tail: { x: 40, y: 80 } })).rings).toEqual([]);
  });

  it.each(DRAWN)(
    'can be edited from its own points, of which there are at most 64, and stays what it was: %s',
    (kind) => {
      const balloon = sampleBalloon(3, { kind, widthMm: 30, heightMm: 20 });
      const shape = shapeOf(balloon);
      expect(shape.length).toBeGreaterThanOrEqual(4);
      expect(shape.length).toBeLessThanOrEqual(64);
      const drawn = area(balloonOutline(balloon).body);
      const own = balloonOutline({ ...balloon, shape });
      expect(area(own.body) / drawn).toBeCloseTo(1, 1);
      // Letters have about as much room as before, in sparse outlines such as a box too.
      const roomOf = ({ room }: typeof own) => area(room.outline.map(({ x, y }) => [x, y]));
      expect(roomOf(own) / roomOf(balloonOutline(balloon))).toBeGreaterThan(0.6);
    },
  );
});

describe('Tails', () => {
  it.each(['speech', 'whisper', 'shout', 'radio', 'narration'] as const)(
    'are part of one outline, and end a little before what they point at: %s',
    (kind) => {
      const balloon = sampleBalloon(1, { kind, tail: { x: 52, y: 66 } });
      const { rings, apart, body } = balloonOutline(balloon);
      expect([rings.length, apart.length]).toEqual([1, 0]);
      expect(area(rings[0] ?? [])).toBeGreaterThan(area(body));
      const short = mostNear(rings, [12, 36]);
      expect(short).toBeGreaterThan(0.2);
      expect(short).toBeLessThan(5);
    },
  );

  it('of thoughts are puffs that get smaller', () => {
    const { rings, apart } = balloonOutline(sampleBalloon(1, { kind: 'thought', tail: { x: 52, y: 70 } }));
    expect(rings).toHaveLength(1);
    const sizes = apart.map(area);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it('are left out where they would point into their balloon, or at its very edge', () => {
    for (const tail of [
      { x: 44, y: 32 },
      { x: 40, y: 30 },
      { x: 40, y: 43.5 },
    ]) {
      const { rings, body } = balloonOutline(sampleBalloon(1, { tail }));
      expect(area(rings[0] ?? [])).toBeCloseTo(area(body), 3);
    }
  });

  it('may be several, near one another too, and are still one outline', () => {
    const moreTails = [
      { x: 46, y: 66 },
      { x: 10, y: 60 },
    ];
    const { rings } = balloonOutline(sampleBalloon(1, { tail: { x: 44, y: 66 }, moreTails }));
    expect(rings).toHaveLength(1);
    for (const target of [
      [4, 36],
      [6, 36],
      [-30, 30],
    ] as const) {
      expect(mostNear(rings, target)).toBeLessThan(6);
    }
  });

  it('turn with their balloon without leaving what they point at', () => {
    const [line] = tailLinesOf(sampleBalloon(1, { tail: { x: 60, y: 70 }, turnDeg: 35 }));
    expect(line && distance(line.tip, [60, 70])).toBeLessThan(5);
  });

  it('bend as far as they are pulled', () => {
    const balloon = sampleBalloon(1, { tail: { x: 40, y: 70 }, tailBend: 0.3 });
    const [line] = tailLinesOf(balloon);
    expect(line && bendToward(line, line.bow, 0)).toBeCloseTo(0.3, 2);
  });
});

describe('Outlines that are joined', () => {
  it('are one round both, whatever edges touch', () => {
    const circle = (x: number): Ring =>
      Array.from({ length: 160 }, (_, index) => {
        const angle = (index / 160) * 2 * Math.PI;
        return [Math.round((x + 20 * Math.cos(angle)) * 1000) / 1000, Math.round(14 * Math.sin(angle) * 1000) / 1000];
      });
    for (const apart of [0, 5, 20, 39.9]) {
      const united = uniteRings([circle(0), circle(apart)]);
      expect(united).toHaveLength(1);
      expect(area(united[0] ?? [])).toBeGreaterThanOrEqual(area(circle(0)) - 0.5);
    }
    expect(uniteRings([circle(0), circle(60)])).toHaveLength(2);
  });

  it('with a tail in the same place are still closed', () => {
    const wedge: Ring = [
      [5, 10],
      [9, 10],
      [12, 30],
    ];
    const oval: Ring = Array.from({ length: 160 }, (_, index) => {
      const angle = (index / 160) * 2 * Math.PI;
      return [Math.round(20 * Math.cos(angle) * 1000) / 1000, Math.round(14 * Math.sin(angle) * 1000) / 1000];
    });
    for (let shift = 0; shift < 5; shift += 1) {
      expect(uniteRings([oval, [[5 + shift, 10], ...wedge.slice(1)]])).toHaveLength(1);
    }
  });
});
