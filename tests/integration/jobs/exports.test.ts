import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { POST as CANCEL } from '@/app/api/jobs/[jobId]/cancel/route';
import { GET as FILE } from '@/app/api/jobs/[jobId]/file/route';
import { GET as JOB } from '@/app/api/jobs/[jobId]/route';
import { GET as JOBS } from '@/app/api/projects/[projectId]/jobs/route';
import { jobSchema, type Job } from '@/lib/contracts/jobs';
import { database } from '@/lib/server/database/database';
import { workFolder } from '@/lib/server/jobs/work-file';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { letteredBook, type LetteredBook } from '../lines/lettered-book';
import { signedIn } from '../people';
import { problemOf } from '../problem';
import { askForExport, runJobs } from './run-jobs';

const asked = async (book: LetteredBook, input = {}): Promise<Job> =>
  jobSchema.parse(await (await askForExport(book, { stage: 'name', dpi: 72, ...input })).json());

const now = async ({ person }: LetteredBook, jobId: string): Promise<Job> =>
  jobSchema.parse(await (await call(JOB, { as: person, params: { jobId } })).json());

describeOnPostgres('An export of a book', () => {
  it('is queued, written by a worker, and can be downloaded by who asked for it, until it expires', async () => {
    const book = await letteredBook([['One'], ['Two']]);
    const { id, ...queued } = await asked(book);
    expect(queued).toMatchObject({ status: 'queued', step: 0, stepCount: 2, file: null });
    const file = (as: LetteredBook['person']) => call(FILE, { as, params: { jobId: id } });
    expect((await problemOf(await file(book.person))).code).toBe('state-conflict');
    await runJobs();
    const written = await now(book, id);
    expect(written).toMatchObject({ status: 'succeeded', step: 2, file: { mediaType: 'application/pdf' } });
    const answer = await file(book.person);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(answer.headers.get('content-disposition')).toContain('_storyboard.pdf');
    expect(Number(answer.headers.get('content-length'))).toBe(bytes.byteLength);
    expect(written.file?.byteSize).toBe(bytes.byteLength);
    expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-');
    expect(Buffer.from(bytes.slice(-6)).toString()).toContain('%%EOF');
    expect(await readdir(workFolder())).toEqual([]);
    expect((await problemOf(await file(await signedIn({ name: 'Stranger' })))).code).toBe('not-found');
    await database().job.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1000) } });
    expect((await problemOf(await file(book.person))).code).toBe('state-conflict');
    expect((await now(book, id)).file).toBeNull();
  });

  it('that is cancelled leaves nothing behind', async () => {
    const book = await letteredBook([['One']]);
    const { id } = await asked(book);
    const cancelled = await call(CANCEL, { as: book.person, method: 'POST', params: { jobId: id } });
    expect(jobSchema.parse(await cancelled.json()).status).toBe('cancelled');
    expect(await runJobs()).toBe(0);
    expect((await now(book, id)).file).toBeNull();
  });

  it('that fails says why', async () => {
    const book = await letteredBook([['One']]);
    const { id } = await asked(book);
    await database().membership.deleteMany({ where: { projectId: book.projectId } });
    await runJobs();
    const row = await database().job.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ status: 'failed', errorCode: 'not-found' });
    expect(row.errorSentence).not.toBe('');
  });

  it('is refused for a book without pages and for a sixth at once', async () => {
    const book = await letteredBook([['One']]);
    for (let count = 0; count < 5; count += 1) await asked(book);
    expect((await problemOf(await askForExport(book))).code).toBe('queue-full');
    const listed = await call(JOBS, {
      as: book.person,
      params: { projectId: book.projectId },
      path: '/jobs?kind=book-export',
    });
    expect(await listed.json()).toMatchObject({ items: Array.from({ length: 5 }, () => ({ status: 'queued' })) });
    await database().job.deleteMany();
    await database().page.deleteMany({ where: { projectId: book.projectId } });
    expect((await problemOf(await askForExport(book))).code).toBe('state-conflict');
  });
});
