import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { POST as CANCEL } from '@/app/api/jobs/[jobId]/cancel/route';
import { GET as MODEL_DRAFT } from '@/app/api/jobs/[jobId]/draft/route';
import { GET as LANGUAGE_MODELS } from '@/app/api/language-models/route';
import { POST as MAKE } from '@/app/api/projects/[projectId]/script/drafts/route';
import { PATCH as PROJECT } from '@/app/api/projects/[projectId]/route';
import { GET as SETTINGS, PATCH as SET } from '@/app/api/settings/route';
import { jobSchema } from '@/lib/contracts/jobs';
import { modelDraftSchema, type ModelDraft } from '@/lib/contracts/scripts';
import { settingsSchema, type UpdateSettings } from '@/lib/contracts/settings';
import { database } from '@/lib/server/database/database';
import { environment } from '@/lib/server/environment';
import { scanLanguageModels } from '@/lib/server/language-model/scan-language-models';
import { WRITING_KINDS } from '@/lib/server/jobs/job-handlers';
import { event, startChatServer, stream, type ChatServer } from '../../unit/lib/server/language-model/chat-server';
import { ggufBytes, LLAMA } from '../../unit/lib/server/language-model/gguf-bytes';
import { SAMPLE_DRAFT } from '../../unit/lib/server/language-model/sample-draft';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { signedIn } from '../people';
import { problemOf } from '../problem';
import { runJobs } from './run-jobs';
import { studioOf } from './studio';

type Studio = Awaited<ReturnType<typeof studioOf>>;

let server: ChatServer | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

const ask = ({ person, projectId }: Studio, body: object = {}) =>
  call(MAKE, { as: person, params: { projectId }, body: { premise: 'Otto finds a robot.', pageCount: 1, ...body } });
const idOf = async (answer: Response): Promise<string> => jobSchema.parse(await answer.json()).id;
const draftOf = async ({ person }: Pick<Studio, 'person'>, jobId: string): Promise<ModelDraft> =>
  modelDraftSchema.parse(await (await call(MODEL_DRAFT, { as: person, params: { jobId } })).json());

async function choose(change: UpdateSettings): Promise<Response> {
  const admin = await signedIn({ role: 'admin' });
  const { revision } = settingsSchema.parse(await (await call(SETTINGS, { as: admin })).json());
  return call(SET, { method: 'PATCH', as: admin, headers: { 'If-Match': `"${revision}"` }, body: change });
}

async function chooseFor({ person, projectId }: Studio, draftModel: string): Promise<Response> {
  const { revision } = await database().project.findUniqueOrThrow({ where: { id: projectId } });
  const headers = { 'If-Match': `"${revision}"` };
  return call(PROJECT, { method: 'PATCH', as: person, params: { projectId }, headers, body: { draftModel } });
}

