import { expect, it } from 'vitest';
import { hasWords } from '@/components/ui/has-words';

it('finds each word anywhere in the texts, whatever its letters’ case', () => {
  expect(hasWords(['Anime Ink', 'SDXL'], 'sdxl ANI')).toBe(true);
  expect(hasWords(['Anime Ink', 'SDXL'], 'sdxl photo')).toBe(false);
  expect(hasWords(['Anime Ink'], '')).toBe(true);
});
