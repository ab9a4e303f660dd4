import { expect, test } from 'vitest';
import { negotiateLocale } from '@/lib/i18n/locale';

test.each([
  [null, 'en'],
  ['', 'en'],
  ['ja', 'ja'],
  ['JA-jp', 'ja'],
  ['en-GB,en;q=0.9,ja;q=0.8', 'en'],
  ['ja,en-US;q=0.9', 'ja'],
  ['en;q=0.3, ja;q=0.7', 'ja'],
  ['en;q=0.3,ja; q=0.7', 'ja'],
])('“%s” asks for %s', (asked, locale) => {
  expect(negotiateLocale(asked)).toBe(locale);
});

test('languages that the studio does not speak are passed over', () => {
  expect(negotiateLocale('fr-FR, de;q=0.9, ja;q=0.2')).toBe('ja');
});

test('a language that is refused is not given, though it is the only one named', () => {
  expect(negotiateLocale('ja;q=0')).toBe('en');
});

test('of two that are wanted alike the first is given', () => {
  expect(negotiateLocale('ja;q=0.8,en;q=0.8')).toBe('ja');
  expect(negotiateLocale('en;q=0.8,ja;q=0.8')).toBe('en');
});

test.each(['*', 'fr', 'ja;q=nonsense;', ',,;;', 'q=1'])('“%s” never fails', (asked) => {
  expect(['en', 'ja']).toContain(negotiateLocale(asked));
});
