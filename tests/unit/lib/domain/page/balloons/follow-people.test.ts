import { describe, expect, it } from 'vitest';
import { followPeople } from '@/lib/domain/page/balloons/follow-people';
import { newBalloon } from '@/lib/domain/page/balloons/new-balloon';

const head = (x: number, y: number) => ({ left: x - 8, right: x + 8, top: y - 10, bottom: y + 10 });
const balloon = (id: string, tail: { x: number; y: number } | null, speaker = 'Mika') =>
  newBalloon({
    id,
    panelId: null,
    kind: 'speech',
    text: 'Wait!',
    speaker,
    at: { x: 40, y: 20 },
    widthMm: 24,
    heightMm: 16,
    tail,
    face: null,
    sizeMm: null,
    direction: null,
    isAuto: true,
  });
const before = [
  { name: 'Mika', head: head(50, 70) },
  { name: 'Ren', head: head(100, 70) },
];

describe('Tails', () => {
  it('follow the head that they point at, and keep their place beside it', () => {
    const after = [{ name: 'Mika', head: head(60, 80) }, before[1]].flatMap((one) => one ?? []);
    const [followed] = followPeople([balloon('a', { x: 47, y: 60 })], { before, after });
    expect(followed?.tail).toEqual({ x: 57, y: 70 });
    expect(followed?.at).toEqual({ x: 40, y: 20 });
  });

  it('stay where nobody moved, or where they point at nobody', () => {
    const balloons = [balloon('a', { x: 47, y: 60 }), balloon('b', { x: 150, y: 30 }), balloon('c', null)];
    const moved = [before[0], { name: 'Ren', head: head(120, 70) }].flatMap((one) => one ?? []);
    expect(followPeople(balloons, { before, after: before })).toEqual(balloons);
    expect(followPeople(balloons, { before, after: moved })).toEqual(balloons);
  });

  it('are not laid across somebody else’s face', () => {
    const after = [
      { name: 'Mika', head: head(100, 90) },
      { name: 'Ren', head: head(72, 58) },
    ];
    const [followed] = followPeople([balloon('a', { x: 50, y: 60 })], { before, after });
    expect(followed?.tail).not.toEqual({ x: 100, y: 80 });
    const face = after[0]?.head;
    const { x, y } = followed?.tail ?? { x: 0, y: 0 };
    expect(x >= (face?.left ?? 0) && x <= (face?.right ?? 0) && y >= (face?.top ?? 0) && y <= (face?.bottom ?? 0)).toBe(
      true,
    );
  });
});
