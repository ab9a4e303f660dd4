import { startImportSchema, storyPreviewSchema, type StartImport, type StoryImport } from '@/lib/contracts/imports';
import type { Job } from '@/lib/contracts/jobs';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { runInBackground } from '../background/run-in-background';
import { database, inTransaction } from '../database/database';
import { readSettings } from '../database/studio-settings';
import { createProject } from '../projects/create-project';
import { requireProject } from '../projects/require-project';
import { resumeQueued } from '../queue/change-status';
import { createJob } from '../queue/create-job';
import { getJob, requireJob } from '../queue/job-view';
import { requireTurn } from '../queue/require-turn';
import { saveBlob } from '../storage/studio-blobs';

const READ_TIMEOUT_MS = 5 * 60_000;
/** How long a file can be imported from. */
const DAYS_KEPT = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Uploads of one person that are not started; the oldest go for new ones. */
const MOST_UNSTARTED = 5;
/** Imports of one person that wait or run. */
const MOST_ACTIVE = 3;

/**
 * Reads a novel or a script and keeps it, so that it can be imported. Nothing of any project changes. Anybody who is signed
 * in; gives the function that writes.
 * @throws AppError `story-unreadable` with what is wrong with the file
 */
export async function createStoryImport(
  actor: Actor,
  { bytes, name }: { bytes: Uint8Array; name: string },
): Promise<StoryImport> {
  const limits = { timeoutMs: READ_TIMEOUT_MS, userId: actor.userId };
  const preview = await runInBackground('previewStory', { bytes, name }, limits);
  const fileSha256 = await saveBlob(bytes, { mediaType: 'application/octet-stream' });
  const jobId = await inTransaction(async () => {
    await dropUnstarted(actor);
    const id = await createJob({ kind: 'story-import', projectId: null, authorId: actor.userId, input: {} });
    const expiresAt = new Date(Date.now() + DAYS_KEPT * DAY_MS);
    // It waits until somebody has chosen what of it is imported.
    await database().job.update({ where: { id }, data: { status: 'paused', fileSha256, expiresAt } });
    await database().storyImport.create({ data: { jobId: id, fileName: name, preview } });
    return id;
  });
  return getStoryImport(actor, jobId);
}

async function dropUnstarted(actor: Actor): Promise<void> {
  const old = await database().job.findMany({
    where: { authorId: actor.userId, kind: 'story-import', status: 'paused', projectId: null },
    orderBy: { id: 'desc' },
    skip: MOST_UNSTARTED - 1,
    select: { id: true },
  });
  await database().job.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
}

/** One of the actor's own imports. @throws AppError `not-found` */
export async function getStoryImport(actor: Actor, jobId: string): Promise<StoryImport> {
  const job = await getJob(actor, jobId);
  const row = await database().storyImport.findUnique({
    where: { jobId },
    select: { fileName: true, preview: true },
  });
  if (row === null) throw notFound('import');
  return { job, fileName: row.fileName, preview: storyPreviewSchema.parse(row.preview) };
}

/**
 * Queues an import: into a project that the actor may change, or a new one. Its script is written behind what is there.
 * @throws AppError `not-found`, `role-missing`, `request-invalid` for chapters that the file does not have,
 * `state-conflict` for one that was started, `queue-full`, `model-not-found` while no language model is set
 */
export async function startStoryImport(actor: Actor, jobId: string, given: StartImport): Promise<Job> {
  const choices = startImportSchema.parse({ ...given, chapters: [...new Set(given.chapters)].sort((a, b) => a - b) });
  await inTransaction(async () => {
    const { preview } = await getStoryImport(actor, jobId);
    const row = await requireJob(actor, jobId);
    const started = await database().storyImport.findUnique({ where: { jobId }, select: { choices: true } });
    if (row.status !== 'paused' || (started?.choices ?? null) !== null) throw alreadyStarted();
    checkChapters(choices, preview.chapters.length);
    await requireWriter(choices);
    await requireTurn(actor, 'story-import', { most: MOST_ACTIVE, jobs: 'imports' });
    const projectId = await projectFor(actor, choices, preview.language);
    await database().storyImport.update({ where: { jobId }, data: { choices: { ...choices, projectId } } });
    await database().job.update({
      where: { id: jobId },
      data: { projectId, step: 0, stepCount: choices.chapters.length },
    });
    await resumeQueued('Job', jobId);
  });
  return getJob(actor, jobId);
}

function alreadyStarted(): AppError {
  return new AppError('state-conflict', 'This import was started already.', {
    action: 'Choose the file again to import it once more.',
  });
}

function checkChapters({ chapters }: StartImport, count: number): void {
  const missing = chapters.find((chapter) => chapter >= count);
  if (missing === undefined) return;
  throw new AppError('request-invalid', `This file has ${count} chapters; there is none with number ${missing}.`, {
    fields: [{ path: 'chapters', message: `are numbers from 0 to ${count - 1}` }],
  });
}

async function requireWriter({ by }: StartImport): Promise<void> {
  if (by === 'rules') return;
  if ((await readSettings()).writer.kind !== 'none') return;
  throw new AppError('model-not-found', 'No language model is configured.', {
    action: 'Import by rules, or ask an admin to choose a language model in the settings.',
  });
}

async function projectFor(actor: Actor, { projectId, title }: StartImport, language: 'en' | 'ja'): Promise<string> {
  if (projectId !== null) {
    await requireProject(actor, projectId, 'edit');
    return projectId;
  }
  const made = await createProject(actor, {
    title,
    description: '',
    style: '',
    readingDirection: 'rtl',
    pageFormat: 'b5',
    languages: [language],
  });
  return made.id;
}
