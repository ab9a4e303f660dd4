import { copyFile, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { PATCH as UPDATE_DEVICE } from '@/app/api/devices/[workerId]/route';
import { POST as TEST_DEVICE } from '@/app/api/devices/[workerId]/test/route';
import { POST as ALLOW } from '@/app/api/models/[modelId]/allow/route';
import { GET as EVENTS } from '@/app/api/models/[modelId]/events/route';
import { POST as LICENCE } from '@/app/api/models/[modelId]/licence/route';
import { POST as PURGE } from '@/app/api/models/[modelId]/purge/route';
import { POST as RESTORE } from '@/app/api/models/[modelId]/restore/route';
import { DELETE as REMOVE, GET as GET_MODEL, PATCH as UPDATE } from '@/app/api/models/[modelId]/route';
import { GET as SAMPLE } from '@/app/api/models/[modelId]/sample/route';
import { POST as SWITCH } from '@/app/api/models/[modelId]/switch/route';
import { POST as TEST } from '@/app/api/models/[modelId]/test/route';
import { GET as USE } from '@/app/api/models/[modelId]/use/route';
import { GET as MODELS } from '@/app/api/models/route';
import { POST as ENQUEUE } from '@/app/api/projects/[projectId]/generations/route';
import { deviceSchema, SELF_TEST_TOLERANCE } from '@/lib/contracts/devices';
import type { JobKind } from '@/lib/contracts/jobs';
import { modelEventSchema, modelUseSchema } from '@/lib/contracts/model-desk';
import { modelSchema } from '@/lib/contracts/models';
import { pageSchema } from '@/lib/contracts/page';
import { database } from '@/lib/server/database/database';
import { chooseModel } from '@/lib/server/generations/enqueue-generation';
import { jobHandlers } from '@/lib/server/jobs/job-handlers';
import { runJob } from '@/lib/server/jobs/run-job';
import { moveModels } from '@/lib/server/models/move-models';
import { scanModels } from '@/lib/server/models/scan-models';
import { claimJob } from '@/lib/server/queue/claim-job';
import { finishWeights } from '@/pipeline/finish';
import type { OpenedModel } from '@/pipeline/models';
import { type InferenceRuntime, openMachineRuntime } from '@/pipeline/runtime';
import { placeCheckpoint } from '../../golden/place-checkpoint';
import { call, type TestCall } from '../call';
import { describeOnPostgres } from '../database';
import { signedIn, type TestPerson } from '../people';
import { problemOf } from '../problem';
import { changeTensor } from './change-tensor';
import { DATA_FOLDER, SHIPPED_MODELS, studioOf } from './studio';

vi.setConfig({ testTimeout: 240_000 });

const INSTALLED = path.join(DATA_FOLDER, 'models');
const TRASH = path.join(DATA_FOLDER, 'models-trash');
const inModels = (name: string) => path.join(INSTALLED, `${name}.safetensors`);

let runtime: InferenceRuntime;

beforeAll(async () => {
  await placeCheckpoint(DATA_FOLDER);
  // The file's name is a part of the hash by which models are verified, so copies are not.
  await copyFile(inModels('tiny'), inModels('fresh'));
  const paint = /^first_stage_model\.decoder\.conv_out\./;
  await changeTensor(inModels('tiny'), inModels('flat'), { names: paint, byte: 0 });
  const noise = /^model\.diffusion_model\.out\.2\./;
  await changeTensor(inModels('tiny'), inModels('overflow'), { names: noise, byte: 0x7f });
  runtime = openMachineRuntime({ device: 'cpu', threads: 1, weightsBytes: null });
});
afterAll(() => runtime.close());

const scan = () => scanModels({ shipped: SHIPPED_MODELS, installed: INSTALLED });

/** Draws the test pictures that wait, as a worker with these models does. */
const drawTrials = (models: ReadonlyMap<string, OpenedModel>) => doModelJobs(models, 'model-trial', 'test');

async function doModelJobs(models: ReadonlyMap<string, OpenedModel>, kind: JobKind, workerId: string): Promise<void> {
  const weights = finishWeights(SHIPPED_MODELS);
  const environmentOf = (modelId: string | null) => {
    const model = models.get(modelId ?? '');
    return model === undefined ? null : { runtime, weights, model };
  };
  const handlers = jobHandlers({ environmentOf });
  for (;;) {
    const job = await claimJob({ workerId, kinds: [kind], modelIds: [...models.keys()] });
    if (job === null) return;
    await runJob(job, handlers, new AbortController().signal);
  }
}

type Handler = Parameters<typeof call>[0];

async function ask(handler: Handler, as: TestPerson, modelId: string, more: Partial<TestCall> = {}) {
  const answer = await call(handler, { as, method: 'POST', params: { modelId }, ...more });
  if (answer.status >= 400) throw new Error(await answer.text());
  return modelSchema.parse(await answer.json());
}

async function statesOf(as: TestPerson): Promise<Record<string, [string, boolean]>> {
  const { items } = pageSchema(modelSchema).parse(await (await call(MODELS, { as, path: '/models?limit=100' })).json());
  return Object.fromEntries(items.map(({ id, trial, isAvailable }) => [id, [trial.state, isAvailable] as const]));
}

async function refusalOf(as: TestPerson, projectId: string, modelId: string): Promise<string> {
  const body = { ask: { prompt: 'a cat', modelId, steps: 1 } };
  return (await problemOf(await call(ENQUEUE, { as, params: { projectId }, body }))).detail;
}

const admin = () => signedIn({ name: 'Ada', role: 'admin' });

describeOnPostgres('The models desk', () => {
  it('offers a model once it drew its test picture, and tells why others failed', async () => {
    const { person, projectId } = await studioOf();
    const ada = await admin();
    const models = await scan();
    expect(await statesOf(person)).toMatchObject({
      starter: ['passed', true],
      tiny: ['passed', true],
      fresh: ['waiting', false],
      flat: ['waiting', false],
      overflow: ['waiting', false],
    });
    expect(await refusalOf(person, projectId, 'fresh')).toContain('has not drawn its test picture yet');
    // A second look, by another worker, queues nothing twice; workers without the model leave its test alone.
    await scan();
    expect(await database().job.count({ where: { kind: 'model-trial' } })).toBe(3);
    expect(await claimJob({ workerId: 'other', kinds: ['model-trial'], modelIds: ['starter'] })).toBeNull();
    await drawTrials(models);
    expect(await statesOf(person)).toMatchObject({
      fresh: ['passed', true],
      flat: ['failed', false],
      overflow: ['failed', false],
    });
    const fresh = await ask(GET_MODEL, person, 'fresh', { method: 'GET' });
    expect(fresh.trial.measured).toMatchObject({ widthPx: 384, heightPx: 384, stepCount: 12 });
    expect(fresh.trial.measured?.secondsPerStep).toBeGreaterThan(0);
    expect(fresh.trial.measured?.peakBytes).toBeGreaterThan(0);
    expect(fresh.trial.measured?.forecastSecondsPerStep).toBeGreaterThan(0);
    const sample = await call(SAMPLE, { as: person, params: { modelId: 'fresh' } });
    expect(
      Buffer.from(await sample.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    const flat = await ask(GET_MODEL, person, 'flat', { method: 'GET' });
    expect(flat.trial).toMatchObject({ hasSample: true, problem: expect.stringContaining('of one colour') });
    const overflow = await ask(GET_MODEL, person, 'overflow', { method: 'GET' });
    expect(overflow.trial).toMatchObject({ hasSample: false, problem: expect.stringContaining('not finite') });
    expect(await refusalOf(person, projectId, 'flat')).toContain('failed its test picture');

    expect((await problemOf(await call(ALLOW, { as: person, method: 'POST', params: { modelId: 'flat' } }))).code).toBe(
      'role-missing',
    );
    expect(await ask(ALLOW, ada, 'flat')).toMatchObject({ isAvailable: true, trial: { state: 'allowed' } });
    expect((await ask(TEST, ada, 'overflow')).trial.state).toBe('waiting');
    await drawTrials(models);
    // Files that were tested are known when they are found again.
    await scan();
    expect(await statesOf(person)).toMatchObject({ flat: ['allowed', true], overflow: ['failed', false] });
    const events = await call(EVENTS, { as: ada, params: { modelId: 'flat' } });
    const { items } = (await events.json()) as { items: unknown[] };
    expect(items.map((item) => modelEventSchema.parse(item))).toMatchObject([{ kind: 'allowed', actorName: 'Ada' }]);
  });

  it('moves a removed model to the trash after what is drawn with it, falls back visibly, and restores it', async () => {
    const { person, projectId } = await studioOf();
    const ada = await admin();
    await database().model.updateMany({ data: { trial: 'passed' } });
    await database().modelRoute.create({ data: { projectId, stage: 'panel', modelId: 'fresh' } });
    await database().studioSettings.updateMany({ data: { defaultModelId: 'fresh' } });
    const hash = 'c'.repeat(64);
    const drawing = { ask: {}, recipe: {}, recipeHash: hash, seed: '1', pictureCount: 1, rank: 1 };
    await database().generation.create({ data: { ...drawing, projectId, modelId: 'fresh', status: 'queued' } });
    const use = modelUseSchema.parse(await (await call(USE, { as: person, params: { modelId: 'fresh' } })).json());
    expect(use).toMatchObject({ waitingCount: 1, projects: [{ id: projectId, stages: ['panel'] }] });
    expect(use.defaultInstead).not.toBeNull();
    const forAda = modelUseSchema.parse(await (await call(USE, { as: ada, params: { modelId: 'fresh' } })).json());
    expect(forAda).toMatchObject({ projects: [], otherProjectCount: 1 });

    expect(await ask(REMOVE, ada, 'fresh', { method: 'DELETE' })).toMatchObject({
      removal: 'removing',
      isAvailable: false,
    });
    const move = (now = new Date()) => moveModels({ installed: INSTALLED, trash: TRASH }, now);
    expect(await move()).toBe(false);
    await database().generation.updateMany({ data: { status: 'succeeded' } });
    const bytes = await readFile(inModels('fresh'));
    expect(await move()).toBe(true);
    expect(await stat(inModels('fresh')).catch(() => null)).toBeNull();
    expect(await readFile(path.join(TRASH, 'fresh.safetensors'))).toEqual(bytes);
    expect(await refusalOf(person, projectId, 'fresh')).toContain('is in the trash');
    // Without a model of its own the project draws with the studio's; the route holds again after restoring.
    expect(await chooseModel(projectId)).toBe('starter');

    expect((await ask(RESTORE, ada, 'fresh')).removal).toBe('restoring');
    expect(await move()).toBe(true);
    await scan();
    expect(await readFile(inModels('fresh'))).toEqual(bytes);
    expect((await statesOf(person)).fresh).toEqual(['passed', true]);
    expect(await chooseModel(projectId)).toBe('fresh');

    await ask(REMOVE, ada, 'fresh', { method: 'DELETE', path: '/x?waiting=cancel' });
    await move();
    await ask(PURGE, ada, 'fresh');
    await move();
    expect(await stat(path.join(TRASH, 'fresh.safetensors')).catch(() => null)).toBeNull();
    expect((await statesOf(person)).fresh).toBeUndefined();
  });

  it('switches a series to another version and back, and asks again for a licence that changed', async () => {
    const { person, projectId } = await studioOf();
    const ada = await admin();
    for (const name of ['fresh', 'fresh-2']) await copyFile(inModels('tiny'), inModels(name));
    await scan();
    await database().model.updateMany({ data: { trial: 'passed' } });
    await database().modelRoute.create({ data: { projectId, stage: 'panel', modelId: 'fresh' } });
    const series = { method: 'PATCH', body: { series: 'Fresh', tags: ['anime', 'anime'] } };
    expect((await ask(UPDATE, ada, 'fresh', series)).tags).toEqual(['anime']);
    await ask(UPDATE, ada, 'fresh-2', series);
    const routed = async () => (await database().modelRoute.findFirstOrThrow()).modelId;
    await ask(SWITCH, ada, 'fresh-2', { body: {} });
    expect(await routed()).toBe('fresh-2');
    await ask(SWITCH, ada, 'fresh', { body: { isRollBack: true } });
    expect(await routed()).toBe('fresh');
    const again = { as: ada, params: { modelId: 'fresh' }, body: { isRollBack: true } };
    expect((await problemOf(await call(SWITCH, again))).code).toBe('state-conflict');

    const accept = { as: ada, params: { modelId: 'starter' }, body: { licence: 'CC0-1.0' } };
    expect((await call(LICENCE, accept)).status).toBe(200);
    await database().model.update({ where: { id: 'starter' }, data: { acceptedLicence: 'Another' } });
    await scan();
    expect((await statesOf(person)).starter).toEqual(['passed', false]);
    expect(await refusalOf(person, projectId, 'starter')).toContain('has changed');
    await call(LICENCE, accept);
    expect((await statesOf(person)).starter).toEqual(['passed', true]);
  });

  it('draws the recorded recipe on a worker, tells the difference, and drains a worker', async () => {
    const ada = await admin();
    const workerId = '01a20af8-fa4a-728a-89b9-29af591c6287';
    await database().worker.create({
      data: { id: workerId, host: 'atelier', pid: 1, device: 'cpu', modelIds: ['starter'] },
    });
    const models = await scan();
    const params = { workerId };
    const tested = deviceSchema.parse(await (await call(TEST_DEVICE, { as: ada, method: 'POST', params })).json());
    expect(tested).toMatchObject({ host: 'atelier', isTesting: true, selfTest: null, models: [{ id: 'starter' }] });
    expect(await claimJob({ workerId: 'another', kinds: ['device-test'] })).toBeNull();
    await doModelJobs(models, 'device-test', workerId);
    const drained = await call(UPDATE_DEVICE, { as: ada, method: 'PATCH', params, body: { isPaused: true } });
    const { selfTest, isPaused, isTesting } = deviceSchema.parse(await drained.json());
    expect({ isPaused, isTesting }).toEqual({ isPaused: true, isTesting: false });
    expect(selfTest).toMatchObject({ problem: null, pixelCount: 192 * 192 });
    expect(selfTest?.largest).toBeLessThanOrEqual(SELF_TEST_TOLERANCE);
  });
});
