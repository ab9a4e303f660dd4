import { expect, it } from 'vitest';
import { POST as CANCEL } from '@/app/api/jobs/[jobId]/cancel/route';
import { GET as JOB } from '@/app/api/jobs/[jobId]/route';
import { POST as DRAW_PAGE } from '@/app/api/pages/[pageId]/drawings/route';
import { GET as BOOK } from '@/app/api/projects/[projectId]/book/route';
import { POST as DRAW_BOOK } from '@/app/api/projects/[projectId]/book/drawings/route';
import { POST as SAMPLE } from '@/app/api/projects/sample/route';
import { bookSchema } from '@/lib/contracts/books';
import { jobSchema, type Job } from '@/lib/contracts/jobs';
import { database } from '@/lib/server/database/database';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { problemOf } from '../problem';
import { runJobs } from './run-jobs';
import { enqueue, studioOf } from './studio';

type Studio = Awaited<ReturnType<typeof studioOf>>;

/** A sample's project, made as a worker makes it. */
async function sampleOf(studio: Studio): Promise<{ person: Studio['person']; projectId: string; job: Job }> {
  const asked = jobSchema.parse(await (await call(SAMPLE, { as: studio.person, body: { language: 'en' } })).json());
  await runJobs();
  const job = await jobOf(studio, asked.id);
  return { person: studio.person, projectId: job.projectId ?? '', job };
}

async function jobOf({ person }: Pick<Studio, 'person'>, jobId: string): Promise<Job> {
  return jobSchema.parse(await (await call(JOB, { as: person, params: { jobId } })).json());
}

/** Leaves room for so many drawings in a person's queue. */
async function leaveRoom(studio: Studio, room: number): Promise<void> {
  const { id } = await enqueue(studio);
  const {
    id: _,
    jobId: __,
    rough: ___,
    drawnWith: ____,
    stamp: _____,
    pagePanels: ______,
    ...row
  } = await database().generation.findUniqueOrThrow({
    where: { id },
  });
  const data = Array.from({ length: 500 - room - 1 }, () => ({
    ...row,
    ask: row.ask ?? {},
    recipe: row.recipe ?? {},
  }));
  await database().generation.createMany({ data });
}

describeOnPostgres('Batches', () => {
  it('queue every missing panel of a book once, whatever happens between two of them', async () => {
    const sample = await sampleOf(await studioOf());
    expect(sample.job).toMatchObject({ kind: 'sample-project', status: 'succeeded' });
    // Two pages are as good as four.
    await database().page.deleteMany({ where: { projectId: sample.projectId, position: { gt: 2 } } });
    const at = { as: sample.person, params: { projectId: sample.projectId } };
    const { pages } = bookSchema.parse(await (await call(BOOK, at)).json());
    const panelCount = pages.reduce((sum, { panels }) => sum + panels.length, 0);
    expect(panelCount).toBeGreaterThan(3);
    const headers = { 'Idempotency-Key': 'draw-all-of-it' };
    const asked = [
      await call(DRAW_BOOK, { ...at, body: {}, headers }),
      await call(DRAW_BOOK, { ...at, body: {}, headers }),
    ];
    const [first, again] = [jobSchema.parse(await asked[0]?.json()), jobSchema.parse(await asked[1]?.json())];
    expect(again.id).toBe(first.id);
    expect(first.stepCount).toBe(panelCount);
    // An attempt that died behind the third panel.
    await database().job.update({ where: { id: first.id }, data: { step: 3 } });
    await runJobs();
    expect(await jobOf(sample, first.id)).toMatchObject({ status: 'succeeded', step: panelCount });
    const queued = await database().generation.findMany({ where: { jobId: first.id }, select: { panelId: true } });
    expect(queued).toHaveLength(panelCount - 3);
    expect(new Set(queued.map(({ panelId }) => panelId)).size).toBe(panelCount - 3);
  });

  it('queue all of a book, or nothing where there is no room for all', async () => {
    const studio = await studioOf();
    const { person, projectId } = await sampleOf(studio);
    const at = { as: person, params: { projectId } };
    const { pages } = bookSchema.parse(await (await call(BOOK, at)).json());
    await leaveRoom(studio, 2);
    const before = await database().generation.count();
    expect((await problemOf(await call(DRAW_BOOK, { ...at, body: {} }))).code).toBe('queue-full');
    const page = { as: person, params: { pageId: pages[0]?.id ?? '' }, body: {} };
    expect((await problemOf(await call(DRAW_PAGE, page))).code).toBe('queue-full');
    expect(await database().generation.count()).toBe(before);
    expect(await database().job.count({ where: { kind: 'book-drawing' } })).toBe(0);
  });

  it('that are cancelled take back what they queued and still waits', async () => {
    const sample = await sampleOf(await studioOf());
    const at = { as: sample.person, params: { projectId: sample.projectId } };
    const { id } = jobSchema.parse(await (await call(DRAW_BOOK, { ...at, body: {} })).json());
    const stranger = await studioOf('Bo');
    const cancel = (person: Studio['person']) => call(CANCEL, { as: person, method: 'POST', params: { jobId: id } });
    expect((await problemOf(await cancel(stranger.person))).code).toBe('not-found');
    expect(jobSchema.parse(await (await cancel(sample.person)).json()).status).toBe('cancelled');
    expect(await runJobs()).toBe(0);
    expect(await database().generation.count({ where: { jobId: id, status: 'queued' } })).toBe(0);
  });
});
