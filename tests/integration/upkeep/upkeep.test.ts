import { enqueue, studioOf } from '../jobs/studio';
import { expect, vi } from 'vitest';
import { GET as DIAGNOSTICS } from '@/app/api/diagnostics/route';
import { GET as LIVE } from '@/app/api/health/live/route';
import { GET as READY } from '@/app/api/health/ready/route';
import { GET as METRICS } from '@/app/api/metrics/route';
import { GET as STORAGE } from '@/app/api/storage/route';
import { GET as SWEEPS, POST as SWEEP } from '@/app/api/storage/sweeps/route';
import { storageUseSchema, sweepSchema } from '@/lib/contracts/upkeep';
import { database } from '@/lib/server/database/database';
import * as environmentModule from '@/lib/server/environment';
import { UPKEEP_KINDS } from '@/lib/server/jobs/job-handlers';
import { saveBlob, studioBlobs } from '@/lib/server/storage/studio-blobs';
import { call } from '../call';
import { describeOnDatabases } from '../database';
import { runJobs } from '../jobs/run-jobs';
import { signedIn, tokenWith, type TestPerson } from '../people';
import { uploadPicture } from '../pictures/upload';
import { problemOf } from '../problem';

vi.setConfig({ testTimeout: 120_000 });

const DAY_MS = 24 * 60 * 60 * 1000;
const SAMPLE = /^[a-z_]+(?:\{[a-z]+="[^"\\\n]*"(?:,[a-z]+="[^"\\\n]*")*\})? -?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;

async function sweep(as: TestPerson, planId: string | null) {
  const answer = await call(SWEEP, { as, body: { planId } });
  if (answer.status !== 202) return problemOf(answer);
  await runJobs(UPKEEP_KINDS);
  return sweepSchema.parse(Object(await (await call(SWEEPS, { as })).json()).items[0]);
}

const withSettings = (part: Partial<ReturnType<typeof environmentModule.environment>>) => {
  const settings = { ...environmentModule.environment(), ...part };
  return vi.spyOn(environmentModule, 'environment').mockReturnValue(settings);
};

describeOnDatabases('Storage', ({ itOnce }) => {
  itOnce('is told by project and kind, each file once', async () => {
    const [aki, mio] = [await studioOf('Aki'), await studioOf('Mio')];
    const admin = await signedIn({ role: 'admin' });
    const shared = await uploadPicture(aki, { seed: 1 });
    await uploadPicture(aki, { seed: 2 });
    await uploadPicture(mio, { seed: 1 });
    await saveBlob(Uint8Array.from([1, 2, 3]), { mediaType: 'image/png' });
    const use = storageUseSchema.parse(await (await call(STORAGE, { as: admin })).json());
    const sizeOf = async (sha256: string) => (await database().blob.findUniqueOrThrow({ where: { sha256 } })).byteSize;
    expect(use.total.files).toBe(3);
    expect(use.kinds).toEqual([{ kind: 'uploaded', files: 2, bytes: use.total.bytes - 3 }]);
    expect(use.projects.map(({ id, files }) => [id, files])).toEqual([
      [aki.projectId, 2],
      [mio.projectId, 1],
    ]);
    expect(use.projects[1]?.bytes).toBe(await sizeOf(shared.sha256));
    expect(use.other).toEqual({ files: 1, bytes: 3 });
    expect(use.freeBytes).toBeGreaterThan(0);
  });

  itOnce('is cleaned up after a dry run alone, which deletes nothing', async () => {
    const studio = await studioOf();
    const admin = await signedIn({ role: 'admin' });
    const shown = await uploadPicture(studio, { seed: 1 });
    const unused = await saveBlob(Uint8Array.from([1, 2, 3, 4]), { mediaType: 'image/png' });
    const sample = await saveBlob(Uint8Array.from([5, 6, 7]), { mediaType: 'image/png' });
    await database().modelTrial.create({ data: { hash: 'a'.repeat(64), modelId: 'm', sampleSha256: sample } });
    await database().blob.updateMany({ data: { createdAt: new Date(Date.now() - 2 * DAY_MS) } });
    const young = await saveBlob(Uint8Array.from([9, 9]), { mediaType: 'image/png' });
    const never = '00000000-0000-7000-8000-000000000000';
    expect(await sweep(admin, never)).toMatchObject({ code: 'state-conflict' });
    const plan = sweepSchema.parse(await sweep(admin, null));
    expect(plan).toMatchObject({ isDryRun: true, status: 'succeeded', found: { files: 1, bytes: 4 } });
    expect(await studioBlobs().has(unused)).toBe(true);
    expect(await sweep(admin, plan.id)).toMatchObject({ isDryRun: false, found: { files: 1, bytes: 4 } });
    expect(await studioBlobs().has(unused)).toBe(false);
    for (const sha256 of [shown.sha256, sample, young]) expect(await studioBlobs().has(sha256)).toBe(true);
    // A plan is followed once.
    expect(await sweep(admin, plan.id)).toMatchObject({ code: 'state-conflict' });
    const late = sweepSchema.parse(await sweep(admin, null));
    await database().job.update({ where: { id: late.id }, data: { finishedAt: new Date(Date.now() - DAY_MS) } });
    expect(await sweep(admin, late.id)).toMatchObject({ code: 'state-conflict' });
  });

  itOnce('has one cleanup at a time', async () => {
    const admin = await signedIn({ role: 'admin' });
    const answers = await Promise.all([1, 2, 3].map(() => call(SWEEP, { as: admin, body: {} })));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409, 409]);
  });
});

