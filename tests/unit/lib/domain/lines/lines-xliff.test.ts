import { expect, it } from 'vitest';
import { MOST_LINES } from '@/lib/contracts/lines';
import { readLinesXliff } from '@/lib/domain/lines/lines-xliff';

const file = (units: string) =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="ja"><file id="f">${units}</file></xliff>`;

it('counts units before it builds anything of them', () => {
  const start = performance.now();
  expect(() => readLinesXliff(file('<unit id="a"/>'.repeat(MOST_LINES * 3)))).toThrow('more than');
  // The same file as a tree takes seconds.
  expect(performance.now() - start).toBeLessThan(1000);
});

it('counts other elements too', () => {
  expect(() => readLinesXliff(file(`<unit id="a">${'<b/>'.repeat(MOST_LINES * 41)}</unit>`))).toThrow('more than');
});
