import { describe, expect, it } from 'vitest';
import type { Balloon } from '@/lib/contracts/balloons';
import { keepBalloons } from '@/lib/domain/lines/keep-balloons';
import { newBalloon } from '@/lib/domain/page/balloons/new-balloon';

const SOURCE = 'Kitchen - night\n\nShe waits.\nYUKI (speech): You came after all.\nREN (whisper): I did.';

function balloon(id: string, speaker: string, text: string, part: Partial<Balloon> = {}): Balloon {
  return {
    ...newBalloon({
      id,
      panelId: 'panel',
      kind: 'speech',
      text,
      speaker,
      at: { x: 10, y: 10 },
      widthMm: 20,
      heightMm: 10,
      tail: null,
      face: null,
      sizeMm: null,
      direction: null,
      isAuto: true,
    }),
    ...part,
  };
}

const made = [
  balloon('new-1', 'YUKI', 'You came after all.', { at: { x: 50, y: 50 } }),
  balloon('new-2', 'REN', 'I had to.'),
];

describe('balloons of a panel that is lettered anew', () => {
  it('keep their line breaks and look where the line is the same, in their new place', () => {
    const former = [balloon('a', 'Yuki', 'You came\nafter all.', { face: 'bangers' })];
    const [first] = keepBalloons(made, former, { source: SOURCE, hasSameShape: true });
    expect(first).toMatchObject({ id: 'a', text: 'You came\nafter all.', face: 'bangers', at: { x: 50, y: 50 } });
  });

  it('stay where somebody put them, while the panel has its shape', () => {
    const former = [balloon('a', 'YUKI', 'You came after all.', { isAuto: false })];
    expect(keepBalloons(made, former, { source: SOURCE, hasSameShape: true })[0]).toBe(former[0]);
    expect(keepBalloons(made, former, { source: SOURCE, hasSameShape: false })[0]?.at).toEqual({ x: 50, y: 50 });
  });

  it('stay where they were added by hand; those of lines that are gone are gone', () => {
    const former = [balloon('b', 'REN', 'I did.'), balloon('c', '', 'BANG', { isAuto: false })];
    const ids = keepBalloons(made, former, { source: SOURCE, hasSameShape: true }).map(({ id }) => id);
    expect(ids).toEqual(['new-1', 'new-2', 'c']);
  });
});
