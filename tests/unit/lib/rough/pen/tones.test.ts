import { expect, it } from 'vitest';
import { Paint, type PaintOptions } from '@/lib/rough/pen/paint';

const SQUARE = 'M0 0h50v50h-50Z';

const drawn = (options: Partial<PaintOptions>): string => {
  const paint = new Paint({ finish: 'ink', width: 50, height: 50, ...options });
  paint.fill(SQUARE, '#888888', 0.3);
  paint.fill(SQUARE, '#888888', paint.dots(0.4));
  paint.fill(SQUARE, '#888888', paint.gradientTone(0.5, 0, 0, 50));
  return paint.svg();
};

it('without a distance between dots, tones, shadows and gradients are flat greys', () => {
  expect(drawn({ cell: 4 })).toContain('<circle');
  expect(drawn({ cell: 0 })).toBe(drawn({ tones: 'flat' }));
  expect(drawn({ cell: 0 })).not.toContain('<pattern');
  expect(drawn({ cell: 0 })).toContain('stop-opacity="0.400"');
});

it('for screening, tones are greys or marks, and dots without paper are left out', () => {
  const [bare, marked] = [drawn({ tones: 'bare' }), drawn({ tones: 'marked' })];
  expect(bare).toContain('fill="#b3b3b3"');
  expect(marked).toContain('fill="#ffb300"');
  expect(marked.replaceAll('#ffb300', '#b3b3b3')).toBe(bare);
  expect(bare).not.toMatch(/Gradient|pattern/);
});
