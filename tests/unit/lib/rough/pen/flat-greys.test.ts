import { expect, it } from 'vitest';
import { Paint } from '@/lib/rough/pen/paint';

const SQUARE = 'M0 0h50v50h-50Z';

const drawn = (cell: number): string => {
  const paint = new Paint({ finish: 'ink', width: 50, height: 50, cell });
  paint.fill(SQUARE, '#888888', 0.3);
  paint.fill(SQUARE, '#888888', paint.dots(0.4));
  paint.fill(SQUARE, '#888888', paint.gradientTone(0.5, 0, 0, 50));
  return paint.svg();
};

it('without a distance between dots, tones, shadows and gradients are flat greys', () => {
  expect(drawn(4)).toContain('<circle');
  expect(drawn(0)).not.toContain('<pattern');
  expect(drawn(0)).toContain('stop-opacity="0.4"');
});