describeOnDatabases('Metrics', ({ itOnce }) => {
  itOnce('are in the text format of Prometheus, each named and typed once', async () => {
    const studio = await studioOf();
    await enqueue(studio);
    const admin = await signedIn({ role: 'admin' });
    const answer = await call(METRICS, { as: admin });
    expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    const lines = (await answer.text()).trimEnd().split('\n');
    const samples = lines.filter((line) => !line.startsWith('#'));
    expect(samples.filter((line) => !SAMPLE.test(line))).toEqual([]);
    const typed = lines.filter((line) => line.startsWith('# TYPE')).map((line) => line.split(' ')[2]);
    expect(new Set(typed).size).toBe(typed.length);
    for (const sample of samples) expect(typed).toContain(sample.split(/[ {]/)[0]);
    expect(samples).toContain('koma_drawings{status="queued"} 1');
    expect(samples).toContain('koma_users{state="active"} 2');
  });

  itOnce('are for admins, for their tokens, and for the password that is set', async () => {
    const [aki, admin] = [await signedIn(), await signedIn({ role: 'admin' })];
    const ask = (authorization: string) => call(METRICS, { headers: { Authorization: authorization } });
    const basic = (password: string) => ask(`Basic ${Buffer.from(`any:${password}`).toString('base64')}`);
    expect((await problemOf(await call(METRICS))).code).toBe('not-signed-in');
    expect((await problemOf(await call(METRICS, { as: aki }))).code).toBe('role-missing');
    expect((await ask(`Bearer ${(await tokenWith(admin, ['read', 'admin'])).token}`)).status).toBe(200);
    expect((await problemOf(await ask(`Bearer ${(await tokenWith(admin, ['read'])).token}`))).code).toBe(
      'scope-missing',
    );
    expect((await basic('null')).status).toBe(401);
    const spy = withSettings({ metricsPassword: 'a password: with a colon' });
    expect([(await basic('a password: with a colon')).status, (await basic('another')).status]).toEqual([200, 401]);
    spy.mockRestore();
  });
});

describeOnDatabases('Health', ({ itOnce }) => {
  itOnce('is alive whatever else is, and ready when database and storage answer', async () => {
    expect([(await call(LIVE)).status, (await call(READY)).status]).toEqual([200, 200]);
    const spy = withSettings({ dataFolder: '/nowhere/at/all' });
    const refused = await problemOf(await call(READY));
    expect(refused).toMatchObject({ status: 503, code: 'storage-unreachable' });
    spy.mockRestore();
  });
});

describeOnDatabases('Diagnostics', ({ itOnce }) => {
  itOnce('tell facts, and nothing that is secret or a person’s', async () => {
    const studio = await studioOf('Secretname');
    const admin = await signedIn({ name: 'Hiddenadmin', role: 'admin', email: 'hidden@example.com' });
    const { token } = await tokenWith(admin, ['read']);
    await enqueue(studio, { prompt: 'secretprompt' });
    await database().project.updateMany({ data: { title: 'Secrettitle' } });
    await database().user.updateMany({ data: { passwordHash: 'secret-hash' } });
    await database().studioSettings.upsert({
      where: { id: 1 },
      create: { id: 1 },
      update: {},
    });
    await database().studioSettings.update({
      where: { id: 1 },
      data: {
        ...{ name: 'Secretstudio', writerUrl: 'https://u:secretpass@model.example', writerKey: 'sk-secret' },
        ...{ hubToken: 'hf-secret', civitaiToken: 'civ-secret', modelFolders: ['/home/secretfolder'] },
      },
    });
    await database().engine.create({
      data: { kind: 'a1111', name: 'Secretengine', url: 'http://secret.example', key: 'u:secretkey' },
    });
    const sentence = 'secretsentence in /home/secretfolder';
    await database().generation.updateMany({
      data: { status: 'failed', errorCode: 'internal', errorSentence: sentence },
    });
    const { secret, databaseUrl, url } = environmentModule.environment();
    const text = await (await call(DIAGNOSTICS, { as: admin })).text();
    expect(JSON.parse(text)).toMatchObject({
      form: 'koma-diagnostics',
      counts: { projects: 1, drawings: { failed: 1 } },
      failures: { drawings: [{ errorCode: 'internal' }] },
    });
    const row = await database().accessToken.findFirstOrThrow();
    const hidden = [secret ?? 'no secret', databaseUrl, url, token, row.tokenHash, 'hidden@example.com', 'Hiddenadmin'];
    for (const word of hidden) expect(text).not.toContain(word);
    expect(text.toLowerCase().match(/secret\w*|sk-\w*|hf-\w*/g)).toBeNull();
  });
});
