import { afterEach, expect, it, vi } from 'vitest';
import { POST as UPLOAD } from '@/app/api/imports/route';
import { POST as START } from '@/app/api/imports/[jobId]/start/route';
import { POST as PAUSE } from '@/app/api/jobs/[jobId]/pause/route';
import { POST as RESUME } from '@/app/api/jobs/[jobId]/resume/route';
import { storyImportSchema, type StartImportInput } from '@/lib/contracts/imports';
import { jobSchema } from '@/lib/contracts/jobs';
import { outlineOf } from '@/lib/domain/script/outline';
import { parseScript } from '@/lib/domain/script/parse-script';
import { database } from '@/lib/server/database/database';
import { storyImportHandler } from '@/lib/server/jobs/import-story';
import { runJob } from '@/lib/server/jobs/run-job';
import { claimJob } from '@/lib/server/queue/claim-job';
import { recoverStalled } from '@/lib/server/queue/recover-stalled';
import { getScript, saveScript } from '@/lib/server/scripts/script';
import { call } from '../call';
import { describeOnDatabases } from '../database';
import { problemOf } from '../problem';
import type { TestPerson } from '../people';
import { runJobs } from './run-jobs';
import { studioOf, until } from './studio';

const KINDS = ['story-import'] as const;

// A chapter is written in milliseconds: what happens between two chapters is let happen by holding the next one back.
const held = vi.hoisted((): { beforeChapter: (number: number) => Promise<void> } => ({
  beforeChapter: () => Promise.resolve(),
}));
vi.mock('@/lib/server/background/run-in-background', async (load) => {
  const real = await load<typeof import('@/lib/server/background/run-in-background')>();
  let count = 0;
  const runInBackground = new Proxy(real.runInBackground, {
    async apply(run, self, given: unknown[]) {
      if (given[0] === 'readStory') count = 0;
      if (given[0] === 'writeStoryChapter') await held.beforeChapter((count += 1));
      return Reflect.apply(run, self, given);
    },
  });
  return { ...real, runInBackground };
});

/** Holds an import back once so many of its chapters are written, until the given function is called. */
function holdBehind(chapters: number): { release: () => void } {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  held.beforeChapter = async (number) => (number > chapters ? released : undefined);
  return { release: () => release() };
}
const NOVEL = Array.from(
  { length: 4 },
  (_, index) =>
    `CHAPTER ${index + 1}\n\nMara ran to the lighthouse.\n\n"Door ${index} is open," Mara said.\n\n"Close it," said Tobias.`,
).join('\n\n');

async function upload(person: TestPerson, text: string, name = 'novel.txt') {
  return call(UPLOAD, {
    as: person,
    path: `/imports?name=${name}`,
    bytes: new TextEncoder().encode(text),
    headers: { 'Content-Type': 'application/octet-stream' },
  });
}

async function started(person: TestPerson, choices: StartImportInput): Promise<string> {
  const { job } = storyImportSchema.parse(await (await upload(person, NOVEL)).json());
  const answer = await call(START, { as: person, params: { jobId: job.id }, body: choices });
  if (answer.status !== 202) throw new Error(await answer.text());
  return job.id;
}

/** Works until so many chapters are written, then does what ends the work. */
async function workUntil(jobId: string, count: number, end: () => Promise<unknown>): Promise<void> {
  const { release } = holdBehind(count);
  const job = await claimJob({ workerId: 'worker-1', kinds: KINDS });
  if (job === null) throw new Error('Nothing was claimed.');
  const working = runJob(job, { 'story-import': storyImportHandler() }, new AbortController().signal);
  await untilStep(jobId, count);
  await end();
  release();
  await working.catch(() => undefined);
}

async function untilStep(jobId: string, count: number): Promise<void> {
  await until('so many chapters are written', async () => (await row(jobId)).step >= count);
}

const row = (id: string) => database().job.findUniqueOrThrow({ where: { id } });

