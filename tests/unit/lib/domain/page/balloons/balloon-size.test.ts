import { describe, expect, it } from 'vitest';
import { balloonSize, type BalloonExtent } from '@/lib/domain/page/balloons/balloon-size';
import { boxedLettering } from '../../../lettering/boxed-lettering';

const KINDS = ['speech', 'shout'] as const;

describe('The size of a balloon', () => {
  it('is the same whether rooms are kept of other words or not', () => {
    // another value has no sizes of its own, while rooms stay
    const sizes = (): BalloonExtent[] => {
      const lettering = boxedLettering().with({});
      return KINDS.map((kind) => balloonSize({ text: 'Well…', kind }, lettering));
    };
    const first = sizes();
    const lettering = boxedLettering();
    for (let letterMm = 1; letterMm < 13; letterMm *= 1.25)
      for (const kind of KINDS) balloonSize({ text: 'Oh', kind, letterMm }, lettering);
    expect(sizes()).toEqual(first);
    expect(sizes()).toEqual(first);
  });
});
