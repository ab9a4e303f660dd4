import { EpubCheck } from '@likecoin/epubcheck-ts';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { GET as FILE } from '@/app/api/jobs/[jobId]/file/route';
import type { BookExportInput } from '@/lib/contracts/job-operations';
import { jobSchema } from '@/lib/contracts/jobs';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { letteredBook, type LetteredBook } from '../lines/lettered-book';
import { askForExport, runJobs } from './run-jobs';

/** A book as a file for readers. */
async function exported(book: LetteredBook, settings: BookExportInput['settings']): Promise<Uint8Array> {
  const input = { preset: 'epub', stage: 'name', settings } as const;
  const { id } = jobSchema.parse(await (await askForExport(book, input)).json());
  await runJobs();
  const answer = await call(FILE, { as: book.person, params: { jobId: id } });
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

const textOf = (files: Record<string, Uint8Array>, name: string): string =>
  Buffer.from(files[name] ?? new Uint8Array()).toString('utf8');

describeOnPostgres('A book for readers', () => {
  it('is an EPUB that passes its checks, with its words as alt text', async () => {
    const book = await letteredBook([['First words'], ['Second words']]);
    const file = await exported(book, { format: 'epub', heightPx: 400 });
    const { messages } = await EpubCheck.validate(file);
    expect(messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage')).toEqual([]);
    const files = unzipSync(file);
    expect(Object.keys(files)[0]).toBe('mimetype');
    expect(textOf(files, 'OEBPS/pages/page-002.xhtml')).toContain('Second words');
    const { width, height } = await sharp(files['OEBPS/images/page-001.jpg']).metadata();
    expect(textOf(files, 'OEBPS/pages/page-001.xhtml')).toContain(`content="width=${width}, height=${height}"`);
    expect(height).toBe(400);
  });

  it('is a CBZ whose ComicInfo counts its pages', async () => {
    const book = await letteredBook([['One'], ['Two']]);
    const files = unzipSync(await exported(book, { format: 'cbz', heightPx: 400, file: 'png' }));
    expect(Object.keys(files)).toEqual(['001.png', '002.png', 'ComicInfo.xml']);
    expect(textOf(files, 'ComicInfo.xml')).toContain('<PageCount>2</PageCount>');
    expect(textOf(files, 'ComicInfo.xml')).toContain(`ImageSize="${files['001.png']?.byteLength}"`);
  });

  it('is a scroll whose slices are as wide, as high and as large as they may be', async () => {
    const book = await letteredBook([['One'], ['Two']]);
    const settings = { format: 'webtoon', widthPx: 400, sliceHeightPx: 640 } as const;
    const files = Object.entries(unzipSync(await exported(book, settings)));
    expect(files.length).toBeGreaterThan(1);
    for (const [, bytes] of files) {
      const { width, height } = await sharp(bytes).metadata();
      expect(width).toBe(400);
      expect(height).toBeLessThanOrEqual(640);
      expect(bytes.byteLength).toBeLessThanOrEqual(2_000_000);
    }
  });
});