describeOnDatabases('An import of a story', () => {
  afterEach(() => {
    held.beforeChapter = () => Promise.resolve();
    return database().job.deleteMany();
  });

  it('shows what is in a file, and refuses what it can’t read by name', async () => {
    const { person } = await studioOf();
    const read = storyImportSchema.parse(await (await upload(person, NOVEL)).json());
    expect(read.preview).toMatchObject({ language: 'en', isScript: false });
    expect(read.preview.chapters.map(({ title }) => title)).toEqual([
      'CHAPTER 1',
      'CHAPTER 2',
      'CHAPTER 3',
      'CHAPTER 4',
    ]);
    expect(read.preview.people.map(({ name }) => name)).toEqual(['Mara', 'Tobias']);
    expect(read.job).toMatchObject({ status: 'paused', projectId: null });
    const refused = await problemOf(await upload(person, '%PDF-1.7', 'a.pdf'));
    expect(refused).toMatchObject({ code: 'story-unreadable', detail: expect.stringContaining('PDF') });
    const long = await problemOf(await upload(person, 'word '.repeat(300_001)));
    expect(long.detail).toContain('300,001 words');
  });

  it('goes behind the script that is there, with people renamed and the cast made once', async () => {
    const { person, projectId } = await studioOf();
    const before = await getScript(person.actor, projectId);
    await saveScript(person.actor, projectId, { text: '## Page 1\n\nRain.\n', revision: before.revision });
    const jobId = await started(person, {
      projectId,
      chapters: [2, 0],
      people: [{ from: 'Mara', to: 'Mina' }],
      pagesPerScene: 1,
    });
    expect(await runJobs()).toBe(1);
    expect(await row(jobId)).toMatchObject({ status: 'succeeded', step: 2, result: { pages: 2, characters: 2 } });
    const { text } = await getScript(person.actor, projectId);
    expect(text.startsWith('## Page 1\n\nRain.\n\n# CHAPTER 1\n\n## Page 2\n')).toBe(true);
    expect(outlineOf(parseScript(text)).chapters.map(({ title }) => title)).toEqual(['', 'CHAPTER 1', 'CHAPTER 3']);
    expect(outlineOf(parseScript(text)).speakers).toEqual(['Mina', 'Tobias']);
    const people = await database().character.findMany({ where: { projectId }, select: { name: true } });
    expect(people.map(({ name }) => name).sort()).toEqual(['Mina', 'Tobias']);
  });

  it('can be paused and goes on behind the chapters that are written', async () => {
    const { person } = await studioOf();
    const jobId = await started(person, { title: 'The lamp', chapters: [0, 1, 2, 3] });
    await workUntil(jobId, 2, async () => {
      const paused = await call(PAUSE, { as: person, method: 'POST', params: { jobId } });
      expect(jobSchema.parse(await paused.json()).status).toBe('paused');
    });
    const rest = await row(jobId);
    expect(rest.status).toBe('paused');
    const first = await database().storyImport.findUniqueOrThrow({ where: { jobId } });
    expect(await claimJob({ workerId: 'worker-2', kinds: KINDS })).toBeNull();
    const stranger = await studioOf('Stranger');
    expect((await call(RESUME, { as: stranger.person, method: 'POST', params: { jobId } })).status).toBe(404);
    await call(RESUME, { as: person, method: 'POST', params: { jobId } });
    expect(await runJobs()).toBe(1);
    const done = await row(jobId);
    expect(done).toMatchObject({ status: 'succeeded', step: 4, stepCount: 4 });
    const written = await database().storyImport.findUniqueOrThrow({ where: { jobId } });
    expect(written.chapters).toMatchObject(Object(first.chapters));
    const { text } = await getScript(person.actor, done.projectId ?? '');
    expect(outlineOf(parseScript(text)).chapters).toHaveLength(4);
  });

  it('loses nothing with its worker, and writes the script once', async () => {
    const { person } = await studioOf();
    const jobId = await started(person, { title: 'The lamp', chapters: [0, 1, 2, 3] });
    const lost = await claimJob({ workerId: 'worker-1', kinds: KINDS });
    if (lost === null) throw new Error('Nothing was claimed.');
    const { release } = holdBehind(1);
    const ending = new AbortController();
    // Its process ends between two chapters: nothing of it says so, and no heartbeat comes any more.
    const working = storyImportHandler().run(lost, { signal: ending.signal, report: () => undefined });
    await untilStep(jobId, 1);
    ending.abort();
    release();
    await working.catch(() => undefined);
    await database().job.update({ where: { id: jobId }, data: { heartbeatAt: new Date(Date.now() - 60_000) } });
    expect((await recoverStalled('Job')).count).toBe(1);
    expect(await runJobs()).toBe(1);
    const { projectId, status } = await row(jobId);
    expect(status).toBe('succeeded');
    const { text } = await getScript(person.actor, projectId ?? '');
    expect(outlineOf(parseScript(text)).chapters.map(({ title }) => title)).toEqual([
      'CHAPTER 1',
      'CHAPTER 2',
      'CHAPTER 3',
      'CHAPTER 4',
    ]);
  });

  it('is started once, by who uploaded it, with chapters that are there', async () => {
    const [{ person }, stranger] = [await studioOf(), await studioOf('Stranger')];
    const { job } = storyImportSchema.parse(await (await upload(person, NOVEL)).json());
    const start = (as: TestPerson, body: StartImportInput) => call(START, { as, params: { jobId: job.id }, body });
    expect((await problemOf(await start(stranger.person, { chapters: [0] }))).code).toBe('not-found');
    expect((await problemOf(await start(person, { chapters: [4] }))).code).toBe('request-invalid');
    const into = await start(person, { chapters: [0], projectId: stranger.projectId });
    expect((await problemOf(into)).code).toBe('not-found');
    expect((await start(person, { chapters: [0] })).status).toBe(202);
    expect((await problemOf(await start(person, { chapters: [0] }))).code).toBe('state-conflict');
  });
});