describeOnPostgres('A draft by a language model', () => {
  it('is a job that an admin’s server writes, seen while it grows and by nobody else', async () => {
    const studio = await studioOf();
    expect((await problemOf(await ask(studio))).code).toBe('model-not-found');
    let write: () => void = () => undefined;
    const isSeen = new Promise<void>((resolve) => (write = resolve));
    server = await startChatServer(async (response) => {
      const text = JSON.stringify(SAMPLE_DRAFT);
      const half = text.indexOf('"You again?"');
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      event(response, { delta: { content: text.slice(0, half) } });
      await isSeen;
      event(response, { delta: { content: text.slice(half) } });
      event(response, { delta: {}, finish_reason: 'stop' });
      response.end('data: [DONE]\n\n');
    });
    const set = await choose({ writerUrl: server.url, writerModel: 'tiny', writerKey: 'secret' });
    expect(await set.text()).not.toContain('secret');
    const asked = await ask(studio);
    expect(asked.status).toBe(202);
    const jobId = await idOf(asked);
    const running = runJobs(WRITING_KINDS);
    await expect.poll(async () => (await draftOf(studio, jobId)).text, { timeout: 20_000 }).toContain('Fog over');
    expect((await draftOf(studio, jobId)).job.status).toBe('running');
    write();
    await running;
    const done = await draftOf(studio, jobId);
    expect(done.job.status).toBe('succeeded');
    expect(done.text).toContain('@Otto\nYou again?');
    expect(done.repairs).toEqual([]);
    const stranger = await signedIn();
    expect((await call(MODEL_DRAFT, { as: stranger, params: { jobId } })).status).toBe(404);
  });

  it('fails with the reason, is not tried again, and can be cancelled', async () => {
    const studio = await studioOf();
    const cancelled: string[] = [];
    server = await startChatServer(async (response) => {
      const [jobId] = cancelled;
      if (jobId === undefined) return stream(response, 'I would rather not.');
      event(response.writeHead(200, { 'Content-Type': 'text/event-stream' }), { delta: { content: '{' } });
      await call(CANCEL, { as: studio.person, params: { jobId }, body: {} });
    });
    await choose({ writerUrl: server.url, writerModel: 'tiny' });
    const failed = await idOf(await ask(studio));
    await runJobs(WRITING_KINDS);
    expect((await draftOf(studio, failed)).job).toMatchObject({
      status: 'failed',
      failure: { code: 'language-model-answer-invalid' },
    });
    cancelled.push(await idOf(await ask(studio)));
    await runJobs(WRITING_KINDS);
    expect((await draftOf(studio, cancelled[0] ?? '')).job.status).toBe('cancelled');
    await expect.poll(() => server?.closed()).toBe(1);
  });

  it('waits with one other of the same person at most', async () => {
    const studio = await studioOf();
    await choose({ writerUrl: 'http://127.0.0.1:9/v1', writerModel: 'tiny' });
    expect((await ask(studio)).status).toBe(202);
    expect((await ask(studio)).status).toBe(202);
    expect((await problemOf(await ask(studio))).code).toBe('queue-full');
    await runJobs(WRITING_KINDS);
  });

  it('can come from a file of the models folder, which is listed with what it is or what is wrong', async () => {
    const folder = join(environment().dataFolder, 'models');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'tiny.gguf'), ggufBytes(LLAMA));
    await writeFile(join(folder, 'broken.gguf'), 'no');
    try {
      const studio = await studioOf();
      await scanLanguageModels(folder);
      const listed = await (await call(LANGUAGE_MODELS, { as: studio.person })).json();
      expect(listed).toMatchObject({
        items: [
          { id: 'broken.gguf', name: 'broken.gguf', problem: 'The file is no GGUF file.' },
          { id: 'tiny.gguf', name: 'Tiny Model', architecture: 'llama', contextLength: 8192, problem: null },
        ],
      });
      for (const writerFile of ['broken.gguf', '../secret.gguf']) {
        expect((await problemOf(await choose({ writerKind: 'file', writerFile }))).code).toBe('model-not-found');
      }
      expect((await choose({ writerKind: 'file', writerFile: 'tiny.gguf' })).status).toBe(200);
      const jobId = await idOf(await ask(studio));
      await runJobs(WRITING_KINDS);
      // A header alone holds no weights.
      expect((await draftOf(studio, jobId)).job.failure?.code).toBe('language-model-refused');
      expect((await problemOf(await chooseFor(studio, 'broken.gguf'))).code).toBe('model-not-found');
      expect((await chooseFor(studio, 'tiny.gguf')).status).toBe(200);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('falls back from a project’s own model that is gone to the studio’s, and says so', async () => {
    const studio = await studioOf();
    server = await startChatServer((response) => stream(response, JSON.stringify(SAMPLE_DRAFT)));
    await choose({ writerUrl: server.url, writerModel: 'small' });
    const { projectId } = studio;
    await database().project.update({ where: { id: projectId }, data: { draftModel: 'gone.gguf' } });
    const jobId = await idOf(await ask(studio));
    await runJobs(WRITING_KINDS);
    const { job, writtenBy, fallback } = await draftOf(studio, jobId);
    expect({ status: job.status, writtenBy }).toEqual({ status: 'succeeded', writtenBy: 'small' });
    expect(fallback).toContain('gone.gguf');
    // Without a studio's model the reason is the project's own.
    await choose({ writerUrl: '' });
    const alone = await idOf(await ask(studio));
    await runJobs(WRITING_KINDS);
    expect((await draftOf(studio, alone)).job.failure?.sentence).toContain('gone.gguf');
  });
});
