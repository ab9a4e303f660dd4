import WebtoonPsd from '@webtoon/psd';
import { unzipSync } from 'fflate';
import { expect, it, vi } from 'vitest';
import { GET as JOB } from '@/app/api/jobs/[jobId]/route';
import { POST as CHECK } from '@/app/api/projects/[projectId]/exports/check/route';
import { jobSchema } from '@/lib/contracts/jobs';
import { preflightSchema } from '@/lib/contracts/preflight';
import { openBookExport, writeBookExport } from '@/lib/server/exports/write-book-export';
import { bookExportSchema } from '@/lib/contracts/job-operations';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportToFile } from '@/scripts/export/export-to-file';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { letteredBook } from '../lines/lettered-book';
import { askForExport, exportBook, runJobs } from './run-jobs';

// Layers are drawn one after another, and the check runs in a process of its own.
vi.setConfig({ testTimeout: 240_000 });

const open = (bytes: Uint8Array | undefined): WebtoonPsd => WebtoonPsd.parse(new Uint8Array(bytes ?? []).buffer);

describeOnPostgres('A book for Clip Studio', () => {
  it('of one page is a PSD file with its panels, layers and letters', async () => {
    const book = await letteredBook([['One more night']]);
    const psd = open(await exportBook(book, { preset: 'clip-studio', dpi: 72, anyway: true }));
    // B5 with 3 mm of bleed on each side.
    expect([psd.width, psd.height, psd.resolutionInfo?.horizontal]).toEqual([533, 746, 72]);
    expect(psd.children.map(({ name }) => name)).toEqual(['Balloons', 'Panels', 'Paper']);
    const [balloons, panels] = psd.children;
    expect((balloons?.children ?? []).map(({ name }) => name)).toEqual(['One more night', 'Balloon']);
    expect((panels?.children ?? []).map(({ name }) => name)).toEqual(
      [5, 4, 3, 2, 1].map((number) => `Panel ${number}`),
    );
  });

  it('of several pages is a zip of them by the rule of names, without bleed where asked', async () => {
    const book = await letteredBook([['One'], ['Two']]);
    const settings = { format: 'psd', dpi: 50, area: 'trim', names: 'page{page}' } as const;
    const files = unzipSync(await exportBook(book, { preset: 'clip-studio', settings, anyway: true }));
    expect(Object.keys(files)).toEqual(['page001.psd', 'page002.psd']);
    const second = open(files['page002.psd']);
    expect([second.width, second.height, second.guides]).toEqual([358, 506, []]);
  });

  it('is refused at a resolution that its layers are too large for: by the check, and where it is written', async () => {
    const book = await letteredBook([['One']]);
    const input = { preset: 'clip-studio', dpi: 1200 };
    const checked = await call(CHECK, { as: book.person, params: { projectId: book.projectId }, body: input });
    const { issues } = preflightSchema.parse(await checked.json());
    const most = issues.find(({ kind }) => kind === 'resolution-most');
    expect([most?.severity, most?.values]).toEqual(['error', { dpi: 722 }]);
    const { id } = jobSchema.parse(await (await askForExport(book, { ...input, anyway: true })).json());
    await runJobs();
    const failed = jobSchema.parse(await (await call(JOB, { as: book.person, params: { jobId: id } })).json());
    expect(failed.failure?.sentence).toContain('722 dpi at most');
  });

  it('is written by the command that exports a book', async () => {
    const book = await letteredBook([['One']]);
    const folder = await mkdtemp(join(tmpdir(), 'koma-psd-'));
    const out = join(folder, 'page.psd');
    try {
      await exportToFile({
        ...{ project: book.projectId, preset: 'clip-studio', out, options: { dpi: '40', anyway: true } },
        signal: new AbortController().signal,
        onPage: () => undefined,
      });
      expect(open(new Uint8Array(await readFile(out))).resolutionInfo?.horizontal).toBe(40);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('that is cancelled while a page is drawn stops before the page is done', async () => {
    const book = await letteredBook([['One']]);
    const { actor } = book.person;
    const opened = await openBookExport(actor, book.projectId, bookExportSchema.parse({ preset: 'clip-studio' }));
    const folder = await mkdtemp(join(tmpdir(), 'koma-psd-'));
    const cancel = new AbortController();
    const done: number[] = [];
    try {
      const writing = writeBookExport(opened, {
        path: join(folder, 'page.psd'),
        signal: cancel.signal,
        onPage: (count) => done.push(count),
      });
      cancel.abort(new Error('cancelled'));
      await expect(writing).rejects.toThrow('cancelled');
      expect(done).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
