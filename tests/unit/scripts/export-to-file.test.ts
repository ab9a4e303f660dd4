import { describe, expect, it } from 'vitest';
import { exportToFile } from '@/scripts/export/export-to-file';

describe('the command that exports a book', () => {
  it.each([
    ['chapter', { chapter: 'two' }],
    ['dpi', { dpi: 'fine' }],
    ['chapter', { chapter: '0' }],
  ])('names an option --%s that no export has', async (name, wrong) => {
    const exporting = exportToFile({
      ...{ project: 'Book', preset: 'proof', out: '/nowhere/book.pdf' },
      options: { anyway: false, ...wrong },
      signal: new AbortController().signal,
      onPage: () => undefined,
    });
    await expect(exporting).rejects.toMatchObject({
      code: 'request-invalid',
      message: expect.stringContaining(`--${name}:`),
    });
  });
});
